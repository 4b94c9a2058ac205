"""/start: three questions from the people who are there; a tap asks one."""

from __future__ import annotations

import pytest

from bot.render import choices, guide, html
from bot.tg.store import Conversation, Store
from tests.bot.tg.admins import labels
from tests.support.answers import EXAMPLES, TENSORRT_EN, Core
from tests.support.messages import EMMA, MING, USERNAME, Raw, group, person, private, started
from tests.support.updates import offline


class TooMany(Core):
    """So many people that their examples are not ready in time."""

    def examples(self, *_: object) -> tuple[str, ...]:
        raise TimeoutError


class NobodyThere(Core):
    def examples(self, *_: object) -> tuple[str, ...]:
        return ()


@pytest.mark.parametrize(("user", "language"), [(EMMA, "en"), (MING, "zh")])
async def test_the_greeting_has_three_questions_to_tap(user: Raw, language: str) -> None:
    async with offline(Core()) as bot:
        assert await bot.tell(started(sender=user)) == [choices.start(EXAMPLES[language], language)]
        assert labels(bot.api.sent[-1]) == list(EXAMPLES[language])
        await bot.tell(group(f"/start@{USERNAME}", sender=user))
        assert labels(bot.api.sent[-1]) == []


@pytest.mark.parametrize("code", [None, "fr"])
async def test_both_languages_greet_whose_language_is_not_known(code: str | None) -> None:
    async with offline(Core()) as bot:
        (greeting,) = await bot.tell(started(sender=person(language=code)))
    assert all(html.escaped(words) in greeting for words in guide.GREETING.values())
    assert labels(bot.api.sent[-1]) == [*EXAMPLES["en"][:2], EXAMPLES["zh"][0]]


@pytest.mark.parametrize("core", [NobodyThere, TooMany])
async def test_without_examples_the_greeting_says_how_to_ask(core: type[Core]) -> None:
    async with offline(core()) as bot:
        assert await bot.tell(started(sender=MING)) == [html.escaped(guide.START["zh"])]
        assert labels(bot.api.sent[-1]) == []


async def test_a_tap_shows_the_question_as_asked_and_answers_it() -> None:
    core, store = Core(), Store(None)
    async with offline(core, store) as bot:
        await bot.tell(started(sender=EMMA))
        await bot.press(bot.api.sent[-1], EXAMPLES["en"][0], EMMA)
        asked, answer = bot.api.sent[-2:]
        assert asked.text == choices.as_asked(EXAMPLES["en"][0])
        assert answer.text == TENSORRT_EN
        assert core.texts == [EXAMPLES["en"][0]]
        assert store.last(Conversation(EMMA["id"], None, EMMA["id"])).message == answer.message["message_id"]
        await bot.press(bot.api.sent[0], EXAMPLES["en"][2], EMMA)
        assert bot.api.sent[-2].text == "❓ <b>who worked at R&amp;D &lt;Lab&gt;?</b>"


async def test_a_forged_tap_asks_nothing() -> None:
    core = Core()
    async with offline(core) as bot:
        await bot.tell(private("/start", sender=MING))
        query = bot.api.forge(bot.api.sent[-1], "ex:0123456789ab", MING)
        await bot.takes()
        assert bot.api.answer_to(query)["text"] == choices.EXAMPLE_GONE["zh"]
    assert core.asked == []
