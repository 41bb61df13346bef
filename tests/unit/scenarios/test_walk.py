"""The shipped course, played from end to end with number keys in the line player."""

import re

from tests.unit.program import run
from tutor.model.course import Course

TO_THE_SITE = ["", "", "", "", "", ""]
ACTIVATE = ["1", "1", "1", "1", "1", "3", "1", "3"]
OPPOSE = ["1", "1", "1", "1"]
NEW_CODE = ["1", "3", "1"]
CONTACTS = ["1", "2", "2", "2", "2", "2", "3"]
QUIZ = ["1", "", "1", "", "2", "", "3", "", "2", ""]

MENU = "Félicitations vous voici arrivé à la fin de ce pas à pas !"


def play(*answers: str) -> str:
    """Return what `python -m tutor --plain` prints when it is given these answers."""
    ran = run("--plain", answers="".join(f"{answer}\n" for answer in answers))
    assert (ran.returncode, ran.stderr) == (0, "")
    assert "Choisissez un numéro" not in ran.stdout
    assert "Réponse inconnue" not in ran.stdout
    return ran.stdout


def titles(printed: str) -> list[str]:
    """Return the titles of the slides that were shown."""
    return re.findall(r", diapositive \d+ sur \d+\n(.*)\n", printed)


def done_at_each_menu(printed: str) -> list[int]:
    """Return how many parcours were done each time the menu was shown."""
    menus = printed.split(f"\n{MENU}\n")[1:]
    return [menu.partition(" > ")[0].count("(fait)") for menu in menus]


def test_from_the_title_to_the_menu_then_through_each_scenario_until_all_are_done() -> None:
    printed = play(
        *TO_THE_SITE,
        *ACTIVATE,
        "2",
        *OPPOSE,
        "3",
        *NEW_CODE,
        "4",
        *CONTACTS,
        "5",
        *QUIZ,
        "1",
        *ACTIVATE,
        "q",
    )
    assert titles(printed)[-1] == MENU
    assert done_at_each_menu(printed) == [1, 2, 3, 4, 5, 5]


def test_the_menu_names_the_scenarios_that_are_done() -> None:
    printed = play("m", "2", *OPPOSE, "4", *CONTACTS)
    menu = printed.rpartition("Pour revenir aux parcours proposés")[2].splitlines()
    assert [line for line in menu if line[:1].isdigit()][:4] == [
        "1. Activation",
        "2. Opposition (fait)",
        "3. Nouveau code provisoire",
        "4. Coordonnées de contact (fait)",
    ]


def test_a_lost_code_is_asked_for_on_the_way() -> None:
    printed = play(*TO_THE_SITE, "1", "2", *NEW_CODE, "1", "q")
    assert titles(printed)[-5:] == [
        "Je génère un nouveau code provisoire",
        "Je génère un nouveau code provisoire",
        "Je génère un nouveau code provisoire",
        "Pour commencer",
        "J'active mon compte / Je m'oppose à la création de mon compte",
    ]
    assert "(fait)" not in printed


def test_one_may_change_one_s_mind_and_oppose() -> None:
    printed = play(*TO_THE_SITE, "1", "1", "1", "1", "r", "2", *OPPOSE)
    assert titles(printed)[-1] == MENU
    assert done_at_each_menu(printed) == [1]


def test_every_slide_can_be_shown_but_those_of_one_task(shipped: Course) -> None:
    every = {slide.title for slide in shipped.slides if slide.ref.slide != "compte"}
    scenarios = (*ACTIVATE, "2", *OPPOSE, "3", *NEW_CODE, "4", *CONTACTS, "5", *QUIZ)
    printed = play(*TO_THE_SITE, *scenarios)
    assert set(titles(printed)) == every
