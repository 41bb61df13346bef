"""The screen on which a course is played."""

from collections.abc import Callable
from typing import TypeVar

from textual import events, on
from textual.app import ComposeResult
from textual.screen import Screen

from tutor.engine.session import Session
from tutor.engine.state import State
from tutor.language import Phrase
from tutor.maps.graph import Survey
from tutor.model.course import Slide
from tutor.model.targets import SlideRef
from tutor.painting.blocks import Block
from tutor.painting.slides import Look
from tutor.ui import bars, summary
from tutor.ui.commands import COMMANDS, Command, commands_by_key
from tutor.ui.gallery import Gallery, first_lit
from tutor.ui.screens.dialog import Dialog
from tutor.ui.screens.map import MapScreen
from tutor.ui.screens.questions import HELP_COMMANDS, LEAVE, help_slide, quit_slide
from tutor.ui.terminal import ENTER_FULL_SCREEN, LEAVE_FULL_SCREEN
from tutor.ui.widgets.bar import Bar
from tutor.ui.widgets.painted_view import PaintedView

_MARKED_ZONES = Phrase(
    "Seules les zones marquées d'un numéro sont cliquables.",
    "Only the zones that bear a number can be clicked.",
)

_T = TypeVar("_T")

_PREPARE_AFTER = 0.05
_BREATH = 0.002
_LARGE = 80, 22
_SMALL = 60, 7


