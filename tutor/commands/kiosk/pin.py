"""Ask for a PIN, and print the line of a policy that stores it: `kiosk --set-pin`."""

import sys
from getpass import getpass

from tutor.commands.common.printing import print_line
from tutor.commands.common.refused import Refused
from tutor.kiosk import pin
from tutor.language import Language, Phrase

_ASK = Phrase("PIN (4 to 12 digits): ")
_AGAIN = Phrase("Once more: ")
_NO_PIN = Phrase("{program}: a PIN has from 4 to 12 digits, and nothing else.")
_DIFFERENT = Phrase("{program}: this is not the same PIN twice.")


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
    try:
        return getpass(_ASK(language)), getpass(_AGAIN(language))
    except EOFError:
        raise KeyboardInterrupt from None  # Ctrl+D leaves as Ctrl+C does
