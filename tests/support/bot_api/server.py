"""The Bot API server over HTTP, on a free port of 127.0.0.1: methods by POST, files by GET."""

from __future__ import annotations

import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import unquote, urlsplit

from tests.support.bot_api.api import KEY, BotApi
from tests.support.bot_api.uploads import params_of


class BotServer(BotApi):
    """`with BotServer() as api: ... api.address`. Port 0 is any free one."""

    def __init__(self, key: str = KEY, port: int = 0) -> None:
        super().__init__(key)
        self._port = port

    def __enter__(self) -> BotServer:
        self._http = ThreadingHTTPServer(("127.0.0.1", self._port), _handler_of(self))
        self._http.daemon_threads = True
        self.address = f"http://127.0.0.1:{self._http.server_port}"
        self._thread = threading.Thread(target=self._http.serve_forever, args=(0.05,), daemon=True)
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self.close()
        self._http.shutdown()
        self._http.server_close()
        self._thread.join()


def _handler_of(api: BotApi) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_POST(self) -> None:
            _, key, method = urlsplit(self.path).path.split("/", 2)
            body = self.rfile.read(int(self.headers.get("Content-Length", 0)))
            params = params_of(self.headers.get("Content-Type", ""), body)
            self._answer(*api.reply(unquote(key).removeprefix("bot"), method, params), "application/json")

        def do_GET(self) -> None:
            key, _, path = unquote(urlsplit(self.path).path).removeprefix("/file/bot").partition("/")
            self._answer(*api.download(key, path), "application/octet-stream")

        def _answer(self, status: int, body: bytes, kind: str) -> None:
            try:
                self.send_response(status)
                self.send_header("Content-Type", kind)
                self.send_header("Content-Length", str(len(body)))
                self.end_headers()
                self.wfile.write(body)
            except ConnectionError:
                self.close_connection = True  # the bot has given up this poll

        def log_message(self, *_: object) -> None:
            pass

    return Handler
