"""The answerer: a question in, an answer with its citations out. Synchronous, pure, the same bytes every time."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from bot.qa import cues
from bot.qa.citing import Citer, Sources
from bot.qa.evidence import Evidence, Judge
from bot.qa.models import Answer, Audience, Context, Finding, Intent, Strength
from bot.qa.phrases import CONTACT_KINDS, FAINT, GENERIC, MENTIONED_KINDS
from bot.qa.understanding import Doubt, Reading, Relation, read
from corpus.ingest import Corpus
from corpus.models import Profile
from retrieval.lexicon import Glossary, Lexicon, Spelling
from retrieval.lexicon.dictionary import Dictionary
from retrieval.lexicon.meaning import Meaning
from retrieval.matching import Occurrences

QUOTES = 2
"""Quotes a person gets for one topic."""
LOOKUP_QUOTES = 3
SUMMARY_QUOTES = 6
_LATIN_WORD = re.compile(r"[A-Za-z][A-Za-z0-9+#.-]*[A-Za-z0-9+#]")
_ORGANISATION = re.compile(r"[\u4e00-\u9fff]{2,12}?(?:大学|学院|研究院|研究所|公司|集团|医院|银行|中学)")
ECHO = 60
"""Characters of the asker's own words that a reply repeats."""


class Answerer:
    """Answers about one corpus; a changed folder makes a new one."""

    def __init__(
        self, corpus: Corpus, glossary: Glossary, *, show_contacts: bool, dictionary: Dictionary | None = None
    ) -> None:
        self._corpus, self._show_contacts = corpus, show_contacts
        self._sources = Sources(corpus)
        text = "\n".join(passage.visible for passage in corpus.passages)
        spelling = Spelling(_LATIN_WORD.findall(text), _ORGANISATION.findall(text))
        meaning = Meaning(glossary, dictionary, [passage.visible for passage in corpus.passages]) if dictionary else None
        self._lexicon = Lexicon(glossary, spelling, GENERIC, FAINT, meaning)
        self._judge = Judge(corpus.passages, Occurrences(corpus.passages))

    def answer(self, text: str, context: Context, audience: Audience = "private") -> Answer:  # noqa: ARG002
        """The answer to `text`. `context` is what this conversation asked before; contact data stay out of groups."""
        reading = read(text, self._corpus.profiles)
        if reading.reason:
            return unclear(text, reading)
        if reading.clauses and not any(self._says_something(topic) for clause in reading.clauses for topic in clause):
            return unclear(text, reading._replace(reason="not_understood" if reading.intent is Intent.LOOKUP else "no_topic"))
        return _Asked(self._corpus, self._lexicon, self._judge, text, reading, self._citer(audience)).answer()

    def _says_something(self, topic: str) -> bool:
        return any(group.weight > 0 for group in self._lexicon.query(topic).groups) or any(
            pattern.search(topic) for pattern in CONTACT_KINDS.values()
        )

    def _citer(self, audience: Audience) -> Citer:
        return Citer(self._sources, hide_contacts=audience == "group" or not self._show_contacts)


def unclear(text: str, reading: Reading) -> Answer:
    """The answer to what is no question that can be answered; `reading.reason` says why."""
    return Answer(question=text, language=reading.language, intent=Intent.HELP, verdict="unclear", reason=reading.reason)


def strength_of(evidence: Sequence[Evidence]) -> Strength:
    """The best there is; but what is merely listed and elsewhere hedged is hedged."""
    best = evidence[0].strength
    hedged = any(one.exact and one.strength is Strength.WEAK for one in evidence)
    return Strength.WEAK if best is Strength.SOME and hedged else best


def _fullest(evidence: list[Evidence]) -> list[Evidence]:
    """The sentences that hold the whole topic, where there are any: a part of it elsewhere says less."""
    return [one for one in evidence if one.whole] or evidence


def _doubts(evidence: Sequence[Evidence], doubt: Doubt) -> list[Evidence]:
    wanted = Strength.NEGATIVE if doubt is Doubt.NOT else Strength.WEAK
    return [one for one in evidence if one.strength is wanted]


