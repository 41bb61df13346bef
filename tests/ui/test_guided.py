"""Guided: the next thing to do is told, pointed at, and waited for."""

import pytest
from msgspec.structs import replace

from tests.ui.courses import course, slide, to
from tests.ui.driving import NARROW, SIZES, WIDE, Player
from tests.ui.tasks import BY_PHONE, GO_ON, NUMBER, SECRET, TASK, TERMS, attempt_of, doing, place
from tests.ui.test_practice import answer
from tutor.model.elements import Button, Link, Text
from tutor.training.modes import Mode

ACTIVATE, OPT_OUT = 1, 2


def seen(player: Player) -> str:
    return "\n".join(player.seen())


@SIZES
async def test_the_instruction_stands_over_the_explanation(size: tuple[int, int]) -> None:
    async with doing(Mode.GUIDED, size=size) as player:
        lines = player.seen()
        told = next(y for y, line in enumerate(lines) if "Cliquez sur" in line)
        text = next(y for y, line in enumerate(lines) if "Voici accueil" in line)
        assert told < text


async def test_only_the_next_thing_is_pointed_at_and_has_the_focus() -> None:
    async with doing(Mode.GUIDED) as player:
        pointed = [line for line in player.seen() if "☞" in line]
        assert ["Activer" in line for line in pointed] == [True]
        assert player.view.focused_number == ACTIVATE
        await player.press("enter")
        assert place(player) == "formulaire"
        assert player.view.focused_number == NUMBER


async def test_what_is_filled_in_leads_the_pointer_on() -> None:
    async with doing(Mode.GUIDED) as player:
        await player.press("enter", "enter")
        await player.press(*"12 34", "tab", "escape")
        assert "Code" in next(line for line in player.seen() if "Tapez" in line)
        assert attempt_of(player).position.marked == {SECRET}


async def test_the_focus_is_on_what_is_to_be_done_next_from_the_start_to_the_end() -> None:
    async with doing(Mode.GUIDED) as player:
        focused = []
        for keys in ("", "", "12 34", "secret", "", "", ""):
            focused.append(player.view.focused_number)
            await player.press(*keys, "enter")
        assert focused == [ACTIVATE, NUMBER, NUMBER, SECRET, TERMS, BY_PHONE, GO_ON]
        await player.until(player.is_asking)
        assert "C'est fait" in player.top_text()
        assert "sur 100" not in player.top_text()


async def test_where_several_ways_are_right_the_main_one_has_the_focus() -> None:
    first = slide(
        "accueil",
        Link(label="Modifier", action=to("fini")),
        Button(label="Valider", action=to("fini")),
    )
    async with doing(Mode.GUIDED, None, course=course(first, slide("fini"))) as player:
        assert attempt_of(player).position.marked == {1, 2}
        assert player.view.focused_number == 2


async def test_tab_out_of_a_field_that_is_still_wrong_goes_to_the_next_control() -> None:
    async with doing(Mode.GUIDED) as player:
        await player.press("enter", "enter", "x", "tab")
        assert player.view.focused_number == SECRET


async def test_tab_leads_past_each_field_that_is_still_wrong() -> None:
    async with doing(Mode.GUIDED) as player:
        await player.press("enter", "9", "tab", "8", "tab")
        assert player.view.focused_number == TERMS


async def test_a_wrong_key_leads_the_focus_back_to_what_is_to_be_clicked() -> None:
    async with doing(Mode.GUIDED) as player:
        await player.press("tab", "enter")
        assert "Cliquez sur" in seen(player)
        assert player.view.focused_number == ACTIVATE


@pytest.mark.parametrize("size", [WIDE, NARROW], ids=["120x36", "80x24"])
async def test_another_click_waits_and_tells_again(size: tuple[int, int]) -> None:
    async with doing(Mode.GUIDED, size=size) as player:
        await player.click_zone(OPT_OUT)
        assert place(player) == "accueil"
        assert "Cliquez sur" in (seen(player) if size == WIDE else answer(player))


async def test_the_path_is_told_but_does_not_lead_back() -> None:
    async with doing(Mode.GUIDED) as player:
        await player.press("enter")
        assert player.bar("path").strip() == "accueil ›"
        await player.click(4, 1)
        assert place(player) == "formulaire"


async def test_the_whole_course_may_be_guided() -> None:
    async with doing(Mode.GUIDED, None) as player:
        assert "Guidé · Essais" in player.bar("header")
        assert attempt_of(player).position.marked == {ACTIVATE, OPT_OUT}
        await player.click_zone(OPT_OUT)
        assert place(player) == "refus"


async def test_going_on_too_soon_tells_what_is_missing() -> None:
    async with doing(Mode.GUIDED) as player:
        await player.press("enter")
        await player.click_zone(GO_ON)
        assert place(player) == "formulaire"
        assert "Ce champ est vide" in seen(player)


async def test_callouts_point_at_the_next_thing_alone() -> None:
    first = slide(
        "accueil",
        Text(text="Le code", callout="Il a dix chiffres"),
        Link(label="Activer", action=to("fini"), callout="Par ici"),
        Link(label="Revenir", action=to("accueil"), callout="Par là"),
    )
    taught = replace(course(first, slide("fini")), tasks=(TASK,))
    async with doing(Mode.GUIDED, course=taught) as player:
        shown = seen(player)
        assert "Il a dix chiffres" in shown
        assert "Par ici" in shown
        assert "Par là" not in shown
