"""/matrix and /timeline: a picture with its quotes folded, the words alone where nothing can be drawn."""

from __future__ import annotations

import pytest

from bot import pictures
from bot.qa.models import Answer, Intent, Question
from bot.render import choices, folding
from bot.render import matrix as words
from bot.render.html import units
from bot.tg.pictures import MOST_PAGES
from tests.support.answers import Core, answered, citation, finding, tensorrt
from tests.support.bot_api.files import PNG
from tests.support.messages import EMMA, MING, group, private, topic
from tests.support.telegram_html import parsed
from tests.support.updates import offline


class LongCore(Core):
    def matrix(self, *given: object, **more: object):  # type: ignore[no-untyped-def]
        one = super().matrix(*given, **more)
        many = tuple(citation(f"Used it {number} times & more. " * 9) for number in range(40))
        cells = ((one.cells[0][0].model_copy(update={"citations": many}), *one.cells[0][1:]),)
        return one.model_copy(update={"cells": cells})


@pytest.mark.parametrize(("user", "language"), [(EMMA, "en"), (MING, "zh")])
async def test_a_matrix_is_a_picture_with_its_quotes_in_the_caption(user: dict[str, object], language: str) -> None:
    async with offline(Core()) as bot:
        (caption,) = await bot.tell(private("/matrix CUDA TensorRT", sender=user))
        assert bot.api.files.sent(bot.api.sent[-1].message).startswith(PNG)
        assert ("upload_photo", user["id"]) in [(call["action"], call["chat_id"]) for call in bot.api.named("sendChatAction")]
    title = {"en": "1 of 3 profiles: CUDA, TensorRT", "zh": "3 份资料中有 1 份提到：CUDA、TensorRT"}[language]
    assert caption.startswith(f"<b>{title}</b>\n<blockquote expandable>Li Lei\n")
    assert "Used &lt;it&gt; &amp; more." in caption


async def test_what_does_not_fit_below_the_picture_follows_as_replies_to_it() -> None:
    async with offline(LongCore()) as bot:
        caption, *pages = await bot.tell(private("/matrix CUDA", sender=EMMA))
        picture, *rest = bot.api.sent
    assert "<blockquote" not in caption
    assert len(pages) > 1
    assert all(units(parsed(page)[0]) <= 4096 for page in pages)
    assert all("Used it 39 times" not in page for page in pages[:-1])
    assert {sent.message["reply_to_message"]["message_id"] for sent in rest} == {picture.message["message_id"]}


async def test_in_a_group_it_is_public_quotes_the_command_and_stays_in_the_topic() -> None:
    asked = []

    class Listening(Core):
        def timeline(self, name: str, language: str, audience: str = "private"):  # type: ignore[no-untyped-def]
            asked.append((name, audience))
            return super().timeline(name, language, audience)

    async with offline(Listening()) as bot:
        command = topic(5, "/timeline 李雷", sender=MING)
        await bot.tell(command)
        sent = bot.api.sent[-1]
        await bot.tell(group("/timeline 李雷", sender=MING))
    assert sent.message["message_thread_id"] == 5
    assert sent.message["reply_to_message"]["message_id"] == command["message_id"]
    assert asked == [("李雷", "group")] * 2


async def test_a_bare_timeline_is_of_the_person_last_spoken_of() -> None:
    async with offline(Core()) as bot:
        assert await bot.tell(private("/timeline", sender=MING)) == [choices.TIMELINE_USAGE["zh"]]
        await bot.tell(private("谁用过 TensorRT？", sender=MING))
        (caption,) = await bot.tell(private("/timeline", sender=MING))
    assert caption.startswith("<b>李雷的工作和学习经历")


async def test_a_matrix_of_nothing_asks_for_topics() -> None:
    async with offline(Core()) as bot:
        assert await bot.tell(private("/matrix", sender=MING)) == [words.NO_TOPICS["zh"]]
        assert await bot.tell(private("/matrix", sender=EMMA)) == [words.NO_TOPICS["en"]]


async def test_a_fault_in_drawing_or_a_picture_refused_leaves_the_words(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    async with offline(Core()) as bot:
        bot.api.fail("sendPhoto", 400, "Bad Request: PHOTO_INVALID_DIMENSIONS")
        (refused,) = await bot.tell(private("/matrix CUDA", sender=EMMA))
        monkeypatch.setattr(pictures, "matrix_png", lambda _: 1 / 0)
        (broken,) = await bot.tell(private("/matrix CUDA", sender=EMMA))
    assert refused == broken
    assert "Used &lt;it&gt;" in broken
    assert "picture not drawn: ZeroDivisionError" in caplog.text
    assert "CUDA" not in caplog.text


@pytest.mark.parametrize("text", ["compare everyone on CUDA and TensorRT", "比较所有人的 CUDA 和 TensorRT"])
async def test_a_comparison_of_everybody_has_the_picture_after_its_answer(text: str) -> None:
    def compared(asked: str) -> Answer:
        question = Question(text=asked, language="en", kind=Intent.COMPARE, clauses=(("CUDA",), ("TensorRT",)))
        return answered(finding("Li Lei", citation("CUDA")), intent=Intent.COMPARE).model_copy(update={"asked": question})

    async with offline(Core(lambda asked: compared(asked) if "CUDA" in asked else tensorrt(asked))) as bot:
        assert len(await bot.tell(private(text, sender=EMMA))) == 2
        assert "photo" in bot.api.sent[-1].message
        assert len(await bot.tell(private("who has TensorRT experience?", sender=EMMA))) == 1


def test_folded_pages_hold_every_line_and_are_valid() -> None:
    text = "\n".join(f"{number} 行 & <b> 😀" * 30 for number in range(60)) + "\n" + "&" * 9000
    pages = folding.folded(text)
    plain = [parsed(page)[0] for page in pages]
    assert all(units(page) <= 4096 for page in pages)
    assert "".join(plain).replace("\n", "") == text.replace("\n", "")


@pytest.mark.parametrize(("user", "language"), [(EMMA, "en"), (MING, "zh")])
async def test_a_chat_is_not_flooded_with_the_quotes_of_a_large_matrix(user: dict[str, object], language: str) -> None:
    class Endless(LongCore):
        def matrix(self, *given: object, **more: object):  # type: ignore[no-untyped-def]
            one = super().matrix(*given, **more)
            cell = one.cells[0][0]
            return one.model_copy(update={"cells": ((cell.model_copy(update={"citations": cell.citations * 9}),),)})

    async with offline(Endless()) as bot:
        _, *pages = await bot.tell(group("/matrix CUDA", sender=user))
    assert pages[-1] == choices.TOO_MANY_QUOTES[language]
    assert len(pages) == MOST_PAGES + 1
