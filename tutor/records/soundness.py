"""What SQLite may count without a look at each row: what this program could have written."""

from collections.abc import Iterator
from typing import Any

from tutor.records import reading
from tutor.records.database import Records, copied, transaction
from tutor.records.rows import TOO_LATE, columns_of
from tutor.training.modes import Mode

_SESSIONS = "SELECT COUNT(*) FROM sessions"
_ODD = (
    """kind = 'Answered' AND NOT (
        typeof(slide) = 'text' AND typeof(control) IN ('text', 'null') AND is_right IN (0, 1)
    )""",
    f"""session IN (SELECT id FROM sessions WHERE mode = '{Mode.DEMO}') AND NOT (
        at BETWEEN 0 AND {TOO_LATE} AND typeof(kind) = 'text' AND typeof(slide) = 'text'
    )""",  # noqa: S608  # words of ours
)
"""The events whose columns are counted, and cannot be."""

_COUNTED = (
    "SELECT * FROM events INDEXED BY ends WHERE kind = 'Ended'",
    "SELECT * FROM events INDEXED BY scenarios_done WHERE kind = 'ScenarioDone'",
)
"""The events of whose bodies something is counted."""

_FREED = (
    "DROP TRIGGER sessions_are_kept",
    "DROP TRIGGER events_are_kept",
    "CREATE TEMP TABLE told (id PRIMARY KEY)",
    "CREATE TEMP TABLE agreeing (session, number, PRIMARY KEY (session, number))",
)
_LEFT_OUT = (
    "DELETE FROM sessions WHERE id NOT IN (SELECT id FROM told)",
    "DELETE FROM events WHERE session NOT IN (SELECT id FROM told)",
    "DELETE FROM events WHERE kind IN ('Ended', 'ScenarioDone')"
    " AND (session, number) NOT IN agreeing",
)
_LEAVE_OUT_ODD = "DELETE FROM events WHERE {odd} RETURNING session, number"


def sound(records: Records) -> Records:
    """Return records that may be counted: these, or a copy without what cannot be."""
    if _is_sound(records):
        return records
    copy = copied(records)
    with transaction(copy):
        _leave_out(records, copy)
    return copy


def _is_sound(records: Records) -> bool:
    odd = any(
        records.execute(f"SELECT EXISTS (SELECT 1 FROM events WHERE {one})").fetchone()[0]  # noqa: S608  # ours
        for one in _ODD
    )
    (total,) = records.execute(_SESSIONS).fetchone()
    readable = sum(1 for _ in reading.sessions(records))
    return not odd and readable == total and all(agrees for _, agrees in _counted(records))


def _leave_out(records: Records, copy: Records) -> None:
    """Delete from a copy what cannot be counted, and note it as damaged."""
    for statement in _FREED:
        copy.execute(statement)
    told = ((one.id,) for one in reading.sessions(records))
    copy.executemany("INSERT INTO told VALUES (?)", told)
    agreeing = (key for key, agrees in _counted(records) if agrees)
    copy.executemany("INSERT INTO agreeing VALUES (?, ?)", agreeing)
    for statement in _LEFT_OUT:
        copy.execute(statement)
    for one in _ODD:
        records.damaged.update(copy.execute(_LEAVE_OUT_ODD.format(odd=one)))


def _counted(records: Records) -> Iterator[tuple[tuple[str, int], bool]]:
    """Yield the keys of what is counted, each with whether its columns are what its body tells."""
    for query in _COUNTED:
        for session, number, *columns in records.execute(query):
            agrees = _agrees(records, session, number, *columns)
            if not agrees:
                records.damaged.add((session, number))
            yield (session, number), agrees


def _agrees(records: Records, session: str, number: int, *columns: Any) -> bool:
    *told, body = columns
    event = reading.readable_event(records, session, number, body)
    return event is not None and tuple(told) == columns_of(event.event)
