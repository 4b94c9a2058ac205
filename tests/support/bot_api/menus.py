"""What the bot says of itself: its commands for each scope and language, its descriptions and its name."""

from __future__ import annotations

import json
import re

from tests.support.messages import Raw
from tests.support.refusals import BadRequestError

COMMAND = re.compile(r"[a-z0-9_]{1,32}")
LANGUAGE = re.compile(r"(?:[a-z]{2})?")
COMMANDS, DESCRIPTION = 100, 256
SCOPES: dict[str, tuple[str, ...]] = {
    "default": (),
    "all_private_chats": (),
    "all_group_chats": (),
    "all_chat_administrators": (),
    "chat": ("chat_id",),
    "chat_administrators": ("chat_id",),
    "chat_member": ("chat_id", "user_id"),
}
WORDS = {"name": 64, "short_description": 120, "description": 512}


class Menus:
    def __init__(self, name: str) -> None:
        self._name = name
        self._commands: dict[tuple[str, str], list[Raw]] = {}
        self._words: dict[tuple[str, str], str] = {}

    def set_commands(self, params: Raw) -> bool:
        commands = params.get("commands") or []
        if len(commands) > COMMANDS:
            raise BadRequestError("BOT_COMMANDS_TOO_MUCH")
        for command in commands:
            _check_command(command)
        self._commands[_place(params)] = commands
        return True

    def get_commands(self, params: Raw) -> list[Raw]:
        return self._commands.get(_place(params), [])

    def delete_commands(self, params: Raw) -> bool:
        self._commands.pop(_place(params), None)
        return True

    def set_word(self, kind: str, params: Raw) -> bool:
        """A name or a description. Telegram documents the limits, not the words it refuses with: these are ours."""
        text = params.get(kind) or ""
        if len(text) > WORDS[kind]:
            raise BadRequestError(f"{kind.replace('_', ' ')} is too long")
        self._words[kind, _language(params)] = text
        return True

    def get_word(self, kind: str, params: Raw) -> Raw:
        """In the language asked for, else the one for everybody."""
        default = self._words.get((kind, "")) or (self._name if kind == "name" else "")
        return {kind: self._words.get((kind, _language(params))) or default}


def _check_command(command: Raw) -> None:
    if not COMMAND.fullmatch(command.get("command", "")):
        raise BadRequestError("BOT_COMMAND_INVALID")
    if not 1 <= len(command.get("description", "").strip()) <= DESCRIPTION:
        raise BadRequestError("BOT_COMMAND_DESCRIPTION_INVALID")


def _place(params: Raw) -> tuple[str, str]:
    scope = params.get("scope") or {"type": "default"}
    needed = SCOPES.get(scope.get("type", ""))
    if needed is None or any(name not in scope for name in needed):
        raise BadRequestError("can't parse BotCommandScope: Unsupported type specified")
    return json.dumps(scope, sort_keys=True), _language(params)


def _language(params: Raw) -> str:
    code = params.get("language_code") or ""
    if not LANGUAGE.fullmatch(code):
        raise BadRequestError("LANG_CODE_INVALID")
    return code
