"""A player that tries everything: at random, and seldom what it has tried already."""

from collections.abc import Callable, Collection
from random import Random
from typing import NamedTuple

from tutor.engine import state
from tutor.engine.events import ScenarioDone, SessionEvent
from tutor.engine.session import Session
from tutor.engine.state import State
from tutor.model.course import Course
from tutor.model.slide import Slide
from tutor.model.targets import Reserved, SlideRef
from tutor.routes.pathfinding import nearest
from tutor.routes.ways import Move, Route, RouteStep, Way, act, make, targets, ways

STEPS_AT_MOST = 100_000
"""How many steps the random player takes."""


class Coverage(NamedTuple):
    """A number out of a total, as of slides that were shown."""

    met: int
    there: int


class Walk(NamedTuple):
    """The slides and ways that a random walk has met, and those that it has not."""

    course: Course
    scenarios: tuple[str, ...]
    """Those that a demo may play: a task may begin in one that nothing leads to."""
    seed: int
    steps: tuple[RouteStep, ...]
    unseen: tuple[SlideRef, ...]
    """The slides that were never shown, in the course's order."""
    untried: tuple[Way, ...]
    """The hotspots and the `next` that were never taken, in the course's order."""
    done: frozenset[str]
    """The scenarios that were played to their end."""
    gave_up: bool
    """Whether the steps were used up; else all that is left cannot be reached."""
    over: bool

    @property
    def is_complete(self) -> bool:
        """Whether every slide was shown, and every way taken."""
        return not self.unseen and not self.untried

    @property
    def route(self) -> Route:
        """The steps that were taken, to be played again."""
        return Route(self.steps, self.over)

    @property
    def slides(self) -> Coverage:
        """The slides that were shown."""
        count = len(self._slides)
        return Coverage(count - len(self.unseen), count)

    @property
    def hotspots(self) -> Coverage:
        """The hotspots that were activated."""
        return self._tally([way for way in self._ways if way.place])

    @property
    def nexts(self) -> Coverage:
        """The slides that were left by a click anywhere."""
        return self._tally([way for way in self._ways if not way.place])

    @property
    def _slides(self) -> list[Slide]:
        return _slides(self.course, self.scenarios)

    @property
    def _ways(self) -> list[Way]:
        return [way for slide in self._slides for way in ways(slide.played)]

    @property
    def ends(self) -> Coverage:
        """The ends that were met: last slides, the end menu, the ways that quit."""
        last, quitting = ends(self.course)
        unseen = set(self.unseen)
        slides = sum(ref not in unseen for ref in last)
        return Coverage(slides + self._tally(quitting).met, len(last) + len(quitting))

    def _tally(self, some: list[Way]) -> Coverage:
        untried = set(self.untried)
        return Coverage(sum(way not in untried for way in some), len(some))


def all_ways(course: Course) -> list[Way]:
    """Return every hotspot and every `next`, in the course's order."""
    return [way for slide in course.slides for way in ways(slide.played)]


def demo_scenarios(course: Course) -> tuple[str, ...]:
    """Return the scenarios but those where a task begins and to which nothing else leads."""
    begun = {task.start.scenario for task in course.tasks if task.start}
    if not begun:
        return tuple(course.scenarios)
    led_to = {ref.scenario for ref in (course.start, course.menu) if ref}
    for slide in course.slides:
        onward = (one for way in ways(slide.played) for one in targets(course, way))
        scenarios = {one.scenario for one in onward if isinstance(one, SlideRef)}
        led_to |= scenarios - {slide.ref.scenario}
    return tuple(name for name in course.scenarios if name in led_to or name not in begun)


def _slides(course: Course, scenarios: Collection[str]) -> list[Slide]:
    return [slide for slide in course.slides if slide.ref.scenario in scenarios]


def ends(course: Course) -> tuple[list[SlideRef], list[Way]]:
    """Return the slides on which play ends, the end menu included, and the ways that quit."""
    last = [one.ref for one in course.slides if one.end or one.ref == course.menu]
    quitting = [way for way in all_ways(course) if Reserved.QUIT in targets(course, way)]
    return last, quitting


