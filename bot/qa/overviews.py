"""Ways to ask who somebody is, with no topic besides: "sum up her career in a few words", 讲讲张伟这个人."""

from __future__ import annotations

import re

_I = re.IGNORECASE
_HAN = r"[\u4e00-\u9fff]"

ASKED = re.compile(
    r"""
    # tell me about · fill us in on · what should I know about · what can you say about
      \b(?:tell|brief|fill|catch|bring|update)\s(?:me|us)(?:\s(?:in|up|up\sto\s(?:speed|date)))?\s(?:about|on|with)\b
    | \bwhat\s(?:should|do|must|can)\s(?:i|we|you)\s(?:need\sto\s)?(?:know|say|tell\s(?:me|us))\sabout\b
    # a summary, by its names
    | \bsummar(?:y|i[sz]e)\b | \boverview\b | \bintro(?:duc(?:e|ing|tion))?\b | \brun-?(?:down|through)\b
    | \b(?:run|walk|talk|take)\s(?:me|us)\sthrough\b | \bsum(?:s|med|ming)?\s(?:\S+\s){0,3}?up\b
    | \b(?:short|brief|quick|condensed|one-line)\s(?:version|take|bio|profile|portrait|description|account)\b
    | \bbio(?:graphy)?\b | \bblurb\b | \bsketch\b | \bportrait\b | \bdescribe\b | \bbackground\b | \bprofile\sof\b
    | \belevator\spitch\b | \btl;?\s?dr\b | \bthe\sgist\b | \bin\s(?:a\snutshell|brief|short)\b
    | \bat\sa\sglance\b | \bbriefly\b
    | \bin\s(?:a\s(?:few|couple\sof)|one|two|three|four|five)\s(?:short\s)?(?:lines?|words?|sentences?)\b | \bgist\b
    # who is she · what kind of person is he · what is she about · what does she do
    | \bwho(?:\s(?:is|exactly\sis|was)|['’]s)\b | \bwho\b(?=.{1,40}\bis\b)
    | \bwhat\s(?:kind|sort)\sof\s(?:a\s)?(?:person|professional)\b
    | \bwhat(?:['’]s|\sis)\b.{0,40}\b(?:all\sabout|like|(?:story|background)\b) | \bwhat\sdoes\b.*\bdo\b
    # 介绍一下 · 概括 · 一句话说说 · 是个怎样的人 · 什么来头 · 讲讲这个人
    | 介绍 | 简介 | 概况 | 概括 | 总结 | 归纳 | 概述 | 综述 | 小传 | 画像 | 速写 | [几一两三四五]句话 | 三言两语 | 一两句
    | 什么人 | [什怎]么?样的?(?:一个?)?人 | 何许人也? | 何方神圣 | 什么来[头历路] | 来历 | 底细 | 是谁 | 背景
    | (?:说说|聊聊|讲讲|谈谈|讲一下|说一下|聊一下|了解一?下|认识一?下) | 做什么的 | 干(?:什么|嘛|啥)的? | 做啥的
    """,
    _I | re.VERBOSE,
)
_FILLER = re.compile(
    r"""
      \b(?:quick(?:ly)?|brief(?:ly)?|short|very|give|gives|me|us|please|pls|a|an|the|of|in|on|for|to|with|about|at|and|or|get|got|what|who|whom
        |is|was|are|does|do|did|can|could|would|will|you|i|we|he|she|they|him|her|his|their|them|say|said|tell|know|need|like|want|some|few|couple
        |lines?|words?|sentences?|paragraphs?|minutes?|just|so|up|all|really|exactly|basically|roughly|kind|sort|person|man|woman|guy|candidate
        |this|that|career|life|story|professional(?:ly)?|general(?:ly)?|version|profile|cv|resume|as|let['’]?s|have|here|there|s)\b
    | ['’]s\b
    | 简单|大致|大概|简要|简短|简略|快速|粗略|基本|情况|整体|总体|大体|个人|履历|简历|资料|生平|职业|专业背景|候选人|同事|老师
    | 一下|这个人|这人|这位|那位|此人|他|她|用|给|我们?|咱们?|请|帮忙?|能|可以|能否|想|要
    | 知道|了解|认识|听听|看看|来|说|讲|聊|谈|到底|究竟|先|再
    | [的个了一几两三四五句话什么怎样人做是干字点吧吗呢啊下段以内之\s\W_]
    """,
    _I | re.VERBOSE,
)


_NOT = re.compile(r"\b(?:not|never)\b|n['’]t\b|[不没未]", _I)
"""What somebody does not do is no summary."""


def asks_for_one(question: str, whole: str) -> bool:
    """True where the words ask for a summary and name no topic; `whole` is the question without names of people.

    >>> asks_for_one("Sum up Ann in a few words.", "Sum up in a few words.")
    True
    >>> asks_for_one("Ann's PhD in brief", "'s PhD in brief")
    False
    """
    return bool(ASKED.search(question)) and not _NOT.search(question) and not _FILLER.sub("", ASKED.sub(" ", whole))
