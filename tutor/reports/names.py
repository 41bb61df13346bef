"""Names of tasks, slides and controls in records → the names that authors gave them."""

from collections.abc import Mapping

from tutor.language import Language, Phrase
from tutor.model.course import Course
from tutor.model.slide import Slide
from tutor.painting.blocks import shorten
from tutor.plain.lines import caption_line
from tutor.reports.report import slide_ref
from tutor.safe_text import on_one_line
from tutor.training.controls import names_of
from tutor.training.course_tasks import tasks_of

_LONGEST = 60
"""The cells that a control's name may take."""

_BESIDE = Phrase("beside everything")
_GONE = Phrase("{name} (no longer there)")
_NOBODY = Phrase("(no name)")


class Names:
    """Names what courses that are at hand hold; of other courses, says what records say."""

    def __init__(self, courses: Mapping[str, Course], language: Language) -> None:
        self._courses = courses
        self._language = language
        self._tasks = {
            (id, task.id): (place, task.title)
            for id, course in courses.items()
            for place, task in enumerate(tasks_of(course))
        }

    def person(self, person: str | None) -> str:
        """Return who someone is."""
        return _NOBODY(self._language) if person is None else on_one_line(person)

    def course(self, course: str) -> str:
        """Return a course's title, else its id."""
        known = self._courses.get(course)
        return on_one_line(known.title if known else course)

    def task(self, course: str, task: str) -> str:
        """Return a task's title, else its id."""
        _, title = self._tasks.get((course, task), (0, task))
        return on_one_line(title)

    def place(self, course: str, task: str) -> tuple[str, int, str]:
        """Return the key by which tasks are sorted as their course lists them."""
        place, _ = self._tasks.get((course, task), (len(self._tasks), task))
        return course, place, task

    def slide_title(self, course: str, slide: str) -> str | None:
        """Return a slide's title, where it is at hand."""
        found = self.slide(course, slide)
        return on_one_line(found.title) if found else None

    def slide(self, course: str, slide: str) -> Slide | None:
        """Return a slide, where it is at hand."""
        ref = slide_ref(slide)
        known = self._courses.get(course)
        return known.slide(ref) if known and ref in known else None

    def control(self, course: str, slide: str, name: str | None) -> str:
        """Return a control's name on its slide; the records' own where the slide is not at hand."""
        if name is None:
            return _BESIDE(self._language)
        shown = self.slide(course, slide)
        if shown is None:
            return shorten(name, _LONGEST)
        named = dict(zip(names_of(shown), shown.elements, strict=True))
        if name not in named:
            return _GONE(self._language, name=shorten(name, _LONGEST))
        return shorten(caption_line(named[name]) or name, _LONGEST)
