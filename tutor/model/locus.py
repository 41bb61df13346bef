"""The name of a part of a course, by which it can be found again in the author's files."""

from typing import NamedTuple

from tutor.model.targets import SlideRef


class Locus(NamedTuple):
    """A part of a course: the course, a scenario, a slide, an element of it, or a key of these."""

    scenario: str | None = None
    """None for what `course.yaml` says."""
    slide: str | None = None
    element: int | None = None
    """The place of an element in its slide's `walk`, from 0."""
    keys: tuple[str, ...] = ()
    """The keys that lead from there to a value, as `("screen", "url")` from a slide.

    The items of a list are numbered from 0: `("tasks", "2", "brief")`.
    """

    def up_to(self, length: int) -> "Locus":
        """Return the locus with the first of its keys alone."""
        return self._replace(keys=self.keys[:length])

    @classmethod
    def of(cls, slide: SlideRef, *keys: str, element: int | None = None) -> "Locus":
        """Return the locus of a slide, of one of its elements, or of their keys."""
        return cls(slide.scenario, slide.slide, element, keys)
