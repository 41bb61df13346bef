"""What a hall's screen says to who passes by or may have left, in a terminal or in a browser."""

from typing import NamedTuple

from tutor.kiosk.visits import Stage
from tutor.language import Phrase, Plural

TOUCH = Phrase("Touch to start")


class Warned(NamedTuple):
    """What is told before a visit ends by itself."""

    title: Phrase
    how: Phrase
    left: Plural


WARNINGS = {
    Stage.IDLE: Warned(
        Phrase("Are you still there?"),
        Phrase("Touch the screen or press a key to go on."),
        Plural("Else, all is erased in {count} second.", "Else, all is erased in {count} seconds."),
    ),
    Stage.ENDING: Warned(
        Phrase("Your visit is nearly over"),
        Phrase("Touch the screen or press a key to finish it."),
        Plural(
            "Others may be waiting: it ends in {count} second.",
            "Others may be waiting: it ends in {count} seconds.",
        ),
    ),
}
