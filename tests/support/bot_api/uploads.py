"""The body of a call as values: URL-encoded or multipart forms, and files that `attach://` points to."""

from __future__ import annotations

import json
from collections.abc import Mapping
from email.parser import BytesParser
from email.policy import HTTP
from typing import Any
from urllib.parse import parse_qsl

from tests.support.bot_api.files import Upload
from tests.support.messages import Raw

# Everything else is JSON: "7" is a number in `chat_id`, and a text in these.
TEXTS = frozenset(
    "text caption parse_mode action language_code callback_query_id inline_query_id file_id photo document "
    "name description short_description next_offset url".split()
)


def params_of(content_type: str, body: bytes) -> Raw:
    """What a call over HTTP was made with."""
    if content_type.startswith("multipart/form-data"):
        return decoded(*_multipart(content_type, body))
    if content_type.startswith("application/json"):
        return dict(json.loads(body or b"{}"))
    return decoded(dict(parse_qsl(body.decode(), keep_blank_values=True)))


def decoded(fields: Mapping[str, str], files: Mapping[str, Upload] | None = None) -> Raw:
    """Form fields as values, with the files in the places that name them."""
    files = files or {}
    values = {name: value if name in TEXTS else _json(value) for name, value in fields.items()}
    named = {name: _attached(value, files) for name, value in values.items()}
    return named | {name: upload for name, upload in files.items() if f'"attach://{name}"' not in json.dumps(values)}


def _multipart(content_type: str, body: bytes) -> tuple[dict[str, str], dict[str, Upload]]:
    form = BytesParser(policy=HTTP).parsebytes(f"Content-Type: {content_type}\r\n\r\n".encode() + body)
    fields, files = dict[str, str](), dict[str, Upload]()
    for part in form.iter_parts():
        name = str(part.get_param("name", header="content-disposition"))
        content, filename = bytes(part.get_payload(decode=True) or b""), part.get_filename()
        if filename is None:
            fields[name] = content.decode()
        else:
            files[name] = Upload(filename, part.get_content_type(), content)
    return fields, files


def _attached(value: Any, files: Mapping[str, Upload]) -> Any:
    if isinstance(value, dict):
        return {name: _attached(inner, files) for name, inner in value.items()}
    if isinstance(value, list):
        return [_attached(inner, files) for inner in value]
    if isinstance(value, str) and value.startswith("attach://"):
        return files.get(value.removeprefix("attach://"), value)
    return value


def _json(value: str) -> Any:
    try:
        return json.loads(value)
    except ValueError:
        return value
