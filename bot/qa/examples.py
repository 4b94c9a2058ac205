"""Questions worth asking about the people who are really there, each tried on the answerer before it is shown.

One about a skill, one about a person, one about an employer or a school. The same people, the same questions.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from itertools import islice
from typing import NamedTuple

from bot.qa.models import Answer, Language, Strength
from corpus.markup import shown
from corpus.models import Document, Entry, Profile, SectionKind, Span
from corpus.regex import regex
from corpus.snapshot import Corpus
from retrieval.lexicon import Lexicon
from retrieval.models import Group

Ask = Callable[[str], Answer]
Check = Callable[["Candidate", Answer], bool]

PEOPLE_LOOKED_AT = 16
"""Spread over all of them: looking at more would cost a greeting more than it is worth."""
TRIES = 10
"""Questions of a kind that are tried before the kind is given up."""
A_PERSON = 3
"""Skills of one person that are tried."""
MOST_HOLDING = 60
"""Passages that may hold the words: a question that names half of two thousand people is slow, and no good example."""
LONGEST = 70
"""Characters of a question that a button shows whole."""
SKILL: dict[Language, str] = {"en": "who has experience with {}?", "zh": "谁有{}经验？"}
STUDIED: dict[Language, str] = {"en": "where did {} study?", "zh": "{}在哪读书？"}
WORKED: dict[Language, str] = {"en": "where did {} work?", "zh": "{}在哪工作过？"}
WORKED_AT: dict[Language, str] = {"en": "who worked at {}?", "zh": "谁在{}工作过？"}
STUDIED_AT: dict[Language, str] = {"en": "who studied at {}?", "zh": "谁在{}读过书？"}

_HAN = regex(r"[\u3400-\u9fff]")
_TITLED = regex(
    r"(?:prof|professor|dr|doctor|mr|mrs|ms|miss|sir)\b\.?|.+(?:先生|女士|小姐|老师|教授|医生|博士|律师|工程师|同学)$",
    re.IGNORECASE,
)
_PAPER = regex(
    r"\b(?:certif\w+|licen[cs]\w+|chartered|registered|diploma|degree)\b|证$|证书|执照|资格|学位|职称", re.IGNORECASE
)
"""What one holds is no experience one has."""
_LABEL = regex(r"^[^:：]{1,40}[:：]\s*")  # "Programming languages: ", "技能："
_BETWEEN = regex(r"[,，、;；|/•·()（）\[\]\n\t]+|\s+[-–—]\s+|。|\.(?:\s|$)")
_BULLET = regex(r"^[\s\-*•·▪–—]+")
_PLAIN_ITEM = regex(r"[A-Za-z\u3400-\u9fff][\w\u3400-\u9fff+#. -]*", re.ASCII)
_NO_SKILLS = frozenset({"companies", "schools", "places", "careers"})
"""Files of the glossary."""
_WORDS, _CHARACTERS = 3, 8


class Person(NamedTuple):
    profile: Profile
    documents: tuple[Document, ...]
    name: str
    fits: bool
    """Whether the person has a name in the language asked in."""


class Candidate(NamedTuple):
    """A question, and the profile that it was made from, which its answer must name."""

    question: str
    whose: str


class Known(NamedTuple):
    """What there is to ask about: the people, how words are read, how many passages hold them, and the answerer itself."""

    corpus: Corpus
    lexicon: Lexicon
    holding: Callable[[str], int]
    ask: Ask


def examples(known: Known, language: Language, document_id: str | None = None) -> tuple[str, ...]:
    """Up to three questions that have an answer; about the person of one document, if it is given."""
    people = _people(known.corpus, language, document_id)
    found = (
        _first(_skills(_turned(people, 0), known, language), (_names_for_work, _names), known.ask),
        _first(_facts(_turned(people, 1), language), (_tells_of_one,), known.ask),
        _first(_places(_turned(people, 2), known, language), (_names,), known.ask),
    )
    return tuple(question for question in found if question)


def _first(candidates: Iterable[Candidate], checks: Sequence[Check], ask: Ask) -> str | None:
    """The first that passes the first check, else the second."""
    fitting = dict.fromkeys(one for one in candidates if len(one.question) <= LONGEST)
    tried = {one: ask(one.question) for one in islice(fitting, TRIES)}
    return next((one.question for check in checks for one in tried if check(one, tried[one])), None)


def _names(candidate: Candidate, answer: Answer) -> bool:
    found = {finding.profile_id for finding in answer.findings if finding.strength is not Strength.NEGATIVE}
    return answer.verdict == "answered" and not answer.read_as and candidate.whose in found


def _names_for_work(candidate: Candidate, answer: Answer) -> bool:
    """Somebody did it: a mere list of skills makes a dull answer."""
    strong = {finding.profile_id for finding in answer.findings if finding.strength is Strength.STRONG}
    return _names(candidate, answer) and candidate.whose in strong


def _tells_of_one(candidate: Candidate, answer: Answer) -> bool:
    return _names(candidate, answer) and len(answer.people) == 1 and any(finding.value for finding in answer.findings)


def _people(corpus: Corpus, language: Language, document_id: str | None) -> list[Person]:
    """Those who have a name in the language first."""
    if document_id is not None:
        profiles = [corpus.owner(document_id)] if document_id in corpus.versions else []
    else:
        step = max(1, len(corpus.profiles) // PEOPLE_LOOKED_AT)
        profiles = list(corpus.profiles[::step][:PEOPLE_LOOKED_AT])
    people = [_person(profile, corpus, language) for profile in profiles]
    return sorted(people, key=lambda person: not person.fits)


def _person(profile: Profile, corpus: Corpus, language: Language) -> Person:
    names = (profile.name, *profile.aliases)
    name = next((name for name in names if _is_in(name, language) and not _TITLED.match(name)), None)
    return Person(profile, tuple(corpus.documents_of(profile)), name or profile.name, name is not None)


def _turned(people: Sequence[Person], by: int) -> list[Person]:
    """Another first for each kind of question, so that the three speak of different people; who fits still comes first."""
    fitting = [person for person in people if person.fits]
    others = [person for person in people if not person.fits]
    return [*_rotated(fitting, by), *_rotated(others, by)]


def _rotated(people: list[Person], by: int) -> list[Person]:
    return [*people[by % len(people) :], *people[: by % len(people)]] if people else []


def _skills(people: Iterable[Person], known: Known, language: Language) -> Iterator[Candidate]:
    """What is listed as a skill, person by person, the name that the language has for it first."""
    for person in people:
        items = dict.fromkeys(item for document in person.documents for item in _listed(document))
        topics = (name for item in items if (name := _topic(item, known.lexicon, language)))
        special = (topic for topic in dict.fromkeys(topics) if known.holding(topic) <= MOST_HOLDING)
        for topic in islice(special, A_PERSON):
            yield Candidate(_filled(SKILL, topic, language), person.profile.profile_id)


def _listed(document: Document) -> Iterator[str]:
    """The things that a document lists: of its skills, else of what it says of its work in short items."""
    kinds = {cut.kind for cut in document.cuts}
    wanted = SectionKind.SKILLS if SectionKind.SKILLS in kinds else SectionKind.EXPERIENCE
    sentences = (span for cut in document.cuts if cut.kind is wanted for span in cut.sentences)
    for span in sentences:
        if any(span.overlaps(contact.span) for contact in document.contacts):
            continue
        line = _LABEL.sub("", _BULLET.sub("", shown(document.text, span, document.markup)[0]))
        yield from (item.strip() for item in _BETWEEN.split(line) if _is_short(item.strip()))


def _is_short(item: str) -> bool:
    if not _PLAIN_ITEM.fullmatch(item) or len(item) < 2 or _PAPER.search(item):
        return False
    return len(item) <= _CHARACTERS if _HAN.search(item) else len(item.split()) <= _WORDS


def _topic(item: str, lexicon: Lexicon, language: Language) -> str | None:
    """The item where it is one concept that the lexicon knows by several names; in the other language, that language's name."""
    groups = lexicon.query(item).groups
    if len(groups) != 1 or groups[0].weight < 1 or not _is_skill(groups[0]):
        return None
    if _is_in(item, language) or (language == "zh" and item[:1].isupper() and " " not in item):
        return item  # a tool is called by its own name in any language
    own = (one.text for one in groups[0].alternatives if one.weight == 1 and _is_in(one.text, language))
    return next(own, None)


