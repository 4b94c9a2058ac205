"""Which country is home to somebody, and which places in a line are abroad to them.

Home is where most of their jobs and schools were; a profile whose jobs and schools are told in Chinese is at home in China. Of
who has been around too much to tell nothing is said.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from functools import lru_cache

from bot.qa.asked import Asked
from bot.qa.replies.careers import stays
from corpus.line.towns import countries, towns_in
from corpus.models import Profile, SectionKind, Span
from retrieval.lexicon import Lexicon
from retrieval.matching import Text
from retrieval.models import Group

CHINA = "China"
_CAREER = frozenset({SectionKind.EXPERIENCE, SectionKind.EDUCATION})


def home_of(asked: Asked, profile: Profile) -> str | None:
    """The country, None where none holds half of the places that are named."""
    lines = [line for stay in stays(asked, profile) if stay.kind in _CAREER for line in stay.head]
    if lines and sum(line.passage.language == "zh" for line in lines) * 2 > len(lines):
        return CHINA
    named = Counter(country for line in lines for _, country in countries_in(asked.world.lexicon, line.text))
    (first, most), (_, next_most) = [*named.most_common(2), ("", 0), ("", 0)][:2]
    return first if most > next_most and most * 2 >= named.total() else None


def countries_in(lexicon: Lexicon, text: str) -> Iterator[tuple[Span, str]]:
    """The countries that a line names, by themselves or by a town."""
    yield from ((town.span, town.where[0]) for town in towns_in(text))
    found = Text(text)
    for country, group in _groups(lexicon):
        yield from ((match.span, country) for match in found.find(group))


@lru_cache(maxsize=2)
def _groups(lexicon: Lexicon) -> tuple[tuple[str, Group], ...]:
    """Every country with its names in both languages; China with its towns, which the list of towns leaves out."""
    told = ((country, lexicon.query(country).groups) for country in (*countries(), CHINA))
    return tuple((country, _own(groups[0], country)) for country, groups in told if len(groups) == 1)


def _own(group: Group, country: str) -> Group:
    kept = tuple(
        one for one in group.alternatives if country == CHINA or (one.weight == 1 and one.source in {"places", "question"})
    )
    return group.model_copy(update={"alternatives": kept})
