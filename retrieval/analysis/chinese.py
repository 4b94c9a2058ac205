"""Chinese runs -> words. The only file that imports jieba, which adds handlers and a global singleton at import."""

from __future__ import annotations

import logging
import math
import tempfile
import warnings
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

from retrieval.models import Token

STOP_WORDS = frozenset(
    """的 了 和 与 及 或 在 是 也 都 而 但 就 等 把 被 对 对于 从 到 由 为 以 其 之 于 并 并且 此外 以及 这
    那 这个 那个 一个 一些 些 个 位 们 我 你 您 他 她 它 我们 你们 他们 她们 咱们 自己 什么 怎么 怎样 如何 哪
    哪个 哪些 哪位 哪里 谁 吗 呢 吧 啊 呀 嘛 哦 嗯 很 更 最 太 还 还有 又 再 才 只 只是 将 要 能 可以 可 会
    上 下 中 里 内 外 后 前 时 着 过 得 地 所 给 向 让 使 用 有 没 没有 来 去 说 请 请问 一下 有没有 是否
    是不是 哪几 几 多少""".split()
)
MEASURES = frozenset("次种场届部项座条只支件本名类第另何曾当年月日号者")
"""Characters that count things or point at them; where one stands alone it is no topic."""
_cache_folder: list[Path] = []


def keep_cache_in(folder: Path) -> None:
    """Where jieba's compiled dictionary is kept between runs; the system's folder for temporary files otherwise."""
    _cache_folder[:] = [folder]


def words(run: str, start: int) -> Iterator[Token]:
    """Words of a run of Chinese characters, and the shorter words inside long ones, offsets counted from `start`.

    >>> [token.term for token in words("机器人研究所", 0)]
    ['机器', '机器人', '研究', '研究所']
    """
    for word, begin, end in _tokenizer().tokenize(run, mode="search"):
        yield Token(word, start + begin, start + end)


def segments(run: str) -> list[str]:
    """The run cut into words that do not overlap."""
    return [str(word) for word in _tokenizer().lcut(run)]


def count(word: str) -> int:
    """How often jieba's dictionary counts a word, 0 for one it does not hold."""
    return int(_tokenizer().FREQ.get(word) or 0)


def total() -> int:
    return int(_tokenizer().total)


def rarity(word: str) -> float:
    """How rare a word is, as the negative decimal logarithm of its share of all words: 2.9 for 国家, 4.8 for 拦截."""
    return -math.log10((count(word) or 0.5) / total())


@cache
def _tokenizer() -> Any:  # noqa: ANN401  # jieba ships no types
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # it asks for pkg_resources, and its regexes have stray escapes
        import jieba  # noqa: PLC0415
    logger = logging.getLogger("jieba")
    logger.handlers.clear()
    logger.setLevel(logging.CRITICAL)  # a cache that a full disk does not take is no fault, and it would print a traceback
    tokenizer = jieba.Tokenizer()
    folder = _cache_folder[0] if _cache_folder else Path(tempfile.gettempdir())
    tokenizer.tmp_dir = str(folder) if _is_writable(folder) else None
    tokenizer.initialize()
    return tokenizer


def _is_writable(folder: Path) -> bool:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError:
        return False
    return True
