"""Whether somebody would do something: the lines that refuse it, or any move, and those that are open to any trade.

The last two speak in general and hold no word of the question: "will not move away from Porto" answers for Madrid.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.qa import refusing
from bot.qa.asked import NOUN, Asked
from bot.qa.evidence import Evidence
from bot.qa.lines import is_name
from bot.qa.models import Doubt, Finding, Strength
from bot.qa.replies.seekers import asks_for_seekers, wants_another
from corpus.models import Profile
from corpus.regex import regex
from retrieval.matching import Text
from retrieval.models import Group

_WOULD_MOVE = regex(
    r"""
      \b(?:would|will|could|might|can|is|does|open|willing|ready|able|happy|want)\b.{0,40}
      \b(?:relocat\w+|mov(?:e|ing)\b(?!\son)|work\sabroad|commute)
    | \b(?:open|willing)\sto\s(?:work(?:ing)?|jobs?|roles?|posts?)\sin\s(?-i:[A-Z])
    | relocate | 搬[到去家]|异地|外派|调[到去动]|换(?:个)?城市|离开(?=[\u4e00-\u9fff]{2})
    | (?:愿意?|会|能|可能|可以|肯|考虑|接受|打算).{0,4}(?:去|到|来)[\u4e00-\u9fffA-Z]{2,10}(?:工作|上班|发展|常驻|生活)
    """,
    re.IGNORECASE | re.VERBOSE,
)
_ANY_MOVE_ASKED = regex(
    r"\brelocat\w+|\bmov(?:e|ing)\s(?:away|house|home|anywhere|elsewhere|(?:to\s)?(?:another|a\snew|a\sdifferent)\b)"
    r"|搬家|搬(?:到|去)(?:别的?|其他|另一?个?|外)|换(?:个)?城市|异地|外地|外派|别的城市",
    re.IGNORECASE,
)
"""A question about moving wherever it be."""
_STAYS_PUT = regex(
    r"""
      \b(?:will|would|can|do|does|could)\s?(?:not|n['’]t)\s(?:(?:want|wish|plan|like|be\sable)\s(?:to\s)?)?(?:move|relocate|leave)\b
    | \b(?:cannot|won['’]t|can['’]t|not\s(?:willing|able|open|looking|going|ready)\sto|no\splans?\sto|unable\sto)
      \s(?:move|relocate|leave|relocation)\b
    | \bnot\sopen\sto\srelocat\w+ | \bno\srelocation\b | \brelocation\s?[:：]\s?no\b | \bstaying\s(?:put|in\s(?-i:[A-Z])\w+)
    | (?:不|无法|没法|未)(?:考虑|想|愿意?|打算|会|能|接受|准备|可以)?(?:离开|搬(?:家|走|离)|异地|外地|换城市|外派|调动)
    | (?:不考虑|不接受)[\u4e00-\u9fff]{0,4}(?:以外|之外|外地|异地)
    | 只(?:考虑|接受|找|看|在|想(?:留)?在|能在)(?:本地|本市|[\u4e00-\u9fff]{2,3})
      (?:的)?(?:工作|岗位|机会)?(?=[。；;，,]|$)
    """,
    re.IGNORECASE | re.VERBOSE,
)
_ANY_TRADE_ASKED = regex(
    r"\b(?:outside|beyond|other\sthan|different|another|any)\b.{0,24}\b(?:industr(?:y|ies)|sectors?|fields?|trades?|business)\b"
    r"|(?:别的|其他|其它|跨|换|转|任何|外的?|非.{1,6})(?:行业|领域|行)(?![列程为走])|转行",
    re.IGNORECASE,
)
_ANY_TRADE = regex(
    r"\b(?:any|all)\s(?:industr(?:y|ies)|sectors?|fields?|trades?)\b|\b(?:industry|sector)[-\s](?:agnostic|open)\b"
    r"|\bregardless of (?:industry|sector)\b"
    r"|(?:不限|不挑|不论|任何)(?:行业|领域)|(?:行业|领域)(?:不限|均可|都可以|都行)",
    re.IGNORECASE,
)


_WOULD_DO = regex(
    r"\b(?:would|will|does|do|is|are)\b.{0,40}\b(?:wants?|do|take|taking|accept\w*|consider\w*|work|write|make|shoot|play|cook|open|willing|available"
    r"|working|(?:ok(?:ay)?|fine|happy|comfortable)\swith|mind|move|moving|relocat\w+|travel|join|go|return|leave)\b"
    r"|接(?![触口力近])|愿意|肯|考虑|接受|承接|[做写拍演干收].{1,10}[吗么]",
    re.IGNORECASE,
)
_REFUSES = regex(
    r"""
      # No night duty
      (?:^|[.,;:(–—]\s)\W*(?:(?:but|please|and),?\s)?no\s(?!longer|problem|doubt|more\sthan|less|fewer|one\b|stranger)
    | \b(?:wo|will|would|do|does|ca|can)\s?(?:not|n['’]t)\s(?:take(?:\son)?|do|accept|consider|touch|want|work\s(?:on|for|in)
      |move|relocate|travel|go|join|return)\b
    | \bnot\s(?:at\sall\s)?(?:interested\sin|open\sto|looking\s(?:for|to)|taking|available\sfor
      |willing\sto|prepared\sto|keen\son|thinking\sof)\b
    | \b(?:refuse|decline|turn\sdown|say\sno\sto|stay\saway\sfrom|rather\snot|rule\sout|avoid)s?\b
    | 不(?:再|想|愿意?|打算|准备|考虑|能)*(?:接受?|承接|碰|考虑|收|从事|做|去|上|跑|值|出|搬|回)(?![触线限市重除得钱])
    | 拒接 | 谢绝 | 婉拒 | 恕不 | 暂不 | 拒绝
    """,
    re.IGNORECASE | re.VERBOSE,
)
_AVERSE_ASKED = regex(
    r"\b(?:hat(?:e[sd]?|ing)|loath\w+|detest\w*|despis\w+|dislik\w+|averse\sto|(?:sick|tired|weary)\sof|fed\sup\swith)\b"
    r"|(?:\bnot|n['’]?t)\s(?:stand|bear|abide|like|enjoy)\b|\b(?:rather|prefer)\snot\b|讨厌|不喜欢|厌恶|反感|受不了|嫌弃",
    re.IGNORECASE,
)
_AVERSE = regex(
    rf"{_AVERSE_ASKED.pattern}|\b(?:rather\snot|no\sinterest|never\sagain|not\s(?:a\sfan|fond|keen|interested|for\sme|my\sthing)|don['’]?t\sask\sme|bored)\b"
    r"|再也不|不想(?:再)?|不愿|[没不](?:感)?兴趣|不爱|厌倦|腻",
    re.IGNORECASE,
)


def of_those_averse(asked: Asked, found: Sequence[Finding]) -> list[Finding]:
    """Of a question who cannot bear a thing, or will not do it, those whose lines say so: who knows it may love it. Who has
    never done it may say no more than that they will not."""
    averse, refuses = _AVERSE_ASKED.search(asked.question.text), refusing.asks(asked.question.text)
    if asks_for_seekers(asked):
        return list(found)
    if not averse and asked.question.doubt is not Doubt.NOT:
        return list(found)
    plain = list(found) if not averse and not refuses else []
    told = [one for one in found if averse and _says_so(one)]
    named = {finding.profile_id for finding in (*plain, *told)}
    rest = ((one, refused(asked, one)) for one in asked.people if one.profile_id not in named)
    unwilling = [finding for one, lines in rest if (finding := asked.finding(one, Strength.WEAK, lines))]
    return [*plain, *(finding.model_copy(update={"strength": Strength.WEAK}) for finding in told), *unwilling]


def _says_so(finding: Finding) -> bool:
    return any(_AVERSE.search(one.quote) for one in finding.citations)


_CLAUSE_END = regex(r"[.;。；]|,\s(?:but|though)\b|，但")
_LABEL = regex(r"[^,.;，。；]{1,40}[:：](?=\s?\w{0,3}$)")
"""What a refusal right behind it is of: "Weddings: not any more" · 金属：不接."""


def refused(asked: Asked, profile: Profile) -> list[Evidence]:
    """The line that refuses the very thing, or one of each pair that may be chosen from."""
    if found := _refused(asked, profile, asked.question.whole):
        return found
    clauses = [[topic for topic in clause if asked.names_something(topic)] for clause in asked.question.clauses]
    each = [[line for topic in clause for line in _refused(asked, profile, topic)][:1] for clause in clauses if clause]
    if each and all(each):
        return [line for lines in each for line in lines]
    return _staying(asked, profile) if _ANY_MOVE_ASKED.search(asked.question.text) else []


def _refused(asked: Asked, profile: Profile, topic: str) -> list[Evidence]:
    """The line where all nouns of the topic stand in or behind the words that refuse."""
    groups = [group for group in asked.groups(topic) if group.weight > 0]
    nouns = [group for group in groups if group.weight >= NOUN] or groups
    lines = asked.world.lines.about(nouns, profile, names=False) if nouns else []
    return [line.evidence(strength=Strength.NEGATIVE) for line in lines if _refuses(line.text, nouns)][:1]


def _refuses(text: str, nouns: Sequence[Group]) -> bool:
    for match in _REFUSES.finditer(text):
        end, label = _CLAUSE_END.search(text, match.end()), _LABEL.match(text[: match.start()])
        clause = Text((label.group() if label else "") + text[match.start() : end.start() if end else len(text)])
        if all(clause.find(group) for group in nouns):
            return True
    return False


def willing(asked: Asked, profile: Profile) -> list[Evidence]:
    """The line that settles it, negative where it refuses; none where what stands beside it speaks of the very place."""
    text = asked.question.text
    if asks_for_seekers(asked):
        return wants_another(asked, profile)
    lines = [line for line in asked.world.lines.all_of(profile) if not line.is_title]
    if _ANY_TRADE_ASKED.search(text):
        return [line.evidence() for line in lines if _ANY_TRADE.search(line.text)][:1]
    if _WOULD_DO.search(text) and (denied := refused(asked, profile)):
        return denied
    if not _WOULD_MOVE.search(text):
        return []
    return _staying(asked, profile)


def _staying(asked: Asked, profile: Profile) -> list[Evidence]:
    """The line that refuses any move, unless what stands beside it speaks of the very place that is asked about."""
    names = [group for group in asked.groups(asked.question.whole) if is_name(group)]
    told = {line.passage.passage_id for group in names for line in asked.world.lines.about([group], profile)}
    lines = (line for line in asked.world.lines.all_of(profile) if not line.is_title)
    staying = [line for line in lines if _STAYS_PUT.search(line.text) and line.passage.passage_id not in told]
    return [line.evidence(strength=Strength.NEGATIVE) for line in staying[:1]]
