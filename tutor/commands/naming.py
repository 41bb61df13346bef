"""A slide that one names on the command line."""

from tutor.commands.command import PROGRAM
from tutor.language import Language, Phrase
from tutor.loading.mistakes import nearest, printable
from tutor.model.course import Course
from tutor.model.errors import CourseError
from tutor.model.targets import SlideRef

_NO_SUCH_SLIDE = Phrase(
    "{program} : pas de diapositive « {name} » dans ce cours (attendu : parcours/diapositive).",
    "{program}: no slide “{name}” in this course (expected: scenario/slide).",
)
_NEAR = Phrase("Vouliez-vous dire « {name} » ?", "Did you mean “{name}”?")


class NoSuchSlide(CourseError):  # noqa: N818  # the name is wrong, not the program
    """A name that no slide of the course bears."""

    def __init__(self, course: Course, name: str) -> None:
        super().__init__(name)
        self._course = course
        self._name = name

    def report(self, language: Language) -> str:
        """Return what was asked for, and what was probably meant."""
        lines = [_NO_SUCH_SLIDE(language, program=PROGRAM, name=printable(self._name))]
        if near := self.near:
            lines.append(_NEAR(language, name=near))
        return "\n".join(lines)

    @property
    def near(self) -> str | None:
        """The name of the course that looks most like the one that was asked for, if one does."""
        names = (
            f"{scenario}/{slide}"
            for scenario, found in self._course.scenarios.items()
            for slide in ("", *found.slides)
        )
        return nearest(self._name, names)


def slide_named(course: Course, name: str) -> SlideRef:
    """Return the slide of a full name, or where a parcours starts; raise NoSuchSlide."""
    scenario, _, slide = name.partition("/")
    if scenario in course.scenarios and not slide:
        return course.scenarios[scenario].start
    ref = SlideRef(scenario, slide)
    if ref not in course:
        raise NoSuchSlide(course, name)
    return ref
