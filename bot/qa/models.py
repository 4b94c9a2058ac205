"""What passes between the fronts and the answerer: a question that has been understood, and an answer to be rendered.

An `Answer` holds names, numbers, reasons and citations, never a sentence of its own: the words around the quotes
belong to `bot.render`, once for each language.
"""

from __future__ import annotations

from enum import StrEnum
from typing import Literal, Protocol

from corpus.models import Frozen, Span, Unit

Language = Literal["en", "zh"]
Verdict = Literal["answered", "no_evidence", "unclear", "withheld"]
Audience = Literal["private", "group"]
Polarity = Literal["yes", "no"]

MEMORY = 6
"""Questions after which an older one is forgotten if nothing has referred to it."""
ASKED_BACK = frozenset({"ambiguous_person", "which_of_them"})
"""Reasons that ask for a name; the next message may be that name alone."""


class Intent(StrEnum):
    """The kind of a question; each has one reply in `bot.qa.replies` and one headline in each language."""

    WHO = "who"
    COUNT = "count"
    YES_NO = "yes_no"
    ATTRIBUTE = "attribute"
    WHEN = "when"
    WHERE = "where"
    HOW_MANY = "how_many"
    DURATION = "duration"
    LIST = "list"
    COMPARE = "compare"
    SUPERLATIVE = "superlative"
    SUMMARY = "summary"
    HELP = "help"


class Strength(StrEnum):
    """How well the words of a profile support the topic, best first; see CONTRACT's strengths."""

    STRONG = "strong"
    SOME = "some"
    WEAK = "weak"
    NEGATIVE = "negative"

    @property
    def rank(self) -> int:
        return list(Strength).index(self)


class Relation(StrEnum):
    """What ties a person to the topic: anything, a place of work, a place of study, a mere mention."""

    ANY = "any"
    WORK = "work"
    STUDY = "study"
    MENTION = "mention"


class Doubt(StrEnum):
    """Which hedge is asked for: none, little, begun but not carried through, not at all. NONE is empty, so that a doubt is
    true."""

    NONE = ""
    LITTLE = "little"
    FAILED = "failed"
    NOT = "not"


class Bound(Frozen):
    """A number that a value is compared with: "above 4", "at least 3", "不到 10". `sign` is +1 for above, -1 for below."""

    sign: int
    number: float
    inclusive: bool = False


class Spot(Frozen):
    """A stretch of a document's text: where a quote of the answer before stands."""

    document_id: str
    span: Span


class Question(Frozen):
    """A question as understood.

    `clauses` must all hold, each by one of its topics; none of `without` may. `people` are the profiles asked about
    (none named: everybody), `barred` those left out. `need` says that somebody tells what is to be
    done, in words of everyday. `want` names the sort of value asked for (a table of `wants.toml`),
    `noun` what is counted. `doubt` is the hedge a question asks for ("who only tried it?"), `fates` what became of
    the `things` it asks for ("whose paper was rejected?"; tables of `fates.toml`). `refers` says that a word of
    it points back ("he", "那"), `fragment` that it is no sentence by itself ("那本科呢", "when?"); `read_as` what was
    filled in or mended; `reason` why there is nothing to look for, `suggestions` whom it may have meant. `near` are the
    quotes of the answer before, where it asks for a detail of them. For the question after it, `about` is what was spoken of
    where it names nothing itself, `among` whom the questions before named.
    """

    text: str
    language: Language
    kind: Intent
    people: tuple[str, ...] = ()
    barred: tuple[str, ...] = ()
    everyone: bool = False
    whole: str = ""
    clauses: tuple[tuple[str, ...], ...] = ()
    without: tuple[str, ...] = ()
    relations: tuple[tuple[str, Relation], ...] = ()
    want: str = ""
    noun: str = ""
    bound: Bound | None = None
    doubt: Doubt = Doubt.NONE
    fates: tuple[str, ...] = ()
    things: tuple[str, ...] = ()
    need: bool = False
    best: bool = False
    refers: bool = False
    fragment: bool = False
    read_as: tuple[str, ...] = ()
    reason: str | None = None
    suggestions: tuple[str, ...] = ()
    near: tuple[Spot, ...] = ()
    about: str = ""
    among: tuple[str, ...] = ()

    @property
    def topics(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys(topic for clause in self.clauses for topic in clause))


class Citation(Frozen):
    """A quote and where it stands: `quote` is `span` of its document's text, and at `offset` that text begins in the text of
    the profile. `line` counts lines of the text, `page` pages if the format has any; `unit` is what somebody who has the file
    open counts by.

    `shown` is the quote as a reader sees it, without the markup of its file; `highlights` are ranges of `shown`. `also`
    are the other files of the person that say the same.
    """

    number: int
    profile_id: str
    document_id: str
    source: str
    section: str
    span: Span
    offset: int = 0
    unit: Unit = "line"
    line: int | None
    page: int | None
    quote: str
    shown: str
    highlights: tuple[Span, ...]
    also: tuple[str, ...] = ()


class Finding(Frozen):
    """One person of an answer, with at least one citation. `value` is the short answer, a part of one of the quotes;
    `computed` a number or a length of time worked out from them."""

    profile_id: str
    name: str
    strength: Strength
    value: str | None = None
    computed: str | None = None
    citations: tuple[Citation, ...]


class Answer(Frozen):
    """The whole answer. `looked_for` is the topic as understood, `people` the names of those it was asked about (none:
    everybody), `others` that somebody was left out, `checked` how many of the `total` profiles were looked at. Where
    nothing was found, `nearest` is what comes closest and `instead` names the people of whom it does hold. `as_of` is the month
    up to which time that goes on was counted."""

    question: str
    language: Language
    intent: Intent
    verdict: Verdict
    reason: str | None = None
    looked_for: tuple[str, ...] = ()
    read_as: tuple[str, ...] = ()
    people: tuple[str, ...] = ()
    others: bool = False
    findings: tuple[Finding, ...] = ()
    checked: int = 0
    total: int = 0
    count: int | None = None
    polarity: Polarity | None = None
    suggestions: tuple[str, ...] = ()
    nearest: tuple[Finding, ...] = ()
    instead: tuple[str, ...] = ()
    as_of: str | None = None
    asked: Question | None = None
    answer_id: str = ""

    @property
    def citations(self) -> tuple[Citation, ...]:
        return tuple(citation for finding in (*self.findings, *self.nearest) for citation in finding.citations)


class Context(Frozen):
    """What a conversation remembers; each chat, topic and user has its own, and none is ever read by another.

    `previous` is the last answer that said something, `age` counts the questions since.
    """

    previous: Answer | None = None
    age: int = 0

    def after(self, answer: Answer) -> Context:
        """The context for the next question. Small talk leaves what came before, until it is too old; /new forgets it."""
        if answer.reason == "new":
            return Context()
        said_nothing = answer.asked is not None and answer.asked.reason not in {None, *ASKED_BACK}
        if said_nothing and self.previous is not None:
            return self.model_copy(update={"age": self.age + 1}) if self.age + 1 < MEMORY else Context()
        return Context(previous=answer)


class Answers(Protocol):
    """What the fronts know of the core."""

    def answer(self, text: str, context: Context, audience: Audience = "private") -> Answer:
        """Contact data stay out of a group."""
