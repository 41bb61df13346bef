"""Practice: nothing is marked, every control reacts, and whoever is wrong is told."""

from pathlib import Path

import pytest
from msgspec.structs import replace

from tests.ui.courses import course, ref, slide, to
from tests.ui.driving import NARROW, SIZES, WIDE, Player
from tests.ui.tasks import BRIEF, GO_ON, NUMBER, TASK, TERMS, attempt_of, doing, place, with_tasks
from tutor.model.elements import Button, Link, Text
from tutor.model.screens import Dialog
from tutor.model.tasks import Task
from tutor.records.keeper import RecordKeeper
from tutor.training.modes import Mode
from tutor.ui.widgets.answer import Answer

ACTIVATE, OPT_OUT, CONTACTS = 1, 2, 3
"""The controls of the first slide."""

BUTTON = 2
DOWN = Task(id="bas", title="Descendre", start=ref("accueil"), goal=ref("fin"))
"""A task whose one button is below what is in view of a narrow window."""


def seen(player: Player) -> str:
    return "\n".join(player.seen())


def answer(player: Player) -> str:
    """Return what is told under the slide; nothing where nothing is."""
    found = [one for one in player.play.query(Answer) if one.display]
    return "\n".join(one.render_line(y).text for one in found for y in range(one.size.height))


def row_of(words: str, player: Player) -> int:
    return next(row for row, line in enumerate(player.seen()) if words in line)


@SIZES
async def test_a_right_click_goes_on(size: tuple[int, int]) -> None:
    async with doing(Mode.PRACTICE, size=size) as player:
        await player.click_zone(ACTIVATE)
        assert place(player) == "formulaire"


async def test_the_brief_stands_in_the_place_of_the_slide_s_text() -> None:
    async with doing(Mode.PRACTICE) as player:
        shown = seen(player)
        assert "Aider Mme Leguellec" in shown
        assert "12 34" in shown
        assert "Voici accueil" not in shown


async def test_nothing_is_marked_and_digits_choose_nothing() -> None:
    async with doing(Mode.PRACTICE) as player:
        assert not any(sign in seen(player) for sign in ("☞", " 1 ", " 2 "))
        await player.press("1", "ampersand")
        assert place(player) == "accueil"


async def test_a_control_answers_in_its_own_words_beside_the_screen() -> None:
    async with doing(Mode.PRACTICE, size=WIDE) as player:
        await player.click_zone(CONTACTS)
        assert "Ce ne sont que des adresses." in seen(player)
        assert answer(player) == ""


async def test_in_a_narrow_window_the_answer_stands_under_the_slide_and_nothing_moves() -> None:
    async with doing(Mode.PRACTICE, size=NARROW) as player:
        before = player.seen()
        await player.click_zone(CONTACTS)
        assert "Ce ne sont que des adresses." in answer(player)
        shown = player.seen()
        assert [line.rstrip() for line in before[:8]] == [line.rstrip() for line in shown[:8]]


async def test_a_dialog_stays_where_it_is_whatever_is_answered() -> None:
    sure = Dialog(
        title="Sûr ?",
        elements=(
            Button(label="Valider", action=to("fin")),
            Button(label="Annuler", miss="Annuler ne garde rien. " * 8),
        ),
    )
    asked = slide("debut", Text(text="Voici votre choix."))
    assert asked.screen is not None
    made = course(replace(asked, screen=replace(asked.screen, dialog=sure)), slide("fin"))
    task = Task(id="valider", title="Valider", start=ref("debut"), goal=ref("fin"))
    async with doing(Mode.PRACTICE, task, size=NARROW, course=made) as player:
        before = row_of("Sûr ?", player)
        await player.click_zone(3)
        assert "Annuler ne garde rien." in answer(player)
        assert row_of("Sûr ?", player) == before


async def test_an_answer_is_seen_in_a_slide_that_is_scrolled_down() -> None:
    async with doing(Mode.PRACTICE, size=(120, 16)) as player:
        await player.click_zone(ACTIVATE)
        await player.press(*["shift+down"] * 9)
        assert player.view.top > 0
        await player.click_zone(GO_ON)
        assert "Ce champ est vide" in answer(player)


