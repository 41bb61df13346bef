"""Routes that go on where a hotspot was relabelled, and nothing else changed."""

from tutor.model.course import Course
from tutor.model.slide import Hotspot
from tutor.model.targets import SlideRef
from tutor.routes.replay import Failure, StepPart, replay
from tutor.routes.ways import HotspotName, Route, label


def updated(course: Course, route: Route) -> Route:
    """Return a route with the hotspots that a course relabelled under the names they now have.

    A hotspot is known by its number where it leads as the route says; without it, by being the only
    one that does.
    """
    while failure := replay(course, route):
        named = _named_now(course, route, failure)
        if named is None:
            break
        route = named
    return route


def _named_now(course: Course, route: Route, failure: Failure) -> Route | None:
    """Return the route with the act that failed by another name; None where that is not sure."""
    done, shown = route.steps[failure.step].act, failure.values["shown"]
    if failure.part is not StepPart.ACT or not isinstance(done, HotspotName) or not done.label:
        return None
    assert isinstance(shown, SlideRef)
    spots = course.slide(shown).played.hotspots
    renamed = {spot.number: _with(route, failure.step, done, spot) for spot in spots}
    leading = {
        number: other
        for number, other in renamed.items()
        if _goes_on(replay(course, other), failure.step)
    }
    if done.number in leading or len(leading) != 1:
        return leading.get(done.number or 0)
    return next(iter(leading.values()))


def _with(route: Route, index: int, done: HotspotName, spot: Hotspot) -> Route:
    named = HotspotName(done.number and spot.number, label(spot))
    step = route.steps[index]._replace(act=named)
    return route._replace(steps=(*route.steps[:index], step, *route.steps[index + 1 :]))


def _goes_on(failure: Failure | None, index: int) -> bool:
    """Return whether what fails, if anything, fails after the slide to which a step leads."""
    if failure is None:
        return True
    at_next = failure.step == index + 1 and failure.part is StepPart.SLIDE
    return failure.step > index and not at_next
