"""The first line of a reply, a function for each kind of question: the answer itself, before the people and their quotes."""

from __future__ import annotations

from collections.abc import Callable

from bot.qa.models import Answer, Finding, Intent, Relation, Strength
from bot.render.words import HELP, REASONS, strength_label, value_of


def headline(answer: Answer) -> str:
    """The first line of a reply, and all of it where there is nothing to quote.

    `Found in 2 of 3 profiles: TensorRT` · `3 份资料中有 2 份提到 TensorRT`
    """
    if answer.reason == "help":
        return HELP[answer.language]
    if answer.verdict == "answered" and _says_something(told := HEADLINES[answer.intent](answer).strip()):
        return told
    if answer.instead:
        return _instead(answer)
    if answer.reason in REASONS:
        return REASONS[answer.reason][answer.language]
    return FALLBACKS[answer.verdict](answer)


def _says_something(text: str) -> bool:
    return any(char.isprintable() and not char.isspace() for char in text)


def _who(answer: Answer) -> str:
    found, checked = len(_named(answer)), answer.checked
    if answer.language == "zh":
        return ("另外 " if answer.others else "") + _who_zh(found, checked, _spaced(_topics(answer)))
    if answer.others:
        return f"Found in {found} of the other {checked} profiles{_after_colon(answer)}"
    everywhere = {1: "the only profile", 2: "both profiles"}.get(checked, f"all {checked} profiles")
    where = everywhere if found == checked else f"{found} of {checked} profiles"
    return f"Found in {where}{_after_colon(answer)}"


def _who_zh(found: int, checked: int, topic: str) -> str:
    share = "都" if found == checked else f"中有 {found} 份"
    where = "唯一的一份资料" if checked == 1 else f"{checked} 份资料{share}"
    return f"{where}提到{topic or '相关内容'}"


def _count(answer: Answer) -> str:
    count = len(_named(answer)) if answer.count is None else answer.count
    if answer.language == "zh":
        return f"{count} 人{_after_colon(answer)}（共查 {answer.checked} 份资料）"
    people = "person" if count == 1 else "people"
    profiles = "profile" if answer.checked == 1 else "profiles"
    return f"{count} {people}{_after_colon(answer)} ({answer.checked} {profiles} checked)"


def _lookup(answer: Answer) -> str:
    """About one or two people by name: `In the profile of Li Lei: Python` · `李雷的资料里提到 Python`; or what is listed."""
    if any(finding.value for finding in answer.findings):
        return _fact(answer)
    names = list(dict.fromkeys(finding.name for finding in answer.findings))
    if len(names) not in (1, 2):
        return _who(answer)
    if answer.language == "zh":
        whose, topic = "、".join(names), _spaced(_topics(answer))
        return f"{whose}{_gap(whose)}的资料里" + (f"提到{topic}" if topic else "这样写")
    return f"In the profile{'s' * (len(names) - 1)} of {' and '.join(names)}{_after_colon(answer)}"


def _fact(answer: Answer) -> str:
    """`Li Lei: “3.8/4”` · `李雷：“3.8/4”`; without a short answer whose profile is quoted."""
    valued = [finding for finding in answer.findings if finding.value or finding.computed]
    if not valued:
        return _whose(answer)
    joined = ("；" if answer.language == "zh" else "; ").join(_valued(answer, finding) for finding in valued)
    return joined + _as_of(answer)


def _valued(answer: Answer, finding: Finding) -> str:
    colon = "：" if answer.language == "zh" else ": "
    return f"{finding.name}{colon}{value_of(finding, answer.language)}"


def _as_of(answer: Answer) -> str:
    """Time that goes on is counted up to a month, which is said; of a number, that it was counted."""
    if not any(finding.computed for finding in answer.findings):
        return ""
    if answer.intent is Intent.HOW_MANY:
        return "（按下列各条计数）" if answer.language == "zh" else " (counted from the lines below)"
    if answer.language == "zh":
        until = f"截至 {answer.as_of}，" if answer.as_of else ""
        return f"（{until}按下列日期计算）"
    return f" ({f'as of {answer.as_of}, ' if answer.as_of else ''}worked out from the dates below)"


def _whose(answer: Answer) -> str:
    """Nothing to say but whose profile speaks: the topic of such a question is the question."""
    names = list(dict.fromkeys(finding.name for finding in answer.findings))
    if answer.language == "zh":
        whose = "、".join(names)
        return f"{whose}{_gap(whose)}的资料里这样写"
    return f"From the {'profile' if len(names) == 1 else 'profiles'} of {_and(names)}"


def _yes_no(answer: Answer) -> str:
    """`Yes: the profile of Li Lei says so` · `是的，李雷的资料里写到了`; no with what the profile says instead."""
    if answer.polarity is None:
        return _whose(answer)
    hedge = _hedge(answer)
    names = list(dict.fromkeys(finding.name for finding in answer.findings))
    if answer.language == "zh":
        whose = "、".join(names)
        if answer.polarity == "no":
            return f"并没有，{whose}{_gap(whose)}的资料里是这样写的"
        return f"是的，{whose}{_gap(whose)}的资料里写到了{hedge}"
    profiles = "profile" if len(names) == 1 else "profiles"
    if answer.polarity == "no":
        return f"No, going by the {profiles} of {_and(names)}"
    return f"Yes, going by the {profiles} of {_and(names)}{hedge}"


def _hedge(answer: Answer) -> str:
    """How weak a yes is, where it is: of one who only tried."""
    weak = all(finding.strength is Strength.WEAK for finding in answer.findings)
    if not weak:
        return ""
    label = strength_label(Strength.WEAK, answer.language)
    return f"（{label}）" if answer.language == "zh" else f" ({label})"


