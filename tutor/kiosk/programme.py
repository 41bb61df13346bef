"""What a kiosk plays."""

from typing import NamedTuple

from tutor.model.course import Course
from tutor.routes.ways import Route


class Programme(NamedTuple):
    """A course, and how it plays itself while nobody is there."""

    course: Course
    route: Route | None = None
    """A route that the course follows; None for the shortest one to its end."""
