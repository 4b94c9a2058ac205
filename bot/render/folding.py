"""A long text under a picture: folded into its caption where it fits there, else into messages of their own."""

from __future__ import annotations

from collections.abc import Iterator

from bot.render.html import cleaned, escaped, units

CAPTION_UNITS = 1000
"""Telegram takes 1024 after parsing."""
MESSAGE_UNITS = 4000
OPENING, CLOSING = "<blockquote expandable>", "</blockquote>"


def under_picture(caption: str, text: str) -> tuple[str, tuple[str, ...]]:
    """The caption, and the messages for what is not in it. The first line of `text` is its title."""
    title, _, rest = cleaned(text).partition("\n")
    if rest.strip() and units(title) + units(rest) <= CAPTION_UNITS:
        return f"<b>{escaped(title)}</b>\n{_quoted(rest.strip())}", ()
    first, _, others = cleaned(caption).partition("\n")
    return f"<b>{escaped(first)}</b>\n{escaped(others)}".strip(), folded(text)


def folded(text: str) -> tuple[str, ...]:
    """The whole text in messages, cut between lines, each one folded quote."""
    return tuple(_quoted(page) for page in _pages(cleaned(text).strip()))


def _pages(text: str) -> Iterator[str]:
    page = ""
    for line in _short_lines(text):
        longer = f"{page}\n{line}" if page else line
        if page and _length(longer) > MESSAGE_UNITS:
            yield page.strip("\n")
            longer = line
        page = longer
    if page.strip():
        yield page.strip("\n")


def _short_lines(text: str) -> Iterator[str]:
    """A line takes no more than a message, however it is escaped: `&` takes five units."""
    longest = MESSAGE_UNITS // 5
    for line in text.split("\n"):
        yield from (line[at : at + longest] for at in range(0, len(line) or 1, longest))


def _length(text: str) -> int:
    return units(escaped(text)) + units(OPENING + CLOSING)


def _quoted(text: str) -> str:
    return f"{OPENING}{escaped(text)}{CLOSING}"
