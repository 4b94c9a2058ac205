"""What private contact data looks like: a table of kinds and patterns. contacts.py looks for them and weighs what it finds.

The patterns read half-width text in small letters ("：" is ":"): ten times as fast as ignoring case. Every repetition is
bounded and every search starts at the border of a word, so that a file of one endless line costs no more than its length.
A group `value` is the span where a label stands before it; a group `street` is the end of a Chinese address, whose beginning
contacts.py finds.
"""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from corpus.regex import regex

_GAP = r"[ \t]?"
_COLON = r"[ \t]{0,3}[:|=][ \t]{0,3}\n?"
"""A colon or the border of a table cell, after which the value may stand on the next line."""
_TO = r"[ \t]{0,3}(?:[:|=]|是|为)?[ \t]{0,3}\n?"
_CELL_ENDS = r"(?=[ \t]{0,3}(?:$|[|;/。)\u3400-\u9fff]|[ \t]{2}|[,、]?[ \t]?(?:[\w-]{1,12}[ \t]?:|[\u3400-\u9fff+\d])))"
"""The value is all there is: nothing but a separator or the next label follows."""


def _spaced(labels: str) -> str:
    """Chinese labels, in which tables put blanks for looks: 电　话, 手 机."""
    return "|".join(r"[ \t]{0,4}".join(label) for label in labels.split())


# E-mail

_LOCAL = r"(?<![\w.+-])[\w+][\w.+-]{0,63}"
_NAME = r"[a-z0-9][a-z0-9-]{0,62}"
_DOMAIN = rf"(?:{_NAME}\.){{1,4}}[a-z]{{2,18}}"
_PROVIDER = r"(?:gmail|googlemail|outlook|hotmail|yahoo|icloud|proton(?:mail)?|qq|163|126|139|foxmail|sina)"
_BRACKETED_AT = rf"{_GAP}(?:[(\[{{<](?:at|a|@|艾特|圈a)[)\]}}>]|\([ ]at[ ]\)|\[[ ]at[ ]\]){_GAP}"
_DOT = rf"(?:{_GAP}[(\[{{<]{_GAP}(?:dot|d|\.|点){_GAP}[)\]}}>]{_GAP}|[ \t]dot[ \t]|{_GAP}点{_GAP}|\.)"
_ANY_AT = r"[ \t]{0,2}(?:@|at|[#*]|艾特|[(\[](?:at|a|@)[)\]])[ \t]{0,2}"
_EMAIL_LABEL = rf"(?:e-?mails?(?:[ ]address)?|mail|(?:{_spaced('电子邮箱 电子邮件 邮箱 邮件 电邮')})(?:地址)?)"
EMAIL = [
    # name@example.com, not git@example.com:owner/repository
    rf"{_LOCAL}@{_DOMAIN}(?![\w-])(?!:[\w~/])",
    # several before one sign: {ann,bob}@example.com
    rf"(?<![\w.+-])\{{[\w.+-]{{1,40}}(?:,{_GAP}[\w.+-]{{1,40}}){{1,9}}\}}{_GAP}@{_GAP}{_DOMAIN}",
    # the target of a link, percent-encoded
    rf"\bmailto:(?P<value>{_LOCAL}%40{_DOMAIN})",
]
DISGUISED_EMAIL = [
    # name [at] example [dot] com, name(at)example.com
    rf"{_LOCAL}(?:{_DOT}[\w-]{{1,40}}){{0,3}}{_BRACKETED_AT}{_NAME}(?:{_DOT}{_NAME}){{1,4}}(?!\w)",
    # name (at) gmail
    rf"{_LOCAL}{_BRACKETED_AT}{_PROVIDER}(?!\w)",
    # name at example dot com; "at example.com" alone is where somebody works
    rf"{_LOCAL}(?:[ \t]dot[ \t][\w-]{{1,40}}){{0,3}}[ \t]at[ \t]{_NAME}(?:[ \t]dot[ \t](?!dot\b){_NAME}){{1,4}}(?!\w)",
    # name_at_example_dot_com
    r"(?<![\w.+-])[a-z0-9.+]{1,40}([_-])at\1[a-z0-9-]{1,40}?\1dot\1[a-z]{2,18}(?!\w)",
    # name艾特example.com
    rf"{_LOCAL}{_GAP}艾特{_GAP}{_NAME}(?:{_DOT}{_NAME}){{1,4}}(?!\w)",
]
LABELLED_EMAIL = [
    # name#example.com（请将#换成@）
    rf"{_LOCAL}[#*&$]{_DOMAIN}(?=[^\n]{{0,40}}(?:replac|换|改|代替|instead))",
    # a label vouches for more: "E-mail: name at example.com", "邮箱：name # example.com"
    rf"{_EMAIL_LABEL}{_COLON}(?P<value>{_LOCAL}{_ANY_AT}{_NAME}(?:{_GAP}{_DOT}{_GAP}{_NAME}){{1,4}})(?!\w)",
    rf"{_EMAIL_LABEL}{_COLON}(?P<value>{_LOCAL}[ \t](?:at|@)[ \t]{_PROVIDER})(?!\w)",
]

