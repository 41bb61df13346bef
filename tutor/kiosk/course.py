"""The course of a kiosk."""

from typing import NamedTuple

from tutor.model.course import Course
from tutor.routes.ways import Route


class KioskCourse(NamedTuple):
    """A course, and the route along which it plays itself while nobody is there."""

    course: Course
    route: Route | None = None
    """None for the shortest route to the course's end."""
