"""The slides of a long course: each is read when it is asked for, the rest while nobody asks.

Nothing outside this folder knows. A wrong slide raises WrongCourse where it is asked for, or once
all others are read.
"""

import gc
from collections.abc import Callable, Iterator
from collections.abc import Mapping as Names
from time import perf_counter

from tutor.loading.mistakes import Mistake, WrongCourse, note
from tutor.loading.nodes import Mapping
from tutor.loading.outline import Piece
from tutor.loading.reader import Reader
from tutor.loading.screens import Defaults
from tutor.loading.slides import SlideReader
from tutor.loading.targets import Directory
from tutor.model.course import Course
from tutor.model.slide import Slide

_SLICE = 0.004
"""For how many seconds at a time the rest is read: less than one can feel."""


class PendingSlides(Names[str, Slide]):
    """Slides that are read when they are asked for, and kept; a wrong one raises WrongCourse."""

    def __init__(
        self,
        scenario: str,
        reader: Reader,
        directory: Directory,
        defaults: Defaults,
        pieces: Names[str, Piece],
    ) -> None:
        self._scenario = scenario
        self._reader = reader
        self._directory = directory
        self._defaults = defaults
        self._pieces = pieces
        self._read: dict[str, Slide] = {}
        self._added: list[str] = []
        self._mistakes: dict[str, list[Mistake]] = {}

    def __getitem__(self, name: str) -> Slide:
        if name not in self._read:
            mistakes: list[Mistake] = []
            self.read(name, mistakes)
            if mistakes:
                raise WrongCourse(mistakes)
        return self._read[name]

    def __iter__(self) -> Iterator[str]:
        return iter((*self._pieces, *self._added))

    def __len__(self) -> int:
        return len(self._pieces) + len(self._added)

    def __contains__(self, name: object) -> bool:
        return name in self._pieces or name in self._added

    def add(self, slide: Slide) -> None:
        """Add a slide that is not written."""
        self._added.append(slide.ref.slide)
        self._read[slide.ref.slide] = slide

    def read(self, name: str, mistakes: list[Mistake]) -> None:
        """Read a slide and keep it, unless it has mistakes: these are added to the list, once."""
        if name in self._read:
            return
        if name not in self._mistakes:
            self._mistakes[name] = self._read_now(name)
        for mistake in self._mistakes[name]:
            if mistake not in mistakes:
                note(mistakes, mistake)

    def lend(self, name: str, mistakes: list[Mistake]) -> Slide | None:
        """Return a slide whose screen another one takes, or None where it is wrong."""
        self.read(name, mistakes)
        return self._read.get(name)

    def _read_now(self, name: str) -> list[Mistake]:
        mistakes: list[Mistake] = []
        piece = self._pieces[name]
        reader = self._reader.of_part(piece.first_line - 1, mistakes)
        root = reader.syntax.parse("slides:\n" + piece.text)
        if root is None:
            return mistakes
        slides = root.get("slides") if isinstance(root, Mapping) else None
        pairs = slides.pairs if isinstance(slides, Mapping) else {}
        if list(pairs) != [name]:
            assert mistakes  # the outline gave this slide's lines: only their mending gives others
            return mistakes
        slides_of = SlideReader(reader, self._directory, self._scenario, self._defaults)
        slide = slides_of.slide(*pairs[name])
        if slide and not mistakes:
            self._read[name] = slide
        return mistakes

    def is_written_as(self, name: str, other: "PendingSlides") -> bool:
        """Return whether a slide surely is what it is in another text: its lines are the same.

        So are then the variables that they name, the terms, and what its screen is made of.
        """
        piece, others = self._pieces.get(name), other._pieces.get(name)
        mine, theirs = self._reader, other._reader
        if not piece or not others or piece.text != others.text or "from:" in piece.text:
            return False
        if (mine.terms, *self._defaults[:2]) != (theirs.terms, *other._defaults[:2]):
            return False
        return mine.variables == theirs.variables or "{{" not in piece.text


def read_all(course: Course) -> Iterator[None]:
    """Read the slides of a course that are not read yet, one a step.

    Raises WrongCourse after the last, with the mistakes of all of them.
    """
    mistakes: list[Mistake] = []
    for scenario in course.scenarios.values():
        if isinstance(slides := scenario.slides, PendingSlides):
            for name in slides:
                slides.read(name, mistakes)
                yield
    if mistakes:
        raise WrongCourse(mistakes)


def reading_on(course: Course) -> Callable[[], bool]:
    """Return what reads the rest of a course, a little at a call; true while there is more.

    Its last call raises WrongCourse where there were mistakes.
    """
    steps = read_all(course)

    def read_on() -> bool:
        stop = perf_counter() + _SLICE
        is_over = all(perf_counter() < stop for _ in steps)
        gc.freeze()  # what was read stays: to go through it again and again would stop play
        return not is_over

    return read_on
