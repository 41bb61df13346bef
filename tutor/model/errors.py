"""The exceptions that say that a course cannot be played."""

from collections.abc import Iterator
from contextlib import contextmanager

from tutor.language import Language, Phrase
from tutor.model.targets import SlideRef

UNPAINTABLE = Phrase("this slide cannot be painted ({reason})")
SIMPLIFY = Phrase(
    "Simplify it. Where there is nothing odd in it, the program is at fault: please report it."
)
_NAMED = Phrase("{slide}: {problem}")


class CourseError(Exception):
    """A course that cannot be read; `report` tells its author why."""

    def report(self, language: Language) -> str:
        """Return what is wrong, where, and what would be right, in plain lines."""
        raise NotImplementedError


class UnpaintableError(CourseError):
    """A slide that painting failed on, whatever it raised."""

    def __init__(self, slide: SlideRef, reason: str) -> None:
        super().__init__(slide, reason)
        self.slide = slide
        self.reason = reason

    def report(self, language: Language) -> str:
        """Return which slide it is: who has its files at hand tells its place."""
        return _NAMED(language, slide=self.slide, problem=UNPAINTABLE(language, reason=self.reason))


@contextmanager
def painting(slide: SlideRef) -> Iterator[None]:
    """Raise UnpaintableError for whatever is raised while this slide is painted."""
    try:
        yield
    except CourseError:
        raise
    except Exception as error:  # an author's work may be anything, and the libraries are not ours
        raise UnpaintableError(slide, type(error).__name__) from error
