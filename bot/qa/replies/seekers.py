"""Who is on the job market: everybody whose own words say that another job is wanted, whatever job that is."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bot.qa.asked import Asked
from bot.qa.evidence import Evidence
from bot.qa.kinds import tells_a_wish
from bot.qa.lines import Line
from bot.qa.models import Strength
from bot.qa.relations import WISHES
from bot.qa.shapes import ROLE
from bot.qa.splitting import topic_of
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
    r"\b(?:right\snow|at\sthe\smoment|currently|these\sdays|actively|still|open)\b|现在|目前|最近|正在?|还|打算|考虑|想要?|在",
    _I,
)
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
    r"\b(?:not|no|never)\s(?:currently\s|actively\s)?(?:looking|open|interested|plans?)\b|不(?:找|换|看|考虑|打算)|暂不|没打算",
    _I,
)


def asks_for_seekers(asked: Asked) -> bool:
    """True where whoever wants a job is asked for, and not one of some sort or somewhere."""
    text = asked.question.text
    if not _ASKED.search(text) or len(asked.question.clauses) > 1:
        return False
    return not asked.names_something(topic_of(_ASIDE.sub(" ", _ASKED.sub(" ", text))))


def seekers(asked: Asked) -> Iterator[Evidence]:
    """The first line of everybody that says so."""
    for profile in asked.world.corpus.profiles:
        lines = [line for line in asked.world.lines.all_of(profile) if not line.is_title and _seeks(line)]
        yield from (line.evidence(strength=Strength.SOME) for line in lines[:1])


def _seeks(line: Line) -> bool:
    titles = [heading.title for heading in line.passage.headings]
    if _LABEL.search(line.text):
        return True
    if _NOT_SO.search(line.text) or not tells_a_wish(line.text, titles) or _SEEKS_SOMEBODY.search(line.text):
        return False
    if _TELLS.search(line.text) or ((role := ROLE.search(line.text)) and (role.group().isascii() or WISHES.search(line.text))):
        return True
    return any(_JOB_TITLE.search(title) and WISHES.search(title) for title in titles)
