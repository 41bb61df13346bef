"""The command `report` over a million recorded events, from its start to its exit."""

import os
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

from benchmarks.pty_driver import ROOT, BenchmarkError
from benchmarks.records import write_records
from benchmarks.results import Row, Target
from benchmarks.settings import Settings

_EVENTS = 1_000_000

_SOON = Target(2)


def measure(settings: Settings) -> Iterator[Row]:
    """Report on everyone, on a group, and on one person, of records that are made up once."""
    records = write_records(settings.folder / "records.sqlite", _EVENTS)
    group = f"report, {_EVENTS:,} events"
    for what, asked in (
        ("everyone", ()),
        ("everyone, html", ("--format", "html")),
        ("a group", ("--group", "groupe 3")),
        ("one person", ("--person", "personne 3")),
    ):
        runs = range(settings.choose(5, 2))
        seconds = min(_seconds(records, *asked) for _ in runs)
        yield Row(group, what, "s", seconds, target=_SOON)


def _seconds(records: Path, *asked: str) -> float:
    command = (sys.executable, "-m", "tutor", "report", "--records", str(records), *asked)
    start = time.perf_counter()
    ran = subprocess.run(command, cwd=ROOT, capture_output=True, env={**os.environ, "LANG": "fr"})
    if ran.returncode:
        raise BenchmarkError(ran.stderr.decode())
    return time.perf_counter() - start
