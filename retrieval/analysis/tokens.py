"""Normalised text -> raw tokens: technical words first (C++, .NET, TF-TRT, M.S.), then words, numbers, Chinese runs."""

from __future__ import annotations

import re
from collections.abc import Iterator

from corpus.regex import regex
from retrieval.models import Token

BREAK = regex(r"[,;:.!?，；：。！？、()（）|]")
"""What ends a phrase: no name reaches across it."""

_TOKEN = regex(
    r"""
      (?P<han>[\u3400-\u4dbf\u4e00-\u9fff\U00020000-\U0003ffff]+)  # a Chinese run, cut into words later
    | (?P<sign>[a-z][a-z0-9]*(?:\+\+|\#)(?![a-z]))                 # c++, c#, and the c++ of c++17
    | (?P<dotted>(?:(?<![a-z0-9])\.net|[a-z][a-z0-9]*\.(?:js|net|io|ai|py))(?![a-z0-9_]))   # .net, node.js
    | (?P<abbreviation>(?<![a-z0-9])                               # m.s., b.eng., ph.d.
        (?:(?:[a-z]\.){1,3}(?:[a-z]{1,4}\.|[a-z](?![a-z0-9_]))|(?:ph|sc|eng|ed)\.d(?![a-z0-9_])\.?))
    | (?P<number>\d+(?:[.,]\d+)+(?![a-z0-9]))                      # 1.5, 150,000, 2024.02
    | (?P<word>[a-z0-9]+(?:['’][a-z]+)*(?:[-_‐‑][a-z0-9]+(?:['’][a-z]+)*)*)   # tf-trt, 16-bit, joseph's
    | (?P<other>[^\W_a-z0-9\u3400-\u4dbf\u4e00-\u9fff\U00020000-\U0003ffff]+)           # words of other scripts
    """,
    re.VERBOSE,
)


def raw_tokens(text: str) -> Iterator[tuple[str, Token]]:
    """(alternative of the pattern, token) in the order of the text; `han` tokens are whole runs."""
    for match in _TOKEN.finditer(text):
        kind = str(match.lastgroup)
        yield kind, Token(_spelling(kind, match.group()), match.start(), match.end())


def _spelling(kind: str, word: str) -> str:
    if kind == "abbreviation":
        return word.replace(".", "")
    if kind == "number":
        return re.sub(r",(?=\d{3}\b)", "", word)
    if kind == "word":
        return re.sub(r"['’]", "", re.sub(r"['’]s$", "", word)).replace("_", "-").replace("‐", "-").replace("‑", "-")
    return word
