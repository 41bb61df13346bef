"""What the command line refuses of `notes`, and of what lets it follow from elsewhere."""

import os
import pty
import socket
import subprocess
import sys

import pytest

from tests.unit.commands import ROOT, run

WRONG = [
    (["notes"], "needs a terminal"),
    (["notes", "--host", "x"], "--port and --token are both needed"),
    (["notes", "--port", "4000"], "--port and --token are both needed"),
    (["notes", "--port", "0"], "“0” is no port"),
    (["notes", "--port", "65536"], "“65536” is no port"),
    (["notes", "--port", "-1"], "“-1” is no port"),
    (["play", "--port", "a"], "“a” is no port"),
    (["play", "--port", "4000", "--token", "un-secret"], "needs a terminal"),
]


@pytest.mark.parametrize(("arguments", "problem"), WRONG)
def test_a_wrong_use_is_told(arguments: list[str], problem: str) -> None:
    done = run(*arguments, "--lang", "en")
    assert done.returncode == 2
    assert problem in done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize(
    ("arguments", "problem"),
    [
        (["--port", "{port}"], "--port and --token are both needed"),
        (["--token", "un-secret"], "--port and --token are both needed"),
        (["--port", "{port}", "--token", "court"], "8 characters at least"),
        (["--port", "{port}", "--token", "un-secret"], "cannot listen on port"),
    ],
)
def test_a_player_that_cannot_be_followed_as_asked_says_so(
    arguments: list[str], problem: str
) -> None:
    with socket.create_server(("", 0)) as taken:
        port = str(taken.getsockname()[1])
        given = [one.format(port=port) for one in arguments]
        done = on_a_terminal("play", *given, "--lang", "en")
    assert problem in done
    assert "Traceback" not in done


def on_a_terminal(*arguments: str) -> str:
    """Return what the program says on a terminal where it ends with the exit code 2."""
    master, slave = pty.openpty()
    process = subprocess.Popen(
        [sys.executable, "-m", "tutor", *arguments],
        stdin=slave,
        stdout=slave,
        stderr=slave,
        cwd=ROOT,
        env={**os.environ, "TERM": "xterm"},
    )
    try:
        assert process.wait(30) == 2
        return " ".join(os.read(master, 65536).decode().split())
    finally:
        process.kill()
        os.close(slave)
        os.close(master)
