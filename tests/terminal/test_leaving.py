"""What happens to the terminal when the player has to leave, and how soon it leaves."""

import os
import pty
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.terminal.conftest import StartPlayer
from tests.terminal.pty_player import ALTERNATE_SCREEN, MAIN_SCREEN, NO_MOUSE, SHOWN_CURSOR
from tests.terminal.tmux import DEADLINE, ROOT

needs_proc = pytest.mark.skipif(not Path("/proc/self/stat").exists(), reason="reads /proc (Linux)")


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP, signal.SIGINT])
def test_a_signal_gives_the_terminal_back_as_it_was(
    start: StartPlayer, number: signal.Signals
) -> None:
    player = start()
    assert player.read_settings() != player.settings
    player.process.send_signal(number)
    player.read_until(MAIN_SCREEN, NO_MOUSE, SHOWN_CURSOR)
    assert player.process.wait(DEADLINE) == 128 + number
    assert player.read_settings() == player.settings


def test_quitting_gives_the_terminal_back_as_it_was(start: StartPlayer) -> None:
    player = start()
    player.write(b"\x11")
    player.read_until("Quitter le pas à pas".encode())
    player.write(b"2")
    player.read_until(MAIN_SCREEN, NO_MOUSE, SHOWN_CURSOR)
    assert player.process.wait(DEADLINE) == 0
    assert player.read_settings() == player.settings


@pytest.mark.parametrize("more", ["?", "/abc", "1", "\x1bOR"])
def test_keys_that_come_with_the_one_that_quits_change_nothing(
    start: StartPlayer, more: str
) -> None:
    player = start()
    player.write(b"\x1b")
    player.read_until("Quitter le pas à pas".encode())
    player.write(b"2" + more.encode())
    player.read_until(MAIN_SCREEN, SHOWN_CURSOR)
    assert player.process.wait(DEADLINE) == 0
    assert player.read_settings() == player.settings


@pytest.mark.parametrize("after", [0, 0.005, 0.02])
@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP, signal.SIGINT])
def test_a_signal_as_soon_as_the_terminal_is_taken_gives_it_back(
    start: StartPlayer, number: signal.Signals, after: float
) -> None:
    player = start(settles=False)
    time.sleep(after)
    player.process.send_signal(number)
    player.read_until(MAIN_SCREEN, SHOWN_CURSOR)
    assert player.process.wait(DEADLINE) == 128 + number
    assert player.read_settings() == player.settings


@pytest.mark.parametrize("keys", [(b"\x1bOR",), (b"p", b"f"), (b"?",)], ids=["F3", "p f", "help"])
@pytest.mark.parametrize("after", [0, 0.01, 0.05])
def test_a_window_that_closes_while_it_is_drawn_leaves_no_process(
    start: StartPlayer, keys: tuple[bytes, ...], after: float
) -> None:
    player = start()
    for key in keys:
        player.write(key)
        time.sleep(0.02)
    time.sleep(after)
    player.hang_up()
    assert player.process.wait(DEADLINE) == 129


def test_told_to_leave_while_its_terminal_takes_nothing_more_it_ends(start: StartPlayer) -> None:
    player = start()
    for _ in range(40):
        player.write(b"\x1b[C\x1b[D")
        time.sleep(0.01)
    player.process.send_signal(signal.SIGTERM)
    assert player.process.wait(DEADLINE) == 143
    assert player.read_settings() == player.settings


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP, signal.SIGQUIT, signal.SIGINT])
def test_told_to_leave_while_a_pin_is_typed_the_terminal_shows_again_what_is_typed(
    start: StartPlayer, number: signal.Signals
) -> None:
    player = start("--set-pin", program=("-m", "tutor", "kiosk", "--lang", "fr"), shows=b": ")
    player.write(b"12")
    assert player.read_settings() != player.settings
    player.process.send_signal(number)
    assert player.process.wait(DEADLINE) == 128 + number
    assert player.read_settings() == player.settings


