"""A topic on its way to evidence: as a wish, as a place, or as something done, from the strictest reading to its gist."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from bot.qa import cues
from bot.qa.claims import (
    CERTIFICATE,
    of_certificates,
    proving,
    tells_of_keeping,
    tells_the_doing,
    with_certificates_first,
    without_sort,
)
from bot.qa.covering import TELLING, Reading
from bot.qa.doing import done_with, is_kept
from bot.qa.evidence import Evidence, Judge
from bot.qa.kinds import KINDS, tells_a_wish
from bot.qa.making import MADE, own_making
from bot.qa.models import Doubt, Intent, Question, Relation, Strength
from bot.qa.phrases import ASIDE, LABELLED
from bot.qa.relations import (
    BEEN,
    STAYED,
    WISHED,
    WISHES,
    WORKS,
    asks_of_school,
    is_of_school,
    is_place,
    is_there,
    place_of,
)
from bot.qa.shortening import shorter_ones
from corpus.regex import regex
from corpus.snapshot import Corpus
from retrieval.lexicon import Lexicon
from retrieval.matching import Text
from retrieval.models import Group


class Manner(NamedTuple):
    """How a topic is looked for: `lenient` where a named person is asked about, `hedged` where doubts are wanted and
    `relation` what ties the person to it; None leaves either to the question."""

    lenient: bool = False
    hedged: bool | None = None
    relation: Relation | None = None


class Seeker:
    """Looks for the topics of one question; `gists` are those of which only some words were found, and these words."""

    def __init__(self, question: Question, corpus: Corpus, lexicon: Lexicon, judge: Judge) -> None:
        self._question, self._corpus, self._lexicon, self._judge = question, corpus, lexicon, judge
        self._hedged = question.doubt is Doubt.FAILED or bool(cues.HEDGE.search(question.whole))
        self.gists: dict[str, str] = {}

    def groups(self, topic: str) -> tuple[Group, ...]:
        return self._lexicon.query(topic).groups

    def told(self, topic: str, manner: Manner) -> Sequence[Evidence]:
        """The evidence for the topic as it is asked for: of a wish where that is the question, of having been somewhere where
        the topic is a place, and else of the person's own doing."""
        wished = not self._question.need and bool(WISHED.search(self._question.text))
        asked = WISHED.sub(" ", topic)
        if place := self._place(asked):
            return self._been(place, manner, wished=wished)
        if wished:
            open_to = [one for one in self.judged(asked, manner) if not _is_unwanted(one)]
            told = [_as_a_wish(one) for one in open_to if tells_of_a_wish(one)]
            return told or ([] if _SOUGHT.search(self._question.text) else open_to)
        found = self._done(topic, manner)
        own = [one for one in found if not _is_wished(one)]
        return own or [one._replace(strength=Strength.WEAK) for one in found if self._question.need and _offers(one)]

    def _been(self, place: str, manner: Manner, *, wished: bool) -> Sequence[Evidence]:
        """The lines that say that somebody was in a place, worked there or wants to, whichever is asked."""
        text = self._question.text
        stayed, worked = STAYED.search(text), WORKS.search(text)
        anyhow = Relation.ANY if wished or stayed else manner.relation
        found = self.judged(place, manner._replace(relation=anyhow or (Relation.WORK if worked else None)))
        if wished:
            return [one for one in found if tells_of_a_wish(one)]
        been = [one for one in found if not tells_of_a_wish(one) and is_there(one.passage, one.sentence, one.highlights)]
        if asks_of_school(text):
            return [one for one in been if is_of_school(one.passage, one.sentence)]
        return been if stayed or worked else been or found

    def _done(self, topic: str, manner: Manner) -> Sequence[Evidence]:
        """Under the name that the question gives in brackets where the topic has none under its own; where nobody has the whole
        topic, its gist."""
        found = [*self.judged(topic, manner)]
        if BEEN.search(self._question.text):
            found += self.judged(topic, manner._replace(relation=Relation.STUDY))
        if not found and (aside := self._aside(topic)):
            return self.judged(aside, manner)
        for award in without_sort(topic) if not found else ():
            found = found or [*proving(self.judged(award, manner), topic)]
        return found or self._gist(topic, manner)

    def _gist(self, topic: str, manner: Manner) -> Sequence[Evidence]:
        """Where nobody has the whole topic: with what people say to be, else its telling words. Nobody is turned down for
        them, and a named person is asked about in full."""
        if self._question.kind not in {Intent.WHO, Intent.COUNT} or topic in self._question.without:
            return []
        for reading in (Reading.TRADE, Reading.ENTRY):
            if found := self.judged(topic, manner, reading):
                return found
        if found := self.judged(topic, manner, Reading.GIST):
            self.gists[topic] = self._most_telling(topic)
        return found or self._shortened(topic, manner)

    def _shortened(self, topic: str, manner: Manner) -> Sequence[Evidence]:
        """Of the topic without what only qualifies it, and then of what of it is known in the other language."""
        for shorter in () if done_with(topic) else shorter_ones(topic):
            told = max((group.telling for group in self.groups(shorter) if group.weight >= 1), default=0.0)
            found = self.judged(shorter, manner) if told >= TELLING else []
            if found := of_certificates(found) if CERTIFICATE.search(self._question.text) else found:
                self.gists[topic] = shorter
                return found
        found = self.judged(topic, manner, Reading.ACROSS)
        if found:
            self.gists[topic] = self._found_of(topic, found)
        return found or (self.judged(topic, manner, Reading.ENTRY, apart=True) if self._parts(topic) else [])

    def _parts(self, topic: str) -> list[Group]:
        """The words of the topic with those of its compounds apart, none where it has no compound of words: who looked after
        clusters and says beside that their GPUs were many looked after GPU clusters."""
        apart = [part for group in self.groups(topic) for part in group.parts]
        if not apart or any(len(part.text) == 1 for part in apart):
            return []
        return [part for group in self.groups(topic) for part in group.parts or (group,)]

    def _most_telling(self, topic: str) -> str:
        most = max(group.telling for group in self.groups(topic))
        return _row(topic, (group for group in self.groups(topic) if group.weight > 0 and group.telling >= most))

    def _found_of(self, topic: str, found: Sequence[Evidence]) -> str:
        """The words of the topic that stand in what was found."""
        texts = [Text(one.passage.visible) for one in found]
        return _row(topic, (group for group in self.groups(topic) if any(text.find(group) for text in texts)))

    def _place(self, topic: str) -> str:
        """The place that is asked about, where all that the topic says is that somebody was there."""
        place = place_of(topic)
        groups = [group for group in self.groups(place) if group.weight > 0]
        return place if groups and is_place(groups) else ""

    def _aside(self, topic: str) -> str:
        """What stands in brackets behind the topic, if it is in the other script: "the Spark Prize (星火奖)"."""
        for match in ASIDE.finditer(self._question.text):
            last, inside = self._question.text[: match.start()].rstrip()[-1:], match.group().strip(" ()（）")
            if last and last in topic and last.isascii() is not inside.isascii():
                return inside
        return ""

    def judged(
        self, topic: str, manner: Manner, reading: Reading = Reading.WHOLE, *, apart: bool = False
    ) -> Sequence[Evidence]:
        """The sentences that hold the words of a topic, its compounds taken `apart` if asked, as far as they prove it."""
        question = self._question
        relation = manner.relation or dict(question.relations).get(topic, Relation.ANY)
        hedged = manner.hedged if manner.hedged is not None else self._hedged or relation is Relation.MENTION
        groups = self._parts(topic) if apart else self.groups(topic)
        found = self._judge.evidence(groups, relation, hedged=hedged, lenient=manner.lenient, reading=reading)
        if thing := done_with(topic):
            found += [one for one in self._judge.evidence(self.groups(thing), relation, hedged=hedged) if one not in found]
            found = [one for one in found if tells_the_doing(one)]
        if is_kept(topic, question.text):
            found = [one for one in found if tells_of_keeping(one)]
        found = own_making(found, topic) if MADE.search(question.text) else found
        found = _in_so_many_words(found) if LABELLED.search(question.text) else found
        found = _surely(found) if relation in {Relation.WORK, Relation.STUDY} else found
        found = with_certificates_first(found) if CERTIFICATE.search(question.text) else found
        return proving(found, topic, denying=bool(question.people) and not hedged)


