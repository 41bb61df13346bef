"""The course plays itself, along the shortest route to its end."""

from collections.abc import Callable

from textual.events import Key

from tutor.engine.state import State
from tutor.language import Phrase
from tutor.routes.pathfinding import nearest
from tutor.routes.ways import Move, Way, click, make
from tutor.ui.command import Command, Trait
from tutor.ui.commands import having
from tutor.ui.digits import DIGITS
from tutor.ui.feature import Actions, Feature, Player
from tutor.ui.keys import commands_by_key

_PLAYS = Phrase("playing by itself")
_PAUSED = Phrase("paused")
_AT_THE_END = Phrase("Playing by itself: this is the end.")
_NO_END = Phrase("Playing by itself: no end can be reached from here.")

_ZONE_SHOWN_FOR = 1.5
"""For how many seconds the zone that will be taken is shown, where the pace allows."""

_MOVING_KEYS = frozenset({"tab", "shift+tab", "up", "down", "enter"})


class Autoplay(Feature):
    """Takes a way at a time, as long as nobody else moves."""

    def __init__(self, play: Player, pace: float) -> None:
        super().__init__(play)
        self.later: Callable[[float, Callable[[], None]], object] = play.screen.set_timer
        """Calls back after some seconds."""
        self._pace = pace
        self._moves: list[Move] | None = None
        self._is_paused = False
        self._is_moving = False
        self._turn = 0

    @property
    def actions(self) -> Actions:
        """On and off; a pause while it plays."""
        switch: Actions = {Command.AUTOPLAY: self._switch}
        return switch if self._moves is None else {**switch, Command.PAUSE: self._pause}

    @property
    def mark(self) -> Phrase | None:
        """Whether it plays or is paused, while it is on."""
        if self._moves is None:
            return None
        return _PAUSED if self._is_paused else _PLAYS

    def started(self) -> None:
        """Be asked first what a key means: Space pauses, and who moves takes over."""
        self.play.view.takers.append(self._takes)

    def slide_shown(self) -> None:
        """Leave the course to whoever moved."""
        if not self._is_moving:
            self.leave_off()

    def uncovered(self) -> None:
        """Begin this slide's time anew."""
        self._wait()

    def leave_off(self) -> bool:
        """Play no further."""
        was_on = self._moves is not None
        if was_on:
            self._moves, self._is_paused = None, False
            self._turn += 1
            self.play.show_bars()
        return was_on

    def _takes(self, event: Key) -> bool:
        """Take Space while it plays; stop at what moves, and leave that key to the slide."""
        if self._moves is None:
            return False
        key = event.key
        if key == "space":
            self._pause()
            return True
        characters = self.play.characters
        moves = commands_by_key(characters).get(key) in having(Trait.MOVE) or key in _MOVING_KEYS
        if moves or (characters and key in DIGITS):
            self.leave_off()
        return False

    def _switch(self) -> None:
        if not self.leave_off():
            self.begin()

    def begin(self) -> None:
        """Play from where the session stands."""
        session = self.play.session
        if self._is_end(session.state):
            self._tell(_AT_THE_END)
            return
        found = nearest(session.course, session.state, self._is_end)
        if found is None:
            self._tell(_NO_END)
            return
        self._make(found.moves)

    def _make(self, moves: list[Move]) -> None:
        """Make moves one by one, each after a slide's time."""
        self._moves = moves
        self.play.show_bars()
        self._wait()

    def _is_end(self, state: State) -> bool:
        course = self.play.session.course
        return state.over or state.slide == course.menu or course.slide(state.slide).end

    def _pause(self) -> None:
        self._is_paused = not self._is_paused
        self.play.show_bars()
        self._wait()

    def _wait(self) -> None:
        """Give the slide its time, and show the zone some time before it is taken."""
        self._turn += 1
        if not self._moves or self._is_paused:
            return
        pace = min(self._pace, self.play.session.slide.wait or self._pace)
        shown_for = min(_ZONE_SHOWN_FOR, pace / 2)
        self._after(pace - shown_for, lambda: self._show_zone(shown_for))

    def _after(self, seconds: float, act: Callable[[], None]) -> None:
        """Do something later, unless something else happened, or the slide is covered."""
        turn = self._turn
        self.later(seconds, lambda: act() if turn == self._turn and self._is_seen else None)

    @property
    def _is_seen(self) -> bool:
        return self.play.screen.app.screen is self.play.screen

    @property
    def _next_zone(self) -> int:
        """The number of the zone that will be taken; zero where none will."""
        move = self._moves[0] if self._moves else None
        spot = click(self.play.session.slide, move).hotspot if isinstance(move, Way) else None
        return spot.number if spot else 0

    def _show_zone(self, shown_for: float) -> None:
        if number := self._next_zone:
            self.play.view.point_at(number)
        self._after(shown_for, self._take)

    def _take(self) -> None:
        if not self._moves:
            return
        self._is_moving = True
        make(self.play.session, self._moves.pop(0))
        self.play.show()
        self._is_moving = False
        if self._moves:
            self._wait()
        else:
            self.leave_off()
            self._ended()

    def _ended(self) -> None:
        self._tell(_AT_THE_END)

    def _tell(self, message: Phrase) -> None:
        self.play.tell(message(self.play.look.language))
