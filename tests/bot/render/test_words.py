"""The interface's words: every kind of answer has a headline in both languages, and it reads well."""

from __future__ import annotations

import re

import pytest

from bot.qa.models import Answer, Finding, Intent, Language, Strength
from bot.render import headlines, html, words
from tests.support.answers import answered, citation, finding, nothing, unclear

QUOTE = citation("Uses it.")
LI, HAN = finding("Li Lei", QUOTE), finding("韩梅梅", QUOTE)
NOT = finding("Jim", QUOTE, strength=Strength.NEGATIVE)
TABLES = {
    "help": words.HELP,
    "apology": words.APOLOGY,
    **words.STRENGTHS,
    **words.REASONS,
}


@pytest.mark.parametrize("name", TABLES)
def test_every_word_is_there_in_both_languages(name: str) -> None:
    table = TABLES[name]
    assert set(table) == {"en", "zh"}
    assert re.search("[\u4e00-\u9fff]", table["zh"])
    assert not re.search("[\u4e00-\u9fff]", table["en"])


def test_there_is_a_word_for_every_strength_and_a_headline_for_every_intent_and_verdict() -> None:
    assert set(words.STRENGTHS) == set(Strength)
    assert set(headlines.HEADLINES) == set(Intent)
    assert set(headlines.FALLBACKS) == {"answered", "no_evidence", "unclear", "withheld"}


@pytest.mark.parametrize(
    ("answer", "english", "chinese"),
    [
        (answered(LI, HAN), "Found in 2 of 3 profiles: TensorRT", "3 份资料中有 2 份提到 TensorRT"),
        (answered(LI, HAN, topic="剪枝"), "Found in 2 of 3 profiles: 剪枝", "3 份资料中有 2 份提到剪枝"),
        (answered(LI, HAN, NOT), "Found in 2 of 3 profiles: TensorRT", "3 份资料中有 2 份提到 TensorRT"),
        (answered(NOT), "Found in 1 of 3 profiles: TensorRT", "3 份资料中有 1 份提到 TensorRT"),
        (answered(LI, HAN, LI), "Found in all 3 profiles: TensorRT", "3 份资料都提到 TensorRT"),
        (answered(LI, HAN, checked=2), "Found in both profiles: TensorRT", "2 份资料都提到 TensorRT"),
        (answered(LI, checked=1), "Found in the only profile: TensorRT", "唯一的一份资料提到 TensorRT"),
        (answered(LI, topic=""), "Found in 1 of 3 profiles", "3 份资料中有 1 份提到相关内容"),
        (
            answered(LI, HAN, intent=Intent.COUNT),
            "2 people: TensorRT (3 profiles checked)",
            "2 人：TensorRT（共查 3 份资料）",
        ),
        (
            answered(LI, intent=Intent.COUNT, count=1, checked=1),
            "1 person: TensorRT (1 profile checked)",
            "1 人：TensorRT（共查 1 份资料）",
        ),
        (
            answered(LI, intent=Intent.LIST, checked=1),
            "In the profile of Li Lei: TensorRT",
            "Li Lei 的资料里提到 TensorRT",
        ),
        (
            answered(LI, HAN, intent=Intent.LIST, checked=2),
            "In the profiles of Li Lei and 韩梅梅: TensorRT",
            "Li Lei、韩梅梅的资料里提到 TensorRT",
        ),
        (answered(HAN, intent=Intent.LIST, topic="", checked=1), "In the profile of 韩梅梅", "韩梅梅的资料里这样写"),
        (
            answered(LI, HAN, NOT, intent=Intent.LIST),
            "Found in 2 of 3 profiles: TensorRT",
            "3 份资料中有 2 份提到 TensorRT",
        ),
        (answered(LI, topic="", intent=Intent.SUMMARY), "From the profile of Li Lei", "Li Lei 的资料里这样写"),
        (
            answered(LI, HAN, intent=Intent.SUMMARY),
            "From the profiles of Li Lei and 韩梅梅",
            "Li Lei、韩梅梅的资料里这样写",
        ),
        (nothing(), "No evidence of Kubernetes in the 3 profiles.", "3 份资料里都没有提到 Kubernetes。"),
        (nothing(checked=1), "No evidence of Kubernetes in the profile.", "资料里没有提到 Kubernetes。"),
        (nothing(topic=""), "No evidence of that in the 3 profiles.", "3 份资料里都没有提到相关内容。"),
        (
            unclear("no_such_person"),
            "None of the profiles is about that person.",
            "资料里没有这个人。",
        ),
        (unclear("a reason of tomorrow"), words.REASONS["not_understood"]["en"], words.REASONS["not_understood"]["zh"]),
    ],
)
def test_headlines_read_well_in_both_languages(answer: Answer, english: str, chinese: str) -> None:
    assert headlines.headline(answer) == english
    assert headlines.headline(answer.model_copy(update={"language": "zh"})) == chinese