# Messengers

_WECHAT = rf"(?:we-?chat|wei[ ]?xin|(?<![a-z0-9])(?:[vw]x|v信)|{_spaced('微信 薇信 威信')}|加[v微])"
_OTHER_LABEL = rf"(?:{_WECHAT}|qq|tel|phone|mobile|telegram|tg|whatsapp|手机|电话|扣扣)"
_LABELS_BESIDE = rf"(?:{_GAP}[/、&和及+]{_GAP}{_OTHER_LABEL}){{0,2}}"
_ID_WORD = r"(?:[ \t]?(?:id|no\.?|号码?|账号|帐号|同号|number|contact))?"
_HANDLE = r"[a-z][\w-]{5,19}"
_OF_WECHAT = (
    r"(?:mini|pay|official|account|group|moment|program|work|login|sdk|api|back|front|market|channel|video|shop|store|eco|platform"
    r"|develop|bot|public|community|operation|stat|data|service|same|none|available)"
)
"""What WeChat is known for, and no name of anybody there."""
WECHAT = [
    # 微信：zhang_san88, 微信/QQ: zhang88
    rf"{_WECHAT}{_LABELS_BESIDE}{_ID_WORD}{_COLON}(?P<value>(?=[\w-]{{0,19}}[\d_]){_HANDLE})(?![\w-])",
    # 微信：zhangsan; "WeChat: developed a payment service" is none
    rf"{_WECHAT}{_LABELS_BESIDE}{_ID_WORD}{_COLON}(?P<value>{_HANDLE}){_CELL_ENDS}",
    # 微信号 zhangsan
    rf"{_WECHAT}[ \t]?(?:id|号码?|账号|帐号){_TO}(?P<value>{_HANDLE})(?![\w-])",
    # WeChat robot2024, WeChat (robot_24), 微信 robot_24; "wechat mini programs" is none
    rf"{_WECHAT}[ \t]{{0,2}}[(\"「]?(?P<value>(?=[\w-]{{0,19}}[\d_]){_HANDLE})(?![\w-])",
    # | WeChat zhangsan |, WeChat: zhangsan. as all that a cell or a sentence says
    (
        rf"(?:^|[|/·;,、])[ \t]{{0,3}}{_WECHAT}{_ID_WORD}[ \t]{{1,3}}(?!{_OF_WECHAT})(?P<value>{_HANDLE})"
        r"(?=[ \t]{0,3}(?:$|[|;/·]))"
    ),
    rf"{_WECHAT}{_ID_WORD}{_COLON}(?!{_OF_WECHAT})(?P<value>{_HANDLE})(?=[.!](?:[ \t]|$))",
    # 微信：13800138000, a number of QQ or of a telephone
    rf"{_WECHAT}{_LABELS_BESIDE}{_ID_WORD}{_COLON}(?P<value>[1-9]\d{{5,10}})(?!\d)",
    r"(?<![a-z0-9])wxid_[a-z0-9]{6,24}",
    r"\bu\.wechat\.com/[\w-]{4,40}",
]
QQ = [
    # QQ：12345, QQ/微信: 123456
    rf"(?<![a-z0-9])(?:qq|扣扣){_LABELS_BESIDE}{_ID_WORD}{_COLON}(?P<value>[1-9]\d{{4,10}})(?![\d@])",
    # qq 123456789
    r"(?<![a-z0-9])qq(?:[ \t]?(?:号码?|number))?[ \t](?P<value>[1-9]\d{5,10})(?![\d@])",
]
_MESSENGER = (
    r"(?:telegram|(?<![a-z])tg|电报|whats[ ]?app|skype|kakao(?:talk)?|viber|discord|(?<![a-z])line[ ]id|钉钉|飞书|signal)"
)
MESSENGER = [
    # Telegram: @name, TG @name
    rf"{_MESSENGER}{_ID_WORD}{_TO}(?P<value>@[\w.]{{3,32}})",
    # Skype: live:.cid.1a2b, Discord: name#1234
    rf"{_MESSENGER}{_ID_WORD}{_COLON}(?P<value>(?=[\w.:#-]{{0,30}}[\d_#])[a-z][\w.:#-]{{3,40}}\w)(?!\w)",
    # Discord name#1234, telegram name_88
    rf"(?!signal){_MESSENGER}[ \t]{{1,2}}[(]?(?P<value>(?=[\w.#-]{{0,30}}[\d_#])[a-z][\w.#-]{{3,30}}\w)(?![\w-])",
    # a name alone, as in Skype: anna.schmidt; "Signal: cleaned the data" is none
    rf"(?!signal){_MESSENGER}{_ID_WORD}{_COLON}(?!none|same)(?P<value>[a-z][\w.-]{{3,30}}){_CELL_ENDS}",
    # @name on Telegram, @name (Telegram)
    rf"(?<![\w@])@\w{{4,32}}(?=[ \t](?:on|via|in)[ \t]{_MESSENGER}|[ \t]?\({_MESSENGER}\))",
    r"(?<![\w.-])(?:t\.me|telegram\.me|wa\.me|line\.me/ti/p|join\.skype\.com)/[\w+~-]{3,40}",
    r"\b(?:tg://resolve\?domain=|skype:|whatsapp://send\?phone=)[\w.+-]{3,40}",
]

