"""Pictures and files: what is uploaded, how it is refused, and the way back by getFile, also over HTTP."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest
from telegram import Bot, InputFile, InputMediaPhoto
from telegram.error import TelegramError
from telegram.request import HTTPXRequest

from tests.support.bot_api import KEY, BotApi, BotServer, Upload
from tests.support.calling import call, done, refusal
from tests.support.messages import EMMA, MING, private
from tests.support.pictures import jpeg, png

ZH = "矩阵：谁会什么"


@pytest.fixture
def api() -> BotApi:
    api = BotApi()
    api.push(private("who?", EMMA))
    return api


@pytest.fixture
async def bot() -> AsyncIterator[tuple[Bot, BotServer]]:
    with BotServer() as server:
        server.push(private("矩阵", MING))
        request = HTTPXRequest(httpx_kwargs={"trust_env": False})
        async with Bot(KEY, f"{server.address}/bot", f"{server.address}/file/bot", request=request) as bot:
            yield bot, server


def picture(content: bytes) -> Upload:
    return Upload("m.png", "image/png", content)


@pytest.mark.parametrize("content", [png(800, 600), jpeg(800, 600)])
def test_a_picture_has_its_size_and_caption(api: BotApi, content: bytes) -> None:
    sent = done(api, "sendPhoto", chat_id=21, photo=picture(content), caption="<b>谁</b>", parse_mode="HTML")
    assert (sent["photo"][0]["width"], sent["photo"][0]["height"]) == (800, 600)
    assert (sent["caption"], sent["caption_entities"]) == ("谁", [{"type": "bold", "offset": 0, "length": 1}])
    assert api.files.sent(sent) == content
    assert [one.text for one in api.sent] == ["<b>谁</b>"]


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (b"", "file must be non-empty"),
        (b"GIF89a", "IMAGE_PROCESS_FAILED"),
        (png(8, 8)[:-4], "IMAGE_PROCESS_FAILED"),
        (jpeg(8, 8)[:12], "IMAGE_PROCESS_FAILED"),
        (png(5000, 5001), "PHOTO_INVALID_DIMENSIONS"),
        (png(21, 1), "PHOTO_INVALID_DIMENSIONS"),
        (
            b"a" * (10 * 1024 * 1024 + 1),
            "file of size 10485761 bytes is too big for a photo; the maximum size is 10485760 bytes",
        ),
    ],
)
def test_a_picture_against_the_rules_is_refused(api: BotApi, content: bytes, why: str) -> None:
    assert refusal(api, "sendPhoto", chat_id=21, photo=picture(content)) == why
    assert api.sent == []


def test_pictures_at_the_limits_are_taken(api: BotApi) -> None:
    for width, height in ((20, 1), (5000, 5000)):
        done(api, "sendPhoto", chat_id=21, photo=picture(png(width, height)))


@pytest.mark.parametrize("method", ["sendPhoto", "sendDocument"])
def test_a_caption_has_1024_units_after_parsing(api: BotApi, method: str) -> None:
    file = {"chat_id": 21, "photo": picture(png(8, 8)), "document": picture(b"a"), "parse_mode": "HTML"}
    done(api, method, **file, caption="&lt;" * 1024)
    assert refusal(api, method, **file, caption="😀" * 513) == "message caption is too long"
    assert refusal(api, method, **file, caption="<b>谁").startswith("can't parse entities")
    assert refusal(api, method, chat_id=21) == f"there is no {method.removeprefix('send').lower()} in the request"


def test_a_file_of_more_than_50_megabytes_is_not_taken(api: BotApi) -> None:
    big = picture(b"a" * (50 * 1024 * 1024 + 1))
    assert call(api, "sendDocument", chat_id=21, document=big) == (413, "Request Entity Too Large")


def test_a_file_that_is_here_is_sent_again_by_its_id(api: BotApi) -> None:
    first = done(api, "sendDocument", chat_id=21, document=Upload("人员.csv", "text/csv", b"a"))
    again = done(api, "sendDocument", chat_id=21, document=first["document"]["file_id"])
    assert again["document"] == first["document"]
    assert refusal(api, "sendDocument", chat_id=21, document="x") == "wrong file identifier/HTTP URL specified"


def test_a_picture_becomes_another_with_another_caption(api: BotApi) -> None:
    first = done(api, "sendPhoto", chat_id=21, photo=picture(png(8, 8)), caption="1")
    place = {"chat_id": 21, "message_id": first["message_id"]}
    media = {"type": "photo", "media": picture(png(9, 9)), "caption": "2"}
    second = done(api, "editMessageMedia", **place, media=media)
    assert (second["photo"][0]["width"], second["caption"]) == (9, "2")
    assert done(api, "editMessageCaption", **place, caption=ZH)["photo"] == second["photo"]
    assert refusal(api, "editMessageText", **place, text="a") == "there is no text in the message to edit"
    long = {**media, "caption": "谁" * 1025}
    assert refusal(api, "editMessageMedia", **place, media=long) == "message caption is too long"


def test_a_file_somebody_sent_is_fetched_up_to_20_megabytes(api: BotApi) -> None:
    cv = api.files.keep("简历.txt", "会 CUDA".encode(), "text/plain")
    api.push(private(None, EMMA, document=cv))
    path = done(api, "getFile", file_id=cv["file_id"])["file_path"]
    assert api.download(KEY, path) == (200, "会 CUDA".encode())
    assert api.download("4200:wrong", path)[0] == api.download(KEY, "documents/x")[0] == 404
    big = api.files.keep("scan.pdf", b"", size=20 * 1024 * 1024 + 1)
    assert refusal(api, "getFile", file_id=big["file_id"]) == "file is too big"
    assert refusal(api, "getFile", file_id="x") == "invalid file_id"


async def test_a_picture_over_http_is_the_picture_that_was_sent(bot: tuple[Bot, BotServer]) -> None:
    client, api = bot
    sent = await client.send_photo(22, png(80, 60), caption=ZH, filename="矩阵.png")
    assert (sent.photo[0].width, sent.photo[0].height, sent.caption) == (80, 60, ZH)
    (params,) = api.named("sendPhoto")
    assert params == {"chat_id": 22, "caption": ZH, "photo": Upload("矩阵.png", "image/png", png(80, 60))}
    with pytest.raises(TelegramError, match="Photo_invalid_dimensions"):
        await client.send_photo(22, png(21, 1))


async def test_a_document_over_http_goes_and_comes_back_byte_by_byte(bot: tuple[Bot, BotServer]) -> None:
    client, api = bot
    content = bytes(range(256)) + b"\r\n--x\r\n\r\n"
    sent = await client.send_document(22, InputFile(content, filename="cv.bin"))
    assert api.files.sent(api.sent[0].message) == content
    file = await client.get_file(sent.document.file_id)
    assert bytes(await file.download_as_bytearray()) == content


async def test_media_over_http_is_attached_to_the_edit(bot: tuple[Bot, BotServer]) -> None:
    client, api = bot
    sent = await client.send_photo(22, png(8, 8))
    await sent.edit_media(InputMediaPhoto(png(9, 9), caption=ZH))
    standing = api.standing(api.sent[0])
    assert (standing["photo"][0]["width"], standing["caption"]) == (9, ZH)
    assert api.files.sent(standing) == png(9, 9)
