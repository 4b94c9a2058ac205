"""Conversations: what a question leaves out is filled in, shown, kept apart and forgotten."""

from __future__ import annotations

import random

import pytest

from bot.qa.answerer import Answerer
from bot.qa.models import MEMORY, Context, Intent
from retrieval.lexicon import Glossary
from tests.bot.people import answerer_of
from tests.bot.qa.test_replies import ask, two, values

__all__ = ["two"]


@pytest.mark.parametrize(
    ("turns", "expected"),
    [
        (["who worked at Globex?", "when did she start there?"], {"ann": "Mar 2019"}),
        (["谁在 Globex 工作过", "她什么时候开始的"], {"ann": "Mar 2019"}),
        (["what was Ann's GPA?", "and 王博?"], {"bo": "3.5/4"}),
        (["Ann 的 GPA 多少", "王博呢"], {"bo": "3.5/4"}),
        (["who went to Tsinghua University?", "what was the GPA?"], {"bo": "3.5/4"}),
        (["谁做晶圆处理", "多少片"], {"bo": "260 余"}),
        (["tell me about Ann", "which university did she go to"], {"ann": "University of Sheffield"}),
        (["Has Ann used JMP?", "who supervised her?"], {"ann": "Prof. Jane Doe"}),
    ],
)
def test_people_and_topics_carry_over(two: Answerer, turns: list[str], expected: dict[str, str]) -> None:
    answer = ask(two, *turns)
    assert values(answer) == expected


@pytest.mark.parametrize(
    ("turns", "people"),
    [
        (["who knows JMP?", "what about Python?"], ["bo"]),
        (["谁会 JMP", "那 Python 呢"], ["bo"]),
        (["who has done photolithography?", "which of them knows Python?"], ["bo"]),
        (["who knows Python?", "anyone else?"], []),
    ],
)
def test_a_who_question_goes_on(two: Answerer, turns: list[str], people: list[str]) -> None:
    answer = ask(two, *turns)
    assert [finding.profile_id for finding in answer.findings] == people
    assert answer.intent is Intent.WHO


def test_him_or_her_compares_the_one_before_with_the_one_named(two: Answerer) -> None:
    answer = ask(two, "who knows JMP?", "her or 王博?")
    assert (answer.intent, answer.instead) == (Intent.COMPARE, ("王博",))


def test_what_was_filled_in_is_shown(two: Answerer) -> None:
    assert ask(two, "who worked at Globex?", "when did she start there?").read_as == ("Ann Hill", "Globex")
    assert ask(two, "who worked at Globex?", "谁会 Python？").read_as == ()


def test_without_a_question_before_a_pronoun_asks_back(two: Answerer) -> None:
    assert ask(two, "what about him?").reason == "not_understood"
    assert ask(two, "他呢").reason == "not_understood"


def test_new_forgets(two: Answerer) -> None:
    assert ask(two, "who worked at Globex?", "/new", "what about her?").reason == "not_understood"


def test_small_talk_keeps_the_topic_for_a_while(two: Answerer) -> None:
    turns = ["what was Ann's GPA?", "thanks"]
    assert values(ask(two, *turns, "and 王博?")) == {"bo": "3.5/4"}
    context = Context().after(two.answer("what was Ann's GPA?", Context()))
    for _ in range(MEMORY):
        context = context.after(two.answer("thanks", context))
    assert context == Context()


def test_a_choice_of_what_was_said_before_is_answered(two: Answerer) -> None:
    assert ask(two, "who knows JMP?", "她还会什么软件？", "精通的有哪几个？").question == "精通的有哪几个？"


WORDS = (
    "who what when 谁 他 她 会 精通 的 有 哪几个 哪些 or 还是 and else 别人 JMP Python Ann 王博 Globex"
    " about how many 多少 compare list not ？ ?"
).split()


@pytest.mark.parametrize("seed", range(60))
def test_no_conversation_is_left_without_an_answer(two: Answerer, seed: int) -> None:
    chance, context = random.Random(seed), Context()
    for _ in range(6):
        text = " ".join(chance.choices(WORDS, k=chance.randint(1, 6)))
        answer = two.answer(text, context)
        assert answer.question == text
        context = context.after(answer)