# Telephone

_PHONE_LABEL = (
    r"(?:(?<![a-z])(?:tel(?:ephone)?|(?:tele|cell|mobile[ ])?phone|mobile|mob|cell|ph|fax|whats[ ]?app|contact"
    r")\.?(?:[ ](?:no\.?|number|\#))?"
    rf"|(?:{_spaced('手机号码 手机号 手机 联系电话 联系方式 电话号码 电话 座机 固话 传真')}))"
)
_EXTENSION = r"(?:[ \t]?(?:ext\.?|x|转|-)[ \t]?\d{1,5})?"
_STARTS, _ENDS = r"(?<![\w.+/=-])", r"(?![\w-])(?!\.\d)"
PHONE = [
    # 138 0013 8000, +86 138-0013-8000, 138 001 38000
    rf"{_STARTS}(?:(?:\+|00)?86[- ]?|\(\+?86\)[ ]?)?1[3-9]\d(?:[- .]?\d{{4}}[- .]?\d{{4}}|[- ]\d{{3}}[- ]\d{{5}}){_ENDS}",
    # +49 (0)30 123-4567, 0044 20 7946 0958
    rf"{_STARTS}(?:\(\+\d{{1,3}}\)|(?:\+|00(?=[1-9]))\d{{1,3}})(?:[ /-]?(?:\(\d{{1,5}}\)|\d{{1,5}})){{2,6}}{_EXTENSION}{_ENDS}",
    # +1.415.555.0132
    rf"{_STARTS}\+\d{{1,3}}(?:\.\d{{2,5}}){{2,5}}{_ENDS}",
    # (415) 555-0132
    rf"{_STARTS}(?:\+?1[ .-])?\([2-9]\d\d\)[ ]?\d{{3}}[ .-]\d{{4}}{_EXTENSION}{_ENDS}",
    # 415-555-0132; 256-512-1024 are the layers of a network
    rf"{_STARTS}(?:1[.-])?[2-9]\d\d([.-])\d{{3}}\1(?!1024|2048|4096|8192)\d{{4}}{_EXTENSION}{_ENDS}",
    # 010-62781234, (0571) 87654321
    rf"{_STARTS}\(?0\d{{2,3}}\)?[- ]\d{{7,8}}{_EXTENSION}{_ENDS}",
    # 400-800-1234
    rf"{_STARTS}[48]00-\d{{3,4}}-\d{{3,4}}{_ENDS}",
    # 020 7946 0958, 07700 900123, 0171/1234567; "0402 0603 0805" are sizes of parts
    rf"{_STARTS}(?!\d{{4}}[ ]\d{{4}}[ ]\d{{4}})\(?0\d{{2,4}}\)?[ /]\d{{3,4}}[ -]?\d{{3,5}}{_ENDS}",
    # 06 12 34 56 78, not 01 02 03 04 05
    rf"{_STARTS}(?!01[ .-]02)0[1-9](?:[ .-]\d\d){{4}}{_ENDS}",
    # the target of a link
    r"\btel:(?P<value>\+?[\d().-]{6,22}\d)",
]
LABELLED_PHONE = [
    # T: +49 30 1234567, M: 0171 1234567
    r"(?<![a-z0-9])[tmp][ \t]{0,2}[:|][ \t]{0,3}(?P<value>[+(0]\(?\d[\d ()./-]{6,20}\d)(?!\d)",
    # Tel.: 030 1234567
    rf"{_PHONE_LABEL}{_COLON}(?P<value>\+?\(?\d[\d ()./-]{{5,20}}\d){_EXTENSION}(?!\d)",
    # Phone 415 555 0132
    rf"{_PHONE_LABEL}[ \t]{{1,3}}(?P<value>\(?\d{{3}}\)?[ .-]\d{{3}}[ .-]\d{{4}}){_ENDS}",
    # 电话62781234
    r"(?:手机|电话)(?:号码?)?(?P<value>\d{7,12})(?!\d)",
]

