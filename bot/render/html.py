"""An answer as Telegram HTML, in pages that Telegram takes; unlike plain text it marks names, quotes and found words.

A page is cut between whole blocks (somebody's name and one quote). Nothing is escaped anywhere else, nor twice.
"""

from __future__ import annotations

import html
import unicodedata
from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple

from bot.qa.models import Answer, Citation, Finding, Language
from bot.render import words
from bot.render.headlines import headline as headline_of
from corpus.models import Span
from corpus.regex import regex

PAGE_UNITS = 4096  # Telegram counts after parsing; we count the markup as well, to be safe
PAGE_ENTITIES = 100
FOLDED_FROM = 160  # longer quotes are shown folded

# Room in UTF-16 units of escaped text. A block of one of each fits a page with its tags: what is not a quote is
# shortened first. An escaped character takes at most five units ("&amp;"), so a quote of 480 characters is never cut.
NAME_ROOM, NOTE_ROOM, SOURCE_ROOM, QUOTE_ROOM = 400, 500, 500, 2400
HEADLINE_ROOM = 2500
AGAIN_ROOM = 300
QUOTE_CHARACTERS = QUOTE_ROOM // 5
QUOTE_HIGHLIGHTS = 40

TAGS = regex(r"</?(?:b|i|code|blockquote)(?: expandable)?>")
BLANKS = regex(r"\s+")
SURROGATES = regex(r"[\ud800-\udfff]")


class Block(NamedTuple):
    """One quote of one person; the head is repeated only where a page begins with it. `quote` is its place in the answer."""

    person: int
    quote: int
    head: str
    body: str


class Page(NamedTuple):
    """A message, valid on its own and at most 4096 units long, and the places of its quotes among the answer's citations."""

    text: str
    quotes: tuple[int, ...]


Place = Callable[[Citation, Language], str]


def pages(answer: Answer) -> tuple[str, ...]:
    """The messages of an answer, in order."""
    return tuple(page.text for page in leaves(answer))


def leaves(answer: Answer) -> tuple[Page, ...]:
    """The same with what each page quotes. Quotes are numbered where there is more than one."""
    again = shortened(headline_of(answer), AGAIN_ROOM)
    return _paged(_opening(answer), _blocks(answer, words.source_line), f"<b>{again}</b>")


def sources(answer: Answer) -> tuple[Page, ...]:
    """Every quote of an answer with all that is known of its place."""
    title = words.sources_title(answer)
    blocks = _blocks(answer, words.full_place)
    return _paged(f"<b>{shortened(title, HEADLINE_ROOM)}</b>", blocks, f"<b>{shortened(title, AGAIN_ROOM)}</b>")


def _paged(opening: str, blocks: Iterable[Block], again: str) -> tuple[Page, ...]:
    """A later page takes the place of the first, so it says `again` what it is about, where there is room."""
    done: list[Page] = []
    page, person, quotes = opening, -1, list[int]()
    for block in blocks:
        longer = f"{page}\n{block.body}" if block.person == person else f"{page}\n\n{block.head}\n{block.body}"
        if not _fits(longer):
            done.append(Page(page, _once(quotes)))
            longer, quotes = _later(again, f"{block.head}\n{block.body}"), []
        page, person = longer, block.person
        quotes.append(block.quote)
    return (*done, Page(page, _once(quotes)))


def _later(again: str, begun: str) -> str:
    page = f"{again}\n\n{begun}"
    return page if _fits(page) else begun


def _once(numbers: Iterable[int]) -> tuple[int, ...]:
    return tuple(dict.fromkeys(numbers))


def notice(text: str) -> str:
    """Fixed words, such as the help, as a page."""
    return escaped(text)


def stripped(page: str) -> str:
    """The page as plain text, for when its markup is refused: `<b>R&amp;D</b>` is `R&D`."""
    return html.unescape(TAGS.sub("", page))


def escaped(text: str) -> str:
    return html.escape(cleaned(text), quote=False)


def cleaned(text: str) -> str:
    """Without control characters, and with U+FFFD for lone surrogates, on which sending would fail."""
    kept = (c for c in SURROGATES.sub("\ufffd", text) if c in "\n\t" or unicodedata.category(c) != "Cc")
    return "".join(kept)


