"""Answers to render, and a double of the core that gives them."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import NamedTuple

from bot.qa.explain import Explanation
from bot.qa.matrix import Cell, Matrix, Person
from bot.qa.models import Answer, Audience, Citation, Context, Finding, Intent, Language, Question, Strength
from bot.qa.passages import Around
from bot.qa.timeline import Bar, Timeline
from corpus.models import Span


class Asked(NamedTuple):
    text: str
    context: Context
    audience: Audience


EXAMPLES: dict[Language, tuple[str, ...]] = {
    "en": ("who has experience with TensorRT?", "where did Li Lei study?", "who worked at R&D <Lab>?"),
    "zh": ("谁有 TensorRT 经验？", "李雷在哪读书？", "谁在某某医院工作过？"),
}


class Core:
    """Answers with what it is given, and remembers what it was asked."""

    def __init__(self, reply: Callable[[str], Answer] | None = None) -> None:
        self.asked: list[Asked] = []
        self._reply = reply or tensorrt

    def answer(self, text: str, context: Context, audience: Audience = "private") -> Answer:
        self.asked.append(Asked(text, context, audience))
        return self._reply(text)

    def again(self, question: Question, audience: Audience) -> Answer:
        return self.answer(question.text, Context(), audience)

    def explain(self, answer: Answer) -> Explanation:
        return Explanation(answer=answer, question=answer.asked, rules=("kind: who",))

    def around(self, citation: Citation, audience: Audience) -> Around | None:
        """A line before, the quote, a line after; who sees it is said in the line before."""
        before = f"For {audience}.\n"
        return Around(
            text=f"{before}{citation.shown}\nAfter it.", quote=Span(start=len(before), end=len(before) + len(citation.shown))
        )

    def meant(self, answer: Answer, suggestion: str, context: Context, audience: Audience) -> Answer:
        return self.answer(f"{answer.question} ({suggestion})", context, audience)

    def people(self) -> tuple[str, ...]:
        return "Li Lei", "韩梅梅"

    def examples(self, language: Language, document_id: str | None = None) -> tuple[str, ...]:  # noqa: ARG002
        return EXAMPLES[language]

    def matrix(self, topics: Iterable[str], language: Language, audience: Audience = "private") -> Matrix:  # noqa: ARG002
        """One row: Li Lei has done the first of the topics."""
        wanted = tuple(topics)
        cells = [Cell(strength=Strength.STRONG, citations=(citation("Used <it> & more.", "it"),)), *[Cell()] * len(wanted)]
        people = (Person(profile_id="p", name="Li Lei"),) if wanted else ()
        return Matrix(
            language=language, topics=wanted, people=people, cells=(tuple(cells[: len(wanted)]),) * len(people), checked=3
        )

    def timeline(self, name: str, language: Language, audience: Audience = "private") -> Timeline:  # noqa: ARG002
        months = {"first": 2020 * 12, "last": 2022 * 12, "exact": True, "ongoing": False}
        bar = Bar(kind="work", label="Engineer", organisation="R&D <Lab>", citations=(citation("R&D <Lab>, 2020"),), **months)
        return Timeline(language=language, asked_for=name, profile_id="p", name=name, bars=(bar,))

    def topics_in(self, text: str) -> tuple[str, ...]:
        return tuple(text.split())

    @property
    def texts(self) -> list[str]:
        return [asked.text for asked in self.asked]


def citation(shown: str, *found: str, source: str = "li-lei.md", line: int | None = 12, section: str = "Work") -> Citation:
    """Each of `found` is highlighted where it first stands in the quote."""
    marks = tuple(Span(start=shown.index(word), end=shown.index(word) + len(word)) for word in found)
    whole = Span(start=0, end=len(shown))
    return Citation(
        number=1,
        profile_id="p",
        document_id=source,
        source=source,
        section=section,
        span=whole,
        line=line,
        page=None,
        quote=shown,
        shown=shown,
        highlights=marks,
    )


def finding(name: str, *citations: Citation, strength: Strength = Strength.STRONG, value: str | None = None) -> Finding:
    return Finding(profile_id=name, name=name, strength=strength, value=value, citations=citations)


def answered(
    *findings: Finding,
    topic: str = "TensorRT",
    language: Language = "en",
    intent: Intent = Intent.WHO,
    checked: int = 3,
    count: int | None = None,
) -> Answer:
    return Answer(
        question="",
        language=language,
        intent=intent,
        verdict="answered",
        looked_for=(topic,) if topic else (),
        findings=findings,
        checked=checked,
        count=count,
    )


def nothing(topic: str = "Kubernetes", language: Language = "en", checked: int = 3) -> Answer:
    return answered(topic=topic, language=language, checked=checked).model_copy(update={"verdict": "no_evidence"})


def unclear(reason: str, language: Language = "en") -> Answer:
    return Answer(question="", language=language, intent=Intent.HELP, verdict="unclear", reason=reason)


def tensorrt(question: str) -> Answer:
    """One finding, in Chinese for a Chinese question."""
    if any("\u4e00" <= character <= "\u9fff" for character in question):
        quote = citation("用 TensorRT 部署过检测模型。", "TensorRT", source="李雷.md", section="工作经历")
        return answered(finding("李雷", quote), language="zh")
    return answered(finding("Li Lei", citation("Deployed detectors with TensorRT.", "TensorRT")))


TENSORRT_EN = """\
<b>Found in 1 of 3 profiles: TensorRT</b>

<b>Li Lei</b> (hands-on)
<blockquote>Deployed detectors with <b>TensorRT</b>.</blockquote>
<i>li-lei.md, line 12 · Work</i>"""
TENSORRT_ZH = """\
<b>3 份资料中有 1 份提到 TensorRT</b>

<b>李雷</b>（实际做过）
<blockquote>用 <b>TensorRT</b> 部署过检测模型。</blockquote>
<i>李雷.md 第 12 行 · 工作经历</i>"""
