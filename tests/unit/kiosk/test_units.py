"""What starts the kiosk with the machine."""

import shutil
import subprocess
from pathlib import Path

import pytest

from tutor.kiosk.units import UNITS, macos, systemd, windows

COMMAND = ["/usr/bin/python3", "-m", "tutor", "kiosk", "--supervise", "/srv/cours d'été/100%"]

needs_systemd = pytest.mark.skipif(
    shutil.which("systemd-analyze") is None, reason="asks systemd-analyze"
)


@pytest.fixture
def unit(tmp_path: Path) -> Path:
    """The unit, of programs that are there."""
    written = systemd(COMMAND).replace("/usr/bin/cage", "/bin/true")
    path = tmp_path / "kiosk.service"
    path.write_text(written, "utf-8")
    return path


@needs_systemd
def test_systemd_finds_nothing_wrong_in_the_unit(unit: Path) -> None:
    ran = subprocess.run(
        ["systemd-analyze", "verify", "--man=no", str(unit)], capture_output=True, text=True
    )
    assert ran.returncode == 0, ran.stderr
    assert unit.name not in ran.stderr


@needs_systemd
def test_the_unit_is_well_confined(unit: Path) -> None:
    ran = subprocess.run(
        ["systemd-analyze", "security", "--offline=yes", "--threshold=20", "--no-pager", unit],
        capture_output=True,
        text=True,
    )
    assert ran.returncode == 0, ran.stdout[-300:] + ran.stderr


def test_a_path_stays_one_word() -> None:
    assert '"/srv/cours d\'été/100%%"' in systemd(COMMAND)
    assert '"/srv/cours d\'été/100%"' in windows(COMMAND)
    assert "'/srv/cours d'\\\\''été/100%'" in macos(COMMAND)


def test_there_is_one_for_each_system() -> None:
    assert set(UNITS) == {"systemd", "windows", "macos"}
