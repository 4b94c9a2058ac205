"""The words of an answer, English and Chinese side by side; `guide` speaks of the bot, `replies` of messages and buttons.

Pure functions, one an idea, from an `Answer` to a line of text without markup. Quotes are not made here, and nothing
is said here but names, counts and fixed words.
"""

from __future__ import annotations

from bot.qa.models import Answer, Citation, Finding, Intent, Language, Strength

Both = dict[Language, str]

QUOTE_MARKS: dict[Language, tuple[str, str]] = {"en": ("“", "”"), "zh": ("“", "”")}

HELP: Both = {
    "en": """Ask who knows or has done something

• who has TensorRT experience?
• how many people have used Docker?
• has Li Lei worked with Python?

Everything in an answer is quoted from a profile, with the file and the place. Next to a name:
hands-on – the profile describes work done with it
mentions it – a listed skill, or used in passing
tried it – only the basics, still learning, or it did not work out
says not – the profile itself says no""",
    "zh": """问谁会什么、谁做过什么

• 谁用过 TensorRT？
• 有几个人用过 Docker？
• 李雷做过 Python 吗？

答案里的内容都引自资料原文，并注明文件和位置。名字后面的标注：
实际做过 – 资料里写了具体的工作
有提到 – 列为技能，或者顺带用过
尝试过 – 只懂基础、还在学，或者效果不理想
写明没有 – 资料里自己说没有""",
}
"""For every front; a chat has buttons and commands besides, see `guide`."""

APOLOGY: Both = {
    "en": "Sorry, something went wrong on my side. Please try again. Reference: {reference}",
    "zh": "抱歉，我这边出错了，请再试一次。编号：{reference}",
}

STRENGTHS: dict[Strength, Both] = {
    Strength.STRONG: {"en": "hands-on", "zh": "实际做过"},
    Strength.SOME: {"en": "mentions it", "zh": "有提到"},
    Strength.WEAK: {"en": "tried it", "zh": "尝试过"},
    Strength.NEGATIVE: {"en": "says not", "zh": "写明没有"},
}

LABELLED = frozenset({Intent.WHO, Intent.COUNT, Intent.COMPARE, Intent.YES_NO})
"""Kinds of questions whose answers say how strong the evidence of each person is."""

REASONS: dict[str, Both] = {
    "empty": {
        "en": "What would you like to know? For example: who has TensorRT experience?",
        "zh": "想问什么？比如：谁用过 TensorRT？",
    },
    "too_long": {
        "en": "That is too long for me. Please ask in a sentence or two.",
        "zh": "这段话太长了，请用一两句话来问。",
    },
    "not_text": {
        "en": "I can only read words. For example: who has TensorRT experience?",
        "zh": "我只看得懂文字。可以这样问：谁用过 TensorRT？",
    },
    "no_topic": {
        "en": "Who knows what? Please name a skill, a tool or a subject. For example: who has TensorRT experience?",
        "zh": "想找会什么的人？请说出技能、工具或方向，比如：谁用过 TensorRT？",
    },
    "not_understood": {
        "en": "I did not understand that. I can tell you who knows or has done something. "
        "For example: who has TensorRT experience?",
        "zh": "这句我没看懂。我能回答谁会什么、谁做过什么，比如：谁用过 TensorRT？",
    },
    "not_together": {
        "en": "There is evidence of each of these, but nobody in the profiles fits all of it.",
        "zh": "每一项都有人符合，但没有人全部符合。",
    },
    "nobody_says_not": {"en": "No profile says that of itself.", "zh": "没有哪份资料这样写。"},
    "ambiguous_person": {"en": "That name fits more than one person.", "zh": "叫这个名字的不止一位。"},
    "which_of_them": {"en": "Several people were named. Whom do you mean?", "zh": "刚才提到的不止一位，你问的是哪一位？"},
    "no_such_person": {"en": "None of the profiles is about that person.", "zh": "资料里没有这个人。"},
    "out_of_scope": {
        "en": "I can only say what the profiles say: who knows or has done something.",
        "zh": "我只能根据资料回答：谁会什么、谁做过什么。",
    },
    "greeting": {
        "en": "Hello! Ask me who knows or has done something. For example: who has TensorRT experience?",
        "zh": "你好！可以问我谁会什么、谁做过什么，比如：谁用过 TensorRT？",
    },
    "thanks": {"en": "You are welcome. Ask again whenever you like.", "zh": "不客气，有问题随时问我。"},
    "new": {"en": "A fresh start: what we spoke of is forgotten.", "zh": "好的，之前聊的内容已经忘掉，重新开始。"},
    "contact": {"en": "Contact details are not shown here.", "zh": "这里不显示联系方式。"},
}


def read_as_line(answer: Answer) -> str | None:
    """What was looked for in place of what was written, so that a wrong guess is seen."""
    if not answer.read_as:
        return None
    if answer.language == "zh":
        return f"已按“{'、'.join(answer.read_as)}”理解"
    return f"Read as: {', '.join(answer.read_as)}"


