"""Question -> what is asked: the kind, the people named, the value wanted, and topics joined by and, or, not.

Only the words of one question are read here; what a conversation adds is `followup`'s.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from itertools import chain
from typing import NamedTuple

from bot.qa import cues, phrases, refusing, splitting
from bot.qa.agents import asked_by_noun, asks_who_is_one, with_doings
from bot.qa.asking import ASKING, bound_in, says
from bot.qa.conditions import languages_wanted, without_scope
from bot.qa.fates import STILL_VALID, sought_in
from bot.qa.frames import spelled_out, without_concessions, without_frames
from bot.qa.hearing import asking_part, readable, unreadable, without_told
from bot.qa.intents import asks_for_a_summary, asks_for_people, kind_of, noun_of
from bot.qa.labels import told_apart
from bot.qa.mending import mended
from bot.qa.models import Doubt, Intent, Language, Question
from bot.qa.names import Named, Names, barred, shared, without_names
from bot.qa.namesakes import beside, names_besides, the_one_meant, trades_in
from bot.qa.needs import framed, is_need, remedied
from bot.qa.shapes import ROLE
from bot.qa.unclipped import unclipped
from bot.qa.unknown import unknown_name
from bot.qa.wants import Want, want_of
from corpus.regex import regex

_SOCIAL = ("greeting", "thanks", "about_me", "hostile", "off_topic")
_WHOLE = frozenset({"greeting", "thanks"})
"""Small talk is so only as a whole message; the politeness before a question is none."""
_RESET = regex(r"^/new\b", re.IGNORECASE)
_MANY_PEOPLE = 6
_KEYS = 4
"""Words of a message that is nothing but keys hit at random."""


def language_of(text: str) -> Language:
    """The language of the sentence around the technical terms: the one with more of its own small words."""
    han = len(re.findall(r"[\u4e00-\u9fff]", text))
    if not han:
        return "en"
    small = re.findall(
        r"\b(?:who|whom|whose|is|are|the|has|have|with|from|what|when|where|how|which|does|do|did|was|any|anyone|in|on"
        r"|to|of|at|or|and|about)\b",
        text,
        re.IGNORECASE,
    )
    particles = re.findall(r"[谁吗呢的了过在有会哪几是做用和或但没懂个那这么怎多少]", text)
    return "zh" if len(particles) >= max(len(small), 1) or han > 4 * len(small) else "en"


class Knowledge(NamedTuple):
    """What the profiles know of a question's words: whether they or the glossary hold it (else it may be the name of
    somebody who is not here), how much of some words one profile holds, in [0, 1], whether a word is one of any language known
    (else it may be mistyped), and whether some words are a name of the glossary."""

    is_known: Callable[[str], bool] = lambda _: True
    fits: Callable[[str, str], float] = lambda _, __: 0.0
    is_word: Callable[[str], bool] = lambda _: True
    is_name: Callable[[str], bool] = lambda _: False


def read(text: str, names: Names, knowledge: Knowledge = Knowledge()) -> Question:  # noqa: B008  # a value that does not change
    """Understand one question about the people of these names."""
    language = language_of(text)
    if reason := unreadable(text):
        return Question(text=text, language=language, kind=Intent.HELP, reason=reason)
    plain = without_concessions(text)
    right = mended(spelled_out(readable(plain)), lambda word: names.holds(word) or knowledge.is_word(word))
    sentence = asked_by_noun(without_frames(asking_part(right)))
    sentence, named, meant = _told_apart(sentence, names.find(sentence), knowledge)
    if reason := _social(sentence, named, right):
        return Question(text=text, language=language, kind=Intent.HELP, reason=reason)
    question = unclipped(_understood(without_told(plain), sentence, language, named), sentence, knowledge.is_name)
    question = _with_shared_words(question, knowledge.is_name)
    if meant:
        question = question.model_copy(update={"read_as": (names.people[meant], *question.read_as)})
    if _is_noise(question, sentence, knowledge.is_word):
        return question.model_copy(update={"reason": "not_text"})
    if reason := _nothing_to_look_for(question):
        return question.model_copy(update={"reason": reason})
    return _about_somebody(question, sentence, named, names.people, knowledge.is_known)


def _with_shared_words(question: Question, is_name: Callable[[str], bool]) -> Question:
    """Topics that share a word, each with it: 模拟电路 and 数字电路 for 模拟和数字电路."""
    clauses, ties = splitting.with_shared_words(question.clauses, is_name), dict(question.relations)
    for new, old in zip(clauses, question.clauses, strict=True):
        ties |= {option: ties[old[0]] for option in new if old and old[0] in ties and len(old) == 1}
    return question.model_copy(update={"clauses": clauses, "relations": tuple(ties.items())})


def _told_apart(sentence: str, named: list[Named], knowledge: Knowledge) -> tuple[str, list[Named], str | None]:
    """The sentence without what stands beside a name to say which person it is, the names that are meant, and the person that
    was chosen among several of one name."""
    several, words = shared(named), beside(sentence, named)
    told = [each for _, _, each in words] or trades_in(sentence, named) or names_besides(sentence, named)
    one = the_one_meant(several, told, knowledge.fits)
    if several and one is None:
        return sentence, named, None
    if several:
        named = [name for name in named if name.profile_id == one or name.profile_id not in several]
    for start, end, each in words:
        if several or ROLE.search(each):
            sentence = sentence[:start] + " " * (end - start) + sentence[end:]
    return sentence, named, one


def _social(sentence: str, named: Sequence[Named], whole: str) -> str | None:
    """Small talk, orders to the machine, and what no profile is about."""
    if _RESET.match(sentence):
        return "new"
    found = next((name for name in _SOCIAL if says(name, whole if name in _WHOLE else sentence)), None)
    if (found == "off_topic" and asks_for_people(sentence)) or (found in {"about_me", "off_topic"} and named):
        return None
    return {"greeting": "greeting", "thanks": "thanks", "about_me": "help"}.get(found, "out_of_scope") if found else None


def _is_noise(question: Question, sentence: str, is_word: Callable[[str], bool]) -> bool:
    """Small letters that are no word of anything and ask nothing: "asdf jkl"."""
    words = re.findall(r"[a-z]+", sentence)
    bare = question.fragment and not (question.people or question.want or question.refers) and question.kind is Intent.ATTRIBUTE
    told = sentence.isascii() and not re.search(r"[A-Z0-9?]", sentence) and len(words) <= _KEYS
    return bare and told and not any(map(is_word, words))


def _nothing_to_look_for(question: Question) -> str | None:
    """None where there is a topic, a person, a value or something said before to go by."""
    if question.clauses or question.people or question.refers or question.fragment or question.fates:
        return None
    counts = question.want or question.kind in {Intent.WHO, Intent.COUNT}
    if question.kind is Intent.SUPERLATIVE or (question.bound and counts) or (question.everyone and question.want):
        return None
    return "no_topic" if question.kind in {Intent.WHO, Intent.COUNT} else "not_understood"


def _about_somebody(
    question: Question, sentence: str, named: Sequence[Named], by_id: dict[str, str], is_known: Callable[[str], bool]
) -> Question:
    """The question; with a reason where a name of it is shared by several people or is nobody's here."""
    left = [name for name in named if name.profile_id not in question.barred]
    if (several := shared(left)) and question.kind not in {Intent.WHO, Intent.COUNT}:
        names = {one: by_id[one] for one in several}
        alike = told_apart(names) if len(set(names.values())) == 1 else names
        told = tuple(alike[one] for one in several)
        return question.model_copy(update={"reason": "ambiguous_person", "suggestions": told})
    if not named and question.kind not in {Intent.WHO, Intent.COUNT} and unknown_name(sentence, is_known):
        told = tuple(by_id.values()) if len(by_id) <= _MANY_PEOPLE else ()
        return question.model_copy(update={"reason": "no_such_person", "suggestions": told})
    return question


