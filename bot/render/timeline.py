"""A timeline in words: what stands around its picture, the list of its quotes, and a caption short enough for a chat."""

from __future__ import annotations

from bot.qa.durations import month_said
from bot.qa.models import Language
from bot.qa.timeline import Bar, Timeline
from bot.render.matrix import fitting
from bot.render.plain import quote_of
from bot.render.words import REASONS, Both

HEADLINE: Both = {"en": "Jobs and schools of {}", "zh": "{}的工作和学习经历"}
AS_OF: Both = {"en": " (as of {})", "zh": "（截至 {}）"}
KINDS: dict[str, Both] = {"work": {"en": "work", "zh": "工作"}, "study": {"en": "study", "zh": "学习"}}
ONE_DATE: Both = {"en": "only one date given", "zh": "只写了一个时间"}
NOW: Both = {"en": "now", "zh": "至今"}
NO_DATES: Both = {
    "en": "The profile of {} gives no dates of jobs or schools.",
    "zh": "{}的资料里没有写明工作或学习经历的起止时间。",
}
SUGGESTED: Both = {"en": "Did you mean: {}?", "zh": "你想问的是：{}？"}
READ_AS: Both = {"en": "Read as: {}", "zh": "已按“{}”理解"}
UNDATED: Both = {"en": "Without dates, not shown: {}", "zh": "没有时间、未画出的经历：{} 段"}
MORE: Both = {"en": "and {} more, earlier", "zh": "更早的还有 {} 段"}


def headline(timeline: Timeline) -> str:
    """`Jobs and schools of Li Lei (as of 2026-11)` · `李雷的工作和学习经历（截至 2026-11）`; without any, why."""
    language = timeline.language
    if timeline.reason == "no_dates":
        return NO_DATES[language].format(_whose(timeline))
    if timeline.reason:
        return REASONS["contact" if timeline.reason == "withheld" else timeline.reason][language]
    as_of = AS_OF[language].format(timeline.as_of) if timeline.as_of else ""
    return HEADLINE[language].format(_whose(timeline)) + as_of


def notes(timeline: Timeline) -> list[str]:
    """What must be said besides: whom else it may have meant, and what is not shown."""
    joined = "、" if timeline.language == "zh" else ", "
    told = [
        (SUGGESTED, joined.join(timeline.suggestions)),
        (READ_AS, joined.join(timeline.read_as)),
        (UNDATED, timeline.undated if timeline.bars else 0),
        (MORE, timeline.more),
    ]
    return [form[timeline.language].format(value) for form, value in told if value]


def text_of(timeline: Timeline) -> str:
    """The whole of it in plain text: the latest first, every quote with its source."""
    bars = ("\n".join([bar_line(bar, timeline.language), *_quotes(bar, timeline.language)]) for bar in timeline.bars)
    return "\n\n".join(["\n".join([headline(timeline), *notes(timeline)]), *bars])


def caption(timeline: Timeline) -> str:
    """The headline, the notes and a line a job or school; whole lines only, as many as fit."""
    bars = (bar_line(bar, timeline.language) for bar in timeline.bars)
    return fitting([headline(timeline), *notes(timeline), *bars])


def bar_line(bar: Bar, language: Language) -> str:
    """`2021-01 – 2024-06 · Engineer · Nuro Inc. (work)`"""
    kind = KINDS[bar.kind][language]
    return f"{dates_of(bar, language)} · {label_of(bar)}" + (f"（{kind}）" if language == "zh" else f" ({kind})")


def label_of(bar: Bar) -> str:
    return " · ".join(words for words in (bar.label, bar.organisation) if words)


def dates_of(bar: Bar, language: Language) -> str:
    """`2021-01 – 2024-06`, `2024-06 – now`, `2019 – 2023`; of a single date, that."""
    first, last = (month_said(month) if bar.exact else str(month // 12) for month in (bar.first, bar.last))
    last = NOW[language] if bar.ongoing else last
    return first if first == last else f"{first} – {last}"


def _quotes(bar: Bar, language: Language) -> list[str]:
    return [quote_of(citation, language) for citation in bar.citations]


def _whose(timeline: Timeline) -> str:
    gap = " " if timeline.language == "zh" and timeline.name[-1:].isascii() else ""
    return timeline.name + gap
