"""The bot as a program of its own, with the double for a core: `python -m tests.support.stub_bot`."""

from __future__ import annotations

import sys

from bot.settings import Settings
from bot.tg.application import run_bot
from tests.support.answers import Core

if __name__ == "__main__":
    sys.exit(run_bot(Settings(_env_file=None), Core()))
