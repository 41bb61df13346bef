"""The streams that the program is given: pipes, terminals, closed ones."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from tests.unit.program import DEADLINE, ROOT, environment, in_a_shell, on_a_terminal, run, run_raw


def test_a_pipe_gets_the_line_player() -> None:
    assert run().stdout == run("--plain").stdout


def test_nothing_commands_the_terminal() -> None:
    assert "\x1b" not in run(answers="\nm\n1\nr\nx\n").stdout


def test_an_undecodable_answer_is_an_unknown_one() -> None:
    ran = run_raw("--plain", answers=b"\xff\xfe\nq\n", env={"PYTHONIOENCODING": "utf-8:strict"})
    assert ran.returncode == 0
    assert "Réponse inconnue." in ran.stdout.decode()


@pytest.mark.parametrize("encoding", ["latin-1", "ascii"])
def test_an_output_of_another_encoding_gets_what_it_can_show(encoding: str) -> None:
    ran = run_raw("--plain", env={"PYTHONUTF8": "0", "PYTHONIOENCODING": encoding})
    assert (ran.returncode, ran.stderr) == (0, b"")
    assert "PAS A PAS" in ran.stdout.decode(encoding)


@pytest.mark.skipif(os.name != "posix", reason="closes streams as a POSIX shell does")
@pytest.mark.parametrize("closed", ["<&-", ">&-", "2>&-", "<&- >&- 2>&-"])
def test_a_closed_stream_is_no_mistake(closed: str) -> None:
    ran = in_a_shell(f'echo q | "$0" -m tutor --plain {closed}')
    assert (ran.returncode, ran.stderr) == (0, "")


@pytest.mark.skipif(os.name != "posix", reason="POSIX pipes")
def test_a_broken_pipe_is_silent() -> None:
    reading, writing = os.pipe()
    os.close(reading)
    ran = run_raw("--plain", output=writing)
    os.close(writing)
    assert ran.returncode == 128 + signal.SIGPIPE
    assert ran.stderr == b""


@pytest.mark.skipif(os.name != "posix", reason="POSIX signals")
def test_an_interruption_is_silent() -> None:
    with subprocess.Popen(
        [sys.executable, "-m", "tutor", "--plain"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=environment(),
    ) as playing:
        assert playing.stdout is not None
        assert playing.stdout.readline() == b"\n"
        playing.send_signal(signal.SIGINT)
        _, errors = playing.communicate(timeout=DEADLINE)
    assert playing.returncode == 128 + signal.SIGINT
    assert errors == b""


@pytest.mark.skipif(os.name != "posix", reason="POSIX terminals")
class TestTerminals:
    @pytest.mark.parametrize(
        ("env", "arguments"),
        [
            ({"TERM": "dumb"}, []),
            ({}, []),
            ({"TERM": "xterm-256color", "ACCESSIBLE": "1"}, []),
            ({"TERM": "xterm-256color"}, ["--plain"]),
        ],
        ids=["dumb", "no TERM", "ACCESSIBLE", "--plain"],
    )
    def test_the_line_player_plays_where_it_is_needed_or_preferred(
        self, env: dict[str, str], arguments: list[str]
    ) -> None:
        code, printed = on_a_terminal(*arguments, answer="q\n", env=env)
        assert code == 0
        assert ", diapositive 1 sur " in printed
        assert "\x1b" not in printed


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no full disk at hand")
@pytest.mark.parametrize("arguments", [["--plain"], ["check"]])
def test_a_full_disk_is_told_in_one_line(arguments: list[str]) -> None:
    with Path("/dev/full").open("w") as full:
        ran = subprocess.run(
            [sys.executable, "-m", "tutor", *arguments],
            stdin=subprocess.DEVNULL,
            stdout=full,
            stderr=subprocess.PIPE,
            check=False,
            cwd=ROOT,
            env=environment(),
        )
    assert ran.returncode == 1
    (line,) = ran.stderr.decode().splitlines()
    assert line.startswith("pas-a-pas : le système s'y oppose (")