def suggestions_line(answer: Answer) -> str | None:
    if not answer.suggestions:
        return None
    if answer.language == "zh":
        return f"你想问的是：{'、'.join(answer.suggestions)}？"
    return f"Did you mean: {', '.join(answer.suggestions)}?"


def strength_label(strength: Strength, language: Language) -> str:
    return STRENGTHS[strength][language]


def finding_line(answer: Answer, finding: Finding) -> str:
    """The line over somebody's quotes: `Li Lei (hands-on)` · `李雷（实际做过）` · `Li Lei: “Beijing”`."""
    return f"{finding.name}{finding_note(answer, finding)}"


def finding_note(answer: Answer, finding: Finding) -> str:
    """What follows a name: how strong the evidence is, and the value that was asked for."""
    opening, closing, colon = ("（", "）", "：") if answer.language == "zh" else (" (", ")", ": ")
    # Of a named person only a hedge is worth saying: a birthplace is not "hands-on".
    hedged = finding.strength in (Strength.WEAK, Strength.NEGATIVE)
    labelled = hedged or (answer.intent in LABELLED and not finding.value)
    label = (
        f"{opening}{strength_label(finding.strength, answer.language)}{closing}"
        if labelled and finding in answer.findings
        else ""
    )
    return label + (f"{colon}{value_of(finding, answer.language)}" if finding.value or finding.computed else "")


def value_of(finding: Finding, language: Language) -> str:
    """The short answer: a time that was worked out as it is, a piece of a quote in quotation marks."""
    return finding.computed or (finding.value or "").join(QUOTE_MARKS[language])


def nearest_line(answer: Answer) -> str | None:
    """What stands over the quotes that come closest, where nothing answers; those of people named instead stand under them."""
    if not answer.nearest or answer.instead:
        return None
    return "资料里最接近的内容：" if answer.language == "zh" else "The nearest there is:"


def checked_line(answer: Answer) -> str | None:
    """How many profiles were looked at, said where nothing was found and the headline does not say it."""
    if answer.verdict != "no_evidence" or not (answer.people or answer.instead):
        return None
    total = max(answer.total, answer.checked)
    if answer.language == "zh":
        return f"已查 {answer.checked} / {total} 份资料。"
    return f"Checked {answer.checked} of {total} profile{'s' * (total != 1)}."


def source_line(citation: Citation, language: Language) -> str:
    """Where a quote stands: `a.pdf, page 2 · Work › AMD` · `a.md 第 12 行 · 工作经历 › AMD`."""
    place = _place(citation, language)
    gap = " " if language == "zh" and place else ""
    return " · ".join(part for part in (citation.source + gap + place + _also(citation, language), citation.section) if part)


def full_place(citation: Citation, language: Language) -> str:
    """All that is known of where a quote stands: page and line, the section, the other files that say the same."""
    page = PLACES["page"][language].format(citation.page) if citation.page and citation.unit != "page" else ""
    line = PLACES["line"][language].format(citation.line) if citation.line and citation.unit != "line" else ""
    place = _place(citation, language)
    gap = " " if language == "zh" and place else ""
    return " · ".join(
        part for part in (f"{citation.source}{gap}{page}{place}{line}{_also(citation, language)}", citation.section) if part
    )


def sources_title(answer: Answer) -> str:
    """Over all the quotes of an answer: what it was about."""
    topic = ("、" if answer.language == "zh" else ", ").join((*answer.people, *answer.looked_for))
    if answer.language == "zh":
        return f"出处：{topic}" if topic else "出处"
    return f"Sources: {topic}" if topic else "Sources"


def _also(citation: Citation, language: Language) -> str:
    """The other files of the person that say the same."""
    if not citation.also:
        return ""
    return f"（{'、'.join(citation.also)} 也有）" if language == "zh" else f" (also {', '.join(citation.also)})"


def console_greeting(people: int) -> str:
    """The first line of a conversation in a terminal, in both languages; how to leave it is part of it."""
    profiles = "1 profile" if people == 1 else f"{people} profiles"
    return f"{profiles}. Ask in English or Chinese; Ctrl-D leaves.\n共 {people} 份资料，中英文提问均可，Ctrl-D 退出。"


def apology(reference: str, language: Language) -> str:
    return APOLOGY[language].format(reference=reference)


PLACES: dict[str, Both] = {
    "line": {"en": ", line {}", "zh": "第 {} 行"},
    "page": {"en": ", page {}", "zh": "第 {} 页"},
    "paragraph": {"en": ", paragraph {}", "zh": "第 {} 段"},
}


def _place(citation: Citation, language: Language) -> str:
    number = citation.page if citation.unit == "page" else citation.line
    return PLACES[citation.unit][language].format(number) if number else ""