@pytest.mark.parametrize(
    ("turns", "reason"),
    [
        (["who has done photolithography?", "where did they study?"], None),
        (["how about it"], "not_understood"),
        (["这个怎么样"], "not_understood"),
        (["who knows COBOL?", "when?"], "no_evidence"),
        (["谁会 COBOL", "什么时候"], "no_evidence"),
    ],
)
def test_pointing_words_need_something_to_point_at(two: Answerer, turns: list[str], reason: str | None) -> None:
    assert ask(two, *turns).reason == reason


@pytest.mark.parametrize(
    ("turns", "told"),
    [
        (["who knows COBOL?", "when?"], ("COBOL",)),
        (["谁会 COBOL", "什么时候"], ("COBOL",)),
        (["Ann 的 GPA 多少", "王博呢"], ("王博", "GPA")),
        (["How much is Ann's GPA?", "and 王博?"], ("王博", "GPA")),
    ],
)
def test_only_what_was_filled_in_is_shown_in_words_somebody_would_write(
    two: Answerer, turns: list[str], told: tuple[str, ...]
) -> None:
    assert ask(two, *turns).read_as == told


@pytest.fixture(scope="module")
def three(tmp_path_factory: pytest.TempPathFactory, glossary: Glossary) -> Answerer:
    """Two who know Rust equally well, one of whom has an award in another year; and one who does not."""
    kim = "# Kim Vale\n\n## Experience\n\n### Orb Ltd, Cork, Coder, 2019 - Present\n\n- Built a parser in Rust.\n"
    kim += "\n## Education\n\nMSc Physics, University of Leeds, 2015 - 2017\n\n## Awards\n\n- Best Poster Award, 2016\n"
    lee = "# 李雷\n\n## 工作经历\n\n### 星辰公司，程序员，2020.01 - 至今\n\n- 用 Rust 做过解析器。\n"
    lee += "\n## 教育\n\n2014 - 2018 清华大学 物理 本科\n"
    mei = "# 韩梅梅\n\n## 工作经历\n\n### 月光公司，会计，2018.01 - 至今\n\n- 负责报表。\n"
    return answerer_of(tmp_path_factory.mktemp("three"), glossary, kim=kim, lee=lee, mei=mei)


@pytest.mark.parametrize("turns", [["who has used Rust?", "where did he study?"], ["谁用过 Rust？", "他在哪上的学？"]])
def test_a_pronoun_that_fits_several_asks_back_and_a_name_then_answers(three: Answerer, turns: list[str]) -> None:
    assert ask(three, *turns).suggestions == ("Kim Vale", "李雷")
    assert values(ask(three, *turns, "李雷")) == {"lee": "清华大学"}


@pytest.mark.parametrize(
    "turns",
    [["who has used Rust?", "Kim", "does she have an award?"], ["谁用过 Rust？", "Kim 呢", "她拿过什么 award？"]],
)
def test_a_topic_that_the_answer_does_not_hold_is_not_joined_to_the_new_one(three: Answerer, turns: list[str]) -> None:
    assert "Best Poster Award" in ask(three, *turns).citations[0].quote


@pytest.mark.parametrize("turns", [["What awards does Kim have?", "when?"], ["Kim 拿过什么奖？", "哪一年？"]])
def test_dates_are_read_from_the_quotes_before(three: Answerer, turns: list[str]) -> None:
    assert values(ask(three, *turns)) == {"kim": "2016"}


@pytest.mark.parametrize("turns", [["who has used Rust?", "who else?"], ["谁用过 Rust？", "还有谁用过？"]])
def test_nobody_is_named_twice_where_others_are_asked_for(three: Answerer, turns: list[str]) -> None:
    assert (ask(three, *turns).verdict, ask(three, *turns).checked) == ("no_evidence", 1)


