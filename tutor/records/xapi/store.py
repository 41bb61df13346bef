"""The protocol of a record store, and the errors that it may raise."""

from base64 import b64encode
from collections.abc import Sequence
from enum import Enum, auto
from typing import NamedTuple, Protocol

from tutor.language import SOURCE, Words
from tutor.records.xapi.shapes import Statement


class Credentials(NamedTuple):
    """A name and a password for HTTP's basic authentication."""

    user: str
    password: str

    @property
    def header(self) -> str:
        """The value of the `Authorization` header."""
        return "Basic " + b64encode(f"{self.user}:{self.password}".encode()).decode()


class Delivery(Enum):
    """The fate of statements that were sent together."""

    TAKEN = auto()
    """They are all in the store."""
    CONFLICT = auto()
    """The store has one under the same id that tells something else; it took none."""
    TOO_LARGE = auto()
    """They are too many at once; it took none."""


class UnreachableError(Exception):
    """The store cannot be reached, or takes nothing for now."""

    def __init__(self, reason: Words) -> None:
        super().__init__(reason(SOURCE))
        self.reason = reason


class RefusalError(Exception):
    """The store, or whatever answers in its place, refuses what is sent."""

    def __init__(self, status: int, reason: str) -> None:
        super().__init__(reason)
        self.status = status
        self.reason = reason


class Store(Protocol):
    """A learning record store (LRS): what it is sent twice, it keeps once."""

    def send(self, statements: Sequence[Statement]) -> Delivery:
        """Send statements. Raises UnreachableError, RefusalError."""
