"""Whose profile a file is: the name it gives on its first lines, else the file's name, and every other name of the person.

What reads as a name is for names.py and titles.py to say; here is where a file is looked at, and in which order.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator

from corpus.models import SectionKind
from corpus.people.forms import calls_of, families_of, forms_of, may_be_same
from corpus.people.names import HAN, folded, is_chinese_name, is_first_name, is_han, latin_name, lexicon
from corpus.people.titles import may_stand_above, names_in_field, names_in_title, other_names_in
from corpus.people.transcripts import transcribes
from corpus.regex import regex
from corpus.structure.blocks import Block, BlockKind, columns, lines_of
from corpus.structure.extract import Extract
from corpus.structure.headings import kind_of_title

_FIELD_LINES = 12
"""A CV says whose it is on one of its first lines, or it does not say it by itself."""
_TITLE_BLOCKS = 6
_SIDEBAR_BLOCKS = 40
"""So many short lines of a side column may stand above the heading with the name."""
_PROSE_COLUMNS = 72
_LONGEST_LINE = 400

_SENTENCE_END = regex(r"[!?。！？;；]\s*$|[a-z]\.\s*$")
_HANDLE = regex(r"(?<![\w.+-])[\w.+-]{2,64}(?=@)|linkedin\.com/in/(?P<slug>[\w-]{3,80})", re.ASCII)
_HANDLES_IN = 4_000
_KINDS_ABOVE_A_NAME = {None, SectionKind.ABOUT, SectionKind.LINKS, SectionKind.OTHER}
"""Below "Skills" stand skills."""
_STEM_ASIDE = regex(r"【[^】]*】|\[[^\]]*\]|[(（][^)）]*[)）]")
_STEM_WORD = regex(rf"[{HAN}]+(?:[·•][{HAN}]+)*|(?:(?![{HAN}])[\w'’])+")
_CAMEL = regex(r"(?<=[a-zà-ÿ])(?<!Mc)(?<!Mac)(?<!De)(?=[A-Z])")


def name_of(extract: Extract, visible: str) -> str | None:
    """The person's name as the file says it, None where it does not: then the file's name is left (`from_stem`)."""
    return next(iter(names_of(extract, visible)), None)


def names_of(extract: Extract, visible: str) -> tuple[str, ...]:
    """Every name the file itself gives its person, first the one to show: from a field of the format, a line "姓名：李雷", a
    title that is a name, at last the slug of a link; then the other script, nicknames, 英文名."""
    own = " ".join((extract.name or "").split())
    named = _in_fields(extract, visible) or _in_titles(extract, visible) or _in_links(extract.text)
    if own:
        besides = named if any(may_be_same(own, name) for name in named) else ()
        named = (*_parts_of(own), *besides)
    others = [other for line in _head(extract, visible) for other in other_names_in(line)] if named else []
    below = _in_the_other_script(named[0], _head(extract, visible), extract.text) if named else ()
    return tuple(dict.fromkeys([*named, *extract.aliases, *others, *below]))


def _in_the_other_script(name: str, head: list[str], text: str) -> tuple[str, ...]:
    """ "Aigul Bekova | breeder | Almaty" on the line below 艾古丽·别科娃: a name in Latin letters that the e-mail address has a
    word of. A name of other sound than the pinyin of the first is theirs by that alone."""
    at = next((place for place, line in enumerate(head) if name in line), None)
    if at is None or not is_han(name) or at + 1 >= len(head):
        return ()
    written = latin_name(_FIRST_CELL.split(head[at + 1].strip(), maxsplit=1)[0])
    handles = [folded(match.group()) for match in _HANDLE.finditer(text[:_HANDLES_IN])]
    words = [folded(word) for word in written.split()] if written else []
    return (written,) if written and any(word in handle for word in words if len(word) > 2 for handle in handles) else ()


_FIRST_CELL = regex(r"\s*(?:[|｜·•/,，]|\s[-–—]\s|\s{2,}|\t)\s*")


def _parts_of(name: str) -> tuple[str, ...]:
    """A field may hold two: "Li Lei (李雷)". One alone is shown as it was written."""
    parts = names_in_title(name)
    return parts if len(parts) > 1 else (name,)


def aliases_of(name: str | None, said: Iterable[str], stem: str) -> tuple[str, ...]:
    """Every other name of the person, longest first: the forms of the name, of those the file gives besides (`said`), and
    of the file's name where it is one of theirs. Where the file says no name, the forms of its own, if that is one."""
    in_stem = name_in_stem(stem)
    own = name or in_stem
    if not own:
        return ()
    fulls = [own, *said]
    fulls += [in_stem] if in_stem and any(_writes(in_stem, full) for full in fulls) else []
    fulls += _nicknames_in_full(own, fulls[1:])
    found = {form for full in fulls for form in (*forms_of(full), *calls_of(full))}
    return tuple(sorted(found - {own}, key=lambda alias: (-len(alias), alias)))


def _writes(in_stem: str, name: str) -> bool:
    """True where the file's name is a form of the name, or has an English name beside the family's: tim-wang for 王小明."""
    if folded(in_stem) in {folded(form) for form in forms_of(name)} or transcribes(in_stem, name):
        return True
    return any(map(is_first_name, in_stem.split())) and is_han(name) and may_be_same(in_stem, name)


def _nicknames_in_full(name: str, said: Iterable[str]) -> list[str]:
    """Bob of Robert Smith is Bob Smith, Tim of 王小明 is Tim Wang."""
    known = {folded(word) for form in forms_of(name) for word in form.split()}
    return [
        f"{nick} {family}" for nick in filter(is_nickname, said) if folded(nick) not in known for family in families_of(name)
    ]


