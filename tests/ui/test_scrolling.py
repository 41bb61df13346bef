"""Slides taller than the window: what is in view, and how the rest comes into view."""

import pytest

from tests.ui.courses import course, slide, tall, to
from tests.ui.driving import NARROW, Player, playing
from tests.unit.painting.drawn import rows
from tutor.model.course import Course
from tutor.model.elements import Card, Text


def is_in_view(player: Player, number: int) -> bool:
    zone = player.view._block.zone(number)
    assert zone is not None
    top = player.view.top
    return top <= zone.y and zone.y + zone.height <= top + player.view.size.height


def tells_the_truth(player: Player) -> bool:
    """Return whether the footer tells of more below just where words or zones are there."""
    bottom = player.view.top + player.view.size.height
    block = player.view._block
    is_cut = any(zone.y + zone.height > bottom for zone in block.zones)
    lies_below = is_cut or any(map(str.isalnum, "".join(rows(block)[bottom:])))
    return ("plus bas" in player.bar("keys")) is lies_below


async def test_a_slide_begins_at_its_top(shipped: Course) -> None:
    async with playing(shipped, "activation/notification_mail", size=NARROW) as player:
        await player.press(*["shift+down"] * 30)
        await player.until(lambda: not player.view.more_below)
        await player.press("right")
        await player.until(lambda: player.view.top == 0)
        assert player.slide == "activation/notification_courrier"


@pytest.mark.parametrize("key", ["down", "shift+down", "ctrl+down"])
async def test_a_slide_without_zones_scrolls_by_keys(shipped: Course, key: str) -> None:
    async with playing(shipped, "activation/notification_courrier", size=NARROW) as player:
        await player.press(*[key] * 14)
        await player.until(lambda: not player.view.more_below)
        assert player.slide == "activation/notification_courrier"
        await player.press(*[key.replace("down", "up")] * 14)
        await player.until(lambda: player.view.top == 0)


async def test_the_mark_of_what_lies_below_is_a_button_for_who_has_no_keys() -> None:
    async with playing(tall(), "essai/long", size=NARROW) as player:
        await player.pilot.click("#keys", offset=(76, 0))
        await player.until(lambda: player.view.top > 10)


@pytest.mark.parametrize("key", ["tab", "down"])
async def test_moving_to_a_zone_brings_it_into_view(key: str) -> None:
    async with playing(tall(), "essai/long", size=NARROW) as player:
        assert not is_in_view(player, 2)
        await player.press(key)
        await player.until(lambda: is_in_view(player, 2))
        assert player.view.focused_number == 2


async def test_going_round_brings_the_first_zone_back_into_view() -> None:
    async with playing(tall(), "essai/long", size=NARROW) as player:
        await player.press("tab")
        await player.until(lambda: is_in_view(player, 2))
        await player.press("tab")
        await player.until(lambda: is_in_view(player, 1))


async def test_a_zone_that_was_scrolled_away_is_seen_before_it_is_chosen() -> None:
    async with playing(tall(), "essai/long", size=NARROW) as player:
        await player.press(*["shift+down"] * 5)
        await player.until(lambda: not is_in_view(player, 1))
        await player.press("enter")
        await player.until(lambda: is_in_view(player, 1))
        assert player.slide == "essai/long"
        await player.press("enter")
        assert player.slide == "essai/haut"


async def test_a_zone_that_is_higher_than_the_window_can_be_chosen_by_enter() -> None:
    body = tuple(Text(text=f"Ligne {number}") for number in range(30))
    high = course(slide("haute", Card(elements=body, action=to("fin"))), slide("fin"))
    async with playing(high, size=NARROW) as player:
        await player.press("enter")
        await player.until(lambda: player.view.focus_at is not None)
        await player.press("enter")
        assert player.slide == "essai/fin"


async def test_a_zone_that_is_out_of_view_has_no_cursor() -> None:
    async with playing(tall(), "essai/long", size=NARROW) as player:
        assert player.view.focus_at is not None
        await player.press(*["shift+down"] * 5)
        await player.until(lambda: player.view.focus_at is None)


async def test_a_zone_s_number_chooses_it_wherever_it_lies() -> None:
    async with playing(tall(), "essai/long", size=NARROW) as player:
        await player.press("2")
        assert player.slide == "essai/bas"


async def test_the_focus_stays_in_view_when_the_window_changes() -> None:
    async with playing(tall(), "essai/long", size=NARROW) as player:
        await player.press("tab")
        for size in ((80, 30), (120, 24), (200, 60), (80, 24)):
            await player.pilot.resize_terminal(*size)
            await player.until(lambda: is_in_view(player, 2))


async def test_a_click_falls_on_what_is_seen_there() -> None:
    async with playing(tall(), "essai/long", size=NARROW) as player:
        await player.press("tab")
        await player.until(lambda: is_in_view(player, 2))
        await player.click_zone(2)
        assert player.slide == "essai/bas"


async def test_the_mark_of_what_lies_below_is_true_of_every_slide(shipped: Course) -> None:
    async with playing(shipped, size=NARROW) as player:
        for each in shipped.slides:
            player.session.jump(each.ref)
            player.play.show()
            await player.until(lambda: tells_the_truth(player))


async def test_there_is_no_mark_where_the_whole_slide_is_in_view(shipped: Course) -> None:
    async with playing(shipped, "activation/identification") as player:
        assert "plus bas" not in player.bar("keys")
