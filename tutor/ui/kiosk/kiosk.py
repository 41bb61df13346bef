"""What a kiosk is given to show, and by what it goes."""

from collections.abc import Callable
from datetime import datetime
from time import monotonic
from typing import NamedTuple

from tutor.engine.session import Session
from tutor.model.course import Course
from tutor.model.policy import Policy


class Kiosk(NamedTuple):
    """A course, the rules by which it is shown, and what lies outside of the screen."""

    course: Course
    policy: Policy
    play: Callable[[Course], Session] = Session
    """Begins the session of a visitor."""
    latest: Callable[[Course], Course | None] = lambda _: None
    """Returns the course as it now is, where it is another one and right; it may take its time."""
    beat: Callable[[], None] = lambda: None
    """Says that all is well, twice a second."""
    clock: Callable[[], float] = monotonic
    now: Callable[[], datetime] = datetime.now
