"""What commands write: whole or not at all, whichever command it is."""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.unit.program import environment, run
from tutor.records.database import open_records

WRITE = [
    pytest.param(("map", "petit.yaml", "--output"), id="map"),
    pytest.param(("walk", "petit.yaml", "--to", "petit/deux", "--record"), id="walk"),
    pytest.param(("show", "petit.yaml", "--format", "text", "-o"), id="show"),
    pytest.param(("schema", "course", "-o"), id="schema"),
    pytest.param(("report", "--format", "csv", "--output"), id="report"),
]


@pytest.mark.parametrize("command", WRITE)
def test_a_link_stays_a_link_and_nothing_is_left_beside_it(
    command: tuple[str, ...], small: Path
) -> None:
    folder = small.parent
    (folder / "elsewhere").mkdir()
    (folder / "link.txt").symlink_to("elsewhere/file.txt")
    ran = run(*command, "link.txt", cwd=folder)
    assert (ran.returncode, ran.stderr) == (0, "")
    assert (folder / "link.txt").is_symlink()
    assert [path.name for path in (folder / "elsewhere").iterdir()] == ["file.txt"]
    assert (folder / "elsewhere/file.txt").stat().st_size


@pytest.mark.parametrize("command", WRITE)
def test_what_cannot_be_written_is_refused_alike(command: tuple[str, ...], small: Path) -> None:
    ran = run(*command, "petit.yaml/x.txt", "--lang", "en", cwd=small.parent)
    (line,) = ran.stderr.splitlines()
    assert ran.returncode == 2
    assert line.startswith("pas-a-pas: cannot write “petit.yaml/x.txt” (")


def link_twice(file: Path, other: Path) -> None:
    other.with_name("between").symlink_to(file)
    other.symlink_to("between")


WAYS: dict[str, Callable[[Path, Path], None]] = {
    "its name": lambda *_: None,
    "a link": lambda file, other: other.symlink_to(file),
    "another name": os.link,
    "a link to a link": link_twice,
}
"""How another path may lead to a file."""

READ = [
    pytest.param(("map", "petit.yaml"), "petit.yaml", id="map"),
    pytest.param(("map", "petit.yaml", "--format", "json"), "petit.yaml", id="map-json"),
    pytest.param(("show", "petit.yaml", "--format", "text"), "petit.yaml", id="show"),
    pytest.param(("show", "petit.yaml", "--format", "text"), "photo.png", id="show-picture"),
    pytest.param(("show", "petit.yaml", "--all", "--format", "html"), "photo.png", id="sheet"),
    pytest.param(("show", "petit.yaml", "--handout", "--format", "html"), "petit.yaml", id="hand"),
    pytest.param(("report", "--records", "r.sqlite", "--format", "csv"), "r.sqlite", id="report"),
    pytest.param(("report", "--records", "r.jsonl", "--format", "csv"), "r.jsonl", id="export"),
    pytest.param(
        ("report", "--records", "r.sqlite", "--course", "petit.yaml", "--format", "text"),
        "petit.yaml",
        id="report-course",
    ),
    pytest.param(
        ("report", "--kiosk", "--records", "r.sqlite", "--format", "json"), "r.sqlite", id="visits"
    ),
    pytest.param(("records", "export", "--records", "r.sqlite"), "r.sqlite", id="records-export"),
]


@pytest.fixture
def used(small: Path) -> Path:
    """A folder with a course, its picture and some records."""
    folder = small.parent
    (folder / "photo.png").write_bytes(b"a picture")
    picture = "screen: {elements: [image: {alt: Une photo, source: photo.png}]}, next"
    small.write_text(small.read_text("utf-8").replace("next", picture), encoding="utf-8")
    open_records(folder / "r.sqlite").close()
    exported = run("records", "export", "--records", "r.sqlite", cwd=folder)
    (folder / "r.jsonl").write_text(exported.stdout, encoding="utf-8")
    return folder


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize(("command", "file"), READ)
def test_what_is_read_is_never_written_over(
    command: tuple[str, ...], file: str, way: str, used: Path
) -> None:
    before = (used / file).read_bytes()
    other = used / ("./" + file if way == "its name" else "other.txt")
    WAYS[way](used / file, other)
    ran = run(*command, "--output", str(other), "--lang", "en", cwd=used)
    assert (ran.returncode, ran.stdout) == (2, "")
    assert "is one of the files that are read for this" in ran.stderr
    assert (used / file).read_bytes() == before