class PlayScreen(Screen[None], inherit_bindings=False):
    """Header, path, slide and keys. It passes on what is asked and shows what the session says."""

    def __init__(
        self,
        session: Session,
        look: Look,
        *,
        full_screen: bool = False,
        motion: bool = True,
        characters: bool = True,
        may_open_map: bool = True,
        survey: Survey | None = None,
        work_left: Callable[[], bool] | None = None,
    ) -> None:
        super().__init__()
        self._session = session
        self._look = look
        self._full_screen = full_screen
        self._motion = motion
        self._characters = characters
        self._survey = survey or Survey(session.course)
        self._seen: set[SlideRef] = set()
        self._work_left = work_left
        self._gallery = Gallery(session, look)
        self._shown: State | None = None
        self._slide: SlideRef | None = None
        self._asking = False
        self._covered = False
        self._changes = 0
        self._actions: dict[Command, Callable[[], object]] = {
            Command.BACK: session.back,
            Command.ON: self._go_on,
            Command.START: lambda: session.jump(session.course.start),
            Command.MENU: self._go_to_menu,
            Command.MAP: self._open_map,
            Command.FULL_SCREEN: lambda: self._set_full_screen(not self._full_screen),
            Command.HELP: self._open_help,
            Command.LETTERS: self._toggle_characters,
            Command.MOTION: self._toggle_motion,
            Command.LEAVE: self._leave,
            Command.QUIT: self._ask_to_quit,
        }
        if not may_open_map:
            del self._actions[Command.MAP]

    def compose(self) -> ComposeResult:
        """Make the bars and the view."""
        palette = self._look.palette
        yield Bar(palette.header, id="header")
        yield Bar(palette.page, id="path")
        yield PaintedView(self._paint, self, palette, id="slide")
        yield Bar(palette.footer, id="keys")

    def on_mount(self) -> None:
        """Show where the session stands."""
        self._view = self.query_one(PaintedView)
        self._header, self._path, self._keys = self.query(Bar)
        self._view.motion, self._view.characters = self._motion, self._characters
        self._view.focus()
        self._set_full_screen(self._full_screen)
        self._show()

    def perform(self, command: Command) -> None:
        """Do what a command asks."""
        if action := self._actions.get(command):
            action()
            self._show()

    def obey(self, key: str) -> bool:
        """Do the command of a key; return whether it has one."""
        command = commands_by_key(self._characters).get(key)
        if command:
            self.perform(command)
        return command is not None

    def on_key(self, event: events.Key) -> None:
        """Give the slide the keys that come before it has the focus."""
        self._view.on_key(event)

    def on_click(self, event: events.Click) -> None:
        """Open the commands when the mouse's other button is pressed on the window's edge."""
        if event.button != 1:
            self.open_commands()

    def on_screen_resume(self) -> None:
        """Take the cursor back from the dialog that closed."""
        if self._covered:
            self._covered = False
            self._view.place_cursor(again=True)

    def on_resize(self, event: events.Resize) -> None:
        """Paint the bars for the new width."""
        self.set_class(bars.is_too_small(*event.size), "too-small")
        self._show_bars()

    def choose(self, number: int) -> None:
        """Activate the hotspot that bears a number."""
        self._session.activate(self._session.hotspots[number - 1].id)
        self._show()

    def go_on_or_miss(self) -> None:
        """Follow `next`; where there is none, the click was a miss."""
        if not self._session.advance() and self._session.hotspots:
            self._session.miss()
            self._view.blink()
            self._show_keys(self._help_to_choose())
        self._show()

    def open_commands(self) -> None:
        """Open the help, which lists the commands."""
        self.perform(Command.HELP)

    @on(PaintedView.Moved)
    def follow_focus(self) -> None:
        """Keep the cursor and the mark of what lies below true."""
        self._show_keys()
        self._view.place_cursor()

    @on(Bar.Clicked, "#path")
    def go_back_to(self, event: Bar.Clicked) -> None:
        """Go back to a slide of the path."""
        self._session.back(event.number)
        self._show()

    @on(Bar.Clicked, "#keys")
    def run_clicked(self, event: Bar.Clicked) -> None:
        """Do a command of the footer."""
        self.perform(COMMANDS[event.number].command)

    def _paint(self, width: int, height: int, lit: frozenset[int]) -> Block:
        return self._gallery.paint(self._session.slide, width, height, lit)

    def _show(self) -> None:
        """Show the session's state, when it is not what is shown."""
        session = self._session
        if session.has_quit:
            self.app.exit()
            return
        state = session.state
        if state == self._shown:
            return
        self._shown = state
        self._seen.add(state.slide)
        if self._slide == state.slide:
            self._view.repaint()
        else:
            self._view.show(focused=min(first_lit(session.slide), default=None))
        self._slide = state.slide
        self._show_bars()
        self._view.place_cursor()
        self._prepare_soon()

    def _start_over(self, look: Look) -> None:
        """Paint all anew, in a look."""
        self._look = look
        self._gallery.start_over(look)
        self._view.dress(look.palette)
        self._shown = None
        if self._view.focused_number not in {spot.number for spot in self._session.hotspots}:
            self._slide = None
        self._show()

    def _show_bars(self) -> None:
        size = self.app.size
        if bars.is_too_small(*size):
            self._header.show(bars.too_small(self._look, *size))
        else:
            self._header.show(summary.header(self._session, self._look, size.width))
        self._path.show(summary.path(self._session, self._look, size.width))
        self._show_keys()

    def _show_keys(self, message: str = "") -> None:
        """Show the keys that work now; in their place, a message when there is one."""
        width, more = self.app.size.width, self._view.more_below
        if message:
            self._keys.show(bars.message(message, self._look, width))
        else:
            keys = summary.keys(self._session, self._actions, self._look, width, more)
            self._keys.show(keys)

    def _go_on(self) -> None:
        if not self._session.go_on():
            self._view.blink()
            self._show_keys(self._help_to_choose())

    def _help_to_choose(self) -> str:
        """Return the focused hotspot's hint; without one, the rule of the marked zones."""
        focused = self._view.focused_number
        hints = [s.element.hint for s in self._session.hotspots if s.number == focused]
        return next(filter(None, hints), _MARKED_ZONES(self._look.language))

    def _go_to_menu(self) -> None:
        if self._session.course.menu:
            self._session.jump(self._session.course.menu)

    def _prepare_soon(self) -> None:
        self._changes += 1
        change = self._changes

        def prepare() -> None:
            if change == self._changes and self._view.size.width:
                self._gallery.prepare(*self._view.room)
                self._work_a_little()

        self.set_timer(_PREPARE_AFTER, prepare)

    def _work_a_little(self) -> None:
        """Give what waits for idle time a little of it, as long as it asks for more."""
        change = self._changes
        if self._work_left and self._work_left():
            self.set_timer(
                _BREATH, lambda: self._work_a_little() if change == self._changes else None
            )

    def _set_full_screen(self, full_screen: bool) -> None:
        changed = full_screen != self._full_screen
        self._full_screen = full_screen
        self.set_class(full_screen, "full-screen")
        if (changed or full_screen) and self.app._driver:
            self.app._driver.write(ENTER_FULL_SCREEN if full_screen else LEAVE_FULL_SCREEN)

    def _toggle_characters(self) -> None:
        self._characters = self._view.characters = not self._characters

    def _toggle_motion(self) -> None:
        self._motion = self._view.motion = not self._motion

    def _leave(self) -> None:
        if self._full_screen:
            self._set_full_screen(False)
        else:
            self._ask_to_quit()

    def _ask_to_quit(self) -> None:
        def answer(chosen: int | None) -> None:
            if chosen == LEAVE:
                self.app.exit()

        self._ask(quit_slide(self._look.language), _SMALL, answer)

    def _open_help(self) -> None:
        def answer(chosen: int | None) -> None:
            if chosen is not None:
                self.perform(commands[chosen - 1])

        commands = [command for command in HELP_COMMANDS if command in self._actions]
        switches = {Command.LETTERS: self._characters, Command.MOTION: self._motion}
        self._ask(help_slide(self._look.language, commands, switches), _LARGE, answer)

    def _open_map(self) -> None:
        def answer(chosen: SlideRef | None) -> None:
            if chosen and chosen in self._session.course:  # which may have changed meanwhile
                self._session.jump(chosen)
                self._show()

        session = self._session
        if self._survey.course is not session.course:
            self._survey = Survey(session.course)
        graph, here = self._survey.graph(), session.state.slide
        characters = self._characters
        self._show_over(
            MapScreen(graph, self._look, here, self._seen, characters=characters), answer
        )

    def _ask(
        self, slide: Slide, size: tuple[int, int], answer: Callable[[int | None], None]
    ) -> None:
        width, height = size
        characters = self._characters
        dialog = Dialog(slide, self._look, width=width, height=height, characters=characters)
        self._show_over(dialog, answer)

    def _show_over(self, screen: Screen[_T], answer: Callable[[_T | None], None]) -> None:
        """Show another screen over this one, unless there is one already."""
        if self._asking:
            return
        self._asking = self._covered = True

        def answered(chosen: _T | None) -> None:
            self._asking = False
            answer(chosen)

        self.app.push_screen(screen, answered)
