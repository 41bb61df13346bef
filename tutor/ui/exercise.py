"""Someone's go at a task, as it is shown: nothing tells more than the mode allows."""

from msgspec.structs import replace

from tutor.language import Phrase
from tutor.model.elements import Select
from tutor.model.slide import Slide
from tutor.model.targets import SlideRef
from tutor.painting.blocks import Block
from tutor.painting.look import Look
from tutor.painting.moment import Banner, Moment
from tutor.painting.slides import SIDE_BY_SIDE, paint_slide
from tutor.training.attempt import Attempt
from tutor.training.instructions import brief_of
from tutor.training.modes import TITLES, Mode
from tutor.training.position import Position
from tutor.ui import bars, summary
from tutor.ui.command import Command, Trait
from tutor.ui.commands import having
from tutor.ui.gallery import Gallery

_SCREEN = Phrase("screen {number}")
_REMINDER = Phrase("Read the instructions again (F4)")


class Exercise:
    """An attempt, its slides without what would give the way away."""

    has_quit = False

    def __init__(self, attempt: Attempt, look: Look) -> None:
        self._attempt = attempt
        self.session = attempt.session
        self.gallery: Gallery = _AskedGallery(attempt, look)
        self._language = look.language
        self._drawn: tuple[Position, Slide] | None = None
        self._list: str | None = None
        """The name of the list on which one clicked last, if it was one."""

    @property
    def attempt(self) -> Attempt:
        """The attempt."""
        return self._attempt

    @property
    def slide(self) -> Slide:
        """The slide as it is asked; the task's brief in the place of its text, or before it."""
        position = self.attempt.position
        if self._drawn is None or self._drawn[0] is not position:
            self._drawn = position, self._as_drawn(position)
        return self._drawn[1]

    @property
    def instant(self) -> object:
        """The state, the question, the answers that are filled in, and the reply."""
        attempt = self.attempt
        return self.session.state, attempt.position, attempt.reply, attempt.is_over

    @property
    def first_focused(self) -> int | None:
        """The zone that is pointed at, else the first field; else none, as on a real screen."""
        first = self.attempt.position.first_field
        return self.pointed_at or (first.number if first else None)

    @property
    def pointed_at(self) -> int | None:
        """What the mode points at, else the list that one opens, else what was found wrong."""
        position = self.attempt.position
        listed = position.comes_to(self._list) if self._list else None
        wrong = position.wrong
        return position.first_marked or listed or (wrong[0].number if wrong else None)

    def allows(self, command: Command) -> bool:
        """Allow what gives nothing away; one leaves an exam only by quitting."""
        return command in having(Trait.EXAM if self._attempt.mode is Mode.EXAM else Trait.EXERCISE)

    def choose(self, number: int) -> None:
        """Take a click on anything drawn; in an exam, only what reacts is an answer."""
        number = abs(number)
        control = self.attempt.position.form.control(number)
        self._list = control.name if isinstance(control.origin, Select) else None
        if control.reacts or self.attempt.mode is not Mode.EXAM:
            self.attempt.choose(number)

    def go_on(self) -> bool:
        """Go on where Enter does: a click beside all that is drawn on the screen is no answer."""
        self.attempt.go_on()
        return False

    def header(self, look: Look, width: int) -> Block:
        """Return the mode and the task, and how far one is."""
        attempt = self.attempt
        title = attempt.task.title if attempt.task else self.session.course.title
        asks = attempt.position.is_step and not attempt.is_over
        screen = _SCREEN(look.language, number=attempt.screen_number) if asks else ""
        return bars.header(f"{TITLES[attempt.mode](look.language)} · {title}", screen, look, width)

    def path(self, look: Look, width: int) -> Block:
        """Return the path in guided mode; elsewhere its titles would tell too much."""
        if self.attempt.mode is Mode.GUIDED:
            return summary.path(self.session, look, width)._replace(zones=[])
        return bars.breadcrumb([], look, width)

    def _as_drawn(self, position: Position) -> Slide:
        attempt, asked, task = self.attempt, position.form.slide, self.attempt.task
        if attempt.mode is Mode.EXAM:
            asked = replace(asked, details=None, glossary={})
        is_first = not self.session.can_go_back
        if task is None or not (is_first or (position.is_step and attempt.mode is not Mode.GUIDED)):
            return asked
        brief = brief_of(task, self._language)
        if attempt.mode is Mode.GUIDED:
            return replace(asked, text=f"{brief}\n\n{asked.text}")
        return replace(asked, title=task.title, text=brief, details=None, glossary={})


class _AskedGallery(Gallery):
    """Paints what is asked now; its slides are never those of the demo."""

    def __init__(self, attempt: Attempt, look: Look) -> None:
        super().__init__(attempt.session, look)
        self._attempt = attempt
        self._asked: Slide | None = None
        self._briefed_on: tuple[SlideRef, int] | None = None
        """The slide, and its screen's number, on which the whole brief stands in a narrow window:
        the first one."""

    def paint(self, slide: Slide, width: int, height: int, lit: frozenset[int]) -> Block:
        """Return a slide that is asked, its controls alike, and what is told beside it."""
        if slide is not self._asked:
            self._asked = slide
            self._painted.clear()
        position = self._attempt.position
        reacting = (control.number for control in position.form.controls if control.reacts)
        moment = Moment(
            lit,
            enlarged=self.enlarged,
            still=self.still,
            controls=frozenset(reacting),
            marked=position.marked,
            wrong=position.wrong_ends,
            banner=self._told(width),
            reminder=self._reminder(width),
        )
        return self._painted.get(
            (slide.ref, slide.variant, width, height, moment),
            lambda: paint_slide(slide, self._look, width, height, moment),
        )

    def prepare(self, width: int, height: int) -> list[Block]:  # noqa: ARG002  # as every Gallery
        """Prepare nothing: what comes next depends on what is done."""
        return []

    def _reminder(self, width: int) -> str:
        """Return what stands for the brief where it would push the screen down at each step."""
        attempt = self._attempt
        here = attempt.session.state.slide, attempt.screen_number
        self._briefed_on = self._briefed_on or here
        told = attempt.task is None or attempt.mode is Mode.GUIDED or width >= SIDE_BY_SIDE
        if told or not attempt.position.is_step:
            return ""
        return "" if here == self._briefed_on else _REMINDER(self._look.language)

    def _told(self, width: int) -> Banner | None:
        """Return what stands over the explanation: the answer to a click, or the next thing to do.

        In a narrow window, where the screen is under the explanation, an answer would push it
        down: it is shown under the slide.
        """
        attempt, reply = self._attempt, self._attempt.reply
        if reply and width >= SIDE_BY_SIDE:
            return Banner(reply.message, reply.tone)
        if attempt.mode is Mode.GUIDED and attempt.position.is_step:
            return Banner(attempt.instruction)
        return None
