"""The slides on which a course ends: whoever stops there has seen it out."""

from collections.abc import Mapping

from tutor.model.actions import Action, By, Say, To
from tutor.model.course import Course
from tutor.model.slide import Slide
from tutor.model.targets import Reserved, Target
from tutor.records.visits import Ends


def ends_of(courses: Mapping[str, Course]) -> Ends:
    """Return the last slides of scenarios, and the end menus."""
    return Ends(
        lasts=frozenset(
            (id, str(slide.ref))
            for id, course in courses.items()
            for slide in course.slides
            if slide.ref != course.menu and _is_last(slide, course)
        ),
        menus=frozenset((id, str(course.menu)) for id, course in courses.items() if course.menu),
    )


def _is_last(slide: Slide, course: Course) -> bool:
    """Return whether every way on leads to the end menu, or out."""
    out = (Reserved.MENU, Reserved.QUIT, course.menu)
    ways = [click.action for click in slide.clicks if not isinstance(click.action, Say)]
    return slide.end or (bool(ways) and all(_leads_to(action, out) for action in ways))


def _leads_to(action: Action, targets: tuple[Target | None, ...]) -> bool:
    match action:
        case To(target):
            return target in targets
        case By(ways=ways):
            return all(target in targets for _, target in ways)
    return False
