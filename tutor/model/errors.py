"""The exceptions that say that a course cannot be played."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from tutor.language import Language, Phrase
from tutor.model.targets import NO_COURSE, SlideRef

UNPAINTABLE = Phrase("this cannot be painted ({reason})")
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
    """What painting, or telling in words, failed on, whatever it raised."""

    slide: SlideRef | None = None
    """The slide on which it stands, as soon as somebody knows it."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason

    def stands_on(self, slide: SlideRef | None) -> None:
        """Take this slide for the one, unless a slide of the course is known already."""
        if self.slide in (None, NO_COURSE):
            self.slide = slide

    def report(self, language: Language) -> str:
        """Return which slide it is: who has its files at hand tells its place."""
        problem = UNPAINTABLE(language, reason=self.reason)
        return _NAMED(language, slide=self.slide, problem=problem) if self.slide else problem


@contextmanager
def painting(slide: SlideRef | None = None) -> Iterator[None]:
    """Raise UnpaintableError for whatever is raised meanwhile, of this slide where it is known."""
    with naming(lambda: slide):
        try:
            yield
        except CourseError:
            raise
        except Exception as error:  # an author's work may be anything, the libraries are not ours
            raise UnpaintableError(type(error).__name__) from error


@contextmanager
def naming(slide: Callable[[], SlideRef | None]) -> Iterator[None]:
    """Tell on which slide it is that painting fails meanwhile, and let all else pass."""
    try:
        yield
    except UnpaintableError as error:
        error.stands_on(slide())
        raise
