"""Lines of a paragraph -> its text. What stands between two lines: a blank, nothing, or a hyphen that is one or is none.

No dictionary is at hand. The document itself tells: the whole word or the compound may stand elsewhere in it, and a
program that never cuts words leaves the author's hyphens only.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from itertools import pairwise
from typing import NamedTuple

from corpus.readers.typeset import CELL, Column, is_wide
from corpus.readers.wrapping import Paragraph, is_under_title
from corpus.regex import regex


class Words(NamedTuple):
    """`whole`: the words of a document that no line end cuts; `cuts`: whether its typesetter cuts words at all."""

    whole: Collection[str] = ()
    cuts: bool = False


_SOFT_HYPHEN = "\u00ad"
_HYPHEN_END = regex(r"\w[-‐]$")
_WORD = regex(r"[^\W\d_]+(?:[-‐][^\W\d_]+)*")
_CUT_IN_TWO = regex(r"\S+[-‐]\n\S+")
_HEAD = regex(r"(?:^|[\s(\[（/,，。、“\"])(?P<head>[^\W\d_]{2,})[-‐]$")
"""The last word of a line, up to its hyphen: letters only, and no compound already."""
_REST = regex(r"[^\W\d_A-Z][^\W\d_]+(?![-‐]\w)")
_ENDING = regex(
    r"""
    [a-z]{0,2}(?:
        [ts]ions? | [ts]ional(?:ly)?                # preven-tion
      | ments? | ness | ance | ence | ity | ities   # assess-ment
      | i[sz]ed? | i[sz]e | i[sz]ing | ings?        # special-ise, clean-ing
      | tive | ly | tures? | able | ible            # posi-tive
    )
    """,
    re.VERBOSE,
)
"""What only the end of a word looks like."""
_OPEN_LINK = regex(
    r"""
      \S@[\w-]*$                                               # name@exam-, the rest on the next line
    | (?:https?://|www\.|\w\.(?:com|org|net|io|cn)/)\S*[/_=&?.-]$
    """,
    re.VERBOSE,
)
_FIRST_PARTS = frozenset(
    "self well non high low real open cross multi user data long short full part end pre post front back hands large small"
    " object time cost event test world state first second third two three four five six on off out in single double"
    " general deep fine semi micro macro decision problem client customer team mid year machine computer hard easy fast"
    " cutting".split()
)
_SECOND_PARTS = frozenset(
    "based driven time level scale source end term oriented friendly quality performance wide related aware learning free"
    " efficient critical purpose specific facing functional stack site making solving edge class house party person ready"
    " controlled assisted guided native agnostic tuning tuned trained tolerant effective intensive centric led step on"
    " off".split()
)
"""Words that make compounds, real-time and user-friendly."""


def words_of(columns: Sequence[Column], typeset: bool) -> Words:
    """`typeset` by a program that hyphenates unless told not to; another one is found out by a word it cut."""
    lines = [line.text for column in columns for line in column.lines]
    whole = {word.casefold() for word in _WORD.findall(_CUT_IN_TWO.sub(" ", "\n".join(lines)))}
    cuts = [cut for text, below in pairwise(lines) if (cut := _cut(text, below))]
    return Words(whole, typeset or any(head + rest in whole or _ENDING.fullmatch(rest) for head, rest in cuts))


def joined(paragraph: Paragraph, words: Words) -> tuple[str, list[int]]:
    """The text of a paragraph, and at which of its characters each line begins.

    "soft-", "ware" -> "software"; "TF-", "TRT" -> "TF-TRT"; "训练", "优化" -> "训练优化"; "Head of | 2019", "Sales" ->
    "Head of Sales | 2019".
    """
    text, starts = "", []
    for number, line in enumerate(paragraph):
        wraps = number == 1 and is_under_title(paragraph[0], line)
        text, date = text.rsplit(CELL, 1) if wraps else (text, "")
        text = _before(text, line.text, words) if text else ""
        starts.append(len(text))
        text += line.text + (CELL + date if wraps else "")
    return text.rstrip(_SOFT_HYPHEN), starts


def _before(text: str, below: str, words: Words) -> str:
    """`text` made ready for the next line: with a blank, or without its hyphen."""
    if text.endswith(_SOFT_HYPHEN):
        return text[:-1]
    if _HYPHEN_END.search(text):
        cut = _cut(text, below)
        return text[:-1] if cut and _is_one_word(*cut, words) else text
    if _OPEN_LINK.search(text) or is_wide(text[-1]) or is_wide(below[0]):
        return text
    return text + " "


def _cut(text: str, below: str) -> tuple[str, str] | None:
    """The halves of a word that may have been cut at the end of a line; not those of state-of-the-art or TF-TRT."""
    head, rest = _HEAD.search(text[-60:]), _REST.match(below)
    if not head or not rest or head["head"].isupper() or is_wide(rest[0]):
        return None
    return head["head"].casefold(), rest[0]


def _is_one_word(head: str, rest: str, words: Words) -> bool:
    if head + rest in words.whole or f"{head}-{rest}" in words.whole:
        return head + rest in words.whole
    if _ENDING.fullmatch(rest):
        return True
    return words.cuts and not _is_compound(head, rest, words.whole)


def _is_compound(head: str, rest: str, whole: Collection[str]) -> bool:
    if head in _FIRST_PARTS or rest in _SECOND_PARTS:
        return True
    if any(word.startswith(f"{head}-") for word in whole) and any(word.startswith(rest[:5]) for word in whole):
        return True
    return min(len(head), len(rest)) > 3 and head in whole and rest in whole
