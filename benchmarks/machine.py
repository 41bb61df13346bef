"""What the figures were measured on, and how quiet it was."""

import os
import platform
import time
from importlib.metadata import version
from pathlib import Path

from benchmarks.process import busy
from benchmarks.pty_driver import COLUMNS, ROWS


def described() -> str:
    """Return the machine and the versions."""
    model = "unknown processor"
    for line in Path("/proc/cpuinfo").read_text("utf-8").splitlines():
        if line.startswith("model name"):
            model = line.partition(":")[2].strip()
            break
    return (
        f"{os.cpu_count()} × {model}, {platform.system()} {platform.release()}, "
        f"Python {platform.python_version()}, textual {version('textual')}, "
        f"rich {version('rich')}, terminal {COLUMNS}×{ROWS}"
    )


class Neighbours:
    """How much of the processors other programs used meanwhile."""

    def __init__(self) -> None:
        self._start = time.perf_counter(), busy(), _own()

    def share(self) -> float:
        """Return what others used since the start, in cores. Programs of ours must have ended."""
        start, all_before, own_before = self._start
        others = (busy() - all_before) - (_own() - own_before)
        return max(others, 0.0) / (time.perf_counter() - start)


def _own() -> float:
    return sum(os.times()[:4])
