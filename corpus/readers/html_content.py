"""What of a web page is its content: not scripts, not what is hidden, not the machinery around it. `html` makes lines of it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from operator import sub
from typing import Literal, NamedTuple

from lxml import etree

from corpus.regex import regex

_NEVER_SHOWN = set(
    "head script style template noscript iframe object embed svg canvas audio video map math datalist dialog"
    " select option input textarea button progress meter rt rp del".split()
)
_AROUND = {"nav", "form"}
_AROUND_ROLES = set("navigation search dialog alertdialog menu menubar toolbar tooltip button".split())
_AROUND_NAMES = regex(
    r"""
      (?:^|\s)(?:
        (?:js-)?(?:cookie|consent|gdpr)s?[\w-]*             # cookie-banner
      | (?:(?:top|side|main|site)-?)?nav(?:bar|igation)?    # nav, site-nav, navbar
      | (?:breadcrumb|skip-?(?:link|nav|to))[\w-]*          # skip-link
      | material-(?:icons|symbols)[\w-]*                    # icons that are words to a machine: "mail"
      )(?:\s|$)
    """,
    re.VERBOSE | re.IGNORECASE,
)
_BESIDE_MAIN_NAMES = regex(r"(?:^|[\s-])(?:footer|copyright|recommend|related|similar|advert|share|login)", re.IGNORECASE)
_HIDDEN_STYLE = regex(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_FOR_MACHINES_ONLY = regex(r"(?:^|\s)(?:visually-?hidden|sr-only|screen-?reader[\w-]*)(?:\s|$)", re.IGNORECASE)
_REACHABLE = ("mailto:", "tel:")
_BESIDE_MAIN = {"header", "aside", "address"}
_MAIN_IDS = {"main", "content", "main-content", "maincontent", "resume", "cv"}
_MOST = 0.8
"""Of the text of a page: with less in its main part, what stands around that is as much a part of the CV."""


class Event(NamedTuple):
    """An element begins or ends, or text stands in it."""

    turn: Literal["start", "text", "end"]
    element: etree._Element
    text: str = ""


def events_of(root: etree._Element, is_left_out: Callable[[etree._Element], bool]) -> Iterator[Event]:
    """What a reader of the page goes through, in its order; without recursion, pages nest deeply."""
    yield from _begin(root)
    path = [(root, root.iterchildren(tag=etree.Element))]
    while path:
        element, children = path[-1]
        child = next(children, None)
        if child is None:
            path.pop()
            yield Event("end", element)
            if path:
                yield from _text(path[-1][0], element.tail)
        elif is_left_out(child):
            yield from _text(element, child.tail)
        else:
            yield from _begin(child)
            path.append((child, child.iterchildren(tag=etree.Element)))


def _begin(element: etree._Element) -> Iterator[Event]:
    yield Event("start", element)
    yield from _text(element, element.text)


def _text(element: etree._Element, text: str | None) -> Iterator[Event]:
    if text:
        yield Event("text", element, text)


class _Weight(NamedTuple):
    """How much stands in an element: characters, and what tells whose page it is."""

    letters: int
    tells: int


class Content:
    """Of one page. Guesses (a form, a banner) do not stand against the weight of the text: pages that are one form exist."""

    def __init__(self, root: etree._Element) -> None:
        self._weights = _weights(root)
        self._letters = self._weights[root].letters
        self._main = self._main_part(self._letters * _MOST)
        self._around_main = set() if self._main is None else set(self._main.iterancestors())

    def is_left_out(self, element: etree._Element) -> bool:
        if is_never_shown(element):
            return True
        if _is_called_around(element) and not self._weights[element].tells:
            return self._weights[element].letters <= self._letters / 2
        return element.getparent() in self._around_main and self._is_beside_main(element)

    def _main_part(self, least: float) -> etree._Element | None:
        """The one element said to be the main part, if it holds most of the text."""
        for is_main in _MAINS:
            found = [element for element in self._weights if is_main(element)]
            if len(found) == 1 and self._weights[found[0]].letters >= least:
                return found[0]
        return None

    def _is_beside_main(self, element: etree._Element) -> bool:
        """The machinery around the main part: mostly links, or called so. A column of skills or a name is neither."""
        if element is self._main or element in self._around_main or any(map(_tells_whose, element.iter("a", "h1"))):
            return False
        called_so = element.tag == "footer" or bool(_BESIDE_MAIN_NAMES.search(_names(element)))
        return called_so or (element.tag not in _BESIDE_MAIN and _is_mostly_links(element))


def is_never_shown(element: etree._Element) -> bool:
    """What a browser does not show of itself, and what it shows as a picture."""
    if element.tag in _NEVER_SHOWN or element.get("hidden", "until-found") != "until-found":
        return True
    if _HIDDEN_STYLE.search(element.get("style", "")):
        return True
    return _is_icon(element) or _is_said_twice(element)


def _is_icon(element: etree._Element) -> bool:
    """Hidden from those who hear the page: an ornament if it is small. Longer text is shown, and said in other words."""
    if element.get("aria-hidden") != "true":
        return False
    return element.tag == "i" or (len(element) == 0 and len((element.text or "").strip()) <= 2)


def _is_said_twice(element: etree._Element) -> bool:
    before = element.getprevious()
    return (
        before is not None
        and before.get("aria-hidden") == "true"
        and not _is_icon(before)
        and bool(_FOR_MACHINES_ONLY.search(element.get("class", "")))
        and _words(before) == _words(element)
    )


def _words(element: etree._Element) -> list[str]:
    return "".join(map(str, element.itertext())).split()


def _is_called_around(element: etree._Element) -> bool:
    return element.tag in _AROUND or element.get("role") in _AROUND_ROLES or bool(_AROUND_NAMES.search(_names(element)))


def _names(element: etree._Element) -> str:
    return f"{element.get('class', '')} {element.get('id', '')}"


def _tells_whose(element: etree._Element) -> bool:
    """Whose page it is, or how to write to them."""
    return element.tag == "h1" or (element.tag == "a" and element.get("href", "").startswith(_REACHABLE))


def _is_mostly_links(element: etree._Element) -> bool:
    linked = sum(_letters(link) for link in element.iter("a"))
    return linked > 0 and 2 * linked >= _letters(element)


def _letters(element: etree._Element) -> int:
    return sum(len(str(text).strip()) for text in element.itertext())


_MAINS: tuple[Callable[[etree._Element], bool], ...] = (
    lambda element: element.tag == "main" or element.get("role") == "main",
    lambda element: element.tag == "article",
    lambda element: element.get("id", "").lower() in _MAIN_IDS,
)
"""What a page calls its main part, the surest first."""


def _weights(root: etree._Element) -> dict[etree._Element, _Weight]:
    """What stands in the root and in each element that something is guessed about."""
    weights: dict[etree._Element, _Weight] = {}
    so_far = _Weight(0, 0)
    for turn, element, text in events_of(root, is_never_shown):
        if turn == "text":
            so_far = so_far._replace(letters=so_far.letters + len(text.strip()))
            continue
        if turn == "start" and _tells_whose(element):
            so_far = so_far._replace(tells=so_far.tells + 1)
        if element is root or _is_called_around(element) or any(is_main(element) for is_main in _MAINS):
            before = weights.get(element, _Weight(0, 0))
            weights[element] = so_far if turn == "start" else _Weight(*map(sub, so_far, before))
    return weights
