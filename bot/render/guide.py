"""What a chat is told about the bot itself: greeting, help, what is kept, the menu of commands. `notices` are for terminals."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Literal, NamedTuple

from bot.qa.models import Language

Both = dict[Language, str]
Room = Literal["private", "group", "group_admin", "admin"]

NAMES_SHOWN, NAME_ROOM = 60, 50

GREETING: Both = {
    "en": "I am WhoKnows: ask who knows or has done something, and I quote the lines of the profiles that show it.",
    "zh": "我是 WhoKnows：问我谁会什么、谁做过什么，我引用资料里的原文来回答。",
}

START: Both = {
    "en": f"{GREETING['en']}\n\nJust write your question, for example: who has TensorRT experience?\n"
    "You may go on from there (“and in which year?”), add me to a group, and press the buttons under my answers.\n"
    "/help says more, /privacy says what is kept.",
    "zh": f"{GREETING['zh']}\n\n直接写出问题就行，比如：谁用过 TensorRT？\n"
    "之后可以接着追问（“那是哪一年？”），也可以把我加到群里，回答下面的按钮都可以点。\n更多用法见 /help，隐私说明见 /privacy。",
}

DESCRIPTION: Both = {
    "en": "Ask who in your group knows what, in English or Chinese. Every answer quotes the lines of the profiles that show "
    "it, with the file and the place.\n\nFor example: who has TensorRT experience?",
    "zh": "问一问大家谁会什么、谁做过什么，中英文都可以。每个回答都引用资料里的原文，并注明文件和位置。"
    "\n\n比如：谁用过 TensorRT？",
}
"""Shown in an empty chat, before anything was written; at most 512 characters."""

SHORT_DESCRIPTION: Both = {
    "en": "Who knows what, with the line that proves it. English and Chinese.",
    "zh": "谁会什么，有据可查。中英文都可以问。",
}
"""Shown on the bot's page and beside shared links; at most 120 characters."""

_HELP: Both = {
    "en": """Ask who knows or has done something

Write as you would to a colleague, in English or Chinese:
• who has TensorRT experience?
• who knows CUDA and C++, but not Java?
• how many people have used Docker?
• has Li Lei worked with Python? – and then: when?
• where did Han Meimei study?
• compare Li Lei and Han Meimei on Python

Everything in an answer is quoted from a profile, with the file and the place. Next to a name:
hands-on – the profile describes work done with it
mentions it – a listed skill, or used in passing
tried it – only the basics, still learning, or it did not work out
says not – the profile itself says no

Buttons under an answer
◀ ▶ – more people and quotes
[1] [2] – the whole passage around that quote
Why? – what I looked for, and why somebody is named or not
👍 👎 – was it right? A word about it is welcome
Change your question with “Edit”, and the answer changes too.

In a group I answer a command, a message that mentions me, and a reply to me; to anything else I am silent. Write /ask as a \
reply to somebody's message, and I answer that message. Only who asked can press the buttons. Contact details are never shown \
in a group.

Commands
""",
    "zh": """问谁会什么、谁做过什么

像问同事那样问就行，中英文都可以：
• 谁用过 TensorRT？
• 谁会 CUDA 和 C++，但不会 Java？
• 有几个人用过 Docker？
• 李雷做过 Python 吗？接着问：什么时候？
• 韩梅梅在哪里上的学？
• 比较李雷和韩梅梅的 Python

答案里的内容都引自资料原文，并注明文件和位置。名字后面的标注：
实际做过 – 资料里写了具体的工作
有提到 – 列为技能，或者顺带用过
尝试过 – 只懂基础、还在学，或者效果不理想
写明没有 – 资料里自己说没有

回答下面的按钮
◀ ▶ – 看更多的人和原文
[1] [2] – 看这条引文所在的整段原文
为什么 – 我找了哪些词，为什么列入或没有列入某人
👍 👎 – 答得对不对？欢迎补充一两句
用“编辑”修改问题，回答会跟着更新。

在群里，我只回应命令、@我的消息和对我的回复，其余一概不出声。用 /ask 回复某条消息，我就回答那条消息。\
按钮只有提问的人能点。群里从不显示联系方式。

命令
""",
}

_OF_ADMINS: Both = {
    "en": """

You run me
Send me a profile as a file (PDF, Word, HTML, Markdown, text, JSON Resume), or forward one: I say what I read, and you keep or \
discard it. /people and /remove are for you alone.""",
    "zh": """

你是管理员
把资料以文件形式发给我（PDF、Word、HTML、Markdown、文本、JSON Resume），转发也行：我会说读到了什么，由你决定保留还是丢弃。\
/people 和 /remove 只有你能用。""",
}