def random_walk(course: Course, seed: int, steps: int = STEPS_AT_MOST) -> Walk:
    """Play until all slides were shown, all ways taken and all scenarios done, as far as can be.

    Same course and same seed, same walk.
    """
    return _Wanderer(course, seed, steps).walk()


class _Wanderer:
    def __init__(self, course: Course, seed: int, limit: int) -> None:
        self._course = course
        self._seed = seed
        self._limit = limit
        self._random = Random(seed)  # noqa: S311  # chance for a game, which a seed plays again
        self._session = Session(course)
        self._session.subscribe(self._note)
        self._steps: list[RouteStep] = []
        self._scenarios = demo_scenarios(course)
        played = _slides(course, self._scenarios)
        self._unseen = {slide.ref for slide in played}
        self._untried = {slide.ref: [*some] for slide in played if (some := ways(slide.played))}
        self._done: set[str] = set()
        self._sides = {
            (slide.ref, number, side)
            for slide in played
            for number in range(len(slide.conditions))
            for side in (True, False)
        }
        """What is left to meet of each condition: that it holds, and that it does not."""

    def walk(self) -> Walk:
        """Try everything; return what was met."""
        self._meet()
        moves = self._moves()
        while moves and len(self._steps) < self._limit:
            for move in moves[: self._limit - len(self._steps)]:
                self._make(move)
            moves = self._moves()
        course, last = self._course, self._session.state
        return Walk(
            course=course,
            scenarios=self._scenarios,
            seed=self._seed,
            steps=(*self._steps, RouteStep(last.slide)),
            unseen=tuple(ref for ref in course.refs if ref in self._unseen),
            untried=tuple(way for ways in self._untried.values() for way in sorted(ways)),
            done=frozenset(self._done),
            gave_up=bool(moves),
            over=last.over,
        )

    def _moves(self) -> list[Move]:
        """Return a way to try here, else the moves to the nearest state with something new."""
        at = self._session.state
        if not at.over and (here := self._untried_at(at)):
            return [self._random.choice(here)]
        return self._moves_to(self._is_new_slide) or self._moves_to(self._is_newly_done)

    def _untried_at(self, at: State) -> list[Way]:
        """Return the ways of a slide as it stands that were never taken."""
        left = self._untried.get(at.slide)
        if not left or self._course.slide(at.slide).stands_still:
            return left or []
        return [way for way in ways(state.shown(self._course, at)) if way in left]

    def _sides_at(self, at: State) -> set[tuple[SlideRef, int, bool]]:
        """Return which conditions of a slide hold, and which do not."""
        conditions = self._course.slide(at.slide).conditions
        return {(at.slide, n, one.holds(at.facts)) for n, one in enumerate(conditions)}

    def _moves_to(self, is_goal: Callable[[State], bool]) -> list[Move]:
        found = nearest(self._course, self._session.state, is_goal, self._session.behind())
        return found.moves if found else []

    def _is_new_slide(self, at: State) -> bool:
        if at.slide in self._unseen or (not at.over and self._untried_at(at)):
            return True
        return not self._sides.isdisjoint(self._sides_at(at))

    def _is_newly_done(self, at: State) -> bool:
        return not self._done.issuperset(at.done)

    def _make(self, move: Move) -> None:
        slide = self._session.slide
        self._steps.append(RouteStep(slide.ref, act(slide, move)))
        if isinstance(move, Way):
            self._strike(move)
        make(self._session, move)
        self._meet()

    def _meet(self) -> None:
        self._unseen.discard(self._session.state.slide)
        self._sides -= self._sides_at(self._session.state)

    def _strike(self, way: Way) -> None:
        left = self._untried.get(way.slide, [])
        if way in left:
            left.remove(way)
            if not left:
                del self._untried[way.slide]

    def _note(self, event: SessionEvent) -> None:
        if isinstance(event, ScenarioDone):
            self._done.add(event.scenario)
