"""Typing where fields are only drawn: in a demo, nothing that one types moves the slide."""

from textual.events import Key

from tutor.model.elements import Field
from tutor.ui import summary
from tutor.ui.digits import DIGITS, ZERO
from tutor.ui.feature import Feature, Player

_AT_ONE_GO = 0.6
"""Within how many seconds of another a digit belongs to the same number."""

_BETWEEN_DIGITS = frozenset(" .-/+")


class DrawnFields(Feature):
    """Tells which zones there are to whoever types in a drawn field, and obeys nothing of it.

    That is what comes after a click on the field, until another move; and, wherever fields are
    drawn, digits that come at one go: a phone number is no choice followed by others.
    """

    def __init__(self, play: Player) -> None:
        super().__init__(play)
        self._is_on_field = False
        self._has_typed = False
        self._latest = -_AT_ONE_GO
        """When a digit of a number was typed."""

    def started(self) -> None:
        """Be asked first what a key means."""
        self.play.view.takers.append(self._takes)

    def slide_shown(self) -> None:
        """Leave the field with its slide."""
        self._is_on_field = self._has_typed = False

    def takes_click(self, number: int | None) -> bool:
        """Take a click on a drawn field, which is a miss as any other beside the zones."""
        self._is_on_field = number is not None and number < 0 and self.play.attempt is None
        self._has_typed = False
        if self._is_on_field:
            self.play.session.miss()
            self._tell()
        return self._is_on_field

    def leave_off(self) -> bool:
        """Leave the field."""
        was_on_field, self._is_on_field = self._is_on_field, False
        return was_on_field

    def _takes(self, event: Key) -> bool:
        if self.play.attempt or self.play.is_prompting:
            return False
        if self._is_on_field:
            return self._is_typed(event)
        return self._continues_number(event)

    def _is_typed(self, event: Key) -> bool:
        """Return whether a key is typed in the field: what writes, and what ends the writing."""
        if event.is_printable or event.key in ("backspace", "delete"):
            self._has_typed = True
        elif event.key != "enter" or not self._has_typed:
            self._is_on_field = event.key == "escape"
            return False
        else:
            self._has_typed = False
        self._tell()
        return True

    def _continues_number(self, event: Key) -> bool:
        """Return whether a key goes on with a number of which a digit was typed just before."""
        is_digit = event.key in DIGITS or event.key in ZERO
        goes_on = event.time - self._latest < _AT_ONE_GO
        if goes_on and (is_digit or event.character in _BETWEEN_DIGITS):
            self._latest = event.time
            self._tell()
            return True
        if is_digit and self.play.characters and self._draws_field:
            self._latest = event.time
        return False

    @property
    def _draws_field(self) -> bool:
        return any(
            isinstance(one, Field) and not one.action for one in self.play.playing.slide.elements
        )

    def _tell(self) -> None:
        if self.play.session.hotspots:
            self.play.view.blink()
        self.play.tell(summary.nothing_is_typed(self.play.session, self.play.look))