@SIZES
async def test_an_answer_stays_until_the_next_action(size: tuple[int, int]) -> None:
    async with doing(Mode.PRACTICE, size=size) as player:
        await player.click_zone(CONTACTS)
        await player.press("tab")
        await player.pilot.hover(offset=(60, 12))
        assert "Ce ne sont que" in seen(player) + answer(player)
        await player.click_zone(ACTIVATE)
        assert "Ce ne sont que" not in seen(player) + answer(player)


async def test_keys_lead_to_every_control_that_reacts() -> None:
    async with doing(Mode.PRACTICE) as player:
        assert player.view.focused_number is None
        focused: list[int | None] = []
        for key in ("tab", "tab", "down", "tab", "up"):
            await player.press(key)
            focused.append(player.view.focused_number)
        assert focused == [ACTIVATE, OPT_OUT, CONTACTS, ACTIVATE, ACTIVATE]


@pytest.mark.parametrize("key", ["down", "up", "tab", "shift+tab"])
async def test_keys_begin_where_nothing_has_the_focus(key: str) -> None:
    async with doing(Mode.PRACTICE) as player:
        await player.press(key)
        first = ACTIVATE if key in ("down", "tab") else CONTACTS
        assert player.view.focused_number == first


async def test_enter_where_nothing_has_the_focus_is_no_answer() -> None:
    async with doing(Mode.PRACTICE) as player:
        await player.press("enter")
        assert attempt_of(player).reply is None
        assert attempt_of(player).result.wrong == 0


@pytest.mark.parametrize("key", ["space", "enter"])
async def test_boxes_and_options_are_chosen_by_keys(key: str) -> None:
    async with doing(Mode.PRACTICE) as player:
        await player.click_zone(ACTIVATE)
        player.view.focus_on(TERMS)
        await player.press(key)
        assert "☑ J'accepte" in seen(player)
        await player.press("tab", key, "tab", key)
        assert "◉ téléphone" in seen(player)
        assert "○ courrier" in seen(player)


async def test_boxes_and_options_are_chosen_by_clicks() -> None:
    async with doing(Mode.PRACTICE) as player:
        await player.click_zone(ACTIVATE)
        await player.click_zone(TERMS)
        assert "☑ J'accepte" in seen(player)
        await player.click_zone(TERMS)
        assert "☐ J'accepte" in seen(player)


async def test_a_hint_is_asked_for_by_its_key_then_the_place_is_shown() -> None:
    async with doing(Mode.PRACTICE) as player:
        assert "I Indice" in player.bar("keys")
        await player.press("i")
        assert "☞" not in seen(player)
        await player.press("i")
        assert "☞" in seen(player)
        assert attempt_of(player).result.hints == 2


async def test_one_may_go_back_once_there_is_a_step_to_undo() -> None:
    async with doing(Mode.PRACTICE) as player:
        assert "Retour" not in player.bar("keys")
        await player.click_zone(ACTIVATE)
        assert "Retour" in player.bar("keys")
        await player.press("left")
        assert place(player) == "accueil"


@pytest.mark.parametrize("key", ["g", "o", "slash", "n", "ctrl+g", "m", "end", "f5", "s", "p"])
async def test_keys_that_give_the_way_away_do_nothing(key: str) -> None:
    async with doing(Mode.PRACTICE) as player:
        await player.press(key)
        assert place(player) == "accueil"
        assert not player.is_asking()
        assert "_" not in player.bar("keys")


async def test_the_bars_tell_the_mode_the_task_and_the_step() -> None:
    async with doing(Mode.PRACTICE, language="en") as player:
        assert "Practice · Aider Mme Leguellec" in player.bar("header")
        await player.click_zone(ACTIVATE)
        assert "screen 2" in player.bar("header")
        assert player.bar("path").strip() == ""


