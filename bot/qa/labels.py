"""Names of files and ids of people as they may be shown anywhere: people write their number into the name of their CV."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from pathlib import PurePosixPath

from corpus.privacy.contacts import contacts_of

_APART = (str.maketrans("_", " "), str.maketrans("_-", "  "))
"""What stands between the words of a file's name: a hyphen too, but also within a number."""
_NUMBERS = frozenset({"email", "phone", "wechat", "qq", "messenger", "id"})


def file_without_contacts(name: str) -> str:
    """`王芳_13812345678.pdf` is `王芳_….pdf`, `wang-13812345678.pdf` is `wang-….pdf`."""
    suffix = PurePosixPath(name).suffix
    return id_without_contacts(name.removesuffix(suffix)) + suffix


def id_without_contacts(stem: str) -> str:
    """The same for what has no ending."""
    for apart in _APART:
        words = stem.translate(apart)
        for contact in reversed(contacts_of(words, words)):
            if contact.kind in _NUMBERS:
                stem = f"{stem[: contact.span.start]}…{stem[contact.span.end :]}"
    return stem


def told_apart(people: Mapping[str, str]) -> dict[str, str]:
    """People of one name, by id: `Ann Hill (ann-2)`. Ids that only a number tells apart are counted: `王芳 (王芳_… 2)`."""
    seen: Counter[str] = Counter()
    labels = {}
    for one in sorted(people):
        shown = id_without_contacts(one)
        seen[shown] += 1
        labels[one] = f"{people[one]} ({shown}{f' {seen[shown]}' if seen[shown] > 1 else ''})"
    return labels