def _compare(answer: Answer) -> str:
    """`Li Lei: hands-on; Han Meimei: tried it; nothing of Jim` · side by side."""
    chinese = answer.language == "zh"
    told = [_side(answer, finding) for finding in answer.findings]
    missing = ("、" if chinese else ", ").join(answer.instead)
    if missing:
        told.append(f"{missing}{_gap(missing)}的资料里没有提到" if chinese else f"nothing in the profile of {missing}")
    topic = _topics(answer)
    start = f"{topic}{'：' if chinese else ': '}" if topic else ""
    return start + ("；" if chinese else "; ").join(told) + _as_of(answer)


def _side(answer: Answer, finding: Finding) -> str:
    if finding.value or finding.computed or not _topics(answer):
        return _valued(answer, finding) if finding.value or finding.computed else finding.name
    label = strength_label(finding.strength, answer.language)
    return f"{finding.name}（{label}）" if answer.language == "zh" else f"{finding.name} ({label})"


def _superlative(answer: Answer) -> str:
    return _fact(answer) if any(finding.value or finding.computed for finding in answer.findings) else _who(answer)


def _no_evidence(answer: Answer) -> str:
    if answer.people:
        return _no_evidence_about(answer)
    if answer.language == "zh":
        where = "资料里没有" if answer.checked == 1 else f"{answer.checked} 份资料里都没有"
        where = f"另外 {where}" if answer.others else where
        return f"{where}提到{_spaced(_topics(answer)) or '相关内容'}。"
    where = "the profile" if answer.checked == 1 else f"the {answer.checked} profiles"
    where = where.replace("the ", "the other ") if answer.others else where
    return f"No evidence of {_topics(answer) or 'that'} in {where}."


def _no_evidence_about(answer: Answer) -> str:
    """`No evidence of Rust in the profile of Li Lei.` · `李雷的资料里没有提到 Rust。`"""
    if answer.language == "zh":
        whose = "、".join(answer.people)
        return f"{whose}{_gap(whose)}的资料里没有提到{_spaced(_topics(answer)) or '相关内容'}。"
    profiles = "profile" if len(answer.people) == 1 else "profiles"
    return f"No evidence of {_topics(answer) or 'that'} in the {profiles} of {' and '.join(answer.people)}."


def _instead(answer: Answer) -> str:
    """`Nothing says Li Lei worked at Nuro; Jim did.` · `资料里没有写李雷在 Nuro 工作过；在那里工作过的是吉姆。`"""
    relation = next((one for _, one in answer.asked.relations), Relation.ANY) if answer.asked else Relation.ANY
    topic, chinese = _topics(answer), answer.language == "zh"
    whom, others = ("、" if chinese else " or ").join(answer.people), ("、" if chinese else " and ").join(answer.instead)
    if chinese:
        verb, there = _RELATED_ZH[relation]
        return f"资料里没有写{_spaced(whom)}{_gap(whom)}{verb.format(_spaced(topic) + _gap(topic))}；{there}{_spaced(others)}。"
    verb, one, several = _RELATED[relation]
    did = several if len(answer.instead) > 1 else one
    return f"Nothing says {whom} {verb.format(topic)}; {others} {did}."


_RELATED = {
    Relation.WORK: ("worked at {}", "did", "did"),
    Relation.STUDY: ("studied at {}", "did", "did"),
    Relation.ANY: ("has to do with {}", "has", "have"),
    Relation.MENTION: ("mentions {}", "does", "do"),
}
_RELATED_ZH = {
    Relation.WORK: ("在{}工作过", "在那里工作过的是"),
    Relation.STUDY: ("在{}就读过", "在那里就读过的是"),
    Relation.ANY: ("与{}有关的内容", "写到这一点的是"),
    Relation.MENTION: ("提到{}", "提到的是"),
}


def _named(answer: Answer) -> tuple[Finding, ...]:
    """The people the answer counts: somebody who says no is counted only where that was the question."""
    return tuple(f for f in answer.findings if f.strength is not Strength.NEGATIVE) or answer.findings


def _and(names: list[str]) -> str:
    return " and ".join([", ".join(names[:-1]), names[-1]] if len(names) > 1 else names)


def _topics(answer: Answer) -> str:
    return ("、" if answer.language == "zh" else ", ").join(answer.looked_for)


def _after_colon(answer: Answer) -> str:
    colon = "：" if answer.language == "zh" else ": "
    return f"{colon}{_topics(answer)}" if answer.looked_for else ""


def _spaced(topic: str) -> str:
    """A blank between Chinese words and a Latin topic: `提到 TensorRT`, `提到剪枝`."""
    return f"{_gap(topic[:1])}{topic}"


def _gap(beside: str) -> str:
    return " " if beside[-1:].isascii() and beside[-1:].strip() else ""


HEADLINES: dict[Intent, Callable[[Answer], str]] = {
    Intent.WHO: _who,
    Intent.COUNT: _count,
    Intent.YES_NO: _yes_no,
    Intent.ATTRIBUTE: _fact,
    Intent.WHEN: _fact,
    Intent.WHERE: _fact,
    Intent.HOW_MANY: _fact,
    Intent.DURATION: _fact,
    Intent.LIST: _lookup,
    Intent.COMPARE: _compare,
    Intent.SUPERLATIVE: _superlative,
    Intent.SUMMARY: _whose,
    Intent.HELP: lambda answer: HELP[answer.language],
}

FALLBACKS: dict[str, Callable[[Answer], str]] = {
    "answered": _no_evidence,  # no name and no topic: nothing was found
    "no_evidence": _no_evidence,
    "unclear": lambda answer: REASONS["not_understood"][answer.language],
    "withheld": lambda answer: REASONS["contact"][answer.language],
}
