"""The rows of the records as values."""

import re
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from uuid import UUID, uuid5

import msgspec

from tutor.language import Language
from tutor.training.events import Answered, AnyEvent, Ended
from tutor.training.modes import Mode


class RecordedSession(msgspec.Struct, frozen=True, kw_only=True, tag="session"):
    """Someone's go at a course or a task."""

    id: str
    """A UUID, which is the same wherever the session is told: xAPI's registration."""
    course: str
    """The course's id, else its title."""
    course_title: str
    course_language: Language
    person: str | None = None
    """The name that was given for oneself, if one was."""
    group: str | None = None
    mode: Mode
    task: str | None = None
    machine: str | None = None
    """A random name of the machine's records, not of the machine; none until it is written."""
    began: float = 0.0
    """In seconds since 1970; none until it is written."""


class RecordedEvent(msgspec.Struct, frozen=True, kw_only=True, tag="event"):
    """One thing that happened in a session."""

    session: str
    number: int
    """Its place in the session, from 1."""
    id: str
    """A UUID, which is the same wherever the event is told; empty until it is."""
    event: AnyEvent


class BadRecordError(ValueError):
    """A row or a line that is none of ours; says why."""


_COLUMNS = RecordedSession.__struct_fields__
_UUID = re.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
MOST_EVENTS = 1_000_000_000
"""Events of a session."""

TOO_LATE = 32_503_680_000
"""The beginning of the year 3000, in seconds since 1970."""

_decoder = msgspec.json.Decoder(AnyEvent)


def session_of(row: Sequence[object]) -> RecordedSession:
    """Return the session that a row of the table tells. Raises BadRecordError."""
    with refusing():
        told = dict(zip(_COLUMNS, row, strict=True))
        session = msgspec.convert(told, RecordedSession)
        check(session)
    return session


def event_of(session: str, number: int, body: str) -> RecordedEvent:
    """Return the event that a row of the table tells. Raises BadRecordError."""
    with refusing():
        if not isinstance(number, int) or not isinstance(body, str):  # SQLite keeps no type
            raise TypeError("its number or its body is of another type")
        event = _decoder.decode(body)
        told = RecordedEvent(session=session, number=number, id="", event=event)
        check(told)
    return told


@contextmanager
def refusing() -> Iterator[None]:
    """Read what others may have written. Raises BadRecordError where it cannot be read."""
    try:
        yield
    except (msgspec.MsgspecError, ValueError, TypeError, RecursionError) as error:
        raise BadRecordError(str(error)) from error


def check(one: RecordedSession | RecordedEvent) -> None:
    """Raise ValueError where this program would not have written that."""
    id, at = (
        (one.id, one.began) if isinstance(one, RecordedSession) else (one.session, one.event.at)
    )
    if not _UUID.fullmatch(id):
        raise ValueError("its session's id is no UUID")
    check_date(at)
    if isinstance(one, RecordedEvent) and not 0 < one.number <= MOST_EVENTS:
        raise ValueError("its number is not that of an event")


def check_date(at: float) -> None:
    """Raise ValueError where nothing can have happened then."""
    if not 0 <= at < TOO_LATE:
        raise ValueError("its date is not between 1970 and 3000")


def event_id(session: str, number: int) -> str:
    """Return the name of an event, which its session and its place in it make."""
    return str(uuid5(UUID(session), str(number)))


def columns_of(event: AnyEvent) -> tuple[float, str, str, str | None, bool | None]:
    """Return what the table tells of an event beside its body, so that SQLite can count it.

    That is its date, its kind, its slide, what someone who answers has clicked or wrongly filled
    in, and whether an answer was right, or a task passed.
    """
    return event.at, type(event).__name__, str(event.slide), _control(event), _is_right(event)


def _is_right(event: AnyEvent) -> bool | None:
    match event:
        case Answered():
            return event.right
        case Ended():
            return event.result.passed
    return None


def _control(event: AnyEvent) -> str | None:
    return event.control if isinstance(event, Answered) else None
