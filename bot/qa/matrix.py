"""People by topics: what "who has X experience?" answers for each of several topics, side by side. Nothing is judged here."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence

from bot.qa.labels import told_apart
from bot.qa.models import Answer, Citation, Intent, Language, Strength
from corpus.models import Frozen
from corpus.regex import regex
from retrieval.lexicon import Lexicon

MOST_TOPICS, MOST_PEOPLE = 12, 30
"""More are told as so many more; a picture of more could not be read on a phone."""

Ask = Callable[[str], Answer]
QUESTION: dict[Language, str] = {"en": "who has {} experience?", "zh": "谁有 {} 经验？"}
_POINTS = {Strength.STRONG: 3, Strength.SOME: 2, Strength.WEAK: 1, Strength.NEGATIVE: 0}
_QUOTED = regex(r"[\"“”](?P<topic>[^\"“”]+)[\"“”]")
_BETWEEN = regex(r"\s*[,，、;；\n|]\s*")


class Person(Frozen):
    """Somebody of a matrix; `name` has the profile's id behind it where two of them are called the same."""

    profile_id: str
    name: str


class Cell(Frozen):
    """What the answer about the topic says of the person: without a strength, it does not name them."""

    strength: Strength | None = None
    citations: tuple[Citation, ...] = ()


class Matrix(Frozen):
    """`cells[i][j]` is about `people[i]` and `topics[j]`; citations are numbered through, person by person. `more` people have
    something of it but no row. `checked` of the `total` profiles were looked at. Topics without a column: `left_over` beyond
    the most there may be, `unclear` and `withheld` (contact data) by the answer."""

    language: Language
    topics: tuple[str, ...]
    people: tuple[Person, ...] = ()
    cells: tuple[tuple[Cell, ...], ...] = ()
    checked: int = 0
    total: int = 0
    more: int = 0
    read_as: tuple[str, ...] = ()
    left_over: tuple[str, ...] = ()
    unclear: tuple[str, ...] = ()
    withheld: tuple[str, ...] = ()

    @property
    def citations(self) -> tuple[Citation, ...]:
        return tuple(citation for row in self.cells for cell in row for citation in cell.citations)


def matrix_of(topics: Iterable[str], language: Language, ask: Ask) -> Matrix:
    """The matrix of what `ask` answers; the strongest people come first, those who only say no last."""
    wanted = list({topic.casefold(): topic for topic in map(_trimmed, topics) if topic}.values())
    asked = {topic: ask(QUESTION[language].format(topic)) for topic in wanted[:MOST_TOPICS]}
    answers = {topic: answer for topic, answer in asked.items() if _is_about_people(answer) and answer.verdict != "withheld"}
    people = _ranked(answers.values())
    rows = [_row(person, answers.values()) for person in people[:MOST_PEOPLE]]
    return Matrix(
        language=language,
        topics=tuple(_said(topic, answer) for topic, answer in answers.items()),
        people=_told_apart(people[:MOST_PEOPLE]),
        cells=tuple(_numbered(rows)),
        checked=max((answer.checked for answer in answers.values()), default=0),
        total=max((answer.total for answer in answers.values()), default=0),
        more=max(0, len(people) - MOST_PEOPLE),
        read_as=tuple(dict.fromkeys(word for answer in answers.values() for word in answer.read_as)),
        left_over=tuple(wanted[MOST_TOPICS:]),
        unclear=tuple(topic for topic, answer in asked.items() if not _is_about_people(answer)),
        withheld=tuple(topic for topic, answer in asked.items() if answer.verdict == "withheld"),
    )


def topics_in(text: str, lexicon: Lexicon) -> tuple[str, ...]:
    """The topics of a line such as `CUDA TensorRT "loop closure"` · `扩散模型、剪枝`: what stands in quotation marks, then
    what commas divide; where there are none, the longest names the lexicon knows, else words."""
    quoted = [match["topic"] for match in _QUOTED.finditer(text)]
    rest = _QUOTED.sub(" , " if _BETWEEN.search(text) else " ", text)
    others = _BETWEEN.split(rest) if _BETWEEN.search(rest) else [group.text for group in lexicon.query(rest).groups]
    found = {topic.casefold(): topic for topic in map(_trimmed, [*quoted, *others]) if topic}
    return tuple(sorted(found.values(), key=text.find))


def topics_of(answer: Answer) -> tuple[str, ...]:
    """The topics of an answer that a matrix suits: everybody is compared on two or more, not on a number; else none."""
    question = answer.asked
    if question is None or question.kind is not Intent.COMPARE or question.people or question.want:
        return ()
    return question.topics if len(question.topics) > 1 else ()


def _trimmed(topic: str) -> str:
    return " ".join(topic.split()).strip(" ?？!！.。")


def _is_about_people(answer: Answer) -> bool:
    """False where the topic made another question of it: a greeting, a question about a person."""
    return answer.intent is Intent.WHO and answer.verdict != "unclear"


def _said(topic: str, answer: Answer) -> str:
    return answer.looked_for[0] if len(answer.looked_for) == 1 else topic


def _ranked(answers: Iterable[Answer]) -> list[Person]:
    """Everybody whom some answer names; of as many points as another, who has more quotes, then by id."""
    points: dict[Person, tuple[int, int]] = {}
    for answer in answers:
        for finding in answer.findings:
            person = Person(profile_id=finding.profile_id, name=finding.name)
            before = points.get(person, (0, 0))
            points[person] = (before[0] - _POINTS[finding.strength], before[1] - len(finding.citations))
    return sorted(points, key=lambda person: (*points[person], person.profile_id))


def _row(person: Person, answers: Iterable[Answer]) -> tuple[Cell, ...]:
    return tuple(_cell(person, answer) for answer in answers)


def _cell(person: Person, answer: Answer) -> Cell:
    named = (finding for finding in answer.findings if finding.profile_id == person.profile_id)
    return next((Cell(strength=finding.strength, citations=finding.citations) for finding in named), Cell())


def _numbered(rows: Sequence[Sequence[Cell]]) -> Iterator[tuple[Cell, ...]]:
    number = 0
    for row in rows:
        cells = []
        for cell in row:
            cited = tuple(c.model_copy(update={"number": number + n}) for n, c in enumerate(cell.citations, 1))
            cells.append(Cell(strength=cell.strength, citations=cited))
            number += len(cited)
        yield tuple(cells)


def _told_apart(people: Sequence[Person]) -> tuple[Person, ...]:
    names = [person.name for person in people]
    alike = told_apart({person.profile_id: person.name for person in people if names.count(person.name) > 1})
    return tuple(person.model_copy(update={"name": alike.get(person.profile_id, person.name)}) for person in people)
