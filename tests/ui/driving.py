"""Plays the shipped course in a Textual player without a terminal."""

import asyncio
import time
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from typing import Any

import pytest
from textual import events
from textual.keys import _character_to_key
from textual.pilot import Pilot

from tutor.engine.session import Session
from tutor.language import Language
from tutor.model.course import Course
from tutor.model.targets import SlideRef
from tutor.painting.terminal import choose_look
from tutor.training.lessons import StartRequest
from tutor.ui.app import PlayerApp
from tutor.ui.live_reload import Watch
from tutor.ui.opening import first
from tutor.ui.options import Options, Services
from tutor.ui.screens.play import PlayScreen
from tutor.ui.widgets.bar import Bar
from tutor.ui.widgets.lines import Lines
from tutor.ui.widgets.painted_view import PaintedView

DEADLINE = 10.0
COLOURS = {"TERM": "xterm-256color", "COLORTERM": "truecolor"}
WIDE, NARROW = (120, 36), (80, 24)
SIZES = pytest.mark.parametrize("size", [NARROW, WIDE], ids=["80x24", "120x36"])


class Driven:
    """What a test asks of any window that runs."""

    def __init__(self, pilot: Pilot[None]) -> None:
        self.pilot = pilot

    async def press(self, *keys: str) -> None:
        await self.pilot.press(*keys)
        await self.pilot.pause()

    async def until(self, holds: Callable[[], bool]) -> None:
        """Wait for something to hold, the end of the app too; fail at the deadline."""
        stop = time.monotonic() + DEADLINE
        while not holds():
            assert time.monotonic() < stop, "not in time"
            await asyncio.sleep(0.01)


class Player(Driven):
    """What a test asks of a running player."""

    def __init__(self, app: PlayerApp, session: Session, pilot: Pilot[None]) -> None:
        super().__init__(pilot)
        self.app = app
        self.session = session

    @property
    def play(self) -> PlayScreen:
        screen = self.app.screen_stack[0]
        assert isinstance(screen, PlayScreen)
        return screen

    @property
    def view(self) -> PaintedView:
        return self.play.query_one(PaintedView)

    @property
    def slide(self) -> str:
        return str(self.session.state.slide)

    async def click(self, x: int, y: int, button: int = 1) -> None:
        await self.pilot.click(offset=(x, y), button=button)
        await self.pilot.pause()

    async def click_zone(self, number: int) -> None:
        """Click in the middle of a hotspot that is in view."""
        zone = self.view._block.zone(number)
        assert zone is not None
        top = self.view.region.y - self.view.top
        await self.click(
            self.view.region.x + zone.x + zone.width // 2, top + zone.y + zone.height // 2
        )

    def seen(self) -> list[str]:
        """Return the lines of the slide that are in view."""
        return lines_of(self.view)

    def bar(self, id: str) -> str:
        """Return what a bar says."""
        return self.play.query_one(f"#{id}", Bar).render_line(0).text

    @property
    def top(self) -> PaintedView:
        """The view of what is shown over the slide, or else of the slide."""
        return self.app.screen.query_one(PaintedView)

    def top_lines(self) -> list[str]:
        """Return the lines in view of what is shown over the slide."""
        return lines_of(self.top)

    def top_text(self) -> str:
        """Return the same as one text."""
        return "\n".join(self.top_lines())

    def top_bar(self, id: str) -> str:
        """Return what a bar of what is shown over the slide says."""
        return self.app.screen.query_one(f"#{id}", Bar).render_line(0).text

    def is_asking(self) -> bool:
        """Return whether something is shown over the slide."""
        return len(self.app.screen_stack) > 1

    def type_at_once(self, *keys: str) -> None:
        """Send keys as a terminal does that had them all in one read."""
        for key in keys:
            is_sign = len(key) == 1
            name = _character_to_key(key) if is_sign else key
            self.app.post_message(events.Key(name, key if is_sign else None))

    async def settled(self) -> None:
        """Wait for all that was sent to have been dealt with."""
        for _ in range(30):
            await self.pilot.pause()


def lines_of(view: Lines) -> list[str]:
    """Return the lines of a view, as they are drawn."""
    return [view.render_line(y).text for y in range(view.size.height)]


@asynccontextmanager
async def playing(
    course: Course,
    at: str | None = None,
    *,
    size: tuple[int, int] = WIDE,
    language: Language = "fr",
    environment: dict[str, str] | None = None,
    watch: Watch | None = None,
    **given: Any,
) -> AsyncIterator[Player]:
    """Run the player on a slide of a course, its first one by default.

    What is given is an option, a service, or what is begun with.
    """
    session = Session(course, at=SlideRef(*at.split("/")) if at else None)
    look = choose_look(course.theme, language, encoding="utf-8", environment=environment or COLOURS)
    options = Options(**_taken(given, Options._fields))
    services = Services(**_taken(given, Services._fields))
    opening = given.pop("opening", StartRequest())
    assert not given
    begun = first(session, services.conversation, opening, look)
    app = PlayerApp(begun, look, options, services, opening, watch=watch)
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        yield Player(app, session, pilot)


def _taken(given: dict[str, Any], names: tuple[str, ...]) -> dict[str, Any]:
    return {name: given.pop(name) for name in names if name in given}
