"""Inline mode: @the_bot and a question in any chat. Off unless it is set; public facts only, and no conversation goes along.

Every key that is pressed makes a query. A newer one of the same person takes the place of the older, however slow that is.
"""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from itertools import groupby

from telegram import InlineQuery, InlineQueryResultArticle, InputTextMessageContent, Update
from telegram.constants import InlineQueryLimit, ParseMode

from bot.qa.models import Answer, Context, Finding, Intent, Language
from bot.render import choices, html, words
from bot.render.headlines import headline
from bot.tg.crossing import in_time
from bot.tg.language import language_of
from bot.tg.sending import NO_PREVIEW
from bot.tg.services import Ctx, Services

CACHE_SECONDS = 10
TITLE_ROOM = 120
COUNTED = frozenset({Intent.WHO, Intent.COUNT, Intent.SUPERLATIVE, Intent.COMPARE, Intent.YES_NO})
"""Kinds whose headline speaks of everybody, and would not be true above one person."""


class Inline:
    def __init__(self, services: Services) -> None:
        self._core, self._store = services.core, services.store
        self._running: dict[int, asyncio.Task[None]] = {}

    async def query(self, update: Update, context: Ctx) -> None:
        """Begins to answer and returns: nothing of the person waits for a query that is out of date by then."""
        query = update.inline_query
        if query is None:
            return
        if before := self._running.pop(query.from_user.id, None):
            before.cancel()
        task = context.application.create_task(self._answer(query, context.bot.username), update)
        self._running[query.from_user.id] = task
        task.add_done_callback(lambda done: self._forget(query.from_user.id, done))

    async def _answer(self, query: InlineQuery, bot: str) -> None:
        language = self._store.choices(query.from_user.id).language or language_of(query.query, query.from_user.language_code)
        text = query.query.strip()
        answer = await in_time(self._core.answer, text, Context(), "group") if text else None
        if answer is None or answer.verdict == "unclear":
            examples = await in_time(self._core.examples, language)
            results = [_hint(number, example, bot, language) for number, example in enumerate(examples)]
        else:
            results = list(_results(answer))[: InlineQueryLimit.RESULTS]
        await query.answer(results, cache_time=CACHE_SECONDS, is_personal=True)

    def _forget(self, person: int, done: asyncio.Task[None]) -> None:
        if self._running.get(person) is done:
            del self._running[person]


def _results(answer: Answer) -> Iterator[InlineQueryResultArticle]:
    """The whole answer, then each of several people."""
    yield _article("answer", headline(answer), ", ".join(_names(answer)), html.pages(answer)[0])
    people = [list(found) for _, found in groupby(answer.findings, key=lambda finding: finding.profile_id)]
    for number, findings in enumerate(people if len(people) > 1 else ()):
        alone = _alone(answer, findings)
        yield _article(f"person-{number}", words.finding_line(answer, findings[0]), _quoted(findings), html.pages(alone)[0])


def _alone(answer: Answer, findings: list[Finding]) -> Answer:
    """The part of an answer that is about one person."""
    intent = Intent.LIST if answer.intent in COUNTED else answer.intent
    return answer.model_copy(update={"findings": tuple(findings), "intent": intent, "nearest": (), "instead": ()})


def _names(answer: Answer) -> list[str]:
    return list(dict.fromkeys(finding.name for finding in answer.findings))


def _quoted(findings: list[Finding]) -> str:
    return findings[0].citations[0].shown


def _hint(number: int, example: str, bot: str, language: Language) -> InlineQueryResultArticle:
    """What may be typed. Chosen, it shows the others how to ask."""
    told = choices.filled(choices.INLINE_HINT, language, example=example)
    page = f"{told}\n<code>@{bot} {html.escaped(example)}</code>"
    return _article(f"hint-{number}", example, choices.INLINE_TITLE[language], page)


def _article(name: str, title: str, description: str, page: str) -> InlineQueryResultArticle:
    content = InputTextMessageContent(page, ParseMode.HTML, link_preview_options=NO_PREVIEW)
    return InlineQueryResultArticle(name, _line(title) or "?", content, description=_line(description))


def _line(text: str) -> str:
    """Titles and descriptions are plain text."""
    line = " ".join(html.cleaned(text).split())
    return line if len(line) <= TITLE_ROOM else f"{line[: TITLE_ROOM - 1]}…"
