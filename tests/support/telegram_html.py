"""Telegram's HTML parse mode as its server does it: text and entities, or the words it refuses with."""

from __future__ import annotations

import re
from html import unescape
from typing import Any, NamedTuple

from tests.support.refusals import BadRequestError

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
    r"|&(?:(?P<named>[a-z]+)|#(?P<code>\d+)|#x(?P<hex>[0-9a-fA-F]+));"  # an escape
    r"|(?P<text>.)",
    re.DOTALL,
)


ATTRIBUTE = re.compile(
    r"""(?P<name>[\w-]+)"""  # expandable
    r"""(?:\s*=\s*(?:"(?P<double>[^"]*)"|'(?P<single>[^']*)'))?"""  # href="https://..."
)
LINK = re.compile(r"(?:https?|tg|ton|mailto|tel):\S+|[\w-]+(?:\.[\w-]+)+\S*", re.IGNORECASE)
PERSON = re.compile(r"tg://user\?id=(\d+)")


class Open(NamedTuple):
    name: str
    attributes: dict[str, str]
    at: int


def units(text: str) -> int:
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def parsed(markup: str) -> tuple[str, list[dict[str, Any]]]:
    """`parsed("<b>a</b>&lt;") == ("a<", [{"type": "bold", "offset": 0, "length": 1}])`."""
    text, stack, entities = "", list[Open](), list[dict[str, Any]]()
    for token in TOKEN.finditer(markup):
        if token["open"]:
            raise _refused(f'Unsupported start tag "" at byte offset {_bytes(markup, token)}')
        if token["name"] and token["end"]:
            entities += _closed(stack, token, units(text), markup)
        elif token["name"]:
            stack.append(_opened(stack, token, units(text), markup))
        else:
            text += _character(token)
    if stack:
        raise _refused(f'Can\'t find end tag corresponding to start tag "{stack[-1].name}"')
    outer_first = reversed(_outside_code(entities))  # of two over the same words the inner one was closed first
    return text, sorted(outer_first, key=lambda entity: (entity["offset"], -entity["length"]))


def _opened(stack: list[Open], token: re.Match[str], at: int, markup: str) -> Open:
    name = token["name"].lower()
    nested = name == "blockquote" and any(other.name == name for other in stack)
    if name not in KINDS or nested:
        raise _refused(f'Unsupported start tag "{name}" at byte offset {_bytes(markup, token)}')
    return Open(name, _attributes(token["attributes"]), at)


def _attributes(written: str) -> dict[str, str]:
    found = ATTRIBUTE.finditer(written)
    return {one["name"].lower(): unescape(one["double"] or one["single"] or "") for one in found}


def _closed(stack: list[Open], token: re.Match[str], at: int, markup: str) -> list[dict[str, Any]]:
    place, name = _bytes(markup, token), token["name"].lower()
    if not stack:
        raise _refused(f"Unexpected end tag at byte offset {place}")
    opened = stack.pop()
    if opened.name != name:
        raise _refused(f'Unmatched end tag at byte offset {place}, expected "</{opened.name}>", found "</{name}>"')
    # As on the server, an entity without text is no entity, nor is a link to nowhere.
    kind = _kind(opened, stack)
    return [{**kind, "offset": opened.at, "length": at - opened.at}] if at > opened.at and kind else []


def _kind(opened: Open, around: list[Open]) -> dict[str, Any]:
    if opened.name == "a":
        return _link(opened.attributes.get("href", ""))
    if opened.name == "blockquote" and "expandable" in opened.attributes:
        return {"type": "expandable_blockquote"}
    language = opened.attributes.get("class", "").removeprefix("language-")
    if opened.name == "code" and language and around and around[-1].name == "pre":
        return {"type": "pre", "language": language}
    return {"type": KINDS[opened.name]}


def _link(url: str) -> dict[str, Any]:
    if person := PERSON.fullmatch(url):
        return {"type": "text_mention", "user": {"id": int(person[1]), "is_bot": False, "first_name": "Somebody"}}
    return {"type": "text_link", "url": url} if LINK.fullmatch(url) else {}


def _outside_code(entities: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Code holds no other entity: Telegram drops what is inside, and of two that are equal keeps one."""
    code = [entity for entity in entities if entity["type"] in ("code", "pre")]
    return [entity for entity in entities if not any(_within(entity, other) for other in code)]


def _within(entity: dict[str, Any], code: dict[str, Any]) -> bool:
    start, end = entity["offset"], entity["offset"] + entity["length"]
    inside = code["offset"] <= start and end <= code["offset"] + code["length"]
    if entity is code or not inside or "quote" in entity["type"]:
        return False
    if entity["length"] < code["length"] or entity["type"] not in ("code", "pre"):
        return True
    return "language" in code and "language" not in entity


def _character(token: re.Match[str]) -> str:
    if token["code"] or token["hex"]:
        return chr(int(token["code"] or token["hex"], 10 if token["code"] else 16))
    return NAMED.get(token["named"], token[0]) if token["named"] else token[0]


def _refused(why: str) -> BadRequestError:
    return BadRequestError(f"can't parse entities: {why}")


def _bytes(markup: str, token: re.Match[str]) -> int:
    return len(markup[: token.start()].encode("utf-8", "surrogatepass"))
