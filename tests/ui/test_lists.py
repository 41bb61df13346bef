"""Drop-down lists in practice: they open, one chooses in them, they close."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import pytest

from tests.ui.courses import course, ref, slide, to
from tests.ui.driving import SIZES, Player, playing
from tests.ui.tasks import doing, place
from tutor.model.course import Course
from tutor.model.elements import Button, Field, Select
from tutor.model.tasks import Task
from tutor.training.modes import Mode

LIST, LOSS, THEFT, NAME, GO = 1, 2, 3, 4, 5
TASK = Task(id="t", title="t", start=ref("un"), goal=ref("fin"))


def asking() -> Course:
    reasons = Select(label="Motif", options=("Perte", "Vol"), value="Vol", asked=True)
    name = Field(label="Nom", value="Zoé", asked=True)
    return course(
        slide("un", reasons, name, Button(label="Valider", action=to("fin"))), slide("fin")
    )


@asynccontextmanager
async def filling(
    mode: Mode = Mode.PRACTICE, size: tuple[int, int] = (120, 36)
) -> AsyncIterator[Player]:
    async with doing(mode, TASK, course=asking(), size=size) as player:
        yield player


def box(player: Player) -> str:
    """Return the line of the list's box."""
    lines = player.seen()
    return lines[next(at for at, line in enumerate(lines) if "Motif" in line) + 1]


@SIZES
async def test_a_click_opens_a_list_and_a_click_on_an_option_chooses_it(
    size: tuple[int, int],
) -> None:
    async with filling(size=size) as player:
        assert "Vol" not in "".join(player.seen())
        await player.click_zone(LIST)
        await player.click_zone(THEFT)
        assert "Vol" in box(player)
        assert "Perte" not in "".join(player.seen())
        assert player.view.focused_number == LIST


async def test_the_keyboard_goes_from_the_list_to_its_options_and_back_to_it() -> None:
    async with filling() as player:
        player.view.focus_on(LIST)
        await player.press("enter")
        assert player.view.focused_number == LOSS
        await player.press("down", "enter")
        assert "Vol" in box(player)
        await player.press("enter")
        assert player.view.focused_number == THEFT


@pytest.mark.parametrize("by", ["escape", "list"])
async def test_a_list_is_closed_without_a_choice(by: str) -> None:
    async with filling() as player:
        await player.click_zone(LIST)
        await (player.press("escape") if by == "escape" else player.click_zone(LIST))
        assert "Perte" not in "".join(player.seen())
        assert not player.is_asking()
        assert player.view.focused_number == LIST


async def test_typing_in_a_field_closes_the_list_and_goes_to_that_field() -> None:
    async with filling() as player:
        await player.click_zone(LIST)
        await player.click_zone(NAME)
        await player.press(*"Zoé")
        assert "Perte" not in "".join(player.seen())
        await player.press("enter")
        await player.click_zone(LIST)
        await player.click_zone(THEFT)
        await player.click_zone(GO)
        assert place(player) == "fin"


async def test_in_an_exam_opening_a_list_is_no_answer() -> None:
    async with filling(Mode.EXAM) as player:
        await player.click_zone(LIST)
        assert place(player) == "un"
        await player.click_zone(THEFT)
        assert "Vol" in box(player)


async def test_guided_shows_the_list_then_the_option_then_what_comes_next() -> None:
    async with filling(Mode.GUIDED) as player:
        assert player.view.focused_number == LIST
        await player.press("enter")
        assert player.view.focused_number == THEFT
        await player.press("enter")
        assert player.view.focused_number == NAME


async def test_a_demo_shows_what_is_chosen_and_opens_nothing() -> None:
    async with playing(asking()) as player:
        before = player.seen()
        assert "Vol" in box(player)
        x, y = player.view.region.offset
        line = next(at for at, one in enumerate(before) if "Motif" in one) + 1
        await player.click(x + before[line].index("Vol"), y + line)
        assert "Perte" not in "".join(player.seen())
