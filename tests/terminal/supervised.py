"""A supervisor of a small program that misbehaves on the key that is typed.

`python -m tests.terminal.supervised LOG` is the supervisor, with `play` after it the program.
"""

import os
import sys
import termios
import time
import tty
from pathlib import Path

from tutor.kiosk.heartbeat import Heartbeat
from tutor.kiosk.supervisor.log import open_log
from tutor.kiosk.supervisor.supervise import Supervisor


def main() -> None:
    log = sys.argv[1]
    if sys.argv[2:]:
        play()
    command = [sys.executable, "-m", "tests.terminal.supervised", log, "play"]
    sys.exit(Supervisor(command, open_log(Path(log)), weigh_every=0.3).run())


def play() -> None:
    """Draw as a player does, beat, and do what the keys say."""
    heart = Heartbeat.from_environment()
    before = termios.tcgetattr(0)
    tty.setraw(0)
    os.set_blocking(0, True)
    settings = termios.tcgetattr(0)
    settings[6][termios.VMIN], settings[6][termios.VTIME] = 0, 1
    termios.tcsetattr(0, termios.TCSANOW, settings)
    say(f"\x1b[?1049h\x1b[?1003h\x1b[?2004h\x1b[?25lALIVE {os.getpid()}.")
    while True:
        heart.beat()
        match os.read(0, 1):
            case b"c":
                os._exit(7)
            case b"h":
                hang()
            case b"m":
                heart.bound_memory(1)
            case b"t":
                heart.tell("une ligne de journal")
            case b"0" | b"2" as wanted:
                termios.tcsetattr(0, termios.TCSANOW, before)
                say("\x1b[?1049l")
                os._exit(int(wanted))


def hang() -> None:
    time.sleep(1000)


def say(text: str) -> None:
    os.write(1, text.encode())


if __name__ == "__main__":
    main()
