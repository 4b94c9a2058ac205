"""A Bot API server: Telegram's rules in memory, over HTTP if asked. What tests use of it is named here.

`api` the bot's server as a test sees it, `server` the same over HTTP, `transcript` a chat as people see it; the rules:
`polling`, `chats`, `texts`, `keyboards`, `sending`, `editing`, `queries`, `files`, `uploads`, `members`, `menus`, `rates`.

A test over it reads like this:

    question = private("谁用过 CUDA？", MING)
    api.push(question)
    (answer,) = await api.sends(1)
    query = api.press(answer, "下一位", MING)
    assert "text" not in await api.answers(query)
    assert api.standing(answer)["text"].startswith("李雷")
    api.edit(edited(question, "谁用过 ROCm？"))
"""

from tests.support.bot_api.api import KEY, BotApi, Call
from tests.support.bot_api.files import Upload
from tests.support.bot_api.sending import Sent
from tests.support.bot_api.server import BotServer
from tests.support.bot_api.uploads import decoded

__all__ = ["KEY", "BotApi", "BotServer", "Call", "Sent", "Upload", "decoded"]
