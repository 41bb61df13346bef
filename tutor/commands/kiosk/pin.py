"""Ask for a PIN, and print the line of a policy that stores it: `kiosk --set-pin`."""

import signal
import sys
from getpass import getpass
from types import FrameType

from tutor.commands.common.printing import print_line
from tutor.commands.common.refused import Refused
from tutor.kiosk import pin
from tutor.language import Language, Phrase

_ASK = Phrase("PIN (4 to 12 digits): ")
_AGAIN = Phrase("Once more: ")
_NO_PIN = Phrase("{program}: a PIN has from 4 to 12 digits, and nothing else.")
_DIFFERENT = Phrase("{program}: this is not the same PIN twice.")

_ENDING = ("SIGTERM", "SIGHUP", "SIGQUIT")


def print_pin(language: Language) -> int:
    """Print the line of a policy that holds the hash of a PIN. Raises Refused."""
    typed, again = _typed_twice(language)
    if typed != again:
        raise Refused(_DIFFERENT)
    if not pin.is_pin(typed):
        raise Refused(_NO_PIN)
    print_line(f"pin: {pin.make(typed)}")
    return 0


def _typed_twice(language: Language) -> tuple[str, str]:
    """Return what is typed twice, unseen; what comes from a pipe is read once."""
    if sys.stdin is None or not sys.stdin.isatty():
        line = "" if sys.stdin is None else sys.stdin.readline().rstrip("\r\n")
        return line, line
    for name in _ENDING:
        if number := getattr(signal, name, None):
            signal.signal(number, _leave)
    try:
        return getpass(_ASK(language)), getpass(_AGAIN(language))
    except EOFError:
        raise KeyboardInterrupt from None  # Ctrl+D leaves as Ctrl+C does


def _leave(number: int, _: FrameType | None) -> None:
    """Leave by an exception: on its way, `getpass` has the terminal show again what is typed."""
    sys.exit(128 + number)
