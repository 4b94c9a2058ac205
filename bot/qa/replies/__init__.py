"""One reply a kind of question: a table, a kind, a function. A reply takes what was asked and gives an answer."""

from __future__ import annotations

from collections.abc import Callable

from bot.qa.asked import Asked
from bot.qa.models import Answer, Intent
from bot.qa.replies.compare import compare
from bot.qa.replies.counts import how_many
from bot.qa.replies.facts import fact
from bot.qa.replies.lists import fact_or_list, listed
from bot.qa.replies.lookup import lookup
from bot.qa.replies.summary import summary
from bot.qa.replies.superlative import duration, superlative
from bot.qa.replies.who import count, who
from bot.qa.replies.yes_no import yes_no

REPLIES: dict[Intent, Callable[[Asked], Answer]] = {
    Intent.WHO: who,
    Intent.COUNT: count,
    Intent.YES_NO: yes_no,
    Intent.ATTRIBUTE: fact_or_list,
    Intent.WHEN: fact,
    Intent.WHERE: fact,
    Intent.HOW_MANY: how_many,
    Intent.DURATION: duration,
    Intent.LIST: listed,
    Intent.COMPARE: compare,
    Intent.SUPERLATIVE: superlative,
    Intent.SUMMARY: summary,
    Intent.HELP: lookup,
}

__all__ = ["REPLIES"]
