"""What a question is about, as words that name something; and whether an answer holds what it was read to be about.

`followup` fills in the matter of the question before. A reading that joins two matters is taken only for an answer that speaks
of both: else what fits the one would be given out for the other.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import NamedTuple

from bot.qa.asking import ASKING
from bot.qa.models import Answer, Citation, Intent, Question
from bot.qa.phrases import MUST
from bot.qa.wants import WANTS
from corpus.models import SectionKind
from corpus.snapshot import Corpus
from retrieval.analysis import chinese
from retrieval.analysis.english import STOP_WORDS
from retrieval.lexicon import Lexicon
from retrieval.matching import Text
from retrieval.models import Group

_NAMES = 1.0
"""What a group weighs that names something; verbs and adjectives weigh less."""
_SAYS = 0.35
"""What a verb or an adjective weighs that is not one of the commonest."""
OF_A_PERSON = frozenset(
    {"school", "major", "degree", "gpa", "job", "company", "salary", "wish_place", "wish_job", "supervisor"}
)
"""Values that everybody has; what was spoken of before narrows them only where it stands beside them."""
_THINGS = frozenset("奖 证 书 课 病 药 车 机 船 店 书 book books ship boat prize course app shop film song game".split())
"""Words of one character, or as common, that name something by themselves, though they weigh little."""
_TEXTS = 200
_OF_TIME = frozenset({Intent.WHEN, Intent.DURATION})
_ASKED = STOP_WORDS | frozenset(
    """since ago earlier later ever previously 开始 结束 离开 离职 加入 入职 入学 升 以前 之前 此前 以后
    之后 后来 当时 那时 时间 日期 年份 现在 目前 最近 如今 当年 那年 同年 平时
    name names called title titled 名字 名称 题目 标题""".split()
)
"""They tie a value to a time, or are the value asked for, and nothing that it is about."""


class Reading(NamedTuple):
    """One way to understand a question. The answer must hold a word of `own` and one of `carried`, where they are given;
    `schooling` says that it must stand in a school's entry."""

    question: Question
    own: str = ""
    carried: str = ""
    schooling: bool = False


class Matter:
    """The words that name something in questions about one corpus."""

    def __init__(self, lexicon: Lexicon, corpus: Corpus) -> None:
        self._lexicon, self._corpus = lexicon, corpus

    def words(self, whole: str) -> list[str]:
        """Those of the question that name something: "How many papers" is about papers, 哪一年毕业 about nothing by itself."""
        return [group.text for group in self._groups(whole) if group.text in whole]

    def of(self, whole: str) -> str:
        """The words in a row, apart only where they are apart in the question: 谁做过乳腺癌放疗 is about 乳腺癌放疗."""
        said, last = "", 0
        for word in self.words(whole):
            start = max(whole.find(word, last), 0)
            said += (" " if said and start > last else "") + word
            last = start + len(word)
        return said

    def tells(self, whole: str) -> bool:
        """True for words that say something, be it only by a verb: "which of them failed?"."""
        return bool(self._groups(whole, _SAYS))

    def is_told_of(self, profile_id: str, whole: str) -> bool:
        """True where the files of this person have every word of the question that names something, and it has one."""
        groups, profile = self._groups(whole), self._corpus.profile(profile_id)
        texts = [Text(document.text) for document in self._corpus.documents_of(profile)] if profile and groups else []
        return bool(texts) and all(any(text.find(group) for text in texts) for group in groups)

    def exchanged(self, new: str, old: str) -> Iterator[tuple[str, str]]:
        """The old question with one of its words exchanged for the new one, a degree for a degree first; then with the new one
        added. With each what was kept of the old: 本科 after 硕士 GPA gives 本科 GPA, which keeps GPA."""
        words = _pieces(self.words(old))
        alike = [word for word in words if word.casefold() in MUST] if new.casefold() in MUST else []
        for word in alike or (words if len(words) > 1 or new.casefold() not in MUST else []):
            whole = old.replace(word, new, 1)
            yield whole, self.of(whole.replace(new, " ", 1))
        yield f"{new} {old}".strip(), self.of(old)

    def holds(self, answer: Answer, reading: Reading) -> bool:
        """True where a quote of everybody, with the headings above it, has a word of each."""
        return all(self._both(finding.citations, reading) for finding in answer.findings)

    def _both(self, citations: tuple[Citation, ...], reading: Reading) -> bool:
        if reading.schooling and not any(map(self._of_a_school, citations)):
            return False
        want = WANTS.get(reading.question.want)
        dated = want is not None and want.kind in _OF_TIME
        first = citations[:1] if (dated or reading.question.want in OF_A_PERSON) and not reading.own else citations
        return self._in(citations, reading.own) and self._in(first, reading.carried)

    def _in(self, citations: Iterable[Citation], words: str) -> bool:
        """True where half of what the words name stands in the quotes."""
        groups = (self._groups(words) or self._groups(words, _SAYS)) if words else []
        found = [group for group in groups if any(_text(one).find(group) for one in citations)]
        return len(found) * 2 >= len(groups)

    def _of_a_school(self, citation: Citation) -> bool:
        document = self._corpus.document(citation.document_id)
        return any(
            entry.kind is SectionKind.EDUCATION and entry.span.start <= citation.span.start < entry.span.end
            for entry in document.entries
        )

    def _groups(self, whole: str, least: float = _NAMES) -> list[Group]:
        groups = self._lexicon.query(whole).groups
        return [group for group in groups if (group.weight >= least or group.text in _THINGS) and not _asks(group.text)]


def _pieces(words: Iterable[str]) -> list[str]:
    """The words, Chinese ones cut further: what can be exchanged one for one."""
    return [piece for word in words for piece in ([word] if word.isascii() else chinese.segments(word))]


def _asks(word: str) -> bool:
    most = not word.isascii() and ASKING["superlative"].fullmatch(word)  # 最快, one word to the cutting of Chinese
    return word.casefold() in _ASKED or bool(most or ASKING["question_word"].search(word))


def _text(citation: Citation) -> Text:
    return _searchable(f"{citation.quote}\n{citation.section}")


@lru_cache(_TEXTS)
def _searchable(text: str) -> Text:
    return Text(text)
