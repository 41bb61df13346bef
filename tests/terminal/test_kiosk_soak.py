"""Whatever strangers do to a kiosk, it goes on."""

import sys
import time
from pathlib import Path

import pytest

from benchmarks.pty_driver import Terminal
from benchmarks.soaking import soak
from tutor.kiosk import pin

WAITING = "Touchez pour commencer"
ASKED = "Êtes-vous toujours là ?"
DEADLINE = 60
POLICY = "format: 1\nidle: 5\nvisit: 1\npin: {pin}\n"


def test_keys_clicks_and_resizes_do_not_end_it(tmp_path: Path, pytestconfig: pytest.Config) -> None:
    policy = tmp_path / "policy.yaml"
    policy.write_text(POLICY.format(pin=pin.make("97531864")), encoding="utf-8")
    figures = str(tmp_path / "kiosk.sqlite")
    own = ("--policy", str(policy), "--records", figures)
    with Terminal((sys.executable, "-m", "tutor", "kiosk", "--lang", "fr", *own)) as kiosk:
        kiosk.wait_for(WAITING, 0.2)
        soak(kiosk, pytestconfig.getoption("--soak"), seed=1)
        wait_until_nobody_is_there(kiosk)
        kiosk.send(b"x")
        kiosk.wait_for("Aide", 0.2)


def wait_until_nobody_is_there(kiosk: Terminal) -> None:
    """Wait for the kiosk to ask whether anyone is, or to have ended the visit."""
    stop = time.monotonic() + DEADLINE
    while not any(words in (screen := kiosk.screen()) for words in (ASKED, WAITING)):
        assert time.monotonic() < stop, screen
        kiosk.drain(0.1)
