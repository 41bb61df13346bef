"""Going to a slide by its number in the scenario, as the header shows it."""

from textual.events import Key

from tutor.language import Phrase
from tutor.model.targets import SlideRef
from tutor.ui.command import Command
from tutor.ui.digits import DIGITS, ZERO
from tutor.ui.feature import Actions, Feature, Player

_PROMPT = Phrase("Slide {number}_  (1 to {last}) · Esc cancels")
_THERE = Phrase("Slide {number}_  Enter goes there · Esc cancels · {title}")
_NO_SUCH = Phrase("This scenario has no slide {number}: they go from 1 to {last}.")

_MOST = 5
"""How many digits are taken."""


class Numbers(Feature):
    """Takes digits, then Enter. A command begins a number, or a digit that no zone bears."""

    def __init__(self, play: Player) -> None:
        super().__init__(play)
        self._typed: str | None = None

    @property
    def actions(self) -> Actions:
        """One command, unless this play forbids to look ahead."""
        return {Command.NUMBER: self._begin} if self.play.may_look_ahead else {}

    def started(self) -> None:
        """Ask for the keys before zones are chosen by them."""
        self.play.view.takers.append(self._take)

    def slide_shown(self) -> None:
        """Forget a number once something else was done."""
        self._end()

    def _begin(self) -> None:
        self._typed = ""
        self._tell()

    def _take(self, event: Key) -> bool:
        """Take a key while a number is typed, and the digit that begins one."""
        key = event.key
        if self._typed is None:
            return self._takes_first(key)
        if digit := _digit(key):
            self._typed = (self._typed + digit)[:_MOST].lstrip("0")
            self._tell()
        elif key == "backspace" and self._typed:
            self._typed = self._typed[:-1]
            self._tell()
        elif key == "enter" and self._typed:
            self._go(int(self._typed))
        else:
            self._end()
            return key in ("escape", "backspace", "enter")
        return True

    def _takes_first(self, key: str) -> bool:
        play = self.play
        number = DIGITS.get(key)
        begins = number and play.characters and play.may_look_ahead
        if not begins or any(spot.number == number for spot in play.session.hotspots):
            return False
        self._typed = str(number)
        self._tell()
        return True

    def _go(self, number: int) -> None:
        self._end()
        slides = self._slides
        if 1 <= number <= len(slides):
            self.play.go_to(slides[number - 1])
        else:
            words = _NO_SUCH(self.play.look.language, number=number, last=len(slides))
            self.play.tell(words)

    def _end(self) -> None:
        if self._typed is not None:
            self._typed = None
            self.play.prompt("")

    def _tell(self) -> None:
        typed, slides, language = self._typed or "", self._slides, self.play.look.language
        if typed and int(typed) <= len(slides):
            title = self.play.session.course.slide(slides[int(typed) - 1]).title
            words = _THERE(language, number=typed, title=title)
        else:
            words = _PROMPT(language, number=typed, last=len(slides))
        self.play.prompt(words)

    @property
    def _slides(self) -> list[SlideRef]:
        session = self.play.session
        scenario = session.course.scenarios[session.state.slide.scenario]
        return list(scenario.refs)


def _digit(key: str) -> str:
    """Return the digit that a key writes, on a French keyboard with or without Shift."""
    return "0" if key in ZERO else str(DIGITS.get(key, ""))
