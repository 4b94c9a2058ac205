"""What a chat with buttons asks of the core beside answers; `bot.live.Live` does it all."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Protocol

from bot.qa.explain import Explanation
from bot.qa.matrix import Matrix
from bot.qa.models import Answer, Answers, Audience, Citation, Context, Language, Question
from bot.qa.passages import Around
from bot.qa.timeline import Timeline


class Core(Answers, Protocol):
    def again(self, question: Question, audience: Audience) -> Answer: ...

    def explain(self, answer: Answer) -> Explanation: ...

    def around(self, citation: Citation, audience: Audience) -> Around | None: ...

    def meant(self, answer: Answer, suggestion: str, context: Context, audience: Audience) -> Answer: ...

    def people(self) -> tuple[str, ...]: ...

    def examples(self, language: Language, document_id: str | None = None) -> tuple[str, ...]: ...

    def matrix(self, topics: Iterable[str], language: Language, audience: Audience = "private") -> Matrix: ...

    def timeline(self, name: str, language: Language, audience: Audience = "private") -> Timeline: ...

    def topics_in(self, text: str) -> tuple[str, ...]: ...