def _row(topic: str, groups: Iterable[Group]) -> str:
    return (" " if topic.isascii() else "").join(group.text for group in groups)


def _in_so_many_words(evidence: Sequence[Evidence]) -> list[Evidence]:
    """Only what says it by its own name, where anything does."""
    return [one for one in evidence if one.exact] or [*evidence]


def tells_of_a_wish(evidence: Evidence) -> bool:
    """True for a line, or one under a heading, about what somebody wishes for."""
    passage = evidence.passage
    words = [passage.seen(evidence.sentence), *(heading.title for heading in passage.headings)]
    return any(WISHES.search(said) for said in words)


def _is_unwanted(evidence: Evidence) -> bool:
    """True where all that is asked about stands behind words that refuse it: 不接受长期出差 is no wish to travel."""
    words, start = evidence.passage.seen(evidence.sentence), evidence.sentence.start
    ahead = [words[: mark.start - start] for mark in evidence.highlights if evidence.sentence.holds(mark)]
    return bool(ahead) and all(_UNWANTED.search(before) for before in ahead)


_UNWANTED = regex(
    r"(?:\b(?:no|not|never|refuse)\b|n['’]t\b|不(?:再|想|愿意?|考虑|去|接受?|打算|要|能|做)|拒绝|谢绝)[^.;,，。；]*$",
    re.IGNORECASE,
)


