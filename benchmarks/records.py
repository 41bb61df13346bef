"""Made-up records: many people who did the tasks of a course."""

import json
import random
from collections.abc import Iterator
from pathlib import Path
from uuid import UUID

from tutor.records.database import open_records, transaction

_PEOPLE, _GROUPS, _TASKS, _SLIDES, _CONTROLS = 500, 20, 8, 60, 12
_STEPS = 12
_SECONDS = 5
_FIRST_DAY = 1_790_000_000.0

_Row = tuple[object, ...]


def write_records(path: Path, events: int) -> Path:
    """Write the records of sessions that make so many events, or a few more; return the file."""
    chance = random.Random(1)  # the same each time
    connection = open_records(path)
    connection.execute("PRAGMA synchronous = OFF")
    written = 0
    with transaction(connection):
        while written < events:
            id = str(UUID(int=chance.getrandbits(128)))
            rows = list(_session(id, chance))
            connection.execute("INSERT INTO sessions VALUES (?,?,?,?,?,?,?,?,?,?)", rows[0])
            connection.executemany("INSERT INTO events VALUES (?,?,?,?,?,?,?,?)", rows[1:])
            written += len(rows) - 1
    connection.close()
    return path


def _session(id: str, chance: random.Random) -> Iterator[_Row]:
    """Yield the row of a session, then those of its events."""
    person = chance.randrange(_PEOPLE)
    mode, task = chance.choice(("practice", "exam")), f"tache-{chance.randrange(_TASKS)}"
    at = _FIRST_DAY + chance.randrange(300 * 86_400)
    named = f"personne {person}", f"groupe {person % _GROUPS}"
    yield id, "cours", "Un cours", "fr", *named, mode, task, "0123456789abcdef", at
    for number, (kind, control, right) in enumerate(_happenings(chance), 1):
        at += _SECONDS
        slide = f"parcours/diapositive-{chance.randrange(_SLIDES)}"
        body: dict[str, object] = {"type": kind, "at": at, "slide": slide.split("/")}
        body |= {"mode": mode, "task": task, "hotspot": control or ""}
        body |= {"control": control, "right": right, "tries": 1}
        if kind == "Ended":
            body["result"] = _result(chance, passed=bool(right))
        yield id, number, at, kind, slide, control, right, json.dumps(body)


def _happenings(chance: random.Random) -> Iterator[tuple[str, str | None, bool | None]]:
    """Yield what happens in a session: kinds of events, with the answers' controls."""
    yield "Began", None, None
    for _ in range(_STEPS):
        yield "SlideShown", None, None
        while chance.random() < 0.25:
            beside = chance.random() < 0.2
            wrong = None if beside else f"button Bouton {chance.randrange(_CONTROLS)}"
            yield "Answered", wrong, False
        yield "Answered", f"button Bouton {chance.randrange(_CONTROLS)}", True
        yield "HotspotActivated", None, None
    if chance.random() < 0.8:
        yield "Ended", None, chance.random() < 0.7


def _result(chance: random.Random, *, passed: bool) -> dict[str, object]:
    right = chance.randrange(10, 13) if passed else chance.randrange(0, 10)
    return {
        "steps": _STEPS,
        "right": right,
        "wrong": _STEPS - right,
        "hints": chance.randrange(3),
        "seconds": _STEPS * chance.uniform(5, 30),
        "mark": 100 * right // _STEPS,
        "passed": passed,
        "missed": [],
    }
