"""A terminal that a test may type in, click in, resize and read: tmux on a socket of its own."""

import os
import re
import shlex
import signal
import subprocess
import sys
import time
import uuid
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

DEADLINE = 15.0
"""For how many seconds a screen is waited for."""

_STILL = 0.15
"""For how many seconds a screen is the same once it is drawn."""

ROOT = Path(__file__).parents[2]

_ENVIRONMENT = {"TERM": "xterm-256color", "COLORTERM": "truecolor", "LC_ALL": "C.UTF-8"}

_NOT_DOUBLE = 0.7
"""For how many seconds one waits between two clicks that are two."""


class Terminal:
    """One program in one tmux window."""

    def __init__(
        self, *arguments: str, size: tuple[int, int] = (120, 36), **environment: str
    ) -> None:
        self._socket = f"pas-a-pas-{uuid.uuid4().hex[:8]}"
        self._clicked: tuple[float, int, int] = 0.0, -9, -9
        variables = {**_ENVIRONMENT, **environment}
        settings = [f"{name}={value}" for name, value in variables.items()]
        unset = [part for name in ("NO_COLOR", "ACCESSIBLE") for part in ("-u", name)]
        command = shlex.join(
            ["env", *unset, *settings, sys.executable, "-m", "tutor", *arguments, "--lang", "fr"]
        )
        width, height = size
        self._run(
            "-f", os.devnull, "new-session", "-d", "-x", str(width), "-y", str(height),
            f"{command}; echo \"parti $?\"; sleep 60",
        )  # fmt: skip

    def close(self) -> None:
        """End the terminal, and all that runs in it, should it not end by itself."""
        leader = int(self._run("list-panes", "-F", "#{pane_pid}"))
        self._run("kill-server")
        with suppress(ProcessLookupError):
            os.killpg(leader, signal.SIGKILL)

    def kill(self) -> None:
        """Kill the program without a word."""
        leader = self._run("list-panes", "-F", "#{pane_pid}").strip()
        listed = subprocess.run(
            ["ps", "-A", "-o", "ppid=,pid="], check=True, capture_output=True, text=True
        )
        for line in listed.stdout.splitlines():
            parent, child = line.split()
            if parent == leader:
                os.kill(int(child), signal.SIGKILL)

    def press(self, *keys: str) -> None:
        """Press keys, as tmux names them."""
        self._run("send-keys", *keys)

    def press_and_see(self, key: str) -> None:
        """Press a key, and wait for it to show."""
        before = self.screen()
        self.press(key)
        self.until(lambda screen: screen != before)

    def type(self, text: str) -> None:
        """Type a text as it is, all at once."""
        self._run("send-keys", "-l", text)

    def click(self, x: int, y: int, button: int = 0) -> None:
        """Click a cell, counted from 0; 0 is the left button, 2 the right one.

        Clicks in one place are as far apart as those that are no double click.
        """
        self.wait_for_the_mouse()
        at, *before = self._clicked
        if abs(x - before[0]) <= 1 and abs(y - before[1]) <= 1:
            time.sleep(max(0.0, at + _NOT_DOUBLE - time.monotonic()))
        for end in "Mm":
            self.type(f"\x1b[<{button};{x + 1};{y + 1}{end}")
        self._clicked = time.monotonic(), x, y

    def wait_for_the_mouse(self) -> None:
        """Wait for the program to read its terminal: its first slide stands there before."""
        stop = time.monotonic() + DEADLINE
        while self._run("display-message", "-p", "#{mouse_all_flag}").strip() != "1":
            assert time.monotonic() < stop, "the program asks for no mouse"
            time.sleep(0.02)

    def turn_wheel(self, x: int, y: int) -> None:
        """Turn the mouse's wheel down by one notch over a cell."""
        self.type(f"\x1b[<65;{x + 1};{y + 1}M")

    def click_zone(self, number: int) -> None:
        """Click the zone that bears a number."""
        self.until(lambda screen: self._zone(screen, number) is not None)
        at = self._zone(self.screen(), number)
        assert at is not None
        self.click(*at)

    def click_on(self, words: str) -> None:
        """Click in the middle of words that stand on one line, once nothing moves any more."""
        self.sees(words)
        lines = self.settled().splitlines()
        y = next(y for y, line in enumerate(lines) if words in line)
        self.click(lines[y].index(words) + len(words) // 2, y)

    def resize(self, width: int, height: int) -> None:
        """Give the window another size."""
        self._run("resize-window", "-x", str(width), "-y", str(height))

    def screen(self, *, styled: bool = False) -> str:
        """Return what is on the screen, with its escape sequences when asked."""
        return self._run("capture-pane", "-p", *(["-e"] if styled else []))

    def until(self, holds: Callable[[str], bool]) -> str:
        """Return the screen once something holds of it; fail at the deadline."""
        stop = time.monotonic() + DEADLINE
        while time.monotonic() < stop:
            screen = self.screen()
            if holds(screen):
                return screen
            time.sleep(0.02)
        raise AssertionError(f"not in time; the screen is:\n{self.screen()}")

    def sees(self, *words: str) -> str:
        """Return the screen once it has all of these words."""
        return self.until(lambda screen: all(word in screen for word in words))

    def settled(self) -> str:
        """Return the screen once it stays what it is."""
        before = self.screen()
        stop = time.monotonic() + DEADLINE
        while time.monotonic() < stop:
            time.sleep(_STILL)
            screen = self.screen()
            if screen == before:
                return screen
            before = screen
        raise AssertionError(f"never still; the screen is:\n{before}")

    @staticmethod
    def _zone(screen: str, number: int) -> tuple[int, int] | None:
        for y, line in enumerate(screen.splitlines()):
            if found := re.search(rf" {number}  ☞", line):
                return found.start() + 1, y
        return None

    def _run(self, *arguments: str) -> str:
        done = subprocess.run(
            ["tmux", "-L", self._socket, *arguments],
            check=True,
            capture_output=True,
            text=True,
            cwd=ROOT,
            timeout=DEADLINE,
        )
        return done.stdout
