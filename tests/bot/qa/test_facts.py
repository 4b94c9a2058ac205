"""Lists asked for by a bare word, failures that answer no, the latest of a kind, careers in order, times that are stated."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.qa.answerer import Answerer
from bot.qa.models import Answer, Context, Intent
from bot.render.plain import text_of
from retrieval.lexicon import Glossary
from tests.bot.people import answerer_of

IDA = """# Ida Moen

Marine biologist, Tromsø · ida.moen1987@example.org

I am looking for a part-time post at an aquarium from 2027.

## Experience

### Senior scientist, Polar Institute, Tromsø, Mar 2015 - present
- Lead a team of four; looks after 240 urchins.
- Ran a shell farm as a side line for fourteen months; it never paid.

### Research fellow, Station Marine, Roscoff, Jan 2013 - Feb 2015
- Looked after 900 urchins.

### Biologist, Fjord Lab AS, Bergen, Aug 2009 - Dec 2012

## Education

### University of Bergen, MSc Marine Biology, 2007 - 2009

Doctoral studies, University of Oslo, 2010 - 2012; left without a degree.

## Skills
- Statistics in R
- Scientific diving: 400 dives

## Awards
- Nordic Sea Prize, 2016
- Young Scientist Medal, 2011
- My colleague Per Dahl won the Polar Medal in 2020

## Certificates
- Skipper's licence D5L: took the exam in 2018, did not pass

## Languages
- Norwegian (native), French (fluent, from the years in Roscoff)
"""
LIN = """# 林书扬

厨师长 | 现居厦门

希望去海岛上的酒店做餐饮总监。

## 工作经历

### 鹭江酒店 | 厨师长 2018.05 - 至今
- 带 9 名厨师。

### 闽南食府 | 厨师 2010.03 - 2018.04
- 摆夜市摊前后十个月，亏了本。

## 教育经历

### 2007.09 - 2010.06 福建商学院 | 烹饪 专科

## 技能
- 闽菜：精通
- 面点：熟练

## 荣誉
- 2021 年全省烹饪大赛金奖
- 2015 年厦门市技术能手
- 学生陈小北 2022 年获全国银奖

