"""Who is on the job market, or says not to be: everybody whose own words say that another job is wanted, or is not."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bot.qa.asked import Asked
from bot.qa.evidence import Evidence
from bot.qa.kinds import tells_a_wish
from bot.qa.lines import Line
from bot.qa.models import Doubt, Strength
from bot.qa.relations import WISHES
from bot.qa.replies.held import is_heading
from bot.qa.shapes import ROLE
from bot.qa.splitting import topic_of
from corpus.models import Profile
from corpus.regex import regex

_I = re.IGNORECASE
_POST = r"(?:jobs?|work|roles?|positions?|posts?|posting|employment|employer|opportunit(?:y|ies)|openings?|offers?|challenges?)"
_ASKED = regex(
    rf"""
      # on the job market · job hunting · between jobs
      \b(?:on|in)\sthe\s(?:job|labou?r)\smarket\b
    | \bjob[-\s](?:hunt(?:ing|er)?|seek(?:ing|er)|search(?:ing)?)s?\b | \bbetween\sjobs\b
    | \bavailable\sfor\shire\b
      # looking for a new job · open to offers · wants to change jobs
    | \b(?:looking|searching|hunting|open|available|seek(?:s|ing)?|wants?|after)\s(?:(?:for|to|in)\s)?
      (?:an?\s|any\s|some\s|another\s|other\s|their\s|the\s)*
      (?:new\s|next\s|different\s|other\s|fresh\s)*{_POST}\b
    | \b(?:chang(?:e|ing)|switch(?:ing)?|quit(?:ting)?|leav(?:e|ing))\s(?:their\s|his\s|her\s|the\s|current\s)*jobs?\b
      # 在找工作 · 想跳槽 · 看机会
    | (?:找|换|求)(?:一?[个份]|新|别的|下一份|其他)*的?(?:工作|职|岗位|机会|东家|下家) | 跳槽 | 待业 | 看(?:新|外面的)?机会
    """,
    _I | re.VERBOSE,
)
_ASIDE = regex(
    r"\b(?:right\snow|at\sthe\smoment|currently|these\sdays|actively|still|open|not|do(?:es)?|want(?:s|ing)?|to|says?|said|for\snow)\b|n['’]t\b"
    r"|现在|目前|最近|暂时?|正在?|还|打算|考虑|愿意?|想要?|在|不|没有?|无意|明确|自己|说过?|表示",
    _I,
)
_DENIED = regex(r"\b(?:not|never|no)\b|n['’]t\b|不(?:想|打算|考虑|愿|会)|没有?打算|无意|暂不", _I)
"""A question for those who are not."""
_TELLS = regex(rf"\b{_POST}\b|\bhead\sof\b|工作|岗位|职位|求职|机会|全职|兼职|入职|想[转去换]|转[岗行做]|offer", _I)
_LABEL = regex(
    r"(?:求职|应聘|期望(?:职位|岗位))[^:：|]{0,6}[:：]|\b(?:desired|target)\s(?:role|position|job)\s?:|\bobjective\s?:", _I
)
"""Where a line begins to tell it behind other labels."""
_SEEKS_SOMEBODY = regex(
    r"\b(?:somebody|someone|anyone|people|partners?|apprentices?|collaborators?|co-?founders?)\b|合作者|合伙人|伙伴|学徒|徒弟|[想要招请][^，。；;]{0,3}[一个位名]人",
    _I,
)
_JOB_TITLE = regex(r"求职|应聘|\b(?:job|career|work)\b|\b(?:roles?|positions?)\b", _I)
_NOT_SO = regex(
    r"\b(?:not|no|never)\s(?:currently\s|actively\s)?(?:looking|open|interested|plans?)\b|不(?:找|换|看|考虑|打算|想)|暂不|没打算|无意",
    _I,
)


def asks_for_seekers(asked: Asked) -> bool:
    """True where whoever wants a job is asked for, and not one of some sort or somewhere."""
    text = asked.question.text
    if not (seeking := _ASKED.search(text)) or len(asked.question.clauses) > 1:
        return False
    rest = _without(asked.question.whole, seeking.group()) if asked.question.people else _ASKED.sub(" ", text)
    return not asked.names_something(topic_of(_ASIDE.sub(" ", rest)))


def _without(topic: str, words: str) -> str:
    """The topic, which may have lost some of them, without any of the words."""
    for word in re.findall(r"[\u4e00-\u9fff]|\w+", words):
        topic = topic.replace(word, " ")
    return topic


def seekers(asked: Asked) -> Iterator[Evidence]:
    """The first line of everybody that says so, or that it is not so where that is asked."""
    denied = bool(_DENIED.search(asked.question.text))
    strength = _as_doubted(asked.question.doubt) if denied else Strength.SOME
    for profile in asked.world.corpus.profiles:
        own = [line for line in asked.world.lines.all_of(profile) if not is_heading(line)]
        lines = [line for line in own if (_stays(line) if denied else _seeks(line))]
        yield from (line.evidence(strength=strength) for line in lines[:1])


def wants_another(asked: Asked, profile: Profile) -> list[Evidence]:
    """Whether somebody wants another job: the line that denies it, else the one that says so."""
    own = [line for line in asked.world.lines.all_of(profile) if not is_heading(line)]
    denied = [line.evidence(strength=Strength.NEGATIVE) for line in own if _stays(line)]
    return (denied or [line.evidence(strength=Strength.SOME) for line in own if _seeks(line)])[:1]


def _as_doubted(doubt: Doubt) -> Strength:
    """What the line is to the question: what a doubt asks for is a line that doubts."""
    return Strength.NEGATIVE if doubt is Doubt.NOT else Strength.WEAK if doubt else Strength.SOME


def _stays(line: Line) -> bool:
    return bool(_NOT_SO.search(line.text) and _ANOTHER_JOB.search(line.text))


_ANOTHER_JOB = regex(
    rf"\b(?:new|another|other|chang\w+|switch\w*|leav\w+)\b.{{0,20}}\b{_POST}\b|\blooking\sfor\s(?:an?\s)?(?:jobs?|work)\b|\bto\s(?:move|leave|change)\b"
    r"|跳槽|(?:换|找|动)(?:新|别的|其他)?的?(?:工作|岗|单位|地方)|(?:看|新)的?机会|离开|挪窝",
    _I,
)


def _seeks(line: Line) -> bool:
    titles = [heading.title for heading in line.passage.headings]
    if _LABEL.search(line.text):
        return True
    if _NOT_SO.search(line.text) or not tells_a_wish(line.text, titles) or _SEEKS_SOMEBODY.search(line.text):
        return False
    if _TELLS.search(line.text) or ((role := ROLE.search(line.text)) and (role.group().isascii() or WISHES.search(line.text))):
        return True
    return any(_JOB_TITLE.search(title) and WISHES.search(title) for title in titles)
