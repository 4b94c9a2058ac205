"""A Bot API server: Telegram's rules in memory, over HTTP if asked. What tests use of it is named here.

`api` the bot's server as a test sees it, `server` the same over HTTP, `transcript` a chat as people see it; the rules:
`polling`, `chats`, `texts`, `keyboards`, `sending`, `editing`, `queries`, `files`, `uploads`, `members`, `menus`, `rates`.
"""

from tests.support.bot_api.api import KEY, BotApi, Call
from tests.support.bot_api.files import Upload
from tests.support.bot_api.sending import Sent
from tests.support.bot_api.server import BotServer
from tests.support.bot_api.uploads import decoded

__all__ = ["KEY", "BotApi", "BotServer", "Call", "Sent", "Upload", "decoded"]
