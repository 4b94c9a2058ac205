"""Which files are about one person. Decided from plain facts of each file, the same way in whatever order files are added.

One full name is one person, unless contact data or careers tell them apart. Two names that can be one person's (张伟 and Wei
Zhang) are one only where the files show it: a number, an address or a link in common, one text that gives both names, the
same career or the same file name but for "cv" and "en". Whom several could be stays alone. A file changes nothing for files
it has no name, address, number or link in common with.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import combinations
from typing import NamedTuple

from corpus.people.forms import may_be_same
from corpus.people.names import folded
from corpus.people.owner import from_stem, is_nickname, name_in_stem
from corpus.regex import regex

_MANY = 4
"""People that one number or page may be shown by before it is nobody's own."""
_A_CAREER = 3
"""So many periods are a career: two files of one person that both have one share some of it."""


class Facts(NamedTuple):
    """What one file shows of whose it is: plain values, saved with the file.

    `name` is what the file says (`owner.name_of`), `said` the other names it gives (`owner.names_of`), `aliases` every form
    of those (`owner.aliases_of`), `given` the name its user gave it. Contacts are `contacts.identity_of`, periods
    ("2019-09", "2023-06") of its entries, with "" for an end that is not there yet.
    """

    stem: str
    name: str | None = None
    said: tuple[str, ...] = ()
    aliases: tuple[str, ...] = ()
    contacts: tuple[tuple[str, str], ...] = ()
    links: tuple[str, ...] = ()
    organisations: tuple[str, ...] = ()
    periods: tuple[tuple[str, str], ...] = ()
    given: str | None = None


class Person(NamedTuple):
    """Indexes of the files, in order; the name to show, and every other name, longest first."""

    files: tuple[int, ...]
    name: str
    aliases: tuple[str, ...]


def same_people(files: Sequence[Facts]) -> tuple[Person, ...]:
    """The people of the files, which come in the order of their names; people come in the order of their first file."""
    groups = _joined(list(_by_name(files)))
    return tuple(_person(files, group.files) for group in sorted(groups, key=lambda group: group.files))


def profile_ids(stems: Sequence[str]) -> tuple[str, ...]:
    """An id for each person from the stem of the first file, each once: li-lei, li-lei-2."""
    taken = {_id(stem) for stem in stems}
    ids: list[str] = []
    for stem in stems:
        free = (f"{_id(stem)}-{number}" for number in range(2, len(stems) + 3))
        ids.append(_id(stem) if _id(stem) not in ids else next(one for one in free if one not in taken and one not in ids))
    return tuple(ids)


def _id(stem: str) -> str:
    """The stem as it is, but for what would break a line: names of files may hold line breaks."""
    return re.sub(r"[\x00-\x1f\x7f-\x9f\u2028\u2029]+", "-", stem)


def links_of(text: str) -> tuple[str, ...]:
    """Pages that are somebody's own, in one spelling: github.com/li-lei, linkedin.com/in/lilei. A page of a paper, a firm or a
    repository is many people's."""
    found = (re.sub(r"^(?:[a-z]{2}|www)\.(?=linkedin|github)", "", match.group().lower()) for match in _OWN_PAGE.finditer(text))
    return tuple(dict.fromkeys(link.rstrip("/.") for link in found))


_OWN_PAGE = regex(
    r"""
    (?<![\w@.-])
    (?: (?:www\.)?(?:github|gitee|gitlab|kaggle|twitter|x|huggingface)\.com?/[\w-]+(?![\w/-]*/[\w-])    # not a repository
      | huggingface\.co/[\w-]+(?![\w/-]*/[\w-])
      | (?:[a-z]{2}\.|www\.)?linkedin\.com/in/[\w%-]+
      | (?:www\.)?zhihu\.com/people/[\w-]+ | juejin\.cn/user/\d+ | blog\.csdn\.net/\w+ | space\.bilibili\.com/\d+
      | orcid\.org/[\dX-]{19} | scholar\.google\.[a-z.]+/citations\?(?:hl=[\w-]+&)?user=[\w-]+
      | [\w-]+\.(?:github|gitlab|gitee)\.io/?(?![\w/])
    )
    """,
    re.VERBOSE | re.IGNORECASE,
)