CARL = """# Carla Wendt

## Experience

### Northgate Tunnels Ltd, Oslo, Shift manager, Jan 2018 - Jun 2021
- Ran the harbour crossing with 2 boring machines.
- Led a team of nine operators.
- Came third in the national safety contest.
- Grouting by drone failed because the nozzle froze.

### Ridley University, Leeds, Visiting lecturer, 2015 - 2017
- Taught soil mechanics to 24 students a year.
- The salvage of the test rig took 41 days.
"""
DING = """# 丁一舟

## 工作经历

### 海润隧道公司 | 盾构部, 经理 2018.01 - 2021.06
- 负责地铁三号线区间,管理 2 台盾构机。
- 因为预算被砍,沉管方案放弃了。
- 带 9 人班组。
- 全国安全竞赛排名第 3。

### 北岭大学 | 外聘讲师 2015.09 - 2017.06
- 讲授土力学。
- 打捞试验台用了 41 天。
"""


@pytest.fixture(scope="module")
def tunnels(tmp_path_factory: pytest.TempPathFactory, glossary: Glossary) -> Answerer:
    return answerer_of(tmp_path_factory.mktemp("tunnels"), glossary, carla=CARL, ding=DING)


@pytest.mark.parametrize(
    ("turns", "person", "value"),
    [
        (["Who ran the harbour crossing?", "how many boring machines?"], "carla", "2"),
        (["谁负责地铁三号线？", "他在那边管几台机器？"], "ding", "2"),
        (["Who ran the harbour crossing?", "and at which company?"], "carla", "Northgate Tunnels Ltd"),
        (["谁讲授土力学？", "是哪所大学？"], "ding", "北岭大学"),
        (["Who taught soil mechanics?", "And which university was that?"], "carla", "Ridley University"),
        (["谁打捞过试验台？", "花了多少天？"], "ding", "41 天"),
        (["What was the salvage of the test rig?", "How many days did it take?"], "carla", "41 days"),
        (["谁参加过全国安全竞赛？", "排第几？"], "ding", "第 3"),
    ],
)
def test_a_detail_is_looked_for_in_what_was_quoted(tunnels: Answerer, turns: list[str], person: str, value: str) -> None:
    assert values(ask(tunnels, *turns)).get(person) == value


def test_a_team_is_as_big_as_the_people_in_it(tunnels: Answerer) -> None:
    assert values(ask(tunnels, "Who led a team of operators?", "How big is it?")) == {"carla": "nine"}


@pytest.mark.parametrize(
    ("turns", "reason"),
    [
        (["Who has done grouting by drone?", "why did it fail?"], "the nozzle froze"),
        (["Carla Wendt 试过 grouting 吗？", "为什么失败了？"], "the nozzle froze"),
    ],
)
def test_a_reason_is_looked_for_in_what_was_quoted(tunnels: Answerer, turns: list[str], reason: str) -> None:
    assert reason in ask(tunnels, *turns).citations[0].quote


def test_who_says_it_went_badly_is_asked_of_what_was_spoken_of(two: Answerer) -> None:
    for turns in (
        ["Who has used JMP?", "Which of them says it went badly, and why?"],
        ["谁用过 JMP？", "他们当中谁用得不好？"],
    ):
        answer = ask(two, *turns)
        assert [finding.profile_id for finding in answer.findings] == ["ann"]
        assert "did not work out" in answer.citations[0].quote


@pytest.mark.parametrize("turns", [["who has sold insurance?", "in which city?"], ["谁卖过保险？", "在哪个城市？"]])
def test_a_detail_of_what_nobody_has_is_asked_of_nobody(tunnels: Answerer, turns: list[str]) -> None:
    assert ask(tunnels, *turns).verdict == "no_evidence"


def test_a_detail_is_found_again_without_the_conversation(tunnels: Answerer) -> None:
    answer = ask(tunnels, "Who ran the harbour crossing?", "and at which company?")
    assert answer.asked is not None
    assert values(tunnels.again(answer.asked, "group")) == values(answer)


