"""Records of one person in one course, read for a player."""

from sqlite3 import Connection
from typing import NamedTuple

import msgspec

from tutor.engine.events import ScenarioDone
from tutor.records.rows import RecordedSession, session_of
from tutor.training.lessons import Unfinished
from tutor.training.modes import Mode
from tutor.training.saving import SavedAttempt

_SESSION = "SELECT * FROM sessions WHERE id = ?"
_LEFT = """
    SELECT id, mode, task, saved, at FROM sessions JOIN progress ON session = id
    WHERE course = ? AND person IS ? AND saved IS NOT NULL ORDER BY at DESC LIMIT 1
"""
_PASSED = f"""
    SELECT DISTINCT task FROM sessions JOIN events INDEXED BY ends ON session = id
    WHERE course = ? AND person IS ? AND kind = 'Ended' AND is_right
    AND task IS NOT NULL AND mode IN ('{Mode.PRACTICE}', '{Mode.EXAM}')
"""  # noqa: S608  # words of ours
_DONE = """
    SELECT body FROM sessions JOIN events INDEXED BY scenarios_done ON session = id
    WHERE course = ? AND person IS ? AND kind = 'ScenarioDone' ORDER BY at
"""


class Learner(NamedTuple):
    """A player's name and group, both of their own choosing, or none."""

    person: str | None = None
    group: str | None = None


ANYONE = Learner()
"""Someone who gives no name."""


def session(connection: Connection, id: str) -> RecordedSession:
    """Return a session that there is."""
    return session_of(connection.execute(_SESSION, (id,)).fetchone())


def left(connection: Connection, course: str, person: str | None) -> Unfinished | None:
    """Return what was left last, if it can be read by this version of the program."""
    found = connection.execute(_LEFT, (course, person)).fetchone()
    if found is None:
        return None
    id, mode, task, saved, at = found
    try:
        where = msgspec.json.decode(saved, type=SavedAttempt)
    except msgspec.DecodeError:
        return None
    return Unfinished(session=id, mode=Mode(mode), task=task, saved=where, at=at)


def passed(connection: Connection, course: str, person: str | None) -> frozenset[str]:
    """Return the tasks that were passed, in practice or in an exam."""
    return frozenset(task for (task,) in connection.execute(_PASSED, (course, person)))


def done(connection: Connection, course: str, person: str | None) -> tuple[str, ...]:
    """Return the scenarios that were played to their end, the first one first."""
    events = (
        msgspec.json.decode(body, type=ScenarioDone)
        for (body,) in connection.execute(_DONE, (course, person))
    )
    return tuple(dict.fromkeys(event.scenario for event in events))
