"""Telegram's HTML parse mode as its server does it: text and entities, or the words it refuses with."""

from __future__ import annotations

import re
from typing import Any, NamedTuple

KINDS = {
    "b": "bold",
    "strong": "bold",
    "i": "italic",
    "em": "italic",
    "u": "underline",
    "ins": "underline",
    "s": "strikethrough",
    "strike": "strikethrough",
    "del": "strikethrough",
    "code": "code",
    "pre": "pre",
    "tg-spoiler": "spoiler",
    "a": "text_link",
    "blockquote": "blockquote",
}
NAMED = {"lt": "<", "gt": ">", "amp": "&", "quot": '"'}
TOKEN = re.compile(
    r"<(?P<end>/?)(?P<name>[a-zA-Z][\w-]*)(?P<attributes>[^<>]*)>"  # a tag
    r"|(?P<open><)"  # what begins like one and is none
    r"|&(?:(?P<named>[a-z]+)|#(?P<code>\d+));"  # an escape
    r"|(?P<text>.)",
    re.DOTALL,
)


class BadRequestError(Exception):
    """The description of the 400 that the server answers."""


class Open(NamedTuple):
    name: str
    expandable: bool
    at: int


def units(text: str) -> int:
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def parsed(markup: str) -> tuple[str, list[dict[str, Any]]]:
    """`parsed("<b>a</b>&lt;") == ("a<", [{"type": "bold", "offset": 0, "length": 1}])`."""
    text, stack, entities = "", list[Open](), list[dict[str, Any]]()
    for token in TOKEN.finditer(markup):
        if token["open"]:
            raise _refused(f"Unsupported start tag at byte offset {_bytes(markup, token)}")
        if token["name"] and token["end"]:
            entities += _closed(stack, token, units(text), markup)
        elif token["name"]:
            stack.append(_opened(stack, token, units(text), markup))
        else:
            text += _character(token)
    if stack:
        raise _refused(f'Can\'t find end tag corresponding to start tag "{stack[-1].name}"')
    return text, sorted(entities, key=lambda entity: (entity["offset"], -entity["length"]))


def _opened(stack: list[Open], token: re.Match[str], at: int, markup: str) -> Open:
    name = token["name"].lower()
    nested = name == "blockquote" and any(other.name == name for other in stack)
    if name not in KINDS or nested:
        raise _refused(f'Unsupported start tag "{name}" at byte offset {_bytes(markup, token)}')
    return Open(name, "expandable" in token["attributes"], at)


def _closed(stack: list[Open], token: re.Match[str], at: int, markup: str) -> list[dict[str, Any]]:
    if not stack or stack[-1].name != token["name"].lower():
        raise _refused(f'Unexpected end tag "{token["name"]}" at byte offset {_bytes(markup, token)}')
    opened = stack.pop()
    kind = "expandable_blockquote" if opened.expandable else KINDS[opened.name]
    # As on the server, an entity without text is no entity.
    return [{"type": kind, "offset": opened.at, "length": at - opened.at}] if at > opened.at else []


def _character(token: re.Match[str]) -> str:
    if token["code"]:
        return chr(int(token["code"]))
    return NAMED.get(token["named"], token[0]) if token["named"] else token[0]


def _refused(why: str) -> BadRequestError:
    return BadRequestError(f"Bad Request: can't parse entities: {why}")


def _bytes(markup: str, token: re.Match[str]) -> int:
    return len(markup[: token.start()].encode("utf-8", "surrogatepass"))
