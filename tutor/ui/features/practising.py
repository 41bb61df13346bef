"""The commands of a go at a task: go on, go back where one may, ask for a hint."""

from textual.events import Key

from tutor.language import Phrase
from tutor.model.elements import Field
from tutor.ui.command import Command
from tutor.ui.digits import DIGITS
from tutor.ui.feature import Actions, Feature

_NEXT = Phrase("Tab Next")
_CLICK = Phrase("Enter Click")


class Practising(Feature):
    """Passes on to the attempt what is asked by keys."""

    @property
    def actions(self) -> Actions:
        """The moves that the mode allows here."""
        attempt = self.play.attempt
        if attempt is None:
            return {}
        actions: Actions = {}
        position = attempt.position
        if attempt.can_go_back:
            actions[Command.BACK] = attempt.back
        if position.goes_on_anywhere or not position.is_step:
            actions[Command.ON] = attempt.go_on
        if attempt.can_be_helped:
            actions[Command.HINT] = attempt.help
        return actions

    @property
    def keys(self) -> tuple[Phrase, ...]:
        """How to reach what reacts, and to click on it; in a field they are told otherwise."""
        attempt, number = self.play.attempt, self.play.view.focused_number
        if attempt is None or attempt.is_over or not attempt.position.is_step:
            return ()
        if not number:
            return (_NEXT,)
        control = attempt.position.form.control(number)
        is_field = control.is_filled_in and isinstance(control.origin, Field)
        return () if is_field else (_NEXT, _CLICK)

    def leave_off(self) -> bool:
        """Close the list that is open."""
        return self.play.attempt is not None and self.play.attempt.fold()

    def started(self) -> None:
        """Be asked first what a key means: there are no numbers to choose by."""
        self.play.view.takers.append(self._takes)

    def _takes(self, event: Key) -> bool:
        """Take digits for nothing; let arrows begin where nothing has the focus yet."""
        if self.play.attempt is None:
            return False
        view, key = self.play.view, event.key
        if key in ("down", "up") and view.focused_number is None and not view.more_below:
            view.move_focus(1 if key == "down" else -1)
            return True
        return self.play.characters and key in DIGITS