def _is_skill(group: Group) -> bool:
    """Known by several names, and nowhere as the name of a company, a school, a town or a profession."""
    sources = [one.source for one in group.alternatives]
    return len(sources) > 1 and not _NO_SKILLS.intersection(sources)


def _facts(people: Iterable[Person], language: Language) -> Iterator[Candidate]:
    for person in people:
        for kind, form in ((SectionKind.EDUCATION, STUDIED), (SectionKind.EXPERIENCE, WORKED)):
            if any(entry.kind is kind for document in person.documents for entry in document.entries):
                yield Candidate(_filled(form, person.name, language), person.profile.profile_id)


def _places(people: Iterable[Person], known: Known, language: Language) -> Iterator[Candidate]:
    """Employers of all, then their schools; those named in the language first."""
    people = list(people)
    for kind, form in ((SectionKind.EXPERIENCE, WORKED_AT), (SectionKind.EDUCATION, STUDIED_AT)):
        found = [(person, place) for person in people for place in _organisations(person, kind)]
        special = (each for each in found if known.holding(each[1]) <= MOST_HOLDING)
        for person, place in sorted(special, key=lambda each: not _is_in(each[1], language)):
            yield Candidate(_filled(form, place, language), person.profile.profile_id)


def _organisations(person: Person, kind: SectionKind) -> Iterator[str]:
    for document in person.documents:
        found = map(partial(_organisation, document), (entry for entry in document.entries if entry.kind is kind))
        yield from list(dict.fromkeys(filter(None, found)))[:2]


def _organisation(document: Document, entry: Entry) -> str | None:
    span = entry.organisation
    if span is None or any(span.overlaps(contact.span) for contact in document.contacts):
        return None
    return _as_named(document, span)


def _as_named(document: Document, span: Span) -> str | None:
    """Up to the first comma or bracket: the department is not asked about."""
    name = _BETWEEN.split(shown(document.text, span, document.markup)[0].strip())[0].strip()
    return name if 2 <= len(name) <= 40 else None


def _is_in(text: str, language: Language) -> bool:
    return bool(_HAN.search(text)) == (language == "zh")


def _filled(form: dict[Language, str], words: str, language: Language) -> str:
    """With a blank between Chinese and a Latin word: `谁有 TensorRT 经验？`."""
    if language == "en":
        return form["en"].format(words)
    before, after = form["zh"].split("{}")
    left = " " if before and words[0].isascii() else ""
    right = " " if words[-1].isascii() else ""
    return f"{before}{left}{words}{right}{after}"