def units(text: str) -> int:
    """Length as Telegram counts it, in UTF-16: `units("a😀") == 3`."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def _fits(page: str) -> bool:
    return units(page) <= PAGE_UNITS and page.count("</") <= PAGE_ENTITIES


def _opening(answer: Answer) -> str:
    headline = headline_of(answer)
    # Only the help has more than one line; a name or a topic may hold a line break, and becomes one line.
    first, _, rest = headline.partition("\n") if headline in words.HELP.values() else (headline, "", "")
    notes = (words.read_as_line(answer), words.suggestions_line(answer), words.checked_line(answer))
    lines = [f"<b>{shortened(first, HEADLINE_ROOM)}</b>"]
    lines += [escaped(rest)] if rest else []
    lines += [f"<i>{shortened(note, NOTE_ROOM)}</i>" for note in notes if note]
    return "\n".join(lines)


def _blocks(answer: Answer, place: Place) -> Iterator[Block]:
    number, several = 0, len(answer.citations) > 1
    for person, (head, finding) in enumerate(_headed(answer)):
        for citation in finding.citations:
            said = f"[{number + 1}] {place(citation, answer.language)}" if several else place(citation, answer.language)
            for body in _bodies(citation, said):
                yield Block(person, number, head, body)
            number += 1


def _headed(answer: Answer) -> Iterator[tuple[str, Finding]]:
    """Everybody who is quoted, each with the line above the quotes."""
    yield from ((_head(answer, finding), finding) for finding in answer.findings)
    closest = words.nearest_line(answer)
    yield from ((f"<i>{closest}</i>" if closest else _head(answer, finding), finding) for finding in answer.nearest)


def _head(answer: Answer, finding: Finding) -> str:
    """`<b>Li Lei</b> (hands-on)`."""
    note = words.finding_note(answer, finding)
    return f"<b>{shortened(finding.name, NAME_ROOM)}</b>{shortened(note, NOTE_ROOM)}"


def _bodies(citation: Citation, place: str) -> Iterator[str]:
    """The quote with its place; several only where a quote is longer than a page can be sure to hold."""
    source = f"<i>{shortened(place, SOURCE_ROOM)}</i>"
    for quote in _quotes(citation):
        folded = " expandable" if units(stripped(quote)) > FOLDED_FROM else ""
        yield f"<blockquote{folded}>{quote}</blockquote>\n{source}"


def _quotes(citation: Citation) -> list[str]:
    """One escaped quote with its found words in bold; too long for that, without them; longer still, in parts."""
    marked = highlighted(citation.shown, citation.highlights)
    if units(marked) <= QUOTE_ROOM and marked.count("</b>") <= QUOTE_HIGHLIGHTS:
        return [marked]
    text = citation.shown
    return [escaped(text[at : at + QUOTE_CHARACTERS]) for at in range(0, len(text), QUOTE_CHARACTERS)]


def highlighted(text: str, highlights: Iterable[Span]) -> str:
    """`"uses <TF-TRT>"` with the span of TF-TRT is `uses &lt;<b>TF-TRT</b>&gt;`."""
    done, at = "", 0
    for span in _apart(highlights, len(text)):
        done += f"{escaped(text[at : span.start])}<b>{escaped(span.of(text))}</b>"
        at = span.end
    return done + escaped(text[at:])


def _apart(spans: Iterable[Span], length: int) -> list[Span]:
    """In order, inside the text, with what overlaps or touches as one, so that tags never cross."""
    done: list[Span] = []
    for span in sorted(spans, key=lambda span: (span.start, span.end)):
        start, end = max(span.start, 0), min(span.end, length)
        if done and start <= done[-1].end:
            done[-1] = Span(start=done[-1].start, end=max(end, done[-1].end))
        elif start < end:
            done.append(Span(start=start, end=end))
    return done


def shortened(text: str, room: int) -> str:
    """One escaped line of at most `room` units: cut at a character, never inside an escape."""
    line = BLANKS.sub(" ", cleaned(text))
    if units(escaped(line)) <= room:
        return escaped(line)
    kept = ""
    for character in line:
        piece = escaped(character)
        if units(kept) + units(piece) >= room:
            break
        kept += piece
    return f"{kept}…"
