"""A course's scenarios, read together: each may lead to the slides of the others."""

from collections.abc import Collection, Iterator
from collections.abc import Mapping as Names
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

from tutor.loading.conditions import asked_in
from tutor.loading.mistakes import Mistake, Source, WrongCourse
from tutor.loading.pending import PendingSlides
from tutor.loading.places import Places
from tutor.loading.reader import Used
from tutor.loading.scenarios import ScenarioFile, Shared
from tutor.loading.targets import Directory
from tutor.model.course import Course, Scenario
from tutor.model.errors import SIMPLIFY, UNPAINTABLE, UnpaintableError
from tutor.model.locus import Locus

WHOLE = 256 * 1024
"""The length of a course's texts, in characters, over which its slides are read one by one."""


class Reading(NamedTuple):
    """How a course is read."""

    by_slides: bool = False
    """Whether its slides are read one by one, however short it is."""
    values: Names[str, str] = {}
    """Values in the place of those of some variables, wherever a file defines them."""


AS_WRITTEN = Reading()
"""How a course is read unless one asks for something else."""


class CourseFiles(NamedTuple):
    """A course and the texts of its files."""

    course: Course
    sources: dict[str | None, Source]
    """The text of each scenario under its id, and that of `course.yaml` under None."""
    named: Names[str, Path]
    """The files that its slides name, as far as these are read: each under that name."""

    @property
    def read(self) -> list[Path]:
        """Every file of which the course is made."""
        return [*(source.path for source in self.sources.values()), *self.named.values()]

    @contextmanager
    def placing(self) -> Iterator[None]:
        """Tell where the slide stands that cannot be painted meanwhile. Raises WrongCourse."""
        try:
            yield
        except UnpaintableError as error:
            place = self.places().place(Locus.of(error.slide) if error.slide else Locus())
            mistake = Mistake(place, UNPAINTABLE, SIMPLIFY, {"reason": error.reason})
            raise WrongCourse([mistake]) from error

    def places(self) -> Places:
        """Return what finds the course's parts in the texts."""
        return Places(self.sources)


class ScenarioFiles:
    """The files of a course, some of which may be missing, and the names that they use."""

    def __init__(
        self,
        sources: Names[str, Source],
        mistakes: list[Mistake],
        names: Collection[str],
        *,
        has_menu: bool = False,
        choices: Names[str, tuple[str, ...]] | None = None,
        reading: Reading,
        used: Used,
    ) -> None:
        is_cut = reading.by_slides or sum(len(source.text) for source in sources.values()) > WHOLE
        self.used = used
        self._values = reading.values
        self._files = {
            name: ScenarioFile(name, source, mistakes, used, is_cut=is_cut)
            for name, source in sources.items()
        }
        self._mistakes = mistakes
        slides = {name: file.slides for name, file in self._files.items() if file.slides}
        starts = {name: self._files[name].start for name in slides}
        unread = frozenset(names) - slides.keys()
        self.directory = Directory(
            slides, starts, has_menu=has_menu, unread=unread, choices=choices
        )

    @property
    def sources(self) -> dict[str | None, Source]:
        """The scenarios' texts."""
        return {name: file.source for name, file in self._files.items()}

    def asked(self, key: str) -> frozenset[str]:
        """Return the names for which conditions may ask under a key."""
        texts = ((name, file.source.text) for name, file in self._files.items())
        return frozenset(one for name, text in texts for one in asked_in(text, name, key))

    def read(self, shared: Shared) -> dict[str, Scenario]:
        """Return the scenarios whose heads are right."""
        for file in self._files.values():
            file.begin(self.directory, shared, self._values)
        read = {name: file.read(self.directory) for name, file in self._files.items()}
        return {name: scenario for name, scenario in read.items() if scenario}

    def tell_all(self, scenarios: Names[str, Scenario]) -> None:
        """Note what is wrong with the slides that would be read later: nobody will play them."""
        for scenario in scenarios.values():
            if isinstance(scenario.slides, PendingSlides):
                for name in scenario.slides:
                    scenario.slides.read(name, self._mistakes)
