"""What a question takes for granted of the person it names: a school or a company that their profile does not know."""

from __future__ import annotations

from bot.qa.asked import Asked
from bot.qa.evidence import EXACT
from bot.qa.models import Intent, Relation
from bot.qa.phrases import SORTS
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
    names = (group for group in asked.groups(asked.question.whole) if _is_presupposed(group))
    return next((group.text for group in names if not _stands(asked, group)), "")


def _is_presupposed(group: Group) -> bool:
    """A name of its own, which is known by one with a capital: Stanford; not "hospital", which the same files hold, nor the
    word for what is asked: the "city" of "which city", though a bank is called so."""
    if group.text.lower() in SORTS:
        return False
    known = (one for one in group.alternatives if one.source in _TAKEN_FOR_GRANTED and one.weight >= EXACT)
    return group.weight >= 1 and any(one.text[:1].isupper() for one in known)


def _stands(asked: Asked, group: Group) -> bool:
    found = asked.world.judge.evidence((group,), Relation.ANY, hedged=True)
    return any(one.passage.profile_id in asked.question.people for one in found)
