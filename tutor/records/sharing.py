"""Records told to other machines, line by line, and taken in from them."""

from collections.abc import Iterable, Iterator
from functools import partial
from itertools import chain
from sqlite3 import Connection
from typing import BinaryIO, NamedTuple

import msgspec

from tutor.records import reading, writing
from tutor.records.database import LONGEST, Records, transaction
from tutor.records.rows import (
    BadRecordError,
    RecordedEvent,
    RecordedSession,
    check,
    event_id,
    refusing,
)
from tutor.safe_text import escaped

VERSION = 1
"""The version of what is written here."""

_LARGEST = 1 << 30
"""Bytes of a file; a million events are a fifth of it."""


class Header(msgspec.Struct, frozen=True, kw_only=True, tag="records"):
    """The first line of a file."""

    version: int


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


def entries(records: Records, chosen: Iterable[RecordedSession]) -> Iterator[Record]:
    """Yield sessions, each with what happened in it."""
    for session in chosen:
        yield session
        yield from reading.events(records, session.id)


def to_lines(told: Iterable[Record]) -> Iterator[bytes]:
    """Yield JSON, a line for each; the same for the same records."""
    for one in chain([Header(version=VERSION)], told):
        yield escaped(msgspec.json.encode(_named(one))) + b"\n"


def _named(one: Header | Record) -> Header | Record:
    """Return what is told under its name, which reading leaves out: it is dear."""
    if isinstance(one, RecordedEvent):
        return msgspec.structs.replace(one, id=event_id(one.session, one.number))
    return one


def lines_of(file: BinaryIO) -> Iterator[bytes]:
    """Yield the lines of a file, which may have no end; what is too long is cut.

    Raises BadLineError.
    """
    left = _LARGEST
    for number, line in enumerate(iter(partial(file.readline, LONGEST), b""), 1):
        left -= len(line)
        if left < 0:
            raise BadLineError(number, f"more than {_LARGEST} bytes stand before it")
        yield line


def from_lines(lines: Iterable[bytes]) -> Iterator[Record]:
    """Yield what was written so. Raises BadLineError, NewerFormatError."""
    known: set[str] = set()
    for number, line in enumerate(lines, 1):
        try:
            with refusing():
                one = _decoder.decode(line)
                _check(one, known, is_first=number == 1)
        except BadRecordError as error:
            raise BadLineError(number, str(error)) from error
        if not isinstance(one, Header):
            yield one


def _check(one: Header | Record, known: set[str], *, is_first: bool) -> None:
    """Raise ValueError where a line cannot stand where it does, NewerFormatError."""
    if isinstance(one, Header) is not is_first:
        raise ValueError("the first line is the header, and it alone")
    if isinstance(one, Header):
        if one.version > VERSION:
            raise NewerFormatError
        return
    check(one)
    if isinstance(one, RecordedSession):
        known.add(one.id)
    elif one.session not in known:
        raise ValueError("its session is not told before it")


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