def test_what_sqlite_keeps_beside_the_records_is_not_written_over(used: Path) -> None:
    (used / "r.sqlite-wal").touch()
    ran = run("records", "export", "--records", "r.sqlite", "--output", "r.sqlite-wal", cwd=used)
    assert ran.returncode == 2


@pytest.mark.parametrize(
    "command",
    [
        ("map", "petit.yaml"),
        ("schema",),
        ("show", "petit.yaml"),
        ("show", "petit.yaml", "--all", "--format", "text"),
        ("report", "--records", "r.sqlite"),
        ("records", "export", "--records", "r.sqlite"),
    ],
)
def test_a_dash_is_the_standard_output(command: tuple[str, ...], used: Path) -> None:
    told = run(*command, "--output", "-", cwd=used)
    assert (told.returncode, told.stderr) == (0, "")
    assert told.stdout == run(*command, cwd=used).stdout
    assert not (used / "-").exists()


def test_a_link_to_a_folder_that_is_not_there_is_told(small: Path) -> None:
    (small.parent / "dead.txt").symlink_to("nowhere/file.txt")
    ran = run("map", "petit.yaml", "--output", "dead.txt", "--lang", "en", cwd=small.parent)
    assert ran.returncode == 2
    assert ran.stderr == "pas-a-pas: cannot write “dead.txt” (there is no such folder).\n"


def test_a_folder_is_told(small: Path) -> None:
    ran = run("map", "petit.yaml", "--output", ".", "--lang", "en", cwd=small.parent)
    assert (ran.returncode, ran.stderr) == (2, "pas-a-pas: cannot write “.” (it is a folder).\n")


@pytest.mark.skipif(os.name != "posix", reason="POSIX limits")
def test_a_full_disk_is_told_and_leaves_the_former_file(small: Path) -> None:
    (small.parent / "map.txt").write_text("before", encoding="utf-8")
    command = f"ulimit -f 0; exec {sys.executable} -m tutor map petit.yaml --output map.txt"
    ran = subprocess.run(
        ["sh", "-c", command],
        cwd=small.parent,
        env=environment({"PYTHONDONTWRITEBYTECODE": "1", "LANG": "en_GB.UTF-8"}),
        capture_output=True,
        text=True,
        check=False,
    )
    assert ran.returncode == 2
    assert "map.txt" in ran.stderr
    assert "Traceback" not in ran.stderr
    assert (small.parent / "map.txt").read_text("utf-8") == "before"
    assert sorted(path.name for path in small.parent.iterdir()) == ["map.txt", "petit.yaml"]


@pytest.mark.skipif(os.name != "posix", reason="/dev/full")
def test_a_full_standard_output_is_told(small: Path) -> None:
    with Path("/dev/full").open("wb") as full:
        ran = subprocess.run(
            [sys.executable, "-m", "tutor", "map", "petit.yaml"],
            cwd=small.parent,
            env=environment(),
            stdout=full,
            stderr=subprocess.PIPE,
            text=True,
            check=False,
        )
    assert ran.returncode == 1
    assert len(ran.stderr.splitlines()) == 1


def test_a_recorded_route_takes_the_place_of_no_course(small: Path) -> None:
    before = small.read_bytes()
    ran = run("walk", "petit.yaml", "--record", "petit.yaml", cwd=small.parent)
    assert ran.returncode == 2
    assert small.read_bytes() == before
