"""`pas-a-pas records`: what was recorded is listed, shown, shared and forgotten."""

import json
import os
from pathlib import Path
from typing import get_args

import pytest

from tests.unit.program import on_a_terminal, run
from tests.unit.records.keeping import (
    COURSE,
    JULIE,
    TASK,
    Tick,
    begin,
    click,
    finish,
    keeper,
    kinds,
    query,
)
from tutor.records.learner import ANYONE, Learner
from tutor.records.text import TEXTS
from tutor.training.events import AnyEvent
from tutor.training.modes import Mode

TERMINAL = {"TERM": "xterm-256color", "COLUMNS": "150"}


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Records: Julie passed the task, Martine left it, someone did an exam."""
    path = tmp_path / "records.sqlite"
    attempt = begin(keeper(path, JULIE, Tick(1.70e9)))
    click(attempt, "Elsewhere")
    finish(attempt)
    begin(keeper(path, Learner("Martine"), Tick(1.71e9)))
    finish(begin(keeper(path, ANYONE, Tick(1.72e9)), Mode.EXAM))
    return path


def records(action: str, path: Path, *arguments: str, lang: str = "en") -> str:
    """Return what an action prints, once it has succeeded."""
    ran = run("records", action, *arguments, "--records", str(path), "--lang", lang)
    assert (ran.returncode, ran.stderr) == (0, "")
    return ran.stdout


def refused(action: str, path: Path, *arguments: str) -> str:
    """Return what an action that is refused says."""
    ran = run("records", action, *arguments, "--records", str(path), "--lang", "en")
    assert (ran.returncode, ran.stdout) == (2, "")
    return ran.stderr


def test_sessions_are_listed_in_columns_set_apart_by_tabs(path: Path) -> None:
    rows = [line.split("\t")[2:] for line in records("list", path).splitlines()]
    assert rows == [
        ["Name", "Group", "Course", "Mode", "Task", "Result"],
        ["Julie", "Monday", COURSE.title, "Practice", TASK.id, "50/100"],
        ["Martine", "-", COURSE.title, "Practice", TASK.id, "unfinished"],
        ["-", "-", COURSE.title, "Exam", TASK.id, "100/100, passed"],
    ]


def test_a_terminal_gets_a_table(path: Path) -> None:
    code, printed = on_a_terminal("records", "list", "--records", str(path), env=TERMINAL)
    assert code == 0
    assert printed.startswith("╭─")
    assert "Mise en situation" in printed
    assert "│ Julie " in printed


def test_no_session_is_said_so(path: Path) -> None:
    records("purge", path, "--older-than", "0")
    assert records("list", path, lang="fr") == "Aucune séance.\n"


def test_a_person_is_shown_by_their_sessions(path: Path) -> None:
    _, line = records("show", path, "Martine").splitlines()
    assert "\tMartine\t" in line


def test_a_session_is_shown_event_by_event(path: Path) -> None:
    id = records("list", path).splitlines()[1].split("\t")[1]
    _, first, *events = records("show", path, id).splitlines()
    assert "\tJulie\t" in first
    assert [event.split("  ")[-1] for event in events][:4] == [
        "begin",
        "slide",
        "wrong: Elsewhere",
        "right: Go on",
    ]
    assert events[-1].endswith("a/3  done: 50/100")


def test_a_number_that_several_sessions_share_is_refused(path: Path) -> None:
    # a session's number is random: these begin alike on purpose
    lines = records("export", path).splitlines()
    header, session = json.loads(lines[0]), json.loads(lines[1])
    ids = [f"abcdabcd-0000-4000-8000-00000000000{n}" for n in range(2)]
    other = path.with_name("other.jsonl")
    other.write_text(
        "\n".join(json.dumps(one) for one in (header, *({**session, "id": id} for id in ids)))
    )
    records("import", path, str(other))
    assert "several sessions begin with “abcd”" in refused("show", path, "abcd")


def test_who_is_not_there_is_told_with_who_is(path: Path) -> None:
    told = refused("show", path, "Julia")
    assert "there is no session of “Julia”" in told
    assert "Julie" in told


def test_everything_is_exported_to_be_imported_elsewhere(path: Path, tmp_path: Path) -> None:
    other, lines = tmp_path / "other" / "records.sqlite", tmp_path / "lines.jsonl"
    lines.write_text(records("export", path), encoding="utf-8")
    added = f"{lines}: sessions added: 3; events added: {sum(map(len, kinds(path)))}\n"
    assert records("import", other, str(lines)) == added
    assert kinds(other) == kinds(path)
    assert "sessions added: 0; events added: 0" in records("import", other, str(lines))


@pytest.mark.parametrize("form", ["json", "xapi"])
def test_what_is_exported_commands_no_terminal_and_is_read_as_it_was(
    tmp_path: Path, form: str
) -> None:
    name = "Julie\x1b[31m\x9b5m\u202e\u2028"
    finish(begin(keeper(path := tmp_path / "records.sqlite", Learner(name))))
    told = records("export", path, "--format", form)
    assert all(line.isprintable() for line in told.split("\n"))
    assert json.dumps(name) in json.dumps([json.loads(line) for line in told.splitlines()])


def test_the_file_of_another_machine_is_imported_too(path: Path, tmp_path: Path) -> None:
    other = tmp_path / "other.sqlite"
    assert "sessions added: 3" in records("import", other, str(path))
    assert "sessions added: 0" in records("import", path, str(other))


def test_one_person_may_have_what_is_recorded_of_them(path: Path, tmp_path: Path) -> None:
    output = tmp_path / "julie.jsonl"
    assert records("export", path, "Julie", "--output", str(output)) == f"Written: {output}\n"
    lines = [json.loads(line) for line in output.read_text(encoding="utf-8").splitlines()]
    assert [line.get("person") for line in lines if line["type"] == "session"] == ["Julie"]
    assert "Martine" not in output.read_text(encoding="utf-8")


def test_a_line_that_is_none_is_told_with_its_number(path: Path, tmp_path: Path) -> None:
    bad = tmp_path / "bad.jsonl"
    bad.write_text(records("export", path) + "nonsense\n", encoding="utf-8")
    line = len(bad.read_text(encoding="utf-8").splitlines())
    assert f"bad.jsonl:{line}: this line is not of an export" in refused("import", path, str(bad))


@pytest.mark.parametrize(
    ("name", "words"), [("missing", "there is no such file"), (".", "it is a folder")]
)
def test_a_file_that_cannot_be_read_is_told(
    name: str, words: str, path: Path, tmp_path: Path
) -> None:
    assert words in refused("import", path, str(tmp_path / name))


def test_a_person_is_forgotten(path: Path) -> None:
    assert records("forget", path, "Julie", "--yes") == "Sessions forgotten: 1\n"
    assert b"Julie" not in b"".join(file.read_bytes() for file in path.parent.iterdir())
    assert len(kinds(path)) == 2


@pytest.mark.parametrize(("answer", "left"), [("o\n", 2), ("n\n", 3), ("\n", 3)])
def test_one_is_asked_before_a_person_is_forgotten(answer: str, left: int, path: Path) -> None:
    code, printed = on_a_terminal(
        "records", "forget", "Julie", "--records", str(path), answer=answer, env=TERMINAL
    )
    assert code == 0
    assert "Oublier « Julie » pour de bon" in printed
    assert len(kinds(path)) == left


def test_nobody_is_forgotten_where_nobody_can_be_asked(path: Path) -> None:
    assert "needs --yes" in refused("forget", path, "Julie")
    assert len(kinds(path)) == 3


def test_what_is_older_is_purged(path: Path) -> None:
    begin(keeper(path, JULIE, Tick(4e9)))  # not over for long
    assert records("purge", path, "--older-than", "30") == "Sessions forgotten: 3\n"
    assert len(kinds(path)) == 1


@pytest.mark.parametrize("days", ["-1", "x", "1e9", "99999999999", ""])
def test_what_is_no_number_of_days_is_refused(days: str, path: Path) -> None:
    assert "--older-than" in refused("purge", path, f"--older-than={days}")


@pytest.mark.parametrize("action", ["list", "export"])
def test_records_that_are_not_there_are_not_made(action: str, tmp_path: Path) -> None:
    missing = tmp_path / "missing.sqlite"
    assert "nothing is recorded here" in refused(action, missing)
    assert not missing.exists()


def test_a_file_that_is_none_of_ours_is_left_alone(tmp_path: Path) -> None:
    other = tmp_path / "other.txt"
    other.write_text("not ours\n" * 100)
    assert "they are no results" in refused("list", other)
    assert other.read_text() == "not ours\n" * 100


@pytest.mark.skipif(os.name != "posix", reason="named pipes")
@pytest.mark.parametrize("action", [("list",), ("export",), ("forget", "Julie", "--yes")])
@pytest.mark.parametrize("named", ["/", "pipe"])
def test_what_is_no_file_is_no_records_and_is_not_waited_for(
    named: str, action: tuple[str, ...], tmp_path: Path
) -> None:
    os.mkfifo(tmp_path / "pipe")
    assert "they are no results" in refused(action[0], tmp_path / named, *action[1:])


def test_records_of_a_newer_version_are_refused(path: Path) -> None:
    query(path, "PRAGMA user_version = 99")
    assert "newer version" in refused("list", path)


@pytest.mark.parametrize("arguments", [(), ("nothing",), ("show",), ("forget",), ("purge",)])
def test_a_wrong_use_is_told(arguments: tuple[str, ...]) -> None:
    ran = run("records", *arguments)
    assert ran.returncode == 2
    assert "pas-a-pas" in ran.stderr


def test_every_kind_of_event_has_its_words() -> None:
    assert set(TEXTS) == set(get_args(AnyEvent))
