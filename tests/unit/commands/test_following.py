"""What the command line refuses of `notes`, and of what lets it follow from elsewhere."""

import socket

import pytest

from tests.unit.program import on_a_terminal, run

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
        (["--port", "{port}", "--token", "un-secret"], "is taken already"),
    ],
)
def test_a_player_that_cannot_be_followed_as_asked_says_so(
    arguments: list[str], problem: str
) -> None:
    with socket.create_server(("", 0)) as taken:
        port = str(taken.getsockname()[1])
        given = [one.format(port=port) for one in arguments]
        code, printed = on_a_terminal("play", *given, "--lang", "en", env={"TERM": "xterm"})
    assert code == 2
    assert problem in " ".join(printed.split())
    assert "Traceback" not in printed
