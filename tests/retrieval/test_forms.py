"""Forms of an English name that prove the same, and what words mean together."""

from __future__ import annotations

import pytest

from retrieval.lexicon import Glossary, Lexicon, Spelling, forms
from retrieval.lexicon.cedict import derived, entries
from retrieval.lexicon.dictionary import Dictionary
from retrieval.lexicon.meaning import Meaning
from retrieval.matching import Text
from tests.retrieval.small import sounds_of

ENGLISH = {"bird", "watching", "making", "composing"}


@pytest.fixture(scope="module")
def lexicon(glossary: Glossary, dictionary: Dictionary) -> Lexicon:
    return Lexicon(glossary, Spelling([]), meaning=Meaning(glossary, dictionary, sounds_of([], dictionary)))


def proves(lexicon: Lexicon, topic: str, line: str) -> bool:
    groups = lexicon.query(topic).groups
    heaviest = max(group.weight for group in groups)
    return all(Text(line).find(group) for group in groups if group.weight == heaviest)


def test_names_are_compared_without_stop_words_and_inflections() -> None:
    assert forms.content("to the extraction of a tooth") == forms.content("extract teeth")


def test_a_verb_and_its_object_are_turned_round_and_nothing_else_is() -> None:
    assert forms.turned("extract a tooth") == "tooth extract"
    assert forms.turned("extract") is forms.turned("open a bank account") is None


def test_a_compound_written_as_one_word_is_taken_apart_where_both_halves_are_words() -> None:
    assert forms.halves("birdwatching", ENGLISH.__contains__) == "bird watching"
    assert forms.halves("catwatching", ENGLISH.__contains__) is None


def test_a_doer_and_what_is_done_lead_to_each_other() -> None:
    assert "composer" in forms.doers("composing")
    assert {"composing", "compose"} <= set(forms.doings("composer"))
    assert "forecaster" in forms.doers("forecast")
    assert {"forecast", "forecasting"} <= set(forms.doings("forecaster"))
    assert "curator" in forms.doers("curate")
    assert "curate" in forms.doings("curator")
    assert "runner" in forms.doers("running")
    assert forms.doers("thing") == ()
    assert forms.doings("music") == ()


@pytest.mark.parametrize(
    ("topic", "line"),
    [
        ("天气预报", "Marine weather forecaster, ten years"),
        ("养猪", "Third-generation pig farmer"),
        ("pig farming", "Third-generation pig farmer"),
        ("策展", "Guest curator of two shows"),
        ("weather forecaster", "负责天气预报"),
        ("routing", "A router between the layers"),
    ],
)
def test_who_does_it_proves_that_it_is_done(lexicon: Lexicon, topic: str, line: str) -> None:
    assert proves(lexicon, topic, line)


@pytest.mark.parametrize(("topic", "line"), [("compute", "A computer for every desk"), ("moth", "Mother of two")])
def test_what_does_it_but_is_nobody_proves_nothing(lexicon: Lexicon, topic: str, line: str) -> None:
    assert not proves(lexicon, topic, line)


@pytest.mark.parametrize(
    ("line", "base", "meaning"),
    [
        ("做市商 做市商 [zuo4 shi4 shang1] /(finance) market maker/", "做市", "market making"),
        ("養蜂業 养蜂业 [yang3 feng1 ye4] /beekeeping/apiculture/", "养蜂", "beekeeping"),
    ],
)
def test_what_people_do_follows_from_what_they_are_called(line: str, base: str, meaning: str) -> None:
    entry = next(derived(list(entries([line])), ENGLISH))
    assert (entry.word, entry.glosses[0].text) == (base, meaning)


@pytest.mark.parametrize(
    "lines",
    [
        ["選手 选手 [xuan3 shou3] /athlete/", "拳擊選手 拳击选手 [quan2 ji1 xuan3 shou3] /boxer/"],
        ["企業 企业 [qi3 ye4] /company/", "生產企業 生产企业 [sheng1 chan3 qi3 ye4] /manufacturer/"],
    ],
)
def test_a_word_that_ends_in_another_one_is_not_taken_apart(lines: list[str]) -> None:
    assert list(derived(list(entries(lines)), {"boxing"})) == []


@pytest.mark.parametrize(
    ("topic", "line"),
    [
        ("linear accelerator", "校准直线加速器"),
        ("tooth extraction", "独立完成拔牙四百余例"),
        ("sign language", "会基础手语"),
        ("composer", "为电影作曲"),
        ("weaving", "在夜校教织布"),
        ("拔牙", "Carried out tooth extractions"),
        ("观鸟", "Leads bird watching walks"),
        ("养蜜蜂", "Beekeeping on the roof"),
        ("养过蜜蜂", "Beekeeping on the roof"),
        ("做市", "Market making in options"),
        ("作曲", "Composer of film scores"),
        ("雕刻师", "Carved doors of temples"),
    ],
)
def test_a_plain_word_is_proved_in_the_other_language(lexicon: Lexicon, topic: str, line: str) -> None:
    assert proves(lexicon, topic, line)


@pytest.mark.parametrize(
    ("topic", "line"),
    [
        ("sign language", "Signs resource statements"),
        ("weaving", "组织仓库年度盘点"),
        ("composer", "研发合成氨催化剂"),
        ("开叉车", "Drives a car"),
        ("养蜜蜂", "Raised two children"),
    ],
)
def test_a_word_is_not_proved_by_one_of_another_meaning(lexicon: Lexicon, topic: str, line: str) -> None:
    assert not proves(lexicon, topic, line)


def test_words_that_say_nothing_are_no_topic_because_they_stand_together(glossary: Glossary, dictionary: Dictionary) -> None:
    meaning = Meaning(glossary, dictionary, sounds_of([], dictionary))
    lexicon = Lexicon(glossary, Spelling([]), frozenset({"part", "job"}), meaning=meaning)
    assert {group.weight for group in lexicon.query("part of the job").groups} == {0.0}


@pytest.mark.parametrize(
    ("phrase", "compound"),
    [
        ("conductor of a choir", "choir conductor"),
        ("manuscripts from Dunhuang", "Dunhuang manuscripts"),
        ("breeder of racing pigeons", "racing pigeons breeder"),
        ("sign language", ""),
        ("lawyer in a firm of friends", ""),
    ],
)
def test_a_phrase_is_turned_into_the_compound_it_means(phrase: str, compound: str) -> None:
    assert forms.compounded(phrase) == compound


@pytest.mark.parametrize(
    ("topic", "line"),
    [
        ("manuscripts from Dunhuang", "负责敦煌写卷的编目"),
        ("conservation of murals", "主持壁画保护工程"),
        ("剧院的演出", "Ran the books of twelve theatre productions"),
        ("法庭的口译", "Sworn court interpreter"),
    ],
)
def test_a_compound_is_known_in_other_words(lexicon: Lexicon, topic: str, line: str) -> None:
    assert proves(lexicon, topic, line)


@pytest.mark.parametrize(("topic", "line"), [("manuscripts from Dunhuang", "敦煌导游"), ("法庭的口译", "Sworn in at court")])
def test_a_part_of_a_compound_does_not_prove_it(lexicon: Lexicon, topic: str, line: str) -> None:
    assert not proves(lexicon, topic, line)
