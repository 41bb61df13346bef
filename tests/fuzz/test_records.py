"""Damaged records are read or refused, played with or not; nothing that was there is lost."""

import faulthandler
import gc
import re
import sqlite3
import sys
from collections import Counter
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from pathlib import Path
from random import Random

import pytest

from tests.fuzz.mutations import WATCHDOG, mutated
from tests.unit.records.keeping import JULIE, TASK, Tick, begin, finish, keeper, lessons
from tests.unit.records.test_damage import damage
from tutor.cli import main
from tutor.engine.saving import SaveError
from tutor.records.database import open_to_read
from tutor.records.keeper import RecordKeeper
from tutor.records.learner import ANYONE, Learner
from tutor.records.reading import sessions
from tutor.records.sharing import entries, to_lines
from tutor.training.modes import Mode

ODD = (
    *("-1", "0", "1e300", "9e999", "9223372036854775807", "-9223372036854775808", "1e-320"),
    *(
        "NULL",
        "'x'",
        "''",
        "x'ff00'",
        "'\x1b[2J\x9b'",
        "char(0)",
        "'{}'",
        "'[' || hex(zeroblob(9999))",
    ),
)
"""Values that no column should have."""

STRANGE = (
    b"-1",
    b"1e300",
    b"1e999",
    b"9" * 30,
    b"null",
    b'"\\u001b[2J"',
    b'"\\ud800"',
    b"{}",
    b"[" * 2000,
)
"""Values that no field should have."""

COLUMNS = {
    "sessions": ("id", "course", "course_language", "person", "mode", "task", "machine", "began"),
    "events": ("session", "number", "at", "kind", "slide", "control", "is_right", "body"),
    "progress": ("session", "holder", "saved", "at"),
    "pushed": ("destination", "session", "number"),
}
READS = (
    ("records", "list"),
    ("records", "show", "Julie"),
    ("records", "export"),
    ("records", "export", "--format", "xapi"),
    ("report",),
    ("report", "--format", "json"),
    ("report", "--format", "html"),
    ("report", "--kiosk", "--format", "csv"),
)
CHANGES = (("records", "forget", "Julie", "--yes"), ("records", "purge", "--older-than", "9000"))


@contextmanager
def playing(path: Path, since: float, learner: Learner = JULIE) -> Iterator[RecordKeeper]:
    kept = keeper(path, learner, Tick(since))
    yield kept
    assert kept.close() == 0


@pytest.fixture
def good(tmp_path: Path) -> Path:
    """Return records of two attempts and a demo, in small pages."""
    path = tmp_path / "good.sqlite"
    with playing(path, 1.70e9) as kept:
        finish(begin(kept))
    with playing(path, 1.71e9) as kept:
        begin(kept)
    with playing(path, 1.72e9, ANYONE) as kept:
        lessons(kept, keeps_demos=True).begin(Mode.DEMO, None)
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        for pragma in ("journal_mode = DELETE", "page_size = 512"):
            connection.execute(f"PRAGMA {pragma}")
        connection.execute("VACUUM")
    return path


@pytest.fixture
def lines(good: Path) -> bytes:
    """Return the same as lines."""
    return b"".join(lines_of(good))


def lines_of(path: Path) -> list[bytes]:
    with closing(open_to_read(path)) as records:
        return list(to_lines(entries(records, list(sessions(records)))))


@contextmanager
def watched() -> Iterator[None]:
    """End the tests where something hangs meanwhile."""
    assert sys.__stderr__
    faulthandler.dump_traceback_later(WATCHDOG, exit=True, file=sys.__stderr__)
    try:
        yield
    finally:
        faulthandler.cancel_dump_traceback_later()


class Tried:
    """Runs commands on damaged files, and counts how they end."""

    def __init__(self, capsys: pytest.CaptureFixture[str]) -> None:
        self._capsys = capsys
        self.codes: Counter[int] = Counter()

    def run(self, *arguments: str) -> int:
        """Return the exit code of a command, whose words command no terminal."""
        with watched():
            code = main([*arguments, "--lang", "en"])
        gc.enable()
        printed = self._capsys.readouterr()
        assert not set(printed.err) & set("\x1b\x9b\r"), arguments
        assert code in (0, 2), (arguments, printed.err)
        assert bool(printed.err) >= (code == 2)
        if "export" not in arguments:
            assert not set(printed.out) & set("\x1b\x9b"), arguments
        self.codes[code] += 1
        return code

    def tell(self, what: str) -> None:
        with self._capsys.disabled():
            read, refused = self.codes[0], self.codes[2]
            print(f"\n{what}: {read + refused} tried, {read} read, {refused} refused")
        assert self.codes[0]
        assert self.codes[2]


@pytest.fixture
def tried(capsys: pytest.CaptureFixture[str]) -> Tried:
    return Tried(capsys)


