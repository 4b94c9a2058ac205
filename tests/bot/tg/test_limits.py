"""Whatever profiles say: every message that the bot can make of an answer is one that Telegram takes."""

from __future__ import annotations

import re
from collections.abc import Iterator

from hypothesis import given, settings
from hypothesis import strategies as st
from telegram import InlineKeyboardMarkup

from bot.qa.explain import Considered, Explanation, Part, Word
from bot.qa.models import Answer, Citation, Context
from bot.qa.passages import Around
from bot.tg import views
from bot.tg.keyboards import press_of
from bot.tg.store import Conversation, Shown
from bot.tg.views import View
from corpus.models import Span
from tests.bot.render.test_html import ANSWERS, TEXT, WILD
from tests.support.telegram_html import parsed, units

LONG = st.builds(lambda text, times: text * times, st.text(WILD, max_size=100), st.integers(1, 100))


@st.composite
def explanations(draw: st.DrawFn, answer: Answer) -> Explanation:
    words = (Word(text=draw(LONG), weight=1.0, names=((draw(LONG), "question", 1.0),), more=3),)
    parts = (Part(word=draw(TEXT), credit=1.0, weight=1.0),)
    person = Considered(name=draw(TEXT), chosen=True, why="its line answers best", line=draw(LONG), parts=parts, score=1.0)
    people = (person,) * draw(st.integers(0, 40))
    return Explanation(answer=answer, question=None, words=words, rules=(draw(LONG),), people=people)


@st.composite
def arounds(draw: st.DrawFn) -> Around:
    text = draw(LONG) or "x"
    start = draw(st.integers(0, len(text)))
    return Around(text=text, quote=Span(start=start, end=draw(st.integers(start, len(text)))))


@settings(max_examples=60, deadline=None)
@given(st.data())
def test_every_message_is_valid(data: st.DataObject) -> None:
    answer = data.draw(ANSWERS)
    suggested = answer.model_copy(update={"suggestions": tuple(data.draw(st.lists(TEXT, max_size=9)))})
    audience = data.draw(st.sampled_from(["private", "group"]))
    shown = Shown("abcdefgh-_kl", Conversation(1, None, 2), audience, 1, 2, Context(), suggested, 0)
    for view in _views(shown, data):
        _valid(view)


def _views(shown: Shown, data: st.DataObject) -> Iterator[View]:
    for number in range(4):
        yield views.answer(shown, number, "whoknows_bot")
        yield views.sources(shown, number)
    found = data.draw(explanations(shown.answer))
    yield from (views.why(shown, number, found) for number in range(3))
    for number, _ in enumerate(shown.answer.citations[:5]):
        yield views.passage(shown, number, data.draw(arounds()))


def _valid(view: View) -> None:
    text, entities = parsed(view.text)  # an error where a tag is not closed
    assert text.strip()
    assert units(text) <= 4096
    assert len(entities) <= 100
    view.text.encode("utf-8")  # an error where half a pair is left
    if view.buttons:
        _valid_buttons(view.buttons)


def _valid_buttons(buttons: InlineKeyboardMarkup) -> None:
    assert sum(map(len, buttons.inline_keyboard)) <= 100
    for row in buttons.inline_keyboard:
        assert 1 <= len(row) <= 8
        for button in row:
            assert button.text.strip()
            assert len(button.text) <= 64
            if button.url:
                assert re.fullmatch(r"https://t\.me/whoknows_bot\?start(group)?=[A-Za-z0-9_-]{1,64}", button.url)
            else:
                assert isinstance(button.callback_data, str)
                assert len(button.callback_data.encode()) <= 64
                assert press_of(button.callback_data)


def test_a_citation_of_every_page_has_its_button() -> None:
    from bot.render import html
    from tests.bot.tg.test_buttons import long_answer

    answer = long_answer("谁？")
    numbers: list[Citation] = [answer.citations[number] for page in html.leaves(answer) for number in page.quotes]
    assert numbers == list(answer.citations)