class _Group(NamedTuple):
    """Files that are one person's so far, with all they show. Names are folded: `names` full ones, `keys` all forms."""

    files: tuple[int, ...]
    written: tuple[str, ...]
    names: frozenset[str]
    said: frozenset[str]
    keys: frozenset[str]
    given: frozenset[str]
    stems: frozenset[str]
    contacts: frozenset[tuple[str, str]]
    links: frozenset[str]
    organisations: frozenset[str]
    periods: frozenset[tuple[str, str]]


def _group(index: int, file: Facts) -> _Group:
    in_stem = name_in_stem(file.stem)
    own = [name for name in [file.given or file.name or in_stem] if name]
    said = _folded([*own, *filter(None, [file.name]), *file.said, *_nicknames_in_full(file)])
    return _Group(
        files=(index,),
        written=tuple(own),
        names=_folded(own),
        said=said,
        keys=_folded(file.aliases) | said,
        given=_folded(filter(None, [file.given])),
        stems=_folded(filter(None, [in_stem])),
        contacts=frozenset(file.contacts),
        links=frozenset(file.links),
        organisations=_folded(file.organisations),
        periods=frozenset(file.periods),
    )


def _nicknames_in_full(file: Facts) -> list[str]:
    """Bob Smith, where a text calls Robert Smith Bob: pinyin need not be loaded for what is among the aliases."""
    nicknames = set(filter(is_nickname, file.said))
    return [alias for alias in file.aliases if len(words := alias.split()) > 1 and not nicknames.isdisjoint(words)]


def _folded(names: Iterable[str]) -> frozenset[str]:
    return frozenset(map(folded, names))


def _union(groups: Iterable[_Group]) -> _Group:
    columns = list(zip(*sorted(groups, key=lambda group: group.files), strict=True))
    files, written = (tuple(item for values in column for item in values) for column in columns[:2])
    return _Group(tuple(sorted(files)), written, *(frozenset().union(*column) for column in columns[2:]))


# One name, one person, unless


def _by_name(files: Sequence[Facts]) -> Iterator[_Group]:
    """The files of one full name as one group, unless they are namesakes'; a file without a name by itself."""
    namesakes: defaultdict[str, list[_Group]] = defaultdict(list)
    for index, file in enumerate(files):
        group = _group(index, file)
        namesakes[min(group.names, default=f"file {index}")].append(group)
    for groups in namesakes.values():
        yield from _of_one_name(groups) if len(groups) > 1 else groups


def _of_one_name(groups: list[_Group]) -> Iterator[_Group]:
    """Those with something in common are one; of those without, the ones that the same others are told apart from."""
    sure = [_union(groups[at] for at in together) for together in _components(len(groups), _pairs_in(groups, _have_in_common))]
    company: defaultdict[tuple[int, ...], list[_Group]] = defaultdict(list)
    for one in sure:
        company[tuple(at for at, other in enumerate(sure) if one is other or not _told_apart(one, other))].append(one)
    yield from map(_union, company.values())


def _have_in_common(one: _Group, other: _Group) -> bool:
    shared = one.given & other.given or one.contacts & other.contacts or one.links & other.links
    return bool(shared or one.organisations & other.organisations or len(one.periods & other.periods) > 1)


def _told_apart(one: _Group, other: _Group) -> bool:
    """Both say how to reach them or what their career was, and it is not the same."""
    kinds = {kind for kind, _ in one.contacts} & {kind for kind, _ in other.contacts}
    careers = min(len(one.periods), len(other.periods)) >= _A_CAREER and not one.periods & other.periods
    return bool(kinds or careers) and not _have_in_common(one, other)


# Two names, one person, where the files show it


