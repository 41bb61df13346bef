"""Those who follow from another terminal: they are told what is shown, and may command.

Someone who learns alone is not followed: notes would tell the way, and commands would take it.
"""

import asyncio
import os
import time
from collections.abc import Callable
from typing import TYPE_CHECKING

from tutor.painting.terms import DETAILS, terms_of
from tutor.ui.command import Command, Trait
from tutor.ui.commands import having
from tutor.ui.feature import Feature, Player
from tutor.ui.screens.blank import BlankScreen

if TYPE_CHECKING:
    from tutor.following.messages import Contents, Message, Request
    from tutor.following.server import Server
    from tutor.following.server_socket import ServerSocket
    from tutor.language import Phrase
    from tutor.model.course import Course
    from tutor.model.targets import SlideRef

_TOLD_AFTER = 0.007
"""How long after a slide is shown it is told, in seconds: the room's terminal has taken it by then,
and those who follow do not keep the processors from it. The event loop counts it: a message of
Textual's would be one more before the slide is drawn."""

_MORE_AFTER = 0.06
"""How long after that the ones to come are told, in seconds: the player has them by then."""

_SLICE, _BREATH = 0.004, 0.01
"""For how long at a time slides are listed, and how long that then rests, in seconds."""


class Following(Feature):
    """Lets followers in once the first frame is there, by a door."""

    def __init__(self, play: Player, make_door: "Callable[[], ServerSocket]") -> None:
        super().__init__(play)
        self._make_door = make_door
        self._door: ServerSocket | None = None
        self._server: Server | None = None
        self._listed: Course | None = None
        self._contents: Contents | None = None
        self._started = self._shown_since = time.monotonic()
        self._spent: dict[str, float] = {}
        self._slide: SlideRef | None = None
        self._telling = False
        self._changes = 0
        self._is_ready = False
        self._is_open = False
        self._marks: tuple[Phrase, ...] = ()
        self._explained: str | None = None
        """The name of the text that a follower had opened, while it is open."""

    def ready(self) -> None:
        """Let followers in."""
        self._is_ready = True
        self._let_in()

    def uncovered(self) -> None:
        """Take note that what was explained is put away."""
        self._explained = None

    def left(self) -> None:
        """Let everyone go."""
        if self._server and self._door:
            self._server.stop()
            self._door.close()
            self._server = None
            self._is_open = False

    def slide_shown(self) -> None:
        """Tell the followers, once the slide is drawn; let them go where a task begins."""
        if self.play.attempt:
            self._let_go()
            return
        self._let_in()
        slide = self.play.session.state.slide
        if slide != self._slide:
            self._count_time()
            self._slide = slide
        self._tell_once_drawn()

    def bars_shown(self) -> None:
        """Tell what holds from now on, without another slide."""
        marks = self.play.marks
        if marks != self._marks:
            self._marks = marks
            self._tell_once_drawn()

    def _let_go(self) -> None:
        """Let everyone go until nobody practises."""
        if self._server:
            from tutor.following.messages import Practising

            self._server.tell(Practising())
        self.left()

    def _let_in(self) -> None:
        if self._is_ready and not (self._is_open or self.play.attempt):
            self._is_open = True
            self.play.screen.run_worker(self._serve(), name="following")

    def _count_time(self) -> None:
        """Add the time on the slide that was shown to its scenario."""
        now = time.monotonic()
        before = self._slide
        if before and before != self.play.session.course.menu:
            spent = self._spent.get(before.scenario, 0.0)
            self._spent[before.scenario] = spent + now - self._shown_since
        self._shown_since = now

    async def _serve(self) -> None:
        self._door = door = await asyncio.to_thread(self._make_door)  # it loads modules
        from tutor.following.server import Server

        bound = door.open(os.getpid(), self.play.session.course.title)
        if bound:
            self._server = Server(
                door.token,
                on_asked=lambda asked: self.play.screen.call_later(self._obey, asked),
                on_joined=self._greet,
            )
            self._server.start(bound)
            if self.play.attempt:
                self.left()

    def _tell_once_drawn(self) -> None:
        if self._server and self._server.is_followed and not self._telling:
            self._telling = True
            asyncio.get_running_loop().call_later(_TOLD_AFTER, self._tell, self._server)

    def _tell(self, server: "Server") -> None:
        self._telling = False
        if server is not self._server:
            return
        server.tell(self._scene(at_once=True))
        self._tell_more_soon(server)
        self._list_slides(server)

    def _tell_more_soon(self, server: "Server") -> None:
        """Tell the slides to come, once they are read for the room's own sake."""
        self._changes += 1
        change = self._changes

        def tell() -> None:
            if change == self._changes:
                server.tell(self._scene())

        self.play.screen.set_timer(_MORE_AFTER, tell)

    def _greet(self, send: "Callable[[Message], None]") -> None:
        send(self._scene(at_once=True))
        if self._server:
            self._tell_more_soon(self._server)
        if self._contents and self._listed is self.play.session.course:
            send(self._contents)
        elif self._server:
            self._list_slides(self._server)

    def _scene(self, *, at_once: bool = False) -> "Message":
        from tutor.following.scene import scene_of

        play, now = self.play, time.monotonic()
        spent = self._spent.get(play.session.state.slide.scenario, 0.0)
        since_shown = now - self._shown_since
        return scene_of(
            play.session,
            likely=min(play.gallery.lit_first(play.session.slide), default=None),
            commands=tuple(one.command for one in play.working if Trait.NOTES in one.traits),
            marks=play.marks,
            since_start=now - self._started,
            since_shown=since_shown,
            since_scenario=spent + since_shown,
            at_once=at_once,
        )

    def _list_slides(self, server: "Server") -> None:
        """Tell of every slide of the course, unless that is done or under way."""
        course = self.play.session.course
        if self._listed is not course:
            self._listed, self._contents = course, None
            listing = self._list(course, server)
            self.play.screen.run_worker(listing, group="contents", exclusive=True)

    async def _list(self, course: "Course", server: "Server") -> None:
        """List the slides a little at a time, for they may be many."""
        from tutor.following.messages import Contents
        from tutor.following.scene import entry_of

        entries, stop = [], time.monotonic() + _SLICE
        for ref in course.refs:
            entries.append(entry_of(course, ref))
            if time.monotonic() > stop:
                await asyncio.sleep(_BREATH)
                stop = time.monotonic() + _SLICE
        self._contents = Contents(entries=tuple(entries))
        server.tell(self._contents)

    def _obey(self, asked: "Request") -> None:
        """Do what a follower asks, in front of whatever is open over the slide."""
        from tutor.following.messages import Choose, Explain, GoBack, GoTo, Perform, Point

        if isinstance(asked, Point):
            self._light(asked.number, asked.on)
            return
        play, session = self.play, self.play.session
        was_open, self._explained = self._explained, None
        if isinstance(play.screen.app.screen, BlankScreen):
            play.uncover()
            return
        play.uncover()
        match asked:
            case Perform(command=Command.DETAILS) if was_open == DETAILS:
                pass
            case Explain(term=term) if term == was_open:
                pass
            case Explain(term=term) if term in terms_of(session.slide):
                play.screen.call_after_refresh(self._explain, term)
            case Perform(command=Command.DETAILS) if session.slide.details:
                play.screen.call_after_refresh(self._explain, DETAILS)
            case Perform(command=name) if name in having(Trait.NOTES):
                play.perform(Command(name))
            case Choose(number=0, on=slide) if slide == session.state.slide:
                session.advance()
            case Choose(number=number, on=slide) if slide == session.state.slide:
                if 1 <= number <= len(session.hotspots):
                    play.choose(number)
            case GoBack(steps=steps):
                session.back(steps)
            case GoTo(slide=slide) if slide in session.course:
                session.jump(slide)
        play.show()

    def _light(self, number: int, on: "SlideRef") -> None:
        """Light a hotspot; what is open over the slide stays open."""
        session = self.play.session
        if on == session.state.slide and 1 <= number <= len(session.hotspots):
            self.play.view.focus_on(number)

    def _explain(self, name: str) -> None:
        """Open what the slide tells on demand, once what was open is closed."""
        self.play.open_popup(name)
        self._explained = name
