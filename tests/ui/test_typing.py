"""Typing in the fields that a task asks to fill in."""

import pytest
from textual import events
from textual.geometry import Offset

from tests.ui.driving import SIZES, Player
from tests.ui.tasks import GO_ON, NUMBER, SECRET, TERMS, attempt_of, doing, place
from tutor.training.modes import Mode
from tutor.ui.widgets.typed_field import TypedField


async def at_the_form(player: Player) -> None:
    await player.click_zone(1)
    assert place(player) == "formulaire"


def line(player: Player) -> TypedField | None:
    return next(iter(player.play.query(TypedField)), None)


def typed(player: Player, name: str = "field Numéro") -> str:
    return attempt_of(player).position.filled.get(name, "")


@SIZES
async def test_a_click_on_a_field_puts_a_line_over_its_box(size: tuple[int, int]) -> None:
    async with doing(Mode.PRACTICE, size=size) as player:
        await at_the_form(player)
        await player.click_zone(NUMBER)
        box = player.view.place_of(NUMBER)
        over = line(player)
        assert box is not None
        assert over is not None
        assert player.app.focused is over
        assert over.region.offset == (box.x + 2, box.y)
        assert over.region.right == box.right - 1
        assert player.app.cursor_position == over.region.offset
        await player.press("1", "2")
        assert player.app.cursor_position == over.region.offset + Offset(2, 0)


@pytest.mark.parametrize("term", ["xterm-256color", "xterm", "dumb"])
async def test_one_types_whatever_colours_there_are(term: str) -> None:
    async with doing(Mode.PRACTICE, environment={"TERM": term}) as player:
        await at_the_form(player)
        await player.click_zone(NUMBER)
        await player.press("1", "2")
        assert typed(player) == "12"


async def test_what_is_typed_is_kept_where_it_was_painted_before() -> None:
    async with doing(Mode.PRACTICE) as player:
        await at_the_form(player)
        await player.click_zone(NUMBER)
        await player.press("1", "2")
        over = line(player)
        assert over is not None
        row, column = over.region.y - player.view.region.y, over.region.x
        await player.press("tab", "escape")
        assert line(player) is None
        assert player.seen()[row][column:].startswith("12 ")


async def test_the_keys_go_on_from_what_was_clicked_though_no_mouse_moved_there() -> None:
    async with doing(Mode.PRACTICE) as player:
        await at_the_form(player)
        await player.click_zone(TERMS)
        assert player.view.focused_number == TERMS


@pytest.mark.parametrize("key", ["enter", "tab"])
async def test_a_key_leaves_the_field_for_the_next_one(key: str) -> None:
    async with doing(Mode.PRACTICE) as player:
        await at_the_form(player)
        await player.click_zone(NUMBER)
        await player.press("7", key, "8", key)
        assert (typed(player), typed(player, "field Code")) == ("7", "8")
        assert player.view.focused_number == TERMS
        assert line(player) is None


async def test_escape_gives_up_the_change_alone() -> None:
    async with doing(Mode.PRACTICE) as player:
        await at_the_form(player)
        await player.click_zone(NUMBER)
        await player.press("7", "tab", "escape")
        await player.click_zone(NUMBER)
        await player.press("8", "escape")
        assert typed(player) == "7"
        assert not player.is_asking()
        assert player.view.focused_number == NUMBER


async def test_the_footer_tells_how_to_give_up_while_one_types() -> None:
    async with doing(Mode.PRACTICE) as player:
        await at_the_form(player)
        await player.click_zone(NUMBER)
        assert "Échap annule" in player.bar("keys")
        await player.press("escape")
        assert "Échap annule" not in player.bar("keys")


async def test_commands_do_not_fire_while_one_types() -> None:
    async with doing(Mode.PRACTICE) as player:
        await at_the_form(player)
        await player.click_zone(NUMBER)
        await player.press(*"?iefbz", "left", "backspace", "pageup", "home", "x")
        assert typed(player) == "x?iefz"
        assert not player.is_asking()
        assert place(player) == "formulaire"


async def test_accents_and_what_is_pasted_are_typed() -> None:
    async with doing(Mode.PRACTICE) as player:
        await at_the_form(player)
        await player.click_zone(NUMBER)
        await player.press("é", "&", "ç")
        player.app.post_message(events.Paste("12 34"))
        await player.until(lambda: typed(player) == "é&ç12 34")


