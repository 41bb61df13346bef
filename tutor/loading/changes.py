"""Which slides of a course are not what they were."""

from collections.abc import Mapping

from tutor.loading.mistakes import Mistake, WrongCourse
from tutor.loading.pending import PendingSlides
from tutor.model.course import Course, Scenario
from tutor.model.slide import Slide
from tutor.model.targets import SlideRef


def changed_slides(before: Course, after: Course) -> list[SlideRef]:
    """Return the slides of the second course that the first has not, or has otherwise.

    They are in the order of the files. Slides whose texts are the same are not read for it.
    """
    return [
        SlideRef(scenario.id, name)
        for scenario in after.scenarios.values()
        for name in _changed(before.scenarios.get(scenario.id), scenario)
    ]


def check_changes(before: Course, after: Course, changed: list[SlideRef]) -> None:
    """Raise WrongCourse where the changes of a course that was right made it wrong.

    Only what may have become wrong is read: the changed slides, and where a slide is gone all the
    others, which may lead to it.
    """
    names = changed if _has_all(after, before) else after.refs
    mistakes: list[Mistake] = []
    for ref in names:
        slides = after.scenarios[ref.scenario].slides
        if isinstance(slides, PendingSlides):
            slides.read(ref.slide, mistakes)
    if mistakes:
        raise WrongCourse(mistakes)


def _changed(before: Scenario | None, after: Scenario) -> list[str]:
    if before is None:
        return list(after.slides)
    old, new = before.slides, after.slides
    return [name for name in new if name not in old or not _is_same(name, old, new)]


def _is_same(name: str, old: Mapping[str, Slide], new: Mapping[str, Slide]) -> bool:
    """Return whether a slide is what it was, be what stands around it in the file another."""
    match old, new:
        case PendingSlides(), PendingSlides() if new.is_written_as(name, old):
            return True
    try:
        return old[name] == new[name]
    except WrongCourse:
        return False


def _has_all(course: Course, other: Course) -> bool:
    return all(ref in course for ref in other.refs)
