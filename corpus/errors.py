"""What can be wrong with the files of a user.

BadFile                 names the file, and the line where there is one; other packages derive theirs from it
└── CorpusError         a file of the profile folder
    └── NoProfiles      the folder is missing, is no folder, or holds nothing that can be read
UnreadableFile          what a reader raises, who knows the bytes and not where they came from
"""

from __future__ import annotations

from pathlib import Path


class BadFile(Exception):
    """A fault of the user's files; the message is one line that names the file, and the line where there is one."""

    def __init__(self, path: Path, reason: str, line: int | None = None) -> None:
        self.path, self.reason, self.line = path, reason, line
        where = f"{path}, line {line}" if line else f"{path}"
        super().__init__(f"{where}: {reason}")


class CorpusError(BadFile):
    pass


class NoProfiles(CorpusError):
    pass


class UnreadableFile(Exception):
    """Why a file cannot be read and what to do about it, in a few words; `line` where the fault has one."""

    def __init__(self, reason: str, line: int | None = None) -> None:
        self.reason, self.line = reason, line
        super().__init__(reason)