def _understood(text: str, sentence: str, language: Language, named: list[Named]) -> Question:
    left_out = barred(sentence, named)
    people = tuple(dict.fromkeys(name.profile_id for name in named if name not in left_out))
    want = want_of(sentence)
    kind = kind_of(sentence, people, want)
    want = want_of(ASKING["comparing"].sub(" ", sentence)) if kind is Intent.COMPARE else want
    bare, skills = remedied(without_names(sentence, named, left_out))
    need = is_need(bare)
    bare = _OF_THINGS.sub(" ", without_scope(framed(bare))) if kind in {Intent.WHO, Intent.COUNT} else bare
    refused = kind in {Intent.WHO, Intent.COUNT} and not need and bool(refusing.ASKED.search(bare))
    want, bare = (None, refusing.ASKED.sub(" ", bare)) if refused else (want, bare)
    sought = (
        sought_in(bare) if not refused and _may_ask_for_fates(kind, people or says("person_again", sentence), want) else None
    )
    bare = sought.rest if sought else STILL_VALID.sub(" ", bare)
    doubted = (sought or _asks_what_not(bare)) and not (want and want.name in {"learning", "wish_not", "diet"})
    kind = Intent.WHO if people and kind in {Intent.ATTRIBUTE, Intent.LIST} and doubted else kind
    bare = _without_back_references(bare, ("best",) if kind in {Intent.WHO, Intent.COUNT} and not _doubt(bare) else ())
    bare = _left(ASKING["comparing"].sub(" ", bare), bare) if kind is Intent.COMPARE and people else bare
    bound = None if languages_wanted(splitting.topic_of(bare)) else bound_in(bare)
    bare = bare[: bound[1][0]] + " " + bare[bound[1][1] :] if bound else bare
    without = None if sought or phrases.NOT_BUT.search(bare) else cues.HAS_NO.search(bare)
    bare = cues.HAS_NO.sub(" ", bare) if without else bare
    positive, negative, taken_back = splitting.sides_of(bare)
    doubt = _doubt(positive) if kind in {Intent.WHO, Intent.COUNT} and not need else Doubt.NONE
    doubt = Doubt.NOT if without or refused else Doubt.FAILED if sought or (taken_back and not doubt) else doubt
    if kind in {Intent.WHO, Intent.COUNT} and not need and not doubt and refusing.DENIED.search(positive):
        doubt, positive = Doubt.NOT, refusing.DENIED.sub(" ", positive)
    positive = cues.ASKED.sub(" ", positive) if doubt else positive
    question = Question(
        text=text,
        language=language,
        kind=kind,
        relations=splitting.relations_of([positive, *negative], sentence),
        clauses=_with_doings(splitting.clauses_of(positive), whose=kind, sentence=sentence),
        without=tuple(topic for part in negative for clause in splitting.clauses_of(part) for topic in clause),
        people=people,
        barred=tuple(dict.fromkeys(name.profile_id for name in left_out)),
        everyone=says("everyone", sentence),
        want=want.name if want else "",
        noun=noun_of(sentence),
        bound=bound[0] if bound else None,
        read_as=tuple(dict.fromkeys([*(name.mended for name in named if name.mended), *skills])),
        whole=splitting.topic_of(positive, aside=kind in {Intent.WHO, Intent.COUNT}),
        doubt=doubt,
        fates=sought.fates if sought else (),
        things=sought.things if sought else (),
        need=need,
        best=says("best", sentence) and not doubt,
        refers=says("person_again", sentence) or says("thing_again", sentence) or says("what_about", sentence),
        fragment=says("others", sentence) or (not people and kind not in {Intent.WHO, Intent.COUNT, Intent.COMPARE}),
    )
    return _as_summary(question) if people and asks_for_a_summary(without_names(sentence, named, left_out)) else question