def is_nickname(name: str) -> bool:
    return name.isascii() and name[:1].isupper() and " " not in name


# The file's name


def from_stem(stem: str) -> str:
    """zheng-jintu -> Zheng Jintu, 张伟-简历-2024 -> 张伟; a file's name that is nobody's is given back as words. A number that
    may be a telephone's is no name, nor are figures alone."""
    words = [word for word in re.split(r"[-_. ]+", re.sub(r"\d{7,}", " ", stem)) if word]
    if not any(char.isalpha() for word in words for char in word):
        words = ["unnamed"]
    return name_in_stem(stem) or " ".join(word.capitalize() if word.isascii() else word for word in words)


def name_in_stem(stem: str) -> str | None:
    """What is left of a file's name without dates, versions, trades and the words for a CV; None where nothing is."""
    stem = unicodedata.normalize("NFC", stem)
    for text in (_STEM_ASIDE.sub(" ", stem), stem):
        words = _STEM_WORD.findall(_CAMEL.sub(" ", text.replace("_", " ")))
        chinese = [rest for word in words if is_han(word) and 1 < len(rest := _without_noise(word)) < 16]
        if chinese:
            return next(filter(is_chinese_name, chinese), chinese[0])
        if latin := [word for word in words if not is_han(word) and not _is_noise(word)]:
            return " ".join(word.title() if word.islower() or word.isupper() else word for word in latin)
    return None


def _without_noise(word: str) -> str:
    """张伟前端开发简历 -> 张伟"""
    noise = sorted(lexicon("han")["stem_words"], key=len, reverse=True)
    return re.sub("|".join(noise), "", word)


def _is_noise(word: str) -> bool:
    latin = lexicon("latin")
    return bool(re.search(r"\d", word)) or word.lower() in latin["words"] | latin["stem_words"]


# The file's first lines


def _in_fields(extract: Extract, visible: str) -> tuple[str, ...]:
    lines = _head(extract, visible)
    found = (names_in_field(line, below) for line, below in zip(lines, [*lines[1:], ""], strict=False))
    return next(filter(None, found), ())


def _in_titles(extract: Extract, visible: str) -> tuple[str, ...]:
    """The names on the line that is the title: one whose name the e-mail address or a link has, else the uppermost heading
    or a line below nothing but decoration."""
    handles = [folded(match.group()) for match in _HANDLE.finditer(extract.text[:_HANDLES_IN])]
    titles = list(_titles(extract, visible))
    vouched = (names for names, _ in titles if _is_in(handles, names[0]))
    return next(vouched, None) or next((names for names, stands_first in titles if stands_first), ())


def _titles(extract: Extract, visible: str) -> Iterator[tuple[tuple[str, ...], bool]]:
    """Names on the first lines, and whether such a line stands where a title does."""
    lines = [_seen(extract, visible, block.start, block.end).split("\n")[0] for block in _content(extract)[:_SIDEBAR_BLOCKS]]
    first, prose = True, False
    for index, (block, line) in enumerate(zip(_content(extract), lines, strict=False)):
        early = not prose and index < _TITLE_BLOCKS
        names = names_in_title(line) or (_name_on_two_lines(lines[index : index + 2]) if first else ())
        if names:
            yield (
                names,
                (block.level == 1 and not (prose and index >= _TITLE_BLOCKS)) or (early and (first or is_han(names[0]))),
            )
        first = first and may_stand_above(line) and kind_of_title(line) in _KINDS_ABOVE_A_NAME
        prose = prose or columns(line) > _PROSE_COLUMNS or bool(_SENTENCE_END.search(line))


def _name_on_two_lines(lines: list[str]) -> tuple[str, ...]:
    """Matteo / Ferrante, one large word below the other."""
    single = len(lines) == 2 and all(len(line.split()) == 1 for line in lines)
    return names_in_title(" ".join(lines)) if single else ()


def _is_in(handles: list[str], name: str) -> bool:
    """lei.li@, linkedin.com/in/lei-li-88: both words of the name; a family name alone may be the firm's."""
    forms = [folded(form) for form in forms_of(name) if " " in form] if handles else []
    return any(form in handle for handle in handles for form in forms if len(form) > 4)


def _in_links(text: str) -> tuple[str, ...]:
    """linkedin.com/in/li-lei-38023113b -> Li Lei, where nothing else says a name."""
    slugs = (re.sub(r"-[a-z]*\d\w*$", "", match["slug"]) for match in _HANDLE.finditer(text[:_HANDLES_IN]) if match["slug"])
    names = (latin_name(slug.replace("-", " ").title()) for slug in slugs)
    return tuple(name for name in names if name)[:1]


def _head(extract: Extract, visible: str) -> list[str]:
    """The first lines that are content."""
    start = next((block.start for block in _content(extract)), len(visible))
    lines = (_seen(extract, visible, line.start, line.end) for line in lines_of(visible, visible.rfind("\n", 0, start) + 1))
    return [line for _, line in zip(range(_FIELD_LINES), filter(str.strip, lines), strict=False)]


def _content(extract: Extract) -> list[Block]:
    return [block for block in extract.blocks if block.kind is not BlockKind.FIELD]


def _seen(extract: Extract, visible: str, start: int, end: int) -> str:
    """The words at the beginning of a stretch, closed up where markup stood: "**Li** Lei" -> "Li Lei"."""
    end = min(end, start + _LONGEST_LINE)
    pairs = zip(extract.text[start:end], visible[start:end], strict=True)
    return "".join(shown for raw, shown in pairs if shown != " " or raw.isspace())
