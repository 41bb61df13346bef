"""The notes, and the command of the room."""

import time
from collections.abc import Callable
from datetime import datetime
from typing import Self

import msgspec
from textual import events, on
from textual.app import ComposeResult
from textual.signal import Signal

from tutor.following.client import Follower, PlayerFinder, Status
from tutor.following.messages import (
    NO_SLIDE,
    Choose,
    Contents,
    Entry,
    GoBack,
    Perform,
    Point,
    Request,
    Scene,
    Update,
)
from tutor.language import Phrase
from tutor.painting.blocks import Block, blank
from tutor.painting.look import Look
from tutor.ui import bars
from tutor.ui.command import Command
from tutor.ui.keys import by_key
from tutor.ui.notes import times
from tutor.ui.notes.commands import EVERY, NotesActions, NotesCommand, NotesCommandInfo, rows
from tutor.ui.notes.painting import likely_zone, paint_scene
from tutor.ui.notes.thumbnails import Thumbnails
from tutor.ui.screens.base import BaseScreen
from tutor.ui.widgets.bar import Bar
from tutor.ui.widgets.painted_view import PaintedView

_NOTES = Phrase("Notes")
_PAINT_AFTER = 0.01
_FOCUSING = ("tab", "shift+tab", "up", "down")


class NotesScreen(BaseScreen, inherit_bindings=False):
    """Shows what a player tells of itself, and passes on what is asked of it."""

    DEFAULT_CSS = """
    NotesScreen {
        layout: vertical;
    }
    NotesScreen PaintedView {
        height: 1fr;
    }
    """

    def __init__(
        self,
        seeker: PlayerFinder,
        look: Look,
        make_actions: Callable[[Self], NotesActions],
        now: Callable[[], datetime] = datetime.now,
    ) -> None:
        super().__init__(look)
        self._now = now
        self._actions = make_actions(self)
        self.scene: Scene | None = None
        self.status = Status.WAITING
        self._follower = Follower(seeker, self.hear, self.take_status)
        self.entries: tuple[Entry, ...] = ()
        """The slides of the room's course, once they are told."""
        self.entries_told: Signal[None] = Signal(self, "entries-told")
        self._thumbnails = Thumbnails()
        self._heard_at = 0.0
        self._changes = 0

    def compose(self) -> ComposeResult:
        """Make the bars and the view."""
        palette = self.look.palette
        yield Bar(palette.header, id="header")
        yield Bar(palette.page, id="path")
        yield Bar(palette.page, id="times")
        yield PaintedView(self._paint, self, palette, id="notes")
        yield Bar(palette.footer, id="keys")

    def on_mount(self) -> None:
        """Begin to follow."""
        self.view = self.query_one(PaintedView)
        self._header, self._path, self._times, self._keys = self.query(Bar)
        self.view.focus()
        self.view.takers.append(self._take)
        self.set_interval(1, self._show_times)
        self.run_worker(self._follower.run(), name="follower")

    def on_resize(self) -> None:
        """Paint the bars for the new width."""
        self._show_bars()
        self._paint_soon()

    def choose(self, number: int) -> None:
        """Take a way."""
        if self.scene and number <= len(self.scene.ways):
            way = self.scene.ways[number - 1]
            self.request(Choose(number=way.number, on=self.scene.slide))

    def go_on(self) -> None:
        """Take Enter beside the ways for none: the room is not to move by accident."""

    def miss(self) -> None:
        """Take a click beside the ways for none."""

    def open_commands(self) -> None:
        """Open the help, which lists the commands."""
        self.perform(NotesCommand.HELP)

    def obey(self, key: str) -> bool:
        """Do the command of a key; return whether it has one."""
        command = by_key(self.rows, characters=self.characters).get(key)
        if command:
            self.perform(command)
        return command is not None

    def perform(self, command: Command | NotesCommand) -> None:
        """Do a command here, or have it done by the player."""
        if action := self._actions.get(command):
            action()
        else:
            self.request(Perform(command=command))

    def request(self, asked: Request) -> None:
        """Ask something of the player."""
        if self.status is Status.FOLLOWING:
            self._follower.ask(asked)

    @on(PaintedView.Moved)
    def follow_focus(self) -> None:
        """Keep the cursor and the mark of what lies below true."""
        self._show_keys()
        self.view.place_cursor()

    @on(Bar.Clicked, "#path")
    def go_back_to(self, event: Bar.Clicked) -> None:
        """Go back to a slide of the path."""
        self.request(GoBack(steps=event.number))

    @on(Bar.Clicked, "#keys")
    def run_clicked(self, event: Bar.Clicked) -> None:
        """Do a command of the footer."""
        if event.number == bars.MORE:
            self.view.turn_page()
        else:
            self.perform(EVERY[event.number].command)

    @property
    def rows(self) -> list[NotesCommandInfo]:
        """The commands that work now, the room's first."""
        return rows(self._room)

    @property
    def _room(self) -> tuple[str, ...]:
        return self.scene.commands if self.scene else ()

    def hear(self, told: Update) -> None:
        """Show what the player tells."""
        if isinstance(told, Scene):
            self._show(told)
        elif isinstance(told, Contents):
            self.entries = told.entries
            self.entries_told.publish(None)

    def take_status(self, status: Status) -> None:
        """Tell how it goes with following."""
        self.status = status
        self._show_times()

    def _show(self, scene: Scene) -> None:
        before, self.scene = self.scene, scene
        self._heard_at = time.monotonic()
        look = self.look.in_colours_of(scene.theme)
        if look != self.look:
            self.look = look
            self.view.dress(look.palette)
        if before and before.slide == scene.slide and len(before.ways) == len(scene.ways):
            self.view.repaint()
        else:
            self.view.show(focused=likely_zone(scene))
        self._show_bars()
        self.view.place_cursor()
        self._paint_soon()

    def _paint(self, width: int, height: int, lit: frozenset[int]) -> Block:
        """Paint what is known; slides that were never painted small come a little later."""
        if self.scene is None:
            return blank(width, height, self.look.palette.page)

        def kept(raw: msgspec.Raw, width: int, height: int) -> Block:
            found = self._thumbnails.kept(raw, self.look, width, height)
            return found or blank(width, height, self.look.palette.page)

        return paint_scene(self.scene, self.look, kept, width, height, lit)

    def _paint_soon(self) -> None:
        """Paint small what was never painted so, once all that hurries is drawn."""
        self._changes += 1
        change = self._changes
        if self.scene is None or all(way.slide == NO_SLIDE for way in self.scene.ways):
            return

        def paint() -> None:
            width, height = self.view.room
            if change != self._changes or self.scene is None or not width:
                return

            def thumbnail(raw: msgspec.Raw, width: int, height: int) -> Block:
                return self._thumbnails.paint(raw, self.look, width, height)

            paint_scene(self.scene, self.look, thumbnail, width, height, frozenset())
            self.view.repaint()

        self.set_timer(_PAINT_AFTER, paint)

    def _show_bars(self) -> None:
        width, scene, look = self.app.size.width, self.scene, self.look
        title = _NOTES(look.language)
        where = ""
        crumbs: list[tuple[str, int]] = []
        if scene:
            title = f"{title} · {scene.course}"
            where = f"{scene.scenario} · {scene.number}/{scene.count}"
            crumbs = [(crumb.title, crumb.steps) for crumb in scene.path]
        self._header.show(bars.header(title, where, look, width))
        self._path.show(bars.breadcrumb(crumbs if len(crumbs) > 1 else (), look, width))
        self._show_times()
        self._show_keys()

    def _show_times(self) -> None:
        width, clock = self.app.size.width, f"{self._now():%H:%M}"
        scene = self.scene
        if self.status is Status.FOLLOWING and scene:
            since = time.monotonic() - self._heard_at
            self._times.show(times.times(scene, clock, since, self.look, width))
        elif self.status is not Status.FOLLOWING:
            self._times.show(times.lost(self.status, clock, self.look, width))

    def _show_keys(self) -> None:
        language = self.look.language
        items = [(row.footer(language), EVERY.index(row)) for row in self.rows if row.footer]
        marks = self.scene.marks if self.scene else ()
        told = " · ".join(mark.template(language) for mark in marks)
        more, width = self.view.more_below, self.app.size.width
        self._keys.show(bars.footer(items, more, self.look, width, told))

    def _take(self, event: events.Key) -> bool:
        """Pause the room with Space while it plays by itself; have it light what is lit here."""
        if event.key == "space" and Command.PAUSE in self._room:
            self.perform(Command.PAUSE)
            return True
        if event.key in _FOCUSING:
            self.call_after_refresh(self._point)
        return False

    def _point(self) -> None:
        focused = self.view.focused_number
        if self.scene and focused and focused <= len(self.scene.ways):
            way = self.scene.ways[focused - 1]
            self.request(Point(number=way.number, on=self.scene.slide))
