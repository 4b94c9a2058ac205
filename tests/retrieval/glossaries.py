"""Small glossaries, so that no test leans on the words of the one that ships."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from retrieval.lexicon import Glossary, Lexicon, Spelling
from retrieval.lexicon.glossary import compiled
from retrieval.lexicon.sources import Source

FIELD = """
[concepts]
"drone" = ["unmanned aerial vehicle", "UAV", "无人机"]
"control" = ["控制"]
"flight control" = ["飞控", "飞行控制"]
"drone control" = ["无人机控制"]
"loop closure detection" = ["loop closing", "回环检测"]
"model compression" = ["模型压缩"]
"pruning" = ["剪枝"]
"structured pruning" = ["结构化剪枝"]
"automatic gain control" = ["AGC"]
"accounting" = ["会计"]
"learned society" = ["学会"]
"information technology" = ["IT"]
"C++" = ["cpp"]

[narrower]
"model compression" = ["pruning", "automatic gain control"]
"pruning" = ["structured pruning"]
"""
VERBS = """
[concepts]
"deploy" = ["部署"]
"control" = ["控制"]
"""
ADJECTIVES = """
[concepts]
"sparse" = ["稀疏"]
"""


def glossary_of(**files: str) -> Glossary:
    """`field=text` is the file field.toml; words_verbs is words-verbs.toml."""
    return compiled([Source(Path(f"{stem.replace('_', '-')}.toml"), text.encode()) for stem, text in files.items()])


def lexicon(words: Sequence[str] = (), generic: Sequence[str] = (), faint: Sequence[str] = ()) -> Lexicon:
    glossary = glossary_of(field=FIELD, words_verbs=VERBS, words_adjectives=ADJECTIVES)
    return Lexicon(glossary, Spelling(words), frozenset(generic), frozenset(faint))
