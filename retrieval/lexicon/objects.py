"""A Chinese verb with its object as one word, 养猫, which a line tells apart: 养了一只花猫.

What a thing is stands at the end of its name (花猫 is a 猫), so the object may end a longer word;
the verb must be a word of its own.
"""

from __future__ import annotations

from typing import NamedTuple

from corpus.regex import regex

_VERBS = {
    "养": "收养 饲养 喂养 领养 喂",
    "种": "栽 种植 栽种 栽培",
    "出": "出版",
    "写": "撰写 编写 著 创作",
    "译": "翻译",
    "修": "维修 修理 修复 检修",
    "做": "制作 烹饪",
    "造": "制造 建造 打造",
    "建": "修建 建造 搭建",
    "织": "编织",
    "缝": "缝制 缝纫",
    "裁": "裁剪",
    "染": "印染",
    "酿": "酿造",
    "烤": "烘烤 烘焙",
    "画": "绘 绘制 描绘",
    "拍": "拍摄 摄制",
    "剪": "剪辑",
    "弹": "弹奏 演奏",
    "拉": "演奏",
    "吹": "吹奏 演奏",
    "唱": "演唱",
    "跳": "",
    "打": "练",
    "踢": "",
    "下": "",
    "骑": "",
    "开": "开设 开办 创办 经营 驾驶",
    "办": "举办 创办 开办 承办",
    "教": "执教 讲授",
    "带": "率领 指导 执教",
    "练": "练习 习练",
    "刻": "雕刻 篆刻",
    "捕": "捕捞",
    "钓": "",
    "采": "采摘",
    "卖": "销售 出售",
    "买": "购买",
    "考": "考取 通过",
    "拿": "获 获得 荣获 夺得",
    "得": "获 获得 荣获 夺得",
}
"""Verbs of one character, and what else says the same act."""
_OBJECTS = frozenset(
    "猫狗犬鸟鱼马牛羊猪鸡鸭鹅兔龟蛇蜂蚕鸽虾蟹鹿驴"
    "花树草菜瓜果茶稻麦粮药"
    "书画歌曲舞戏剧琴鼓棋球牌拳操刀剑弓"
    "车船艇桥井塔墙楼房屋路表钟鞋衣裙裤帽包布毯席"
    "酒饭面饼糕糖饺粥汤酱"
    "店厂馆班课队团社报刊片奖证章印"
)
"""What one character names as a kind: whatever ends in it is one."""
_SHAPE = regex(r"[\u4e00-\u9fff]{2,3}")


class Apart(NamedTuple):
    """The verb in every way it is said, and its object."""

    verbs: tuple[str, ...]
    noun: str


def apart(word: str) -> Apart | None:
    """The verb and the object of a word that is made of them; the object is one character that names a kind, or a longer word.

    >>> apart("养猫"), apart("会计")
    (Apart(verbs=('养', '收养', '饲养', '喂养', '领养', '喂'), noun='猫'), None)
    """
    verb, noun = word[:1], word[1:]
    if not _SHAPE.fullmatch(word) or verb not in _VERBS or (len(noun) == 1 and noun not in _OBJECTS):
        return None
    return Apart((verb, *_VERBS[verb].split()), noun)
