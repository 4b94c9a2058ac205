"""The jobs and schools of one person on a line of time, each with the quotes that give its dates."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Literal

from bot.qa.asked import Asked
from bot.qa.career import Stay
from bot.qa.durations import Months, month_said
from bot.qa.labels import told_apart
from bot.qa.models import Citation, Intent, Language, Question
from bot.qa.names import Names
from bot.qa.replies.careers import stays
from bot.qa.understanding import Knowledge, read
from corpus.markup import shown
from corpus.models import Frozen, SectionKind, Span
from corpus.regex import regex

MOST_BARS = 30
Kind = Literal["work", "study"]
KINDS: dict[SectionKind, Kind] = {SectionKind.EXPERIENCE: "work", SectionKind.EDUCATION: "study"}
_ABOUT: dict[Language, str] = {"en": "introduce {}", "zh": "介绍一下{}"}
_ID = regex(r"[(（](?P<id>[^()（）]+)[)）]\s*$")
_HAN = regex(r"[\u3400-\u9fff]")


class Bar(Frozen):
    """A job or a school. `first` and `last` are months since year 0 as `durations` counts them, `exact` where the profile
    names months and not only years. `label` is the role or degree, `organisation` where, both as they are quoted."""

    kind: Kind
    label: str
    organisation: str
    first: int
    last: int
    exact: bool
    ongoing: bool
    citations: tuple[Citation, ...]

    @property
    def years(self) -> tuple[int, int]:
        return self.first // 12, self.last // 12


class Timeline(Frozen):
    """The latest bar first; `more` are not shown, `undated` jobs and schools have no dates. What goes on was counted to
    `as_of`. Without bars a `reason` says why: no_such_person, ambiguous_person (`suggestions` says whom it may have meant),
    no_dates, withheld."""

    language: Language
    asked_for: str
    profile_id: str = ""
    name: str = ""
    bars: tuple[Bar, ...] = ()
    more: int = 0
    undated: int = 0
    as_of: str | None = None
    read_as: tuple[str, ...] = ()
    reason: str | None = None
    suggestions: tuple[str, ...] = ()

    @property
    def citations(self) -> tuple[Citation, ...]:
        return tuple(citation for bar in self.bars for citation in bar.citations)


def whose(text: str, language: Language, names: Names, knowledge: Knowledge) -> Question:
    """Whose timeline is asked for, by name or by the id of a profile: a question about one person, or with the reason why
    there is none."""
    match = _ID.search(text)
    called = text[: match.start()].strip() if match else ""
    alike = told_apart({one: name for one, name in names.people.items() if name == called})
    labelled = {label: one for one, label in alike.items()}
    tried = (text.strip(), match["id"] if match else "", labelled.get(text.strip(), ""))
    given = next((one for one in tried if one in names.people), None)
    if given:
        return Question(text=text, language=language, kind=Intent.LIST, people=(given,))
    question = read(_ABOUT[language].format(" ".join(text.split())), names, knowledge)
    if len(question.people) > 1 and not question.reason:
        several = tuple(names.people[one] for one in question.people)
        question = question.model_copy(update={"reason": "ambiguous_person", "suggestions": several})
    elif not question.people and question.reason not in {"no_such_person", "ambiguous_person"}:
        question = question.model_copy(update={"reason": "no_such_person"})
    return question.model_copy(update={"text": text, "language": language, "kind": Intent.LIST})


def timeline_of(asked: Asked) -> Timeline:
    """The timeline of the one person of a question that `whose` made."""
    question = asked.question
    frame = {"language": question.language, "asked_for": question.text}
    if question.reason:
        return Timeline(**frame, reason=question.reason, suggestions=question.suggestions)
    profile = asked.people[0]
    own = [stay for stay in stays(asked, profile) if stay.kind in KINDS]
    dated = [(stay, months) for stay in own if (months := stay.months(asked.world.now))]
    bars = [bar for stay, months in dated if (bar := _bar(asked, stay, months))]
    merged = sorted(_merged(bars, question.language), key=lambda bar: (-bar.last, -bar.first))
    return Timeline(
        **frame,
        profile_id=profile.profile_id,
        name=profile.name,
        bars=tuple(_numbered(merged[:MOST_BARS])),
        more=max(0, len(merged) - MOST_BARS),
        undated=len(own) - len(dated),
        as_of=month_said(asked.world.now) if any(bar.ongoing for bar in merged) else None,
        read_as=question.read_as,
        reason=None if bars else "withheld" if dated else "no_dates",
    )


def _bar(asked: Asked, stay: Stay, months: Months) -> Bar | None:
    """None where no quote may be shown."""
    citations = asked.citer.cite(line.evidence(*_marks(stay, line.span)) for line in dict.fromkeys([*stay.head, *stay.dates]))
    if not citations:
        return None
    label, organisation = _names(asked, stay, citations)
    return Bar(
        kind=KINDS[stay.kind],
        label=label,
        organisation=organisation,
        first=months.first,
        last=months.last,
        exact=months.exact,
        ongoing=months.ongoing,
        citations=citations,
    )


def _marks(stay: Stay, line: Span) -> list[Span]:
    named = (stay.entry.organisation, stay.entry.title) if stay.entry else ()
    return sorted((span for span in (*named, *stay.periods) if span and line.holds(span)), key=lambda span: span.start)


def _names(asked: Asked, stay: Stay, citations: Sequence[Citation]) -> tuple[str, str]:
    """The role and the organisation, as far as the quotes show them; where they show neither, the first quote."""
    entry = stay.entry
    document = asked.world.corpus.document(stay.document_id)
    spans = (entry.title, entry.organisation) if entry else (None, None)
    seen = [shown(document.text, span, document.markup)[0] if span else "" for span in spans]
    label, organisation = (words if any(words in one.shown for one in citations) else "" for words in seen)
    return (label, organisation) if label or organisation else (citations[0].shown, "")


def _merged(bars: Iterable[Bar], language: Language) -> list[Bar]:
    """What two files of a person both say is one bar, named as in the file of the asker's language, quoted from both."""
    found: list[Bar] = []
    for bar in bars:
        place = next((n for n, known in enumerate(found) if _same(known, bar)), None)
        if place is None:
            found.append(bar)
        else:
            first, second = sorted((found[place], bar), key=lambda one: (_in(one) != language, not one.exact))
            found[place] = first.model_copy(update={"citations": (*first.citations, *second.citations)})
    return found


def _same(one: Bar, other: Bar) -> bool:
    """The same stretch of time in two files; where one of them gives only years, the same years."""
    if one.kind != other.kind or {c.document_id for c in one.citations} & {c.document_id for c in other.citations}:
        return False
    if one.exact and other.exact:
        return (one.first, one.last) == (other.first, other.last)
    return one.years == other.years


def _in(bar: Bar) -> Language:
    return "zh" if _HAN.search(bar.label + bar.organisation) else "en"


def _numbered(bars: Iterable[Bar]) -> Iterator[Bar]:
    number = 0
    for bar in bars:
        cited = tuple(c.model_copy(update={"number": number + n}) for n, c in enumerate(bar.citations, 1))
        number += len(cited)
        yield bar.model_copy(update={"citations": cited})
