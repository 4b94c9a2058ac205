"""What a chat says of its own settings, of example questions and of inline mode, English and Chinese side by side."""

from __future__ import annotations

from collections.abc import Sequence

from bot.qa.models import Language
from bot.render.guide import GREETING, START
from bot.render.html import escaped, shortened
from bot.render.words import Both

QUESTION_ROOM = 1000

TAP: Both = {
    "en": "Tap a question, or write your own. You may go on from there (“and in which year?”), add me to a group, and press "
    "the buttons under my answers.\n/help says more, /privacy says what is kept.",
    "zh": "点一个问题，或者直接写出你的问题。之后可以接着追问（“那是哪一年？”），也可以把我加到群里，回答下面的按钮都可以点。\n"
    "更多用法见 /help，隐私说明见 /privacy。",
}
EXAMPLE_GONE: Both = {"en": "This example no longer works. /start shows others.", "zh": "这个例子已失效，/start 可以看新的。"}

LANGUAGES: dict[Language | None, str] = {None: "Auto · 自动", "en": "English", "zh": "中文"}
"""Of buttons: each is understood by whom it is for."""
WHICH_LANGUAGE: Both = {
    "en": "In which language shall I answer here? Auto: that of the question.",
    "zh": "这里用哪种语言回答？“自动”即跟随提问的语言。",
}
CHOSEN: dict[Language | None, Both] = {
    None: {
        "en": "From now on I answer here in the language of the question.",
        "zh": "从现在起，我按提问的语言来回答。",
    },
    "en": {"en": "From now on I answer here in English.", "zh": "从现在起，我在这里用英文回答。"},
    "zh": {"en": "From now on I answer here in Chinese.", "zh": "从现在起，我在这里用中文回答。"},
}
LANGUAGE_USAGE: Both = {
    "en": "/lang en, /lang zh or /lang auto",
    "zh": "可用：/lang zh、/lang en 或 /lang auto",
}
SETTINGS: Both = {
    "en": "Settings of this group\nLanguage: {language}\nI answer: {members}",
    "zh": "本群设置\n语言：{language}\n回答对象：{members}",
}
MEMBERS: dict[bool, Both] = {
    True: {"en": "everybody here", "zh": "所有群成员"},
    False: {"en": "only people on my list", "zh": "仅名单上的人"},
}
GROUP_ADMINS_ONLY: Both = {
    "en": "Only admins of this group can change that.",
    "zh": "只有本群管理员可以更改。",
}
IN_GROUPS: Both = {
    "en": "These settings are for groups. In private, /lang chooses the language.",
    "zh": "这些设置用于群聊。私聊里可用 /lang 选择语言。",
}
YOU_ARE_NOT_LISTED: Both = {
    "en": "You are not on my list yourself, and I would no longer hear you here.",
    "zh": "你自己不在名单上，这样设置后我就听不到你了。",
}
EVERYBODY_IS_LISTED: Both = {
    "en": "My list says everybody, so this would change nothing. Whoever runs me can list people in WHOKNOWS_TELEGRAM_ALLOWED.",
    "zh": "我的名单是所有人，选这个不会有变化。运行我的人可以在 WHOKNOWS_TELEGRAM_ALLOWED 里写明名单。",
}
JOINED: Both = {
    "en": "Hello! Ask me who here knows or has done something, and I quote the lines of the profiles that show it.\n"
    "Write /ask and your question, mention {bot}, or reply to one of my messages; I read nothing else here.\n"
    "Admins choose my language, and whom I answer, with /settings.",
    "zh": "大家好！可以问我谁会什么、谁做过什么，我引用资料里的原文来回答。\n"
    "用 /ask 加上问题，或 @{bot}，或回复我的消息；其他消息我都不看。\n"
    "管理员可以用 /settings 选择语言和回答对象。",
}

TIMELINE_USAGE: Both = {
    "en": "Whose? For example: /timeline Li Lei. /list says who is there.",
    "zh": "谁的时间线？比如：/timeline 李雷。/list 可以看都有谁。",
}

TOO_MANY_QUOTES: Both = {
    "en": "There are more quotes than I show at once. Ask about fewer topics, or about one person.",
    "zh": "引文太多，没有全部列出。可以少问几个主题，或者只问一个人。",
}

PEOPLE: Both = {"en": "{count} people", "zh": "共 {count} 人"}
EXAMPLES_SHOWN: Both = {
    "en": "These are the examples that ship. Send me a profile as a file, and your own people take their place.",
    "zh": "这些是自带的示例。把资料以文件形式发给我，就会换成你自己的人。",
}
REMOVE_USAGE: Both = {
    "en": "Whom? For example: /remove Li Lei. /people shows who is there.",
    "zh": "移除谁？比如：/remove 李雷。/people 可以看名单。",
}
NOBODY_CALLED: Both = {
    "en": "Nobody of your own is called {name}. /people shows who is there.",
    "zh": "你的资料里没有叫 {name} 的人。/people 可以看名单。",
}
WHICH_ONE: Both = {"en": "{name} fits several. Who is meant?", "zh": "叫 {name} 的不止一位，是哪一位？"}
REALLY: Both = {"en": "Remove {name}?", "zh": "要移除 {name} 吗？"}
REMOVED: Both = {
    "en": "🗑 {name} was removed. The files are not deleted, they are now here:",
    "zh": "🗑 已移除 {name}。文件没有删除，现在在这里：",
}
LEFT: Both = {"en": "Nobody was removed.", "zh": "没有移除任何人。"}
PRESS_EXPIRED: Both = {
    "en": "This button no longer works: people have changed since, or a day has gone by. Write the command again.",
    "zh": "这个按钮已失效：名单有变化，或已超过一天。请重新发送命令。",
}

INLINE_TITLE: Both = {"en": "Type a question such as this one", "zh": "可以这样写问题"}
INLINE_REFUSED: Both = {"en": "Not allowed yet: tap to see why", "zh": "还不能使用：点这里看原因"}
INLINE_HINT: Both = {
    "en": "Type a question after my name, for example: {example}",
    "zh": "在我的名字后面写问题，比如：{example}",
}


def start(examples: Sequence[str], language: Language | None) -> str:
    """The greeting, in both languages for somebody whose language is not known."""
    if not examples:
        return escaped(START[language] if language else "\n\n".join(START.values()))
    if language:
        return escaped(f"{GREETING[language]}\n\n{TAP[language]}")
    return escaped("\n\n".join([*GREETING.values(), *TAP.values()]))


def as_asked(question: str) -> str:
    """A question that was tapped, as it would have been written."""
    return f"❓ <b>{shortened(question, QUESTION_ROOM)}</b>"


def joined(bot: str, language: Language) -> str:
    at = f"@{bot}" if language == "en" else bot
    return escaped(JOINED[language].format(bot=at))


def settings(chosen: Language | None, members: bool, language: Language) -> str:
    return escaped(SETTINGS[language].format(language=LANGUAGES[chosen], members=MEMBERS[members][language]))


def filled(form: Both, language: Language, **values: str) -> str:
    """Words from outside are escaped and cut to a line."""
    return form[language].format(**{name: shortened(value, QUESTION_ROOM) for name, value in values.items()})
