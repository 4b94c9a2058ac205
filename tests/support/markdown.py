"""Text with entities as Markdown that a person can read: for transcripts, not for Telegram."""

from __future__ import annotations

from tests.support.messages import Raw
from tests.support.telegram_html import units

AROUND = {
    "bold": "**",
    "italic": "_",
    "underline": "__",
    "strikethrough": "~~",
    "spoiler": "||",
    "code": "`",
}
QUOTES = {"blockquote": "> ", "expandable_blockquote": ">> "}


def marked(text: str, entities: list[Raw]) -> str:
    """`marked("ab", [bold 0..1]) == "**a**b"`; a quote begins each of its lines with "> ", one that folds with ">> "."""
    inserted = dict[int, tuple[str, str]]()  # at a unit: what ends there, and then what begins there
    for entity in sorted(entities, key=lambda entity: (entity["offset"], -entity["length"])):
        start, end = entity["offset"], entity["offset"] + entity["length"]
        opening, closing = _around(entity)
        ends, begins = inserted.get(start, ("", ""))
        inserted[start] = ends, begins + opening
        ends, begins = inserted.get(end, ("", ""))
        inserted[end] = closing + ends, begins
    return _quoted(text, entities, inserted)


def _around(entity: Raw) -> tuple[str, str]:
    if entity["type"] == "text_link":
        return "[", f"]({entity['url']})"
    if entity["type"] == "pre":
        return "```\n", "\n```"
    return (AROUND.get(entity["type"], ""),) * 2


def _quoted(text: str, entities: list[Raw], inserted: dict[int, tuple[str, str]]) -> str:
    quotes = [(one["offset"], one["offset"] + one["length"], QUOTES[one["type"]]) for one in entities if one["type"] in QUOTES]
    written, at, fresh = "", 0, True
    for character in [*text, ""]:
        ends, begins = inserted.get(at, ("", ""))
        prefix = next((sign for start, end, sign in quotes if start <= at < end), "") if fresh else ""
        written += ends + prefix + begins + character
        at, fresh = at + units(character), character == "\n"
    return written
