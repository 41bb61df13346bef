"""Runs the program as a shell does."""

import atexit
import json
import os
import select
import signal
import subprocess
import sys
import tempfile
from collections.abc import Mapping
from functools import cache
from pathlib import Path

from tutor.records.database import VARIABLE

ROOT = Path(__file__).parents[2]
DEADLINE = 60
"""For how many seconds a command may run before a test gives up."""

_KEPT = ("PATH", "HOME", "SYSTEMROOT", "COVERAGE_PROCESS_START", VARIABLE)


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
    """Run `python -m tutor`, its input and outputs files.

    A process that is ready is forked, unless the environment says how Python itself starts.
    """
    if any(name.startswith("PYTHON") for name in env or ()):
        return python("-m", "tutor", *arguments, answers=answers, env=env, cwd=cwd)
    with tempfile.TemporaryDirectory() as folder:
        streams = [Path(folder, name) for name in ("input", "output", "errors")]
        for stream, text in zip(streams, (answers, "", ""), strict=True):
            stream.write_text(text, encoding="utf-8", errors="surrogateescape")
        asked = {
            "arguments": arguments,
            "environment": environment(env),
            "folder": str(cwd or Path.cwd()),
            "streams": [str(stream) for stream in streams],
            "deadline": DEADLINE,
        }
        code = _fork(json.dumps(asked))
        _, output, errors = (stream.read_text(encoding="utf-8") for stream in streams)
    assert code != -signal.SIGALRM, f"it does not end: {arguments}"
    return subprocess.CompletedProcess(arguments, code, output, errors)


def _fork(asked: str) -> int:
    """Have what is asked run by a fork of a process that is ready; return the exit code."""
    ready = _ready()
    assert ready.stdin
    assert ready.stdout
    print(asked, file=ready.stdin, flush=True)
    return int(ready.stdout.readline())


@cache
def _ready() -> "subprocess.Popen[str]":
    """Start the process that is ready; it ends with this one."""
    ready = subprocess.Popen(
        [sys.executable, "-m", "tests.unit.ready"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        encoding="utf-8",
        env=environment(),
        cwd=ROOT,
    )
    atexit.register(ready.communicate)
    return ready


def run_raw(
    *arguments: str,
    answers: bytes = b"",
    env: Mapping[str, str] | None = None,
    cwd: Path | None = None,
    output: int = subprocess.PIPE,
) -> "subprocess.CompletedProcess[bytes]":
    """Run `python -m tutor` with an input and an output of bytes."""
    return subprocess.run(
        [sys.executable, "-m", "tutor", *arguments],
        input=answers,
        stdout=output,
        stderr=subprocess.PIPE,
        env=environment(env),
        cwd=cwd,
        timeout=DEADLINE,
        check=False,
    )


def in_a_shell(script: str, *, cwd: Path | None = None) -> "subprocess.CompletedProcess[str]":
    """Run a script in which `"$0" -m tutor` is the program."""
    return subprocess.run(
        ["/bin/sh", "-c", script, sys.executable],
        capture_output=True,
        encoding="utf-8",
        env=environment(),
        cwd=cwd,
        timeout=DEADLINE,
        check=False,
    )


def on_a_terminal(
    *arguments: str,
    answer: str = "",
    env: Mapping[str, str] | None = None,
    cwd: Path | None = None,
) -> tuple[int, str]:
    """Run the program on a terminal; return its exit code and what it printed.

    An answer is typed where the program asks its first question.
    """
    ours, theirs = os.openpty()
    ran = subprocess.Popen(
        [sys.executable, "-m", "tutor", *arguments],
        stdin=theirs,
        stdout=theirs,
        stderr=theirs,
        env=environment(env),
        cwd=cwd,
    )
    os.close(theirs)
    printed = b""
    try:
        while more := _read(ours):
            printed += more
            if answer and printed.endswith(b" > "):
                os.write(ours, answer.encode())
                answer = ""
        return ran.wait(DEADLINE), printed.decode().replace("\r\n", "\n")
    finally:
        ran.kill()
        ran.wait()
        os.close(ours)


def _read(terminal: int) -> bytes:
    """Return what was printed since; nothing once nobody prints any more."""
    ready, _, _ = select.select([terminal], [], [], DEADLINE)
    assert ready, "nothing is printed"
    try:
        return os.read(terminal, 4096)
    except OSError:  # Linux tells so that the other end is closed
        return b""


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
