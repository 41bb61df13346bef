"""The mouse's place is marked for the room, a few cells at a time."""

import pytest
from textual.events import MouseDown, MouseEvent, MouseMove, MouseUp

from tests.ui.driving import COLOURS, SIZES, Player, playing
from tests.ui.test_presenting import style_at
from tutor.model.course import Course

LOOKS = {
    "true colours": COLOURS,
    "sixteen": {"TERM": "xterm"},
    "none": {"TERM": "xterm-256color", "NO_COLOR": "1"},
}
PLACE = (30, 12)


async def mouse(player: Player, kind: type[MouseEvent], x: int, y: int, button: int = 0) -> None:
    """Let the terminal tell what the mouse does at a cell of the view."""
    y += player.view.region.y
    event = kind(None, x, y, 0, 0, button, False, False, False, screen_x=x, screen_y=y)
    player.app.post_message(event)
    await player.pilot.pause()


async def move(player: Player, x: int, y: int, button: int = 0) -> None:
    await mouse(player, MouseMove, x, y, button)


@SIZES
@pytest.mark.parametrize("look", LOOKS)
async def test_the_cells_around_the_mouse_are_bright_and_keep_their_words(
    shipped: Course, size: tuple[int, int], look: str
) -> None:
    async with playing(
        shipped, "activation/bienvenue", size=size, environment=LOOKS[look]
    ) as player:
        words, plain = player.seen(), style_at(player, *PLACE)
        await player.press("l")
        await move(player, *PLACE)
        x, y = PLACE
        assert all(style_at(player, x + step, y) != plain for step in (-1, 0, 1))
        assert player.seen() == words
        await move(player, 2, 2)
        assert style_at(player, *PLACE) == plain
        await player.press("l")
        assert player.view._mark is None


async def test_a_move_draws_a_few_cells_alone(
    shipped: Course, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with playing(shipped, "activation/bienvenue") as player:
        await player.press("l")
        await move(player, *PLACE)
        drawn: list[int] = []
        refresh = player.view.refresh

        def note(*regions: object, **options: object) -> object:
            drawn.extend(getattr(region, "area", 10_000) for region in regions)
            return refresh(*regions, **options)  # type: ignore[arg-type]  # passed on as they are

        monkeypatch.setattr(player.view, "refresh", note)
        await move(player, PLACE[0] + 1, PLACE[1])
        assert drawn == [3, 3]


async def test_it_is_on_while_another_button_is_held_and_that_is_no_click(shipped: Course) -> None:
    async with playing(shipped, "activation/bienvenue") as player:
        plain = style_at(player, *PLACE)
        await mouse(player, MouseDown, *PLACE, button=3)
        await move(player, *PLACE, button=3)
        assert style_at(player, *PLACE) != plain
        await mouse(player, MouseUp, *PLACE, button=3)
        assert style_at(player, *PLACE) == plain
        assert not player.is_asking()


async def test_escape_puts_it_out_before_anything_else(shipped: Course) -> None:
    async with playing(shipped, "activation/bienvenue") as player:
        await player.press("l")
        assert "pointeur" in player.bar("keys")
        await player.press("escape")
        assert "pointeur" not in player.bar("keys")
        assert not player.is_asking()
