"""How a course is played, as the one who starts it asks."""

from collections.abc import Callable
from typing import TYPE_CHECKING, NamedTuple

from tutor.maps.graph import Survey

if TYPE_CHECKING:
    from tutor.following.door import Door
    from tutor.training.attempt import Attempt
    from tutor.training.lessons import Chosen, Kept, Lessons


class Options(NamedTuple):
    """What may be asked of the player."""

    full_screen: bool = False
    """Whether nothing but the slide is shown at first."""
    motion: bool = True
    characters: bool = True
    """Whether single-character keys mean something at first."""
    may_look_ahead: bool = True
    """Whether one may see, and go to, slides that play did not lead to."""
    survey: Survey | None = None
    """The course's graph, where it is known already."""
    work_left: Callable[[], bool] | None = None
    """Does a little of what waits for idle time; returns whether there is more."""
    door: "Callable[[], Door] | None" = None
    """Makes the door by which those who follow come in."""
    pace: float = 8.0
    """For how many seconds each slide is shown where the course plays itself."""
    lessons: "Lessons | None" = None
    """What else than the session may be begun: tasks, other demos."""
    chosen: "Chosen | None" = None
    """What of the lessons is begun at once, in the place of the session."""
    kept: "Kept | None" = None
    """What was left, where one is asked first whether to go on with it."""
    attest: "Callable[[Attempt], str] | None" = None
    """Saves the attestation of an exam that was passed; returns what there is to say of it."""
    asks: bool = False
    """Whether one is asked first what to begin: the task of the mode that is chosen, or all."""
