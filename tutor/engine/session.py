"""One person's play of a course. Players show it and pass on what is asked; it alone decides."""

from collections.abc import Callable, Iterator
from itertools import islice

import msgspec

from tutor.engine import adopting, saving, state
from tutor.engine.events import (
    ClickMissed,
    HotspotActivated,
    Over,
    ScenarioDone,
    SessionEvent,
    SlideShown,
    VisitBegan,
    VisitEnded,
)
from tutor.engine.state import State
from tutor.model.actions import Action, Say
from tutor.model.course import Course
from tutor.model.slide import Click, Hotspot, Slide
from tutor.model.targets import Reserved, SlideRef, Target

Clock = Callable[[], float]
Listener = Callable[[SessionEvent], None]


def stopped_clock() -> float:
    """Return zero: the clock of a session whose times nobody reads."""
    return 0.0


class Session:
    """A course being played: its history, and the place in it. Same calls, same state.

    Every call that moves returns whether it changed anything.
    """

    def __init__(
        self,
        course: Course,
        *,
        at: SlideRef | None = None,
        done: tuple[str, ...] = (),
        clock: Clock = stopped_clock,
    ) -> None:
        self.course = course
        self.misses = 0
        self._clock = clock
        self._listeners: dict[object, Listener] = {}
        begin = state.initial(course, at or course.start)
        self._history = [msgspec.structs.replace(begin, done=done)]
        self._position = 0

    @property
    def state(self) -> State:
        """The state at the position in the history."""
        return self._history[self._position]

    @property
    def slide(self) -> Slide:
        """The slide that is shown, as it stands."""
        return state.shown(self.course, self.state)

    @property
    def hotspots(self) -> tuple[Hotspot, ...]:
        """The hotspots of this slide."""
        return self.slide.hotspots

    @property
    def message(self) -> str | None:
        """The last hotspot's answer, as long as play stays on its slide."""
        said = next((spot for spot in self.hotspots if spot.id == self.state.said), None)
        action = said.element.action if said else None
        return action.message if isinstance(action, Say) else None

    @property
    def done(self) -> tuple[str, ...]:
        """The scenarios played to their end."""
        return self.state.done

    def done_shown(self, slide: Slide) -> frozenset[str] | None:
        """Return the scenarios to mark as done on a slide: on the end menu, and no other."""
        return frozenset(self.done) if slide.ref == self.course.menu else None

    @property
    def is_over(self) -> bool:
        """Whether play has ended; one may still go back."""
        return self.state.over

    @property
    def has_quit(self) -> bool:
        """Whether play ended by leaving, and not on a last slide that one may read."""
        return self.state.over and not self.slide.end

    @property
    def can_go_back(self) -> bool:
        """Whether there is a step to undo."""
        return self._position > 0

    @property
    def can_go_forward(self) -> bool:
        """Whether there is an undone step to do again."""
        return self._position < len(self._history) - 1

    @property
    def can_go_on(self) -> bool:
        """Whether `go_on` has somewhere to go."""
        onward = self.slide.next or self._main_way_on or self._only_way_on
        return self.can_go_forward or (onward is not None and not self.is_over)

    def trail(self, limit: int | None = None) -> list[tuple[SlideRef, int]]:
        """Return the path taken, this slide last: each slide and how many steps back it lies."""
        return list(islice(self._backwards(), limit))[::-1]

    def behind(self) -> Iterator[State]:
        """Yield the states that `back` would give back, the nearest first."""
        return (self._history[position] for position in range(self._position - 1, -1, -1))

    @property
    def neighbours(self) -> list[Slide]:
        """The other slides to which a click may lead; what `back` shows was seen already."""
        states = (state.click(self.course, self.state, click) for click in self.slide.clicks)
        others = {one.slide: one for one in states if one and one.slide != self.state.slide}
        return [state.shown(self.course, one) for one in others.values()]

    def subscribe(self, listener: Listener) -> Callable[[], None]:
        """Tell `listener` of all that happens from now on; return the call that stops it."""
        subscription = object()
        self._listeners[subscription] = listener

        def unsubscribe() -> None:
            self._listeners.pop(subscription, None)

        return unsubscribe

    def activate(self, hotspot_id: str) -> bool:
        """Do what a hotspot of this slide does; raise KeyError where none bears this id."""
        clicks = (one for one in self.slide.clicks if one.hotspot and one.hotspot.id == hotspot_id)
        click = next(clicks, None)
        if click is None:
            raise KeyError(hotspot_id)
        return self._click(click)

    def advance(self) -> bool:
        """Follow `next`, as a click anywhere does on a slide that has one."""
        anywhere = next((one for one in self.slide.clicks if one.hotspot is None), None)
        return anywhere is not None and self._click(anywhere)

    def go_on(self) -> bool:
        """Take the way on: an undone step, else the main hotspot, else the only one there is.

        A main hotspot that has answered leaves the way on to `next`.
        """
        if self.forward():
            return True
        main = self._main_way_on
        if main and self.activate(main.id):
            return True
        hotspot = self._only_way_on
        return self.advance() or (hotspot is not None and self.activate(hotspot.id))

    def miss(self) -> None:
        """Count a click that fell beside the hotspots."""
        self.misses += 1
        self._tell(ClickMissed(at=self._clock(), slide=self.state.slide))

    def back(self, steps: int = 1) -> bool:
        """Undo the last steps, whatever they were."""
        return self._travel(self._position - steps)

    def forward(self) -> bool:
        """Do an undone step again."""
        return self._travel(self._position + 1)

    def jump(self, target: Target) -> bool:
        """Go to a slide, or where a reserved word leads, without a hotspot.

        It completes no scenario; to a slide or to the menu, it forgets the visits under way.
        Raises KeyError where the course has no such slide.
        """
        if target is Reserved.BACK:
            return self._leave_slide_backwards()
        if target is Reserved.MENU and self.course.menu is None:
            return False
        return self._record(state.jump(self.course, self.state, target))

    def restart(self) -> None:
        """Begin anew, as for another person: path, done scenarios and misses are forgotten."""
        self._history = [state.initial(self.course, self.course.start)]
        self._position = 0
        self.misses = 0
        self._tell(SlideShown(at=self._clock(), slide=self.state.slide))

    def adopt(self, course: Course) -> None:
        """Go on in a course that has changed: on the same slide, with what is left of the path."""
        before = self.state
        self._history, self._position = adopting.adopt(course, self._history, self._position)
        self.course = course
        self._tell_changes(before, self.state)

    def to_json(self, latest: int | None = None) -> str:
        """Return the session as text, with its path or only so many of the latest steps of it."""
        first = max(0, self._position - latest) if latest is not None else 0
        history, position = self._history[first:], self._position - first
        return saving.encode(self.course, history, position, self.misses)

    @classmethod
    def from_json(cls, course: Course, text: str, *, clock: Clock = stopped_clock) -> "Session":
        """Return the session that `to_json` saved; raise SaveError where that cannot be."""
        session = cls(course, clock=clock)
        history, position, misses = saving.decode(text)
        saving.check(course, history)
        history = [state.with_choices(course, one) for one in history]
        session._history, session._position, session.misses = history, position, misses
        return session

    @classmethod
    def resume(cls, course: Course, text: str, *, clock: Clock = stopped_clock) -> "Session":
        """Return the session that `to_json` saved, in a course that may have changed since.

        Where its slide is gone, it is on the nearest one that still exists. Raises SaveError
        where the text is none of ours, or of a newer version.
        """
        session = cls(course, clock=clock)
        history, position, session.misses = saving.decode(text)
        session._history, session._position = adopting.adopt(course, history, position)
        return session

    @property
    def _main_way_on(self) -> Hotspot | None:
        main = self.slide.main
        return main if main and main.id != self.state.said else None

    @property
    def _only_way_on(self) -> Hotspot | None:
        leading = [spot for spot in self.hotspots if spot.leads_on]
        return leading[0] if len(leading) == 1 else None

    def _click(self, click: Click) -> bool:
        if self.is_over:
            return False
        if click.hotspot:
            self._tell_activated(click.hotspot, click.action)
        after = state.click(self.course, self.state, click)
        return self._record(after) if after else self._leave_slide_backwards()

    def _leave_slide_backwards(self) -> bool:
        for position in range(self._position - 1, -1, -1):
            if self._history[position].slide != self.state.slide:
                return self._travel(position)
        return False

    def _record(self, after: State) -> bool:
        if after == self.state:
            return False
        del self._history[self._position + 1 :]
        self._history.append(after)
        return self._travel(self._position + 1)

    def _travel(self, position: int) -> bool:
        if position == self._position or not 0 <= position < len(self._history):
            return False
        before = self.state
        self._position = position
        self._tell_changes(before, self.state)
        return True

    def _backwards(self) -> Iterator[tuple[SlideRef, int]]:
        shown: SlideRef | None = None
        for position in range(self._position, -1, -1):
            slide = self._history[position].slide
            if slide != shown:
                yield slide, self._position - position
                shown = slide

    def _tell_changes(self, before: State, after: State) -> None:
        at, common = self._clock(), _common(before.callers, after.callers)
        for caller in reversed(before.callers[common:]):
            self._tell(VisitEnded(at=at, slide=caller))
        for caller in after.callers[common:]:
            self._tell(VisitBegan(at=at, slide=caller))
        for scenario in after.done[len(before.done) :]:
            self._tell(ScenarioDone(at=at, slide=before.slide, scenario=scenario))
        if after.slide != before.slide:
            self._tell(SlideShown(at=at, slide=after.slide))
        if after.over and not before.over:
            self._tell(Over(at=at, slide=after.slide))

    def _tell_activated(self, hotspot: Hotspot, action: Action) -> None:
        message = action.message if isinstance(action, Say) else None
        at, slide = self._clock(), self.state.slide
        self._tell(HotspotActivated(at=at, slide=slide, hotspot=hotspot.id, message=message))

    def _tell(self, event: SessionEvent) -> None:
        for listener in tuple(self._listeners.values()):
            listener(event)


def _common(first: tuple[SlideRef, ...], second: tuple[SlideRef, ...]) -> int:
    length = 0
    for one, other in zip(first, second, strict=False):
        if one != other:
            break
        length += 1
    return length