def in_order(evidence: Sequence[Evidence]) -> list[Evidence]:
    """What speaks of the topic itself before what speaks of a narrower one, the sentence that set the strength first.

    The title of a section is quoted only where nothing below it speaks.
    """
    strength = strength_of(evidence)
    sentences = [one for one in evidence if not one.is_title]
    return sorted(sentences or evidence, key=lambda one: (not one.exact, one.strength is not strength))


class _Asked:
    """One question on its way to an answer."""

    def __init__(self, corpus: Corpus, lexicon: Lexicon, judge: Judge, text: str, reading: Reading, citer: Citer) -> None:
        self._corpus, self._lexicon, self._judge = corpus, lexicon, judge
        self._text, self._reading, self._citer = text, reading, citer
        self._hedged = reading.doubt is Doubt.LITTLE or bool(cues.HEDGE.search(reading.whole))
        self._found: dict[str, dict[str, list[Evidence]]] = {}

    def answer(self) -> Answer:
        people = [profile for profile in self._corpus.profiles if self._is_asked_about(profile)]
        findings = self._ranked(finding for profile in people if (finding := self._finding(profile)))
        if self._reading.intent is Intent.LOOKUP and not self._reading.people:
            findings = findings[:1]
        positive = [finding for finding in findings if finding.strength is not Strength.NEGATIVE]
        withheld = self._citer.withheld and not positive
        if not findings and not withheld and self._reading.intent is Intent.LOOKUP and not self._reading.people:
            return unclear(self._text, self._reading._replace(reason="not_understood"))
        return Answer(
            question=self._text,
            language=self._reading.language,
            intent=self._reading.intent,
            verdict="withheld" if withheld else "answered" if findings else "no_evidence",
            reason="contact" if withheld else None if findings else self._why_nobody(people),
            looked_for=self._looked_for(findings, people),
            others=bool(self._reading.barred),
            read_as=(*self._reading.read_as, *(mended for _, mended in self._mended())),
            people=tuple(profile.name for profile in people if self._reading.people),
            findings=tuple(self._citer.numbered(findings)),
            checked=len(people),
            count=len(positive) if self._reading.intent is Intent.COUNT else None,
            suggestions=() if findings else self._choices(),
        )

    def _is_asked_about(self, profile: Profile) -> bool:
        reading = self._reading
        return profile.profile_id not in reading.barred and (not reading.people or profile.profile_id in reading.people)

    def _why_nobody(self, people: Sequence[Profile]) -> str:
        """Nothing of some topic, or something of each but nobody whom all of it fits."""
        if self._reading.doubt is Doubt.NOT:
            return "nobody_says_not"
        return "no_evidence" if self._missing(people) else "not_together"

    def _topics(self) -> list[str]:
        return list(dict.fromkeys(topic for clause in self._reading.clauses for topic in clause))

    def _missing(self, people: Sequence[Profile]) -> list[str]:
        ids = {profile.profile_id for profile in people}
        return [topic for topic in self._topics() if not ids & self._evidence(topic).keys()]

    def _looked_for(self, findings: Sequence[Finding], people: Sequence[Profile]) -> tuple[str, ...]:
        """What was found, where something was; else what was not."""
        ids = {finding.profile_id for finding in findings}
        found = [topic for topic in self._topics() if ids & self._evidence(topic).keys()]
        told = found if findings else self._missing(people)
        return tuple(dict.fromkeys(self._said(topic) for topic in told or self._topics()))

    def _said(self, topic: str) -> str:
        """The topic from its first word that weighs anything to its last, as it was written."""
        words = [group.text for group in self._lexicon.query(topic).groups if group.weight > 0]
        start = topic.find(words[0]) if words else 0
        end = topic.rfind(words[-1]) + len(words[-1]) if words else len(topic)
        return " ".join(topic[start:end].split())[:ECHO]

    def _mended(self) -> tuple[tuple[str, str], ...]:
        topics = {topic for clause in self._reading.clauses for topic in clause}
        return tuple(pair for topic in sorted(topics) for pair in self._lexicon.read_as(topic))

    def _choices(self) -> tuple[str, ...]:
        """What the topics may have been meant to be, where an unknown word has several near neighbours."""
        return tuple(dict.fromkeys(choice for topic in self._topics() for choice in self._lexicon.choices(topic)))

    def _finding(self, profile: Profile) -> Finding | None:
        """The person with the evidence for every clause, None where a clause has none or an excluded topic has some."""
        if self._reading.intent is Intent.SUMMARY:
            return self._found_in(profile, Strength.SOME, self._judge.overview(profile, SUMMARY_QUOTES))
        chosen = self._whole(profile) or self._clause_by_clause(profile)
        if not chosen or self._has_excluded(profile):
            return None
        if self._reading.doubt:
            chosen = [doubts for evidence in chosen if (doubts := _doubts(evidence, self._reading.doubt))]
            if not chosen:
                return None
        ordered = [in_order(evidence) for evidence in chosen]
        strength = max((strength_of(evidence) for evidence in chosen), key=lambda strength: strength.rank)
        quotes = QUOTES if self._reading.intent is not Intent.LOOKUP else LOOKUP_QUOTES
        picked = [one for evidence in ordered for one in evidence[: quotes if len(chosen) == 1 else 1]]
        return self._found_in(profile, strength, picked)

    def _found_in(self, profile: Profile, strength: Strength, evidence: Sequence[Evidence]) -> Finding | None:
        """The person with citations, None where no quote may be shown: nobody is named without one."""
        citations = self._citer.cite(evidence)
        if not citations:
            return None
        return Finding(profile_id=profile.profile_id, name=profile.name, strength=strength, citations=citations)

    def _whole(self, profile: Profile) -> list[list[Evidence]]:
        """One sentence that covers the whole topic, "and" and all, says more than one for each part."""
        if len(self._reading.clauses) < 2 or len(self._reading.clauses[0]) > 1:
            return []
        evidence = self._evidence(self._reading.whole).get(profile.profile_id, [])
        whole = [one for one in evidence if one.whole]
        return [whole] if whole else []

    def _clause_by_clause(self, profile: Profile) -> list[list[Evidence]]:
        chosen = []
        for clause in self._solid():
            options = [_fullest(found) for topic in clause if (found := self._evidence(topic).get(profile.profile_id))]
            if not options:
                return []
            chosen += options
        return chosen

    def _solid(self) -> list[tuple[str, ...]]:
        """The clauses that name something; "even just basic" beside one that does asks for nothing more."""
        clauses = self._reading.clauses
        solid = [clause for clause in clauses if any(self._weighs(topic) for topic in clause)]
        return solid or list(clauses)

    def _weighs(self, topic: str) -> bool:
        return any(group.weight >= 1 for group in self._lexicon.query(topic).groups)

    def _has_excluded(self, profile: Profile) -> bool:
        evidence = (self._evidence(topic).get(profile.profile_id, []) for topic in self._reading.without)
        return any(found and found[0].strength is not Strength.NEGATIVE for found in evidence)

    def _evidence(self, topic: str) -> dict[str, list[Evidence]]:
        """profile id -> evidence, best first."""
        if topic not in self._found:
            by_profile: dict[str, list[Evidence]] = {}
            self._found[topic] = by_profile
            told = self._contact_kinds(topic) and not self._contact_kinds(topic) & MENTIONED_KINDS
            for evidence in self._contacts(topic) or ([] if told else self._judged(topic)):
                by_profile.setdefault(evidence.passage.profile_id, []).append(evidence)
        return self._found[topic]

    def _contacts(self, topic: str) -> list[Evidence]:
        """Where the topic is a kind of contact data: the lines that hold some."""
        kinds = self._contact_kinds(topic)
        return [
            evidence
            for profile in self._corpus.profiles
            for contact in profile.contacts
            if contact.kind in kinds
            for evidence in self._judge.quoted(profile, contact.span)
        ]

    def _contact_kinds(self, topic: str) -> set[str]:
        return {kind for kind, pattern in CONTACT_KINDS.items() if pattern.search(topic)}

    def _judged(self, topic: str) -> Sequence[Evidence]:
        lookup = self._reading.intent is Intent.LOOKUP
        relation = dict(self._reading.relations).get(topic, Relation.ANY)
        hedged = self._hedged or lookup or relation is Relation.MENTION
        return self._judge.evidence(self._lexicon.query(topic).groups, relation, hedged=hedged, lenient=lookup)

    def _ranked(self, findings: Iterable[Finding]) -> list[Finding]:
        order = [profile.profile_id for profile in self._corpus.profiles]
        return sorted(findings, key=lambda f: (f.strength.rank, -len(f.citations), order.index(f.profile_id)))
