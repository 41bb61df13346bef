"""The course, the rules and the services of one kiosk."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from time import monotonic
from typing import NamedTuple

from tutor.engine.session import Session
from tutor.graphics.protocols import AUTO
from tutor.kiosk.course import KioskCourse
from tutor.model.course import Course
from tutor.model.policy import Policy


class Kiosk(NamedTuple):
    """All that the screen of a kiosk depends on; nothing of it changes while it runs."""

    programme: KioskCourse
    policy: Policy
    play: Callable[[Course], Session] = Session
    """Begins the session of a visitor."""
    latest: Callable[[KioskCourse], KioskCourse | None] = lambda _: None
    """Returns the programme as it now is, where it changed and is right; it may take its time."""
    beat: Callable[[], None] = lambda: None
    """Says that all is well, twice a second."""
    crashed: Callable[[BaseException], None] = lambda _: None
    """Takes note of the error that ends the kiosk."""
    clock: Callable[[], float] = monotonic
    now: Callable[[], datetime] = datetime.now
    tries: Path | None = None
    """The file that keeps how many PINs in a row were wrong."""
    pictures: str = AUTO
    """How picture files are drawn: one of the `CHOICES`."""
