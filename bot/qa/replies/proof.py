"""What proves a topic of somebody: evidence for every clause, the strength it adds up to, and the sentences that are quoted."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.qa import cues
from bot.qa.asked import Asked
from bot.qa.conditions import UNFINISHED
from bot.qa.evidence import Evidence
from bot.qa.models import Doubt, Finding, Relation, Strength
from bot.qa.replies.having import any_of
from corpus.models import Profile, SectionKind
from corpus.regex import regex

QUOTES = 2
"""Quotes a person gets for one topic."""


def finding_of(asked: Asked, profile: Profile, doubt: Doubt = Doubt.NONE) -> Finding | None:
    """The person with the evidence for every clause, None where a clause has none (of that `doubt`, if one is asked for) or
    an excluded topic has some."""
    clauses = _whole(asked, profile) or _clause_by_clause(asked, profile)
    if not clauses or _has_excluded(asked, profile):
        return None
    chosen = [evidence for options in clauses for evidence in (options if doubt else _held(options))]
    able = not doubt and len(clauses) > 1 and _ABLE.search(asked.question.text)
    if able and any(all(map(_was_given_up, options)) for options in clauses):
        return None
    if doubt:
        tried = chosen
        learning = doubt is Doubt.LITTLE and bool(_STILL_LEARNS.search(asked.question.text))
        never = doubt is Doubt.FAILED and bool(cues.REFUSED.search(asked.question.text))
        chosen = [doubts for evidence in chosen if (doubts := _doubts(evidence, doubt, learning=learning, never=never))]
        chosen = chosen or (_tried_in_vain(asked, tried) if doubt is Doubt.NOT else [])
        if not chosen:
            return None
    ordered = [in_order(evidence) for evidence in chosen]
    strengths = [strength_of(evidence) for evidence in chosen] if doubt else list(map(_best_option, clauses))
    strength = max(strengths, key=lambda strength: strength.rank)
    if doubt is Doubt.NOT and cues.PLANNED.search(asked.question.text):  # who plans to says just that, and no more
        strength = Strength.SOME
    picked = [one for evidence in ordered for one in evidence[: QUOTES if len(chosen) == 1 else 1]]
    return asked.finding(profile, strength, picked)


def _held(options: Sequence[Sequence[Evidence]]) -> Sequence[Sequence[Evidence]]:
    """Of topics joined by or, those that are not denied, where there are any."""
    return [evidence for evidence in options if strength_of(evidence) is not Strength.NEGATIVE] or options


def _best_option(options: Sequence[Sequence[Evidence]]) -> Strength:
    """One of the topics joined by or is enough."""
    return min(map(strength_of, options), key=lambda strength: strength.rank)


_ABLE = regex(
    r"\b(?:knows?|can|could|fluent|proficient|skilled|speaks?|good (?:at|with))\b|[会懂能](?!议|计|展|员)|掌握|熟悉|精通",
    re.IGNORECASE,
)
"""A question for what somebody can do now, and not for what was once tried."""


def _was_given_up(evidence: Sequence[Evidence]) -> bool:
    return _best_told(evidence) is Strength.NEGATIVE


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


def _whole(asked: Asked, profile: Profile) -> list[list[list[Evidence]]]:
    """One sentence that covers the whole topic, "and" and all, says more than one for each part."""
    clauses = asked.question.clauses
    solid = all(any(map(asked.weighs, clause)) for clause in _solid(asked))
    if len(clauses) < 2 or len(clauses[0]) > 1 or not solid or any(map(asked.is_condition, asked.question.topics)):
        return []
    evidence = asked.evidence(asked.question.whole).get(profile.profile_id, [])
    whole = [one for one in evidence if one.whole]
    return [[whole]] if whole else []


def _clause_by_clause(asked: Asked, profile: Profile) -> list[list[list[Evidence]]]:
    """For every clause the evidence of each of its topics that has any; nothing where a clause has none."""
    chosen = []
    for clause in _solid(asked):
        options = [
            fullest(found)
            for topic in clause
            if (found := asked.evidence(topic, lenient=asked.question.need).get(profile.profile_id))
        ]
        if not options:
            return []
        chosen.append(options)
    return chosen


def _solid(asked: Asked) -> list[tuple[str, ...]]:
    """The clauses that name something, or somewhere to have worked or studied, be it "a library"; "even just basic" beside
    one that does asks for nothing more."""
    clauses, tied = asked.question.clauses, {topic for topic, relation in asked.question.relations if relation in _TIES}
    return [clause for clause in clauses if any(_is_solid(asked, topic) or topic in tied for topic in clause)] or list(clauses)


def _is_solid(asked: Asked, topic: str) -> bool:
    return asked.names_something(topic) or any_of(topic) is not None


_TIES = frozenset({Relation.WORK, Relation.STUDY})


def fullest(evidence: list[Evidence]) -> list[Evidence]:
    """The sentences that hold the whole topic, where there are any: a part of it elsewhere says less, and so does the title
    over a sentence that denies it."""
    sentences = [one for one in evidence if not one.is_title] or evidence
    return [one for one in sentences if one.whole] or sentences


_STILL_LEARNS = regex(r"\bstill\b|\blearning\b|还|仍|正在|阶段", re.IGNORECASE)
"""Who gave it up is not learning it any more."""


def _doubts(evidence: Sequence[Evidence], doubt: Doubt, *, learning: bool, never: bool) -> list[Evidence]:
    """The evidence that is hedged as it is asked for; of who meant to and `never` did also that it was not done."""
    wanted = Strength.NEGATIVE if doubt is Doubt.NOT else Strength.WEAK
    found = [one for one in evidence if one.strength is wanted and (doubt is not Doubt.FAILED or _was_stopped(one))]
    found = found or [one for one in evidence if never and _was_never_done(one)]
    return [one for one in found if not learning or not _was_stopped(one)]


def _tried_in_vain(asked: Asked, chosen: Sequence[Sequence[Evidence]]) -> list[Sequence[Evidence]]:
    """Who cannot do it is also who gave up learning it."""
    in_vain: list[Sequence[Evidence]] = [
        [one for one in found if one.strength is Strength.WEAK and _was_stopped(one)] for found in chosen
    ]
    return in_vain if _UNABLE.search(asked.question.text) and all(in_vain) else []


_UNABLE = regex(r"\b(?:cannot|can\s?(?:not|['’]?t)|unable|not\sknow|n['’]?t\sknow)\b|不[会懂]", re.IGNORECASE)


def _was_stopped(evidence: Evidence) -> bool:
    """True where the sentence, or the one after it, says that it was given up or came to nothing."""
    passage = evidence.passage
    after = [sentence for sentence in passage.sentences if sentence.start >= evidence.sentence.end][:1]
    after = [] if passage.kind is SectionKind.SKILLS else after  # where each line speaks of another
    return any(_tells_of_stopping(passage.seen(sentence)) for sentence in (evidence.sentence, *after))


def _was_never_done(evidence: Evidence) -> bool:
    hedged = evidence.strength in {Strength.WEAK, Strength.NEGATIVE}
    return hedged and bool(cues.REFUSED.search(evidence.passage.seen(evidence.sentence)))


def _tells_of_stopping(words: str) -> bool:
    return bool(cues.GIVEN_UP.search(words) or UNFINISHED.search(words))


_IN_USE = regex(
    r"\b(?:used?|using|worked|built|shipped|in (?:an? |any )?(?:project|production|job))\b|[用做搞]过|项目[里中]|实际|真正",
    re.IGNORECASE,
)


def _has_excluded(asked: Asked, profile: Profile) -> bool:
    """A course or a try keeps nobody out who "has not used it in a project", or says of it not to know it."""
    enough = Strength.SOME if _IN_USE.search(asked.question.text) else Strength.WEAK
    proofs = [one for topic in asked.question.topics for one in asked.evidence(topic).get(profile.profile_id, [])]
    for topic in asked.question.without:
        found = [one for one in asked.evidence(topic).get(profile.profile_id, []) if not _says_the_same(one, proofs)]
        if found and _best_told(found).rank <= enough.rank:
            return True
    return False


def _says_the_same(evidence: Evidence, proofs: Sequence[Evidence]) -> bool:
    """True for what stands within the words that prove what is asked for: a half marathon is no marathon beside it."""
    document = evidence.passage.document_id
    marks = [mark for one in proofs if one.passage.document_id == document for mark in one.highlights]
    within = [any(mark.holds(own) and mark != own for mark in marks) for own in evidence.highlights]
    return bool(within) and all(within)


def _best_told(evidence: Sequence[Evidence]) -> Strength:
    """The best there is; but what is no more than tried, and given up or elsewhere denied, is denied."""
    best = evidence[0].strength
    denied = any((one.exact and one.strength is Strength.NEGATIVE) or _was_stopped(one) for one in evidence)
    return Strength.NEGATIVE if best is Strength.WEAK and denied else best
