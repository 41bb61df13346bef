"""The rows of the records as values."""

from collections.abc import Sequence
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
    """A UUID, which is the same wherever the event is told."""
    event: AnyEvent


_COLUMNS = RecordedSession.__struct_fields__
_decoder = msgspec.json.Decoder(AnyEvent)


def session_of(row: Sequence[object]) -> RecordedSession:
    """Return the session that a row of the table tells."""
    return msgspec.convert(dict(zip(_COLUMNS, row, strict=True)), RecordedSession)


def event_of(session: str, number: int, body: str) -> RecordedEvent:
    """Return the event that a row of the table tells."""
    event = _decoder.decode(body)
    return RecordedEvent(session=session, number=number, id=event_id(session, number), event=event)


def event_id(session: str, number: int) -> str:
    """Return the name of an event, which its session and its place in it make."""
    return str(uuid5(UUID(session), str(number)))


def is_right(event: AnyEvent) -> bool | None:
    """Return whether an answer was right, or a task passed; None of anything else."""
    match event:
        case Answered():
            return event.right
        case Ended():
            return event.result.passed
    return None


def control(event: AnyEvent) -> str | None:
    """Return the name of what was clicked or wrongly filled in, by someone who answers."""
    return event.control if isinstance(event, Answered) else None
