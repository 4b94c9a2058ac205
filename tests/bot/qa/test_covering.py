"""A line that holds all that a question about somebody tells answers it: with the value if one stands out, else as it is.
What is a fact of its own (pay, a number, a date) is still not answered by a line that does not tell it."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.qa.answerer import Answerer
from bot.qa.models import Answer, Context
from corpus.store.ingest import read_folder
from retrieval.lexicon import Glossary
from retrieval.lexicon.dictionary import Dictionary
from retrieval.postings import postings_of

THINGS = (
    "goat cheese", "tidal mill", "brass sundial", "puppet theatre", "walnut staircase", "harbour crane", "linen loom",
    "Copperfield organ", "seed library", "Northgate tram",
)  # fmt: skip
HAN_THINGS = ("皮影戏台", "铜日晷", "胡桃木楼梯", "亚麻织机", "潮汐磨坊", "种子库", "港口吊车", "羊奶酪")
TOLD = (
    "Mended the {} in my shed.",
    "{}: rebuilt with two neighbours.",
    "The {} kept me busy for a whole winter.",
    "{} | oil and patience",
)
HAN_TOLD = ("在自家棚里修好了{}。", "{}：和两个邻居一起重做的。", "{}让我忙了一整个冬天。")
ASKED = (
    "What did Ann do about the {}?", "Which tool did Ann need for the {}?", "What is Ann's {} like?",
    "How did Ann get on with the {}?", "Why did Ann take on the {}?", "What was Ann's part in the {}?",
    "What is the name of Ann's {}?",
)  # fmt: skip
HAN_ASKED = (
    "何一帆的{}是怎么回事？",
    "何一帆那个{}用了什么工具？",
    "何一帆为什么接{}？",
    "何一帆的{}叫什么？",
    "何一帆的{}做得怎么样？",
)

ROSA = """
# Rosa Maria Lindqvist

Nurse turned analyst · Turin · rosa1@example.org

## Work

### Hartmann Clinic, Ulm, nurse, 2012 - 2019
- Ran the night desk. Left when the clinic closed.

### Vela Labs, Turin, analyst, 2019 - present
- Built the Plumline package. It is open source. Users passed 4,300 in the second year.
- Wrote a torchlight wrapper for the Osprey scheduler, for cheap batch runs.
- 2021-02 - 2021-09 seconded to Quayle & Sons LLP

## Papers

I wrote a paper called WindSieve about dust storms. This paper was cited 210 times within a year.

## Training

Supervised by Prof. Ida Krog, 2009. Night classes.

Master's thesis supervised by Dr. Olu Bello, 2011.

## Certificates

Nursing registration. Certificate issued 2011.

## Prizes

- Second prize, Alpine Maps Award, 2018
- for a map of glacier streams

## Skills

- Python: daily
- Currently learning: Zig, up to the chapter on memory

## Looking for

Work in any sector. I will not move away from Turin. No tobacco advertising, please.
"""

QIAO = """
# 乔一苇

qiaoyiwei1@example.org

## 工作经历

### 临江茶厂，制茶师，2012.03 - 至今
- 红茶：一年做三百斤。
- 白茶：只试过两批。
- 手下带了一队采茶工，最多的时候 26 个人。
- 自己写的记账小程序，用户有 1800 人。

## 教育经历

- 2008.09 - 2011.06 | 武陵农业大学 | 硕士，茶学；论文 5 篇，其中第一作者 3 篇
- 期刊文章 9 篇（一作 2 篇），工作以后写的

## 早年

2005 - 2008 青石镇中学，化学老师

## 闲时

拉二胡十来年了

## 证书

茶艺师。职业资格证 2013 年取得。

## 正在学

正在学：法语，刚到过去时

## 想找

不考虑离开临江。行业不限。