## 证书
- 高级技师证：2019 年参加考评，实操没通过
- 中式烹调师（2012）
"""


@pytest.fixture(scope="module")
def both(tmp_path_factory: pytest.TempPathFactory, glossary: Glossary) -> Answerer:
    return answerer_of(tmp_path_factory.mktemp("facts"), glossary, ida=IDA, lin=LIN)


def ask(both: Answerer, question: str) -> Answer:
    return both.answer(question, Context())


def value_of(answer: Answer) -> str:
    return "".join(finding.computed or finding.value or "" for finding in answer.findings)


@pytest.mark.parametrize(
    ("question", "held", "not_held"),
    [
        ("Ida's awards", ["Nordic Sea Prize", "Young Scientist Medal"], "Polar Medal"),
        ("awards of Ida Moen", ["Nordic Sea Prize", "Young Scientist Medal"], "Polar Medal"),
        ("Ida Moen skills?", ["Statistics in R", "Scientific diving"], "French"),
        ("林书扬的奖项", ["金奖", "技术能手"], "银奖"),
        ("林书扬获奖情况", ["金奖", "技术能手"], "银奖"),
        ("林书扬的技能", ["闽菜", "面点"], "中式烹调师"),
        ("林书扬会什么", ["闽菜", "面点"], "中式烹调师"),
    ],
)
def test_a_bare_word_for_a_kind_lists_all_that_is_ones_own(
    both: Answerer, question: str, held: list[str], not_held: str
) -> None:
    answer = ask(both, question)
    quotes = " ".join(citation.quote for finding in answer.findings for citation in finding.citations)
    assert len(answer.findings) == 1
    assert all(each in quotes for each in held)
    assert not_held not in quotes


@pytest.mark.parametrize("question", ["any awards?", "any languages?"])
def test_without_a_name_everybody_who_has_some_is_listed(both: Answerer, question: str) -> None:
    assert ask(both, question).intent is Intent.LIST


@pytest.mark.parametrize(
    ("question", "quote"),
    [
        ("Does Ida hold a PhD?", "left without a degree"),
        ("Ida 有博士学位吗", "left without a degree"),
        ("Did Ida pass the skipper's licence D5L?", "did not pass"),
        ("林书扬拿到高级技师证了吗", "实操没通过"),
    ],
)
def test_a_line_that_tells_of_a_failure_answers_no(both: Answerer, question: str, quote: str) -> None:
    answer = ask(both, question)
    assert answer.polarity == "no"
    assert quote in answer.findings[0].citations[0].quote


@pytest.mark.parametrize("question", ["Does Ida have a master's degree?", "林书扬有中式烹调师证吗"])
def test_what_was_got_is_no_failure_beside_one(both: Answerer, question: str) -> None:
    assert ask(both, question).polarity == "yes"


@pytest.mark.parametrize(
    ("question", "value"),
    [
        ("What is Ida's latest award?", "Nordic Sea Prize, 2016"),
        ("林书扬最近一次拿奖是哪个", "2021 年全省烹饪大赛金奖"),
        ("What was Ida's first award?", "Young Scientist Medal, 2011"),
        ("Where did Ida do her fellowship?", "Roscoff"),
        ("What did Ida do before joining the Polar Institute?", "Research fellow, Station Marine"),
        ("林书扬加入鹭江酒店之前在哪", "闽南食府"),
        ("how many urchins does Ida look after now?", "240"),
        ("how long did Ida run the shell farm?", "fourteen months"),
        ("林书扬摆夜市摊摆了多久", "十个月"),
        ("林书扬带几个人", "9"),
        ("林书扬想找什么样的机会", "希望去海岛上的酒店做餐饮总监"),
        ("What is Ida hoping to do next?", "I am looking for a part-time post at an aquarium from 2027"),
    ],
)
def test_the_value_is_that_of_the_stay_the_time_or_the_prize_that_is_meant(both: Answerer, question: str, value: str) -> None:
    assert value_of(ask(both, question)).rstrip("。.") == value


@pytest.mark.parametrize("question", ["who has stayed in the same job the longest?", "谁在同一家单位待得最久"])
def test_time_in_the_same_job_is_not_that_of_all_jobs(both: Answerer, question: str) -> None:
    (finding,) = ask(both, question).findings
    assert finding.name == "Ida Moen"
    assert all("Polar Institute" in citation.quote for citation in finding.citations)


@pytest.mark.parametrize("question", ["How old is Ida?", "Ida Moen 多大"])
def test_no_age_is_read_out_of_an_address(both: Answerer, question: str) -> None:
    assert value_of(ask(both, question)) == ""


@pytest.mark.parametrize(
    "question", ["compare Ida Moen and 林书扬 on French", "对比 Ida Moen 和林书扬的法语", "compare Ida and 林书扬 on Go"]
)
def test_nobody_who_is_compared_is_named_as_somebody_else_who_has_it(both: Answerer, question: str) -> None:
    answer = ask(both, question)
    assert {finding.name for finding in answer.findings}.isdisjoint(answer.instead)
    assert "Nothing says" not in text_of(answer)
    assert "资料里没有写" not in text_of(answer)


def test_what_one_has_none_of_is_not_quoted_from_others(tmp_path: Path, glossary: Glossary) -> None:
    bo = "# Bo Ek\n\n## Education\n\n### Uppsala University, BSc Physics, 2012 - 2015\nGPA: 3.7/4\n"
    answerer = answerer_of(tmp_path, glossary, ida=IDA, bo=bo)
    for question in ("What is Ida's GPA?", "Ida 的 GPA 是多少"):
        answer = answerer.answer(question, Context())
        assert (answer.verdict, answer.nearest, answer.instead) == ("no_evidence", (), ("Bo Ek",))


@pytest.mark.parametrize(
    ("line", "question", "value"),
    [
        ("What I want next: a post in a small harbour.", "What is Eli hoping to do next?", "a post in a small harbour"),
        ("求职意向：港口引航", "Eli 想找什么样的机会", "港口引航"),
    ],
)
def test_a_wish_is_what_stands_behind_its_label(
    tmp_path: Path, glossary: Glossary, line: str, question: str, value: str
) -> None:
    answer = answerer_of(tmp_path, glossary, eli=f"# Eli Dunn\n\nPilot\n\n{line}\n").answer(question, Context())
    assert value_of(answer).rstrip(".") == value


GAME = """# Mara Sol

