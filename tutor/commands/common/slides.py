"""A course's slide, found by the name that one types."""

from tutor.commands.common.refused import Refused
from tutor.language import Phrase
from tutor.loading.mistakes import nearest
from tutor.model.course import Course
from tutor.model.targets import SlideRef

_NO_SUCH_SLIDE = Phrase("{program}: no slide “{name}” in this course (expected: scenario/slide).")


class NoSuchSlide(Refused):
    """A name that no slide of the course bears."""

    def __init__(self, course: Course, name: str) -> None:
        names = (
            f"{scenario}/{slide}"
            for scenario, found in course.scenarios.items()
            for slide in ("", *found.slides)
        )
        self.near = nearest(name, names)
        """The name of the course that looks most like the one that was asked for, if one does."""
        super().__init__(_NO_SUCH_SLIDE, near=self.near, name=name)


def find_slide(course: Course, name: str) -> SlideRef:
    """Return the slide of a full name, or where a scenario starts; raise NoSuchSlide."""
    scenario, _, slide = name.partition("/")
    if scenario in course.scenarios and not slide:
        return course.scenarios[scenario].start
    ref = SlideRef(scenario, slide)
    if ref not in course:
        raise NoSuchSlide(course, name)
    return ref
