"""Plays an attempt at a task line by line: each control of a screen bears a number."""

from collections.abc import Sequence
from enum import Enum, auto

from tutor.language import Phrase
from tutor.model.elements import Field
from tutor.model.errors import naming
from tutor.painting.terms import terms_of
from tutor.plain import phrases
from tutor.plain.console import Console
from tutor.plain.lines import element_lines, screen_lines
from tutor.plain.markdown import markdown_lines
from tutor.plain.remarks import confirmed, remarks
from tutor.plain.slides import asides, slide_blocks, title_lines
from tutor.plain.voice import Voice
from tutor.training import debriefing
from tutor.training.attempt import Attempt
from tutor.training.controls import Control
from tutor.training.instructions import either
from tutor.training.modes import Mode

_ACT = Phrase("{numbers}: click or fill in")
_CLICK = Phrase("{numbers}: click")
_AT_ONCE = Phrase("{field} TEXT: fill in field {field}")
_HINT = Phrase("i: hint")
_BRIEF = Phrase("c: the instructions again")
_TEXT = Phrase("text for “{name}”")
_HIDDEN_TEXT = Phrase("text for “{name}”, which is not shown")
_AS_IT_IS = Phrase("Enter: leave it as it is")
_EMPTY_IT = Phrase("a hyphen alone: empty it")
_HYPHEN = "-"
_SCREEN = Phrase("Screen {number}")
_MINUTES = Phrase("Planned time: {minutes} min")
_WRONG = Phrase("to be corrected")
_WRONG_CHOICE = Phrase("{numbers}: to be corrected")
_NO_FIELD = Phrase("One types no text here: choose a number alone.")
_WOULD_BE_SEEN = Phrase("This text is not to be seen: choose {number} alone, then type it.")
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
        with naming(lambda: self._attempt.session.state.slide):
            return self._play(tells_brief=tells_brief)

    def _play(self, *, tells_brief: bool) -> AttemptEnd:
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
        if control and text and _is_secret(control):
            self._console.say(_WOULD_BE_SEEN(self._language, number=first))
        elif control and text:
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
        elif letter == "?":
            self._console.tell(phrases.help_lines(self._answers(), self._language))
        elif self._explains and (told := asides(attempt.session.slide, letter, self._language)):
            self._console.tell(told)
        else:
            count = len(attempt.position.choices)
            self._console.say(phrases.unknown(count, self._language))

    def _choose(self, control: Control) -> None:
        before, chosen = self._place, self._confirmed(control)
        count = len(self._attempt.position.choices)
        self._attempt.choose(control.number)
        if self._place != before:
            self._console.tell(chosen)
            self._print_reply()
            self._print_screen()
            return
        self._print_reply()
        is_only_chosen = control.settles and len(self._attempt.position.choices) == count
        if (control.is_filled_in and self._attempt.position.is_step) or is_only_chosen:
            self._print_filled(control)
        elif self._attempt.reply is None:
            self._print_screen()

    def _confirmed(self, control: Control) -> list[str]:
        """Return what confirms a click, as long as the screen is the one that it was made on."""
        drawn = {id(one.element) for one in self._attempt.position.choices}
        slide, session = self._attempt.position.form.slide, self._attempt.session
        return confirmed(control.element, slide, drawn, session, self._language)

    def _ask_for_text(self, control: Control) -> None:
        """Ask what to type, the field having been told as it is: its format, what it holds."""
        name, language = control.origin.caption, self._language
        is_secret = _is_secret(control)
        holds = self._attempt.position.filled.get(control.name)
        offered = [(_HIDDEN_TEXT if is_secret else _TEXT)(language, name=name), _AS_IT_IS(language)]
        offered += [_EMPTY_IT(language)] if holds else []
        self._print_control(control)
        while (text := self._console.ask_for_text(offered, is_secret=is_secret)) == "?":
            self._console.tell(phrases.help_lines(offered, language))
        if text:
            self._fill(control, text)

    def _fill(self, control: Control, text: str) -> None:
        if not _is_field(control):
            self._console.say(_NO_FIELD(self._language))
            return
        self._attempt.fill(control.number, "" if text == _HYPHEN else text)
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
            self._console.tell([phrases.WENT_BACK(self._language)])
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
        self._console.remind()
        if not attempt.position.is_step:
            for block in slide_blocks(attempt.session, language):
                self._console.tell(block)
            return
        if self._explains:
            self._console.tell(title_lines(attempt.session, language))
            self._console.tell(markdown_lines(attempt.session.slide.text, language=language))
        else:
            self._console.tell([_SCREEN(language, number=attempt.screen_number)])
        self._console.tell(screen_lines(attempt.position.form.slide, self._voice))
        self._print_instruction()

    def _print_filled(self, control: Control) -> None:
        """Tell a control again, as it is now."""
        self._print_control(control)
        self._print_instruction()

    def _print_control(self, control: Control) -> None:
        drawn = self._attempt.position.form.control(control.number).element
        self._console.tell(element_lines((drawn,), self._voice))

    def _print_instruction(self) -> None:
        if self._attempt.mode is Mode.GUIDED:
            self._console.tell(markdown_lines(self._attempt.instruction))

    def _print_reply(self) -> None:
        if self._attempt.reply:
            self._console.tell(markdown_lines(self._attempt.reply.message))

    @property
    def _voice(self) -> Voice:
        """The numbers that things drawn bear, and what is told of them."""
        position, language = self._attempt.position, self._language
        numbers = {id(one.element): number for number, one in enumerate(position.choices, 1)}
        ends = [position.form.control(number) for number in position.wrong_ends]
        wrong = {id(end.element): self._wrong(position.numbers_of(end)) for end in ends}
        told = remarks(position.form.slide, numbers, self._attempt.session, language)
        return Voice(language, numbers, wrong, self._answers(), told)

    def _wrong(self, numbers: Sequence[int]) -> str:
        """Return what says that something is to be corrected; of a choice, among which numbers."""
        if len(numbers) < 2:
            return _WRONG(self._language)
        return _WRONG_CHOICE(self._language, numbers=either(numbers, self._language))

    def _offered(self) -> list[str]:
        """Return what one is reminded of at each question."""
        return [words for words, is_reminded in self._rows() if is_reminded]

    def _answers(self) -> list[str]:
        """Return all that one may answer."""
        return [words for words, _ in self._rows()]

    def _rows(self) -> list[tuple[str, bool]]:
        attempt, position, language = self._attempt, self._attempt.position, self._language
        slide, is_step, field = attempt.session.slide, position.is_step, position.first_field
        act = _ACT if position.form.to_fill else _CLICK
        values = {
            "numbers": phrases.numbers(len(position.choices), language),
            "field": position.numbers_of(field)[0] if field else 0,
        }
        rows = (
            (phrases.ON, position.goes_on_anywhere or not is_step, True),
            (act if is_step else phrases.CHOOSE_AMONG, position.choices, True),
            (_AT_ONCE, field and not _is_secret(field), True),
            (_HINT, attempt.can_be_helped, True),
            (phrases.BACK, attempt.can_go_back, True),
            (phrases.TERMS, self._explains and terms_of(slide), True),
            (phrases.DETAILS, self._explains and slide.details, True),
            (_BRIEF, attempt.task, True),
            (phrases.AGAIN, True, False),
            (phrases.ANEW, True, False),
            (phrases.HELP, True, True),
            (phrases.QUIT, True, True),
        )
        return [(words(language, **values), reminded) for words, there, reminded in rows if there]


def _is_field(control: Control) -> bool:
    return control.is_filled_in and isinstance(control.origin, Field)


def _is_secret(control: Control) -> bool:
    return isinstance(control.origin, Field) and control.origin.secret