Designer, Porto

## Work experience

### Blue Tide Games, Porto, Designer, Feb 2021 - present
- Led the weather system of Lantern Tide, a fishing game that sold 1.2 million copies.
- Wrote 40 quests.
"""


@pytest.mark.parametrize(
    "turns",
    [
        ("What did Mara do on Lantern Tide?", "how many copies did it sell?"),
        ("Mara 做过 Lantern Tide 吗？", "那款卖了多少份？"),
    ],
)
def test_a_thing_spoken_of_is_asked_about_by_its_measure_word(
    tmp_path: Path, glossary: Glossary, turns: tuple[str, str]
) -> None:
    answerer = answerer_of(tmp_path, glossary, mara=GAME)
    context = Context()
    for turn in turns:
        answer = answerer.answer(turn, context)
        context = context.after(answer)
    assert value_of(answer) == "1.2 million"


@pytest.mark.parametrize(
    ("line", "question", "end"),
    [
        ("Founded a hat shop in 2015. It was wound up two years later.", "How did Eli's hat shop turn out?", "wound up"),
        ("2015 年开了一家帽子店。两年后关门了。", "Eli 的帽子店后来怎么样了", "关门"),
    ],
)
def test_how_it_ended_is_quoted_from_the_next_sentence(
    tmp_path: Path, glossary: Glossary, line: str, question: str, end: str
) -> None:
    (finding,) = answerer_of(tmp_path, glossary, eli=f"# Eli Dunn\n\n## Work\n\n{line}\n").answer(question, Context()).findings
    assert any(end in citation.quote for citation in finding.citations)


def test_a_grade_of_each_school_stands_side_by_side_and_that_of_one_alone(tmp_path: Path, glossary: Glossary) -> None:
    english = "# Li Lei\n\n## Education\n\n- Master's GPA at Leeds: 3.9/4\n- Bachelor's GPA at York: 3.5/4\n"
    chinese = "# 王芳\n\n## 教育经历\n\n- 硕士期间 GPA 3.8/4\n- 本科期间 GPA 3.6/4\n"
    core = answerer_of(tmp_path, glossary, li=english, wang=chinese)
    assert ask(core, "what is Li Lei's GPA?").findings[0].value == "3.9/4 / 3.5/4"
    assert ask(core, "what was Li Lei's GPA at York?").findings[0].value == "3.5/4"
    assert ask(core, "王芳的 GPA 是多少？").findings[0].value == "3.8/4 / 3.6/4"


def test_the_host_of_a_link_is_no_employer_and_a_title_no_school(tmp_path: Path, glossary: Glossary) -> None:
    text = "# Li Lei\n\nScholar: https://scholar.google.com/citations?user=1\n\n## Education\n\nSelf-taught in electronics.\n"
    core = answerer_of(tmp_path, glossary, li=text)
    assert all("google" not in (finding.value or "") for finding in ask(core, "which company does Li Lei work at?").findings)
    assert "Education" not in [citation.quote for citation in ask(core, "list Li Lei's schools").citations]
    assert "Education" not in [citation.quote for citation in ask(core, "列出李雷读过的学校").citations]
