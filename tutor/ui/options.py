"""How the player plays, by what it goes, and what it begins with."""

from collections.abc import Callable
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from tutor.following.door import Door
    from tutor.maps.graph import Survey
    from tutor.training.attempt import Attempt
    from tutor.training.lessons import Chosen, Kept, Lessons


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


class Services(NamedTuple):
    """The services outside of the screen, each where there is one."""

    survey: "Survey | None" = None
    """The course's graph, where it is known already."""
    work_left: Callable[[], bool] | None = None
    """Does a little of what waits for idle time; returns whether there is more."""
    door: "Callable[[], Door] | None" = None
    """Makes the door by which those who follow come in."""
    lessons: "Lessons | None" = None
    """Begins tasks and other demos."""
    attest: "Callable[[Attempt], str] | None" = None
    """Saves the attestation of an exam that was passed; returns what there is to say of it."""


class Beginning(NamedTuple):
    """The first thing to play, in the place of the session."""

    chosen: "Chosen | None" = None
    """Begun at once."""
    kept: "Kept | None" = None
    """Left unfinished, where one is asked first whether to go on with it."""
    asks: bool = False
    """Whether one is asked first what to begin: the task of the mode that is chosen, or all."""
