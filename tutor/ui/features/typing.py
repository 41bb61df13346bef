"""Typing in the fields that a task asks to fill in."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from textual.events import Key

from tutor.language import Phrase
from tutor.model.elements import Field
from tutor.ui.feature import Feature, Player

if TYPE_CHECKING:
    from tutor.training.controls import Control
    from tutor.ui.widgets.typed_field import TypedField

_WRITING = Phrase("typing · Esc cancels")
_NEXT_FIELD = Phrase("Tab/Enter Next")
_NEXT = Phrase("Tab Next")
_WRITE = Phrase("Enter Write")

_BACKWARDS = ("shift+tab", "up")
_ONWARDS = ("enter", "tab", "down")


class Typing(Feature):
    """Puts a line to type on over the field that was chosen."""

    def __init__(self, play: Player) -> None:
        super().__init__(play)
        self._line: TypedField | None = None
        self._number = 0
        self._before = ""
        self._instant: object = None

    def started(self) -> None:
        """Be asked first what a key means: on a field, what writes is typed there."""
        self.play.view.takers.append(self._takes)

    @property
    def mark(self) -> Phrase | None:
        """How to give up typing, while one types."""
        return _WRITING if self._line else None

    @property
    def keys(self) -> tuple[Phrase, ...]:
        """How to write in the field that has the focus, or to leave it for the next one."""
        if self._line:
            return (_NEXT_FIELD,)
        return (_NEXT, _WRITE) if self.takes_letters else ()

    @property
    def takes_letters(self) -> bool:
        """Whether a field has the focus: what writes is typed there."""
        number = self.play.view.focused_number
        return self.is_typing or bool(number and self._field(number))

    @property
    def is_typing(self) -> bool:
        """Whether a line has the focus."""
        return self._line is not None

    def takes_click(self, number: int | None) -> bool:
        """Begin to type in a field; a click beside all but leaves the one in which one types."""
        was_typing = self._line is not None
        self._close()
        field = self._field(abs(number)) if number else None
        if field:
            self._open(field)
        return field is not None or (was_typing and number is None)

    def slide_shown(self) -> None:
        """Leave the field with its slide."""
        if self._line and self.play.session.state != self._instant:
            self._take_away()

    def moved(self) -> None:
        """Follow the box where it goes."""
        self._place()

    def leave_off(self) -> bool:
        """Leave the field."""
        was_typing = self._line is not None
        self._close()
        return was_typing

    def _takes(self, event: Key) -> bool:
        """Take what writes where a field has the focus; what comes before the line does, too."""
        number = self.play.view.focused_number
        writes = event.is_printable and event.key != "space"
        if self._line is None and writes and number and (field := self._field(number)):
            self._open(field)
        elif self._line is None:
            return False
        if self._line:
            self._line.post_message(Key(event.key, event.character))
        return True

    def _field(self, number: int) -> "Control | None":
        """Return the field that bears a number, where one may type in it."""
        attempt = self.play.attempt
        if attempt is None or attempt.is_over:
            return None
        control = attempt.position.form.control(number)
        return control if control.is_filled_in and isinstance(control.element, Field) else None

    def _open(self, control: "Control") -> None:
        from tutor.ui.widgets.typed_field import FieldListener, TypedField

        field = control.element
        assert isinstance(field, Field)
        if self.play.attempt and self.play.attempt.fold():
            self.play.show()
        self._number, self._before = control.number, field.value
        self._instant = self.play.session.state
        self.play.view.focus_on(control.number)
        palette = self.play.look.screen_palette
        listener = FieldListener(self._typed_in(control.number), self._left, self._late)
        self._line = TypedField(field.value, palette, listener, secret=field.secret)
        self._place()
        if self._line:
            self.play.screen.mount(self._line)
            self._line.focus()
            self.play.show_bars()

    def _place(self) -> None:
        """Put the line over the box; where the box is out of view, one has left it."""
        if self._line is None:
            return
        if box := self.play.view.place_of(self._number):
            self._line.stand_over(box)
        else:
            self._close()

    def _close(self) -> None:
        """Leave the line with all that was typed, be it so fast that it was not told yet."""
        if self._line:
            self._fill(self._line.value)
            self._take_away()

    def _take_away(self) -> None:
        if self._line:
            self._line.is_left = True
            self._line.remove()
            self._line = None
            self.play.view.focus()
            self.play.view.place_cursor(again=True)
            self.play.show_bars()

    def _typed_in(self, number: int) -> Callable[[str], None]:
        """Return what takes a field's text, until one types in another one."""

        def typed(text: str) -> None:
            if self._line and number == self._number:
                self._fill(text)

        return typed

    def _fill(self, text: str) -> None:
        if self.play.attempt:
            self.play.attempt.fill(self._number, text)

    def _left(self, key: str) -> None:
        if key == "escape" and self._line:
            self._line.value = self._before
        self._close()
        self.play.show()
        if key in (*_ONWARDS, *_BACKWARDS):
            self._go_to_the_next(1 if key in _ONWARDS else -1)
        elif key != "escape":
            self.play.obey(key)

    def _late(self, event: Key) -> None:
        """Have a key that came with others taken where these led."""
        if not self._takes(event):
            self.play.view.post_message(Key(event.key, event.character))

    def _go_to_the_next(self, direction: int) -> None:
        view, attempt = self.play.view, self.play.attempt
        first = attempt.position.first_marked if attempt else None
        if direction > 0 and first and first > self._number:  # not back to one left wrong
            view.focus_on(first)
        else:
            view.focus_on(self._number)
            view.move_focus(direction)
        if view.focused_number and (field := self._field(view.focused_number)):
            self._open(field)