# The person

_MONTH = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.?"
_YEAR = r"(?:19|20)\d\d"
_ADULT = r"(?:19[3-9]\d|200\d)"
_DAY = r"\d{1,2}(?:st|nd|rd|th)?"
_DATE = "|".join(
    [
        rf"{_YEAR}{_GAP}[-./年]{_GAP}\d{{1,2}}(?:{_GAP}[-./月]{_GAP}\d{{1,2}}(?:{_GAP}日)?|{_GAP}月)?",  # 1990.05.03, 1990年5月
        rf"{_YEAR}(?:{_GAP}年)?(?!\d)",
        rf"\d{{1,2}}[-./]\d{{1,2}}[-./](?:{_YEAR}|\d\d)",  # 03/05/1990
        r"\d{1,2}月\d{1,2}[日号]",
        rf"{_DAY}(?:[ ]of)?[ ]{_MONTH}(?:,?[ ]{_YEAR})?",  # 3 May 1990
        rf"{_MONTH}[ ](?:{_DAY}(?:,?[ ]{_YEAR})?|{_YEAR})",  # May 3, 1990
    ]
)
_BIRTH_LABEL = (
    rf"(?:{_spaced('出生日期 出生年月日 出生年月 出生年份 出生时间 生日 生于 出生于')}|出[ \t]{{1,4}}生|出生(?=[ ]?[:|])"
    r"|\b(?:date[ ]of[ ]birth|birth[ ]?da(?:te|y)|d\.?o\.?b\b\.?|geburtsdatum))"
)
BIRTH = [
    # 出生年月：1990.05, DOB (dd/mm/yyyy): 03/05/1990
    rf"{_BIRTH_LABEL}(?:[ ]?\([a-z/ ]{{2,12}}\))?{_TO}(?P<value>{_DATE})",
    # born 3 May 1990; a product was born in 2019
    rf"\bborn(?:[ ](?:on|in))?[ ](?=[^\n]{{0,16}}{_ADULT})(?P<value>{_DATE})(?![\d-])",
    # b. 1980, (*1980); not "Fig. b. 1980 samples"
    rf"(?:(?:^|[(,;|·])[ ]?b\.[ ]?|\([ ]?\*[ ]?)(?P<value>{_ADULT})(?=[ ]?(?:$|[),;|·.]|in\b))",
    # 1990年5月生, 1976 年生, 1990-05出生, 一九九〇年生; not 1990年生产
    (
        rf"(?<!\d)(?P<value>{_ADULT}(?:{_GAP}年(?:{_GAP}\d{{1,2}}{_GAP}月)?(?:{_GAP}\d{{1,2}}{_GAP}日)?"
        r"|[-./]\d{1,2}(?:[-./]\d{1,2})?)|[一二][九〇零○][一二三四五六七八九〇零○]{2}年(?:[一二三四五六七八九十]{1,2}月)?)"
        r"[ ]?(?:出生(?![人率体地于缺证])|生人|生(?=[ |,。;)]|$))"
    ),
]
AGE = [
    # 年龄：32岁, 年 龄 | 32; 平均年龄 and 年龄 18-60 are those of others
    rf"(?<![\u3400-\u9fff])(?:{_spaced('年龄')}){_TO}(?P<value>[1-7]\d(?:[ ]?周?岁)?)(?![\d+~至到以-])",
    # Age 32, Age: 32; "Ages 5-7" and "age 65+" are those of others
    (
        r"(?:^|(?<=[|,;/·(])|(?<=[|,;/·(][ ]))[ ]?age(?:[ ]?[:|][ ]?|[ ])(?P<value>[1-7]\d)(?![\d+%])"
        r"(?![ ]?(?:to\b|and\b|or\b|[-–]))"
    ),
    r"\bi(?:['’]m|[ ]am)[ ](?P<value>[1-7]\d)[ ]years?[ ]old",
    # | 32 years old |
    r"(?:^|(?<=[|,/·]))[ ]{0,3}(?P<value>[1-7]\d[ ](?:years?[ ]old|y/?o))(?=[ ]{0,3}(?:$|[|,/·]))",
    # 李雷 | 男 | 32岁; contacts.py asks for a line about the person
    r"(?:^|(?<=[|,/、·( \t]))(?P<value>[1-7]\d[ ]?周?岁)(?=[ \t]{0,3}(?:$|[|,/、·)]|[ \t]))",
]
_ID_LABEL = (
    rf"(?:{_spaced('身份证号码 身份证号 身份证 护照号码 护照号 护照 证件号码 证件号 通行证 社保号 军官证')}"
    r"|\b(?:passport|(?:national|personal|tax)[ ]id|id(?:entity)?[ ]card|social[ ]security|ssn|national[ ]insurance"
    r"|nric|hkid|aadhaar)(?:[ ](?:no\.?|number|\#))?)"
)
ID = [
    # an identity card: region, birth date, three digits and a check
    r"(?<![\dA-Za-z.])[1-9]\d{5}(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dx](?![\dA-Za-z])",
]
LABELLED_ID = [
    # 护照号：E12345678, SSN: 123-45-6789, HKID: A123456(7), National Insurance: QQ 12 34 56 C
    rf"{_ID_LABEL}{_TO}(?P<value>(?=(?:[^\d\n]{{0,4}}\d){{5}})[a-z]{{0,3}}[ ]?\d[\d -]{{3,18}}\d?[ ]?[a-z]?(?:\(\d\))?)(?!\w)",
]

