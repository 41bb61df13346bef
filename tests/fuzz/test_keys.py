"""Whatever is typed or done to its terminal, a program answers, and leaves when it is told to."""

import os
import re
import signal
import time
from contextlib import suppress
from pathlib import Path
from random import Random

import pytest

from benchmarks.soaking import SIZES, act
from tests.fuzz.mutations import WATCHDOG
from tests.terminal.pty_player import ALTERNATE_SCREEN, MAIN_SCREEN, PtyPlayer
from tutor.kiosk import pin

CHUNKS = 100
"""How much is done to one program before it is told to leave."""

ENDS = (signal.SIGTERM, signal.SIGHUP, signal.SIGINT, None)
"""What tells it: a signal, or its window that closes."""

TYPED = 128 + signal.SIGINT, 128 + signal.SIGQUIT, -signal.SIGQUIT
"""What ends a program to which Ctrl+C or Ctrl+\\ is typed before it has its terminal, or after."""

PLAYER = ("-m", "tutor", "--lang", "fr", "--no-record")
KIOSK = ("-m", "tutor", "kiosk", "--lang", "fr")
PROGRAMS = {
    "demo": PLAYER,
    "guided": (*PLAYER, "--mode", "guided", "--task", "activation"),
    "exam": (*PLAYER, "--mode", "exam"),
    "kiosk": KIOSK,
    "supervised": (*KIOSK, "--supervise"),
}


@pytest.fixture(autouse=True)
def policy(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A kiosk that whoever knows a PIN may leave; what it and others keep is nobody else's."""
    monkeypatch.setenv("PAS_A_PAS_RECORDS", str(tmp_path / "records.sqlite"))
    path = tmp_path / "kiosk.yaml"
    path.write_text(f"format: 1\nidle: 5\npin: {pin.make('97531864')}\n", encoding="utf-8")
    return path


@pytest.mark.parametrize("kind", PROGRAMS)
def test_nothing_done_to_a_terminal_hangs_or_breaks_what_runs_in_it(
    fuzz: int, policy: Path, tmp_path: Path, kind: str
) -> None:
    random, program = Random(kind), PROGRAMS[kind]
    if program[:3] == KIOSK[:3]:
        program = (*program, "--policy", str(policy))
    if "--supervise" in program:
        program = (*program, "--log", str(tmp_path / "kiosk.log"))
    share = fuzz // len(PROGRAMS)
    for _ in range(0, share, CHUNKS):
        tried = Tried(random, program)
        try:
            tried.do(min(share, CHUNKS))
            tried.end(random.choice(ENDS))
        finally:
            tried.player.end()


class Tried:
    """One program, in a terminal that behaves oddly."""

    def __init__(self, random: Random, program: tuple[str, ...]) -> None:
        self._random = random
        self.player = PtyPlayer(program=program, settles=random.random() < 0.5)
        self._written = self.player.started
        os.set_blocking(self.player.master, False)

    def do(self, chunks: int) -> None:
        """Do so much, then see that the program still answers, unless it has left by itself."""
        for _ in range(chunks):
            if self.has_left:
                return
            self._do_one()
            self._read(self._random.choice((0, 0.001, 0.01)))
        self._answers()

    def end(self, told: signal.Signals | None) -> None:
        """Tell it to leave; see that it does, and leaves nothing but its terminal as it was."""
        player = self.player
        if told is None:
            player.hang_up()
        else:
            player.process.send_signal(told)
        stop = time.monotonic() + WATCHDOG
        while not self.has_left:
            assert time.monotonic() < stop, "it hangs"
            self._read_on()
        self._read(0.05)
        assert b"Traceback" not in self._written, self._error()
        if told is not None:
            assert player.read_settings() == player.settings
            assert self._written.rfind(MAIN_SCREEN) > self._written.rfind(ALTERNATE_SCREEN)
        code = 129 if told is None else 128 + told
        assert player.process.returncode in (0, code, *TYPED), self._written[-3000:]
        self._left_nobody(stop)

    @property
    def has_left(self) -> bool:
        return self.player.process.poll() is not None

    def _do_one(self) -> None:
        random, player = self._random, self.player
        chance = random.random()
        if chance < 0.9:
            with suppress(BlockingIOError):
                player.write(b"".join(act(random) for _ in range(random.choice((1, 1, 2, 8)))))
        elif chance < 0.97:
            player.resize(*random.choice(SIZES))
        else:
            player.process.send_signal(random.choice((signal.SIGSTOP, signal.SIGTSTP)))
            self._until_it_is_stopped()
            player.process.send_signal(signal.SIGCONT)

    def _until_it_is_stopped(self) -> None:
        """Wait for it to be stopped, if it can be: told to go on before, it would stay stopped."""
        stop = time.monotonic() + 0.5
        while time.monotonic() < stop and not self.has_left and not self._is_stopped:
            self._read(0.01)

    @property
    def _is_stopped(self) -> bool:
        state = Path(f"/proc/{self.player.process.pid}/stat")
        return state.exists() and state.read_text().rpartition(")")[2].split()[0] == "T"

    def _error(self) -> str:
        """Return the traceback without what colours it."""
        text = self._written[self._written.find(b"Traceback") :].decode(errors="replace")
        return re.sub(r"\x1b\[[0-9;?]*[a-zA-Z]", "", text)[:6000]

    def _answers(self) -> None:
        """See that it draws itself at another size."""
        self._read(0.3)
        before = len(self._written)
        for size in ((100, 30), (120, 36)):
            self.player.resize(*size)
            self._read(0.05)
        stop = time.monotonic() + WATCHDOG
        while len(self._written) == before and not self.has_left:
            assert time.monotonic() < stop, "it does not answer"
            self._read_on()

    def _read_on(self) -> None:
        """Read; have it go on if it is stopped: late, or by a Ctrl+Z typed while it was stopped."""
        if self._is_stopped:
            self.player.process.send_signal(signal.SIGCONT)
        self._read(0.01)

    def _left_nobody(self, stop: float) -> None:
        with suppress(ProcessLookupError):
            while time.monotonic() < stop:
                os.killpg(self.player.process.pid, 0)
                time.sleep(0.01)
            pytest.fail("a process is left")

    def _read(self, seconds: float) -> None:
        with suppress(OSError):
            while part := self.player._read(seconds):
                self._written += part
