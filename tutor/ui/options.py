"""How a course is played, as the one who starts it asks."""

from collections.abc import Callable
from typing import TYPE_CHECKING, NamedTuple

from tutor.training.lessons import StartRequest

if TYPE_CHECKING:
    from tutor.following.server_socket import ServerSocket
    from tutor.training.conversation import Conversation


class Options(NamedTuple):
    """What may be asked of the player."""

    full_screen: bool = False
    """Whether nothing but the slide is shown at first."""
    motion: bool = True
    characters: bool = True
    """Whether single-character keys mean something at first."""
    may_look_ahead: bool = True
    """Whether one may see, and go to, slides that play did not lead to."""
    work_left: Callable[[], bool] | None = None
    """Does a little of what waits for idle time; returns whether there is more."""
    door: "Callable[[], ServerSocket] | None" = None
    """Makes the door by which those who follow come in."""
    pace: float = 8.0
    """For how many seconds each slide is shown where the course plays itself."""
    conversation: "Conversation | None" = None
    """What else than the session may be begun: tasks, other demos."""
    opening: StartRequest = StartRequest()
    """What of that is begun or asked first, in the place of the session."""
