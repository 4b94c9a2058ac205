"""What the bot says of itself and of presses: both languages, complete, within one message."""

from __future__ import annotations

import re
import string
from typing import get_args

import pytest

from bot.qa.models import Intent, Language, Strength
from bot.render import guide, html, replies, rules
from tests.support.telegram_html import parsed, units

TABLES = {
    "greeting": guide.GREETING,
    "start": guide.START,
    "description": guide.DESCRIPTION,
    "short": guide.SHORT_DESCRIPTION,
    **{line.name: line.words for line in guide.MENU},
    **replies.LABELS,
    **replies.REPLIES,
    **rules.KINDS,
    **rules.REASONS,
}


@pytest.mark.parametrize("name", TABLES)
def test_every_word_is_there_in_both_languages_with_the_same_values(name: str) -> None:
    table = TABLES[name]
    assert set(table) == {"en", "zh"}
    assert re.search("[\u4e00-\u9fff]", table["zh"])
    assert not re.search("[\u4e00-\u9fff]", table["en"])
    fields = [{field for _, field, _, _ in string.Formatter().parse(text) if field} for text in table.values()]
    assert fields[0] == fields[1]


@pytest.mark.parametrize("language", ["en", "zh"])
@pytest.mark.parametrize("room", get_args(guide.Room))
def test_the_help_names_every_command_of_its_room_and_is_one_page(room: guide.Room, language: Language) -> None:
    text = guide.help_text(room, language)
    for name, words in guide.menu(room, language):
        assert f"/{name} – {words}" in text
    for page in (html.notice(text), html.notice(guide.privacy(365, language)), html.notice(guide.START[language])):
        assert units(parsed(page)[0]) <= 4096
    assert "365" in guide.privacy(365, language)


def test_a_long_roster_is_cut_and_says_so() -> None:
    names = [f"Person {number}" for number in range(100)]
    assert guide.roster(names, "en").endswith("• Person 59\n… and 40 more")
    assert guide.roster(names, "zh").endswith("…… 另有 40 人")
    assert guide.roster(["李雷"], "en") == "1 person. Ask what they know and what they have done.\n\n• 李雷"
    assert units(html.notice(guide.roster(["名" * 50] * 100, "zh"))) <= 4096


@pytest.mark.parametrize("text", [text for table in replies.REPLIES.values() for text in table.values()])
def test_an_alert_fits_the_200_characters_of_telegram(text: str) -> None:
    assert len(text.format(id=-1001234567890, most=20)) <= 200


def test_every_kind_of_question_and_strength_of_proof_has_words() -> None:
    assert set(rules.KINDS) == {kind.value for kind in Intent}
    for strength in Strength:
        why = f"2 sentences prove it, the best {strength.value}"
        assert rules.reason_in_words(why, "en").startswith("2 sentences prove it, the best: ")
        assert rules.reason_in_words(why, "zh").startswith("2 句可以证明")


@pytest.mark.parametrize(
    ("rule", "english", "chinese"),
    [
        ("kind: who", "asks who", "问谁"),
        ("relation of 'AMD': work", "worked at AMD", "在AMD工作"),
        ('relation of "O\'Hare": any', "about O'Hare", "关于O'Hare"),
        ("without: JMP", "without JMP", "不要JMP"),
        ("bound: above 3", "above 3", "大于 3"),
        ("a rule of tomorrow", "a rule of tomorrow", "a rule of tomorrow"),
    ],
)
def test_rules_are_said_in_words(rule: str, english: str, chinese: str) -> None:
    assert (rules.rule_in_words(rule, "en"), rules.rule_in_words(rule, "zh")) == (english, chinese)
