"""Times each slide of a run."""

from math import ceil
from typing import NamedTuple

from tutor.engine.events import ScenarioDone, SessionEvent, SlideShown
from tutor.engine.session import Clock, Session
from tutor.model.course import Course, Scenario
from tutor.model.slide import Slide
from tutor.model.targets import SlideRef


class TimedSlide(NamedTuple):
    """A slide, how often it was shown, and for how many seconds in all."""

    slide: Slide
    showings: int
    seconds: float


class TimedScenario(NamedTuple):
    """A scenario, its slides that were shown, and whether it was played to its end."""

    scenario: Scenario
    slides: tuple[TimedSlide, ...]
    is_done: bool

    @property
    def seconds(self) -> float:
        """Seconds for which its slides were shown."""
        return sum(timed.seconds for timed in self.slides)

    @property
    def minutes(self) -> int:
        """The same in whole minutes, none of them cut short."""
        return max(1, ceil(self.seconds / 60))


class Stopwatch:
    """Follows a session from now on, by the clock that the session goes by."""

    def __init__(self, session: Session, clock: Clock) -> None:
        self._session = session
        self._clock = clock
        self._since = clock()
        self._slide = session.state.slide
        self._times: dict[SlideRef, list[float]] = {}
        self._done: set[str] = set()
        self._leave = session.subscribe(self._take_note)

    def stop(self) -> list[TimedScenario]:
        """Follow no more; return the scenarios that were shown, in the order in which they were.

        The end menu belongs to none of them.
        """
        self._leave()
        self._turn(self._clock())
        course = self._session.course
        scenarios: dict[str, list[TimedSlide]] = {}
        for ref, times in self._times.items():
            if ref in course and ref != course.menu:  # it may have changed meanwhile
                scenarios.setdefault(ref.scenario, []).append(_timed(course, ref, times))
        return [
            TimedScenario(course.scenarios[id], tuple(slides), id in self._done)
            for id, slides in scenarios.items()
        ]

    def _take_note(self, event: SessionEvent) -> None:
        if isinstance(event, ScenarioDone):
            self._done.add(event.scenario)
        elif isinstance(event, SlideShown):
            self._turn(event.at)
            self._slide = event.slide

    def _turn(self, at: float) -> None:
        self._times.setdefault(self._slide, []).append(at - self._since)
        self._since = at


def _timed(course: Course, ref: SlideRef, times: list[float]) -> TimedSlide:
    return TimedSlide(course.slide(ref), len(times), sum(times))