_PRIVACY: Both = {
    "en": """What happens to what you write

• Answers come from the profiles on the computer I run on. No other service is asked. Your messages and my replies \
pass through Telegram, like every chat.
• So that buttons and follow-up questions work, the questions I answer, the answers and the \
ids of the chat and of whoever asked are kept for {days} days in a file that only the account I run under can read; then they \
are deleted. /new deletes those of your conversation at once.
• What you say with 👍, 👎 or /feedback is kept, with the question, until the people who run me delete it. So is the language \
you choose.
• Nothing you write is put into a log.
• In groups I act only on commands, mentions and replies to me, and never show contact data there: e-mail, phone, \
messenger names, address, birth date, id numbers. What you ask in private is not used in a group unless you share it.""",
    "zh": """你写的内容会怎样处理

• 答案只来自我所在电脑上的资料，不会询问任何其他服务。你的消息和我的回复会经过 Telegram，和所有聊天一样。
• 为了让按钮和追问能用，我回答过的问题、给出的回答，以及聊天和提问者的编号会保存 {days} 天，\
放在只有我所用的系统账号能读的文件里，到期删除。发送 /new 会立刻删除你这段对话的内容。
• 你用 👍、👎 或 /feedback 说的话会连同问题一起保存，直到运行我的人删除；你选择的语言也会保存。
• 你写的内容都不会写进日志。
• 在群里，我只处理命令、@我的消息和对我的回复，并且不会在群里显示邮箱、电话、即时通讯账号、住址、出生日期、证件号这类信息。\
你私聊问的内容不会用到群里，除非你自己分享。""",
}


class MenuLine(NamedTuple):
    """A command, the rooms in whose menu it stands, and what it does."""

    name: str
    rooms: tuple[Room, ...]
    words: Both


EVERYWHERE: tuple[Room, ...] = ("private", "group", "group_admin", "admin")
ALONE: tuple[Room, ...] = ("private", "admin")

MENU: tuple[MenuLine, ...] = (
    MenuLine("ask", EVERYWHERE, {"en": "Ask a question about the profiles", "zh": "就资料提问"}),
    MenuLine("who", EVERYWHERE, {"en": "Who knows it? For example: /who TensorRT", "zh": "谁会？例如：/who TensorRT"}),
    MenuLine("profile", EVERYWHERE, {"en": "Who somebody is: /profile Li Lei", "zh": "介绍一个人：/profile 李雷"}),
    MenuLine(
        "compare",
        EVERYWHERE,
        {"en": "Two people side by side: /compare Li Lei and Jim on C++", "zh": "比较两个人：/compare 李雷和吉姆的 C++"},
    ),
    MenuLine("list", EVERYWHERE, {"en": "Who is there; or /list projects of Li Lei", "zh": "都有谁；或 /list 李雷的项目"}),
    MenuLine(
        "matrix",
        EVERYWHERE,
        {"en": "A picture, people by topics: /matrix CUDA PyTorch", "zh": "人与技能对照图：/matrix CUDA PyTorch"},
    ),
    MenuLine(
        "timeline",
        EVERYWHERE,
        {"en": "A picture of somebody's years: /timeline Li Lei", "zh": "一个人的时间线：/timeline 李雷"},
    ),
    MenuLine("sources", EVERYWHERE, {"en": "Where the last answer comes from", "zh": "上一个回答的出处"}),
    MenuLine("why", EVERYWHERE, {"en": "How the last answer came about", "zh": "上一个回答是怎么得出的"}),
    MenuLine("share", EVERYWHERE, {"en": "Show the last private answer in a group", "zh": "把私聊里的上一个回答分享到群里"}),
    MenuLine("new", EVERYWHERE, {"en": "Forget what we spoke of", "zh": "忘掉之前聊的内容"}),
    MenuLine("feedback", EVERYWHERE, {"en": "Say a word about the last answer", "zh": "评价上一个回答"}),
    MenuLine("lang", ("private", "group_admin", "admin"), {"en": "Choose my language", "zh": "选择语言"}),
    MenuLine("settings", ("group_admin",), {"en": "Language, and whom I answer here", "zh": "语言和回答对象"}),
    MenuLine("people", ("admin",), {"en": "Who is there, with their files", "zh": "名单和文件"}),
    MenuLine("remove", ("admin",), {"en": "Take somebody out: /remove Li Lei", "zh": "移除一个人：/remove 李雷"}),
    MenuLine("privacy", EVERYWHERE, {"en": "What is kept and what is not", "zh": "隐私说明"}),
    MenuLine("help", EVERYWHERE, {"en": "How to ask", "zh": "使用说明"}),
)


def menu(room: Room, language: Language) -> list[tuple[str, str]]:
    """(command, what it does) in the order of the menu of a room."""
    return [(line.name, line.words[language]) for line in MENU if room in line.rooms]


def help_text(room: Room, language: Language) -> str:
    commands = "\n".join(f"/{name} – {words}" for name, words in menu(room, language))
    return _HELP[language] + commands + (_OF_ADMINS[language] if room == "admin" else "")


def privacy(days: int, language: Language) -> str:
    return _PRIVACY[language].format(days=days)


def roster(names: Sequence[str], language: Language) -> str:
    """Who is there: how many, and their names."""
    if language == "zh":
        head = f"共 {len(names)} 人，可以问他们会什么、做过什么。"
    else:
        head = f"{len(names)} {'person' if len(names) == 1 else 'people'}. Ask what they know and what they have done."
    return "\n".join([head, "", *_listed(names, language)])


def _listed(names: Sequence[str], language: Language) -> Iterator[str]:
    yield from (f"• {name if len(name) <= NAME_ROOM else f'{name[: NAME_ROOM - 1]}…'}" for name in names[:NAMES_SHOWN])
    if (more := len(names) - NAMES_SHOWN) > 0:
        yield f"…… 另有 {more} 人" if language == "zh" else f"… and {more} more"
