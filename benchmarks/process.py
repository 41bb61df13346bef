"""What the system knows of a process: its memory, its processor time."""

import os
from pathlib import Path

_TICKS = os.sysconf("SC_CLK_TCK")
_PAGE = os.sysconf("SC_PAGE_SIZE")


def memory(pid: int) -> float:
    """Return the resident memory, in megabytes."""
    pages = Path(f"/proc/{pid}/statm").read_text("ascii").split()[1]
    return int(pages) * _PAGE / 1e6


def processor(pid: int) -> float:
    """Return the processor time used so far, all threads, in seconds; a tick is 0.01."""
    fields = Path(f"/proc/{pid}/stat").read_text("utf-8").rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / _TICKS


def busy() -> float:
    """Return the processor time that the whole machine used so far, in seconds."""
    user, nice, system = Path("/proc/stat").read_text("ascii").split()[1:4]
    return (int(user) + int(nice) + int(system)) / _TICKS