async def test_a_wrong_number_is_told_without_the_right_one() -> None:
    async with doing(Mode.PRACTICE) as player:
        await player.click_zone(ACTIVATE)
        await player.click_zone(NUMBER)
        await player.press("1", "2", "tab", "escape")
        await player.click_zone(GO_ON)
        assert place(player) == "formulaire"
        assert "Il manque des" in " ".join(seen(player).split())


async def test_a_place_that_is_shown_comes_into_view_and_has_the_focus() -> None:
    text = Text(text="\n\n".join("abcdefgh"))
    long = slide("accueil", text, Button(label="Là", action=to("fin")))
    taught = replace(course(long, slide("fin")), tasks=(DOWN,))
    async with doing(Mode.PRACTICE, DOWN, course=taught, size=NARROW) as player:
        await player.press("i")
        assert player.view.place_of(BUTTON) is None
        await player.press("i")
        assert player.view.focused_number == BUTTON
        await player.until(lambda: player.view.place_of(BUTTON) is not None)
        await player.press(*["shift+up"] * 9)
        assert player.view.place_of(BUTTON) is None
        await player.press("i")
        await player.until(lambda: player.view.place_of(BUTTON) is not None)


async def test_in_a_narrow_window_the_brief_is_whole_on_the_first_step_then_one_line() -> None:
    async with doing(Mode.PRACTICE, size=NARROW) as player:
        assert "Mme Leguellec vous appelle" in seen(player)
        await player.click_zone(ACTIVATE)
        assert "Mme Leguellec" not in seen(player)
        assert "Relire la consigne" in player.seen()[0]
        await player.press("left")
        assert "Mme Leguellec vous appelle" in seen(player)


async def test_the_brief_is_one_line_when_the_first_slide_comes_again_as_another_step() -> None:
    again = Link(label="Relire", action=to("choix"))
    made = course(
        slide("choix", Button(label="Continuer", action=to("sur"))),
        slide("sur", again, Button(label="Valider", action=to("fin"))),
        slide("fin"),
    )
    task = Task(
        id="relire",
        title="Relire",
        brief=BRIEF,
        start=ref("choix"),
        through=(ref("sur"), ref("choix")),
        goal=ref("fin"),
    )
    async with doing(Mode.PRACTICE, task, size=NARROW, course=made) as player:
        await player.click_zone(1)
        await player.click_zone(1)
        assert place(player) == "choix"
        assert "Relire la consigne" in seen(player)


async def test_the_line_that_stands_for_the_brief_opens_it_and_is_no_answer() -> None:
    async with doing(Mode.PRACTICE, size=NARROW) as player:
        await player.click_zone(ACTIVATE)
        await player.click(6, player.view.region.y)
        assert "Mme Leguellec vous appelle" in player.top_text()
        assert attempt_of(player).result.wrong == 0


@pytest.mark.parametrize("mode", [Mode.GUIDED, Mode.PRACTICE, Mode.EXAM])
@pytest.mark.parametrize("key", ["c", "f4"])
async def test_a_key_opens_the_brief(mode: Mode, key: str) -> None:
    async with doing(mode) as player:
        await player.press(key)
        assert "12 34" in player.top_text()
        await player.press("escape")
        assert not player.is_asking()


async def test_the_brief_is_read_in_the_middle_of_a_field() -> None:
    async with doing(Mode.PRACTICE, size=NARROW) as player:
        await player.click_zone(ACTIVATE)
        await player.click_zone(NUMBER)
        await player.press("1", "f4")
        assert "12 34" in player.top_text()
        await player.press("escape", "2")
        await player.press("enter")
        assert attempt_of(player).position.filled == {"field Numéro": "12"}


@SIZES
async def test_a_click_on_the_instructions_or_beside_the_screen_is_no_mistake(
    size: tuple[int, int],
) -> None:
    async with doing(Mode.PRACTICE, size=size) as player:
        await player.click(6, player.view.region.y + 3)
        await player.click(size[0] - 4, player.view.region.bottom - 2)
        assert attempt_of(player).reply is None
        assert attempt_of(player).result.wrong == 0


