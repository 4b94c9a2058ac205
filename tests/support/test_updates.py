"""The application without a network reaches the same rules: presses, inline queries, uploads and downloads."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from telegram import InlineKeyboardButton, InlineKeyboardMarkup, InlineQueryResultArticle, InputTextMessageContent, Update
from telegram.ext import CallbackQueryHandler, InlineQueryHandler

from tests.support.answers import Core
from tests.support.bot_api import BotServer, Upload
from tests.support.messages import EMMA, MING, private
from tests.support.pictures import png
from tests.support.updates import offline, polling

BUTTONS = InlineKeyboardMarkup([[InlineKeyboardButton("下一位", callback_data="next:2")]])


@pytest.fixture
def api() -> Iterator[BotServer]:
    with BotServer() as server:
        yield server


async def test_a_press_is_worked_on_and_its_answer_comes_back() -> None:
    async def turned(update: Update, _: Any) -> None:
        await update.callback_query.edit_message_text("小明")
        await update.callback_query.answer("翻页了")

    async with offline(Core()) as bot:
        bot.application.handlers.clear()  # the bot answers presses of its own
        bot.application.add_handler(CallbackQueryHandler(turned))
        bot.api.push(private("谁？", MING))
        await bot.application.bot.send_message(22, "李雷", reply_markup=BUTTONS)
        answer = await bot.press(bot.api.sent[0], "下一位", MING)
    assert answer["text"] == "翻页了"
    assert bot.api.standing(bot.api.sent[0])["text"] == "小明"


async def test_over_http_a_press_is_polled_for_and_answered(api: BotServer) -> None:
    async def turned(update: Update, _: Any) -> None:
        await update.callback_query.answer(f"{update.callback_query.from_user.first_name}：没有了", show_alert=True)
        await update.callback_query.edit_message_reply_markup(None)

    async with polling(api.address, Core()) as application:
        application.handlers.clear()
        application.add_handler(CallbackQueryHandler(turned))
        api.push(private("谁？", MING))
        await application.bot.send_message(22, "李雷", reply_markup=BUTTONS)
        query = api.press((await api.sends(1))[0], "下一位", MING)
        answer, (edit, *_) = await api.answers(query), await api.changes(1)
    assert (answer["text"], answer["show_alert"]) == ("小明：没有了", True)
    assert (edit.params["message_id"], "reply_markup" in edit.message) == (edit.message["message_id"], False)


async def test_an_inline_query_brings_its_results() -> None:
    async def found(update: Update, _: Any) -> None:
        content = InputTextMessageContent(update.inline_query.query)
        await update.inline_query.answer([InlineQueryResultArticle("1", "Who", content)], cache_time=5, is_personal=True)

    async with offline(Core()) as bot:
        bot.api.allow_inline()
        bot.application.add_handler(InlineQueryHandler(found))
        (result,) = await bot.ask_inline("who knows CUDA?", EMMA)
    assert result["input_message_content"]["message_text"] == "who knows CUDA?"


async def test_files_go_and_come_without_a_network() -> None:
    async with offline(Core()) as bot:
        bot.api.push(private("who?", EMMA))
        await bot.application.bot.send_photo(21, png(8, 8), filename="m.png", caption="矩阵")
        assert bot.api.named("sendPhoto")[0]["photo"] == Upload("m.png", "image/png", png(8, 8))
        cv = bot.api.files.keep("简历.txt", "会 CUDA".encode())
        file = await bot.application.bot.get_file(cv["file_id"])
        assert bytes(await file.download_as_bytearray()).decode() == "会 CUDA"
