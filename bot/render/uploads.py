"""What a chat says of a file that was sent to it and of who is there, English and Chinese side by side, as Telegram HTML."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from bot.qa.labels import file_without_contacts
from bot.qa.models import Language
from bot.render.html import shortened
from bot.render.problems import problem_line
from bot.render.words import Both
from corpus.models import Document, Profile, SectionKind
from corpus.snapshot import Problem
from corpus.store.intake import Outcome, Taken

LITTLE = 1
"""Passages up to which a file says too little to be of use."""
NAME_ROOM, FILE_ROOM, LIST_ROOM = 300, 300, 900

NOT_ADMIN: Both = {
    "en": "Only the people who run this bot can add or remove profiles.",
    "zh": "只有管理这个机器人的人才能添加或移除资料。",
}
SWITCHED_OFF: Both = {
    "en": "Files are not taken here: WHOKNOWS_TELEGRAM_UPLOADS is off.",
    "zh": "这里不接收文件：WHOKNOWS_TELEGRAM_UPLOADS 已关闭。",
}
TOO_BIG: Both = {
    "en": "Telegram lets a bot fetch files of up to 20 MB, and this one is larger. Save it smaller, or add it on the computer "
    "I run on: whoknows add FILE",
    "zh": "Telegram 只允许机器人下载 20 MB 以内的文件，这个文件更大。请压缩后再发，或在我所在的电脑上添加：whoknows add 文件",
}
NOT_FETCHED: Both = {
    "en": "Telegram did not give me the file. Please send it again.",
    "zh": "没能从 Telegram 取到这个文件，请再发一次。",
}
AS_A_FILE: Both = {
    "en": "To add somebody, send the profile as a file (PDF, Word, HTML, Markdown, text, JSON Resume), not as a picture.",
    "zh": "要添加资料，请以文件形式发送（PDF、Word、HTML、Markdown、文本、JSON Resume），不要发图片。",
}
WHOSE: Both = {
    "en": "{file} says no name. Whose is it? Reply to this message with the name.",
    "zh": "{file} 里没写姓名。这是谁的资料？请回复这条消息，写上姓名。",
}
NAME_FIELD: Both = {"en": "Name", "zh": "姓名"}
NO_NAME_THERE: Both = {"en": "That is no name. Reply with the name alone.", "zh": "这不像姓名，请只回复姓名。"}
BUTTONS: dict[str, Both] = {
    "keep": {"en": "✅ Keep", "zh": "✅ 保留"},
    "drop": {"en": "🗑 Discard", "zh": "🗑 丢弃"},
    "remove": {"en": "🗑 Remove", "zh": "🗑 移除"},
    "leave": {"en": "Leave", "zh": "不移除"},
}
DISCARDED: Both = {"en": "🗑 Discarded; the file is deleted here.", "zh": "🗑 已丢弃，这里的文件已删除。"}
EXPIRED: Both = {
    "en": "This file is no longer here: it was kept, discarded, or waited for more than a day. Send it again.",
    "zh": "这个文件已不在这里：可能已保留、已丢弃，或等待超过了一天。请重新发送。",
}
NO_NAME: Both = {"en": "No name found in it", "zh": "没有找到姓名"}
READ: Both = {"en": "read from {file}", "zh": "读自 {file}"}
SIZE: Both = {"en": "{passages} passages: {sections}", "zh": "{passages} 段：{sections}"}
LITTLE_THERE: Both = {"en": "⚠️ It says very little. Is it the right file?", "zh": "⚠️ 内容很少，是这个文件吗？"}
CONTACTS: Both = {
    "en": "Contact data found: {count}. They are never shown in a group.",
    "zh": "发现 {count} 处联系方式，不会在群里显示。",
}
WOULD: dict[Outcome, Both] = {
    Outcome.ADDED: {"en": "Kept, it is added as {file}.", "zh": "保留后将添加为 {file}。"},
    Outcome.REPLACED: {
        "en": "Kept, it replaces the older {file}, which is moved aside and not lost.",
        "zh": "保留后将替换旧的 {file}，旧文件会移到一边，不会丢失。",
    },
    Outcome.ALREADY: {"en": "It is there already: {file}.", "zh": "已经有了：{file}。"},
}
DONE: dict[Outcome, Both] = {
    Outcome.ADDED: {"en": "✅ Added as {file}.", "zh": "✅ 已添加为 {file}。"},
    Outcome.REPLACED: {"en": "✅ Replaced {file}.", "zh": "✅ 已更新 {file}。"},
    Outcome.ALREADY: {"en": "✅ It was there already: {file}.", "zh": "✅ 已经有了：{file}。"},
}
NAMED_AFTER_FILE: Both = {"en": "Without a name it is called after its file.", "zh": "没有姓名，就以文件名称呼。"}
NAMESAKE: Both = {
    "en": "Somebody of this name is there already ({files}). Files of one person are put together.",
    "zh": "已有同名的人（{files}）。同一个人的文件会合并。",
}
EXAMPLES_GO: Both = {
    "en": "From now on your own people are asked about, no longer the examples.",
    "zh": "从现在起只在你自己的资料里查找，不再包括示例。",
}
NOW_THERE: Both = {"en": "{count} there now: {names}", "zh": "现在共 {count} 人：{names}"}
ONE_THERE: Both = {"en": "Only {names} is there now", "zh": "现在只有 {names}"}
NOBODY_THERE: Both = {"en": "Nobody of your own is there now", "zh": "现在没有你自己的资料"}
MORE: Both = {"en": " and {count} more", "zh": " 等，另有 {count} 人"}
TRY: Both = {"en": "Try:", "zh": "可以这样问："}

KINDS: dict[SectionKind, Both] = {
    SectionKind.ABOUT: {"en": "about", "zh": "简介"},
    SectionKind.EXPERIENCE: {"en": "work", "zh": "工作经历"},
    SectionKind.EDUCATION: {"en": "education", "zh": "教育经历"},
    SectionKind.PROJECTS: {"en": "projects", "zh": "项目"},
    SectionKind.SKILLS: {"en": "skills", "zh": "技能"},
    SectionKind.PUBLICATIONS: {"en": "publications", "zh": "论文"},
    SectionKind.AWARDS: {"en": "awards", "zh": "获奖"},
    SectionKind.LINKS: {"en": "links", "zh": "链接"},
    SectionKind.OTHER: {"en": "other sections", "zh": "其他"},
}


def report(document: Document, whose: str | None, language: Language) -> str:
    """`<b>Li Lei</b>, read from cv.pdf` and what was found in it, a line each."""
    name = f"<b>{shortened(whose or NO_NAME[language], NAME_ROOM)}</b>"
    comma = "，" if language == "zh" else ", "
    lines = [
        name + comma + _filled(READ, language, file=document.source),
        _filled(SIZE, language, passages=len(document.cuts), sections=_sections(document, language)),
        *([LITTLE_THERE[language]] if len(document.cuts) <= LITTLE else []),
        *([_filled(CONTACTS, language, count=len(document.contacts))] if document.contacts else []),
    ]
    return "\n".join(lines)


def outlook(taken: Taken, namesakes: Sequence[str], whose: str | None, language: Language) -> str:
    """What keeping it would do. `namesakes` are files of people of the same name."""
    lines = [_filled(WOULD[taken.outcome], language, file=file_without_contacts(taken.document_id))]
    if taken.outcome is Outcome.ADDED and not whose:
        lines.append(NAMED_AFTER_FILE[language])
    if taken.outcome is Outcome.ADDED and namesakes:
        lines.append(_filled(NAMESAKE, language, files=_listed(map(file_without_contacts, namesakes), language)))
    return "\n".join(lines)


def refused(problem: Problem, language: Language) -> str:
    """`⚠️ cv.md, line 3: what is wrong; what to do`."""
    return f"⚠️ {shortened(problem_line(problem, language), LIST_ROOM)}"


def done(outcome: Outcome, file: str, language: Language) -> str:
    return _filled(DONE[outcome], language, file=file_without_contacts(file))


def who_is_there(people: Sequence[Profile], language: Language) -> str:
    """`3 there now: Ann Hill, Li Lei, 韩梅梅`, as many as are read at a glance."""
    if not people:
        return NOBODY_THERE[language]
    names = shortened(_names([person.name for person in people], language), LIST_ROOM)
    form = NOW_THERE if len(people) > 1 else ONE_THERE
    return form[language].format(count=len(people), names=names)


def whose(file: str, language: Language) -> str:
    return _filled(WHOSE, language, file=file)


def _names(names: Sequence[str], language: Language, most: int = 12) -> str:
    """The last come are told with the others in the order of the files."""
    more = MORE[language].format(count=len(names) - most) if len(names) > most else ""
    return _listed(names[:most], language) + more


def _sections(document: Document, language: Language) -> str:
    """`about, work (3), education (2), skills`: in the order of the file, with the entries that were found."""
    entries = Counter(entry.kind for entry in document.entries)
    kinds = dict.fromkeys(cut.kind for cut in document.cuts)
    told = (KINDS[kind][language] + (_counted(entries[kind], language) if entries[kind] else "") for kind in kinds)
    return _listed(told, language) or "–"


def _counted(count: int, language: Language) -> str:
    return f"（{count} 条）" if language == "zh" else f" ({count})"


def _listed(words: Iterable[str], language: Language) -> str:
    return ("、" if language == "zh" else ", ").join(words)


def _filled(form: Both, language: Language, **values: object) -> str:
    """Words from outside are escaped and cut to a line; those of the form are ours."""
    return form[language].format(**{name: shortened(str(value), FILE_ROOM) for name, value in values.items()})