# The place

_HAN = r"\u3400-\u9fff"
_ADDRESS_LABELS = [
    _spaced("家庭住址 家庭地址 通讯地址 通信地址 联系地址 居住地址 现居住址 现住址 现住地址 住址 收件地址 邮寄地址 户籍地址"),
    rf"(?<![{_HAN}a-z])地[ \t]{{0,4}}址",  # not 项目地址, IP地址
    r"(?<![\w.-])(?<![\w.-][ ])(?:(?:home|postal|mailing|permanent|current|residential|street)[ ])?address",  # not "IP address"
]
_ROOM = r"(?:[ -]?(?:\d{1,3}[ ]?(?:号楼|栋|幢|座|单元|号院|号)|\d{1,2}[ ]?[层楼]|\d{3,5}[ ]?[室户房]?|[a-z]座))"
_REST_OF_FIELD = (
    rf"(?P<value>[^|;。\n]{{3,80}}?)(?=[ \t]{{0,4}}(?:$|[|;。]|[ \t]{{3}}|[, \t](?:[{_HAN}]{{2,4}}|tel|phone|e-?mail)[ ]?:))"
)
LABELLED_ADDRESS = [
    # 通讯地址：…, Address: …; contacts.py asks for more than a city
    *(rf"(?:{label}){_COLON}{_REST_OF_FIELD}" for label in _ADDRESS_LABELS),
]
CHINESE_ADDRESS = [
    # 学院路37号3栋502; not 铁路3号线, 公路12号桥
    (
        r"(?P<street>(?:(?<![公铁线电网道管支回油水气])路|街|大道|巷|弄|胡同)"
        rf"[ ]?\d{{1,5}}[ ]?(?:号|弄)(?![线桥井炉泵机标隧])(?:院|楼)?{_ROOM}{{0,4}})"
    ),
    # 阳光花园5号楼502室; a building alone is a site somebody built
    rf"(?P<street>(?:小区|花园|公寓|家园|嘉园|新村|宿舍|苑|府|城)[ ]?\d{{1,3}}[ ]?(?:号楼|栋|幢|座|号){_ROOM}{{1,3}})",
]
_STREET = (
    r"(?:Street|St|Road|Rd|Avenue|Ave|Boulevard|Blvd|Lane|Ln|Drive|Dr|Court|Ct|Square|Sq|Terrace|Way|Close|Crescent|Parkway"
    r"|Pkwy|Gardens|Mews|Place|Pl|Row|Hill)\b\.?"
)
_UK_POSTCODE = r"[A-Z]{1,2}\d[A-Z\d]?[ ]\d[ABD-HJLNP-UW-Z]{2}\b"
_POSTCODE = rf"(?:{_UK_POSTCODE}|[A-Z]{{2}}[ ]\d{{5}}(?:-\d{{4}})?\b)"
_FLAT = r"(?:Apt|Apartment|Unit|Suite|Flat|\#)\.?[ ]?\#?[\w-]{1,6}"
WRITTEN_ADDRESS = [
    # 12 Baker Street, London NW1 6XE; "7 Google Drive integrations" goes on as no address does
    (
        rf"(?<![\w.,-])\d{{1,5}}[A-Za-z]?,?[ ](?:[NSEW]\.?[ ])?(?!First|Second)(?:[A-Z][\w'.-]{{1,20}}[ ]){{1,3}}?{_STREET}"
        rf"(?=[ ]?(?:$|[,.;|\n)])|[ ]{_FLAT}|[ ]{_POSTCODE})(?:,?[ ]{_FLAT})?"
        rf"(?:,[ ][A-Z][\w'.-]{{1,20}}(?:[ ][A-Z][a-z'.-]{{1,20}}){{0,2}}){{0,2}}(?:,?[ ]{_POSTCODE})?"
    ),
    # Leeds LS1 4AP
    rf"(?<=[a-z,][ ]){_UK_POSTCODE}",
    r"\bP\.?[ ]?O\.?[ ]?Box[ ]\d{1,6}",
    # Hauptstraße 12, 01067 Dresden
    (
        r"\b[A-ZÄÖÜ][\w-]{2,25}(?:straße|strasse|str\.|gasse|allee|platz|weg)[ ]\d{1,4}[a-z]?\b"
        r"(?:,[ ]\d{5}[ ][A-ZÄÖÜ][\w-]{2,25})?"
    ),
    # 12 rue de la Paix
    (
        r"(?<![\w.-])\d{1,4},?[ ](?:bis[ ])?(?:rue|boulevard|chemin|allée)[ ](?:(?:de|du|des|la|le|les)[ ]){0,2}"
        r"[A-ZÀ-Ý][\w'’-]{1,25}"
    ),
]


