"""A bot over a folder of one's own, for an admin who sends files: the real core, no network."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from bot.app import open_live
from bot.settings import Settings
from bot.tg.store import Store
from tests.support.bot_api.keyboards import buttons
from tests.support.bot_api.sending import Sent
from tests.support.folders import prepared
from tests.support.messages import EMMA, Raw, private
from tests.support.updates import OfflineBot, offline

LI_LEI = "# 李雷\n\n## 工作经历\n\n### 某某医院，信息科，2021 - 2024\n\n- 负责 Kubernetes 集群的运维，电话 13800001111。\n"
ANN = (
    "# Ann Hill\n\n## Experience\n\n### Nuro Robotics, Engineer, 2019 - 2022\n\n- Built robots with ROS and Kubernetes.\n\n"
    "## Education\n\n### Northfield University, BSc Physics, 2015 - 2019\n\n## Skills\n\nROS, Kubernetes\n"
)


@asynccontextmanager
async def admin_bot(data: Path, store: Store | None = None, **knobs: object) -> AsyncIterator[OfflineBot]:
    """Emma runs the bot; everybody may ask."""
    settings = {"data": data, "telegram_admins": str(EMMA["id"]), **knobs}
    async with offline(open_live(Settings(_env_file=None, data=prepared(data))), store, **settings) as bot:
        yield bot


def document(bot: OfflineBot, name: str, content: str | bytes, sender: Raw = EMMA, **more: object) -> Raw:
    """A message with a file."""
    raw = content.encode() if isinstance(content, str) else content
    return private(None, sender=sender, document=bot.api.files.keep(name, raw), **more)


def labels(sent: Sent | Raw) -> list[str]:
    return [button["text"] for button in buttons(sent.message if isinstance(sent, Sent) else sent)]
