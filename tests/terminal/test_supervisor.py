"""What keeps the kiosk up, on a real terminal: crashes, hangs, signals, kills."""

import os
import re
import signal
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.terminal.conftest import StartPlayer
from tests.terminal.pty_player import MAIN_SCREEN, NO_MOUSE, SHOWN_CURSOR, PtyPlayer
from tests.terminal.tmux import DEADLINE
from tutor.records.database import VARIABLE

StartSupervised = Callable[[], PtyPlayer]


@pytest.fixture
def log(tmp_path: Path) -> Path:
    return tmp_path / "log" / "kiosk.log"


@pytest.fixture
def supervised(start: StartPlayer, log: Path) -> StartSupervised:
    """Starts the small program of `supervised.py` under a supervisor."""
    return lambda: start(program=("-m", "tests.terminal.supervised", str(log)))


def alive(written: bytes) -> int:
    """Return the last program that said it is alive."""
    return int(re.findall(rb"ALIVE (\d+)\.", written)[-1])


def next_life(kiosk: PtyPlayer) -> bytes:
    """Return what is written until the program is alive again."""
    return kiosk.read_until(b"ALIVE") + kiosk.read_all()


def logged(log: Path, *words: str) -> str:
    """Return the log once it has these words."""
    stop = time.monotonic() + DEADLINE
    while not all(word in (text := log.read_text("utf-8")) for word in words):
        assert time.monotonic() < stop, text
        time.sleep(0.02)
    return text


def is_there(pid: int) -> bool:
    try:
        state = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0]
    except OSError:
        return False
    return state != "Z"


def gone(pid: int) -> None:
    """Wait until a process is no more."""
    stop = time.monotonic() + DEADLINE
    while is_there(pid):
        assert time.monotonic() < stop, "still there"
        time.sleep(0.02)


def test_a_crash_is_started_again_at_once_on_a_restored_terminal(
    supervised: StartSupervised, log: Path
) -> None:
    kiosk = supervised()
    first, crashed = alive(kiosk.started), time.monotonic()
    kiosk.write(b"c")
    written = kiosk.read_until(b"ALIVE")
    assert time.monotonic() - crashed < 3
    written += kiosk.read_all()
    before_it, _, _ = written.rpartition(b"\x1b[?1049h")
    assert MAIN_SCREEN in before_it
    assert NO_MOUSE in before_it
    assert b"\x1b[?2004l" in before_it
    assert alive(written) != first
    logged(log, "exit code 7")


def test_a_killed_program_is_started_again(supervised: StartSupervised) -> None:
    kiosk = supervised()
    first = alive(kiosk.started)
    os.kill(first, signal.SIGKILL)
    assert alive(next_life(kiosk)) != first


@pytest.mark.parametrize("stopped", [False, True])
def test_a_hang_is_ended_and_started_again_within_seconds(
    supervised: StartSupervised, log: Path, stopped: bool
) -> None:
    kiosk = supervised()
    first, hung = alive(kiosk.started), time.monotonic()
    if stopped:
        os.kill(first, signal.SIGSTOP)
    else:
        kiosk.write(b"h")
    kiosk.read_until(b"ALIVE")
    assert time.monotonic() - hung < 4  # a hall waits three seconds; one more for a busy machine
    gone(first)
    text = logged(log, "no sign of life")
    assert stopped or "in hang" in text


def test_too_much_memory_is_started_again(supervised: StartSupervised, log: Path) -> None:
    kiosk = supervised()
    first = alive(kiosk.started)
    kiosk.write(b"m")
    assert alive(next_life(kiosk)) != first
    logged(log, "MB, more than 1")


def test_what_the_program_tells_is_in_the_log(supervised: StartSupervised, log: Path) -> None:
    supervised().write(b"t")
    logged(log, "| une ligne de journal")


@pytest.mark.parametrize("wanted", [0, 2])
def test_what_the_program_wants_is_done(supervised: StartSupervised, wanted: int) -> None:
    """It leaves by its own will, or refuses its course at the first start."""
    kiosk = supervised()
    kiosk.write(str(wanted).encode())
    assert kiosk.process.wait(DEADLINE) == wanted
    assert kiosk.read_settings() == kiosk.settings


