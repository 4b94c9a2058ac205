"""Plain text: no markup but stray characters; its headings are bare lines, which `corpus.sections` recognises."""

from __future__ import annotations

from corpus.blocks import blocks_of
from corpus.extract import Extract
from corpus.markup import controls_of, visible
from corpus.readers.encoding import decoded


def read_plaintext(raw: bytes) -> Extract:
    text = decoded(raw)
    markup = controls_of(text)
    return Extract(text=text, blocks=list(blocks_of(visible(text, markup))), markup=markup, unit="line")
