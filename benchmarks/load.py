"""How long a folder of many people takes: read for the first time, opened from what was kept, and after one file changed.

Ratios, because these machines are noisy: each time is divided by that of starting Python with jieba, pydantic and rank_bm25.
The people are made of the lines of those who ship, in another order for each, with a name of their own.
"""

from __future__ import annotations

import argparse
import random
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from bot.settings import SHIPPED_PROFILES

LINES = 60
QUESTION = "who has done falconry?"
"""Of what nobody has until a file changes: the time is that of opening, not of naming a thousand people."""


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--people", type=int, default=2000)
    people = parser.parse_args().people
    with tempfile.TemporaryDirectory() as here:
        folder, data = Path(here, "people"), Path(here, "data")
        write_people(folder, people)
        start = min(seconds("-c", "import jieba, pydantic, rank_bm25") for _ in range(3))
        print(f"jieba, pydantic, rank_bm25 imported: {start:.2f} s = 1")
        for what in ("read for the first time", "opened from what was kept", "opened again"):
            report(what, folder, data, start)
        (folder / "p0.md").write_text("# Li Lei\n\n- Trained hawks for falconry shows.\n", encoding="utf-8")
        report("opened after one file changed", folder, data, start)


def report(what: str, folder: Path, data: Path, start: float) -> None:
    took = seconds("-m", "bot", "ask", QUESTION, "--profiles", str(folder), data=data)
    print(f"{what}, one question asked: {took:.2f} s = {took / start:.1f}")


def seconds(*command: str, data: Path | None = None) -> float:
    began = time.perf_counter()
    environment = {"WHOKNOWS_DATA": str(data), "PATH": "/usr/bin:/bin"} if data else None
    subprocess.run([sys.executable, *command], check=True, env=environment, stdout=subprocess.DEVNULL)  # noqa: S603
    return time.perf_counter() - began


def write_people(folder: Path, people: int) -> None:
    """The same files for the same number, whenever it is run."""
    folder.mkdir()
    chance = random.Random(people)  # no secret is made of it
    texts = [path.read_text("utf-8") for path in sorted(SHIPPED_PROFILES.iterdir())]
    lines = [line for text in texts for line in text.splitlines() if line.startswith("- ")]
    for number in range(people):
        body = "\n\n".join(chance.sample(lines, LINES))
        (folder / f"p{number}.md").write_text(f"# Person{number} Made\n\n{body}\n", encoding="utf-8")


if __name__ == "__main__":
    main()
