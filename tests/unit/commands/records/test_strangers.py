"""Files of others are checked as strictly as one's own, and may stand where nothing is written."""

import json
import os
import sqlite3
import stat
import sys
from pathlib import Path

import pytest

from tests.unit.program import run
from tests.unit.records.keeping import JULIE, Tick, begin, finish, keeper, kinds
from tests.unit.records.test_damage import damage
from tutor.records import database

READS = [("records", "list"), ("records", "export"), ("report",), ("report", "--kiosk")]


@pytest.fixture
def theirs(tmp_path: Path) -> Path:
    path = tmp_path / "theirs.sqlite"
    finish(begin(keeper(path, JULIE, Tick(1.70e9))))
    finish(begin(keeper(path, JULIE, Tick(1.71e9))))
    return path


@pytest.fixture
def ours(tmp_path: Path) -> Path:
    path = tmp_path / "ours.sqlite"
    finish(begin(keeper(path)))
    return path


def refused(*arguments: str) -> str:
    ran = run(*arguments, "--lang", "en")
    assert (ran.returncode, ran.stdout) == (2, "")
    (line,) = ran.stderr.splitlines()
    return line


@pytest.mark.parametrize(
    "change",
    [
        "UPDATE sessions SET began = 1e300 WHERE began > 1.705e9",
        "UPDATE events SET body = '{}' WHERE number = 3",
        "UPDATE events SET number = 9223372036854775807 WHERE number = 9",
        "UPDATE sessions SET person = x'41'",
    ],
)
def test_of_a_damaged_database_nothing_is_taken_in(change: str, ours: Path, theirs: Path) -> None:
    damage(theirs, change)
    said = refused("records", "import", str(theirs), "--records", str(ours))
    assert said == f"pas-a-pas: “{theirs}” is damaged; nothing is added from this file."
    assert len(kinds(ours)) == 1


@pytest.mark.parametrize("command", READS)
def test_what_is_damaged_is_left_out_and_told(command: tuple[str, ...], theirs: Path) -> None:
    damage(theirs, "UPDATE sessions SET began = 1e300 WHERE began > 1.705e9")
    ran = run(*command, "--records", str(theirs), "--lang", "en")
    told = f"pas-a-pas: “{theirs}”: 1 row is damaged and was left out.\n"
    assert (ran.returncode, ran.stderr) == (0, told)
    assert ran.stdout


@pytest.mark.parametrize("command", [*READS, ("records", "purge", "--older-than", "1")])
def test_what_holds_more_than_results_is_none(command: tuple[str, ...], theirs: Path) -> None:
    connection = sqlite3.connect(theirs)
    connection.execute("CREATE VIEW theirs AS SELECT 1")
    connection.close()
    assert "they are no results" in refused(*command, "--records", str(theirs))


@pytest.mark.parametrize(
    ("change", "word"),
    [
        ({"number": 2**70}, "number"),
        ({"number": 0}, "number"),
        ({"tries": 2**70, "type": "Answered", "right": True, "control": None}, "tries"),
        ({"at": 1e300}, "date"),
        ({"at": "1"}, "$.event.at"),
        ({"session": "0C52B1F0-9A3E-4B6F-8D27-0123456789AB"}, "UUID"),
    ],
)
def test_a_line_past_all_bounds_is_told(
    change: dict[str, object], word: str, ours: Path, tmp_path: Path
) -> None:
    lines = run("records", "export", "--records", str(ours)).stdout.splitlines()
    event = json.loads(lines[2])
    for name, value in change.items():
        (event if name in event and name != "type" else event["event"])[name] = value
    bad = tmp_path / "bad.jsonl"
    bad.write_text("\n".join([*lines[:2], json.dumps(event), *lines[3:]]))
    said = refused("records", "import", str(bad), "--records", str(tmp_path / "new.sqlite"))
    assert f"{bad}:3: this line is not of an export" in said
    assert word in said


@pytest.mark.skipif(os.name != "posix", reason="a device of the system")
@pytest.mark.parametrize("command", [("records", "import"), ("report", "--records")])
def test_a_file_without_end_is_refused(command: tuple[str, ...], tmp_path: Path) -> None:
    env = {"PAS_A_PAS_RECORDS": str(tmp_path / "records.sqlite")}
    ran = run(*command, "/dev/zero", "--lang", "en", env=env)
    assert ran.returncode == 2
    assert "/dev/zero:1: this line is not of an export" in ran.stderr


@pytest.mark.skipif(sys.platform != "linux", reason="names of open pipes")
def test_lines_may_come_from_a_pipe(ours: Path, tmp_path: Path) -> None:
    lines = run("records", "export", "--records", str(ours)).stdout
    pipe, end = os.pipe()
    os.write(end, lines.encode())
    os.close(end)
    path = tmp_path / "pipe"
    path.symlink_to(f"/proc/{os.getpid()}/fd/{pipe}")
    ran = run("records", "import", str(path), "--records", str(tmp_path / "new.sqlite"))
    os.close(pipe)
    assert ran.returncode == 0
    assert kinds(tmp_path / "new.sqlite") == kinds(ours)


@pytest.mark.parametrize("command", READS)
def test_a_place_that_may_only_be_read_is_read(
    command: tuple[str, ...], ours: Path, tmp_path: Path
) -> None:
    folder = tmp_path / "stick"
    folder.mkdir()
    path = ours.rename(folder / "records.sqlite")
    path.chmod(0o400)
    folder.chmod(0o500)
    try:
        ran = run(*command, "--records", str(path), "--lang", "en")
        assert (ran.returncode, ran.stderr) == (0, "")
        assert list(folder.iterdir()) == [path]
    finally:
        folder.chmod(0o700)


@pytest.mark.skipif(os.name != "posix", reason="files have other rights there")
class TestRights:
    def mode(self, path: Path) -> int:
        return stat.S_IMODE(path.stat().st_mode)

    def test_a_file_that_others_could_read_is_closed_to_them(self, ours: Path) -> None:
        ours.chmod(0o664)
        database.open_records(ours).close()
        assert self.mode(ours) == 0o600

    def test_so_are_what_a_killed_player_left_beside_it(self, ours: Path) -> None:
        log = ours.with_name(f"{ours.name}-wal")
        log.touch(0o644)
        kept = database.open_records(ours)
        assert self.mode(log) == 0o600
        kept.close()

    def test_so_is_the_folder_of_the_program(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        folder = tmp_path / "pas-a-pas"
        folder.mkdir(0o755)
        monkeypatch.setattr(database, "_usual_folder", lambda: folder)
        database.open_records(folder / "records.sqlite").close()
        assert self.mode(folder) == 0o700

    def test_a_folder_that_one_chose_stays_as_it_is(self, tmp_path: Path) -> None:
        folder = tmp_path / "shared"
        folder.mkdir(0o755)
        database.open_records(folder / "records.sqlite").close()
        assert self.mode(folder) == 0o755
