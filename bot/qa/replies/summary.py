"""Who somebody is: what the profile says first, and the lines of its jobs and schools."""

from __future__ import annotations

from bot.qa.asked import Asked
from bot.qa.models import Answer, Strength

QUOTES = 6


def summary(asked: Asked) -> Answer:
    found = (asked.finding(one, Strength.SOME, asked.world.judge.overview(one, QUOTES)) for one in asked.people)
    return asked.answer([finding for finding in found if finding], looked_for=())
