"""A demo of a course, or someone's go at a task, as the screen plays it."""

from typing import TYPE_CHECKING, Protocol

from tutor.engine.session import Session
from tutor.model.elements import Option, Select
from tutor.model.slide import Slide
from tutor.painting.blocks import Block
from tutor.painting.look import Look
from tutor.ui import summary
from tutor.ui.command import Command
from tutor.ui.gallery import Gallery

if TYPE_CHECKING:
    from tutor.training.attempt import Attempt


class Playing(Protocol):
    """Takes what is asked, and tells what is to be shown."""

    session: Session
    gallery: Gallery

    @property
    def attempt(self) -> "Attempt | None":
        """The go at a task, where it is one."""

    @property
    def slide(self) -> Slide:
        """The slide as it is shown."""

    @property
    def instant(self) -> object:
        """All that is shown besides the focus; while it stays equal, nothing need be drawn."""

    @property
    def first_focused(self) -> int | None:
        """The number of the zone that has the focus when the slide comes on."""

    @property
    def pointed_at(self) -> int | None:
        """The number of the zone that is to have it once something else is told."""

    @property
    def has_quit(self) -> bool:
        """Whether one has left."""

    def allows(self, command: Command) -> bool:
        """Return whether a command may work here."""

    def choose(self, number: int) -> None:
        """Take a click on the zone that bears a number."""

    def go_on(self) -> bool:
        """Take Enter where no zone has the focus, or a click beside all; return whether to help."""

    def header(self, look: Look, width: int) -> Block:
        """Return what the first bar says."""

    def path(self, look: Look, width: int) -> Block:
        """Return what the second bar says."""


class Demo:
    """A session in which everything is marked and told."""

    def __init__(self, session: Session, look: Look) -> None:
        self.session = session
        self.gallery = Gallery(session, look)
        self._chosen_in: str | None = None
        """The id of the control in which one chose last, where that was the last thing done."""

    @property
    def attempt(self) -> None:
        """A demo is none."""

    @property
    def slide(self) -> Slide:
        """The session's slide."""
        return self.session.slide

    @property
    def instant(self) -> object:
        """The session's state."""
        return self.session.state

    @property
    def first_focused(self) -> int | None:
        """The likely way on, where one must choose."""
        return min(self.gallery.lit_first(self.session.slide), default=None)

    @property
    def pointed_at(self) -> int | None:
        """The same; once a list is opened its first option, once it is closed the list."""
        chosen_in = self._chosen_in
        spots = self.session.hotspots if chosen_in else ()
        choosing = [spot for spot in spots if spot.chooses_in == chosen_in]
        options = [spot for spot in choosing if isinstance(spot.element, Option)]
        lists = [spot for spot in choosing if isinstance(spot.element, Select)]
        return (*options, *lists)[0].number if lists else self.first_focused

    @property
    def has_quit(self) -> bool:
        """Whether the session has."""
        return self.session.has_quit

    def allows(self, command: Command) -> bool:  # noqa: ARG002  # as every Playing
        """Allow all."""
        return True

    def choose(self, number: int) -> None:
        """Activate a hotspot; a click that was meant for another slide may find none here."""
        if 1 <= number <= len(self.session.hotspots):
            spot = self.session.hotspots[number - 1]
            self._chosen_in = spot.chooses_in
            self.session.activate(spot.id)

    def go_on(self) -> bool:
        """Follow `next`; where there is none, the click was a miss."""
        missed = not self.session.advance() and bool(self.session.hotspots)
        if missed:
            self.session.miss()
        return missed

    def header(self, look: Look, width: int) -> Block:
        """Return the course and one's place in it."""
        return summary.header(self.session, look, width)

    def path(self, look: Look, width: int) -> Block:
        """Return the slides that led here."""
        return summary.path(self.session, look, width)


class Review(Demo):
    """A demo of what was missed, from a slide of it on; one does not leave the player by it."""

    def __init__(self, session: Session, look: Look, after: Playing) -> None:
        super().__init__(session, look)
        self.after = after
        """The attempt that is over, to which one comes back."""

    @property
    def has_quit(self) -> bool:
        """Never."""
        return False
