"""The kiosk in a real terminal: nothing that is typed or signalled leaves it by chance."""

import signal
from pathlib import Path

import pytest

from tests.terminal.conftest import OpenTerminal, StartPlayer
from tests.terminal.pty_player import ALTERNATE_SCREEN, MAIN_SCREEN, NO_MOUSE, SHOWN_CURSOR
from tests.terminal.tmux import DEADLINE
from tutor.kiosk import pin

WAITING = "Touchez pour commencer"
KIOSK = ("-m", "tutor", "kiosk", "--lang", "fr")
CONTROLS = b"\x03\x11\x1a\x1c\x13\x04\x1b\x10\x1bOP\x1b[24~"
"""Ctrl+C, Q, Z, \\, S and D, Escape, Ctrl+P, F1 and F12."""


@pytest.fixture(autouse=True)
def _figures_apart(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PAS_A_PAS_RECORDS", str(tmp_path / "records.sqlite"))


@pytest.fixture
def policy(tmp_path: Path) -> Path:
    path = tmp_path / "kiosk.yaml"
    path.write_text(f"format: 1\npin: {pin.make('2468')}\n", encoding="utf-8")
    return path


def test_nothing_that_one_types_leaves_it(open_terminal: OpenTerminal) -> None:
    terminal = open_terminal("kiosk", size=(80, 24))
    terminal.sees(WAITING)
    terminal.press("x")
    terminal.sees("Aide")
    for key in ("C-c", "C-q", "C-z", "C-\\", "C-s", "C-d", "C-p", "Escape", "F1", "F5", "F12"):
        terminal.press(key)
    terminal.press("Right")
    screen = terminal.sees("· 2/16")
    assert "parti" not in screen


def test_keys_hammered_while_it_starts_do_not_end_it(open_terminal: OpenTerminal) -> None:
    terminal = open_terminal("kiosk", size=(80, 24))
    for _ in range(150):
        terminal.type("x")
    terminal.until(lambda screen: WAITING in screen or "Aide" in screen)
    terminal.press("x")
    assert "parti" not in terminal.sees("Aide")


def test_the_pin_leaves_it(open_terminal: OpenTerminal, policy: Path) -> None:
    terminal = open_terminal("kiosk", "--policy", str(policy), size=(80, 24))
    terminal.sees(WAITING)
    for x in (2, 6, 2, 6, 2):  # two clicks in one place would be far apart, not to be a double one
        terminal.click(x, 0)
    terminal.sees("Quitter la borne", "Effacer")
    terminal.press("2", "4", "6", "8", "Enter")
    terminal.sees("parti 0")


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP, signal.SIGINT])
def test_a_signal_gives_the_terminal_back_as_it_was(
    start: StartPlayer, number: signal.Signals
) -> None:
    kiosk = start(program=KIOSK)
    kiosk.process.send_signal(number)
    kiosk.read_until(MAIN_SCREEN, NO_MOUSE, SHOWN_CURSOR)
    assert kiosk.process.wait(DEADLINE) == 128 + number
    assert kiosk.read_settings() == kiosk.settings


@pytest.mark.parametrize("number", [signal.SIGTSTP, signal.SIGQUIT])
def test_signals_that_stop_others_do_not_stop_it(
    start: StartPlayer, number: signal.Signals
) -> None:
    kiosk = start(program=KIOSK)
    kiosk.process.send_signal(number)
    kiosk.write(b"x")
    kiosk.read_until(b"Aide")
    assert kiosk.process.poll() is None


def test_a_kiosk_that_was_stopped_all_the_same_draws_itself_again(start: StartPlayer) -> None:
    kiosk = start(program=KIOSK)
    kiosk.process.send_signal(signal.SIGSTOP)
    kiosk.wait_until_it_is_stopped()
    kiosk.read_all()
    kiosk.process.send_signal(signal.SIGCONT)
    kiosk.read_until(ALTERNATE_SCREEN, WAITING.encode())
    kiosk.write(b"x")
    kiosk.read_until(b"Aide")
    kiosk.process.send_signal(signal.SIGTERM)
    kiosk.process.wait(DEADLINE)
    assert kiosk.read_settings() == kiosk.settings


def test_it_ends_with_its_terminal(start: StartPlayer) -> None:
    kiosk = start(program=KIOSK, deaf=True)
    kiosk.hang_up()
    assert kiosk.process.wait(DEADLINE) != 0


def test_what_is_typed_by_the_handful_leaves_it_where_it_is(start: StartPlayer) -> None:
    kiosk = start(program=KIOSK)
    for _ in range(20):
        kiosk.write(CONTROLS)
        kiosk.write(b"\x1b[200~m\r\x03\x1b[201~")
    kiosk.read_all()
    assert kiosk.process.poll() is None


def test_a_pin_is_asked_for_twice_and_never_shown(open_terminal: OpenTerminal) -> None:
    terminal = open_terminal("kiosk", "--set-pin")
    terminal.sees("Code (4 à 12 chiffres)")
    terminal.type("2468\n")
    terminal.sees("Encore une fois")
    terminal.type("2468\n")
    screen = terminal.sees("pin: scrypt$", "parti 0")
    assert "2468" not in screen.partition("pin: ")[0]


def test_two_pins_that_differ_are_refused(open_terminal: OpenTerminal) -> None:
    terminal = open_terminal("kiosk", "--set-pin")
    for question, typed in (("4 à 12", "2468\n"), ("Encore une fois", "2469\n")):
        terminal.sees(question)
        terminal.type(typed)
    terminal.sees("pas deux fois le même code", "parti 2")
