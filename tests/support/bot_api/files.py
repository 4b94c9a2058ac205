"""Files on the server: those people send to the bot, those the bot sends, and their way back by getFile."""

from __future__ import annotations

import struct
from typing import NamedTuple

from tests.support.messages import Raw
from tests.support.refusals import BadRequestError, Refused

DOWNLOAD_BYTES = 20 * 1024 * 1024
PHOTO_BYTES = 10 * 1024 * 1024
UPLOAD_BYTES = 50 * 1024 * 1024
PNG, PNG_END = b"\x89PNG\r\n\x1a\n", b"IEND\xaeB`\x82"
JPEG = b"\xff\xd8\xff"
SIZES_OF_JPEG = frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}  # the markers of a frame, which holds its size


class Upload(NamedTuple):
    """A file as it came in a form."""

    name: str
    mime: str
    content: bytes


class Files:
    def __init__(self) -> None:
        self._kept: dict[str, tuple[Raw, bytes]] = {}

    def keep(self, name: str, content: bytes, mime: str = "application/octet-stream", size: int | None = None) -> Raw:
        """The `document` of a message. `size` is what Telegram says of a file too big for a test to make."""
        number = len(self._kept) + 1
        document: Raw = {"file_id": f"file-{number}", "file_unique_id": f"u{number}", "file_name": name, "mime_type": mime}
        document["file_size"] = len(content) if size is None else size
        self._kept[document["file_id"]] = document, content
        return document

    def document(self, given: Upload | str | None) -> Raw:
        """The `document` for what a call brings: an upload, or the id of a file that is here."""
        if isinstance(given, Upload):
            _check_upload(given, UPLOAD_BYTES)
            return self.keep(given.name, given.content, given.mime)
        return self._again(given, "document")

    def photo(self, given: Upload | str | None) -> list[Raw]:
        """The `photo` of a message: one size is enough here."""
        if not isinstance(given, Upload):
            return [self._again(given, "photo")]
        _check_upload(given, UPLOAD_BYTES)
        if len(given.content) > PHOTO_BYTES:
            size = f"file of size {len(given.content)} bytes is too big for a photo"
            raise BadRequestError(f"{size}; the maximum size is {PHOTO_BYTES} bytes")
        width, height = picture_size(given.content)
        if not (width and height) or width + height > 10_000 or max(width, height) > 20 * min(width, height):
            raise BadRequestError("PHOTO_INVALID_DIMENSIONS")
        photo = {**_bare(self.keep(given.name, given.content, given.mime)), "width": width, "height": height}
        self._kept[photo["file_id"]] = photo, given.content
        return [photo]

    def get_file(self, params: Raw) -> Raw:
        known, _ = self._find(params.get("file_id"), "invalid file_id")
        if known["file_size"] > DOWNLOAD_BYTES:
            raise BadRequestError("file is too big")
        return {**_bare(known), "file_path": f"documents/{known['file_id']}"}

    def content(self, path: str) -> bytes | None:
        """What the download route gives for a path of getFile."""
        found = self._kept.get(path.removeprefix("documents/"))
        return found[1] if found and path.startswith("documents/") else None

    def sent(self, message: Raw) -> bytes:
        """The bytes of the file or the picture in a message, for tests that open it."""
        file = message["document"] if "document" in message else message["photo"][-1]
        return self._kept[file["file_id"]][1]

    def _again(self, given: str | None, kind: str) -> Raw:
        if not given:
            raise BadRequestError(f"there is no {kind} in the request")
        return self._find(given, "wrong file identifier/HTTP URL specified")[0]

    def _find(self, number: str | None, refusal: str) -> tuple[Raw, bytes]:
        if number not in self._kept:
            raise BadRequestError(refusal)
        return self._kept[number]


def picture_size(content: bytes) -> tuple[int, int]:
    """Width and height of a whole PNG or a JPEG."""
    if content.startswith(PNG) and content.endswith(PNG_END):
        width, height = struct.unpack(">II", content[16:24])
        return width, height
    if content.startswith(JPEG):
        return _jpeg_size(content)
    raise BadRequestError("IMAGE_PROCESS_FAILED")


def _jpeg_size(content: bytes) -> tuple[int, int]:
    """Segments are a marker and a length; the one of the frame holds the size."""
    at = 2
    while at + 9 <= len(content):
        marker, length = content[at + 1], int.from_bytes(content[at + 2 : at + 4], "big")
        if marker in SIZES_OF_JPEG:
            height, width = struct.unpack(">HH", content[at + 5 : at + 9])
            return width, height
        at += 2 + length
    raise BadRequestError("IMAGE_PROCESS_FAILED")


def _check_upload(upload: Upload, most: int) -> None:
    if not upload.content:
        raise BadRequestError("file must be non-empty")
    if len(upload.content) > most:
        raise Refused(413, "Request Entity Too Large")


def _bare(known: Raw) -> Raw:
    return {name: known[name] for name in ("file_id", "file_unique_id", "file_size")}