class Sort(NamedTuple):
    """Patterns of one kind; every match, label and all, holds one of the `cues`, so that most files are spared most patterns.
    `cased`: for text as it is written, since capitals tell a street from other words."""

    kind: str
    cues: str
    patterns: list[str]
    cased: bool = False

    @property
    def flags(self) -> re.RegexFlag:
        return re.MULTILINE if self.cased else re.MULTILINE | re.ASCII

    def may_stand_in(self, small: str) -> bool:
        return any(cue in small for cue in self.cues.split())


_SORTS = [
    Sort("email", "@ %40", EMAIL),
    Sort("email", "dot ( [ { < 艾特", DISGUISED_EMAIL),
    Sort("email", "mail 邮 换 改 代替 replac instead", LABELLED_EMAIL),
    Sort("phone", "0 1 2 3 4 5 6 7 8 9", PHONE),
    Sort("phone", "tel phone mob cell ph fax app contact t: m: p: t| m| p| 手 电 联 传 座 固", LABELLED_PHONE),
    Sort("qq", "qq 扣", QQ),
    Sort("wechat", "chat xin vx wx v信 微 薇 威 加v", WECHAT),
    Sort("messenger", "telegram tg 电报 app skype kakao viber discord line 钉 飞 signal .me/", MESSENGER),
    Sort("birth", "born 生 birth dob d.o geb b. (*", BIRTH),
    Sort("age", "age 龄 岁 old y/o yo", AGE),
    Sort("id", "0 1 2 3 4 5 6 7 8 9", ID),
    Sort("id", "证 照 号 passport id social ssn national nric aadhaar", LABELLED_ID),
    Sort("address", "address 址", LABELLED_ADDRESS),
    Sort("address", "路 街 道 巷 弄 胡 区 园 寓 村 宿 苑 府 城", CHINESE_ADDRESS),
    Sort("address", "0 1 2 3 4 5 6 7 8 9", WRITTEN_ADDRESS, cased=True),
]


@cache
def compiled() -> tuple[tuple[Sort, tuple[re.Pattern[str], ...]], ...]:
    """When first asked for: it takes 0.1 s."""
    return tuple((sort, tuple(regex(pattern, sort.flags) for pattern in sort.patterns)) for sort in _SORTS)
