"""What can be wrong with the files of a profile folder.

CorpusError
├── NoProfiles          the folder is missing, is no folder, or holds nothing that can be read
├── UnreadableSource    one file cannot be read or decoded
└── DuplicateProfile    two files would make the same profile id
"""

from __future__ import annotations

from pathlib import Path


class CorpusError(Exception):
    """A fault of the user's files; the message is one line that names the file, and the line where there is one."""

    def __init__(self, path: Path, reason: str, line: int | None = None) -> None:
        self.path, self.reason, self.line = path, reason, line
        where = f"{path}, line {line}" if line else f"{path}"
        super().__init__(f"{where}: {reason}")


class NoProfiles(CorpusError):
    pass


class UnreadableSource(CorpusError):
    pass


class DuplicateProfile(CorpusError):
    pass
