"""One question on its way to an answer: the people it is about, the evidence for its topics, citations, and the frame of
every answer. What is made of it, kind by kind, is in `replies`.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any, NamedTuple

from bot.qa.career import Stay
from bot.qa.citing import Citer, Sources
from bot.qa.evidence import Evidence, Judge
from bot.qa.lines import Lines
from bot.qa.models import Answer, Finding, Intent, Question, Relation, Strength
from bot.qa.phrases import CONTACT_KINDS, MENTIONED_KINDS
from bot.qa.seeking import Manner, Seeker
from bot.qa.wants import WANTS, Want
from corpus.models import Profile
from corpus.regex import regex
from corpus.snapshot import Corpus
from retrieval.lexicon import Lexicon
from retrieval.models import Group

NOUN = 0.65
"""Weight from which a word of a topic is a noun; verbs and everyday words weigh less."""
ECHO = 60
"""Characters of the asker's own words that a reply repeats."""
_ASKING_FOR_A_LIST = regex(
    r"(?:请|都)?列(?:出来?|举|一下) | 有?哪(?:些|几[个项篇家种所]) | ^(?:please\ )?list\ (?:all\ )?", re.IGNORECASE | re.VERBOSE
)

_ASKING_HEAD = regex(
    r"^(?:what|which|when|where|how|why)\b(?:\s+(?:did|does|do|is|are|was|were|has|have|had|can|much|many|long)\b)*\s*|^(?:什么时候|何时|哪一?[年天]|哪里|哪儿|哪个|怎么样?|多久|多少|什么)",
    re.IGNORECASE,
)
"""Words of asking that nobody looks for."""


def _by_words(_asked: Asked, _topic: str) -> None:
    """Every topic is looked for by its words."""


class World(NamedTuple):
    """What every question is answered from. `now` is the month (since year 0) up to which time that goes on is counted;
    `conditions` gives the evidence of a topic that is a condition on a career, None for any other."""

    corpus: Corpus
    lexicon: Lexicon
    judge: Judge
    lines: Lines
    sources: Sources
    now: int
    conditions: Callable[[Asked, str], Sequence[Evidence] | None] = _by_words


