"""Texts and captions: parsed, trimmed and measured as Telegram measures them, in UTF-16 units after parsing."""

from __future__ import annotations

from tests.support.messages import Raw
from tests.support.refusals import BadRequestError
from tests.support.telegram_html import parsed, units

TEXT_UNITS, CAPTION_UNITS, ENTITIES = 4096, 1024, 100
Marked = tuple[str, list[Raw]]


def text_of(params: Raw, too_long: str = "message is too long") -> Marked:
    """The text of a message: some, and no more than 4096 units. Telegram has another word for it when it is an edit."""
    shown, marks = _marked(params, "text", "entities")
    if not shown:
        raise BadRequestError("message text is empty")
    if units(shown) > TEXT_UNITS:
        raise BadRequestError(too_long)
    return shown, marks


def caption_of(params: Raw) -> Raw:
    """The caption fields of a message: nothing when there is no caption."""
    shown, marks = _marked(params, "caption", "caption_entities")
    if units(shown) > CAPTION_UNITS:
        raise BadRequestError("message caption is too long")
    return {"caption": shown, "caption_entities": marks} if shown else {}


def trimmed(text: str, marks: list[Raw]) -> Marked:
    """`trimmed(" a ", [bold 0..3])` is "a" with bold 0..1: blanks around a message are cut, its entities with them."""
    shown = text.strip()
    cut, end = units(text) - units(text.lstrip()), units(shown)
    kept = [(max(mark["offset"] - cut, 0), min(mark["offset"] - cut + mark["length"], end), mark) for mark in marks]
    return shown, [{**mark, "offset": start, "length": stop - start} for start, stop, mark in kept if stop > start]


def _marked(params: Raw, text: str, entities: str) -> Marked:
    written, mode = params.get(text) or "", (params.get("parse_mode") or "").lower()
    if mode not in ("", "html"):
        raise BadRequestError("unsupported parse_mode")
    shown, marks = trimmed(*(parsed(written) if mode else (written, params.get(entities) or [])))
    if len(marks) > ENTITIES:
        raise BadRequestError("can't parse entities: too many entities")
    return shown, marks
