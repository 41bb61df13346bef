"""Records of one person in one course, read for a player."""

from typing import NamedTuple

import msgspec

from tutor.engine.events import ScenarioDone
from tutor.records.database import Records
from tutor.records.reading import readable_event, readable_session
from tutor.records.rows import BadRecordError, RecordedSession, check_date, refusing
from tutor.training.lessons import Unfinished
from tutor.training.modes import Mode
from tutor.training.saving import SavedAttempt

_SESSION = "SELECT * FROM sessions WHERE id = ?"
_LEFT = """
    SELECT id, saved, at FROM sessions JOIN progress ON session = id
    WHERE course = ? AND person IS ? AND saved IS NOT NULL ORDER BY at DESC
"""
_PASSED = f"""
    SELECT DISTINCT task FROM sessions JOIN events INDEXED BY ends ON session = id
    WHERE course = ? AND person IS ? AND kind = 'Ended' AND is_right
    AND task IS NOT NULL AND mode IN ('{Mode.PRACTICE}', '{Mode.EXAM}')
"""  # noqa: S608  # words of ours
_DONE = """
    SELECT session, number, body FROM sessions JOIN events INDEXED BY scenarios_done ON session = id
    WHERE course = ? AND person IS ? AND kind = 'ScenarioDone' ORDER BY at
"""


class Learner(NamedTuple):
    """A player's name and group, both of their own choosing, or none."""

    person: str | None = None
    group: str | None = None


ANYONE = Learner()
"""Someone who gives no name."""


def session(records: Records, id: str) -> RecordedSession | None:
    """Return a session, if it can be read."""
    row = records.execute(_SESSION, (id,)).fetchone()
    return row and readable_session(records, row)


def left(records: Records, course: str, person: str | None) -> Unfinished | None:
    """Return what was left last, of what this version of the program can read."""
    found = (_unfinished(records, *row) for row in records.execute(_LEFT, (course, person)))
    return next(filter(None, found), None)


def _unfinished(records: Records, id: str, saved: str, at: float) -> Unfinished | None:
    one = session(records, id)
    try:
        with refusing():
            check_date(at)
            where = msgspec.json.decode(saved, type=SavedAttempt)
    except BadRecordError:
        return None
    if one is None:
        return None
    return Unfinished(session=id, mode=one.mode, task=one.task, saved=where, at=at)


def passed(records: Records, course: str, person: str | None) -> frozenset[str]:
    """Return the tasks that were passed, in practice or in an exam."""
    return frozenset(task for (task,) in records.execute(_PASSED, (course, person)))


def done(records: Records, course: str, person: str | None) -> tuple[str, ...]:
    """Return the scenarios that were played to their end, the first one first."""
    found = (readable_event(records, *row) for row in records.execute(_DONE, (course, person)))
    events = (one.event for one in found if one and isinstance(one.event, ScenarioDone))
    return tuple(dict.fromkeys(event.scenario for event in events))
