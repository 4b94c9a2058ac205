"""What of a message is the question: one readable line, the sentence that asks, without what is said around it."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence

from bot.qa import phrases, splitting
from bot.qa.asking import ASKING, says, without_politeness
from bot.qa.needs import is_need, is_open_ended, says_more

LONGEST = 1000
"""Characters a question may have."""


def unreadable(text: str) -> str | None:
    """Why a message cannot be read at all, None where it can."""
    if not text.strip() or not any(char.isprintable() and not char.isspace() for char in text):
        return "empty"
    if len(text) > LONGEST:
        return "too_long"
    return None if any(unicodedata.category(char)[0] in "LN" for char in text) else "not_text"


def readable(text: str) -> str:
    """One line without control characters and the signs of Markdown."""
    return " ".join("".join(char if char.isprintable() and char not in "*`~" else " " for char in text).split())


def asking_part(text: str) -> str:
    """The sentence that asks, of several; orders to the machine around it are no part of a question.

    "We want to file a patent. Who should we talk to?" asks with both.
    """
    sentences = splitting.sentences_of(text)
    calm = [part for part in sentences if not says("hostile", part)]
    told_what_to_say = len(calm) < len(sentences) and not any(map(_asks, calm))
    if len(sentences) < 2 or not calm or told_what_to_say:
        return without_politeness(text)
    likeliest = sorted(calm, key=lambda part: not part.rstrip().endswith(("?", "？")))
    asking = next((part for part in likeliest if asks_who(part) and _says_whom(part)), None)
    told = " ".join(_without_talk(calm))
    if asking and (is_open_ended(told) or any(is_need(part) and not says_more(part) for part in calm)):
        asking = None  # "a clause that someone should read. Who can help?"
    return without_politeness(asking or told)


def without_told(text: str) -> str:
    """The message without what the asker tells of themselves behind the question: 想去 there is no wish of anybody here."""
    sentences = splitting.sentences_of(text)
    kept = _without_talk(sentences)
    return text if len(kept) == len(sentences) else " ".join(kept)


def _without_talk(sentences: Sequence[str]) -> Sequence[str]:
    """Without what is said before or after the question and is no part of it: "Ha nice.", "Meeting her tomorrow." """
    spoken = [part for part in sentences if not says("thanks", part) and not says("greeting", part)] or sentences
    questions = [number for number, part in enumerate(spoken) if part.rstrip().endswith(("?", "？"))]
    last = questions[-1] if questions and _says_whom(spoken[questions[-1]]) else len(spoken)
    return [part for number, part in enumerate(spoken) if number <= last or not says("told", part)]


def _asks(sentence: str) -> bool:
    """True for a question; what else stands beside an order to the machine is what it was to say."""
    if sentence.rstrip(" \"'”’)").endswith(("?", "？")):
        return True
    return asks_who(sentence) or (
        not says("told", sentence) and any(says(kind, sentence) for kind in ("yes_no", "question_word", "list"))
    )


def _says_whom(sentence: str) -> bool:
    """True for "who could interpret for us?", false for "who should we talk to?"."""
    return says_more(sentence) and bool(phrases.without_generic(splitting.topic_of(ASKING["need"].sub(" ", sentence))))


def asks_who(text: str) -> bool:
    """True where somebody is asked for."""
    return bool(phrases.WHO.search(text) or phrases.RAISE_HAND.search(text))
