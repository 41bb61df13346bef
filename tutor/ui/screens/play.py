"""The screen on which a course is played."""

from collections.abc import Iterable
from typing import TYPE_CHECKING, Self

from textual import events, on
from textual.app import ComposeResult

from tutor.engine.session import Session
from tutor.model.targets import SlideRef
from tutor.painting.blocks import Block
from tutor.painting.dimming import dimmed_palette
from tutor.painting.look import Look
from tutor.ui import bars, summary
from tutor.ui.command import Command
from tutor.ui.feature import MakeFeature
from tutor.ui.gallery import Gallery
from tutor.ui.keys import keys_of
from tutor.ui.options import Options
from tutor.ui.playing import Playing
from tutor.ui.screens.featured import FeaturedScreen
from tutor.ui.widgets.bar import Bar
from tutor.ui.widgets.painted_view import PaintedView
from tutor.ui.widgets.slide_view import SlideView

if TYPE_CHECKING:
    from tutor.training.attempt import Attempt


_GOING_ON = keys_of(Command.ON, characters=False)


class PlayScreen(FeaturedScreen, inherit_bindings=False):
    """Header, path, slide and keys. It passes on what is asked and shows what the session says."""

    view: SlideView

    def __init__(
        self, playing: Playing, look: Look, options: Options, features: Iterable[MakeFeature[Self]]
    ) -> None:
        super().__init__(look, characters=options.characters)
        self.playing = playing
        self._options = options
        self.is_played_by_hand = True
        """Whether a click may come at any time, and is to be answered at once."""
        self.seen: set[SlideRef] = set()
        self._shown: object = None
        self._slide: SlideRef | None = None
        self._pointed_at: int | None = None
        self._prompt = ""
        self.features = [feature(self) for feature in features]
        self.set_class(options.full_screen, "full-screen")

    def compose(self) -> ComposeResult:
        """Make the bars and the view."""
        palette = self.look.palette
        yield Bar(palette.header, id="header")
        yield Bar(palette.page, id="path")
        yield SlideView(self._paint, self, palette, self._options.pictures, id="slide")
        yield Bar(palette.footer, id="keys")

    def on_mount(self) -> None:
        """Show where the session stands."""
        self.view = self.query_one(SlideView)
        self._header, self._path, self._keys = self.query(Bar)
        self.view.motion, self.view.characters = self._options.motion, self.characters
        self.view.focus()
        for feature in self.features:
            feature.started()
        self.show()

    @property
    def session(self) -> Session:
        """Where play stands."""
        return self.playing.session

    @property
    def attempt(self) -> "Attempt | None":
        """The go at a task, where it is one."""
        return self.playing.attempt

    @property
    def gallery(self) -> Gallery:
        """The painter of the slides."""
        return self.playing.gallery

    @property
    def may_look_ahead(self) -> bool:
        """Whether one may look for slides and go to them."""
        return self._options.may_look_ahead and self.attempt is None

    @property
    def is_prompting(self) -> bool:
        """Whether something is being typed in the place of the keys."""
        return bool(self._prompt)

    @property
    def is_full_screen(self) -> bool:
        """Whether nothing but the slide is shown."""
        return self.has_class("full-screen")

    @is_full_screen.setter
    def is_full_screen(self, full_screen: bool) -> None:
        self.set_class(full_screen, "full-screen")

    def begin(self, playing: Playing) -> None:
        """Play something else from now on."""
        self.playing = playing
        self._shown = self._slide = None
        self.show()

    def on_resize(self, event: events.Resize) -> None:
        """Paint the bars for the new width."""
        self.set_class(bars.is_too_small(*event.size), "too-small")
        self.show_bars()

    def choose(self, number: int) -> None:
        """Take a click on the zone that bears a number."""
        if not any(feature.takes_click(number) for feature in self.features):
            self.playing.choose(number)
        self.show()

    def go_on(self) -> None:
        """Take Enter where no zone has the focus, or a click that nobody takes."""
        if not self.view.turn_to_unseen() and self.playing.go_on():
            self.help_to_choose()
        self.show()

    def miss(self) -> None:
        """Take a click beside the zones."""
        if any(feature.takes_click(None) for feature in self.features):
            self.show()
        else:
            self.go_on()

    def perform(self, command: Command) -> None:
        """Do what a command asks; what goes on first shows what lies below, as pagers do."""
        if command is not Command.ON or not self.view.turn_to_unseen():
            super().perform(command)

    def obey(self, key: str) -> bool:
        """Do the command of a key; one that goes on shows what lies below wherever one is."""
        return (key in _GOING_ON and self.view.turn_to_unseen()) or super().obey(key)

    def go_to(self, slide: SlideRef) -> None:
        """Jump to a slide, if the course, which may have changed meanwhile, has it."""
        if slide in self.session.course and slide != self.session.state.slide:
            self.session.jump(slide)
            self.show()

    def tell(self, message: str) -> None:
        """Show a message in the place of the keys until something else is done."""
        self.add_class("telling")
        self._keys.show(bars.message(message, self.look, self.app.size.width))

    def prompt(self, words: str) -> None:
        """Show what is being typed in the place of the keys; "" ends it."""
        self._prompt = words
        self._show_keys()

    def help_to_choose(self) -> None:
        """Blink the zones, and tell which there are."""
        self.view.blink()
        self.tell(summary.hint(self.session, self.look))

    @on(PaintedView.Moved)
    def follow_focus(self) -> None:
        """Keep the cursor, the mark of what lies below and the light on the edges true."""
        if self.gallery.spotlit:
            self.show_bars()
        else:
            self._show_keys()
        self.view.place_cursor()
        for feature in self.features:
            feature.moved()

    @on(Bar.Clicked, "#path")
    def go_back_to(self, event: Bar.Clicked) -> None:
        """Go back to a slide of the path."""
        self.session.back(event.number)
        self.show()

    @property
    def _edges(self) -> Look:
        """The look of the window's edges: they are dimmed while a zone is in the spotlight."""
        dimmed = self.gallery.spotlit and self.view.focused_number
        return (
            self.look._replace(palette=dimmed_palette(self.look.palette)) if dimmed else self.look
        )

    def _paint(self, width: int, height: int, lit: frozenset[int]) -> Block:
        self.view.dress(self._edges.palette)
        return self.gallery.paint(self.playing.slide, width, height, lit)

    def show(self) -> None:
        """Show the session's state, when it is not what is shown."""
        playing, slide = self.playing, self.session.state.slide
        if playing.has_quit:
            self.app.exit()
            return
        instant = playing.instant
        if instant == self._shown:
            return
        self._shown = instant
        if self._slide == slide:
            self._show_again(playing.pointed_at)
        else:
            self.view.show(focused=playing.first_focused)
        self._slide, self._pointed_at = slide, playing.pointed_at
        self.seen.add(slide)
        self.show_bars()
        self.view.place_cursor()
        for feature in self.features:
            feature.slide_shown()

    def _show_again(self, first: int | None) -> None:
        """Draw the slide as it is now; what is newly pointed at, or told again, has the focus."""
        told = self.attempt and self.attempt.reply
        if first and (told or first != self._pointed_at):
            self.view.focus_on(first)
        else:
            self.view.repaint()

    def start_over(self, look: Look) -> None:
        """Paint all anew, in a look."""
        self.look = look
        self.gallery.start_over(look)
        self.view.dress(look.palette)
        self._shown = None
        if self.view.focused_number not in {spot.number for spot in self.session.hotspots}:
            self._slide = None
        self.show()

    def show_bars(self) -> None:
        """Say around the slide what holds now; what works now is asked here alone."""
        self.actions = {
            command: action
            for feature in self.features
            for command, action in feature.actions.items()
            if self.playing.allows(command)
        }
        size, look = self.app.size, self._edges
        is_small = bars.is_too_small(*size)
        header = self.playing.header(look, size.width)
        self._header.show(bars.too_small(look, *size) if is_small else header)
        self._path.show(self.playing.path(look, size.width))
        self._show_keys()
        for feature in self.features:
            feature.bars_shown()

    def _show_keys(self) -> None:
        if self._prompt:
            self.tell(self._prompt)
            return
        self.remove_class("telling")
        told = summary.Keys(
            [words(self.look.language) for feature in self.features for words in feature.keys],
            self.commands,
            self.actions.keys(),
            takes_letters=any(feature.takes_letters for feature in self.features),
            is_typing=any(feature.is_typing for feature in self.features),
        )
        width, more = self.app.size.width, self.view.more_below
        marks = " · ".join(mark(self.look.language) for mark in self.marks)
        self._keys.show(summary.keys(self.session, told, self._edges, width, more, marks))