_SOUGHT = regex(r"\b(?:looking|hoping)\s(?:for|to\s(?:find|hire))\b|[想在要](?:找|招)(?!到)", re.IGNORECASE)
"""Of a question: it asks who wants somebody or something that they have not got, so that what they had says nothing."""


def _surely(evidence: Sequence[Evidence]) -> list[Evidence]:
    """Where somebody was is no matter of how well it went: a job that is told beside a project there that failed."""
    sure = {one.passage.profile_id for one in evidence if one.strength.rank <= Strength.SOME.rank}
    return [one for one in evidence if one.strength is not Strength.WEAK or one.passage.profile_id not in sure]


def _as_a_wish(evidence: Evidence) -> Evidence:
    """What somebody wants to do is not done, and wanted all the same."""
    refuses = _WANTS_NOT.search(evidence.passage.seen(evidence.sentence))
    return evidence if refuses or evidence.strength is not Strength.NEGATIVE else evidence._replace(strength=Strength.SOME)


_WANTS_NOT = regex(r"\b(?:not|no|never|without)\b|n['’]t\b|[不没无别勿]", re.IGNORECASE)


def _is_wished(evidence: Evidence) -> bool:
    """True for a line under a title that says what somebody is looking for, but for one that begins with another label or
    tells what somebody does: "Off duty: I keep bees"."""
    titled = tells_a_wish("", (heading.title for heading in evidence.passage.headings))
    words = evidence.passage.seen(evidence.sentence)
    return titled and not _OFF_WORK.match(words) and not _DOES_NOW.match(words)


_DOES_NOW = regex(
    r"""
      \W*I\s(?:also\s|still\s)?(?!would|want|wish|hope|need|seek|look|will|can|could|might|may|should|must|turn|prefer|plan|aim|accept|consider|do\s?n|
        a?m\s(?:\w+ly\s)?(?:look|seek|open|hop|free|avail|keen|interest|not|after|happy|ready|willing))[a-z]+\b
    | (?:平时|平常|业余|周末|闲时|空闲|下班)
    """,
    re.IGNORECASE | re.VERBOSE,
)


_OFF_WORK = regex(
    rf"\W*(?:{KINDS['pastimes']}|(?:off|away\sfrom|outside|beyond|when\snot\s(?:at|in))\s(?:the\s)?\w+)[^:：.。,，]{{0,12}}[:：,，]",
    re.IGNORECASE,
)


def _offers(evidence: Evidence) -> bool:
    """True for a wish to do something oneself, which helps who needs it; not one for somebody who does it."""
    return not _LOOKS_FOR_SOMEBODY.search(evidence.passage.seen(evidence.sentence))


_LOOKS_FOR_SOMEBODY = regex(
    r"\b(?:looking|searching|hunting|hiring)\b|\b(?:some(?:one|body)|any(?:one|body)|partners?|apprentices?|(?:want|need|seek)(?:s|ing)?\s(?!to\b))\b"
    r"|[找招聘寻缺][^，。；;]{0,3}(?:[个位名些几人]|合作|伙伴|帮手|徒)|招(?:聘|募|学徒|人)|求(?:购|职|人)|不(?:接|做|考虑)[^，。；;]*$",
    re.IGNORECASE,
)