def test_a_window_that_was_filled_is_given_back_too(start: StartPlayer) -> None:
    player = start("--fullscreen")
    assert b"\x1b[10;1t" in player.started
    player.process.send_signal(signal.SIGTERM)
    player.read_until(MAIN_SCREEN, b"\x1b[10;0t")


@pytest.mark.parametrize("deaf", [False, True])
def test_the_player_ends_within_a_second_of_its_terminal(start: StartPlayer, deaf: bool) -> None:
    player = start(deaf=deaf)
    player.hang_up()
    closed = time.monotonic()
    player.process.wait(DEADLINE)
    assert time.monotonic() - closed < 2.0  # a second, and as much for a machine that is busy


@needs_proc
def test_the_player_does_not_spin_once_its_terminal_is_gone(start: StartPlayer) -> None:
    """Reading a terminal that is gone comes back at once and for ever."""
    player = start(deaf=True)
    before = player.processor_seconds()
    player.hang_up()
    _, _, usage = os.wait4(player.process.pid, 0)
    assert usage.ru_utime + usage.ru_stime - before < 1.2


@needs_proc
def test_the_player_takes_no_processor_while_nobody_plays(start: StartPlayer) -> None:
    player = start()
    time.sleep(0.5)
    before = player.processor_seconds()
    time.sleep(1.5)
    assert player.processor_seconds() - before <= 0.05
    assert player.read_all() == b""


def test_a_player_that_was_stopped_draws_itself_again(start: StartPlayer) -> None:
    player = start()
    player.process.send_signal(signal.SIGTSTP)
    player.read_until(MAIN_SCREEN)
    player.wait_until_it_is_stopped()
    player.process.send_signal(signal.SIGCONT)
    player.read_until(ALTERNATE_SCREEN, b"PAS A PAS")


@pytest.mark.parametrize("pauses", [1, 3])
def test_it_is_left_in_good_order_after_pauses_that_it_was_not_told_of(
    start: StartPlayer, pauses: int
) -> None:
    """As `kill -STOP` then `kill -CONT` do, and the system when a terminal closes."""
    player = start()
    for _ in range(pauses):
        player.process.send_signal(signal.SIGSTOP)
        player.wait_until_it_is_stopped()
        player.process.send_signal(signal.SIGCONT)
        player.read_until(ALTERNATE_SCREEN, b"PAS A PAS")
    player.process.send_signal(signal.SIGTERM)
    player.process.wait(DEADLINE)
    assert player.read_settings() == player.settings


def test_told_to_leave_and_to_go_on_it_leaves(start: StartPlayer) -> None:
    """As systemd does, in case it is stopped."""
    player = start()
    player.process.send_signal(signal.SIGTERM)
    player.process.send_signal(signal.SIGCONT)
    player.process.wait(DEADLINE)
    assert player.read_settings() == player.settings


def test_without_a_terminal_for_its_messages_the_player_speaks_in_lines() -> None:
    master, slave = pty.openpty()
    process = subprocess.Popen(
        [sys.executable, "-m", "tutor", "--lang", "fr"],
        stdin=slave,
        stdout=slave,
        stderr=subprocess.DEVNULL,
        cwd=ROOT,
    )
    os.close(slave)
    os.write(master, b"q\n")
    assert process.wait(DEADLINE) == 0
    assert "diapositive 1 sur 16" in os.read(master, 65536).decode()
    os.close(master)


def test_a_mistake_far_down_a_long_course_ends_play_and_is_told(
    start: StartPlayer, tmp_path: Path
) -> None:
    slide = "  s{0}:\n    title: Page {0}\n    text: {1}\n    next: s{2}\n"
    slides = "".join(slide.format(number, "mots " * 100, number + 1) for number in range(800))
    last = "  s800:\n    titel: Fin\n    end: true\n"
    path = tmp_path / "long.yaml"
    path.write_text(f"format: 1\ntitle: Long\nslides:\n{slides}{last}", "utf-8")
    player = start(str(tmp_path), shows="clé inconnue « titel »".encode(), settles=False)
    assert player.process.wait(DEADLINE) == 2
    assert MAIN_SCREEN in player.started.partition("clé inconnue".encode())[0]
