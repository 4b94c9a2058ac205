"""An answer in another chat: only who asked, only the question, and answered again for whoever reads there."""

from __future__ import annotations

from typing import Any

import pytest

from bot.qa.models import Answer, Audience, Context, Intent, Language, Question
from bot.render.replies import label, reply
from tests.bot.tg.test_buttons import labels
from tests.support.answers import TENSORRT_EN, TENSORRT_ZH, Core, answered, citation, finding, tensorrt
from tests.support.messages import EMMA, MING, group, private, started
from tests.support.updates import OfflineBot, offline

BOTH = [(EMMA, "en", "who has TensorRT experience?", TENSORRT_EN), (MING, "zh", "谁用过 TensorRT？", TENSORRT_ZH)]
PHONE = "13800138000"


def told(text: str) -> Answer:
    return tensorrt(text).model_copy(update={"question": text})


class TwoFaced(Core):
    """Understands every question, and shows a phone number in private only."""

    def __init__(self) -> None:
        super().__init__()
        self.again_for: list[Audience] = []

    def answer(self, text: str, context: Context, audience: Audience = "private") -> Answer:
        super().answer(text, context, audience)
        return self._for(audience, text)

    def again(self, question: Question, audience: Audience) -> Answer:
        self.again_for.append(audience)
        return self._for(audience, question.text)

    def _for(self, audience: Audience, text: str) -> Answer:
        language: Language = "en" if text.isascii() else "zh"
        asked = Question(text=text, language=language, kind=Intent.ATTRIBUTE)
        found = answered(finding("李雷", citation(PHONE)), language=language)
        if audience == "group":
            found = answered(language=language).model_copy(update={"verdict": "withheld", "reason": "contact"})
        return found.model_copy(update={"question": text, "asked": asked})


def key_of(bot: OfflineBot, number: int) -> str:
    (url,) = (b["url"] for row in bot.api.sent[number].params["reply_markup"]["inline_keyboard"] for b in row if "url" in b)
    return str(url).rpartition("=")[2]


@pytest.mark.parametrize(("sender", "language", "question", "expected"), BOTH)
async def test_the_link_of_a_private_answer_posts_it_in_a_group(
    sender: Any, language: str, question: str, expected: str
) -> None:
    core = Core(told)
    async with offline(core) as bot:
        await bot.tell(private(question, sender=sender))
        assert await bot.tell(group(f"/start@whoknows_bot {key_of(bot, 0)}", sender=sender)) == [expected]
        assert labels(bot.api.sent[1])[-1] == [label("why", language), "👍", "👎"]
    assert [(asked.text, asked.audience) for asked in core.asked] == [(question, "private"), (question, "group")]


@pytest.mark.parametrize(("sender", "language", "question", "expected"), BOTH)
async def test_share_in_a_group_posts_the_last_private_answer(
    sender: Any, language: Language, question: str, expected: str
) -> None:
    async with offline(Core(told)) as bot:
        assert await bot.tell(group("/share", sender=sender)) == [reply("share_nothing", language)]
        await bot.tell(private(question, sender=sender))
        assert await bot.tell(group("/share", sender=sender)) == [expected]
        assert await bot.tell(private("/share", sender=sender)) == [reply("share_where", language)]
        assert labels(bot.api.sent[-1]) == [[label("share", language)]]


@pytest.mark.parametrize("command", ["/share", "/start"])
async def test_a_shared_answer_shows_no_contact_data_and_brings_no_context_along(command: str) -> None:
    core = TwoFaced()
    async with offline(core) as bot:
        (mine,) = await bot.tell(private("李雷的电话？", sender=MING))
        assert PHONE in mine
        text = "/share" if command == "/share" else f"/start {key_of(bot, 0)}"
        (ours,) = await bot.tell(group(text, sender=MING))
        assert PHONE not in ours
        await bot.tell(group("/ask 那邮箱呢？", sender=MING))
    assert core.again_for == ["group"]
    previous = core.asked[-1].context.previous
    assert previous
    assert previous.verdict == "withheld"


@pytest.mark.parametrize(("sender", "language", "question"), [(EMMA, "en", "Li Lei's phone?"), (MING, "zh", "李雷的电话？")])
async def test_what_a_group_may_not_see_can_be_asked_in_private(sender: Any, language: Language, question: str) -> None:
    core = TwoFaced()
    async with offline(core) as bot:
        await bot.tell(group(f"/ask {question}", sender=sender))
        assert labels(bot.api.sent[0])[-1] == [label("in_private", language)]
        key = key_of(bot, 0)
        assert len(key) <= 64
        (mine,) = await bot.tell(started(key, sender))
        assert PHONE in mine
    assert core.again_for == ["private"]


async def test_a_link_is_worth_nothing_to_somebody_else_nor_when_it_is_made_up() -> None:
    core = TwoFaced()
    async with offline(core) as bot:
        await bot.tell(private("李雷的电话？", sender=MING))
        key = key_of(bot, 0)
        for message in (started(key, EMMA), started("abcdefghijkl", EMMA), group(f"/start {key}", sender=EMMA)):
            assert await bot.tell(message) == [reply("link_expired", "en")]
    assert core.again_for == []