@pytest.fixture(scope="module")
def harbour(tmp_path_factory: pytest.TempPathFactory, glossary: Glossary) -> Answerer:
    """Two who were in Lisbon and run marathons, one of whom is still there; and a potter who founded something."""
    ida = "# Ida Storm\n\n## Experience\n\n### Quay Yard, Lisbon, Boatbuilder, 2012 - 2016\n\n- Built clinker hulls.\n"
    ida += "\n## Education\n\nPhD Naval Architecture, University of Porto, 2012, supervised by Dr Rui Prado\n"
    ida += "\n## Off work\n\n- Marathon runner, best 3:12\n- Sings alto\n"
    joao = "# João Reis\n\n## Experience\n\n### Tejo Sails, Lisbon, Sailmaker, 2018 - Present\n\n- Cut racing sails.\n"
    joao += "\n## Education\n\nPhD Textiles, University of Minho, 2017, supervised by Dr Ana Lobo\n"
    joao += "\n## Hobbies\n\n- Marathon runner, best 3:40\n"
    tao = "# 陶一鸣\n\n我在景德镇青瓦陶瓷工作室做学徒导师，带教拉坯学徒，先后带过9人。\n"
    tao += "\n## 干过的地方\n\n- 2016.03 – 2019.05 青瓦工坊，景德镇，拉坯师\n"
    tao += "\n## 没成的事\n\n- 2020 年和同学合开一家陶艺公司，半年就关门了。\n\n## 平时\n\n- 钓鱼\n"
    return answerer_of(tmp_path_factory.mktemp("harbour"), glossary, ida=ida, joao=joao, tao=tao)


@pytest.mark.parametrize(
    ("turns", "people"),
    [
        (["who has worked in Lisbon?", "any of them still there?"], ["joao"]),
        (["谁在里斯本工作过？", "他们里面谁现在还在那儿？"], ["joao"]),
        (["does Ida have a PhD?", "any others?"], ["joao"]),
        (["who worked at Quay Yard?", "那谁在 Tejo Sails 工作过？", "这两个人里谁有 PhD？"], ["ida", "joao"]),
    ],
)
def test_a_question_among_those_named_is_asked_of_the_right_people(
    harbour: Answerer, turns: list[str], people: list[str]
) -> None:
    assert sorted(finding.profile_id for finding in ask(harbour, *turns).findings) == people


@pytest.mark.parametrize(
    ("turns", "expected"),
    [
        (["who runs marathons?", "which of them is faster?"], {"ida": "3:12", "joao": "3:40"}),
        (["谁跑马拉松？", "他们里面谁跑得快一点？"], {"ida": "3:12", "joao": "3:40"}),
        (["who has a PhD?", "who was Ida's supervisor?", "and the other one?"], {"joao": "Dr Ana Lobo"}),
        (["谁有博士学位？", "Ida 的导师是谁？", "另一位呢？"], {"joao": "Dr Ana Lobo"}),
        (["who built hulls?", "who supervised her?"], {"ida": "Dr Rui Prado"}),
        (["谁做过拉坯？", "带过多少个学徒？"], {"tao": "9"}),
    ],
)
def test_what_was_spoken_of_two_questions_ago_is_remembered(
    harbour: Answerer, turns: list[str], expected: dict[str, str]
) -> None:
    assert values(ask(harbour, *turns)) == expected


@pytest.mark.parametrize(
    "turns", [["tell me about 陶一鸣", "did he ever run a company?"], ["陶一鸣是做什么的？", "他开过公司吗？后来呢？"]]
)
def test_a_yes_or_no_question_after_a_summary_is_no_detail_of_it(harbour: Answerer, turns: list[str]) -> None:
    answer = ask(harbour, *turns)
    assert (answer.polarity, "合开一家陶艺公司" in answer.citations[0].quote) == ("yes", True)


@pytest.mark.parametrize(
    "turns", [["who cut sails?", "does he want to sell that job?"], ["谁在 Tejo Sails 工作过？", "他想卖掉那家公司吗？"]]
)
def test_a_verb_of_its_own_is_not_answered_by_what_was_spoken_of_before(harbour: Answerer, turns: list[str]) -> None:
    assert ask(harbour, *turns).verdict == "no_evidence"
