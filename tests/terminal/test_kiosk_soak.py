"""Whatever strangers do to a kiosk, it goes on."""

import sys
from pathlib import Path

from benchmarks.pty_driver import Terminal
from benchmarks.soaking import soak
from tutor.kiosk import pin

WAITING = "Touchez pour commencer"
POLICY = "format: 1\nidle: 5\nvisit: 1\npin: {pin}\n"


def test_keys_clicks_and_resizes_by_the_thousand_do_not_end_it(tmp_path: Path) -> None:
    policy = tmp_path / "policy.yaml"
    policy.write_text(POLICY.format(pin=pin.make("97531864")), encoding="utf-8")
    figures = str(tmp_path / "kiosk.sqlite")
    own = ("--policy", str(policy), "--records", figures)
    with Terminal((sys.executable, "-m", "tutor", "kiosk", "--lang", "fr", *own)) as kiosk:
        kiosk.wait_for(WAITING, 0.2)
        soak(kiosk, 2_000, seed=1)
        kiosk.wait_for(WAITING, 0.2)  # asked first whether anyone is there, for 20 seconds