def test_a_course_that_is_refused_later_is_tried_again(supervised: StartSupervised) -> None:
    kiosk = supervised()
    kiosk.write(b"c")
    second = alive(next_life(kiosk))
    kiosk.write(b"2")
    assert alive(next_life(kiosk)) != second


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP, signal.SIGINT])
def test_a_signal_ends_the_program_then_gives_the_terminal_back(
    supervised: StartSupervised, number: signal.Signals
) -> None:
    kiosk = supervised()
    program = alive(kiosk.started)
    kiosk.process.send_signal(number)
    kiosk.read_until(MAIN_SCREEN, NO_MOUSE, SHOWN_CURSOR)
    assert kiosk.process.wait(DEADLINE) == 128 + number
    assert not is_there(program)
    assert kiosk.read_settings() == kiosk.settings


@pytest.mark.parametrize("number", [signal.SIGTSTP, signal.SIGQUIT, signal.SIGTTIN])
def test_the_supervisor_is_not_stopped(supervised: StartSupervised, number: signal.Signals) -> None:
    kiosk = supervised()
    first = alive(kiosk.started)
    kiosk.process.send_signal(number)
    kiosk.write(b"c")
    assert alive(next_life(kiosk)) != first


def test_no_key_has_an_effect_between_two_lives(supervised: StartSupervised) -> None:
    kiosk = supervised()
    for key in (b"\x03", b"\x1c", b"\x1a", b"\x04", b"\x13"):
        kiosk.write(b"c" + key)
    kiosk.read_until(b"ALIVE")
    kiosk.write(b"\x03\x1c\x1a")
    kiosk.read_all()
    assert kiosk.process.poll() is None


@pytest.mark.parametrize("deaf", [False, True])
def test_without_its_terminal_the_supervisor_ends_and_so_does_the_program(
    start: StartPlayer, log: Path, deaf: bool
) -> None:
    kiosk = start(program=("-m", "tests.terminal.supervised", str(log)), deaf=deaf)
    program = alive(kiosk.started)
    kiosk.hang_up()
    kiosk.process.wait(DEADLINE)
    gone(program)


def test_a_program_whose_supervisor_is_killed_ends_too(supervised: StartSupervised) -> None:
    kiosk = supervised()
    program = alive(kiosk.started)
    kiosk.process.kill()
    gone(program)


def test_on_a_read_only_disk_it_goes_on(start: StartPlayer) -> None:
    kiosk = start(program=("-m", "tests.terminal.supervised", "/proc/nowhere/kiosk.log"))
    kiosk.write(b"c")
    next_life(kiosk)


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="a full disk, on Linux")
def test_on_a_full_disk_it_goes_on_and_nothing_is_drawn_over_the_kiosk(start: StartPlayer) -> None:
    kiosk = start(program=("-m", "tests.terminal.supervised", "/dev/full"))
    kiosk.write(b"tttc")
    assert b"Traceback" not in next_life(kiosk)


def test_the_kiosk_itself_is_kept_up(start: StartPlayer, log: Path) -> None:
    kiosk = start("kiosk", "--supervise", "--log", str(log), program=("-m", "tutor"))
    listed = Path(f"/proc/{kiosk.process.pid}/task/{kiosk.process.pid}/children").read_text()
    program, killed = int(listed.split()[0]), time.monotonic()
    os.kill(program, signal.SIGKILL)
    kiosk.read_until(b"\x1b[?1049h")
    assert time.monotonic() - killed < 4  # a hall waits three seconds; one more for a busy machine
    logged(log, "exit code -9")


def test_a_kiosk_whose_course_became_wrong_starts_again_on_the_last_that_held(
    start: StartPlayer, log: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(VARIABLE, str(tmp_path / "records.sqlite"))
    course = tmp_path / "essai.yaml"
    right = "format: 1\ntitle: T\nslides:\n  un: {title: Sur la borne, end: true}\n"
    course.write_text(right, encoding="utf-8")
    words = ("kiosk", str(course), "--supervise", "--log", str(log), "--lang", "en")
    start(*words, program=("-m", "tutor")).process.kill()
    course.write_text(right.replace("end: true", "next: deux"), encoding="utf-8")
    kiosk = start(*words, program=("-m", "tutor"))
    kiosk.read_until(b"Sur la borne")
    logged(log, "essai.yaml:4:", "the kiosk starts on the last one that could")
