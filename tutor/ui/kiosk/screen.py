"""The screen of a kiosk: a course that plays itself, or that a visitor plays."""

from collections.abc import Callable, Iterable
from typing import Self

from textual import events, on
from textual.app import ComposeResult
from textual.message import Message

from tutor.engine.session import Session
from tutor.kiosk.course import KioskCourse
from tutor.language import Language, Phrase
from tutor.painting.look import Look
from tutor.ui import summary
from tutor.ui.command import Command, Trait
from tutor.ui.commands import having
from tutor.ui.feature import MakeFeature
from tutor.ui.kiosk.instruction import Instruction, instruction
from tutor.ui.kiosk.invitation import HEIGHT, Invitation
from tutor.ui.kiosk.kiosk import Kiosk
from tutor.ui.kiosk.languages import among
from tutor.ui.kiosk.touch_bar import ABOVE, Place, touch_bar
from tutor.ui.kiosk.visitor import VisitorDemo
from tutor.ui.options import Options
from tutor.ui.screens.play import PlayScreen
from tutor.ui.widgets.bar import Bar

_FINGER = 3, 1
"""How far beside a zone a finger may touch, where all is large."""

_CRAMPED = 30
"""Under so many lines, none is spent on the path or on a higher bar."""

_TALL_BAR = 3

_COME_AND_GO = frozenset({Command.BACK, Command.ON, Command.TERMS, Command.DETAILS})
"""Commands whose places in the bar stay theirs where they do not work."""


class KioskScreen(PlayScreen, inherit_bindings=False):
    """Plays for a visitor, or for nobody. Nothing of one visit is left in the next."""

    DEFAULT_CSS = f"""
    KioskScreen.waiting #invitation {{
        display: block;
    }}

    KioskScreen.large #path, KioskScreen.cramped #path {{
        display: none;
    }}

    KioskScreen.large #keys {{
        height: {_TALL_BAR};
    }}

    KioskScreen.cramped #keys {{
        height: 1;
    }}

    KioskScreen.waiting Instruction {{
        display: none;
    }}

    KioskScreen.waiting #slide {{
        margin-top: {HEIGHT};
    }}
    """

    closes_by = Phrase("× Close")

    class Left(Message):
        """A click of the course's leads out of it."""

    def __init__(self, kiosk: Kiosk, look: Look, features: Iterable[MakeFeature[Self]]) -> None:
        policy = kiosk.policy
        self.allowed = having(Trait.KIOSK).intersection(map(Command, policy.keys))
        playing = VisitorDemo(Session(kiosk.programme.course), look, self.allowed)
        options = Options(
            motion=policy.motion == "full", may_look_ahead=False, pictures=kiosk.pictures
        )
        super().__init__(playing, look, options, features)
        self._kiosk = kiosk
        self.programme = kiosk.programme
        """Played from the next session on."""
        self._first_look = look
        self.commands = among(policy.languages)
        self.pointer_moves = policy.motion != "none"
        self.invitation = Invitation(look, policy.languages)
        self.loops: list[Callable[[], None]] = []
        self.is_played_by_hand = False
        self.add_class("waiting", "full-screen")
        self.set_class(policy.large, "large")

    def compose(self) -> ComposeResult:
        """Make the invitation, and the line that tells what to touch, too."""
        *above, keys = super().compose()
        assert isinstance(keys, Bar)
        self._instruction = Instruction(self.look, keys)
        yield from (*above, self._instruction, keys, self.invitation)

    def on_resize(self, event: events.Resize) -> None:
        """Spend the lines that there are."""
        self.set_class(event.size.height < _CRAMPED, "cramped")
        super().on_resize(event)

    def attract(self) -> None:
        """Forget the visitor; play for nobody."""
        self._begin_anew(self._session_to_watch(), is_waiting=True)
        for begin in self.loops:
            begin()

    def receive(self) -> None:
        """Play for a visitor, from the start."""
        self._begin_anew(self._kiosk.play(self.programme.course), is_waiting=False)

    def rest(self) -> None:
        """Forget the visitor, and play nothing."""
        self._begin_anew(self._session_to_watch(), is_waiting=True)

    def take_up(self, programme: KioskCourse) -> None:
        """Play a course that has changed, from the next session on."""
        self.programme = programme
        if not self._kiosk.policy.contrast:
            self._first_look = self._first_look.in_colours_of(programme.course.theme)

    def show(self) -> None:
        """Show the session's state; who leaves the course leaves the screen to others."""
        if self.playing.has_quit:
            self.post_message(self.Left())
        else:
            super().show()

    def perform(self, command: Command) -> None:
        """Read on first, as a touch does."""
        if command is Command.ON and self.view.more_below:
            self.view.turn_page()
        else:
            super().perform(command)

    def miss(self) -> None:
        """Read on first, where there is more to read."""
        if self.view.more_below:
            self.view.turn_page()
        else:
            super().miss()

    def help_to_choose(self) -> None:
        """Bring a zone into view where none is; blink them, and tell louder what to touch."""
        numbers = [spot.number for spot in self.session.hotspots]
        if numbers and not any(map(self.view.place_of, numbers)):
            self.view.focus_on(numbers[0])
        self.view.blink()
        self.tell(self._what_to_do)

    def tell(self, message: str) -> None:
        """Show a message for a while on the line over the bar."""
        self._instruction.insist(message, self.look)

    @on(Bar.Clicked, "#keys")
    def turn_back(self, event: Bar.Clicked) -> None:
        """Show what lies over the window."""
        if event.number == ABOVE:
            event.prevent_default()
            self.view.turn_page(back=True)

    def speak(self, language: Language) -> None:
        """Speak a language until the end of the visit."""
        self.start_over(self.look._replace(language=language))

    @property
    def _what_to_do(self) -> str:
        return instruction(self.session, self.look, more=self.view.more_below)

    def _show_keys(self) -> None:
        places = [
            Place(info.footer(self.look.language), number, works)
            for number, info in enumerate(self.commands)
            if info.footer
            and info.command in self.allowed
            and ((works := self._works(info.command)) or info.command in _COME_AND_GO)
        ]
        view, is_tall = self.view, self.has_class("large") and not self.has_class("cramped")
        self._keys.show(
            touch_bar(
                places,
                above=view.top > 0,
                below=view.more_below,
                look=self.look,
                width=self.app.size.width,
                height=_TALL_BAR if is_tall else 1,
            )
        )
        self._instruction.say(self._what_to_do, self.look)

    def _works(self, command: Command) -> bool:
        return command in self.actions and summary.leads_somewhere(self.session, command)

    def _begin_anew(self, session: Session, *, is_waiting: bool) -> None:
        for feature in self.features:
            feature.leave_off()
        self.look = self._first_look
        self.seen.clear()
        self.view.dress(self.look.palette)
        self.view.reach = _FINGER if self.look.airy else (0, 0)
        self.set_class(is_waiting, "waiting")
        self.is_played_by_hand = not is_waiting
        self.is_full_screen = is_waiting
        self.view.focus()
        self.begin(VisitorDemo(session, self.look, self.allowed))

    def _session_to_watch(self) -> Session:
        course, at = self.programme.course, self._kiosk.policy.attract.slide
        return Session(course, at=at if at and at in course else None)
