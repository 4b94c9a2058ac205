"""A matrix in words: what stands around its picture, the list of its quotes, and a caption short enough for a chat."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from bot.qa.matrix import Cell, Matrix, Person
from bot.qa.models import Language, Strength
from bot.render.plain import quote_of
from bot.render.words import Both, strength_label

LONGEST = 900
"""UTF-16 units of a caption; Telegram takes 1024."""

HEADLINE: Both = {"en": "{found} of {checked} profiles: {topics}", "zh": "{checked} 份资料中有 {found} 份提到：{topics}"}
TITLE: Both = {"en": "Found in {found} of {checked} profiles", "zh": "{checked} 份资料中有 {found} 份提到"}
NOBODY: Both = {"en": "No evidence of {topics} in {checked} profiles.", "zh": "{checked} 份资料里都没有提到：{topics}。"}
NO_TOPICS: Both = {
    "en": "Which topics? For example: CUDA, TensorRT, PyTorch",
    "zh": "要比较哪些主题？例如：CUDA、TensorRT、PyTorch",
}
NOTES: dict[str, Both] = {
    "read_as": {"en": "Read as: {}", "zh": "已按“{}”理解"},
    "left_over": {"en": "Too many topics, left out: {}", "zh": "主题太多，未列出：{}"},
    "unclear": {"en": "Not understood: {}", "zh": "没看懂：{}"},
    "withheld": {"en": "Contact details are not shown here: {}", "zh": "这里不显示联系方式：{}"},
}
MORE: Both = {"en": "and {} more people", "zh": "另有 {} 人未列出"}
NOTHING_OF: Both = {"en": "no evidence of {}", "zh": "没有提到：{}"}
NOBODY_HAS_IT: Both = {"en": "nothing found", "zh": "没有人提到"}
LEGEND: dict[str, Both] = {
    "nothing": {"en": "– nothing found", "zh": "– 没有提到"},
    "number": {"en": "number: quotes", "zh": "数字：引文条数"},
}


def headline(matrix: Matrix) -> str:
    """`3 of 3 profiles: CUDA, TensorRT` · `3 份资料中有 3 份提到：CUDA、TensorRT`"""
    if not matrix.topics:
        return NO_TOPICS[matrix.language]
    found = len(matrix.people) + matrix.more
    form = HEADLINE if found else NOBODY
    return form[matrix.language].format(found=found, checked=matrix.checked, topics=_listed(matrix.topics, matrix.language))


def title(matrix: Matrix) -> str:
    """What stands over the picture, whose columns name the topics."""
    found = len(matrix.people) + matrix.more
    return TITLE[matrix.language].format(found=found, checked=matrix.checked) if found else headline(matrix)


def notes(matrix: Matrix) -> list[str]:
    """What must be said besides: what was mended, and which topics have no column."""
    told = ((note, getattr(matrix, note)) for note in NOTES)
    found = [NOTES[note][matrix.language].format(_listed(words, matrix.language)) for note, words in told if words]
    return [*found, *([MORE[matrix.language].format(matrix.more)] if matrix.more else [])]


def text_of(matrix: Matrix) -> str:
    """The whole of it in plain text: person by person, topic by topic, every quote with its source."""
    people = (_person(matrix, person, row) for person, row in zip(matrix.people, matrix.cells, strict=True))
    return "\n\n".join(["\n".join([headline(matrix), *notes(matrix)]), *people])


def caption(matrix: Matrix) -> str:
    """The headline, the notes, and who knows each topic; whole lines only, as many as fit."""
    topics = (_topic(matrix, number) for number in range(len(matrix.topics)))
    return fitting([headline(matrix), *notes(matrix), *(topics if matrix.people else ())])


def fitting(lines: Iterable[str], longest: int = LONGEST) -> str:
    """The lines that fit into so many UTF-16 units, and "…" where some do not; of a first line that is too long, its start."""
    kept = ""
    for line in lines:
        longer = f"{kept}\n{line}" if kept else line
        if units(longer) > longest - 2:
            return f"{kept}\n…" if kept else cut(line, longest - 1) + "…"
        kept = longer
    return kept


def units(text: str) -> int:
    """What Telegram counts: UTF-16 units."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def cut(text: str, most: int) -> str:
    while units(text) > most:
        text = text[:-1]
    return text


def _person(matrix: Matrix, person: Person, row: tuple[Cell, ...]) -> str:
    cells = [line for topic, cell in zip(matrix.topics, row, strict=True) for line in _cell(topic, cell, matrix.language)]
    missing = [topic for topic, cell in zip(matrix.topics, row, strict=True) if not cell.strength]
    if missing:
        cells.append(f"  {NOTHING_OF[matrix.language].format(_listed(missing, matrix.language))}")
    return "\n".join([person.name, *cells])


def _cell(topic: str, cell: Cell, language: Language) -> Iterator[str]:
    if cell.strength:
        yield f"  {_labelled(topic, cell.strength, language)}"
        yield from (quote_of(citation, language) for citation in cell.citations)


def _topic(matrix: Matrix, number: int) -> str:
    """`CUDA: Li Lei (hands-on), Han Meimei (tried it)`."""
    cells = [(person.name, row[number].strength) for person, row in zip(matrix.people, matrix.cells, strict=True)]
    named = sorted(((name, strength) for name, strength in cells if strength), key=lambda one: one[1].rank)
    colon = "：" if matrix.language == "zh" else ": "
    said = _listed((_labelled(name, strength, matrix.language) for name, strength in named), matrix.language)
    return f"{matrix.topics[number]}{colon}{said or NOBODY_HAS_IT[matrix.language]}"


def _labelled(words: str, strength: Strength, language: Language) -> str:
    label = strength_label(strength, language)
    return f"{words}（{label}）" if language == "zh" else f"{words} ({label})"


def _listed(words: Iterable[str], language: Language) -> str:
    return ("、" if language == "zh" else ", ").join(words)
