"""For a room that watches: a black screen, a spotlight, the screen alone, a bright pointer."""

from tutor.language import Phrase
from tutor.ui.command import Command
from tutor.ui.feature import Actions, Feature, Player
from tutor.ui.screens.blank import BlankScreen

_NO_ZONE = Phrase("Spotlight: this slide has no zone to light.")
_BLACK = Phrase("black screen")
_SPOTLIGHT = Phrase("spotlight")
_ENLARGED = Phrase("enlarged screen")
_POINTER = Phrase("pointer")
_NO_FOCUS = Phrase("Spotlight: Tab or the mouse points out the zone to light.")


class Blank(Feature):
    """Turns the room's screen black until any key or click."""

    def __init__(self, play: Player) -> None:
        super().__init__(play)
        self._is_black = False

    @property
    def actions(self) -> Actions:
        """The black screen."""
        return {Command.BLANK: self._blank}

    @property
    def mark(self) -> Phrase | None:
        """The black screen's, while it is on."""
        return _BLACK if self._is_black else None

    def uncovered(self) -> None:
        """Take note that it is black no more."""
        if self._is_black:
            self._is_black = False
            self.play.show_bars()

    def _blank(self) -> None:
        self._is_black = True
        self.play.show_over(BlankScreen(self.play.view), lambda _: None)
        self.play.show_bars()


class Spotlight(Feature):
    """Dims all but the zone that is lit."""

    @property
    def actions(self) -> Actions:
        """The spotlight, on and off."""
        return {Command.SPOTLIGHT: self._switch}

    @property
    def mark(self) -> Phrase | None:
        """The spotlight's, while it is on."""
        return _SPOTLIGHT if self.play.gallery.spotlit else None

    def slide_shown(self) -> None:
        """Show what is in the light; where nothing is, tell why."""
        if not self.play.gallery.spotlit:
            return
        if self.play.view.focused_number:
            self.play.view.seek_focus()
            return
        reason = _NO_FOCUS if self.play.session.hotspots else _NO_ZONE
        self.play.tell(reason(self.play.look.language))

    def leave_off(self) -> bool:
        """Put the spotlight out."""
        was_on = self.play.gallery.spotlit
        if was_on:
            self._switch()
        return was_on

    def _switch(self) -> None:
        gallery = self.play.gallery
        gallery.spotlit = not gallery.spotlit
        self.play.view.repaint()
        self.play.show_bars()
        self.slide_shown()


class Enlarge(Feature):
    """Shows the screen alone, over the whole window, from slide to slide."""

    @property
    def actions(self) -> Actions:
        """The enlarged screen, on and off."""
        return {Command.ENLARGE: self._switch}

    @property
    def mark(self) -> Phrase | None:
        """The enlarged screen's, while it is on."""
        return _ENLARGED if self.play.gallery.enlarged else None

    def leave_off(self) -> bool:
        """Bring the explanation back."""
        was_on = self.play.gallery.enlarged
        if was_on:
            self._switch()
        return was_on

    def _switch(self) -> None:
        play = self.play
        play.gallery.enlarged = not play.gallery.enlarged
        play.view.show(focused=play.view.focused_number)
        play.show_bars()
        play.view.place_cursor()


class Pointer(Feature):
    """Marks the mouse's place."""

    @property
    def actions(self) -> Actions:
        """The bright pointer, on and off."""
        return {Command.POINTER: self._switch}

    @property
    def mark(self) -> Phrase | None:
        """The pointer's, while it is on."""
        return _POINTER if self.play.view.points else None

    def leave_off(self) -> bool:
        """Put the pointer out."""
        was_on = self.play.view.points
        if was_on:
            self._switch()
        return was_on

    def _switch(self) -> None:
        self.play.view.points = not self.play.view.points
        self.play.show_bars()
