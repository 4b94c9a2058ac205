"""Evidence from whole profiles: sections, neighbours, entries and the ties between a person and a name."""

from __future__ import annotations

from pathlib import Path
from textwrap import dedent

import pytest

from bot.qa.covering import Reading
from bot.qa.evidence import Evidence, Judge
from bot.qa.models import Relation
from bot.qa.phrases import FAINT, GENERIC
from corpus.store.ingest import read_folder
from retrieval.lexicon import Glossary, Lexicon, Spelling
from retrieval.matching import Occurrences
from retrieval.postings import passages_by_atom


def evidence(
    folder: Path, glossary: Glossary, text: str, topic: str, relation: Relation = Relation.ANY, *, hedged: bool = False
) -> list[Evidence]:
    (folder / "robin.md").write_text("# Robin Beispiel\n\n" + dedent(text).strip() + "\n", encoding="utf-8")
    corpus = read_folder(folder)
    judge = Judge(corpus, Occurrences(corpus.passages, passages_by_atom(corpus.passages)))
    return judge.evidence(Lexicon(glossary, Spelling(()), GENERIC, FAINT).query(topic).groups, relation, hedged=hedged)


def strengths(found: list[Evidence]) -> list[str]:
    return [one.strength.value for one in found]


def test_described_work_comes_before_a_listed_skill(tmp_path: Path, glossary: Glossary) -> None:
    text = """
        ## Skills

        - Docker, Redis, Kafka

        ## Experience

        - Moved forty services to Docker.
        """
    found = evidence(tmp_path, glossary, text, "Docker")
    assert strengths(found) == ["strong", "some"]
    assert found[0].passage.seen(found[0].sentence) == "Moved forty services to Docker."


@pytest.mark.parametrize(
    ("heading", "strength"),
    [("Skills", "some"), ("Reading list", "negative"), ("在学", "weak"), ("What did not work out", "weak")],
)
def test_the_heading_above_hedges_what_stands_below(heading: str, strength: str, tmp_path: Path, glossary: Glossary) -> None:
    assert strengths(evidence(tmp_path, glossary, f"## {heading}\n\n- WebAssembly", "WebAssembly")) == [strength]


def test_a_line_that_ends_with_a_colon_hedges_the_lines_below_it(tmp_path: Path, glossary: Glossary) -> None:
    text = "## 技能\n\n想学：\n\n- WebAssembly\n\n## 经历\n\n- 负责 Redis 运维。"
    assert strengths(evidence(tmp_path, glossary, text, "WebAssembly")) == ["negative"]
    assert strengths(evidence(tmp_path, glossary, text, "Redis")) == ["strong"]


@pytest.mark.parametrize("after", ["But it did not work out.", "It was dropped after a month."])
def test_the_next_sentence_can_take_a_claim_back(after: str, tmp_path: Path, glossary: Glossary) -> None:
    assert strengths(evidence(tmp_path, glossary, f"## Work\n\nBuilt a scheduler in Rust. {after}", "Rust")) == ["weak"]


def test_a_question_about_doubts_wants_those_who_say_no(tmp_path: Path, glossary: Glossary) -> None:
    text = "## Work\n\n- Have never used Rust."
    assert strengths(evidence(tmp_path, glossary, text, "Rust")) == ["negative"]
    assert strengths(evidence(tmp_path, glossary, text, "Rust", hedged=True)) == ["weak"]


def test_the_worst_part_of_a_topic_decides(tmp_path: Path, glossary: Glossary) -> None:
    text = "## Work\n\n- Ran Redis in production; have not used Kafka."
    assert strengths(evidence(tmp_path, glossary, text, "Redis")) == ["strong"]
    assert strengths(evidence(tmp_path, glossary, text, "Redis Kafka")) == ["negative"]


@pytest.mark.parametrize(
    ("line", "company"),
    [
        ("Worked at Google in Zurich.", "Google"),
        ("Joined Siemens as a trainee.", "Siemens"),
        ("在华为工作三年。", "华为"),
        ("加入中国移动担任技术支持。", "中国移动"),
    ],
)
def test_working_at_a_company_is_said_by_a_preposition_of_place(
    line: str, company: str, tmp_path: Path, glossary: Glossary
) -> None:
    assert evidence(tmp_path, glossary, f"## Experience\n\n- {line}", company, Relation.WORK)


@pytest.mark.parametrize(
    ("line", "company"),
    [
        ("Certified in Microsoft Word", "Microsoft"),
        ("Beat a team from Google in a hackathon.", "Google"),
        ("Negotiated a contract with Siemens as our client.", "Siemens"),
        ("Reproduced Waymo's paper.", "Waymo"),
        ("熟练使用腾讯会议", "腾讯"),
        ("决赛中击败了华为的队伍。", "华为"),
        ("为客户中国移动交付机房改造。", "中国移动"),
    ],
)
def test_a_product_an_opponent_or_a_customer_is_no_employer(
    line: str, company: str, tmp_path: Path, glossary: Glossary
) -> None:
    text = f"## Experience\n\n- {line}"
    assert not evidence(tmp_path, glossary, text, company, Relation.WORK)
    assert evidence(tmp_path, glossary, text, company, Relation.MENTION)


def test_working_with_a_school_is_not_studying_there(tmp_path: Path, glossary: Glossary) -> None:
    for line in ("Collaborated with Stanford University on a survey.", "与 Stanford University 合作完成调研。"):
        assert not evidence(tmp_path, glossary, f"## Experience\n\n- {line}", "Stanford University", Relation.STUDY)
    text = "## Education\n\n- Studied physics at Stanford University."
    assert evidence(tmp_path, glossary, text, "Stanford University", Relation.STUDY)
    assert not evidence(tmp_path, glossary, text, "Stanford University", Relation.WORK)


@pytest.mark.parametrize(
    ("topic", "line"), [("norovirus outbreaks", "Norovirus on a ward in 2019."), ("疟疾暴发", "2019 年病区的疟疾。")]
)
def test_the_gist_of_a_topic_is_its_telling_words(tmp_path: Path, glossary: Glossary, topic: str, line: str) -> None:
    telling, common = {"norovirus", "疟疾"}, 0.5
    (tmp_path / "robin.md").write_text(f"# Robin Beispiel\n\n## Work\n\n- {line}\n", "utf-8")
    corpus = read_folder(tmp_path)
    judge = Judge(corpus, Occurrences(corpus.passages, passages_by_atom(corpus.passages)))
    groups = [Lexicon(glossary, Spelling(())).query(word).groups[0] for word in _words(topic)]
    weighed = [group.model_copy(update={"telling": 1.0 if group.text in telling else common}) for group in groups]
    assert judge.evidence(weighed, Relation.ANY, hedged=False) == []
    found = judge.evidence(weighed, Relation.ANY, hedged=False, reading=Reading.GIST)
    assert [one.passage.seen(one.sentence) for one in found] == [line]


def _words(topic: str) -> list[str]:
    return topic.split() if " " in topic else [topic[:2], topic[2:]]