def _with_doings(clauses: tuple[tuple[str, ...], ...], *, whose: Intent, sentence: str) -> tuple[tuple[str, ...], ...]:
    """Beside each topic that says who does something what they do: climbers, or climbing; a car maker that somebody worked
    for is nobody."""
    if whose not in {Intent.WHO, Intent.COUNT} or phrases.WORKED.search(sentence):
        return clauses
    is_one = asks_who_is_one(sentence)
    told = ([with_doings(topic) if is_one or not topic.isascii() else (topic,) for topic in clause] for clause in clauses)
    return tuple(tuple(dict.fromkeys(chain.from_iterable(options))) for options in told)


def _may_ask_for_fates(kind: Intent, people: Sequence[str] | bool, want: Want | None) -> bool:
    """Of whom something is true, or of what it is true of somebody; what somebody does not want is a wish, and why
    it came so no fate."""
    if want and (want.name == "reason" or want.name.startswith("wish")):
        return False
    return kind in {Intent.WHO, Intent.COUNT} or (bool(people) and kind in {Intent.ATTRIBUTE, Intent.LIST})


def _as_summary(question: Question) -> Question:
    kind = question.kind if question.kind is Intent.COMPARE else Intent.SUMMARY
    return question.model_copy(update={"kind": kind, "clauses": (), "whole": ""})


def _without_back_references(text: str, more: Sequence[str]) -> str:
    for name in ("others", "what_about", "everyone", "need", *more):
        text = ASKING[name].sub(" ", text)
    return text


def _left(left: str, whole: str) -> str:
    """What is left, where that says something."""
    return left if phrases.without_generic(left) else whole


def _asks_what_not(bare: str) -> bool:
    """ "Which skill has she never touched?": a doubt and nothing besides."""
    return bool(_doubt(bare)) and not phrases.without_generic(splitting.topic_of(cues.ASKED.sub(" ", bare)))


_OF_THINGS = regex(
    r"(?<=\w)\s+(?:that|which)\s+(?:(?:has|have|had|was|were|did|does|do|is|are|could|can|would)\s?(?:not\b|n['’]t\b|never\b|no\b)|never\b|no\slonger\b)"
    r"(?![^,?]*\b(?:work\w*|good|enough|succe\w+|accepted|published|used|turn)\b)[^,?]*",
    re.IGNORECASE,
)
"""What is said of the thing and not of the person: houses "that never had one"."""


def _doubt(question: str) -> Doubt:
    if not (asked := cues.ASKED.search(question)):
        return Doubt.NONE
    if cues.FAILED.search(question):
        return Doubt.FAILED
    little = cues.LITTLE.search(asked.group()) or cues.PARTLY.search(question)
    return Doubt.LITTLE if little or not cues.NOT.search(question) else Doubt.NOT