async def test_what_is_typed_ahead_of_the_line_is_typed_on_it() -> None:
    async with doing(Mode.PRACTICE) as player:
        await at_the_form(player)
        player.view.focus_on(NUMBER)
        player.type_at_once("1", "2", "space", "3")
        await player.until(lambda: typed(player) == "12 3")


async def test_a_letter_on_a_field_that_has_the_focus_begins_to_type() -> None:
    async with doing(Mode.PRACTICE) as player:
        await at_the_form(player)
        await player.press("i")
        await player.until(lambda: typed(player) == "i")
        assert attempt_of(player).result.hints == 0


async def test_a_secret_is_hidden_while_one_types_and_after() -> None:
    async with doing(Mode.PRACTICE) as player:
        await at_the_form(player)
        await player.click_zone(SECRET)
        await player.press("m", "o", "t")
        over = line(player)
        assert over is not None
        assert over.password
        await player.press("enter")
        assert "•••" in "\n".join(player.seen())
        assert typed(player, "field Code") == "mot"


async def test_the_line_follows_its_box_and_is_left_with_it() -> None:
    async with doing(Mode.PRACTICE, size=(80, 16)) as player:
        await at_the_form(player)
        await player.click_zone(NUMBER)
        await player.press("5")
        over = line(player)
        assert over is not None
        before = over.region.y
        player.view.scroll_by(2)
        await player.pilot.pause()
        assert over.region.y == before - 2
        player.view.scroll_by(40)
        await player.until(lambda: line(player) is None)
        assert typed(player) == "5"


async def test_a_click_beside_all_but_leaves_the_field() -> None:
    async with doing(Mode.PRACTICE) as player:
        await at_the_form(player)
        await player.click_zone(NUMBER)
        await player.press("5")
        await player.click(3, 20)
        assert line(player) is None
        assert typed(player) == "5"
        assert attempt_of(player).reply is None


async def test_a_click_on_a_button_takes_what_was_just_typed() -> None:
    async with doing(Mode.PRACTICE) as player:
        await at_the_form(player)
        await player.click_zone(NUMBER)
        await player.press(*"12 34", "tab", *"secret", "tab", "space", "tab", "tab", "space")
        await player.click_zone(GO_ON)
        assert place(player) == "fini"


async def test_the_help_and_the_way_out_work_while_one_types() -> None:
    async with doing(Mode.PRACTICE) as player:
        await at_the_form(player)
        await player.click_zone(NUMBER)
        await player.press("5", "f1")
        await player.until(player.is_asking)
        assert typed(player) == "5"


async def test_the_cursor_is_after_what_was_typed_before_the_line_was_there() -> None:
    async with doing(Mode.PRACTICE) as player:
        await at_the_form(player)
        await player.press("tab")
        player.type_at_once(*"1234")
        await player.settled()
        over = line(player)
        assert over is not None
        assert player.app.cursor_position == over.region.offset + Offset(4, 0)


@pytest.mark.parametrize("text", ["+33", "a@b.fr", "Jean-Pierre", "marie_dupont@mail.fr", "«\\|»"])
async def test_every_sign_that_is_typed_at_once_is_typed(text: str) -> None:
    async with doing(Mode.PRACTICE) as player:
        await at_the_form(player)
        player.view.focus_on(NUMBER)
        player.type_at_once(*text)
        await player.until(lambda: typed(player) == text)


async def test_several_fields_are_filled_in_at_once() -> None:
    async with doing(Mode.PRACTICE) as player:
        await at_the_form(player)
        player.view.focus_on(NUMBER)
        player.type_at_once(*"Zoé", "tab", *"a@b-c", "shift+tab", "end", *"/y")
        await player.until(lambda: typed(player) == "Zoé/y")
        assert typed(player, "field Code") == "a@b-c"


@pytest.mark.parametrize("character", [None, " ", "\u00a0"])
async def test_a_space_is_one_however_it_is_sent(character: str | None) -> None:
    async with doing(Mode.PRACTICE) as player:
        await at_the_form(player)
        await player.click_zone(NUMBER)
        await player.press("1")
        key = "no_break_space" if character == "\u00a0" else "space"
        player.app.post_message(events.Key(key, character))
        await player.press("2")
        await player.until(lambda: typed(player) == "1 2")
