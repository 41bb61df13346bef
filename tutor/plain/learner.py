"""Plays an attempt at a task line by line: each control of a screen bears a number."""

from enum import Enum, auto

from tutor.language import Phrase
from tutor.model.elements import Field
from tutor.painting.terms import terms_of
from tutor.plain import phrases
from tutor.plain.console import Console
from tutor.plain.lines import Voice, element_lines, markdown_lines, screen_lines
from tutor.plain.slides import asides, slide_blocks, title_lines
from tutor.training import debriefing
from tutor.training.attempt import Attempt
from tutor.training.form import Control
from tutor.training.modes import Mode

_ACT = Phrase("a number: click or fill in")
_HELP = Phrase("i: hint")
_BRIEF = Phrase("c: the instructions again")
_AGAIN = Phrase("l: the screen again")
_TEXT = Phrase("text for “{name}”")
_AS_IT_IS = Phrase("Enter: leave it as it is")
_SCREEN = Phrase("Screen {number}")
_MINUTES = Phrase("Planned time: {minutes} min")
_NO_FIELD = Phrase("One types no text here: choose a number alone.")
_NOTHING_YET = Phrase("Choose a number: it is your turn to act.")
_NO_WAY_BACK = Phrase("There is no going back here.")
_NO_HELP = Phrase("There is no hint here.")


class AttemptEnd(Enum):
    """The ways in which an attempt is left."""

    DONE = auto()
    UNDONE = auto()
    """Left before its end; it is offered again another time."""
    ANEW = auto()
    """To be begun again."""


