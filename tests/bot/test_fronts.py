"""One core under thin fronts: every question of the sets reads the same in a terminal and in Telegram."""

from __future__ import annotations

import html
import json
import re
from pathlib import Path

import pytest

from bot.app import build_answerer, open_folder
from bot.qa.answerer import Answerer
from bot.qa.models import Context
from bot.render.html import pages
from bot.render.plain import text_of
from bot.settings import Settings
from tests.support.bot_api import BotServer
from tests.support.messages import group, private
from tests.support.updates import polling

EVAL = Path(__file__).parent.parent / "eval"
QUESTIONS = [json.loads(line)["turns"][-1] for line in (EVAL / "strangers.jsonl").read_text("utf-8").splitlines()]
PHONE_OR_MAIL = re.compile(r"1[3-9]\d{9}|@example\.com")


def test_there_are_questions_in_both_languages() -> None:
    assert len(QUESTIONS) >= 80
    assert {question.isascii() for question in QUESTIONS} == {True, False}


@pytest.fixture(scope="module")
def strangers(data_folder: Path) -> Answerer:
    settings = Settings(data=data_folder, profiles=EVAL / "strangers")
    return build_answerer(settings, open_folder(settings))


@pytest.mark.parametrize("question", QUESTIONS)
def test_both_fronts_show_every_quote_and_every_name(question: str, strangers: Answerer) -> None:
    answer = strangers.answer(question, Context())
    plain = text_of(answer)
    telegram = html.unescape(re.sub(r"<[^>]+>", "", "\n".join(pages(answer))))
    for finding in answer.findings:
        assert finding.name in plain
        assert finding.name in telegram
    for citation in answer.citations:
        assert citation.shown in plain
        assert " ".join(citation.shown.split()) in " ".join(telegram.split())


@pytest.mark.parametrize(
    "question", [*QUESTIONS, "what is the phone number?", "所有人的电话和微信", "contact details of everyone"]
)
def test_no_group_sees_contact_data(question: str, strangers: Answerer) -> None:
    said = "\n".join(pages(strangers.answer(question, Context(), "group")))
    assert not PHONE_OR_MAIL.search(said)


def test_in_private_contact_data_are_there_to_be_asked_for(strangers: Answerer) -> None:
    said = text_of(strangers.answer("谁留了电话？", Context()))
    assert PHONE_OR_MAIL.search(said)


async def test_the_real_answerer_speaks_through_telegram(shipped: Answerer) -> None:
    with BotServer() as api:
        async with polling(api.address, shipped):
            api.push(private("who has worked with UAVs?"))
            await api.sends(1)
            api.push(group("/who 无人机"))
            sent = await api.sends(2)
    english, chinese = (one.text for one in sent)
    assert english.startswith("<b>Found in 1 of 3 profiles: UAVs</b>\n\n<b>Qianhao Zhang</b> (hands-on)\n<blockquote>")
    assert chinese.startswith("<b>3 份资料中有 1 份提到无人机</b>\n\n<b>Qianhao Zhang</b>（实际做过）\n<blockquote>")
    assert "qianhao-zhang.md 第 " in chinese