def spoil(random: Random, path: Path, good: bytes) -> None:
    """Damage a database: its bytes, or some of what stands in it."""
    path.write_bytes(good)
    if random.random() < 0.5:
        path.write_bytes(mutated(random, [good]))
        return
    for _ in range(random.randint(1, 3)):
        table = random.choice(tuple(COLUMNS))
        column, value = random.choice(COLUMNS[table]), random.choice(ODD)
        where = f"WHERE random() % {random.randint(1, 4)} = 0"
        damage(path, f"UPDATE OR IGNORE {table} SET {column} = {value} {where}")


def strange(random: Random, lines: bytes) -> bytes:
    """Damage lines: their bytes, or some of their values."""
    if random.random() < 0.5:
        return mutated(random, [lines])
    values = list(re.finditer(rb'(?<=:)(?:[-\d.e]+|"[^"]*"|true|false|null)', lines))
    for value in sorted(random.sample(values, random.randint(1, 3)), key=lambda one: -one.start()):
        lines = lines[: value.start()] + random.choice(STRANGE) + lines[value.end() :]
    return lines


def fresh(path: Path, content: bytes) -> Path:
    """Return a file with that content, and nothing beside it."""
    for one in path.parent.glob(f"{path.name}*"):
        one.unlink()
    path.write_bytes(content)
    return path


def test_no_damaged_database_hangs_raises_or_is_changed_by_who_reads_it(
    good: Path, tmp_path: Path, fuzz: int, tried: Tried
) -> None:
    random, content = Random(0), good.read_bytes()
    path = tmp_path / "bad.sqlite"
    for _ in range(fuzz):
        spoil(random, fresh(path, content), content)
        before = path.read_bytes()
        tried.run(*random.choice(READS), "--records", str(path))
        assert path.read_bytes() == before
    tried.tell("databases read")


def test_damaged_databases_are_cleared_or_refused(
    good: Path, tmp_path: Path, fuzz: int, tried: Tried
) -> None:
    random, content = Random(4), good.read_bytes()
    path = tmp_path / "bad.sqlite"
    for _ in range(fuzz):
        spoil(random, fresh(path, content), content)
        tried.run(*random.choice(CHANGES), "--records", str(path))
    tried.tell("databases cleared")


def test_no_damaged_database_takes_anything_from_ours(
    good: Path, tmp_path: Path, fuzz: int, tried: Tried
) -> None:
    random, content = Random(1), good.read_bytes()
    ours, path = tmp_path / "ours.sqlite", tmp_path / "bad.sqlite"
    with playing(ours, 1.60e9) as mine:
        finish(begin(mine))
    kept = lines_of(ours)
    start = ours.read_bytes()
    for _ in range(fuzz):
        spoil(random, fresh(path, content), content)
        fresh(ours, start)
        code = tried.run("records", "import", str(path), "--records", str(ours))
        told = lines_of(ours)
        assert set(kept) <= set(told)
        assert code == 0 or told == kept
    tried.tell("databases imported")


def test_no_damaged_line_takes_anything_from_ours(
    lines: bytes, tmp_path: Path, fuzz: int, tried: Tried
) -> None:
    random = Random(2)
    ours, path = tmp_path / "ours.sqlite", tmp_path / "bad.jsonl"
    with playing(ours, 1.60e9) as mine:
        finish(begin(mine))
    kept = lines_of(ours)
    start = ours.read_bytes()
    for number in range(fuzz):
        path.write_bytes(strange(random, lines))
        if number % 2:
            tried.run("report", "--records", str(path))
            continue
        fresh(ours, start)
        code = tried.run("records", "import", str(path), "--records", str(ours))
        told = lines_of(ours)
        assert set(kept) <= set(told)
        assert code == 0 or told == kept
    tried.tell("lines")


def test_whoever_has_damaged_records_plays_all_the_same(
    good: Path, tmp_path: Path, fuzz: int, capsys: pytest.CaptureFixture[str]
) -> None:
    random, content = Random(3), good.read_bytes()
    path = tmp_path / "bad.sqlite"
    recorded = 0
    for _ in range(fuzz):
        spoil(random, fresh(path, content), content)
        with watched():
            recorded += play(path)
    with capsys.disabled():
        print(f"\ndatabases played with: {fuzz} tried, {recorded} recorded")
    assert recorded > 0


def play(path: Path) -> bool:
    """Go on with what was left, then do an exam; return whether it was recorded."""
    kept = keeper(path, wall=Tick(1.8e9))
    tried = lessons(kept)
    kept.done()
    kept.passed()
    if left := tried.unfinished():
        with suppress(SaveError):
            tried.resume(left)
    finish(tried.begin(Mode.EXAM, TASK))
    return kept.close() == 0
