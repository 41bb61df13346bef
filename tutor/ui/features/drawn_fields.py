"""Typing where fields are only drawn: in a demo, nothing that one types moves the slide."""

from textual.events import Key

from tutor.ui import summary
from tutor.ui.feature import Feature, Player


class DrawnFields(Feature):
    """Tells which zones there are to whoever types in a drawn field, and obeys nothing of it.

    That is what comes after a click on the field, until another move.
    """

    def __init__(self, play: Player) -> None:
        super().__init__(play)
        self._is_on_field = False
        self._has_typed = False

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
        return self._is_on_field and not self.play.is_prompting and self._is_typed(event)

    def _is_typed(self, event: Key) -> bool:
        """Return whether a key is typed in the field: what writes, and what ends the writing."""
        if event.is_printable or event.key in ("backspace", "delete"):
            self._has_typed = True
        elif event.key == "enter" and self._has_typed:
            self._has_typed = False
        else:
            self._is_on_field = event.key == "escape"
            return False
        self._tell()
        return True

    def _tell(self) -> None:
        if self.play.session.hotspots:
            self.play.view.blink()
        self.play.tell(summary.nothing_is_typed(self.play.session, self.play.look))
