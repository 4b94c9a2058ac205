"""What a question takes for granted of the person it names: a school or a company that their profile does not know."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bot.qa.asked import Asked
from bot.qa.evidence import EXACT, Evidence
from bot.qa.lines import is_name
from bot.qa.models import Intent, Relation, Strength
from bot.qa.phrases import SORTS
from bot.qa.relations import WISHED, WORKS
from bot.qa.replies.stayed import place_asked, stayed_in
from bot.qa.seeking import tells_of_a_wish
from bot.qa.staying import Stay, stay_of
from corpus.regex import regex
from retrieval.models import Group

_TAKEN_FOR_GRANTED = frozenset({"companies", "schools"})
"""Files of the glossary. A place may be told by a smaller one, a school or an employer goes by its names."""
_ASKING_FOR_MORE = frozenset({Intent.ATTRIBUTE, Intent.WHEN, Intent.WHERE, Intent.HOW_MANY, Intent.DURATION})


def unfounded(asked: Asked) -> str:
    """The name that a question about one person presupposes and nothing of theirs holds, "" where there is none.

    "Where did Ann live while she was at Oxford?" has no answer if she never was, whatever is known of where she lives.
    """
    if asked.question.kind not in _ASKING_FOR_MORE or len(asked.question.people) != 1:
        return ""
    groups = asked.groups(asked.question.whole)
    names = (group for group in groups if _is_presupposed(group) and not _stands(asked, group))
    ties = (group for group in groups if is_name(group) and _is_where(asked, group) and _is_untied(asked, group))
    return next((group.text for found in (names, ties) for group in found), "")


def _is_presupposed(group: Group) -> bool:
    """A name of its own, which is known by one with a capital: Stanford; not "hospital", which the same files hold, nor the
    word for what is asked: the "city" of "which city", though a bank is called so."""
    if group.text.lower() in SORTS:
        return False
    known = (one for one in group.alternatives if one.source in _TAKEN_FOR_GRANTED and one.weight >= EXACT)
    return group.weight >= 1 and any(one.text[:1].isupper() for one in known)


def _stands(asked: Asked, group: Group, relation: Relation = Relation.ANY) -> bool:
    return any(_lines_of(asked, group, relation))


def _lines_of(asked: Asked, group: Group, relation: Relation = Relation.ANY) -> Iterator[Evidence]:
    found = asked.world.judge.evidence((group,), relation, hedged=False)
    return (one for one in found if one.passage.profile_id in asked.question.people)


def _is_where(asked: Asked, group: Group) -> bool:
    """True where the name is where something was, in the question's own words: "in Oslo", 在奥斯陆."""
    at = asked.question.text.find(group.text)
    return at > 0 and bool(_AT.search(asked.question.text[:at]))


_AT = regex(r"\b(?:in|at|for|with)\s(?:the\s)?$|在\s?$", re.IGNORECASE)


def _is_untied(asked: Asked, group: Group) -> bool:
    """Nothing but a wish or a denial holds the name; or, asked about studies or a job there, another sort of stay does."""
    lines = list(_lines_of(asked, group))
    if not lines or WISHED.search(asked.question.text):
        return False
    if all(one.strength is Strength.NEGATIVE or tells_of_a_wish(one) for one in lines):
        return True
    relation = Relation.WORK if _is_of_a_post_at(asked, group) else asked.relation
    if relation not in {Relation.WORK, Relation.STUDY} or _stands(asked, group, relation):
        return False
    topic = next((topic for topic, tie in asked.question.relations if tie is relation), group.text)
    if stay_of(topic, relation, asked.question.text) is Stay.ANY:
        return False  # 待过: whatever for
    place = place_asked(asked, group.text)
    stayed = place and any(True for profile in asked.people for _ in stayed_in(asked, profile, topic, place))
    return not stayed and not any(_TOLD[relation].search(one.passage.seen(one.sentence)) for one in lines)


def _is_of_a_post_at(asked: Asked, group: Group) -> bool:
    """What somebody was responsible for at a company supposes a post there, not one of its telephones."""
    company = any(one.source == "companies" and one.weight >= EXACT for one in group.alternatives)
    return company and bool(_POST.search(asked.question.text))


_POST = regex(r"\b(?:responsible|in charge|duties|role|title|position|job)\b|负责|职责|职务|职位|岗位|担任", re.IGNORECASE)


_LEARNED = regex(
    r"\b(?:learn(?:ed|t|ing)?|course|training|trained|diploma|certificate|residency|workshop|class(?:es)?|school|fellow(?:ship)?)\b"
    r"|学|培训|进修|课|班|驻留|研修",
    re.IGNORECASE,
)
_TOLD = {Relation.STUDY: _LEARNED, Relation.WORK: WORKS}
"""What a line says that was read as no job or school, and tells of one."""
