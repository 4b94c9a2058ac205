"""Plain text: no markup but stray characters; its headings are bare lines, which `corpus.sections` recognises."""

from __future__ import annotations

from corpus.blocks import Block, blocks_of
from corpus.markup import controls_of, visible
from corpus.models import Markup


def read_plaintext(text: str) -> tuple[tuple[Markup, ...], list[Block]]:
    markup = controls_of(text)
    return markup, list(blocks_of(visible(text, markup)))