def _joined(groups: list[_Group]) -> Iterator[_Group]:
    """Groups of different names made one, the best evidence first, where it speaks for one only."""
    groups = _without_shared_by_many(groups)
    evidence = {pair: found for pair in _candidates(groups) if (found := _evidence(groups[pair[0]], groups[pair[1]]))}
    claims: defaultdict[int, list[tuple[int, int]]] = defaultdict(list)
    for pair in evidence:
        claims[pair[0]].append(pair)
        claims[pair[1]].append(pair)
    together = {at: {at} for at in range(len(groups))}
    for pair in sorted(evidence, key=lambda pair: (-evidence[pair], pair)):
        rivals = {at for end in pair for claim in claims[end] if evidence[claim] >= evidence[pair] for at in claim}
        members = together[pair[0]] | together[pair[1]]
        if all(_may_be_one(groups[one], groups[other]) for one, other in combinations(sorted(members | rivals), 2)):
            together.update(dict.fromkeys(members, members))
    yield from (_union(groups[at] for at in members) for members in _distinct(together))


def _without_shared_by_many(groups: list[_Group]) -> list[_Group]:
    """The number of an agency and the page of a firm stand in everybody's file and say nothing of whose it is."""
    held = Counter(shown for group in groups for shown in (*group.contacts, *group.links))
    many = {shown for shown, count in held.items() if count > _MANY}
    return [group._replace(contacts=group.contacts - many, links=group.links - many) for group in groups]


def _distinct(together: dict[int, set[int]]) -> list[set[int]]:
    return list({min(members): members for members in together.values()}.values())


def _candidates(groups: list[_Group]) -> set[tuple[int, int]]:
    """Pairs with a name, an address, a number or a link in common; no other pair is ever looked at."""
    holders: defaultdict[object, list[int]] = defaultdict(list)
    for at, group in enumerate(groups):
        for shown in (*group.names, *group.contacts, *group.links):
            holders[shown].append(at)
    return {
        (min(at, other), max(at, other))
        for at, group in enumerate(groups)
        for shown in (*group.keys, *group.contacts, *group.links)
        for other in holders.get(shown, ())
        if other != at
    }


def _evidence(one: _Group, other: _Group) -> int:
    """How surely two groups of different names are one person: 3 the same number, address or link, 2 a text gives both
    names, 1 the same career or file name; 0 not at all."""
    if not _may_be_one(one, other):
        return 0
    if one.contacts & other.contacts or one.links & other.links:
        return 3
    if not (one.names & other.keys or other.names & one.keys) or _told_apart(one, other):
        return 0
    if one.names & other.said or other.names & one.said:
        return 2
    return int(bool(one.stems & other.stems) or _have_one_career(one, other))


def _have_one_career(one: _Group, other: _Group) -> bool:
    """Two periods alike to the month, or one at the same place."""
    months = {period for period in one.periods & other.periods if all(len(end) in {0, 7} for end in period)}
    return len(months) > 1 or bool(one.periods & other.periods and one.organisations & other.organisations)


def _may_be_one(one: _Group, other: _Group) -> bool:
    """False for namesakes who were told apart, and for names of two people; True where a file has no name."""
    if not one.names or not other.names:
        return True
    if one.names & other.names:
        return False
    forms = one.names & other.keys or other.names & one.keys
    return bool(forms) or any(may_be_same(mine, theirs) for mine in one.written for theirs in other.written)


def _pairs_in(groups: list[_Group], related: Callable[[_Group, _Group], bool]) -> list[tuple[int, int]]:
    return [(a, b) for a, b in combinations(range(len(groups)), 2) if related(groups[a], groups[b])]


def _components(size: int, pairs: Iterable[tuple[int, int]]) -> list[set[int]]:
    """What hangs together by pairs."""
    together = {at: {at} for at in range(size)}
    for one, other in pairs:
        members = together[one] | together[other]
        together.update(dict.fromkeys(members, members))
    return _distinct(together)


def _person(files: Sequence[Facts], indexes: tuple[int, ...]) -> Person:
    """Shown by the name its user gave, else the one the first file says, else the first file's own."""
    own = [files[index] for index in indexes]
    names = [file.given for file in own if file.given] + [file.name for file in own if file.name] + [from_stem(own[0].stem)]
    aliases = {alias for file in own for alias in (*file.said, *file.aliases)} | set(names[:-1])
    return Person(indexes, names[0], tuple(sorted(aliases - {names[0]}, key=lambda alias: (-len(alias), alias))))
