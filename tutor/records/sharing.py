"""Records told to other machines, line by line, and taken in from them."""

from collections.abc import Iterable, Iterator
from itertools import chain
from sqlite3 import Connection
from typing import NamedTuple
from uuid import UUID

import msgspec

from tutor.records import reading, writing
from tutor.records.database import transaction
from tutor.records.rows import RecordedEvent, RecordedSession

VERSION = 1
"""The version of what is written here."""


class Header(msgspec.Struct, frozen=True, kw_only=True, tag="records"):
    """The first line of a file."""

    version: int


_TOO_LATE = 32_503_680_000
"""The beginning of the year 3000, in seconds since 1970."""

Record = RecordedSession | RecordedEvent

_decoder = msgspec.json.Decoder(Header | RecordedSession | RecordedEvent)


class Taken(NamedTuple):
    """The number of sessions and events that were not known before."""

    sessions: int
    events: int


class BadLineError(ValueError):
    """A line that is none of ours; says which, and why."""

    def __init__(self, number: int, reason: str) -> None:
        super().__init__(reason)
        self.number = number


class NewerFormatError(Exception):
    """The lines were written by a newer version of the program."""


def entries(connection: Connection, chosen: Iterable[RecordedSession]) -> Iterator[Record]:
    """Yield sessions, each with what happened in it."""
    for session in chosen:
        yield session
        yield from reading.events(connection, session.id)


def to_lines(told: Iterable[Record]) -> Iterator[bytes]:
    """Yield JSON, a line for each; the same for the same records."""
    for one in chain([Header(version=VERSION)], told):
        yield msgspec.json.encode(one) + b"\n"


def from_lines(lines: Iterable[bytes]) -> Iterator[Record]:
    """Yield what was written so. Raises BadLineError, NewerFormatError."""
    known: set[str] = set()
    for number, line in enumerate(lines, 1):
        try:
            one = _decoder.decode(line)
            _check(one, known, is_first=number == 1)
        except (msgspec.DecodeError, ValueError) as error:
            raise BadLineError(number, str(error)) from error
        if not isinstance(one, Header):
            yield one


def _check(one: Header | Record, known: set[str], *, is_first: bool) -> None:
    """Raise ValueError where a line cannot stand where it does, NewerFormatError."""
    if isinstance(one, Header) is not is_first:
        raise ValueError("the first line is the header, and it alone")
    if isinstance(one, Header) and one.version > VERSION:
        raise NewerFormatError
    if isinstance(one, RecordedSession):
        known.add(str(UUID(one.id)))
        _check_date(one.began)
    elif isinstance(one, RecordedEvent):
        if one.session not in known:
            raise ValueError("its session is not told before it")
        _check_date(one.event.at)


def _check_date(at: float) -> None:
    if not 0 <= at < _TOO_LATE:
        raise ValueError("its date is not between 1970 and 3000")


def take_in(connection: Connection, told: Iterable[Record]) -> Taken:
    """Write what is not known yet, all of it or nothing.

    What is known is neither changed nor counted.

    Raises sqlite3.Error, and whatever `told` raises.
    """
    sessions = events = 0
    with transaction(connection):
        for one in told:
            if isinstance(one, RecordedSession):
                sessions += writing.add_session_if_new(connection, one)
            else:
                events += writing.add_event_if_new(connection, one)
    return Taken(sessions, events)
