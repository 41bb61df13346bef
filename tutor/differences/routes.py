"""Routes and ends, gained and lost."""

from collections.abc import Mapping
from functools import cache

from tutor.differences.changes import RouteTold, Turn
from tutor.differences.pairing import Renames
from tutor.differences.slides import pair_hotspots
from tutor.language import Language
from tutor.model.course import Course
from tutor.model.targets import SlideRef
from tutor.routes.listing import list_routes
from tutor.routes.random_walk import ends
from tutor.routes.ways import HotspotName, Route, RouteStep, has_choice, told

MOST_ROUTES = 200
"""With more routes than this from one beginning, they are not compared one by one."""

_Turns = tuple[SlideRef | None, tuple[tuple[SlideRef | None, int], ...], SlideRef | None]


def compare_ends(
    before: Course, after: Course, renames: Renames
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the names of the ends that were lost, and of those that were gained."""
    old = {renames.get(ref, ref): str(ref) for ref in _ends(before)}
    new = {ref: str(ref) for ref in _ends(after)}
    lost = tuple(name for ref, name in old.items() if ref not in new)
    return lost, tuple(name for ref, name in new.items() if ref not in old)


def compare_routes(
    before: Course, after: Course, renames: Renames, language: Language
) -> tuple[tuple[RouteTold, ...], tuple[RouteTold, ...]] | None:
    """Return the routes that were lost and those that were gained; None where they are too many.

    Two routes are one where they make the same choices and come to the same end.
    """
    old, new = _routes(before), _routes(after)
    if old is None or new is None:
        return None
    names = _Names(before, after, renames)
    was = {names.old(route): route for route in old}
    now = {names.new(route): route for route in new}
    lost = (_told(before, route, language) for key, route in was.items() if key not in now)
    gained = (_told(after, route, language) for key, route in now.items() if key not in was)
    return tuple(lost), tuple(gained)


def _ends(course: Course) -> list[SlideRef]:
    last, quitting = ends(course)
    return list(dict.fromkeys([*last, *(way.slide for way in quitting)]))


def _routes(course: Course) -> list[Route] | None:
    listings = list_routes(course, MOST_ROUTES)
    if any(listing.left_out or not listing.is_all for listing in listings):
        return None
    return [route for listing in listings for route in listing.routes]


class _Names:
    """Calls the choices of both versions by the same names."""

    def __init__(self, before: Course, after: Course, renames: Renames) -> None:
        self._before = before
        self._after = after
        self._renames = renames
        self._choices = {*map(self._now, _choosing(before)), *_choosing(after)}
        self._numbers = cache(self._pair_numbers)

    def old(self, route: Route) -> _Turns:
        """Return an old route's beginning, choices and end, by their new names."""
        steps = [(step.slide, self._now(step.slide), _number(step)) for step in route.steps]
        turns = ((now, self._numbers(slide).get(number, -number)) for slide, now, number in steps)
        chosen = (turn for turn in turns if turn[0] in self._choices)
        return steps[0][1], tuple(chosen), steps[-1][1]

    def new(self, route: Route) -> _Turns:
        """Return the same of a new route."""
        turns = ((step.slide, _number(step)) for step in route.steps)
        chosen = (turn for turn in turns if turn[0] in self._choices)
        return route.steps[0].slide, tuple(chosen), route.steps[-1].slide

    def _now(self, slide: SlideRef | None) -> SlideRef | None:
        return self._renames.get(slide, slide) if slide else None

    def _pair_numbers(self, slide: SlideRef | None) -> Mapping[int, int]:
        """Return the new number of each old hotspot; `next` is zero, and stays so."""
        if slide is None or slide not in self._renames:
            return {0: 0}
        old, new = self._before.slide(slide).played, self._after.slide(self._renames[slide]).played
        return {0: 0, **pair_hotspots(old, new, self._renames)}


def _choosing(course: Course) -> list[SlideRef]:
    return [ref for ref in course.refs if has_choice(course, ref)]


def _number(step: RouteStep) -> int:
    number = step.act.number if isinstance(step.act, HotspotName) else None
    return number or 0


def _told(course: Course, route: Route, language: Language) -> RouteTold:
    turns = (
        Turn(slide=str(step.slide), choice=told(step.act, language))
        for step in route.steps
        if step.slide and step.act and has_choice(course, step.slide)
    )
    start, end = route.steps[0].slide, route.steps[-1].slide
    return RouteTold(start=str(start), end=str(end), turns=tuple(turns))
