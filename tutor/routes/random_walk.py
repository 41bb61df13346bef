"""A player that tries everything: at random, and seldom what it has tried already."""

from collections.abc import Callable, Collection
from random import Random
from typing import NamedTuple

from tutor.engine.events import ScenarioDone, SessionEvent
from tutor.engine.session import Session
from tutor.engine.state import State
from tutor.model.course import Course, Slide
from tutor.model.targets import Reserved, SlideRef
from tutor.routes.pathfinding import nearest
from tutor.routes.ways import Move, Route, RouteStep, Way, act, make, target, ways

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
        count = len(_slides(self.course, self.scenarios))
        return Coverage(count - len(self.unseen), count)

    @property
    def hotspots(self) -> Coverage:
        """The hotspots that were activated."""
        return self._tally([way for way in self._ways if way.number])

    @property
    def nexts(self) -> Coverage:
        """The slides that were left by a click anywhere."""
        return self._tally([way for way in self._ways if not way.number])

    @property
    def _ways(self) -> list[Way]:
        return [way for slide in _slides(self.course, self.scenarios) for way in ways(slide)]

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
    return [way for slide in course.slides for way in ways(slide)]


def demo_scenarios(course: Course) -> tuple[str, ...]:
    """Return the scenarios but those where a task begins and to which nothing else leads."""
    begun = {task.start.scenario for task in course.tasks if task.start}
    led_to = {ref.scenario for ref in (course.start, course.menu) if ref}
    for slide in course.slides:
        onward = {slide.next.scenario} if isinstance(slide.next, SlideRef) else set()
        led_to |= (slide.offered | onward) - {slide.ref.scenario}
    return tuple(name for name in course.scenarios if name in led_to or name not in begun)


def _slides(course: Course, scenarios: Collection[str]) -> list[Slide]:
    return [slide for slide in course.slides if slide.ref.scenario in scenarios]


def ends(course: Course) -> tuple[list[SlideRef], list[Way]]:
    """Return the slides on which play ends, the end menu included, and the ways that quit."""
    last = [one.ref for one in course.slides if one.end or one.ref == course.menu]
    quitting = [way for way in all_ways(course) if target(course, way) is Reserved.QUIT]
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
        self._untried = {slide.ref: [*some] for slide in played if (some := ways(slide))}
        self._done: set[str] = set()

    def walk(self) -> Walk:
        """Try everything; return what was met."""
        self._unseen.discard(self._session.state.slide)
        moves = self._moves()
        while moves and len(self._steps) < self._limit:
            for move in moves[: self._limit - len(self._steps)]:
                self._make(move)
            moves = self._moves()
        course, state = self._course, self._session.state
        return Walk(
            course=course,
            scenarios=self._scenarios,
            seed=self._seed,
            steps=(*self._steps, RouteStep(state.slide)),
            unseen=tuple(ref for ref in course.refs if ref in self._unseen),
            untried=tuple(way for ways in self._untried.values() for way in sorted(ways)),
            done=frozenset(self._done),
            gave_up=bool(moves),
            over=state.over,
        )

    def _moves(self) -> list[Move]:
        """Return a way to try here, else the moves to the nearest state with something new."""
        state = self._session.state
        here = self._untried.get(state.slide)
        if here and not state.over:
            return [self._random.choice(here)]
        return self._moves_to(self._is_new_slide) or self._moves_to(self._is_newly_done)

    def _moves_to(self, is_goal: Callable[[State], bool]) -> list[Move]:
        found = nearest(self._course, self._session.state, is_goal, self._session.behind())
        return found.moves if found else []

    def _is_new_slide(self, state: State) -> bool:
        untried = not state.over and state.slide in self._untried
        return untried or state.slide in self._unseen

    def _is_newly_done(self, state: State) -> bool:
        return not self._done.issuperset(state.done)

    def _make(self, move: Move) -> None:
        slide = self._session.state.slide
        self._steps.append(RouteStep(slide, act(self._course, move)))
        if isinstance(move, Way):
            self._strike(move)
        make(self._session, move)
        self._unseen.discard(self._session.state.slide)

    def _strike(self, way: Way) -> None:
        left = self._untried.get(way.slide, [])
        if way in left:
            left.remove(way)
            if not left:
                del self._untried[way.slide]

    def _note(self, event: SessionEvent) -> None:
        if isinstance(event, ScenarioDone):
            self._done.add(event.scenario)
