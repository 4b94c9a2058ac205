"""What a call is answered with when it breaks one of Telegram's rules."""

from __future__ import annotations


class Refused(Exception):
    """The status, the description and the parameters of the answer."""

    def __init__(self, status: int, description: str, **parameters: object) -> None:
        super().__init__(description)
        self.status, self.description, self.parameters = status, description, parameters


class BadRequestError(Refused):
    """`BadRequestError("chat not found")` is answered as "Bad Request: chat not found"."""

    def __init__(self, why: str) -> None:
        super().__init__(400, f"Bad Request: {why}")
