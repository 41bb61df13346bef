"""What commands write: whole or not at all, whichever command it is."""

from pathlib import Path

import pytest

from tests.unit.program import run

WRITE = [
    pytest.param(("map", "petit.yaml", "--output"), id="map"),
    pytest.param(("walk", "petit.yaml", "--to", "petit/deux", "--record"), id="walk"),
    pytest.param(("show", "petit.yaml", "--format", "text", "--output"), id="show"),
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
