"""The trainer's window, told by a made-up player: what tests ask of it."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import datetime

import msgspec
from textual.pilot import Pilot

from tests.ui.driving import COLOURS, WIDE, Driven, lines_of
from tutor.engine.session import Session
from tutor.following.client import Address, Status
from tutor.following.messages import (
    Contents,
    Request,
    Scene,
)
from tutor.following.scene import entry_of, scene_of
from tutor.language import Language
from tutor.model.course import Course, Theme
from tutor.model.targets import SlideRef
from tutor.painting.terminal import choose_look
from tutor.ui.notes.app import NotesApp
from tutor.ui.notes.screen import NotesScreen
from tutor.ui.screens.search import SearchScreen
from tutor.ui.widgets.lines import Lines

COMMANDS = ("back", "on", "menu", "start", "full_screen")


class Nowhere:
    """Finds no player: the test tells what one would."""

    def find(self) -> Address | None:
        return None

    def refused(self) -> None:
        return None


class Trainer(Driven):
    """What a test asks of the window."""

    def __init__(self, app: NotesApp, pilot: Pilot[None]) -> None:
        super().__init__(pilot)
        self.app = app
        self.asked: list[Request] = []
        follower = self.notes._follower
        follower.ask = self.asked.append  # type: ignore[method-assign, assignment]

    @property
    def notes(self) -> NotesScreen:
        return self.app.notes

    async def hears(self, scene: Scene) -> None:
        """Tell a scene, and wait for its small paintings."""
        self.notes.take_status(Status.FOLLOWING)
        self.notes.hear(scene)
        await self.pilot.pause(0.1)

    def text(self) -> str:
        """Return all that the window on top shows."""
        return "\n".join(line for view in self.app.screen.query(Lines) for line in lines_of(view))


@asynccontextmanager
async def trainer(
    *,
    size: tuple[int, int] = WIDE,
    language: Language = "fr",
    environment: dict[str, str] | None = None,
) -> AsyncIterator[Trainer]:
    look = choose_look(Theme(), language, encoding="utf-8", environment=environment or COLOURS)
    app = NotesApp(Nowhere(), look, now=lambda: datetime(2026, 1, 5, 14, 5))
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        yield Trainer(app, pilot)


def told(session: Session, **changes: object) -> Scene:
    scene = scene_of(
        session,
        likely=1,
        commands=COMMANDS,
        since_start=3725,
        since_shown=65,
        since_scenario=600,
    )
    return msgspec.structs.replace(scene, **changes)


def at(shipped: Course, slide: str) -> Session:
    return Session(shipped, at=SlideRef(*slide.split("/")))


async def opened(one: Trainer, shipped: Course) -> None:
    """Open the list of slides."""
    await one.hears(told(Session(shipped)))
    one.notes.hear(contents_of(shipped))
    await one.press("slash")
    await one.until(lambda: isinstance(one.app.screen, SearchScreen))


def contents_of(course: Course) -> Contents:
    return Contents(entries=tuple(entry_of(course, ref) for ref in course.refs))
