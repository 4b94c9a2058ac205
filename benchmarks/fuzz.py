"""Mutated files of every format through the readers: none may crash its worker, hang, or give a span outside its text
(the sandbox gives up on a file that does).

    python -m benchmarks.fuzz --files 10000 --seed 1

Prints how many were read, how many were refused with a reason, and how many had to be given up with their worker.
"""

from __future__ import annotations

import argparse
import copy
import io
import random
import sys
import tempfile
import time
import zipfile
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from lxml import etree

from corpus.models import Document
from corpus.readers.encoding import decoded
from corpus.snapshot import Problem
from corpus.store.files import File, list_folder
from corpus.store.sandbox import GAVE_UP, read_all

SEEDS = Path(__file__).parent.parent / "tests" / "eval" / "formats"
BATCH = 200
SHALLOW, RARELY = 0.2, 0.3
FEWEST = 3


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--files", type=int, default=1000)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    began, outcomes, reasons = time.perf_counter(), Counter[str](), Counter[str]()
    for file, result in mutated(options.files, random.Random(options.seed)):  # no secret is made of it
        outcome = outcome_of(result)
        outcomes[f"{file.path.suffix} {outcome}"] += 1
        if isinstance(result, Problem):
            reasons[result.reason[:70]] += 1
    for outcome, count in sorted(outcomes.items()):
        print(f"{outcome:24}{count:7}")
    for reason, count in reasons.most_common(12):
        print(f"{count:7}  {reason}")
    print(f"{options.files} files in {time.perf_counter() - began:.0f} s, {reasons[GAVE_UP[:70]]} given up")
    return 1 if reasons[GAVE_UP[:70]] else 0


def mutated(count: int, chance: random.Random) -> Iterator[tuple[File, Document | Problem]]:
    """`count` files made of the seeds by a few changes each, read under limits."""
    seeds = [file.path for file in list_folder(SEEDS).files]
    for start in range(0, count, BATCH):
        with tempfile.TemporaryDirectory() as here:
            for number in range(start, min(start + BATCH, count)):
                seed = chance.choice(seeds)
                Path(here, f"{number}{seed.suffix}").write_bytes(mutation(seed, chance))
            yield from read_all(list_folder(Path(here)).files)


def mutation(seed: Path, chance: random.Random) -> bytes:
    """One to eight changes of the file; mostly of the text in it, or of the document inside of a Word file, which would be
    refused for the first byte that is wrong."""
    raw = seed.read_bytes()
    if chance.random() < SHALLOW or seed.suffix in {".pdf", ".html"}:
        return changed(raw, chance)
    if seed.suffix != ".docx":
        return changed(decoded(raw).encode(), chance).decode("utf-8", "replace").encode()
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(raw)) as old, zipfile.ZipFile(made, "w") as new:
        for name in old.namelist():
            content = old.read(name)
            new.writestr(name, regrown(content, chance) if name in {"word/document.xml", "word/styles.xml"} else content)
    return made.getvalue()


def regrown(xml: bytes, chance: random.Random) -> bytes:
    """Elements taken out, doubled, moved below others; texts and attributes exchanged: still XML, hardly a document."""
    root = etree.fromstring(xml)
    for _ in range(chance.randint(1, 40)):
        inner = list(root.iter())[1:]
        if len(inner) < FEWEST:
            break
        one, other = chance.sample(inner, 2)
        change = chance.choice(("move", "copy", "drop", "text", "attributes"))
        if change == "text":
            one.text, other.text = other.text, one.text
        elif change == "attributes":
            one.attrib.update(other.attrib)
        elif change == "drop" and (parent := one.getparent()) is not None:
            parent.remove(one)
        elif one not in other.iterancestors():
            other.append(one if change == "move" else copy.deepcopy(one))
    return etree.tostring(root)


def changed(raw: bytes, chance: random.Random) -> bytes:
    data = bytearray(raw)
    for _ in range(chance.randint(1, 8)):
        at, length = chance.randrange(len(data) + 1), chance.choice([1, 2, 8, 64, 512])
        chance.choice(CHANGES)(data, at, length, chance)
    return bytes(data) or b"x"


def flip(data: bytearray, at: int, _: int, chance: random.Random) -> None:
    data[at : at + 1] = bytes([chance.randrange(256)])


def cut_out(data: bytearray, at: int, length: int, _: random.Random) -> None:
    del data[at : at + length]


def double(data: bytearray, at: int, length: int, _: random.Random) -> None:
    data[at:at] = data[at : at + length]


def poison(data: bytearray, at: int, _: int, chance: random.Random) -> None:
    data[at:at] = chance.choice(POISON)


def overwrite(data: bytearray, at: int, _: int, chance: random.Random) -> None:
    data[at : at + 4] = chance.choice([b"\xff\xff\xff\xff", b"\x00\x00\x00\x80", b"9999"])


def cut_off(data: bytearray, at: int, _: int, chance: random.Random) -> None:
    if chance.random() < RARELY:
        del data[at:]


CHANGES = (flip, cut_out, double, poison, overwrite, cut_off)
POISON = (
    *(b"\x00" * 64, b"<" * 200, b"(" * 500, b"[" * 500, b"\xef\xbf\xbe", b"\xf4\x8f\xbf\xbf"),
    *(b"/Kids [1 0 R]", b"<div>" * 100, b"&a;&a;", b"---\n", b"{" * 2000, "\u202e工作经历\u0000".encode()),
)


def outcome_of(result: Document | Problem) -> str:
    if isinstance(result, Document):
        return "read"
    return "given up" if result.reason == GAVE_UP else "refused"


if __name__ == "__main__":
    sys.exit(main())
