"""Writes conversations.md from the running bot: `python -m tests.examples.render`. A test compares it with a new one."""

from __future__ import annotations

import asyncio
import datetime
import shutil
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from bot.app import open_live
from bot.live import Live
from bot.settings import SHIPPED_PROFILES, Settings
from tests.examples.conversations import CONVERSATIONS, Conversation
from tests.examples.stage import stage

DOCUMENT = Path(__file__).with_name("conversations.md")
NOW = datetime.date(2026, 1, 15)
"""Time that goes on is counted up to this month."""
USUAL = "~/.local/share/whoknows"
OPENING = """\
# Ten conversations · 十段对话

What the bot says here it has said: every line was sent by the running bot, over HTTP, about the people who ship; those in
files called `made-up` are made up, and so are Nora, Emily and 周岚. `python -m tests.examples.render` writes this file again, and a
test compares. Bold, italic and quotes are marked as in Markdown; `>>` is a quote that is folded until it is tapped, `[ ]`
a button.

这里的话都是运行中的机器人经 HTTP 发出的，内容出自自带的资料；文件名为 `made-up` 的人以及 Nora、Emily 和周岚是虚构的。
`python -m tests.examples.render` 重新生成本文件，并有测试核对。粗体、斜体和引用按 Markdown 标出；`>>` 是点开才展开的引用，`[ ]` 是按钮。
"""


async def rendered(data: Path) -> str:
    """The whole document. `data` is a folder of the bot's own, with nobody in it."""
    settings = Settings(_env_file=None, data=data)
    live = open_live(settings, now=NOW)
    parts = [await _played(number, one, live, settings) for number, one in enumerate(CONVERSATIONS, 1)]
    return "\n".join([OPENING, *parts]).replace(str(data), USUAL)


async def _played(number: int, conversation: Conversation, live: Live, settings: Settings) -> str:
    with _standing_beside(conversation.beside, settings):
        async with stage(live, settings, **conversation.settings) as there:
            await conversation.play(there)
    chats = [f"````text\n{told}\n````\n" for told in there.told]
    return "\n".join([f"## {number}. {conversation.english} · {conversation.chinese}\n", *chats])


@contextmanager
def _standing_beside(profiles: tuple[str, ...], settings: Settings) -> Iterator[None]:
    """For as long as a conversation lasts, made-up people stand beside those who ship."""
    own = settings.own_profiles
    if profiles:
        shutil.copytree(SHIPPED_PROFILES, own)
        for number, profile in enumerate(profiles, 1):
            (own / f"made-up-{number}.md").write_text(profile, encoding="utf-8")
    yield
    shutil.rmtree(own, ignore_errors=True)


def main() -> int:
    with tempfile.TemporaryDirectory() as folder:
        DOCUMENT.write_text(asyncio.run(rendered(Path(folder))), encoding="utf-8")
    sys.stdout.write(f"{DOCUMENT}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
