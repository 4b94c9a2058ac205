"""Whose doing a line tells of: what a brother, a mentor or a colleague did proves nothing of the person it was written by."""

from __future__ import annotations

import re
from collections.abc import Sequence

from corpus.models import Span
from corpus.regex import regex

_PERSON = (
    r"(?:daughter|son|wife|husband|spouse|partner|brother|sister|mother|father|mum|mom|dad|parent|grand\w+|uncle|aunt|niece|nephew|cousin"
    r"|colleague|co-?worker|team-?mate|class-?mate|room-?mate|flat-?mate|friend|neighbou?r|mentor|teacher|coach|tutor|supervisor"
    r"|advis[eo]r|professor|boss|manager|chief|foreman|predecessor|successor|trainee|apprentice|pupil|student|intern|prot[eé]g[eé]|mentee)s?"
)
_KIN = (
    r"(?:女儿|儿子|妻子|丈夫|爱人|老公|老婆|太太|父亲|母亲|爸爸?|妈妈?|[表堂]?(?!哥[伦大德本])[哥弟姐妹]{1,2}"
    r"|爷爷|奶奶|外公|外婆|姥姥|姥爷|岳[父母]|[叔舅姑姨]{1,2})"
)
_MATE = (
    r"(?:同事|同学|队友|室友|舍友|搭档|朋友(?!圈)|师[兄姐弟妹]|徒弟|徒儿|学徒|导师|师傅|师父|恩师|老板(?!电器)|上司|前辈|前任|邻居"
    r"|学生(?![会时期干证党代社团]))"
)
_TITLE = r"(?:领导|主任|组长|班长|队长|教练|老师|经理|科长|厂长|院长|校长|主管|学员|实习生)"
_UNIT = r"(?:[组队班厂店科院校村家]|班组|科室|部门|团队|公司|单位|实验室|课题组|项目组|小组)里?"
_DID = r"(?:是|在|会|曾|也|做|开|懂|有|获|拿|得|赢|考|入选|当选|评上|评为|被|负责|[,，]?\s?[(（]?\s?(?:19|20)\d\d)"
_TOGETHER = r"(?!们?(?:评|投票|推选|和我|与我|及我|跟我|一起|合作|推荐|评价|共同))"

_ANOTHER = regex(
    rf"""
      # My brother Théo won judo bronze · Our colleague Ann flies drones; not "my colleague and I", nor "my brother's shop"
      \b(?:my|our|his|her|their|one\sof\s(?:my|our|his|her|the))\s(?:\w+\s){{0,2}}?(?P<en>{_PERSON})\b
        (?!['’]s\b)(?!\s(?:and\s(?:I|me|myself)\b|of\sthe\s(?:year|month)
          |training|years?|days|time|projects?|roles?|jobs?|positions?|certificate|work|course|thesis|scheme))
    # another member of the team · the other nurse
    | \b(?:another|the\sother)\s(?P<other>member|{_PERSON}|engineer|nurse|chef|driver|technician|person)\b
    # 丈夫在做无人机航拍 · 我哥是飞行员 · 徒弟陈默 2023 年获; not 同事评选的最佳, and nothing done together
    | (?:我的?|我们的?|本?{_UNIT}的?|带的|所带)?(?P<kin>{_KIN}|{_MATE}){_TOGETHER}[\u4e00-\u9fff]{{0,4}}?\s?{_DID}
    # 我们主任获; without whose it is a title is one's own: 主任，2019
    | (?:我的?|我们的?|咱们?|本{_UNIT}的?|{_UNIT}的)(?P<title>{_TITLE}){_TOGETHER}[\u4e00-\u9fff]{{0,4}}?\s?{_DID}
    # 同班组的徐海是全国劳动模范 · 组里另一位获 · 我们组的老刘当选
    | (?:同{_UNIT}的|同[届乡]的|我们?{_UNIT}的|{_UNIT}的?(?:另[一外][位名个]|其他|别的|有[位个]|某[位个]))
        [\u4e00-\u9fff]{{0,5}}?\s?{_DID}
    """,
    re.IGNORECASE | re.VERBOSE,
)
_UNDER = regex(
    r"""
      # Assisted Ruth Harcombe on the orrery, for which she was given a medal
      \b(?:assist(?:ed|ing)|help(?:ed|ing)|support(?:ed|ing)|shadow(?:ed|ing)|apprenticed\sto|(?:taught|trained|supervised)\sby
        |work(?:ed|ing)\sunder)\s
        (?:Dr\.?\s|Prof\.?\s|Professor\s)?(?-i:[A-Z][\w'’-]+(?:\s[A-Z][\w'’-]+)+)[^.;]*?[\s(,](?=(?:who|she|he|they|whose|winner)\b)
    # 师从徐海（全国劳模） · 跟徐海学了六年，他获得过
    | (?:师从|师承|跟随|跟着|跟|拜师|协助)[\u4e00-\u9fff]{2,4}?(?:老师|师傅|教授|先生)?(?:学|干|做|工作)?
        [^,，。；;(（]{0,6}(?:[(（]|[,，](?=[他她]))
    """,
    re.IGNORECASE | re.VERBOSE,
)
_OWN = regex(r"\b(?:I|me|my\sown|myself|we|us)\b|我(?![们的]?(?:哥|弟|姐|妹|爸|妈|师|导|同|队|老))|本人|自己", re.VERBOSE)
_STOP = regex(r"[;；。]")
_BORDER = regex(r"[;；。.!！?？\n|]|[,，、(（:：]\s*")


def told_of_another(line: str, marks: Sequence[Span] = ()) -> bool:
    """True where all that is marked in the line (its whole beginning, where nothing is) is said of somebody else.

    >>> told_of_another("My brother Théo won judo bronze."), told_of_another("My brother and I run a bakery.")
    (True, False)
    """
    ranges = [Span(start=start, end=_end(line, said)) for start, said in _others(line, marks)]
    if not marks:
        return any(not line[: one.start].strip(" \t·•*-—–") for one in ranges)
    return bool(ranges) and all(any(one.start <= mark.start < one.end for one in ranges) for mark in marks)


def _others(line: str, marks: Sequence[Span]) -> list[tuple[int, int]]:
    """Where a clause begins with somebody else, and where that is said; not where it is they who are asked for: whose pupils
    won."""
    found = []
    for match in _ANOTHER.finditer(line):
        noun = next((Span(start=start, end=end) for start, end in map(match.span, match.groupdict()) if end > start), None)
        asked_for = noun is not None and any(noun.overlaps(mark) for mark in marks)
        ahead = line[: match.start()].rstrip(" \t·•*-—–")
        if not asked_for and (not ahead or _BORDER.match(ahead[-1])):
            found.append((match.start(), match.end()))
    return found + [(match.end(), match.end()) for match in _UNDER.finditer(line)]


def _end(line: str, said: int) -> int:
    """Up to where the line speaks of the writer again, or the sentence ends."""
    ends = (pattern.search(line, said) for pattern in (_OWN, _STOP))
    return min((match.start() for match in ends if match), default=len(line))
