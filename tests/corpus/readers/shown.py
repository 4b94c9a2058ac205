"""What a reader made of a file, as a list of lines that a test can compare."""

from __future__ import annotations

from corpus.structure.extract import Extract


def shown(extract: Extract) -> list[str]:
    """["H1 Li Na", "I built robots", "P 2019"]: kind, level, and the text of each block."""
    return [f"{b.kind[0].upper()}{b.level or ''} {extract.text[b.start : b.end]}" for b in extract.blocks]
