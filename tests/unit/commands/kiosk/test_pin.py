"""The PIN that one asks the command to hash."""

from pathlib import Path

import pytest

from tests.unit.program import run
from tutor.kiosk import pin
from tutor.loading.policy import load_policy
from tutor.model.course import Course


def test_what_is_printed_is_a_line_of_a_policy(shipped: Course, tmp_path: Path) -> None:
    done = run("kiosk", "--set-pin", answers="2468\n")
    assert (done.returncode, done.stderr) == (0, "")
    path = tmp_path / "kiosk.yaml"
    path.write_text(f"format: 1\n{done.stdout}", encoding="utf-8")
    stored = load_policy(path, shipped).pin
    assert stored is not None
    assert pin.matches("2468", stored)
    assert "2468" not in done.stdout.partition("$")[0]


@pytest.mark.parametrize("typed", ["", "123\n", "12 34\n", "secret\n", "1" * 13])
def test_what_is_no_pin_is_refused(typed: str) -> None:
    done = run("kiosk", "--set-pin", "--lang", "en", answers=typed)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr == "pas-a-pas: a PIN has from 4 to 12 digits, and nothing else.\n"
