"""What must not happen, over HTTP: one chat's trouble in another, a secret in the log, inline answers that nobody allowed."""

from __future__ import annotations

import logging
import re
from pathlib import Path

import pytest

from bot.qa.models import Answer, Language
from bot.render import choices, html, uploads, words
from tests.bot.tg.admins import LI_LEI
from tests.bot.tg.e2e.whole import ANSWER, ASKED, BOTH, key_under, message, running, share, under_answer
from tests.support.answers import TENSORRT_EN, TENSORRT_ZH, Core, tensorrt
from tests.support.bot_api import KEY, BotServer
from tests.support.messages import EMMA, MING, Raw, private

TITLES: dict[Language, str] = {"en": "Found in 1 of 3 profiles: TensorRT", "zh": "3 份资料中有 1 份提到 TensorRT"}
PREVIEW = {"is_disabled": True}


def breaks(text: str) -> Answer:
    if "Docker" in text:
        raise RuntimeError(f"cannot answer {text}")
    return tensorrt(text)


@pytest.mark.parametrize(("sender", "language"), BOTH)
async def test_an_error_in_one_chat_is_an_apology_there_and_nothing_elsewhere(
    api: BotServer, sender: Raw, language: Language
) -> None:
    other, spoken = next((one, two) for one, two in BOTH if two != language)
    question = {"en": "who knows Docker?", "zh": "谁会 Docker？"}[language]
    async with running(api, Core(breaks)) as stage:
        await stage.write(private(question, sender))
        await stage.write(private(ASKED[spoken], other))
        await stage.write(private(ASKED[language], sender))
    apology, elsewhere, again = api.sent
    (reference,) = re.findall(r"\b[0-9a-f]{8}\b", apology.text)
    assert apology.params == message(sender["id"], html.notice(words.apology(reference, language)))
    key = key_under(elsewhere)
    assert elsewhere.params == message(other["id"], ANSWER[spoken], under_answer(key, spoken, share(key, spoken)))
    assert again.text == ANSWER[language]


async def test_no_token_no_question_and_no_name_of_a_file_is_in_the_log_even_at_debug(
    api: BotServer, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.DEBUG, logger="bot"):
        async with running(api, Core(breaks), data=tmp_path, telegram_admins=str(EMMA["id"])) as stage:
            await stage.write(private("who knows Docker?", MING))
            await stage.write(private("谁用过 TensorRT？", MING))
            await stage.press(MING, "👎")
            await stage.write(private("/feedback 机密的话", MING))
            for name, content in (("李雷_13800001111.md", LI_LEI.encode()), ("secret.pdf", b"%PDF broken")):
                await stage.write(private(None, EMMA, document=api.files.keep(name, content)))
            await stage.press(EMMA, uploads.BUTTONS["keep"]["en"])
    logged = "\n".join(
        f"{record.getMessage()} {record.exc_text or ''}" for record in caplog.records if record.name.startswith("bot")
    )
    assert logged
    for secret in (KEY, KEY.partition(":")[2], "Docker", "TensorRT", "机密", "李雷", "13800001111", "secret"):
        assert secret not in logged


@pytest.mark.parametrize(("sender", "language"), BOTH)
async def test_inline_results_are_public_personal_and_short_lived(api: BotServer, sender: Raw, language: Language) -> None:
    api.allow_inline()
    core = Core()
    async with running(api, core, telegram_inline=True):
        query = api.ask_inline(ASKED[language], sender)
        shown = await api.answers(query)
    content = {"message_text": ANSWER[language], "parse_mode": "HTML", "link_preview_options": PREVIEW}
    (result,) = shown.pop("results")
    assert shown == {"inline_query_id": query, "is_personal": True, "cache_time": 10}
    name = {"en": "Li Lei", "zh": "李雷"}[language]
    article = {"type": "article", "id": "answer", "title": TITLES[language], "description": name}
    assert result == {**article, "input_message_content": content}
    assert [asked.audience for asked in core.asked] == ["group"]


@pytest.mark.parametrize(("sender", "language"), BOTH)
async def test_inline_is_off_by_default_and_shut_to_strangers(api: BotServer, sender: Raw, language: Language) -> None:
    api.allow_inline()
    core = Core()
    async with running(api, core) as stage:
        unheard = api.ask_inline(ASKED[language], sender)
        await stage.settled()
    assert api.answer_to(unheard) is None
    async with running(api, core, telegram_inline=True, telegram_allowed="99"):
        query = api.ask_inline(ASKED[language], sender)
        refused = await api.answers(query)
    way = {"text": choices.INLINE_REFUSED[language], "start_parameter": "why"}
    assert refused == {"inline_query_id": query, "results": [], "cache_time": 0, "is_personal": True, "button": way}
    assert core.asked == []


async def test_languages_do_not_mix_when_both_ask_at_once(api: BotServer) -> None:
    async with running(api) as stage:
        api.push(private(ASKED["en"], EMMA))
        api.push(private(ASKED["zh"], MING))
        await stage.settled()
    assert {one.params["chat_id"]: one.text for one in api.sent} == {EMMA["id"]: TENSORRT_EN, MING["id"]: TENSORRT_ZH}
