"""How the player plays, and by what it goes."""

from collections.abc import Callable
from typing import TYPE_CHECKING, NamedTuple

from tutor.graphics.protocols import AUTO

if TYPE_CHECKING:
    from tutor.following.server_socket import ServerSocket
    from tutor.training.conversation import Conversation


class Options(NamedTuple):
    """How one who starts the player prefers it."""

    full_screen: bool = False
    """Whether nothing but the slide is shown at first."""
    motion: bool = True
    characters: bool = True
    """Whether single-character keys mean something at first."""
    may_look_ahead: bool = True
    """Whether one may see, and go to, slides that play did not lead to."""
    pace: float = 8.0
    """For how many seconds each slide is shown where the course plays itself."""
    pictures: str = AUTO
    """How picture files are drawn: one of the `CHOICES`."""


class Services(NamedTuple):
    """The services outside of the screen, each where there is one."""

    work_left: Callable[[], bool] | None = None
    """Does a little of what waits for idle time; returns whether there is more."""
    door: "Callable[[], ServerSocket] | None" = None
    """Makes the door by which those who follow come in."""
    conversation: "Conversation | None" = None
    """Asks what else to begin than the session: tasks, other demos."""
