"""Presses of buttons and inline queries: each has an id that the bot answers once."""

from __future__ import annotations

from collections.abc import Callable

from tests.support.bot_api.chats import Chats
from tests.support.bot_api.keyboards import keyboard_of, pressed
from tests.support.bot_api.texts import caption_of, text_of
from tests.support.messages import Raw
from tests.support.refusals import BadRequestError

GONE = "query is too old and response timeout expired or query ID is invalid"
NOTICE_CHARACTERS, RESULTS, RESULT_BYTES, OFFSET_BYTES, QUERY_CHARACTERS = 200, 50, 64, 64, 256
PLACES = {"sender", "private", "group", "supergroup", "channel"}


class Queries:
    """`answers` holds what the bot answered, by the id of the query: text and alert, or results and cache time."""

    def __init__(self, chats: Chats) -> None:
        self.answers: dict[str, Raw] = {}
        self._chats = chats
        self._open: dict[str, Raw] = {}
        self._askers: dict[str, Raw] = {}
        self._last = 5000

    def press(self, message: Raw, wanted: str, user: Raw) -> Raw:
        """A press of a button that stands under the message now: as it is, not as it once was sent."""
        standing = self._chats.standing(message["chat"]["id"], message["message_id"])
        if standing is None:
            raise LookupError(f"message {message['message_id']} is gone, nobody can press {wanted!r}")
        button = pressed(standing, wanted)
        self._chats.happened("pressed", user, standing, button["text"])
        return self._query(user, message=standing, data=button["callback_data"], chat_instance=_instance(standing))

    def forge(self, message: Raw, data: str, user: Raw) -> Raw:
        """A press that no button of the message made: a changed client can send any data."""
        return self._query(user, message=message, data=data, chat_instance=_instance(message))

    def inline(self, text: str, user: Raw, place: str = "sender", offset: str = "") -> Raw:
        assert place in PLACES, place
        return self._query(user, query=text[:QUERY_CHARACTERS], offset=offset, chat_type=place)

    def answer_press(self, params: Raw) -> bool:
        query = self._taken(params.get("callback_query_id"), "data")
        text = params.get("text") or ""
        if len(text) > NOTICE_CHARACTERS:
            raise BadRequestError("MESSAGE_TOO_LONG")
        self._close(query, params)
        if text:
            self._chats.happened("noticed", query["from"], query["message"], text)
        return True

    def answer_inline(self, params: Raw) -> bool:
        query = self._taken(params.get("inline_query_id"), "query")
        results = params.get("results") or []
        if len(results) > RESULTS:
            raise BadRequestError("RESULTS_TOO_MUCH")
        if len((params.get("next_offset") or "").encode()) > OFFSET_BYTES:
            raise BadRequestError("NEXT_OFFSET_INVALID")
        for result in results:
            _check_result(result)
        if len({result["id"] for result in results}) < len(results):
            raise BadRequestError("RESULT_ID_DUPLICATE")
        self._close(query, params)
        return True

    def picked(self, number: str, result: str) -> tuple[Raw, Raw]:
        """Who asked, and the message made of the result: of an article its content."""
        found = next(one for one in self.answers[number]["results"] if one["id"] == result)
        content = found["input_message_content"]
        text, marks = text_of({**content, "text": content["message_text"]})
        return self._askers[number], {"text": text, "entities": marks, **keyboard_of(found)}

    def _query(self, user: Raw, **body: object) -> Raw:
        self._last += 1
        query: Raw = {"id": str(self._last), "from": user, **body}
        self._open[query["id"]] = query
        return query

    def _taken(self, number: str | None, kind: str) -> Raw:
        query = self._open.get(str(number))
        if query is None or kind not in query:
            raise BadRequestError(GONE)
        return query

    def _close(self, query: Raw, params: Raw) -> None:
        del self._open[query["id"]]
        self._askers[query["id"]] = query["from"]
        self.answers[query["id"]] = params


def _check_result(result: Raw) -> None:
    if not 1 <= len(str(result.get("id", "")).encode()) <= RESULT_BYTES:
        raise BadRequestError("RESULT_ID_INVALID")
    check = CONTENTS.get(result.get("type", ""))
    if check is None:
        raise BadRequestError("can't parse inline query result: Unsupported inline query result type specified")
    check(result)
    keyboard_of(result)


def _check_article(result: Raw) -> None:
    if not result.get("title"):
        raise BadRequestError("can't parse inline query result: Can't find field \"title\"")
    content = result.get("input_message_content")
    if not content:
        raise BadRequestError("can't parse inline query result: Can't find field \"input_message_content\"")
    text_of({**content, "text": content.get("message_text")})


# Of all kinds of results these are the ones a bot of words and pictures sends.
CONTENTS: dict[str, Callable[[Raw], object]] = {"article": _check_article, "photo": caption_of, "document": caption_of}


def _instance(message: Raw) -> str:
    return str(abs(message["chat"]["id"]))
