"""A kiosk without a terminal, by a clock that the test turns."""

from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from datetime import datetime

from textual import events
from textual.pilot import Pilot
from textual.screen import Screen

from tests.ui.driving import COLOURS, WIDE, Driven, lines_of
from tests.unit.kiosk.clock import Clock
from tutor.engine.session import Session
from tutor.kiosk.course import KioskCourse
from tutor.kiosk.visits import Stage
from tutor.model.course import Course
from tutor.model.policy import Policy
from tutor.painting.manual import TOUCH
from tutor.painting.terminal import choose_look
from tutor.routes.ways import Route
from tutor.ui.kiosk.app import KioskApp
from tutor.ui.kiosk.kiosk import Kiosk
from tutor.ui.kiosk.screen import KioskScreen
from tutor.ui.widgets.bar import Bar
from tutor.ui.widgets.painted_view import PaintedView


class Hall(Driven):
    """What a test asks of a kiosk, as a terminal does: nothing goes past the kiosk's own hands."""

    def __init__(self, app: KioskApp, clock: Clock, pilot: Pilot[None]) -> None:
        super().__init__(pilot)
        self.app = app
        self.clock = clock

    @property
    def stage(self) -> Stage:
        return self.app.visits.stage

    @property
    def play(self) -> KioskScreen:
        return self.app.play

    @property
    def session(self) -> Session:
        return self.play.session

    @property
    def slide(self) -> str:
        return str(self.session.state.slide)

    @property
    def over(self) -> Screen[object]:
        """What is shown over all."""
        return self.app.screen

    def text(self) -> str:
        """Return what is seen of the topmost view."""
        return "\n".join(lines_of(self.app.screen.query_one(PaintedView)))

    def invitation(self) -> str:
        """Return what is seen of the invitation, and where."""
        drawn = self.play.invitation
        return "\n".join(drawn.render_line(y).text for y in range(drawn.size.height))

    def bar(self, id: str) -> str:
        return self.play.query_one(f"#{id}", Bar).render_line(0).text

    async def click(self, x: int, y: int, button: int = 1) -> None:
        for kind in (events.MouseDown, events.MouseUp):
            self.app.post_message(_mouse(kind, x, y, button))
            await self.pilot.pause()
        await self.pilot.pause()

    async def click_zone(self, number: int) -> None:
        """Click in the middle of a zone of the topmost view."""
        place = self.app.screen.query_one(PaintedView).place_of(number)
        assert place is not None
        await self.click(place.x + place.width // 2, place.y + place.height // 2)

    async def after(self, seconds: float) -> None:
        """Let time pass, and the kiosk take note."""
        self.clock.pass_by(seconds)
        self.app.tick()
        await self.pilot.pause()

    async def visit(self) -> None:
        """Begin a visit, as anyone does who touches the screen."""
        width, height = self.app.size
        await self.click(width // 2, height // 2)
        assert self.stage is Stage.VISITING


@asynccontextmanager
async def kiosk(
    course: Course,
    policy: Policy | None = None,
    *,
    size: tuple[int, int] = WIDE,
    route: Route | None = None,
    play: Callable[[Course], Session] = Session,
    latest: Callable[[KioskCourse], KioskCourse | None] = lambda _: None,
    now: Callable[[], datetime] = datetime.now,
    beat: Callable[[], None] = lambda: None,
    crashed: Callable[[BaseException], None] = lambda _: None,
) -> AsyncIterator[Hall]:
    """Run a kiosk of a course."""
    clock, policy = Clock(), policy or Policy()
    made = Kiosk(KioskCourse(course, route), policy, play, latest, beat, crashed, clock, now)
    look = choose_look(course.theme, "fr", encoding="utf-8", environment=COLOURS)
    look = look._replace(airy=policy.large, manual=TOUCH)
    app = KioskApp(made, look)
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        yield Hall(app, clock, pilot)


def _mouse(kind: type[events.MouseEvent], x: int, y: int, button: int) -> events.MouseEvent:
    return kind(None, x, y, 0, 0, button, False, False, False, x, y)