不接婚礼和展会。
"""


@pytest.fixture(scope="module")
def generated(tmp_path_factory: pytest.TempPathFactory, glossary: Glossary, dictionary: Dictionary) -> Answerer:
    """Ann and 何一帆, each with every thing told in every way, a line of its own each."""
    ann = "\n\n".join(f"- {way.format(thing)}" for thing in THINGS for way in TOLD)
    he = "\n\n".join(f"- {way.format(thing)}" for thing in HAN_THINGS for way in HAN_TOLD)
    written = {"ann": f"# Ann Whitcombe\n\n## Projects\n\n{ann}", "he": f"# 何一帆\n\n## 项目经历\n\n{he}"}
    return answerer_of(tmp_path_factory, glossary, dictionary, written)


@pytest.fixture(scope="module")
def two(tmp_path_factory: pytest.TempPathFactory, glossary: Glossary, dictionary: Dictionary) -> Answerer:
    return answerer_of(tmp_path_factory, glossary, dictionary, {"rosa": ROSA, "qiao": QIAO})


def answerer_of(
    tmp_path_factory: pytest.TempPathFactory, glossary: Glossary, dictionary: Dictionary, written: dict[str, str]
) -> Answerer:
    """With the dictionary, by which Chinese is cut: a compound that nobody knows is one name."""
    folder = tmp_path_factory.mktemp("covering")
    for name, text in written.items():
        (folder / f"{name}.md").write_text(text.strip() + "\n", encoding="utf-8")
    corpus = read_folder(folder)
    return Answerer(corpus, postings_of(corpus, None, dictionary), glossary, dictionary, show_contacts=True)


def ask(answerer: Answerer, question: str) -> Answer:
    return answerer.answer(question, Context())


def quoted_in(answer: Answer) -> str:
    return " ".join(citation.quote for finding in answer.findings for citation in finding.citations)


@settings(max_examples=80, deadline=None)
@given(thing=st.sampled_from(THINGS), question=st.sampled_from(ASKED))
def test_what_stands_in_a_line_is_never_said_to_be_nowhere(generated: Answerer, thing: str, question: str) -> None:
    answer = ask(generated, question.format(thing))
    assert answer.verdict == "answered"
    assert thing in quoted_in(answer)


@settings(max_examples=60, deadline=None)
@given(thing=st.sampled_from(HAN_THINGS), question=st.sampled_from(HAN_ASKED))
def test_what_stands_in_a_chinese_line_is_never_said_to_be_nowhere(generated: Answerer, thing: str, question: str) -> None:
    answer = ask(generated, question.format(thing))
    assert answer.verdict == "answered"
    assert thing in quoted_in(answer)


@pytest.mark.parametrize(
    "question",
    [
        "How much does Ann earn with the harbour crane?",
        "When did Ann paint the walnut staircase?",
        "How many lambs did the goat cheese of Ann take?",
        "何一帆哪年卖掉的皮影戏台？",
        "何一帆靠羊奶酪一年挣多少钱？",
        "何一帆的种子库有多少种子公司？",
    ],
)
def test_a_fact_of_its_own_is_not_answered_by_a_line_that_does_not_tell_it(generated: Answerer, question: str) -> None:
    assert ask(generated, question).verdict == "no_evidence"


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("Which tool did Rosa wrap for the Osprey scheduler?", "torchlight wrapper"),
        ("How often was Rosa's WindSieve cited in its first year?", "210 times"),
        ("Roughly how many people ended up using Rosa's Plumline package?", "4,300"),
        ("乔一苇写的小程序有多少人在用？", "1800"),
        ("Why did Rosa leave the Hartmann clinic?", "Left when the clinic closed"),
        ("Which companies has Rosa worked for? List them", "Quayle & Sons LLP"),
        ("Which supervisors did Rosa have?", "Krog"),
        ("Which supervisors did Rosa have?", "Bello"),
        ("Rosa 跟过哪几位老师？", "Bello"),
        ("What did Rosa get second prize for?", "a map of glacier streams"),
        ("Which language is Rosa currently learning?", "Zig"),
        ("乔一苇最近在学什么？", "法语"),
        ("乔一苇做白茶的水平怎么样？", "只试过两批"),
        ("乔一苇手下的采茶工，最多的时候有多少个？", "26"),
        ("乔一苇读研期间发了几篇一作？", "第一作者 3 篇"),
        ("乔一苇哪年拿的资格证？", "2013"),
        ("What year did Rosa get her nursing certificate?", "2011"),
        ("乔一苇在哪个学校教化学？", "青石镇中学"),
        ("乔一苇业余玩什么乐器？", "二胡"),
        ("Which city is Rosa based in these days?", "Turin"),
        ("What is Maria Lindqvist's Plumline package?", "Plumline"),
    ],
)
def test_the_line_that_tells_it_is_quoted(two: Answerer, question: str, told: str) -> None:
    assert told in quoted_in(ask(two, question))


@pytest.mark.parametrize(
    ("question", "polarity", "told"),
    [
        ("Would Rosa move to Oslo for a job?", "no", "will not move away from Turin"),
        ("Is Rosa willing to relocate?", "no", "will not move away from Turin"),
        ("Is Rosa open to jobs outside the health sector?", "yes", "any sector"),
        ("乔一苇愿意去杭州工作吗？", "no", "不考虑离开临江"),
        ("乔一苇接受外派吗？", "no", "不考虑离开临江"),
        ("乔一苇考虑别的行业吗？", "yes", "行业不限"),
        ("Would Rosa do tobacco advertising?", "no", "No tobacco advertising"),
        ("乔一苇接婚礼吗？", "no", "不接婚礼"),
        ("Does 乔一苇 take weddings?", "no", "不接婚礼"),
    ],
)
def test_what_somebody_would_do_is_settled_by_what_they_say_in_general(
    two: Answerer, question: str, polarity: str, told: str
) -> None:
    answer = ask(two, question)
    assert answer.polarity == polarity
    assert told in quoted_in(answer)
