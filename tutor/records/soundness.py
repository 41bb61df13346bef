"""What SQLite may count without a look at each row: what this program could have written."""

from typing import Any

from tutor.records import reading
from tutor.records.database import Records, records_in_memory
from tutor.records.rows import TOO_LATE, columns_of
from tutor.records.sharing import entries, take_in
from tutor.training.modes import Mode

_SESSIONS = "SELECT COUNT(*) FROM sessions"
_ODD_ANSWERS = """
    SELECT COUNT(*) FROM events INDEXED BY answers WHERE kind = 'Answered' AND NOT (
        typeof(slide) = 'text' AND typeof(control) IN ('text', 'null') AND is_right IN (0, 1)
    )
"""
_ODD_VISITS = f"""
    SELECT COUNT(*) FROM events JOIN sessions ON session = id WHERE mode = '{Mode.DEMO}' AND NOT (
        at BETWEEN 0 AND {TOO_LATE} AND typeof(kind) = 'text' AND typeof(slide) = 'text'
    )
"""  # noqa: S608  # words of ours
_COUNTED = (
    "SELECT * FROM events INDEXED BY ends WHERE kind = 'Ended'",
    "SELECT * FROM events INDEXED BY scenarios_done WHERE kind = 'ScenarioDone'",
)
"""The events of whose bodies something is counted."""


def sound(records: Records) -> Records:
    """Return records that may be counted: these, or a copy of what can be read of them."""
    if _is_sound(records):
        return records
    copy = records_in_memory()
    take_in(copy, entries(records, list(reading.sessions(records))))
    return copy


def _is_sound(records: Records) -> bool:
    (total,), (odd,), (strange,) = (
        records.execute(query).fetchone() for query in (_SESSIONS, _ODD_ANSWERS, _ODD_VISITS)
    )
    readable = sum(1 for _ in reading.sessions(records))
    counted = (row for query in _COUNTED for row in records.execute(query))
    return (
        not (odd or strange)
        and readable == total
        and all(_agrees(records, *row) for row in counted)
    )


def _agrees(records: Records, session: str, number: int, *columns: Any) -> bool:
    """Return whether the columns of an event are those that its body would have."""
    *told, body = columns
    event = reading.readable_event(records, session, number, body)
    return event is not None and tuple(told) == columns_of(event.event)
