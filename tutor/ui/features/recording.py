"""What is done is recorded once it is shown: the slide does not wait for the disk."""

import asyncio
from collections.abc import Callable

from tutor.ui.features.feature import Feature

_AFTER = 0.01
"""How long after a click it is recorded, in seconds: its slide is on the terminal by then."""


class Recording(Feature):
    """Records after each drawing."""

    def started(self) -> None:
        """Have what happens recorded when the screen has been drawn."""
        if conversation := self.play.options.conversation:
            conversation.lessons.write_when(_soon)


def _soon(write: Callable[[], None]) -> None:
    asyncio.get_running_loop().call_later(_AFTER, write)
