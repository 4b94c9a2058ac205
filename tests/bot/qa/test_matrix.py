"""People by topics: the same people, strengths and quotes as a chat gets for each topic, in either language."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.qa import matrix as matrices
from bot.qa.answerer import Answerer
from bot.qa.matrix import QUESTION, Matrix, topics_of
from bot.qa.models import Context, Strength
from retrieval.lexicon import Glossary
from tests.bot.people import answerer_of

ANN = """
    # Ann Hill
    ## Experience
    ### Globex Inc., Engineer, 2019 - 2023
    - Built the inference server with TensorRT and CUDA.
    ## Skills
    Docker
    """
BO = """
    # 王博
    ## 工作经历
    ### 某某公司，工程师，2020.01 - 2022.06
    - 用 CUDA 重写了算子，电话 13812345678。
    - 没用过 Docker。
    """


@pytest.fixture(scope="module")
def two(tmp_path_factory: pytest.TempPathFactory, glossary: Glossary) -> Answerer:
    return answerer_of(tmp_path_factory.mktemp("two"), glossary, ann=ANN, bo=BO)


def strengths(matrix: Matrix) -> dict[str, list[str]]:
    rows = zip(matrix.people, matrix.cells, strict=True)
    return {person.name: [cell.strength or "" for cell in row] for person, row in rows}


@pytest.mark.parametrize("language", ["en", "zh"])
def test_matrix_says_of_each_topic_what_the_answer_about_it_says(shipped: Answerer, language: str) -> None:
    topics = ("CUDA", "TensorRT", "PyTorch", "扩散模型", "pruning", "Docker")
    matrix = shipped.matrix(topics, language)
    for column, topic in enumerate(topics):
        answer = shipped.answer(QUESTION[language].format(topic), Context())
        said = {f.profile_id: (f.strength, [c.span for c in f.citations]) for f in answer.findings}
        cells = [(person.profile_id, row[column]) for person, row in zip(matrix.people, matrix.cells, strict=True)]
        assert {who: (cell.strength, [c.span for c in cell.citations]) for who, cell in cells if cell.strength} == said
        assert (matrix.checked, matrix.total) == (answer.checked, answer.total)


def test_questions_of_both_languages_give_the_same_matrix(shipped: Answerer) -> None:
    topics = ("CUDA", "扩散模型", "loop closure", "Docker")
    english, chinese = (shipped.matrix(topics, language) for language in ("en", "zh"))
    assert english.model_copy(update={"language": "zh"}) == chinese


def test_strongest_people_come_first_and_those_who_say_no_are_shown(two: Answerer) -> None:
    matrix = two.matrix(["TensorRT", "CUDA", "Docker"], "en")
    assert strengths(matrix) == {"Ann Hill": ["strong", "strong", "some"], "王博": ["", "strong", "negative"]}
    assert list(strengths(matrix)) == ["Ann Hill", "王博"]
    assert strengths(two.matrix(["Docker"], "zh"))["王博"] == [Strength.NEGATIVE]


def test_citations_are_numbered_through(two: Answerer) -> None:
    matrix = two.matrix(["TensorRT", "CUDA", "Docker"], "zh")
    assert [citation.number for citation in matrix.citations] == list(range(1, len(matrix.citations) + 1))
    assert len(matrix.citations) >= 5


def test_contact_data_stay_out_of_a_group(two: Answerer) -> None:
    private, group = (two.matrix(["CUDA"], "zh", audience) for audience in ("private", "group"))
    assert any("13812345678" in citation.shown for citation in private.citations)
    assert strengths(group) == strengths(private)
    assert not any("13812345678" in citation.shown for citation in group.citations)


@pytest.mark.parametrize(("language", "contact"), [("en", "phone number"), ("zh", "电话")])
def test_topic_without_a_column_is_told(two: Answerer, language: str, contact: str) -> None:
    matrix = two.matrix(["CUDA", "Ann Hill", contact], language, "group")
    assert (matrix.topics, matrix.unclear, matrix.withheld) == (("CUDA",), ("Ann Hill",), (contact,))


def test_same_topic_is_asked_once_and_too_many_are_told(two: Answerer) -> None:
    assert two.matrix(["CUDA", " cuda ", "", "CUDA?"], "en").topics == ("CUDA",)
    many = two.matrix([f"Topic{number}" for number in range(matrices.MOST_TOPICS + 2)], "en")
    assert (len(many.topics), many.left_over) == (matrices.MOST_TOPICS, ("Topic12", "Topic13"))


def test_more_people_than_rows_are_counted(tmp_path: Path, glossary: Glossary) -> None:
    crowd = {f"p{n:02}": f"# Person {chr(65 + n % 26)}{n}\n\n- Wrote CUDA kernels.\n" for n in range(33)}
    matrix = answerer_of(tmp_path, glossary, **crowd).matrix(["CUDA"], "en")
    assert (len(matrix.people), len(matrix.cells), matrix.more) == (30, 30, 3)


@pytest.mark.parametrize("name", ["Ann Hill", "张伟"])
def test_people_of_one_name_are_told_apart(name: str, tmp_path: Path, glossary: Glossary) -> None:
    texts = {one: f"# {name}\n\nEmail: {one}@example.com\n\n- Wrote CUDA kernels.\n" for one in ("a1", "a2")}
    two = answerer_of(tmp_path, glossary, **texts)
    assert sorted(person.name for person in two.matrix(["CUDA"], "zh").people) == [f"{name} (a1)", f"{name} (a2)"]


@pytest.mark.parametrize(
    ("text", "topics"),
    [
        ("CUDA TensorRT PyTorch", ("CUDA", "TensorRT", "PyTorch")),
        ("path planning CUDA", ("path planning", "CUDA")),
        ("扩散模型 剪枝", ("扩散模型", "剪枝")),
        ("扩散模型、剪枝，C++", ("扩散模型", "剪枝", "C++")),
        ("wound care, night shifts", ("wound care", "night shifts")),
        ('CUDA "tape out" Python', ("CUDA", "tape out", "Python")),
        ("“流片” CUDA", ("流片", "CUDA")),
        ("CUDA, cuda", ("CUDA",)),
        ("  ", ()),
    ],
)
def test_line_of_topics_is_divided(text: str, topics: tuple[str, ...], shipped: Answerer) -> None:
    found = shipped.topics_in(text)
    assert tuple(topic.casefold() for topic in found) == tuple(topic.casefold() for topic in topics)


@pytest.mark.parametrize(
    ("question", "topics"),
    [
        ("compare everyone on CUDA and TensorRT", ("CUDA", "TensorRT")),
        ("对比所有人的 CUDA 和 TensorRT 经验", ("CUDA", "TensorRT")),
        ("compare everybody's experience with CUDA, SLAM and PyTorch", ("CUDA", "SLAM", "PyTorch")),
        ("比较大家的 SLAM 和剪枝经验", ("SLAM", "剪枝")),
        ("compare our team on SLAM and pruning", ("SLAM", "pruning")),
        ("对比全组的 CUDA、SLAM", ("CUDA", "SLAM")),
        ("compare Joseph and Qianhao on CUDA and TensorRT", ()),
        ("对比 Joseph 和 Qianhao 的 CUDA 和 TensorRT", ()),
        ("compare everyone on CUDA", ()),
        ("who has CUDA and TensorRT?", ()),
        ("谁会 CUDA 和 TensorRT？", ()),
        ("hello", ()),
    ],
)
def test_matrix_suits_everybody_compared_on_several_topics(question: str, topics: tuple[str, ...], shipped: Answerer) -> None:
    assert topics_of(shipped.answer(question, Context())) == topics


@pytest.mark.parametrize("question", ["compare everyone on CUDA, SLAM and Docker", "对比所有人的 CUDA、SLAM 和 Docker"])
def test_everybody_compared_on_several_topics_is_quoted_for_each_that_there_is(question: str, shipped: Answerer) -> None:
    answer = shipped.answer(question, Context())
    found = {finding.profile_id: len(finding.citations) for finding in answer.findings}
    assert found == {"qianhao-zhang": 1, "zheng-jintu": 1}
    assert answer.instead == ("Joseph Zhu",)


@pytest.mark.parametrize(
    "question",
    ["compare everyone on Docker and Haskell", "对比所有人的 Docker 和 Haskell", "compare Joseph and Qianhao on Haskell"],
)
def test_comparing_where_nothing_is_said_names_nobody_instead(question: str, shipped: Answerer) -> None:
    answer = shipped.answer(question, Context())
    assert (answer.verdict, answer.findings, answer.instead) == ("no_evidence", (), ())
