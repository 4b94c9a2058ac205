"""Groups for ranking: a question in one language finds the passage in the other."""

from __future__ import annotations

import pytest

from retrieval.bm25 import Bm25Index
from retrieval.lexicon import Glossary, Spelling
from retrieval.lexicon.dictionary import Dictionary
from retrieval.lexicon.wide import Wide
from tests.retrieval.small import passages_of, sounds_of

ENGLISH = [
    "She looked after twenty beds on the intensive care ward and taught new nurses.",
    "The Huguenots fled France and settled near Fresno in the 1700s.",
    "Inspected welds on the offshore platform for three months.",
    "Negotiated the lease with the landlord and drafted the contract.",
    "Recorded whale songs from a research vessel; two million calls were labelled.",
]
CHINESE = [
    "她在重症监护病房负责二十张床位，并培训新护士。",
    "胡格诺派逃离法国，18世纪在弗雷斯诺附近定居。",
    "在海上平台检验焊缝三个月。",
    "与房东谈判租约并起草合同。",
    "在科考船上记录鲸鱼的歌声，标注了两百万条叫声。",
]
QUESTIONS = [
    ("谁照顾过重症病房的病人？", "who cared for patients in intensive care?"),
    ("胡格诺派在哪里定居？", "where did the Huguenots settle?"),
    ("谁检查过焊缝？", "who inspected welds?"),
    ("谁起草过合同？", "who drafted a contract?"),
    ("谁标过两百万条叫声？", "who labelled two million calls?"),
]


class Retriever:
    def __init__(self, texts: list[str], language: str, glossary: Glossary, dictionary: Dictionary) -> None:
        self._passages = [one.model_copy(update={"language": language}) for one in passages_of(texts)]
        self.index = Bm25Index(self._passages)
        self.wide = Wide(glossary, dictionary, sounds_of(texts, dictionary), Spelling(()), self.index.vocabulary)

    def first(self, question: str) -> str:
        return self.index.search(self.wide.query(question), 1)[0].passage.text


@pytest.fixture(scope="module")
def english(glossary: Glossary, dictionary: Dictionary) -> Retriever:
    return Retriever(ENGLISH, "en", glossary, dictionary)


@pytest.fixture(scope="module")
def chinese(glossary: Glossary, dictionary: Dictionary) -> Retriever:
    return Retriever(CHINESE, "zh", glossary, dictionary)


@pytest.mark.parametrize("number", range(len(QUESTIONS)))
def test_a_question_finds_its_passage_in_both_languages(english: Retriever, chinese: Retriever, number: int) -> None:
    in_chinese, in_english = QUESTIONS[number]
    assert english.first(in_chinese) == english.first(in_english) == ENGLISH[number]
    assert chinese.first(in_english) == chinese.first(in_chinese) == CHINESE[number]


def sources(retriever: Retriever, question: str) -> set[str]:
    return {alternative.source for group in retriever.wide.query(question).groups for alternative in group.alternatives}


def test_every_alternative_says_where_it_comes_from(english: Retriever, chinese: Retriever) -> None:
    assert {"CC-CEDICT", "sound", "number"} <= {source for question, _ in QUESTIONS for source in sources(english, question)}
    assert {"question", "adjacent"} <= {source for question, _ in QUESTIONS for source in sources(chinese, question)}
    assert "sound" in sources(chinese, "where did the Huguenots settle?")
    assert "related" in sources(english, "什么法语？") | sources(chinese, "the French")


def test_everyday_words_weigh_less_than_rare_ones(english: Retriever) -> None:
    weights = {group.text: group.weight for group in english.wide.query("new platform lease").groups}
    assert weights["new"] < weights["platform"] <= weights["lease"] == 1


def test_scores_add_up(english: Retriever) -> None:
    for question in (each for pair in QUESTIONS for each in pair):
        for hit in english.index.search(english.wide.query(question), 9):
            assert hit.score == pytest.approx(sum(each.score for each in hit.matched), abs=1e-9)


def test_nothing_known_is_an_empty_query(english: Retriever) -> None:
    assert english.wide.query("龘靐").groups == english.wide.query("").groups == ()
