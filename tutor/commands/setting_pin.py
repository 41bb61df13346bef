"""The PIN of a kiosk, asked for and hashed: an option of the command `kiosk`."""

import argparse
import sys
from getpass import getpass

from tutor.language import Language, Phrase

_SET_PIN = Phrase("ask for a PIN, and write the line “pin:” to put in the policy")
_ASK = Phrase("PIN (4 to 12 digits): ")
_AGAIN = Phrase("Once more: ")
_NO_PIN = Phrase("{program}: a PIN has from 4 to 12 digits, and nothing else.")
_DIFFERENT = Phrase("{program}: this is not the same PIN twice.")


def add_pin_argument(group: argparse._ActionsContainer, language: Language) -> None:
    """Declare the option."""
    group.add_argument("--set-pin", action="store_true", help=_SET_PIN(language))


def set_pin(language: Language) -> int:
    """Write the line that holds the hash of a PIN. Raises Refused."""
    from tutor.commands.refused import Refused
    from tutor.kiosk import pin

    typed, again = _typed_twice(language)
    if typed != again:
        raise Refused(_DIFFERENT)
    if not pin.is_pin(typed):
        raise Refused(_NO_PIN)
    print(f"pin: {pin.make(typed)}")
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
