"""The first slide is there before Textual is; whatever then happens, the terminal is given back."""

import signal
from pathlib import Path

import pytest

from tests.terminal.pty_player import ALTERNATE_SCREEN, MAIN_SCREEN, SHOWN_CURSOR, PtyPlayer
from tests.terminal.tmux import ROOT

DRAWN = b"\x1b[?2026l"
TITLE = b"PAS A PAS"


def without_textual(folder: Path, code: str) -> str:
    """Make a package that does something else in the place of Textual; return the path to it."""
    (folder / "textual").mkdir()
    (folder / "textual" / "__init__.py").write_text(code, encoding="utf-8")
    return f"{folder}:{ROOT}"


def test_the_first_slide_is_drawn_before_textual_is_imported(tmp_path: Path) -> None:
    path = without_textual(tmp_path, "raise SystemExit(7)")
    player = PtyPlayer("--no-record", shows=MAIN_SCREEN, PYTHONPATH=path)
    try:
        assert player.process.wait(5) == 7
        drawn, _, after = player.started.partition(DRAWN)
        assert TITLE in drawn
        assert SHOWN_CURSOR in after
        assert player.read_settings() == player.settings
    finally:
        player.end()


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP, signal.SIGINT])
def test_a_signal_while_textual_is_imported_gives_the_terminal_back(
    tmp_path: Path, number: signal.Signals
) -> None:
    path = without_textual(tmp_path, "import time; time.sleep(60)")
    player = PtyPlayer("--no-record", shows=DRAWN, settles=False, PYTHONPATH=path)
    try:
        player.process.send_signal(number)
        assert MAIN_SCREEN in player.read_until(MAIN_SCREEN)
        assert player.process.wait(5) == 128 + number
        assert player.read_settings() == player.settings
    finally:
        player.end()


def test_nothing_that_is_typed_meanwhile_is_seen_and_all_of_it_is_obeyed() -> None:
    player = PtyPlayer("--no-record", shows=DRAWN, settles=False)
    try:
        player.write(b"n4\r")
        written = player.read_until(b"4/16")
        assert b"n4" not in written
    finally:
        player.end()


def test_a_window_that_changes_size_meanwhile_shows_the_slide_in_its_last_one() -> None:
    player = PtyPlayer("--slide", "activation/choix", shows=b"10/16", settles=False)
    try:
        for size in ((80, 24), (40, 12), (1, 1), (200, 60), (100, 30)):
            player.resize(*size)
        player.write(b"2")
        assert b"\x1b[30;1H" in player.read_until(b"1/4", b"\x1b[30;1H")
    finally:
        player.end()


def test_a_click_meanwhile_is_obeyed() -> None:
    player = PtyPlayer("--no-record", shows=DRAWN, settles=False)
    try:
        player.write(b"\x1b[<0;60;20M\x1b[<0;60;20m")
        player.read_until(b"2/16")
    finally:
        player.end()


def test_the_other_screen_is_taken_once() -> None:
    player = PtyPlayer("--no-record")
    try:
        assert player.started.count(ALTERNATE_SCREEN) == 1
    finally:
        player.end()
