"""Where the core is asked: one place that knows a conversation's context, keeps what was answered, and gives it a key.

Synchronous, as the core is; the handlers enter it in a thread and under a timeout.
"""

from __future__ import annotations

import time

from bot.qa.models import Answer, Audience, Context, Language
from bot.tg.core import Core
from bot.tg.store import Conversation, Shown, Store

CONTEXT_SECONDS = 3600
"""After an hour of silence a question is a new one, not a follow-up."""


class Desk:
    def __init__(self, core: Core, store: Store) -> None:
        self._core, self._store = core, store

    def ask(
        self,
        text: str,
        conversation: Conversation,
        audience: Audience,
        question: int | None = None,
        language: Language | None = None,
    ) -> Shown:
        """The answer to `text`, asked in the message `question`. `language` is the one the chat has chosen for its answers."""
        context = self.context(conversation)
        answer = self._answer(text, context, audience, language)
        if answer.reason == "new":
            self.forget(conversation)
        return self._store.keep(conversation, audience, question, context, answer)

    def ask_again(self, shown: Shown, text: str, language: Language | None = None) -> Shown:
        """The answer to an edited question, after what the question was first asked after."""
        return self._store.replace(shown, shown.context, self._answer(text, shown.context, shown.audience, language))

    def take_over(
        self,
        shown: Shown,
        conversation: Conversation,
        audience: Audience,
        question: int | None = None,
        language: Language | None = None,
    ) -> Shown:
        """The same question for another place, with what was filled in; nothing else of its conversation goes along."""
        if shown.answer.asked is None or shown.answer.asked.reason:
            return self.ask(shown.answer.question, conversation, audience, question, language)
        answer = _in(language, self._core.again(shown.answer.asked, audience))
        return self._store.keep(conversation, audience, question, Context(), answer)

    def mean(self, shown: Shown, suggestion: str, language: Language | None = None) -> Shown:
        """The answer with a suggestion of it in the place of what was not clear."""
        answer = self._core.meant(shown.answer, suggestion, shown.context, shown.audience)
        return self._store.replace(shown, shown.context, _in(language, answer))

    def forget(self, conversation: Conversation) -> None:
        """What was spoken of, in memory and on disk."""
        self._store.forget(conversation)

    def context(self, conversation: Conversation) -> Context:
        last = self._store.last(conversation, since=int(time.time()) - CONTEXT_SECONDS)
        return last.context.after(last.answer) if last else Context()

    def _answer(self, text: str, context: Context, audience: Audience, language: Language | None) -> Answer:
        return _in(language, self._core.answer(text, context, audience))


def _in(language: Language | None, answer: Answer) -> Answer:
    return answer.model_copy(update={"language": language}) if language else answer
