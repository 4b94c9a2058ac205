"""The words of a question -> its topics, joined by and, or, not, each with what ties the person to it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from re import Pattern
from typing import NamedTuple

from bot.qa import phrases
from bot.qa.asking import ASKING
from bot.qa.models import Relation
from corpus.regex import regex
from retrieval.analysis import chinese


class Sides(NamedTuple):
    """What must hold, what must not, and whether the second only takes the first back: "signed up but never ran it"."""

    positive: str
    negative: tuple[str, ...]
    taken_back: bool


def sides_of(text: str) -> Sides:
    """A question cut at "but not"; "who is not X but Y" asks the same the other way round."""
    if turned := phrases.NOT_BUT.search(text):
        wanted, barred = (
            (turned["wanted"], turned["barred"]) if turned["wanted"] else (turned["wanted_zh"], turned["barred_zh"])
        )
        text = f"{text[: turned.start()]} and {wanted} but not {barred}"
    positive, *negative = phrases.BUT_NOT.split(text)
    negative = [_placed(part, positive) for part in negative]
    others = tuple(part for part in negative if not phrases.OF_IT.fullmatch(part))
    return Sides(positive, others, len(others) < len(negative))


def _placed(part: str, before: str) -> str:
    """What is said of the place named before, with its name: "studied there", 在那儿读书.

    >>> _placed("studied there", "who works in Oslo"), _placed("在那儿读过书", "谁在奥斯陆工作")
    ('studied in Oslo', '在奥斯陆读过书')
    """
    place = _PLACED.search(before)
    if not place:
        return part
    return _THERE.sub(f"in {place['en']}" if place["en"] else f"在{place['zh']}", part, count=1)


_PLACED = regex(
    r"\b(?:in|at|to)\s(?P<en>(?:the\s)?[A-Z][\w'’-]*(?:\s[A-Z][\w'’-]*)*)"
    r"|在(?P<zh>[^，,。？?谁但在]{2,10}?)(?=工作|上[过]?班|干|住|生活|[读念]|上[过]?(?:大?学)|实习|[待呆]|任职|就职|学习|打[过]?工)"
)
_THERE = regex(r"\bthere\b|在(?:那里|那儿|那边|当地|同一个(?:地方|城市))", re.IGNORECASE)


def relations_of(texts: Sequence[str], question: str) -> tuple[tuple[str, Relation], ...]:
    """(topic, relation): that of the words around each topic, or that of the whole question if none has its own."""
    parts = [option for text in texts for part in _split(phrases.AND, _any_of(text)) for option in _split(phrases.OR, part)]
    own = {topic_of(part): _relation(part) for part in parts}
    if all(relation is Relation.ANY for relation in own.values()):
        own = dict.fromkeys(own, _relation(question))
    return tuple((topic, relation) for topic, relation in own.items() if topic)


def _relation(text: str) -> Relation:
    if phrases.MENTIONS.search(text):
        return Relation.MENTION
    if phrases.STUDIED.search(text):
        return Relation.STUDY
    return Relation.WORK if phrases.WORKED.search(text) else Relation.ANY


def clauses_of(text: str) -> tuple[tuple[str, ...], ...]:
    """ "A and B or C" -> ((A,), (B, C)): every clause by one of its topics; "A, B or C" -> ((A, B, C),)."""
    parts = [[topic_of(option) for option in _split(phrases.OR, part)] for part in _split(phrases.AND, _any_of(text))]
    return tuple(tuple(_apart(options)) for options in parts if any(options))


def with_shared_words(clauses: tuple[tuple[str, ...], ...], is_name: Callable[[str], bool]) -> tuple[tuple[str, ...], ...]:
    """Two topics of which one leaves out what it shares with the other, with that if it makes a name; the first, which may well
    be meant alone (sales and marketing management), either way.

    >>> with_shared_words((("data cleaning",), ("augmentation",)), {"data cleaning", "data augmentation"}.__contains__)
    (('data cleaning',), ('data augmentation',))
    """
    if [len(clause) for clause in clauses] != [1, 1]:
        return clauses
    (left,), (right,) = clauses
    blank, least = (" ", 1) if (left + right).isascii() else ("", 2)
    before, after = (left.split(), right.split()) if blank else (list(left), list(right))
    ahead = [blank.join([left, *after[at:]]) for at in range(1, len(after) - least + 1)]
    behind = [blank.join([*before[:at], right]) for at in range(least, len(before))]
    if is_name(right) and (shared := next(filter(is_name, ahead), None)):
        return (shared, left), (right,)
    if is_name(left) and (shared := next(filter(is_name, behind), None)):
        return (left,), (shared,)
    return clauses


_DOING = regex(
    r"(?:在|去)?(?:那里|那儿|那边|当地)?(?:工作|学习|读书|求学|留学|进修|培训|实习|生活|居住|访学|出差|住|待)[过了]?"
    r"|(?:work|stud(?:y|ied)|train|liv|intern|stay)(?:e?d|ing|e)?(?:\s(?:t?here|in it))?",
    re.IGNORECASE,
)
"""What one does in a place; beside the place itself it names no other topic: "worked in Norway or trained there"."""


def _apart(options: Sequence[str]) -> list[str]:
    topics = [option for option in options if option]
    return [topic for topic in topics if not _DOING.fullmatch(topic)] or topics


def _any_of(text: str) -> str:
    """A list that ends in "or" with that word at all of its commas: 滴滴、商汤或者腾讯."""
    return phrases.LISTED_OR.sub(" or ", text)


def _split(joint: Pattern[str], text: str) -> list[str]:
    """The text cut at the joints that are no part of a name: not within "College of Mathematics and Informatics"."""
    return list(_pieces(joint, text, [name.span() for name in phrases.JOINED_NAME.finditer(text)]))


def _pieces(joint: Pattern[str], text: str, names: Sequence[tuple[int, int]]) -> Iterator[str]:
    at = 0
    for match in joint.finditer(text):
        named = any(start < match.end() and match.start() < end for start, end in names)
        if not named and not _is_within_a_word(text, match):
            yield text[at : match.start()]
            at = match.end()
    yield text[at:]


def _is_within_a_word(text: str, match: re.Match[str]) -> bool:
    """True for the 跟 of 跟踪 and the 和 of 饱和."""
    joint = match.group().strip()
    at = match.start() + match.group().find(joint)
    return joint in _JOINTS and (_word_over(text, at) >= 0 or _word_over(text, at + 1) >= 0)


_JOINTS = frozenset("和与及跟")
_HAN_RUN = regex(r"[\u4e00-\u9fff]+")


def topic_of(text: str, *, aside: bool = True) -> str:
    """The words of the topic: the words around it taken off both ends, the question words from within, and what is said
    `aside` in brackets."""
    text = phrases.COUNT.sub(" ", phrases.ASIDE.sub(" ", text) if aside and phrases.ASIDE.sub("", text).strip() else text)
    text = phrases.RAISE_HAND.sub(" ", phrases.WHO.sub(" ", phrases.DONE_ONCE.sub(r"\g<verb>\g<thing>", text)))
    text = _ends_off(ASKING["person_again"].sub(" ", _ends_off(phrases.BOTH.sub(" ", text))))
    text = phrases.BEEN_AT.sub(r"\g<place>", text.rstrip(" ?？。"))
    text = phrases.PAST.sub("", phrases.DONE_TO.sub(r"\g<verb> ", text))
    return " ".join(text.strip(" ?？!！.。,，:：;；\"“”'‘’-–—").split())


def _ends_off(text: str) -> str:
    before = None
    while before != text:
        before = text
        text = phrases.CLOSING.sub("", _opened(text.strip())).strip()
    return text


def _opened(text: str) -> str:
    """The text without the words of asking before it; 会 of 会计 and 有 of 有机化学 are none, but 过 behind a verb is one."""
    opening = phrases.OPENING.match(text)
    end = opening.end() if opening else 0
    word = _word_over(text, end)
    return text[end if word < 0 or text[word] in _ALWAYS_ASKING else word :]


_ALWAYS_ASKING = frozenset("最搞做弄过")
"""What begins words as well, and is taken off all the same: 最快, 搞混, 过半."""


def _word_over(text: str, at: int) -> int:
    """Where the known Chinese word begins that holds the border before `at`, -1 where there is none."""
    for run in _HAN_RUN.finditer(text):
        if run.start() < at < run.end():
            start = run.start()
            for word in chinese.segments(run.group()):
                if start < at < start + len(word):
                    return start if chinese.count(word) else -1
                start += len(word)
    return -1


def sentences_of(text: str) -> list[str]:
    """The sentences of a message; what says who needs something is one of its own: "We have guests, who could …"."""
    parts = re.split(
        r"(?<=[?？。!！])\s*|(?<!Prof\.)(?<!Dr\.)(?<!Mr\.)(?<!Ms\.)(?<!Inc\.)(?<!St\.)(?<=[.;；])\s+",
        _WANTED.sub(r"\g<need>; ", text),
    )
    return [part for part in parts if part.strip()]


_WANTED = regex(
    r"""
      ^(?P<need>\W*(?:(?:we|i|our|my|there)\b[^?？.。;；]*?                       # We have guests from Peru, who could …
        |[我咱想要][^?？。；]*? | (?:公司|团队|家里|准备|打算|需要)[^?？。；]*?))      # 要做普查，谁合适
      [,，]\s*(?=who\b|which\sof\b|any(?:one|body)\b|谁|哪位|找谁|找哪|该找|有没有人)
    """,
    re.VERBOSE | re.IGNORECASE,
)