class PlainLearner:
    """Reads one answer a line and passes it on to the attempt."""

    def __init__(self, attempt: Attempt, console: Console) -> None:
        self._attempt = attempt
        attempt.tells_numbers = True
        self._console = console
        self._language = console.language

    def play(self, *, tells_brief: bool = True) -> AttemptEnd:
        """Play until the task is done, or one has left it."""
        if not self._attempt.is_over:
            if tells_brief:
                self._console.tell(self._brief())
            self._print_screen()
        while not self._attempt.is_over:
            answer = self._console.ask(self._offered())
            if answer is None or answer.lower() == "q":
                return AttemptEnd.UNDONE
            if answer.lower() == "g":
                return AttemptEnd.ANEW
            self._obey(answer)
        return AttemptEnd.DONE

    def _obey(self, answer: str) -> None:
        first, _, text = answer.partition(" ")
        control = self._numbered(first)
        if control and text:
            self._fill(control, text.strip())
        elif control and _is_field(control):
            self._ask_for_text(control)
        elif control:
            self._choose(control)
        elif answer == "":
            self._go_on()
        else:
            self._obey_letter(answer.lower())

    def _obey_letter(self, letter: str) -> None:
        attempt = self._attempt
        if letter == "i" and attempt.can_be_helped:
            attempt.help()
            self._print_reply()
        elif letter == "i":
            self._console.say(_NO_HELP(self._language))
        elif letter in ("r", "b"):
            self._go_back()
        elif letter == "c":
            self._console.tell(self._brief())
        elif letter == "l":
            self._print_screen()
        elif self._explains and (told := asides(attempt.session.slide, letter, self._language)):
            self._console.tell(told)
        else:
            self._console.say(phrases.UNKNOWN(self._language))

    def _choose(self, control: Control) -> None:
        before = self._place
        self._attempt.choose(control.number)
        self._print_reply()
        if self._place != before:
            self._print_screen()
        elif control.is_filled_in and self._attempt.position.is_step:
            self._print_filled(control)
        elif self._attempt.reply is None:
            self._print_screen()

    def _ask_for_text(self, control: Control) -> None:
        name = control.origin.caption
        offered = (_TEXT(self._language, name=name), _AS_IT_IS(self._language))
        if text := self._console.ask(offered):
            self._fill(control, text)

    def _fill(self, control: Control, text: str) -> None:
        if not _is_field(control):
            self._console.say(_NO_FIELD(self._language))
            return
        self._attempt.fill(control.number, text)
        self._print_filled(control)

    def _go_on(self) -> None:
        attempt, before = self._attempt, self._place
        if attempt.position.is_step and not attempt.position.goes_on_anywhere:
            self._console.say(_NOTHING_YET(self._language))
            return
        attempt.go_on()
        self._print_reply()
        if self._place != before or attempt.reply is None:
            self._print_screen()

    def _go_back(self) -> None:
        if self._attempt.can_go_back:
            self._attempt.back()
            self._print_screen()
        else:
            self._console.say(_NO_WAY_BACK(self._language))

    @property
    def _place(self) -> object:
        state = self._attempt.session.state
        return state.slide, state.callers, self._attempt.is_over

    @property
    def _explains(self) -> bool:
        """Whether the slide's own words are told, and not the task's in their place."""
        return self._attempt.mode is Mode.GUIDED or not self._attempt.position.is_step

    def _numbered(self, answer: str) -> Control | None:
        number = phrases.number_in(answer)
        return dict(enumerate(self._attempt.position.choices, 1)).get(number) if number else None

    def _brief(self) -> list[str]:
        attempt, language = self._attempt, self._language
        task = attempt.task
        lines = [debriefing.title(attempt, language)]
        if task and task.minutes:
            lines.append(_MINUTES(language, minutes=task.minutes))
        if task and task.brief:
            lines += ["", *markdown_lines(task.brief, language=language)]
        return lines

    def _print_screen(self) -> None:
        attempt, language = self._attempt, self._language
        if attempt.is_over:
            return
        if not attempt.position.is_step:
            for block in slide_blocks(attempt.session, language):
                self._console.tell(block)
            return
        if self._explains:
            self._console.tell(title_lines(attempt.session, language))
            self._console.tell(markdown_lines(attempt.session.slide.text, language=language))
        else:
            self._console.tell([_SCREEN(language, number=attempt.screen_number)])
        position = attempt.position
        wrong = [id(control.element) for control in position.wrong[-1:]]
        shown = position.form.slide
        self._console.tell(screen_lines(shown, language, self._numbers, wrong))
        self._print_instruction()

    def _print_filled(self, control: Control) -> None:
        """Tell a control again, as it is now."""
        drawn = self._attempt.position.form.control(control.number).element
        self._console.tell(element_lines((drawn,), Voice(self._language, self._numbers)))
        self._print_instruction()

    def _print_instruction(self) -> None:
        if self._attempt.mode is Mode.GUIDED:
            self._console.tell(markdown_lines(self._attempt.instruction))

    def _print_reply(self) -> None:
        if self._attempt.reply:
            self._console.tell(markdown_lines(self._attempt.reply.message))

    @property
    def _numbers(self) -> dict[int, int]:
        """The number that each thing drawn bears, under its identity."""
        return {
            id(one.element): number for number, one in enumerate(self._attempt.position.choices, 1)
        }

    def _offered(self) -> list[str]:
        attempt, slide = self._attempt, self._attempt.session.slide
        is_step = attempt.position.is_step
        offered = (
            (phrases.ON, attempt.position.goes_on_anywhere or not is_step),
            (_ACT if is_step else phrases.CHOOSE, attempt.position.choices),
            (_HELP, attempt.can_be_helped),
            (phrases.BACK, attempt.can_go_back),
            (phrases.TERMS, self._explains and terms_of(slide)),
            (phrases.DETAILS, self._explains and slide.details),
            (_BRIEF, attempt.task),
            (_AGAIN, True),
            (phrases.ANEW, True),
            (phrases.QUIT, True),
        )
        return [word(self._language) for word, there in offered if there]


def _is_field(control: Control) -> bool:
    return control.is_filled_in and isinstance(control.origin, Field)
