"""Whose page it is, where its markup says so: JSON-LD, microdata, microformats. Titles and headings are not asked here."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from lxml import etree

from corpus.readers.paragraphs import cleaned
from corpus.structure.blocks import columns

_LONGEST_NAME = 60
_LARGEST_DATA = 500_000
_SUBJECT = {None, "about", "mainEntity"}


def name_of_page(root: etree._Element) -> str | None:
    """The name of the one person that the page declares itself to be about; None where it names several or none."""
    for names_in in (_from_json, _from_microdata, _from_microformats):
        names = dict.fromkeys(name for found in names_in(root) if (name := cleaned(found)) and columns(name) <= _LONGEST_NAME)
        if names:
            return next(iter(names)) if len(names) == 1 else None
    return None


def _from_json(root: etree._Element) -> Iterator[str]:
    for script in root.iter("script"):
        if (script.get("type") or "").strip().lower() == "application/ld+json":
            for node in _nodes(script.text or ""):
                if "Person" in _listed(node.get("@type")) and isinstance(node.get("name"), str):
                    yield node["name"]


def _nodes(source: str) -> Iterator[dict[str, Any]]:
    """The things a page is about: its own, those of its graph, and the main one; not who they know or work for."""
    try:
        data = json.loads(source) if len(source) <= _LARGEST_DATA else None
    except (ValueError, RecursionError):
        return
    for node in _listed(data):
        if isinstance(node, dict):
            yield node
            for inner in (*_listed(node.get("@graph")), *_listed(node.get("mainEntity"))):
                if isinstance(inner, dict):
                    yield inner


def _listed(value: object) -> list[Any]:
    return value if isinstance(value, list) else [value]


def _from_microdata(root: etree._Element) -> Iterator[str]:
    """The `name` of a schema.org Person who is what the page is about, not a property of something else."""
    for element in root.iter(etree.Element):
        if "name" in (element.get("itemprop") or "").split():
            owner = next((one for one in element.iterancestors() if one.get("itemscope") is not None), None)
            if owner is not None and owner.get("itemprop") in _SUBJECT and _is_person(owner):
                yield element.get("content") or _text(element)


def _is_person(owner: etree._Element) -> bool:
    return (owner.get("itemtype") or "").strip().rstrip("/").endswith("schema.org/Person")


def _from_microformats(root: etree._Element) -> Iterator[str]:
    for element in root.iter(etree.Element):
        if {"p-name", "fn"} & _classes(element):
            cards = [one for one in element.iterancestors() if {"h-card", "vcard"} & _classes(one)]
            if len(cards) == 1:
                yield _text(element)


def _classes(element: etree._Element) -> set[str]:
    return set((element.get("class") or "").split())


def _text(element: etree._Element) -> str:
    return "".join(map(str, element.itertext()))
