"""One person's go at a task, in a mode: what each click is worth, and what is answered."""

from collections.abc import Callable, Sequence

from msgspec.structs import replace

from tutor.engine.events import SessionEvent, SlideShown
from tutor.engine.session import Clock, Session
from tutor.language import Language
from tutor.model.elements import Checkbox, Choice, Field, Question
from tutor.model.slide import Hotspot
from tutor.model.tasks import Task
from tutor.routes.ways import Way, take
from tutor.training import instructions, replies
from tutor.training.answers import LONGEST
from tutor.training.controls import EMPTY, TICKED, Control, is_filled
from tutor.training.events import Answered, AnyEvent, Began, Ended, Helped
from tutor.training.guide import Guide, TaskState
from tutor.training.modes import Mode
from tutor.training.position import Position, Told
from tutor.training.replies import Reply
from tutor.training.result import IDLE, Result, result_of
from tutor.training.saving import SavedAttempt, Sent
from tutor.training.tally import Tally


class Attempt:
    """Passes on to a session what is right, and answers what is not.

    Without a task, in guided mode, each way on is right.
    """

    def __init__(
        self,
        session: Session,
        task: Task | None,
        mode: Mode,
        language: Language,
        *,
        clock: Clock,
        saved: SavedAttempt | None = None,
    ) -> None:
        self.session = session
        self.task = task
        self.mode = mode
        self.reply: Reply | None = None
        """The answer to the last click, where there was one."""
        self.tells_numbers = False
        """Whether what is to be done is told with the number that it bears among the choices."""
        self._opened: str | None = None
        """The name of the list that is open."""
        self._language = language
        self._clock = clock
        self._guide = Guide(session.course, task) if task else None
        self._listeners: list[Callable[[AnyEvent], None]] = []
        self._saved = saved or SavedAttempt()
        self._last = clock()
        self._known: tuple[object, Position] | None = None
        session.subscribe(self._passed_on)

    def subscribe(self, listener: Callable[[AnyEvent], None]) -> None:
        """Tell `listener` of all that happens from now on, the session's events among it."""
        self._listeners.append(listener)

    def begin(self) -> None:
        """Tell that the task begins, and on which slide."""
        at, slide = self._clock(), self.session.state.slide
        task = self.task.id if self.task else None
        self._tell(Began(at=at, slide=slide, mode=self.mode, task=task))
        self._tell(SlideShown(at=at, slide=slide))

    @property
    def position(self) -> Position:
        """The slide as it is asked at the session's state, with what was filled in there."""
        place, tally = self._place, self._tally
        filled = self._saved.filled_at(place.step)
        wrong = self._saved.still_wrong(place.step)
        told = Told(tally.revealed, self.tells_numbers, wrong, self._opened)
        key = (place, filled, told, id(self.session.course))
        if self._known is None or self._known[0] != key:
            right = self._right_ways(place)
            position = Position(self.session.slide, right, self.mode, filled, told)
            self._known = key, position
        return self._known[1]

    @property
    def instruction(self) -> str:
        """The next thing to do, in words."""
        return self.position.instruction(self._language)

    @property
    def is_over(self) -> bool:
        """Whether the task is done, or play has ended."""
        done = self._guide is not None and self._guide.is_goal(self._place)
        return done or self.session.is_over

    @property
    def can_go_back(self) -> bool:
        """Whether one may undo a step here."""
        allowed = self.mode is not Mode.EXAM or self.session.course.exam.back
        return allowed and self.session.can_go_back and not self.is_over

    @property
    def can_be_helped(self) -> bool:
        """Whether a help may be asked for here."""
        return self.mode is Mode.PRACTICE and self.position.is_step and not self.is_over

    @property
    def steps_done(self) -> int:
        """The number of steps that were gone through."""
        return sum(tally.done for tally in self._saved.tallies)

    @property
    def screen_number(self) -> int:
        """The number of this step among those that one came to, in their order."""
        steps = [tally.step for tally in self._saved.tallies]
        step = self._place.step
        return (steps.index(step) if step in steps else len(steps)) + 1

    @property
    def result(self) -> Result:
        """The result so far."""
        pass_mark = self.session.course.exam.pass_mark
        return result_of(self._saved.tallies, self._saved.seconds, pass_mark)

    def choose(self, number: int) -> None:
        """Take a click on what bears a number on the slide that is asked."""
        position, opened = self.position, self._opened
        if not self._begins_action():
            return
        control = position.form.control(number)
        if not position.is_step:
            self._look_on(control)
        elif control.opens:
            self._opened = None if control.name == opened else control.name
        elif control.settles and control.hotspot:
            self._activate(control.hotspot)
        elif control.is_filled_in:
            self._fill_by_click(control)
        elif isinstance(control.element, Question):
            return  # between its options, a click means none of them
        elif position.takes(control):
            self._go_on(control)
        else:
            self._miss(control)

    def fold(self) -> bool:
        """Close the list that is open; return whether one was."""
        was_open, self._opened = self._opened is not None, None
        return was_open

    def fill(self, number: int, text: str) -> None:
        """Type a text into a field; it is looked at when one goes on."""
        control = self.position.form.control(number)
        is_field = control.is_filled_in and isinstance(control.origin, Field)
        if is_field and self._begins_action():
            self._fill(control, text[:LONGEST])

    def go_on(self) -> None:
        """Take Enter where no control has the focus, or a click beside all: it is never wrong."""
        if not self._begins_action():
            return
        if not self.position.is_step:
            self._look_on(None)
        elif self.position.goes_on_anywhere:
            self._go_on(None)

    def back(self) -> None:
        """Undo a step, where one may."""
        if self.can_go_back and self._begins_action():
            self.session.back()

    def help(self) -> None:
        """Give the next help, one that was asked for: first in words, then by showing."""
        if not self.can_be_helped or not self._begins_action():
            return
        reveals = self._tally.hints > 0 or self._tally.revealed
        self._change(hints=self._tally.hints + 1, revealed=reveals)
        self.reply = Reply(self.position.hint(self._language, reveals=reveals))
        self._tell_helped(revealed=reveals, asked=True)

    def to_saved(self) -> SavedAttempt:
        """Return the attempt as a value to be saved."""
        return replace(self._saved, session=self.session.to_json())

    @property
    def _place(self) -> TaskState:
        place = TaskState(self.session.state)
        if self._guide is None:
            return place
        return self._guide.passed_by(place, (slide for slide, _ in self.session.trail()))

    @property
    def _tally(self) -> Tally:
        return self._saved.tally(self._place.step)

    def _right_ways(self, place: TaskState) -> list[Way]:
        return self._guide.right_ways(place) if self._guide else []

    def _begins_action(self) -> bool:
        """Count the time since the action before; return whether actions still count."""
        now = self._clock()
        gap = min(max(now - self._last, 0.0), IDLE)
        self._last = now
        if self.is_over:
            return False
        self._saved = replace(self._saved, seconds=self._saved.seconds + gap)
        self.reply = self._opened = None
        return True

    def _look_on(self, control: Control | None) -> None:
        """Do what a click does on a slide that asks nothing."""
        if control and control.hotspot:
            self._activate(control.hotspot)
        else:
            self.session.advance()
        self._end_if_over()

    def _activate(self, hotspot: Hotspot) -> None:
        self.session.activate(hotspot.id)
        if told := hotspot.element.said(self._language):
            self.reply = Reply(told)

    def _fill_by_click(self, control: Control) -> None:
        if control.option is not None:
            self._fill(control, control.option)
        elif isinstance(control.origin, Checkbox | Choice):
            is_ticked = self.position.filled.get(control.name, EMPTY) == TICKED
            self._fill(control, EMPTY if is_ticked else TICKED)

    def _fill(self, control: Control, given: str) -> None:
        self._saved = self._saved.with_filled(self._place.step, control.name, given)

    def _go_on(self, control: Control | None) -> None:
        """Go on by what is right, if what is to be filled in was."""
        filled = self.position.filled
        wrong = [one for one in self.position.form.to_fill if not is_filled(one, filled)]
        if not wrong:
            self._answer(control.name if control else None, right=True)
        elif self.mode is Mode.EXAM:
            self._answer(wrong[0].name, right=False)
        else:
            self._send_back(wrong)
            return
        self._leave(control)

    def _send_back(self, wrong: Sequence[Control]) -> None:
        """Say all that is wrong with a form; help more each time that the first of it is."""
        step, filled = self._place.step, self.position.filled
        sent = [Sent(step, c.name, filled.get(c.name, EMPTY), c is wrong[0]) for c in wrong]
        if new := [one for one in sent if not self._saved.was_sent(one)]:
            self._answer(new[0].name, right=False)
        self._saved = self._saved.with_sent(sent)
        is_told = self.mode is Mode.GUIDED
        times = 1 if is_told else self._saved.times_helped(step, wrong[0].name)
        if times >= replies.FORM_REVEALS:
            self._reveal()
        self.reply = replies.to_wrong_filling(wrong, times, self.position, self._language)

    def _miss(self, control: Control) -> None:
        self._answer(control.name, right=False)
        if self.mode is Mode.EXAM:
            self._leave(None)
        elif self.mode is Mode.GUIDED:
            self.reply = replies.to_guided_miss(control, self.instruction)
        else:
            self._climb(control)

    def _climb(self, control: Control) -> None:
        """Give the help that comes after one more wrong click."""
        misses = len(self._tally.wrong)
        rung = replies.rung_after(self.session.slide, misses)
        if rung.reveal:
            self._reveal()
        self.reply = replies.to_miss(
            control, self.position, rung, self._language, is_first=misses == 1
        )

    def _reveal(self) -> None:
        if not self._tally.revealed:
            self._change(revealed=True)
            self._tell_helped(revealed=True, asked=False)

    def _leave(self, control: Control | None) -> None:
        """Go on by a control, or by the shortest right way."""
        self._change(done=True)
        if control and control.hotspot and self.position.is_right(control):
            self._activate(control.hotspot)
        else:
            self._take_right_way()
        if self.mode is Mode.EXAM and self.steps_done == 1:
            self.reply = Reply(instructions.NOTED(self._language))
        self._end_if_over()

    def _take_right_way(self) -> None:
        """Take the shortest right way, after all that is to be chosen for it."""
        step = self._place.step
        while take(self.session, self.position.right[0]) and self._place.step == step:
            if self.is_over:
                return

    def _end_if_over(self) -> None:
        if self.is_over:
            at, slide = self._clock(), self.session.state.slide
            task = self.task.id if self.task else None
            self._tell(Ended(at=at, slide=slide, mode=self.mode, task=task, result=self.result))

    def _answer(self, name: str | None, *, right: bool) -> None:
        tally = self._tally
        if not right:
            self._change(wrong=(*tally.wrong, name))
        self._change(tries=tally.tries + 1)
        self._tell(
            Answered(
                at=self._clock(),
                slide=self.session.state.slide,
                control=name,
                right=right,
                tries=tally.tries + 1,
            )
        )

    def _change(self, **changes: object) -> None:
        self._saved = self._saved.with_tally(replace(self._tally, **changes))

    def _tell_helped(self, *, revealed: bool, asked: bool) -> None:
        at, slide = self._clock(), self.session.state.slide
        self._tell(Helped(at=at, slide=slide, revealed=revealed, asked=asked))

    def _passed_on(self, event: SessionEvent) -> None:
        self._tell(event)

    def _tell(self, event: AnyEvent) -> None:
        for listener in self._listeners:
            listener(event)
