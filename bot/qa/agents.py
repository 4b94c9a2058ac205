"""What somebody does who is asked for by a noun: climbers climb, tea drinkers drink tea, 钓友 go 钓鱼.

Profiles tell such things by their verb or their thing ("Rock climbing twice a week", 爱泡茶) and seldom by the noun.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from bot.qa.doing import PETS
from corpus.regex import regex

_I = re.IGNORECASE
_NO_PERSON = (
    r"papers?|numbers?|offers?|orders?|answers?|matters?|letters?|others?|careers?|computers?|servers?|errors?|factors?|sensors?|monitors?|processors?"
    r"|motors?|chapters?|posters?|masters?|summers?|winters?|centers?|quarters?|containers?|transformers?|parameters?|customers?|employers?|newsletters?"
    r"|boosters?|filters?|layers?|clusters?|drivers?\sfor|routers?|adapters?|compilers?|parsers?|debuggers?|trackers?|scanners?|printers?|tests?|lists?"
    r"|orders?|corners?|borders?|disorders?|floors?|colou?rs?|doors?|years?|hours?|neighbou?rs?|honou?rs?|power|water|paper|cover|danger|number|order"
    r"|river|over|ever|never|after|other|further|former|better|proper|under|exists?"
)
_NOUN = (
    rf"(?!(?:{_NO_PERSON})\b)(?:[a-z]{{2,}}(?:ers?|ors?|ists?|icians?|men|women)"
    r"|fans?|people|pilots?|mechanics?|cooks?|guides?|buffs?|addicts?)"
)
_ANY = regex(
    rf"""
      ^\W*(?:(?:so|and|hi|hey|hello|ok|just\scurious|curious)[,:]?\s)*
      (?:(?:is|are)\sthere|(?:do|have|has)\s(?:we|you)(?:\s(?:have|got|know))?|(?:we|you)\shave|got)?\s*
      (?:any|some|an?|other)\s(?P<whom>(?:[\w'’+\#&-]+\s){{0,3}}?{_NOUN})
      (?:\s(?:here|around(?:\s(?:here|us))?|among(?:st)?\s(?:us|you|them|these)|in\s(?:here|the\s\w+|our\s\w+|this\s\w+)|on\s(?:the|our)\s(?:team|list|books)
        |by\sany\schance|out\sthere|of\sus|at\sall))*\s*\?*\s*$
    """,
    _I | re.VERBOSE,
)
"""The bare noun as a question: "any climbers around here?" """
_ANY_ZH = regex(
    r"^(?:请问|想问问?)?(?:咱们?|我们|这里|这边|这儿|组里|团队|公司|大家|群里|身边)*[里中]?(?:有没有|有)(?:一?[个位些])?"
    r"(?P<whom>[^\W\d_]{0,7}(?:爱好者|发烧友|玩家|达人|[跑钓球驴骑棋牌票书琴岩泳花茶酒]友|[影球戏歌书]迷|铲屎官|麦霸|师|员|匠|手|律师|医生|大夫|护士|老师|教练|司机|翻译|会计|编辑|记者|厨子|画家|作家|学家))"
    r"(?:[吗嘛呢啊呀没]|没有)?\s*[?？]?\s*$"
)

_FIELDS = (
    (regex(r"(.*(?:olog|onom))(?:ists?|ers?)", _I), r"\1y"),
    (regex(r"(.*ograph)ers?", _I), r"\1y"),
    (regex(r"(.*(?:statist|mathemat|electron|polit|phonet))icians?", _I), r"\1ics"),
    (regex(r"(.*(?:phys|genet|econom|ceram))i(?:cist|st)s?", _I), r"\1ics"),
    (regex(r"(.*mus)icians?", _I), r"\1ic"),
    (regex(r"(.*chem)ists?", _I), r"\1istry"),
    (regex(r"(.*botan)ists?", _I), r"\1y"),
    (regex(r"(.*cycl)ists?", _I), r"\1ing"),
    (regex(r"pianists?", _I), "playing the piano"),
    (regex(r"(violin|guitar|organ|saxophon|clarinet|bassoon|harp)ists?", _I), r"playing the \1"),
    (regex(r"cellists?", _I), "playing the cello"),
    (regex(r"fl(?:aut|ut)ists?", _I), "playing the flute"),
    (regex(r"trumpeters?", _I), "playing the trumpet"),
    (regex(r"drummers?", _I), "playing the drums"),
    (regex(r"(?:anglers?|fisher(?:men|man|s)?)", _I), "fishing"),
    (regex(r"gardeners?", _I), "gardening"),
)
_HAVING = regex(r"(?P<thing>.+?)\s(?:owners?|keepers?|people|lovers?|fans?|enthusiasts?|buffs?|addicts?|aficionad[oa]s?)", _I)
_DOERS = {
    "drinkers?": "drinking",
    "eaters?": "eating",
    "pilots?": "flying",
    "players?": "playing",
    "makers?": "making",
    "drivers?": "driving",
    "singers?": "singing",
    "swimmers?": "swimming",
    "runners?": "running",
    "hikers?": "hiking",
    "growers?": "growing",
    "teachers?": "teaching",
    "collectors?": "collecting",
    "restorers?": "restoring",
    "inspectors?": "inspecting",
    "breeders?": "breeding",
    "cooks?": "cooking",
    "photographers?": "photographing",
}
_TRADES = regex(r"(?:pilot|mechanic|maker|driver|teacher|inspector|restorer|photographer|breeder|grower|cook)s?$", _I)
"""Their profiles say it by the noun, too; a cheese maker makes cheese."""
_MACHINES = (
    r"(?:lift|elevator|escalator|car|auto|bus|truck|lorry|tractor|bike|bicycle|cycle|motorbike|motorcycle|boat|ship|aircraft|plane"
    r"|helicopter|train|engine|diesel|ski|crane|turbine)"
)
"""What a mechanic repairs: mechanics of anything else is a field."""
_OBJECT = [(regex(rf"(?P<thing>.+?)\s(?:{who})", _I), does) for who, does in _DOERS.items()] + [
    (regex(rf"(?P<thing>{_MACHINES})\s(?:mechanics?)", _I), "repairing")
]
_PASTIMES = regex(
    r"(?P<stem>climb|swim|div|sail|row|ski|hik|bak|sing|danc|paint|knit|sew|surf|box|hunt|skat|brew|weav|juggl|boulder|kayak|canoe|jogg?|quilt|crochet|speedrun"
    r"|weld|carv|fenc|golf|blog|podcast|stream|camp|drum|forag|beekeep|cycl|bik|trek|garden|photograph|translat|interpret|volunteer|gam|cook|skydiv|snowboard|wrestl)"
    r"(?P<last>[a-z])?(?:ers?|ors?)",
    _I,
)
_FRIENDS = {
    "跑友": "跑步",
    "钓友": "钓鱼",
    "球友": "打球",
    "驴友": "徒步",
    "骑友": "骑行",
    "棋友": "下棋",
    "牌友": "打牌",
    "票友": "唱戏",
    "书友": "读书",
    "琴友": "弹琴",
    "岩友": "攀岩",
    "泳友": "游泳",
    "花友": "养花",
    "茶友": "喝茶",
    "酒友": "喝酒",
    "影迷": "看电影",
    "球迷": "看球",
    "戏迷": "看戏",
    "麦霸": "唱歌",
}
_ANIMALS = regex(rf"养[过了着]?(?:[一二两三四五几\d]?[只条头匹])?(?P<thing>{PETS})|铲屎官", _I)
_LIKES = regex(
    r"(?:爱|很?喜欢|热爱|喜爱)(?P<thing>(?:[喝吃看听玩打跳唱跑骑爬游泡做画写读弹养种逛钓徒]|[A-Za-z\u4e00-\u9fff]{2}).*)"
)
_FOND = regex(r"(?P<thing>.{1,8}?)(?:爱好者|发烧友|玩家|迷|控|达人)")


_IS_ONE = regex(
    r"\b(?:who|which\sof\s(?:us|you|them|these))(?:\s(?:here|else|all))?\s?(?:['’]s|is|are|was|were)\s(?:an?\s|any\s|our\s|the\s)?(?!not\b|n['’]t)"
    r"|\b(?:any(?:one|body)|some(?:one|body))(?:\shere)?\san?\s|\bhow\smany\b|[谁人位]是",
    _I,
)


def asks_who_is_one(sentence: str) -> bool:
    """True where somebody is asked to be what the noun says, and not to have made or used one: drivers of lorries, not of
    devices.

    >>> asks_who_is_one("who are lorry drivers?"), asks_who_is_one("who has written network drivers?")
    (True, False)
    """
    return bool(_IS_ONE.search(sentence))


def with_doings(topic: str) -> tuple[str, ...]:
    """The topic, and what whoever is called so does or has; of "tea drinkers" and the like that alone.

    >>> with_doings("tea drinkers"), with_doings("bakers"), with_doings("drone pilots"), with_doings("钓友"), with_doings("tea")
    (('drinking tea',), ('bakers', 'baking'), ('drone pilots', 'flying drone'), ('钓鱼',), ('tea',))
    """
    said = topic.strip()
    if friend := _FRIENDS.get(said):
        return (friend,)
    if found := _LIKES.fullmatch(said) or _FOND.fullmatch(said) or _HAVING.fullmatch(said):
        return (found["thing"],)
    if found := _ANIMALS.fullmatch(said):
        return (topic, found["thing"] or "宠物")
    does = [f"{does} {found['thing']}" for one, does in _OBJECT if (found := one.fullmatch(said))]
    if does and not _TRADES.search(said):
        return tuple(does)
    return tuple(dict.fromkeys((topic, *does, *_by_field(said), *_by_verb(said))))


def _by_field(said: str) -> Iterator[str]:
    return (pattern.sub(field, said) for pattern, field in _FIELDS if pattern.fullmatch(said))


def _by_verb(said: str) -> Iterator[str]:
    if found := _PASTIMES.fullmatch(said):
        yield f"{found['stem']}{found['last'] or ''}ing"


def asked_by_noun(text: str) -> str:
    """A bare noun for people, as the question for whoever is one.

    >>> asked_by_noun("any climbers around here?"), asked_by_noun("any papers?"), asked_by_noun("有没有钓友？")
    ('who are climbers?', 'any papers?', '谁是钓友？')
    """
    if found := _ANY.match(text):
        return f"who are {found['whom']}?"
    return f"谁是{found['whom']}？" if (found := _ANY_ZH.match(text)) else text
