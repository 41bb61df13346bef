"""The streams on which a report is written."""

import os
import re
import signal
from collections.abc import Mapping
from pathlib import Path

import pytest

from tests.unit.findings.made_up import COURSE
from tests.unit.program import in_a_shell, on_a_terminal, run, run_raw

USELESS = "# pas-a-pas: ignore PP402 pour voir"
CHECK = ("check", "--select", "PP4", "petit.yaml")


@pytest.fixture
def course(tmp_path: Path) -> Path:
    """A course in which a warning is found."""
    (tmp_path / "petit.yaml").write_text(COURSE.replace("  un:", f"  un: {USELESS}"), "utf-8")
    return tmp_path


def on_terminal(course: Path, env: Mapping[str, str], *arguments: str) -> str:
    """Return what a check of the course writes on a terminal."""
    env = {"TERM": "xterm-256color", **env}
    return on_a_terminal(*CHECK, *arguments, env=env, cwd=course)[1]


def without_colours(text: str) -> str:
    return re.sub(r"\x1b\[[\d;]*m", "", text)


posix = pytest.mark.skipif(os.name != "posix", reason="POSIX terminals and pipes")


@posix
class TestTerminal:
    def test_it_is_coloured_and_says_the_same(self, course: Path) -> None:
        piped = run("check", "--select", "PP4", "petit.yaml", cwd=course).stdout
        coloured = on_terminal(course, {"COLUMNS": "200"})
        assert "\x1b[1;33mavertissement : \x1b[0m" in coloured
        assert without_colours(coloured) == piped

    @pytest.mark.parametrize("env", [{"NO_COLOR": "1"}, {"TERM": "dumb"}])
    def test_colours_may_be_declined(self, course: Path, env: dict[str, str]) -> None:
        assert "\x1b[1;33m" not in on_terminal(course, env)
        assert ";33" not in on_terminal(course, env)

    def test_no_line_is_wider_than_the_window(self, course: Path) -> None:
        lines = without_colours(on_terminal(course, {"COLUMNS": "40"})).splitlines()
        assert max(map(len, lines)) <= 40
        assert "  un: # pas-a-pas: ignore PP402" in "\n".join(lines)

    def test_an_explanation_is_laid_out(self, course: Path) -> None:
        told = on_terminal(course, {"COLUMNS": "60"}, "--explain", "PP401")
        assert "\x1b[" in told
        assert "**" not in told
        assert max(map(len, without_colours(told).splitlines())) <= 60

    def test_the_rules_are_laid_out(self, course: Path) -> None:
        told = without_colours(on_terminal(course, {"COLUMNS": "100"}, "--rules"))
        assert "PP401" in told
        assert "|---|" not in told

    def test_what_other_programs_read_is_never_coloured(self, course: Path) -> None:
        for form in ("json", "sarif", "github"):
            assert "\x1b" not in on_terminal(course, {}, "--format", form)


@posix
def test_a_reader_that_leaves_early_is_no_mistake(course: Path) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    for form in ("text", "json", "sarif", "github"):
        ran = run_raw(*CHECK, "--format", form, cwd=course, output=writing)
        assert (ran.returncode, ran.stderr) == (128 + signal.SIGPIPE, b"")
    os.close(writing)


@posix
@pytest.mark.parametrize("closed", ["<&-", ">&-", "2>&-", "<&- >&- 2>&-"])
def test_a_closed_stream_changes_no_exit_code(course: Path, closed: str) -> None:
    ran = in_a_shell(f'"$0" -m tutor {" ".join(CHECK)} {closed}', cwd=course)
    assert (ran.returncode, ran.stderr) == (1, "")


@pytest.mark.parametrize("encoding", ["ascii", "latin-1"])
def test_an_output_of_another_encoding_gets_what_it_can_show(course: Path, encoding: str) -> None:
    ran = run_raw(*CHECK, env={"PYTHONUTF8": "0", "PYTHONIOENCODING": encoding}, cwd=course)
    assert (ran.returncode, ran.stderr) == (1, b"")
    assert "petit.yaml:4:7: PP401 avertissement" in ran.stdout.decode(encoding)