@pytest.mark.parametrize("reason", words.REASONS)
@pytest.mark.parametrize("language", ["en", "zh"])
def test_a_reason_is_the_headline_whatever_the_verdict(reason: str, language: Language) -> None:
    for verdict in ("unclear", "withheld", "no_evidence"):
        answer = unclear(reason, language).model_copy(update={"verdict": verdict})
        assert headlines.headline(answer) == words.REASONS[reason][language]


def test_withheld_without_a_reason_speaks_of_contact_details() -> None:
    answer = unclear("later", "zh").model_copy(update={"verdict": "withheld"})
    assert headlines.headline(answer) == "这里不显示联系方式。"


@pytest.mark.parametrize(
    ("found", "intent", "english", "chinese"),
    [
        (LI, Intent.WHO, "Li Lei (hands-on)", "Li Lei（实际做过）"),
        (NOT, Intent.COUNT, "Jim (says not)", "Jim（写明没有）"),
        (LI, Intent.ATTRIBUTE, "Li Lei", "Li Lei"),
        (LI, Intent.SUMMARY, "Li Lei", "Li Lei"),
        (NOT, Intent.ATTRIBUTE, "Jim (says not)", "Jim（写明没有）"),
        (finding("李雷", QUOTE, value="北京"), Intent.ATTRIBUTE, "李雷: “北京”", "李雷：“北京”"),
    ],
)
def test_the_line_over_a_persons_quotes(found: Finding, intent: Intent, english: str, chinese: str) -> None:
    answer = answered(found, intent=intent)
    assert words.finding_line(answer, found) == english
    assert words.finding_line(answer.model_copy(update={"language": "zh"}), found) == chinese


@pytest.mark.parametrize(
    ("change", "english", "chinese"),
    [
        ({}, "li-lei.md, line 12 · Work", "li-lei.md 第 12 行 · Work"),
        ({"page": 2, "unit": "page"}, "li-lei.md, page 2 · Work", "li-lei.md 第 2 页 · Work"),
        ({"unit": "paragraph"}, "li-lei.md, paragraph 12 · Work", "li-lei.md 第 12 段 · Work"),
        ({"line": None, "section": ""}, "li-lei.md", "li-lei.md"),
    ],
)
def test_a_source_says_file_place_and_section(change: dict[str, object], english: str, chinese: str) -> None:
    changed = QUOTE.model_copy(update=change)
    assert words.source_line(changed, "en") == english
    assert words.source_line(changed, "zh") == chinese


def test_several_topics_are_listed_as_each_language_does() -> None:
    answer = nothing().model_copy(update={"looked_for": ("CUDA", "C++"), "read_as": ("CUDA", "C++")})
    chinese = answer.model_copy(update={"language": "zh"})
    assert headlines.headline(answer) == "No evidence of CUDA, C++ in the 3 profiles."
    assert headlines.headline(chinese) == "3 份资料里都没有提到 CUDA、C++。"
    assert (words.read_as_line(answer), words.read_as_line(chinese)) == ("Read as: CUDA, C++", "已按“CUDA、C++”理解")
    assert (words.read_as_line(nothing()), words.suggestions_line(nothing())) == (None, None)


def test_an_apology_carries_its_reference() -> None:
    assert words.apology("1a2b", "zh") == "抱歉，我这边出错了，请再试一次。编号：1a2b"


@pytest.mark.parametrize("intent", Intent)
@pytest.mark.parametrize("language", ["en", "zh"])
def test_an_answer_of_nobody_about_nothing_has_a_headline_all_the_same(intent: Intent, language: Language) -> None:
    assert headlines.headline(answered(topic="", language=language, intent=intent)).strip()
    nameless = finding("\x1b", QUOTE)
    assert html.cleaned(headlines.headline(answered(nameless, topic="", language=language, intent=intent))).strip()
