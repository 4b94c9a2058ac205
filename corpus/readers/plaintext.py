"""Plain text: no markup but stray characters; its headings are bare lines, which `corpus.structure.sections` recognises."""

from __future__ import annotations

from corpus.markup import controls_of, visible
from corpus.readers.encoding import decoded
from corpus.structure.blocks import blocks_of
from corpus.structure.extract import Extract


def read_plaintext(raw: bytes) -> Extract:
    text = decoded(raw)
    markup = controls_of(text)
    return Extract(text=text, blocks=list(blocks_of(visible(text, markup))), markup=markup, unit="line")
