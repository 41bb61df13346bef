"""The first frame is painted before Textual is there, and Textual then changes nothing of it."""

from itertools import count

import pytest
from rich.segment import Segment
from textual.screen import Screen

from tests.ui.driving import COLOURS, NARROW, WIDE, Player, playing
from tutor.engine.session import Session
from tutor.model.course import Course
from tutor.model.targets import SlideRef
from tutor.painting.terminal import choose_look
from tutor.training.conversation import Conversation
from tutor.training.lessons import Lessons
from tutor.ui.first_frame import paint_demo
from tutor.ui.playing import Demo

SMALL = (50, 12)
SLIDES = ("activation/titre", "activation/commencer", "contacts/coordonnees")


@pytest.mark.parametrize("size", [SMALL, NARROW, WIDE], ids=["small", "80x24", "120x36"])
@pytest.mark.parametrize("full_screen", [False, True], ids=["bars", "full screen"])
@pytest.mark.parametrize("may_practise", [False, True], ids=["no tasks", "tasks"])
@pytest.mark.parametrize(
    "slide", ["activation/titre", "activation/commencer", "contacts/coordonnees"]
)
async def test_the_early_frame_is_the_one_that_the_player_draws(
    shipped: Course, size: tuple[int, int], full_screen: bool, may_practise: bool, slide: str
) -> None:
    lessons = Lessons(shipped, "fr", clock=count().__next__)
    conversation = Conversation(lessons) if may_practise else None
    async with playing(
        shipped, slide, size=size, full_screen=full_screen, conversation=conversation
    ) as player:
        await player.settled()
        drawn = cells(player)
    look = choose_look(shipped.theme, "fr", encoding="utf-8", environment=COLOURS)
    demo = Demo(Session(shipped, at=SlideRef(*slide.split("/"))), look)
    early = paint_demo(demo, look, size, full_screen=full_screen, may_practise=may_practise)
    assert [list(Segment.simplify(line)) for line in early] == drawn


async def test_the_player_never_draws_a_window_without_its_slide(
    shipped: Course, monkeypatch: pytest.MonkeyPatch
) -> None:
    drawn: list[bool] = []
    draw = Screen._compositor_refresh

    def seen(screen: Screen[None]) -> None:
        strips = screen._compositor.render_strips()
        drawn.append(any("PAS A PAS" in strip.text for strip in strips))
        draw(screen)

    monkeypatch.setattr(Screen, "_compositor_refresh", seen)
    async with playing(shipped) as player:
        await player.settled()
    assert drawn
    assert all(drawn)


def cells(player: Player) -> list[list[Segment]]:
    """Return the lines of the player's window as they are on the screen."""
    strips = player.app.screen._compositor.render_strips()
    return [list(Segment.simplify(strip)) for strip in strips]