@pytest.mark.parametrize("mode", [Mode.PRACTICE, Mode.EXAM])
async def test_the_first_field_has_the_focus_at_the_start(mode: Mode) -> None:
    async with doing(mode) as player:
        await player.click_zone(ACTIVATE)
        assert player.view.focused_number == NUMBER
        await player.press("1", "2")
        await player.until(lambda: attempt_of(player).position.filled == {"field Numéro": "12"})


async def test_a_hint_is_asked_for_in_the_middle_of_a_field_and_one_types_on() -> None:
    async with doing(Mode.PRACTICE) as player:
        await player.click_zone(ACTIVATE)
        await player.click_zone(NUMBER)
        await player.press("1")
        assert "F3 Indice" in player.bar("keys")
        await player.press("f3")
        assert "Relisez la consigne" in seen(player)
        await player.press("2")
        await player.until(lambda: attempt_of(player).position.filled == {"field Numéro": "12"})


async def test_the_footer_names_the_keys_that_lead_on() -> None:
    async with doing(Mode.PRACTICE, size=NARROW) as player:
        assert "Tab Suivant" in player.bar("keys")
        assert "Entrée" not in player.bar("keys")
        await player.press("tab")
        assert "Tab Suivant  Entrée Cliquer" in player.bar("keys")
        await player.press("enter")
        assert "Tab Suivant  Entrée Écrire" in player.bar("keys")
        await player.press("enter")
        assert "Tab/Entrée Suivant" in player.bar("keys")
        assert "I Indice" not in player.bar("keys")


@SIZES
async def test_what_is_wrong_in_the_form_is_marked_there_and_has_the_focus(
    size: tuple[int, int],
) -> None:
    async with doing(Mode.PRACTICE, size=size) as player:
        await player.click_zone(ACTIVATE)
        await player.click_zone(NUMBER)
        await player.press("1", "2", "enter", "escape")
        await player.click_zone(GO_ON)
        rows = seen(player).split("\n")
        (box,) = (y for y, row in enumerate(rows) if "▌ 12" in row)
        assert "× à corriger" in rows[box + 1]
        assert player.view.focused_number == NUMBER
        await player.press("3", "escape")
        await player.click_zone(NUMBER)
        await player.press("3", "tab")
        rows = seen(player).split("\n")
        (box,) = (y for y, row in enumerate(rows) if "▌ 123" in row)
        assert "× à corriger" not in rows[box + 1]


async def test_a_wrong_choice_is_marked_under_all_its_options() -> None:
    async with doing(Mode.PRACTICE) as player:
        await player.click_zone(ACTIVATE)
        await player.press(*"12 34", "tab", *"secret", "tab", "space")
        await player.click_zone(GO_ON)
        rows = seen(player).split("\n")
        (last,) = (y for y, row in enumerate(rows) if "○ téléphone" in row)
        assert "× à corriger" in rows[last + 1]


async def test_the_situation_stands_on_a_first_slide_that_asks_nothing() -> None:
    letter = replace(slide("accueil", Text(text="Une lettre.")), next=ref("fin"))
    made = course(letter, slide("fin"))
    for mode in (Mode.PRACTICE, Mode.EXAM, Mode.GUIDED):
        async with doing(mode, replace(TASK, goal=ref("fin")), course=made) as player:
            assert "Mme Leguellec vous appelle" in seen(player)


async def test_quitting_says_that_what_is_left_can_be_gone_on_with(tmp_path: Path) -> None:
    made = with_tasks()
    keeper = RecordKeeper(tmp_path / "records.sqlite", made)
    async with doing(Mode.PRACTICE, course=made, keeper=keeper) as player:
        await player.press("escape")
        assert "vous pourrez reprendre" in " ".join(player.top_text().split())


async def test_quitting_says_that_what_is_not_kept_is_lost() -> None:
    async with doing(Mode.PRACTICE) as player:
        await player.press("escape")
        assert "il faudra recommencer" in " ".join(player.top_text().split())
