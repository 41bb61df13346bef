"""Records a click once its slide is shown, which does not wait for the disk."""

import asyncio
from collections.abc import Callable

from tutor.training.lessons import Lessons
from tutor.ui.feature import Feature, Player

_AFTER = 0.01
"""How long after a click it is recorded, in seconds: its slide is on the terminal by then."""


class Recording(Feature):
    """Records after each drawing."""

    def __init__(self, play: Player, lessons: Lessons) -> None:
        super().__init__(play)
        self._lessons = lessons

    def started(self) -> None:
        """Have what happens recorded when the screen has been drawn."""
        self._lessons.write_when(_soon)


def _soon(write: Callable[[], None]) -> None:
    asyncio.get_running_loop().call_later(_AFTER, write)
