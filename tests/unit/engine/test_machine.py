"""Any calls on any course: a session keeps its promises, saved at every step or never."""

from collections import Counter
from collections.abc import Callable, Iterator
from itertools import count, pairwise

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from tests.unit.engine.generated import courses
from tutor.engine.events import SessionEvent, SlideShown, VisitBegan, VisitEnded
from tutor.engine.session import Session
from tutor.model.course import Course
from tutor.model.targets import Reserved, SlideRef

Call = Callable[[Session], object]


def ticking() -> Callable[[], float]:
    """Return a clock that goes on by one at each reading."""
    ticks: Iterator[int] = count()
    return lambda: float(next(ticks))


class PlainMachine(RuleBasedStateMachine):
    """Plays a course at random."""

    @initialize(course=courses())
    def begin(self, course: Course) -> None:
        self.course = course
        self.clock = ticking()
        self.session = Session(course, clock=self.clock)
        self.calls: list[Call] = []
        self.events: list[SessionEvent] = []
        self.waiting: Counter[SlideRef] = Counter()
        self.last_shown = course.start
        self.session.subscribe(self.hear)

    def hear(self, event: SessionEvent) -> None:
        self.events.append(event)
        match event:
            case SlideShown():
                self.last_shown = event.slide
            case VisitBegan():
                self.waiting[event.slide] += 1
            case VisitEnded():
                self.waiting[event.slide] -= 1

    def do(self, call: Call) -> object:
        self.calls.append(call)
        return call(self.session)

    @precondition(lambda self: self.session.hotspots)
    @rule(data=st.data())
    def activate(self, data: st.DataObject) -> None:
        id = data.draw(st.sampled_from([spot.id for spot in self.session.hotspots]))
        self.do(lambda session: session.activate(id))

    @rule()
    def advance(self) -> None:
        leads_on = self.session.slide.next is not None
        assert self.do(Session.advance) is False or leads_on

    @rule(steps=st.integers(1, 3))
    def back(self, steps: int) -> None:
        before, possible = self.session.state, self.session.can_go_back
        moved = self.do(lambda session: session.back(steps))
        assert moved or self.session.state == before
        assert steps > 1 or moved == possible

    @rule()
    def forward(self) -> None:
        possible = self.session.can_go_forward
        assert self.do(Session.forward) == possible

    @rule()
    def go_on(self) -> None:
        possible = self.session.can_go_on
        moved = self.do(Session.go_on)
        assert possible or not moved

    @precondition(lambda self: self.session.can_go_back)
    @rule()
    def go_back_and_forward(self) -> None:
        before = self.session.state, self.session.trail(), self.session.can_go_forward
        assert self.do(Session.back)
        assert self.do(Session.forward)
        after = self.session.state, self.session.trail(), self.session.can_go_forward
        assert after == before

    @rule(data=st.data())
    def jump(self, data: st.DataObject) -> None:
        words = [word for word in Reserved if word is not Reserved.BACK]
        target = data.draw(st.sampled_from([*self.course.refs, *words]))
        done = self.session.done
        if self.do(lambda session: session.jump(target)):
            assert not self.session.can_go_forward
        assert self.session.done == done

    @rule()
    def miss(self) -> None:
        before = self.session.state, self.session.misses
        self.do(Session.miss)
        assert (self.session.state, self.session.misses - 1) == before

    @rule()
    def restart(self) -> None:
        self.waiting.clear()
        self.do(Session.restart)
        assert not self.session.can_go_back
        assert self.session.slide.ref == self.course.start

    @invariant()
    def it_stands_in_the_course(self) -> None:
        state = self.session.state
        assert state.slide in self.course
        assert all(caller in self.course for caller in state.callers)
        assert {one.ref for one in self.session.neighbours} <= self.everywhere() - {state.slide}

    @invariant()
    def nobody_waits_at_the_menu(self) -> None:
        state = self.session.state
        assert state.slide != self.course.menu or state.callers == ()

    @invariant()
    def each_scenario_is_done_once(self) -> None:
        done = self.session.done
        assert len(set(done)) == len(done)
        assert set(done) <= set(self.course.scenarios)

    @invariant()
    def it_is_over_at_an_end_or_by_quitting(self) -> None:
        session = self.session
        assert session.is_over == (session.slide.end or session.has_quit)
        assert not (session.slide.end and session.has_quit)

    @invariant()
    def the_trail_ends_here(self) -> None:
        trail = self.session.trail()
        assert trail[-1][0] == self.session.slide.ref
        assert all(one[0] != other[0] for one, other in pairwise(trail))
        assert [steps for _, steps in trail] == sorted((s for _, s in trail), reverse=True)

    @invariant()
    def events_tell_what_is_shown_and_who_waits(self) -> None:
        assert self.last_shown == self.session.slide.ref
        assert +self.waiting == Counter(self.session.state.callers)

    def teardown(self) -> None:
        """The same calls on another session give the same state and the same events."""
        if not hasattr(self, "session"):
            return
        events: list[SessionEvent] = []
        again = Session(self.course, clock=ticking())
        again.subscribe(events.append)
        for call in self.calls:
            call(again)
        assert again.to_json() == self.session.to_json()
        assert events == self.events

    def everywhere(self) -> set[SlideRef]:
        return set(self.course.refs)


class SavingMachine(PlainMachine):
    """Plays as the other does, but saves and restores the session after each call."""

    def do(self, call: Call) -> object:
        answer = super().do(call)
        text = self.session.to_json()
        self.session = Session.from_json(self.course, text, clock=self.clock)
        self.session.subscribe(self.hear)
        assert self.session.to_json() == text
        return answer


SETTINGS = settings(max_examples=60, stateful_step_count=25)

TestPlainly = PlainMachine.TestCase
TestPlainly.settings = SETTINGS
TestThroughSaves = SavingMachine.TestCase
TestThroughSaves.settings = SETTINGS
