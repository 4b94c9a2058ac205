"""What proves a topic of somebody: evidence for every clause, the strength it adds up to, and the sentences that are quoted."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.qa import cues
from bot.qa.asked import Asked
from bot.qa.conditions import UNFINISHED
from bot.qa.evidence import Evidence
from bot.qa.models import Doubt, Finding, Strength
from corpus.models import Profile

QUOTES = 2
"""Quotes a person gets for one topic."""


def finding_of(asked: Asked, profile: Profile, doubt: Doubt = Doubt.NONE) -> Finding | None:
    """The person with the evidence for every clause, None where a clause has none (of that `doubt`, if one is asked for) or
    an excluded topic has some."""
    chosen = _whole(asked, profile) or _clause_by_clause(asked, profile)
    if not chosen or _has_excluded(asked, profile):
        return None
    if doubt:
        chosen = [doubts for evidence in chosen if (doubts := _doubts(evidence, doubt))]
        if not chosen:
            return None
    ordered = [in_order(evidence) for evidence in chosen]
    strength = max((strength_of(evidence) for evidence in chosen), key=lambda strength: strength.rank)
    picked = [one for evidence in ordered for one in evidence[: QUOTES if len(chosen) == 1 else 1]]
    return asked.finding(profile, strength, picked)


def strength_of(evidence: Sequence[Evidence]) -> Strength:
    """The best there is; but what is merely listed and elsewhere hedged is hedged."""
    best = evidence[0].strength
    hedged = any(one.exact and one.strength is Strength.WEAK for one in evidence)
    return Strength.WEAK if best is Strength.SOME and hedged else best


def in_order(evidence: Sequence[Evidence]) -> list[Evidence]:
    """What speaks of the topic itself before what speaks of a narrower one, the sentence that set the strength first.

    The title of a section is quoted only where nothing below it speaks.
    """
    strength = strength_of(evidence)
    sentences = [one for one in evidence if not one.is_title]
    return sorted(sentences or evidence, key=lambda one: (not one.exact, one.strength is not strength))


def _whole(asked: Asked, profile: Profile) -> list[list[Evidence]]:
    """One sentence that covers the whole topic, "and" and all, says more than one for each part."""
    clauses = asked.question.clauses
    if len(clauses) < 2 or len(clauses[0]) > 1 or any(map(asked.is_condition, asked.question.topics)):
        return []
    evidence = asked.evidence(asked.question.whole).get(profile.profile_id, [])
    whole = [one for one in evidence if one.whole]
    return [whole] if whole else []


def _clause_by_clause(asked: Asked, profile: Profile) -> list[list[Evidence]]:
    chosen = []
    for clause in _solid(asked):
        options = [
            fullest(found)
            for topic in clause
            if (found := asked.evidence(topic, lenient=asked.question.need).get(profile.profile_id))
        ]
        options = options or (_word_by_word(asked, profile, clause) if asked.question.need else [])
        if not options:
            return []
        chosen += options
    return chosen


def _word_by_word(asked: Asked, profile: Profile, clause: Sequence[str]) -> list[list[Evidence]]:
    """What somebody is needed for, told in words of everyday, is seldom one sentence of a CV: each word that counts by a
    sentence of its own."""
    for topic in clause:
        words = [group.text for group in asked.groups(topic) if group.weight >= 1]
        found = [asked.evidence(word).get(profile.profile_id, []) for word in words]
        if len(words) > 1 and all(found):
            return found
    return []


def _solid(asked: Asked) -> list[tuple[str, ...]]:
    """The clauses that name something; "even just basic" beside one that does asks for nothing more."""
    clauses = asked.question.clauses
    return [clause for clause in clauses if any(asked.weighs(topic) for topic in clause)] or list(clauses)


def fullest(evidence: list[Evidence]) -> list[Evidence]:
    """The sentences that hold the whole topic, where there are any: a part of it elsewhere says less."""
    return [one for one in evidence if one.whole] or evidence


def _doubts(evidence: Sequence[Evidence], doubt: Doubt) -> list[Evidence]:
    wanted = Strength.NEGATIVE if doubt is Doubt.NOT else Strength.WEAK
    return [one for one in evidence if one.strength is wanted and (doubt is not Doubt.FAILED or _was_stopped(one))]


def _was_stopped(evidence: Evidence) -> bool:
    """True where the sentence, or the one after it, says that it was given up or came to nothing."""
    passage = evidence.passage
    after = [sentence for sentence in passage.sentences if sentence.start >= evidence.sentence.end][:1]
    return any(_tells_of_stopping(passage.seen(sentence)) for sentence in (evidence.sentence, *after))


def _tells_of_stopping(words: str) -> bool:
    return bool(cues.GIVEN_UP.search(words) or UNFINISHED.search(words))


_IN_USE = re.compile(
    r"\b(?:used?|using|worked|built|shipped|in (?:an? |any )?(?:project|production|job))\b|[用做搞]过|项目[里中]|实际|真正",
    re.IGNORECASE,
)


def _has_excluded(asked: Asked, profile: Profile) -> bool:
    """A course or a try keeps nobody out who "has not used it in a project"."""
    enough = Strength.SOME if _IN_USE.search(asked.question.text) else Strength.WEAK
    evidence = (asked.evidence(topic).get(profile.profile_id, []) for topic in asked.question.without)
    return any(found and found[0].strength.rank <= enough.rank for found in evidence)