class Asked:
    """A question, with what has been found for it so far. Nothing of it outlives the answer."""

    def __init__(self, world: World, question: Question, citer: Citer) -> None:
        self.world, self.question, self.citer = world, question, citer
        self.people = [profile for profile in world.corpus.profiles if self._is_asked_about(profile)]
        self.stays: dict[str, list[Stay]] = {}
        self._seeker = Seeker(question, world.corpus, world.lexicon, world.judge)
        self._found: dict[tuple[str, bool], dict[str, list[Evidence]]] = {}

    @property
    def want(self) -> Want | None:
        return WANTS.get(self.question.want)

    def _is_asked_about(self, profile: Profile) -> bool:
        question = self.question
        return profile.profile_id not in question.barred and (not question.people or profile.profile_id in question.people)

    def groups(self, topic: str) -> tuple[Group, ...]:
        return self.world.lexicon.query(topic).groups

    def weighs(self, topic: str) -> bool:
        """True for a topic that names something, and not only how well or how."""
        return any(group.weight >= 1 for group in self.groups(topic))

    def names_something(self, topic: str) -> bool:
        """True for a topic with a noun in it, be it as common a one as "law"."""
        return any(group.weight >= NOUN for group in self.groups(topic))

    def says_something(self, topic: str) -> bool:
        weighs = any(group.weight > 0 for group in self.groups(topic))
        return weighs or bool(contact_kinds(topic)) or self.is_condition(topic)

    def can_be_told(self, topic: str) -> bool:
        """True for a topic that names something, or is told by more than its words."""
        return self.says_something(topic) or self.is_condition(topic)

    def is_condition(self, topic: str) -> bool:
        """True for a topic that is told by more than its words: a degree, a place lived in."""
        return self.world.conditions(self, topic) is not None

    @property
    def relation(self) -> Relation:
        """What ties the person to the topic of a question that has one."""
        return next((relation for _, relation in self.question.relations if relation is not Relation.ANY), Relation.ANY)

    def evidence(
        self, topic: str, *, lenient: bool = False, hedged: bool | None = None, relation: Relation | None = None
    ) -> dict[str, list[Evidence]]:
        """profile id -> evidence of a topic, best first; `lenient` where a named person is asked about."""
        key = (topic, lenient)
        if key not in self._found:
            by_profile: dict[str, list[Evidence]] = {}
            self._found[key] = by_profile
            told = contact_kinds(topic) and not contact_kinds(topic) & MENTIONED_KINDS
            manner = Manner(lenient, hedged, relation)
            for evidence in self._contacts(topic) or ([] if told else self._told(topic, manner)):
                by_profile.setdefault(evidence.passage.profile_id, []).append(evidence)
        return self._found[key]

    def _contacts(self, topic: str) -> list[Evidence]:
        """Where the topic is a kind of contact data: the lines that hold some."""
        kinds = contact_kinds(topic)
        return [
            evidence
            for profile in (self.world.corpus.profiles if kinds else ())
            for document in self.world.corpus.documents_of(profile)
            for contact in document.contacts
            if contact.kind in kinds
            for evidence in self.world.judge.quoted(profile, document, contact.span)
        ]

    def _told(self, topic: str, manner: Manner) -> Sequence[Evidence]:
        """What fulfils a condition on somebody's career; of any other topic what the sentences say."""
        fulfilled = self.world.conditions(self, topic)
        return self._seeker.told(topic, manner) if fulfilled is None else fulfilled

    def judged(
        self, topic: str, lenient: bool = False, hedged: bool | None = None, given: Relation | None = None
    ) -> Sequence[Evidence]:
        """The sentences that hold the words of a topic, tied to the person by the `given` relation or that of the question."""
        return self._seeker.judged(topic, Manner(lenient, hedged, given))

    def finding(
        self, profile: Profile, strength: Strength, evidence: Iterable[Evidence], value: str | None = None
    ) -> Finding | None:
        """The person with citations, None where no quote may be shown: nobody is named without one."""
        citations = self.citer.cite(with_headings(evidence))
        if not citations:
            return None
        shown = value if value and any(value in citation.quote for citation in citations) else None
        return Finding(profile_id=profile.profile_id, name=profile.name, strength=strength, citations=citations, value=shown)

    def ranked(self, findings: Iterable[Finding]) -> list[Finding]:
        order = {profile.profile_id: number for number, profile in enumerate(self.world.corpus.profiles)}
        return sorted(findings, key=lambda f: (f.strength.rank, -len(f.citations), order[f.profile_id]))

    def said(self, topic: str) -> str:
        """The topic from its first word that weighs anything to its last, as it was written but for what was mended; of one
        some words alone were found, those."""
        if topic in self._seeker.gists:
            return self._seeker.gists[topic]
        groups = [group for group in self.groups(topic) if group.weight > 0]
        words = [group.text for group in groups]
        start = topic.find(words[0]) if words else 0
        end = topic.rfind(words[-1]) + len(words[-1]) if words else len(topic)
        told = topic[start:end]
        for written, read in self.world.lexicon.read_as(topic):
            told = told.replace(written, read)
        told = _ASKING_HEAD.sub("", _ASKING_FOR_A_LIST.sub(" ", told).strip())
        return " ".join(told.split()).removeprefix("的")[:ECHO]

    def mended(self) -> tuple[str, ...]:
        return tuple(mended for topic in sorted(self.question.topics) for _, mended in self.world.lexicon.read_as(topic))

    def choices(self) -> tuple[str, ...]:
        """What the topics may have been meant to be, where an unknown word has several near neighbours."""
        found = (choice for topic in self.question.topics for choice in self.world.lexicon.choices(topic))
        return tuple(dict.fromkeys(found))

    def answer(self, findings: Sequence[Finding], **more: Any) -> Answer:  # noqa: ANN401  # fields of Answer
        """The frame: what every answer says of its question, and whether there is anything to say."""
        question = self.question
        withheld = self.citer.withheld and not [f for f in findings if f.strength is not Strength.NEGATIVE]
        nearest = tuple(more.pop("nearest", ())) if not findings and not withheld else ()
        numbered = list(self.citer.numbered([*findings, *nearest]))
        reason = more.pop("reason", None)
        frame: dict[str, Any] = {
            "question": question.text,
            "language": question.language,
            "intent": question.kind,
            "verdict": "withheld" if withheld else "answered" if findings else "no_evidence",
            "reason": "contact" if withheld else None if findings else reason or "no_evidence",
            "looked_for": (said,) if (said := self.said(question.whole)) else (),
            "others": bool(question.barred),
            "read_as": (*question.read_as, *self.mended()),
            "suggestions": () if findings else self.choices(),
            "people": tuple(profile.name for profile in self.people if question.people),
            "findings": tuple(numbered[: len(findings)]),
            "nearest": tuple(numbered[len(findings) :]),
            "checked": len(self.people),
            "total": len(self.world.corpus.profiles),
            "asked": question,
        }
        return Answer(**(frame | more))

    def unclear(self, reason: str) -> Answer:
        return unclear(self.question.model_copy(update={"reason": reason}))


def unclear(question: Question) -> Answer:
    """The answer to what is no question that can be answered; `question.reason` says why."""
    return Answer(
        question=question.text,
        language=question.language,
        intent=Intent.HELP,
        verdict="unclear",
        reason=question.reason,
        read_as=question.read_as,
        suggestions=question.suggestions,
        asked=question,
    )


def with_headings(evidence: Iterable[Evidence]) -> Iterator[Evidence]:
    """Each piece of evidence, and after it the headings that it cannot do without."""
    for one in evidence:
        yield one
        yield from (one._replace(sentence=span, highlights=(), above=()) for span in one.above)


_DEVICE = regex(r"(?P<which>.*?)(?:phones?|手机)", re.IGNORECASE | re.DOTALL)
_BORN_TO = regex(
    r"\b(?:daughters?|sons?|child(?:ren)?|kids?|bab(?:y|ies)|twins?|pupp(?:y|ies)|kittens?)\b.{0,12}\bborn\b"
    r"|(?:女儿|儿子|孩子|宝宝|娃|双胞胎)[^，。]{0,6}出生",
    re.IGNORECASE,
)
"""Whose birth is asked for is a child of theirs."""
_WHOSE = regex(r"(?:\b(?:the|a|his|her|their|your|whose|mobile|cell|work|private)\b|[的他她们你您\s])*", re.IGNORECASE)


def contact_kinds(topic: str) -> set[str]:
    """The kinds of contact data that a topic asks for. A phone of some make, or models on phones, is a device."""
    device = _DEVICE.fullmatch(topic)
    if (device and not _WHOSE.fullmatch(device["which"])) or _BORN_TO.search(topic):
        return set()
    return {kind for kind, pattern in CONTACT_KINDS.items() if pattern.search(topic)}
