"""Yes or no about somebody, with the line that says so; what nobody says of them is told as such, and who it holds of."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.qa import cues
from bot.qa.asked import Asked, contact_kinds
from bot.qa.asking import says
from bot.qa.claims import of_the_deed
from bot.qa.evidence import Evidence
from bot.qa.fates import HOPES, hoped_against
from bot.qa.lines import is_name
from bot.qa.models import Answer, Finding, Polarity, Question, Strength
from bot.qa.replies.bounds import within_bounds
from bot.qa.replies.having import any_of, held_of
from bot.qa.replies.hedges import hedged
from bot.qa.replies.lookup import lookup
from bot.qa.replies.nearest import nothing_said
from bot.qa.replies.proof import fullest, in_order, strength_of
from bot.qa.replies.refuting import refuting
from bot.qa.replies.who import who
from bot.qa.replies.willing import willing
from corpus.models import Profile
from corpus.regex import regex

QUOTES = 2
HALF = 0.5
ABOUT_AS_MUCH = 0.75
"""Score by which a line may fall short of the one that holds most of the topic."""
_OUTCOME = regex(
    r"\b(?:go|went|going|turn(?:ed)? out|work(?:ed)? out|work(?:ed)?(?=\s*\??$)|succeed(?:ed)?|success(?:ful(?:ly)?)?"
    r"|pan(?:ned)? out|well|end(?:ed)? well|fail(?:ed)?)\b"
    r"|成功|顺利|效果|成了|做成|好不好|怎么样|如何|跑通|失败",
    re.IGNORECASE,
)
_PENDING = regex(
    r"在审|审稿中|投稿中|待发表|在投|\bunder review\b|\bsubmitted\b|\bin preparation\b|备考中|\bin progress\b", re.IGNORECASE
)
_FINISHED = regex(
    r"\b(?:accepted|published|passed|finished|completed|got in|get in)\b|中了|录用|接收|发表|通过|考过|考出|拿到|完成",
    re.IGNORECASE,
)

_GETS = regex(
    r"\b(?:w[io]n|pass(?:ed)?|g[eo]t|earn(?:ed)?|receiv\w+|obtain\w*|accepted|awarded|granted|qualif\w+|succeed\w*)\b"
    r"|考[过上取下]|拿[到过下]|获|得过|中过|通过|评上|入选|录取",
    re.IGNORECASE,
)
_GOT_AFTER_ALL = regex(
    r"\b(?:passed|succeeded|got it|won)\b(?: (?:it|the second|the next|in|on|at|again|later)\b|.{0,3}$)"
    r"|(?:才|终于|再次?|后来|次年|补)\S{0,6}通过",
    re.IGNORECASE,
)
"""Lost first and then got."""
_STILL = regex(r"\bstill\b|\bany\s?more\b|\bthese days\b|还在|仍在|还(?=[做用搞学练养跑])|依然|如今还", re.IGNORECASE)


def yes_no(asked: Asked) -> Answer:
    """Yes with what is done, no with what is said not to be; neither where nothing is said."""
    if asked.question.bound and asked.want:
        return _bounded(asked)
    if contact_kinds(asked.question.whole):
        return lookup(asked)
    if not asked.question.people and not asked.question.refers and not _asks_of_a_thing(asked.question):
        return who(asked)
    topic = _OUTCOME.sub(" ", asked.question.whole) if _asks_for_outcome(asked.question) else asked.question.whole
    told = ((one, willing(asked, one) or refuting(asked, one) or _evidence(asked, one, topic)) for one in asked.people)
    found = [(one, evidence) for one, evidence in told if evidence]
    if not asked.question.people and not asked.question.everyone:
        found = found[:1]
    if _asks_for_outcome(asked.question):
        found = [(one, _with_outcome(evidence)) for one, evidence in found]
    found = [(one, _settling(asked.question, evidence)) for one, evidence in found]
    findings = [finding for one, evidence in found if (finding := _finding(asked, one, evidence))]
    if not findings:
        return nothing_said(asked, topic)
    return asked.answer(findings, polarity=_polarity(asked.question, [evidence for _, evidence in found]))


def _strict(asked: Asked, profile: Profile, topic: str) -> list[Evidence]:
    return asked.evidence(topic, hedged=False).get(profile.profile_id, [])


def _asks_for_outcome(question: Question) -> bool:
    return question.want == "outcome" or bool(_OUTCOME.search(question.text))


def _asks_of_a_thing(question: Question) -> bool:
    """Whether it came to something, or is still there, and not of whom it is true."""
    return _asks_for_outcome(question) or any(HOPES[name].words.search(question.whole) for name in ("took_off", "still"))


def _with_outcome(evidence: Sequence[Evidence]) -> list[Evidence]:
    """The evidence with the sentence after it where that says how it ended: "Ran a trial in 2021. It did not work out." """
    best = evidence[0]
    after = [sentence for sentence in best.passage.sentences if sentence.start >= best.sentence.end][:1]
    told = [best._replace(sentence=one, highlights=()) for one in after if _tells_the_end(best.passage.seen(one))]
    return [best, *told, *evidence[1:]]


def _tells_the_end(sentence: str) -> bool:
    return bool(cues.FAILED.search(sentence) or _ENDED.search(sentence))


_ENDED = regex(
    r"\b(?:was|were|got|been)\s(?:\w+ly\s)?(?:wound\sup|shut(?:\sdown)?|closed(?:\sdown)?|sold|acquired|taken\sover|dissolved|liquidated|discontinued"
    r"|scrapped|cancelled|canceled|adopted|accepted|approved|extended|rolled\sout)\b|\bwent\s(?:bankrupt|bust|under|live|public)\b|\bfolded\b"
    r"|\bclosed\sin\b|倒闭|关停|关门|关闭|注销|解散|停办|停业|破产|清算|被(?:收购|并购|叫停|取消|采纳)|下线|上线|验收|推广到",
    re.IGNORECASE,
)
"""How something ended, well or badly."""


def _evidence(asked: Asked, profile: Profile, topic: str) -> list[Evidence]:
    sort = any_of(asked.question.whole)
    if sort and (told := held_of(asked, profile, asked.question.whole, sort)):
        return told
    return of_the_deed(_found(asked, profile, topic), topic)


def _found(asked: Asked, profile: Profile, topic: str) -> list[Evidence]:
    """Of the whole topic; failing that of each of its parts; only then of most of it."""
    if strict := _strict(asked, profile, topic):
        full = fullest(strict)
        return in_order(_holding_most(full) if full[0].whole else full)
    parts = [
        asked.evidence(one, hedged=False).get(profile.profile_id, []) for clause in asked.question.clauses for one in clause
    ]
    hoped, rest = hoped_against(topic)
    if hoped and rest and not _GETS.search(topic) and (found := _strict(asked, profile, rest)):
        return in_order(fullest(found))
    if len(parts) > 1 and all(parts):
        return [in_order(part)[0] for part in parts]
    if lenient := asked.evidence(topic, lenient=True, hedged=False).get(profile.profile_id, []):
        return in_order(_holding_most(lenient))
    return (
        _of_names(asked, profile, topic) or _lines(asked, profile, topic) or _ventures(asked, profile) or hedged(asked, profile)
    )


def _ventures(asked: Asked, profile: Profile) -> list[Evidence]:
    """ "Has she ever run a company?": whatever somebody founded, for few call it a company."""
    if asked.question.want != "venture" or asked.want is None or asked.want.cue is None:
        return []
    lines = asked.world.lines.all_of(profile)
    return [line.evidence() for line in lines if not line.is_title and asked.want.cue.search(line.text)]


def _holding_most(evidence: Sequence[Evidence]) -> list[Evidence]:
    """The lines that hold about as much of the topic as the best: "runways" are no runway safety study where one is told of."""
    most = max(one.score for one in evidence)
    return [one for one in evidence if one.score >= most - ABOUT_AS_MUCH]


def _of_names(asked: Asked, profile: Profile, topic: str) -> list[Evidence]:
    """What is said of the names of the topic, where they are half of it: of AASHTO, asked about "AASHTO standards"."""
    groups = asked.groups(topic)
    names = [group for group in groups if is_name(group)]
    if sum(group.weight for group in names) < sum(group.weight for group in groups) * HALF or not names:
        return []
    return asked.evidence(" ".join(group.text for group in names), hedged=False).get(profile.profile_id, [])


def _lines(asked: Asked, profile: Profile, topic: str) -> list[Evidence]:
    """What stands under the head of a job or project that the topic names."""
    lines = asked.world.lines.about(asked.groups(topic), profile, enough=0.7)
    return [line.evidence() for line in lines[:1]]


def _settling(question: Question, evidence: Sequence[Evidence]) -> list[Evidence]:
    """The evidence with what settles the question first: that it ended, of what somebody may still do, that it was lost, of
    what somebody may have won or passed."""
    first = [one for one in evidence if one.whole and one.exact and _is_settled(question, one)]
    return [*first, *(one for one in evidence if one not in first)]


def _is_settled(question: Question, one: Evidence) -> bool:
    words = one.passage.seen(one.sentence)
    if one.strength not in {Strength.WEAK, Strength.NEGATIVE}:
        return False
    lost = _GETS.search(question.text) and cues.UNEARNED.search(words) and not _GOT_AFTER_ALL.search(words)
    return bool(lost or (_STILL.search(question.text) and cues.GIVEN_UP.search(words)))


def _finding(asked: Asked, profile: Profile, evidence: Sequence[Evidence]) -> Finding | None:
    return asked.finding(profile, strength_of(evidence), evidence[:QUOTES])


def _polarity(question: Question, found: Sequence[Sequence[Evidence]]) -> Polarity | None:
    """Of several people yes only if all. A try that failed was made; asked whether it went or is done well, the answer is no.
    Of a try of which less is told than is asked neither is said."""
    said = [_of_one(question, evidence) for evidence in found]
    if None in said:
        return None
    return "no" if "no" in said else "yes"


def _of_one(question: Question, evidence: Sequence[Evidence]) -> Polarity | None:
    words = " ".join(one.passage.seen(one.sentence) for one in evidence[:QUOTES])
    if _FINISHED.search(question.text) and _PENDING.search(words):
        return "no"
    strength = strength_of(evidence)
    if _is_settled(question, evidence[0]):
        return "no"
    if _asks_for_outcome(question):
        failed = strength is Strength.NEGATIVE or (strength is Strength.WEAK and cues.FAILED.search(words))
        return "no" if failed else "yes" if question.want != "outcome" else None
    if strength is Strength.WEAK and not says("well", question.text):
        return "yes" if evidence[0].whole else None
    return "no" if strength in {Strength.NEGATIVE, Strength.WEAK} else "yes"


def _bounded(asked: Asked) -> Answer:
    """ "Is her GPA above 4?": the value, and whether it is."""
    inside = {finding.profile_id: finding for finding in within_bounds(asked)}
    told = within_bounds(asked, every=True)
    polarity: Polarity = "yes" if all(finding.profile_id in inside for finding in told) else "no"
    return asked.answer(told, polarity=polarity if told else None)
