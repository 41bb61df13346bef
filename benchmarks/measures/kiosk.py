"""The kiosk: what it costs while nobody touches it, how soon it is back, and that it holds."""

import os
import re
import signal
import sys
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from statistics import linear_regression, median
from time import perf_counter, time

from benchmarks.process import memory, processor
from benchmarks.pty_driver import BenchmarkError, Terminal
from benchmarks.results import Row, Target
from benchmarks.settings import Settings
from benchmarks.soaking import NOTES, soak

_GROUP = "Kiosk"
_FIGURES = "kiosk.sqlite"
_INVITED = "Touchez pour commencer"
_WARNED = "Êtes-vous toujours là"
_IDLE = Target(0.3)
_BACK = Target(3.0)
_SLOPE = Target(1.0)
_SEED = 20_260_101
_QUIET = 0.2
_SETTLE = 2.0
_WARM_UP = NOTES // 2
"""How many samples are left out: until then, caches of a bounded size are filled."""

_TELLING = 100_000
"""From so many on, a slope tells something."""

_LAST_VISIT = 120
"""So many seconds after the last visit began, a kiosk that is touched all the time is deaf."""

_SOAKED = """\
format: 1
idle: 5
visit: 1
pin: {pin}
"""


def measure(settings: Settings) -> Iterator[Row]:
    """Let it be, kill it, hang it, and do to it whatever a hall can do."""
    yield _idle(settings, "waiting", "format: 1\n", _INVITED)
    yield _idle(settings, "while it warns", "format: 1\nidle: 5\nwarning: 300\n", _WARNED)
    yield _back(settings, "crash", signal.SIGKILL)
    yield _back(settings, "hang", signal.SIGSTOP)
    yield from _soak(settings)


def _kiosk(settings: Settings, policy: str, *options: str) -> Terminal:
    file = settings.folder / "policy.yaml"
    file.write_text(policy, encoding="utf-8")
    own = ("--policy", str(file), "--records", str(settings.folder / _FIGURES))
    return Terminal((sys.executable, "-m", "tutor", "kiosk", "--lang", "fr", *own, *options))


def _idle(settings: Settings, stage: str, policy: str, shown: str) -> Row:
    seconds = settings.choose(120, 20)
    with _kiosk(settings, policy) as terminal:
        terminal.wait_for(_INVITED, _QUIET)
        if shown != _INVITED:
            terminal.send(b"x")
            terminal.wait_for(shown, _QUIET)
        terminal.drain(_SETTLE)
        before, start = processor(terminal.pid), perf_counter()
        terminal.drain(seconds)
        used = processor(terminal.pid) - before
        share = 100 * used / (perf_counter() - start)
    return Row(_GROUP, f"processor, {stage}, over {seconds} s", "%", share, target=_IDLE)


def _back(settings: Settings, what: str, number: signal.Signals) -> Row:
    log = str(settings.folder / "kiosk.log")
    took = []
    for _ in range(settings.choose(5, 2)):
        with _kiosk(settings, "format: 1\n", "--supervise", "--log", log) as terminal:
            terminal.wait_for(_INVITED, _QUIET)
            terminal.drain(_SETTLE)
            struck = perf_counter()
            os.kill(_child(terminal.pid), number)
            terminal.wait_for("Un instant", 0)
            took.append(terminal.wait_for(_INVITED, _QUIET) - struck)
    return Row(_GROUP, f"from a {what} to a working screen", "s", median(took), target=_BACK)


def _child(pid: int) -> int:
    listed = Path(f"/proc/{pid}/task/{pid}/children").read_text("ascii")
    return int(re.findall(r"\d+", listed)[0])


def _visits(file: Path, begun: float) -> int:
    """Return how many visits there were. Raises BenchmarkError where they ceased before the end."""
    from tutor.records.database import open_records
    from tutor.records.figures import Scope
    from tutor.records.visits import VisitFigures, visits

    with closing(open_records(file)) as connection:
        figures = VisitFigures(visits(connection, Scope(since=begun)))
    if time() - figures.last > _LAST_VISIT:
        raise BenchmarkError("the kiosk lives, and has received nobody for long")
    return figures.visits


def _soak(settings: Settings) -> Iterator[Row]:
    from tutor.kiosk import pin

    acts = settings.choose(200_000, 2_000)
    held: list[float] = []
    with _kiosk(settings, _SOAKED.format(pin=pin.make("97531864"))) as terminal:
        terminal.wait_for(_INVITED, _QUIET)
        begun = time()
        soak(terminal, acts, _SEED, lambda: held.append(memory(terminal.pid)))
        terminal.wait_for(_INVITED, _QUIET)
    yield Row(_GROUP, "visits that these made", "", _visits(settings.folder / _FIGURES, begun))
    slope = linear_regression(range(_WARM_UP, len(held)), held[_WARM_UP:]).slope
    per_hundred_thousand = slope * len(held) * 100_000 / acts
    yield Row(_GROUP, f"memory after {acts:,} keys and clicks", "MB", held[-1], held[0], "early")
    target = _SLOPE if acts >= _TELLING else None
    yield Row(_GROUP, "memory that 100,000 of them add", "MB", per_hundred_thousand, target=target)
