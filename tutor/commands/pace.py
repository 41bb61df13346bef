"""How fast a deck that plays itself goes."""

import argparse
import math
from contextlib import suppress

from tutor.language import Language, Phrase

USUAL, LONGEST = 8.0, 3600.0
"""The seconds that a slide takes by default, and at most."""

_SECONDS = Phrase("SECONDS")
_PACE = Phrase("how long a slide takes when the course plays itself (key P; 8 by default)")
_NO_PACE = Phrase("“{text}” is no duration (from 1 to {longest} seconds)")


def add_pace_argument(options: argparse._ActionsContainer, language: Language) -> None:
    """Declare the option."""
    options.add_argument(
        "--pace",
        type=_Pace(language),
        default=USUAL,
        metavar=_SECONDS(language),
        help=_PACE(language),
    )


class _Pace:
    """Reads a number of seconds."""

    def __init__(self, language: Language) -> None:
        self._language = language

    def __call__(self, text: str) -> float:
        """Return the seconds; raise ArgumentTypeError where the text is none."""
        with suppress(ValueError):
            seconds = float(text.replace(",", "."))
            if math.isfinite(seconds) and 1 <= seconds <= LONGEST:
                return seconds
        raise argparse.ArgumentTypeError(
            _NO_PACE(self._language, text=text, longest=round(LONGEST))
        )
