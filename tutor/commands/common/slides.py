"""A course's slide, found by the name that one types."""

from tutor.commands.common.refused import Refused
from tutor.folding import composed
from tutor.language import Phrase
from tutor.model.course import Course
from tutor.model.targets import SlideRef

_NO_SUCH_SLIDE = Phrase("{program}: no slide “{name}” in this course (expected: scenario/slide).")


def find_slide(course: Course, name: str, problem: Phrase = _NO_SUCH_SLIDE) -> SlideRef:
    """Return the slide of a full name, or where a scenario starts. Raises Refused."""
    scenario, _, slide = composed(name).partition("/")
    if scenario in course.scenarios and not slide:
        return course.scenarios[scenario].start
    ref = SlideRef(scenario, slide)
    if ref not in course:
        scenarios = course.scenarios.items()
        names = [f"{one}/{slide}" for one, found in scenarios for slide in ("", *found.slides)]
        elsewhere = next((one for one in names if one.endswith(f"/{name}")), name)
        raise Refused(problem, near=(elsewhere, names), name=name)
    return ref
