"""The topic of a question for a fact, as weighted words: those that only say what sort of thing is asked for weigh little."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.qa.asked import NOUN, Asked
from bot.qa.asking import ASKING
from bot.qa.phrases import SORTS
from corpus.regex import regex
from retrieval.models import Group

FAINT = 0.3
VERB = 0.35
HOW = 0.15
"""What a verb tells beside a noun."""
COUNTED = 0.5
"""Weight of what is counted: a text often says it by a measure word or not at all."""
_ASKING_VERB = regex(
    r"""
      教(?=[\u4e00-\u9fff]{2})(?![育师练授学堂程材务研会室改具参])                       # 在哪个学校教数学 · 数学老师
    | 毕业(?!论文|设计|证|生)于?|就[读职]于?|任职于?|上班|分别
    | 最?[多少大高]?(?:能|可以?|共|约)省[下掉了]?(?=\s|$)             # 最多能省多少
    | (?:考|得|拿|打)[了过的到]?(?=\s|$) | (?<=[\u4e00-\u9fff])[叫取](?:做|作)?(?=\s|$)     # 雅思考了多少分 · 猫叫啥
    | (?<=[中英日法德俄韩西意葡]文)学(?=[到得的了会])                    # 中文学到什么程度 · 文学
    """,
    re.VERBOSE,
)
"""Chinese verbs of asking, which a word of the glossary may swallow: 本科毕业. What is asked for is a blank by then."""


_AT_SOME_TIME = regex(
    r"""
      \b(?:since|finally|eventually|in\sthe\send|at\slast|so\sfar|to\sdate|back\sthen|at\sthe\stime|at\sthat\stime|these\sdays|nowadays
        |at\s(?:the\smoment|present)|right\snow|currently|for\s(?:now|the\stime\sbeing)
        |in\stotal|altogether|overall|all\stold|roughly|approximately|about|around|exactly|actually|on\spaper
        |(?:this|last|past|each|every|that)\s(?:year|month|week)|early\son
        |in\s(?:the|those|his|her|their)\s(?:early\s)?days|originally|formerly|previously|in\sthe\spast|at\sfirst|initially|really|truly)\b
    | 那会儿 | 那(?:个)?时候? | 那阵子 | 那一?年 | 那几年 | 那段(?:时间|日子|时期|经历)
    | 那次 | 那回 | 以前 | 从前 | 过去(?=[在是]) | 早年间?
    | 早期(?=[是在就的曾]|$|\s)    | 早些年 | 最初 | 起初 | 一开始 | 刚开始
    | (?:原来|原先)(?=[在是]|$|\s) | 真的?(?=[在有做用把是会能拿去]) | 的确 | 确实 | 当年 | 当初 | 当时 | 后来 | 终于 | 最终
    | 最后(?![一这那个份家段名位几]) | ^\W*就是(?=\s*[,，])
    | 到底 | 究竟 | 大概 | 大约 | 总共 | 一共 | 总计 | 前后
    | 每年 | 每月 | 每天 | 每周 | 一年(?=大概|大约|要|能|里|$|\s) | 一天(?=大概|大约|要|能|里|$|\s) | 去年 | 今年
    """,
    re.IGNORECASE | re.VERBOSE,
)
"""Words that put a question into some time, or say how exact the answer may be; none is what it is about."""


_MEASURE = regex(
    r"多少钱|(?:多少|几)\s?(?:[个篇项条块张款座栋幢头匹只棵株颗幅枚盏艘架台辆本册家支件份期届套所轮批道桩笔单桌餐杯碗瓶罐箱袋斤亩节句处户口次片层段]"
    r"|种(?!子|植|族)|个?月(?!份)|个?小时|部(?!门)|位(?!数)|名(?!字|次)|场(?!馆|地)|间(?!隔)|站(?!点)|门(?!店|面))(?=[\u4e00-\u9fff])"
)
"""What asks for a number and the Chinese measure word of what is counted: 多少张唐琴, 几本书."""


_EXAM = regex(r"(?<=雅思|托福|四级|六级|专四|专八|高考|中考|法考|司考)(?=考)|(?:多少|几)分(?![钟之店公米期部])|几级(?![台阶])")
"""Between the name of an examination and its verb, which share a character with another word: 雅思|考了几分, 证|考到几级."""


_ASKED_VERB = regex(
    r"""
      \b(?:[Dd]oes|[Dd]o|[Dd]id|[Hh]as|[Hh]ave|[Hh]ad|[Cc]an|[Cc]ould|[Ww]ill|[Ww]ould|[Ii]s|[Ww]as)\s
      (?:(?:(?:[A-Z]|[\u4e00-\u9fff])[^\s'’]*\s+){1,3}|(?:he|she|they)\s+)                      # has Ann Lee · did she
      (?:(?:ever|also|still|usually|currently|originally|once|first|really|actually)\s+)?(?P<verb>[a-z]+)\b
    """,
    re.VERBOSE,
)
"""The verb of a question about somebody, behind the name: a text may say it in another way, or not at all."""
_HAS_NOT = regex(
    r"\b(?:wo|ca|sha|do|does|did|is|are|was|were|has|have|had|could|would|should)n?['’]t?\b|\b(?:responsible|in charge)\b",
    re.IGNORECASE,
)
"""What is left of "won't" and the like."""


def groups_of(asked: Asked) -> list[Group]:
    """The words of the topic; those for the sort of thing asked for weigh little beside others."""
    said = _MEASURE.sub(" ", _EXAM.sub(" ", _HAS_NOT.sub(" ", asked.question.whole)))
    said = _AT_SOME_TIME.sub(" ", ASKING["question_word"].sub(" ", said))
    whole = [group for group in asked.groups(_ASKING_VERB.sub(" ", said)) if group.weight > 0 and not _is_aside(asked, group)]
    found = [part for group in whole for part in _taken_apart(asked, group)]
    groups = _beside_its_verb(asked, [_at_most(group, VERB) if _is_unknown_verb(group) else group for group in found])
    counted = asked.question.noun.lower()
    topical = [_at_most(group, COUNTED) if group.text.lower() in counted else group for group in groups if not _is_sort(group)]
    sorts = [_at_most(group, FAINT) for group in groups if _is_sort(group)]
    return [*topical, *sorts] if topical or _is_measured(asked) else []


def _taken_apart(asked: Asked, group: Group) -> Sequence[Group]:
    """A compound that nobody asked about has, without its words for the sort of thing asked for, or for what is done with
    it: the PhD of "PhD supervisor", the violin of "playing the violin", the children of 带几个孩子."""
    words, counted = group.text.split(), asked.question.noun
    if len(words) == 1 or any(asked.world.lines.holds(group, one) for one in asked.people):
        return (group,)
    done = _DONE_WITH.match(group.text)
    left = (
        counted
        if counted in words
        else group.text[done.end() :]
        if done
        else " ".join(word for word in words if not _asks(asked, word))
    )
    return (group,) if left == group.text else [one for one in asked.groups(left) if one.weight > 0]


_DONE_WITH = regex(r"\w+\s(?:the|an?)\s", re.IGNORECASE)


def _asks(asked: Asked, word: str) -> bool:
    return word.lower() in SORTS or bool(asked.want and asked.want.aside and asked.want.aside.fullmatch(word))


def _is_aside(asked: Asked, group: Group) -> bool:
    return bool(asked.want and asked.want.aside and asked.want.aside.fullmatch(group.text))


def _is_measured(asked: Asked) -> bool:
    """An amount stands beside the word for its sort, "an annual budget of"; an employer or a school does not."""
    return bool(asked.want and asked.want.value in {"money", "amount", "number", "quantity", "rate", "rank"})


def _is_unknown_verb(group: Group) -> bool:
    """ "logged", "tabulated": a word of the question that says what was done, which a text may say in another way."""
    return group.text.islower() and group.text.isascii() and group.text.endswith("ed")


def _beside_its_verb(asked: Asked, groups: list[Group]) -> list[Group]:
    """The verb of the question weighs little beside a noun; "what does she cook?" has nothing else."""
    verb = _ASKED_VERB.search(asked.question.text)
    if not verb or not any(group.weight >= NOUN and group.text != verb["verb"] and not _is_sort(group) for group in groups):
        return groups
    return [
        group.model_copy(update={"weight": min(group.weight, VERB), "telling": min(group.telling, HOW)})
        if group.text == verb["verb"]
        else group
        for group in groups
    ]


def _is_sort(group: Group) -> bool:
    return group.text.lower() in SORTS


def _at_most(group: Group, weight: float) -> Group:
    return group.model_copy(update={"weight": min(group.weight, weight)})
