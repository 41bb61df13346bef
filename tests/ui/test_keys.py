"""What every key does."""

import pytest

from tests.ui.driving import NARROW, SIZES, WIDE, playing
from tutor.model.course import Course
from tutor.ui import summary


@SIZES
async def test_a_slide_without_zones_goes_on(shipped: Course, size: tuple[int, int]) -> None:
    async with playing(shipped, "activation/bienvenue", size=size) as player:
        for key in ("enter", "space", "right", "pagedown"):
            await player.press(key)
            assert player.slide == "activation/mode_emploi", key
            await player.press("left")


async def test_one_goes_back(shipped: Course) -> None:
    async with playing(shipped, "activation/bienvenue") as player:
        for key in ("left", "pageup", "backspace"):
            await player.press("enter", key)
            assert player.slide == "activation/bienvenue", key


async def test_what_was_undone_is_done_again(shipped: Course) -> None:
    async with playing(shipped, "activation/choix") as player:
        await player.press("2", "left", "right")
        assert player.slide == "opposition/choix"


async def test_a_digit_chooses_a_zone_with_or_without_shift_in_france(shipped: Course) -> None:
    async with playing(shipped, "activation/choix") as player:
        for key, number in (("1", 1), ("2", 2), ("ampersand", 1), ("é", 2)):
            await player.press(key)
            assert player.slide == {1: "activation/conditions", 2: "opposition/choix"}[number], key
            await player.press("left")


@pytest.mark.parametrize(
    ("keys", "focused"),
    [((), 1), (("tab",), 2), (("tab", "tab"), 1), (("shift+tab",), 2), (("down",), 2),
     (("down", "up"), 1), (("down", "down"), 2)],
)  # fmt: skip
async def test_the_focus_goes_from_zone_to_zone(
    shipped: Course, keys: tuple[str, ...], focused: int
) -> None:
    async with playing(shipped, "activation/choix") as player:
        await player.press(*keys)
        assert player.view.focused_number == focused


async def test_enter_chooses_the_zone_that_has_the_focus(shipped: Course) -> None:
    async with playing(shipped, "activation/choix") as player:
        await player.press("tab", "enter")
        assert player.slide == "opposition/choix"


async def test_the_likely_way_on_has_the_focus_first(shipped: Course) -> None:
    async with playing(shipped, "activation/coordonnees") as player:
        await player.press("enter")
        assert player.slide == "activation/identifiants"


async def test_on_does_not_choose_between_ways(shipped: Course) -> None:
    async with playing(shipped, "activation/choix") as player:
        await player.press("right")
        assert player.slide == "activation/choix"
        assert player.bar("keys").startswith(" ☞")


async def test_the_end_menu_is_one_key_away(shipped: Course) -> None:
    async with playing(shipped, "activation/choix") as player:
        for key in ("m", "M", "end"):
            await player.press(key)
            assert player.slide == "activation/fin", key
            await player.press("left")


async def test_home_is_the_courses_start(shipped: Course) -> None:
    async with playing(shipped, "activation/choix") as player:
        await player.press("home")
        assert player.slide == "activation/titre"


async def test_single_characters_can_be_switched_off(shipped: Course) -> None:
    async with playing(shipped, "activation/choix", characters=False) as player:
        for key in ("m", "f", "question_mark", "1", "é"):
            await player.press(key)
            assert player.slide == "activation/choix", key
            assert not player.is_asking(), key
            assert player.play.query_one("#header").display, key


async def test_full_screen_is_nothing_but_the_slide(shipped: Course) -> None:
    async with playing(shipped) as player:
        for key in ("f", "F", "f11"):
            await player.press(key)
            assert player.view.size.height == WIDE[1], key
            await player.press("escape")
            assert player.view.size.height == WIDE[1] - 3, key
            assert not player.is_asking(), key


async def test_leaving_asks_and_staying_is_the_first_answer(shipped: Course) -> None:
    async with playing(shipped) as player:
        for key in ("escape", "ctrl+q", "ctrl+c"):
            await player.press(key)
            await player.until(player.is_asking)
            await player.press("enter")
            await player.until(lambda: not player.is_asking())
            assert player.app.is_running, key


async def test_the_second_answer_leaves(shipped: Course) -> None:
    async with playing(shipped) as player:
        await player.press("escape")
        await player.until(player.is_asking)
        await player.press("2")
        await player.until(lambda: player.app._exit)
        assert player.app.return_code == 0


async def test_help_opens_and_closes(shipped: Course) -> None:
    async with playing(shipped) as player:
        for key in ("question_mark", "f1"):
            await player.press(key)
            await player.until(player.is_asking)
            await player.press("escape")
            await player.until(lambda: not player.is_asking())


async def test_help_runs_the_command_that_is_chosen(shipped: Course) -> None:
    async with playing(shipped) as player:
        await player.press("f1")
        await player.until(player.is_asking)
        await player.press("tab", "tab", "enter")
        await player.until(lambda: player.slide == "activation/fin")


async def test_many_keys_at_once_lose_nothing(shipped: Course) -> None:
    async with playing(shipped) as player:
        await player.pilot.press(*["right"] * 3, *["left"] * 3, *["right"] * 3)
        await player.until(lambda: player.slide == "activation/avant_de_commencer")
        assert len(player.session.trail()) == 4


async def test_a_zone_under_the_window_is_seen_before_it_is_chosen(shipped: Course) -> None:
    async with playing(shipped, "activation/identification", size=NARROW) as player:
        assert not any("▀▀▀" in line for line in player.seen())
        await player.press("enter")
        await player.until(lambda: any("▀▀▀" in line for line in player.seen()))
        assert player.slide == "activation/identification"
        await player.press("enter")
        assert player.slide == "activation/choix"


async def test_the_footer_tells_of_what_lies_below_until_it_is_seen(shipped: Course) -> None:
    async with playing(shipped, "activation/identification", size=NARROW) as player:
        await player.until(lambda: "plus bas" in player.bar("keys"))
        await player.press(*["ctrl+down"] * 8)
        await player.until(lambda: "plus bas" not in player.bar("keys"))


async def test_the_header_and_the_path_are_painted_once_for_a_slide(
    shipped: Course, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with playing(shipped, "activation/choix") as player:
        painted = []
        for name in ("header", "path"):
            monkeypatch.setattr(summary, name, lambda *_, name=name: painted.append(name))
        await player.press("tab", "tab")
        assert painted == []
