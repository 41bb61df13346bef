"""Runs the program as a shell does."""

import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

ROOT = Path(__file__).parents[2]
DEADLINE = 60
"""For how many seconds a command may run before a test gives up."""

_KEPT = ("PATH", "HOME", "SYSTEMROOT", "COVERAGE_PROCESS_START")


def environment(changes: Mapping[str, str] | None = None) -> dict[str, str]:
    """Return a bare environment in which the program under test is found, then the changes."""
    kept = {name: os.environ[name] for name in _KEPT if name in os.environ}
    return {**kept, "PYTHONPATH": str(ROOT), "PYTHONUTF8": "1", **(changes or {})}


def run(
    *arguments: str,
    answers: str = "",
    env: Mapping[str, str] | None = None,
    cwd: Path | None = None,
) -> "subprocess.CompletedProcess[str]":
    """Run `python -m tutor`, its input and outputs piped."""
    return python("-m", "tutor", *arguments, answers=answers, env=env, cwd=cwd)


def run_raw(
    answers: bytes = b"", *, env: Mapping[str, str] | None = None, output: int = subprocess.PIPE
) -> "subprocess.CompletedProcess[bytes]":
    """Run `python -m tutor --plain` with an input and an output of bytes."""
    return subprocess.run(
        [sys.executable, "-m", "tutor", "--plain"],
        input=answers,
        stdout=output,
        stderr=subprocess.PIPE,
        env=environment(env),
        timeout=DEADLINE,
        check=False,
    )


def python(
    *arguments: str,
    answers: str = "",
    env: Mapping[str, str] | None = None,
    cwd: Path | None = None,
) -> "subprocess.CompletedProcess[str]":
    """Run the Python that runs the tests."""
    return subprocess.run(
        [sys.executable, *arguments],
        input=answers,
        capture_output=True,
        encoding="utf-8",
        env=environment(env),
        cwd=cwd,
        timeout=DEADLINE,
        check=False,
    )
