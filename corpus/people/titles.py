"""One line of a CV -> the names it gives: a title ("李雷 - 前端工程师") or a field ("姓名：李雷"). Knows no other line."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from itertools import dropwhile

from corpus.people.forms import may_be_same
from corpus.people.names import HAN, is_chinese_name, is_first_name, is_han, latin_name, lexicon, simplified, without_letters
from corpus.regex import regex
from corpus.structure.headings import kind_of_title

_NAME_FIELD = regex(
    r"""
    (?:^|[|,，;；]|\s{2}|\s(?=姓))\s*                             # where a line, a table cell or a part of the line begins
    (?: (?:中文)?姓\s*名(?:\s*[(（/]\s*name\s*[)）]?)?           # 姓名, 姓 名, 姓名/Name
      | (?:(?:full|candidate(?:'s)?|applicant(?:'s)?)\s)?name(?:\s*[(（/]\s*姓\s*名\s*[)）]?)?   # Name, Full name
      | candidate | applicant | 应聘者 | 求职者 | 应聘人
    )
    (?:\s*[:：|｜]\s*|(?<=名)\s+)                                # "姓名：李雷", "| 姓名 | 李雷 |", "姓名 李雷"
    (?P<name>[^\s:：|｜].*)
    """,
    re.VERBOSE | re.IGNORECASE,
)
_NAME_LABEL = regex(r"\s*(?:姓\s*名|(?:full )?name)\s*[:：]?\s*$", re.IGNORECASE)
_FIELD_END = regex(
    rf"""
      [|｜\t,，;；、。/]                      # the next cell
    | \s{{3,}}
    | \s+(?:[男女](?=\s|$) | \d)              # 李雷 男 28岁
    | \s*(?:性\s?别|出\s?生|年\s?龄|民\s?族|籍\s?贯|学\s?历|电\s?话|手\s?机|邮\s?箱|求职|政治面貌)   # 李雷性别:男
    | \s+[{HAN}]{{2,6}}\s*[:：]               # 李雷 性别：男
    | \s+[{HAN}]\s[{HAN}]\s*[:：]             # 李雷 性 别：男
    | \s+[A-Za-z]+(?:\s[a-z]+)?\s*[:：]       # Li Lei Gender: male
    """,
    re.VERBOSE,
)
_FAMILY_FIRST = regex(r"\s*(?P<family>[^\W\d_][\w'’ -]*), ?(?P<given>[^\W\d_][\w'’. -]*?)\s*")
_OTHER_NAME = regex(
    r"""
    (?: 英文名字? | 中文名字? | 昵称 | 花名 | 别名 | 曾用名 | 网名 | [诨小乳艺]名 | [绰外]号  # 英文名：Tim, （昵称“阿雷”）
      | (?:english|chinese|preferred|nick)\s?name | \ba\.?k\.?a\b\.? | (?:also|better)\sknown\sas | \bgoes\sby
      # friends say "Oona", everybody calls me Dez, 朋友都叫我阿雷
      | \b(?:friends|colleagues|everyone|everybody|people|they)\s(?:just\s)?(?:say|calls?\s(?:me|him|her|them))
      | \bcall(?:ed)?\sme | (?:朋友|同事|大家|人们|都|请)们?(?:都|喜欢)?(?:叫|喊|称)我 | 人称
    )
    \s*(?:[:：|｜是为]\s*)?["“”'‘「『]?\s*
    (?P<name>[^\s"“”‘’」』|｜,，;；。()（）:：]+(?:[ ][A-Z][\w'’-]+)*)
    """,
    re.VERBOSE | re.IGNORECASE,
)
_HANDLE = regex(
    r"""
    (?: \b(?:nick(?:name)?|handle|user\s?name|screen\s?name|pen\s?name|stage\s?name|alias|call\s?sign)
      | 网名 | 用户名 | 笔名 | 艺名 | 代号 | 账号名? )
    \s*(?:(?:is|was|[:：是为叫])\s*["“”'‘「]? | ["“”'‘「])(?P<name>[A-Za-z][\w.-]{3,29})
    """,
    re.VERBOSE | re.IGNORECASE,
)
"""What somebody is called on a screen, which need not begin with a capital: my old nick "skylark7"."""
_PAPER = r"""(?:中文|英文|电子|求职|个人|应聘)*(?:简历|履历|主页|网站|档案|资料)表?
    | (?:(?:my|personal|academic|professional|official)\s)*
      (?:r[eé]sum[eé]|curriculum\svitae|cv|c\.v\.|vita|profile|portfolio|home\s?page|web\s?(?:site|page))"""
_BEFORE = regex(
    rf"""
    \s*(?:(?: 【[^】]*】                                           # 【招聘网】
      | (?:welcome\sto | 欢迎来到 | (?:hi|hello|你好|大家好)(?=\W))  # Welcome to Li Lei's homepage
      | (?:{_PAPER})(?:\s(?:of|for))?(?![^\W_])                    # 个人简历  李雷, RESUME OF LI LEI
    )[\s:：|·,，!！_–—-]*)+
    """,
    re.VERBOSE | re.IGNORECASE,
)
_AFTER = regex(rf"(?:[\s:：|·,，_–—-]|的|['’]s\s)+(?:{_PAPER})\s*$", re.VERBOSE | re.IGNORECASE)
_INTRODUCTION = regex(
    rf"""
      (?:我是|我叫|我的名字[是叫])\s?(?P<han>[{HAN}·]{{2,9}})(?=[,，。.!！、\s]|$)   # 大家好，我叫李雷。
    | \b(?:I['’]m|I\sam|my\sname\sis)\s(?P<latin>[^,.!;:|]+)                      # Hi, I'm Li Lei.
    """,
    re.VERBOSE | re.IGNORECASE,
)
_ASIDE = regex(r"\s*(?:[(（](?P<bracket>[^()（）]*)[)）]|[\"“「『](?P<quoted>[^\"”」』]{1,30})[\"”」』])\s*")
_SEPARATOR = regex(
    r"""
      \s+[-–—/•·]\s+ | \s*[|｜,，;；—/\t]\s* | \s{3,}      # Li Lei - Engineer, Li Lei, RN
    | (?<=[^\x00-\x7f])\s*[-–]\s* | \s*[-–]\s*(?=[^\x00-\x7f])   # 李雷-前端, not Anna-Lena
    """,
    re.VERBOSE,
)
_REACHED_AT = regex(r"(?<=\w)\s+(?:\(?\+?\d|[\w.+-]+@)")
_NEXT_LABEL = regex(r"(?<=\S)\s+[^\s:：]{1,12}\s?[:：].*")
_LETTER_SPACED = regex(r"[^\W\d_](?: [^\W\d_]){2,}(?:\s{2,}[^\W\d_](?: [^\W\d_])+)+", re.ASCII)
_TITLES = tuple(sorted((title for title in lexicon("han")["titles"] if len(title) > 1), key=lambda title: (-len(title), title)))
_ATTRIBUTE = regex(r"[男女]|汉族|\d.*|.*(?:[师员理管监问生士发营长]|负责人)|.*@.*")


def names_in_title(line: str) -> tuple[str, ...]:
    """The names on a line that says whose CV it is, () for any other line.

    "李雷的简历" -> (李雷,)    'Robert "Bob" Smith, RN' -> (Robert Smith, Bob)    "Li Lei (李雷)" -> (Li Lei, 李雷)
    """
    line = _closed_up(_REACHED_AT.split(_tidy(line).strip(" #*|\t"))[0])
    if introduced := _INTRODUCTION.search(line):
        line = introduced["han"] or introduced["latin"]
    line = _AFTER.sub("", _BEFORE.sub("", line, count=1) if _BEFORE.match(line) else line)
    if not line or kind_of_title(line):
        return ()
    parts = [part for part in _SEPARATOR.split(_ASIDE.sub(" ", line)) if part.strip()]
    for part, below in zip(parts, [*parts[1:], ""], strict=False):
        if names := _names_in_part(part):
            beside = [name for name in _names_in_part(below) if _is_other_script(names[0], name)]
            return tuple(dict.fromkeys([*names, *beside, *_asides(line, names[0])]))
        if not may_stand_above(part):
            return ()
    return ()


def _tidy(line: str) -> str:
    """Full-width and fixed blanks as plain ones, accents as parts of their letters."""
    return unicodedata.normalize("NFC", line).replace("\u3000", " ").replace("\xa0", " ")


def _closed_up(line: str) -> str:
    """J O H N  S M I T H -> JOHN SMITH"""
    spaced = _LETTER_SPACED.fullmatch(line)
    return " ".join(word.replace(" ", "") for word in re.split(r"\s{2,}", line)) if spaced else line


def names_in_field(line: str, below: str = "") -> tuple[str, ...]:
    """The names of a line "姓名：李雷 | 男", or of a label alone with the line `below` it. The label vouches for the name:
    one word will do, and a family name nobody has heard of."""
    line = _tidy(line)
    field = _NAME_FIELD.search(f"{line.strip(' :：')}: {_tidy(below).strip()}" if _NAME_LABEL.match(line) else line)
    if not field:
        return ()
    turned = _FAMILY_FIRST.fullmatch(field["name"])
    if turned and (name := latin_name(f"{turned['given']} {turned['family']}")):
        return (name,)
    end = _FIELD_END.search(field["name"])
    value = (field["name"][: end.start()] if end else field["name"]).strip(" *")
    return names_in_title(value) or _vouched_for(value)


def _vouched_for(value: str) -> tuple[str, ...]:
    joined = value.replace(" ", "")
    if re.fullmatch(rf"[{HAN}]{{2,6}}", joined):
        return (joined,)
    words = value.split()
    readable = len(words) <= 4 and re.fullmatch(r"[^\W\d_][^\W\d_'’. -]*(?:[ '’.-]+[^\W\d_]+)*\.?", value)
    if not readable or any(word.lower() in lexicon("latin")["words"] for word in words):
        return ()
    return (value.title() if value.islower() or value.isupper() else value,)


def other_names_in(line: str) -> Iterator[str]:
    """英文名：Tim, also known as Bob"""
    for match in _OTHER_NAME.finditer(line):
        name = match["name"].strip("'")
        if (is_han(name) and len(name) < 6) or name[:1].isupper():
            yield name
    yield from (match["name"].rstrip(".-") for match in _HANDLE.finditer(line))


def may_stand_above(line: str) -> bool:
    """True for a line that is known to be no name, so that the name may come below it: 个人简历, a trade, a phone number."""
    bare = _BEFORE.sub("", line, count=1) if _BEFORE.match(line) else line
    if not bare.strip() or is_han(bare) or kind_of_title(bare) or re.search(r"[\d@:：]", bare):
        return True
    words = lexicon("latin")["words"]
    return any(word.lower() in words for word in re.findall(r"[^\W\d_]+", bare))


# A part of a title


def _names_in_part(part: str) -> tuple[str, ...]:
    """李雷, "李雷 Li Lei", "Li Lei 李雷", "李雷 男 28岁"; not 导师：李雷, which names somebody else."""
    part = _NEXT_LABEL.sub("", part)
    if re.search("[:：]", part):
        return ()
    chinese = re.search(rf"[{HAN}·•]+(?: [{HAN}·•]+)*", part)
    if not chinese:
        name = latin_name(part)
        return (name,) if name else ()
    name = _chinese_name(chinese.group())
    rest = without_letters((part[: chinese.start()] + " " + part[chinese.end() :]).strip())
    latin = latin_name(rest) or (rest if is_first_name(rest) else None)
    if name and latin and _is_other_script(name, latin):
        return (name, latin) if part.strip().startswith(chinese.group()) or is_first_name(latin) else (latin, name)
    if name and (not rest or _ATTRIBUTE.fullmatch(rest)):
        return (name,)
    return ()


def _chinese_name(words: str) -> str | None:
    """The name among a run of Chinese words: "李 雷" -> 李雷, "护士长 王芳 女" -> 王芳, "高级 工程师" -> None."""
    run = list(dropwhile(_is_trade, map(_untitled, words.split())))
    if len(run) > 1 and (len(run[0]) == 1 or simplified(run[0]) in lexicon("han")["compound"]):
        run[:2] = [run[0] + run[1]]
    if not run or not is_chinese_name(run[0]) or not all(_ATTRIBUTE.fullmatch(word) for word in run[1:]):
        return None
    return run[0]


def _untitled(word: str) -> str:
    """李晓明博士 -> 李晓明; 王教授, which has no given name, stays."""
    title = next((title for title in _TITLES if word.endswith(title) and len(word) - len(title) > 1), "")
    bare = word.removesuffix(title)
    return bare if title and is_chinese_name(bare) else word


def _is_trade(word: str) -> bool:
    return len(word) > 2 and _ATTRIBUTE.fullmatch(word) is not None and not is_chinese_name(word)


def _is_other_script(name: str, other: str) -> bool:
    """True where `other` writes the name in the other script, or is the English name beside it: 李雷 and Li Lei, Leo."""
    return is_han(name) != is_han(other) and (is_first_name(other.split(maxsplit=1)[0]) or may_be_same(name, other))


def _asides(line: str, name: str) -> Iterator[str]:
    """What stands in brackets or quotes beside the name, where it is a name: (李雷), "Bob", (Tim)."""
    for aside in _ASIDE.finditer(line):
        if any(other_names_in(aside.group())):
            continue
        written = (aside["bracket"] or aside["quoted"] or "").strip()
        inside = written.strip(" '\"“”‘’「」『』")
        for other in _names_in_part(inside):
            yield from [other] if _is_other_script(name, other) else []
        between = aside.start() > 0 and line[aside.end() : aside.end() + 1].isalpha()
        quoted = bool(aside["quoted"]) or len(written) - len(inside) > 1
        if _is_nickname(inside, sure=quoted or (between and not is_han(name))):
            yield inside


def _is_nickname(word: str, *, sure: bool) -> bool:
    if is_han(word):
        return sure and len(word) <= 4
    return bool(re.fullmatch(r"[A-Z][\w'’-]+", word)) and (is_first_name(word) or (sure and not word.isupper()))
