"""Short things the bot says about a message or a press: labels of buttons, refusals, thanks. Both languages side by side."""

from __future__ import annotations

from bot.qa.models import Language

Both = dict[Language, str]

LABELS: dict[str, Both] = {
    "whole": {"en": "Whole passage", "zh": "整段原文"},
    "why": {"en": "Why?", "zh": "为什么"},
    "back": {"en": "◀ Back to the answer", "zh": "◀ 返回回答"},
    "share": {"en": "Share in a group", "zh": "分享到群里"},
    "in_private": {"en": "Ask me in private", "zh": "私聊问我"},
}

REPLIES: dict[str, Both] = {
    "not_yours": {
        "en": "Only the person who asked can use these buttons. Ask me yourself with /ask.",
        "zh": "只有提问的人可以用这些按钮。你也可以用 /ask 来问我。",
    },
    "expired": {"en": "This button no longer works. Please ask again.", "zh": "这个按钮已经失效，请重新提问。"},
    "link_expired": {
        "en": "This link no longer works, or is somebody else's. Please ask again.",
        "zh": "这个链接已经失效，或者不是你的，请重新提问。",
    },
    "file_changed": {
        "en": "The file has changed since. Please ask again.",
        "zh": "这份资料已经改过了，请重新提问。",
    },
    "noted": {
        "en": "Thank you, noted. /feedback and a few words say more.",
        "zh": "谢谢，已记下。想多说几句，可用 /feedback。",
    },
    "what_was_wrong": {
        "en": "What was wrong with it? A few words as a reply are welcome.",
        "zh": "哪里不对？欢迎回复这条消息补充一两句。",
    },
    "feedback_kept": {
        "en": "Thank you. Your words are kept with the answer.",
        "zh": "谢谢，你的话已和这个回答一起记下。",
    },
    "feedback_usage": {
        "en": "Write a few words after it: /feedback She has used it too. They are kept with the last answer.",
        "zh": "请在后面写一两句：/feedback 她也用过。内容会和上一个回答一起记下。",
    },
    "nothing_yet": {
        "en": "There is no answer to speak of yet. Ask me something first, for example: who has TensorRT experience?",
        "zh": "还没有可说的回答。先问我一个问题吧，比如：谁用过 TensorRT？",
    },
    "no_quotes": {"en": "The last answer quotes nothing.", "zh": "上一个回答没有引用原文。"},
    "profile_usage": {
        "en": "Whose? For example: /profile Li Lei. /list says who is there.",
        "zh": "介绍谁？比如：/profile 李雷。/list 可以看都有谁。",
    },
    "compare_usage": {
        "en": "Whom? For example: /compare Li Lei and Jim on C++. /list says who is there.",
        "zh": "比较谁？比如：/compare 李雷和吉姆的 C++。/list 可以看都有谁。",
    },
    "share_where": {
        "en": "Choose the group, and I post the answer there, without contact details. Or write /share in the group.",
        "zh": "选一个群，我会把这个回答发到那里，不含联系方式。也可以在群里发送 /share。",
    },
    "share_nothing": {
        "en": "There is no private answer of yours to share. Ask me in private first.",
        "zh": "你还没有可以分享的私聊回答，请先私聊问我。",
    },
    "stranger": {
        "en": "I answer only the people on my list. Your Telegram id is {id}; whoever runs me can put it into "
        "WHOKNOWS_TELEGRAM_ALLOWED.",
        "zh": "我只回答名单上的人。你的 Telegram 编号是 {id}，请运行我的人把它加到 WHOKNOWS_TELEGRAM_ALLOWED。",
    },
    "nobody": {
        "en": "Nobody may ask me yet. If you run me, put this line with your Telegram id into the file .env and start me "
        "again:\nWHOKNOWS_TELEGRAM_ADMINS={id}",
        "zh": "目前还没有人可以问我。如果我是你运行的，请把下面这行（带有你的 Telegram 编号）写进 .env 文件，然后重新启动：\n"
        "WHOKNOWS_TELEGRAM_ADMINS={id}",
    },
    "strange_group": {
        "en": "This group is not on my list. Its id is {id}; whoever runs me can put it into WHOKNOWS_TELEGRAM_ALLOWED.",
        "zh": "这个群不在我的名单上。群的编号是 {id}，请运行我的人把它加到 WHOKNOWS_TELEGRAM_ALLOWED。",
    },
    "listed_only": {
        "en": "In this group I answer only the people on my list.",
        "zh": "在这个群里，我只回答名单上的人。",
    },
    "too_fast": {
        "en": "That was fast. I answer {most} questions a minute; please wait a little.",
        "zh": "问得太快了。我每分钟最多回答 {most} 个问题，请稍等一会儿。",
    },
}


def label(name: str, language: Language) -> str:
    return LABELS[name][language]


def reply(name: str, language: Language, **values: object) -> str:
    return REPLIES[name][language].format(**values)
