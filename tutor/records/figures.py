"""Figures for trainers: how tasks went, and where answers were wrong. SQLite counts."""

from sqlite3 import Connection
from typing import NamedTuple, TypeVar

import msgspec

from tutor.model.targets import SlideRef
from tutor.training.modes import Mode


class Scope(NamedTuple):
    """A choice of sessions; None is no limit."""

    person: str | None = None
    group: str | None = None
    course: str | None = None
    task: str | None = None
    since: float | None = None
    """Only sessions from this date on, in seconds since 1970."""
    mode: Mode | None = None


class Outcome(msgspec.Struct, frozen=True, kw_only=True):
    """Figures of one person's attempts at one task in one mode: practice or exam."""

    person: str | None
    group: str | None
    course: str
    course_title: str
    task: str
    mode: Mode
    attempts: int
    ended: int
    """Attempts that were played to their end; the figures below are of these alone."""
    passed: int
    best: int | None
    last: int | None
    """The marks, from 0 to 100: the best one, and that of the attempt that was ended last."""
    seconds: float
    """The time that they took, idle time left out."""
    hints: int
    wrong: int
    began: float
    """Seconds since 1970 when the last attempt began."""
    last_ended: float | None
    """Seconds since 1970 when the attempt that was ended last ended."""


class WrongAnswer(msgspec.Struct, frozen=True, kw_only=True):
    """A wrong answer to a slide, and how often it was given."""

    course: str
    slide: str
    control: str | None
    """The name of what was clicked or wrongly filled in; None beside all."""
    count: int
    people: int
    """People who gave it; those without a name count as one."""


class Figures(msgspec.Struct, frozen=True, kw_only=True):
    """The figures of a scope."""

    sessions: int
    """In every mode, demos among them."""
    people: int
    first: float | None
    last: float | None
    """Seconds since 1970 when the first and the last session began."""
    outcomes: tuple[Outcome, ...]
    wrong_answers: tuple[WrongAnswer, ...]
    """Those of practices and exams, the most frequent first."""


class KnownNames(NamedTuple):
    """The names that a scope may hold."""

    people: frozenset[str]
    groups: frozenset[str]
    courses: frozenset[str]
    tasks: frozenset[str]


_Row = TypeVar("_Row", Outcome, WrongAnswer)

_IN_SCOPE = """
    (:person IS NULL OR person = :person) AND (:group IS NULL OR person_group = :group)
    AND (:course IS NULL OR course = :course) AND (:task IS NULL OR task = :task)
    AND (:since IS NULL OR began >= :since) AND (:mode IS NULL OR mode = :mode)
"""
_IS_ATTEMPT = f"mode IN ('{Mode.PRACTICE}', '{Mode.EXAM}') AND task IS NOT NULL"
_SESSIONS = f"""
    SELECT COUNT(*), COUNT(DISTINCT COALESCE(person, '')), MIN(began), MAX(began)
    FROM sessions WHERE {_IN_SCOPE}
"""  # noqa: S608  # words of ours
_OUTCOMES = f"""
    WITH ends AS MATERIALIZED (
        SELECT session, at, is_right, json_extract(body, '$.result.mark') AS mark,
            json_extract(body, '$.result.seconds') AS seconds,
            json_extract(body, '$.result.hints') AS hints,
            json_extract(body, '$.result.wrong') AS wrong
        FROM events INDEXED BY ends WHERE kind = 'Ended'
    ), goes AS (
        SELECT sessions.*, ends.*, ROW_NUMBER() OVER (
            PARTITION BY person, person_group, course, task, mode
            ORDER BY mark IS NULL, ends.at DESC
        ) AS from_last
        FROM sessions LEFT JOIN ends ON session = id WHERE {_IS_ATTEMPT} AND {_IN_SCOPE}
    )
    SELECT person, person_group AS "group", course, course_title, task, mode,
        COUNT(*) AS attempts, COUNT(mark) AS ended, COALESCE(SUM(is_right), 0) AS passed,
        MAX(mark) AS best, MAX(CASE WHEN from_last = 1 THEN mark END) AS last,
        COALESCE(SUM(seconds), 0.0) AS seconds, COALESCE(SUM(hints), 0) AS hints,
        COALESCE(SUM(wrong), 0) AS wrong, MAX(began) AS began,
        MAX(CASE WHEN mark IS NOT NULL THEN at END) AS last_ended
    FROM goes GROUP BY person, person_group, course, task, mode
"""  # noqa: S608  # words of ours
_MISSES = f"""
    SELECT course, slide, control, COUNT(*) AS count,
        COUNT(DISTINCT COALESCE(person, '')) AS people
    FROM events INDEXED BY answers JOIN sessions ON session = id
    WHERE kind = 'Answered' AND NOT is_right AND {_IS_ATTEMPT} AND {_IN_SCOPE}
    GROUP BY course, slide, control ORDER BY count DESC, course, slide, control
"""  # noqa: S608  # words of ours
_RIGHT = f"""
    SELECT DISTINCT control FROM events INDEXED BY answers JOIN sessions ON session = id
    WHERE kind = 'Answered' AND slide = :slide AND is_right AND control IS NOT NULL
    AND {_IS_ATTEMPT} AND {_IN_SCOPE}
"""  # noqa: S608  # words of ours
_KNOWN = "SELECT DISTINCT person, person_group, course, task FROM sessions"


def figures_of(connection: Connection, scope: Scope) -> Figures:
    """Return the figures of a scope's sessions."""
    asked = scope._asdict()
    sessions, people, first, last = connection.execute(_SESSIONS, asked).fetchone()
    return Figures(
        sessions=sessions,
        people=people,
        first=first,
        last=last,
        outcomes=_rows(connection, _OUTCOMES, asked, Outcome),
        wrong_answers=_rows(connection, _MISSES, asked, WrongAnswer),
    )


def right_controls(connection: Connection, scope: Scope, slide: SlideRef) -> frozenset[str]:
    """Return the names of what was rightly clicked on a slide."""
    asked = {**scope._asdict(), "slide": str(slide)}
    return frozenset(name for (name,) in connection.execute(_RIGHT, asked))


def known(connection: Connection) -> KnownNames:
    """Return the people, groups, courses and tasks that the records name."""
    columns = zip(*connection.execute(_KNOWN), strict=True)
    sets = [frozenset(filter(None, column)) for column in columns] or [frozenset()] * 4
    return KnownNames(*sets)


def _rows(
    connection: Connection, query: str, asked: dict[str, object], kind: type[_Row]
) -> tuple[_Row, ...]:
    cursor = connection.execute(query, asked)
    names = [column[0] for column in cursor.description]
    rows = (dict(zip(names, row, strict=True)) for row in cursor)
    return tuple(msgspec.convert(row, kind, strict=False) for row in rows)
