"""The one exception that says that a course cannot be played."""

from tutor.language import Language


class CourseError(Exception):
    """A course that cannot be read; `report` tells its author why."""

    def report(self, language: Language) -> str:
        """Return what is wrong, where, and what would be right, in plain lines."""
        raise NotImplementedError
