"""Every parcours from the title to the end menu, and back into each, in a real terminal."""

import operator
from functools import partial

import pytest

from tests.terminal.conftest import OpenTerminal
from tests.terminal.tmux import Terminal

TITLE = "1/16"
MENU = "Félicitations vous voici arrivé"
INTRODUCTION = ("2/16", "3/16", "4/16", "5/16", "6/16", "7/16")

ROUTES = {
    1: ((1, "8/16"), (1, "9/16"), (1, "10/16"), (1, "11/16"), (1, "12/16"), (3, "13/16"),
        (1, "14/16"), (3, MENU)),
    2: ((1, "2/4"), (1, "3/4"), (1, "4/4"), (1, MENU)),
    3: ((1, "2/4"), (3, "3/4"), (1, MENU)),
    4: ((1, "2/5"), (2, "3/5"), (2, "1/5"), (3, MENU)),
}  # fmt: skip
"""For each card of the end menu: the zones to choose, and what each brings on."""

FIRST_SLIDES = {1: "7/16", 2: "1/4", 3: "1/4", 4: "1/5"}


def play_to_the_menu(terminal: Terminal, choose: str) -> None:
    terminal.sees(TITLE)
    for place in INTRODUCTION:
        while place not in (screen := terminal.settled()):  # what lies below comes first
            if choose == "keys":
                terminal.press("Enter")
            else:
                terminal.click(60, 20)
            terminal.until(partial(operator.ne, screen))
    follow(terminal, 1, choose)


def follow(terminal: Terminal, card: int, choose: str) -> None:
    for zone, expected in ROUTES[card]:
        if choose == "keys":
            terminal.press(str(zone))
        else:
            terminal.click_zone(zone)
        terminal.sees(expected)


@pytest.mark.parametrize("choose", ["keys", "mouse"])
@pytest.mark.parametrize("size", [(120, 36), (200, 60)])
def test_every_scenario_is_walked_from_the_title_and_from_the_menu(
    open_terminal: OpenTerminal, choose: str, size: tuple[int, int]
) -> None:
    terminal = open_terminal(size=size)
    play_to_the_menu(terminal, choose)
    for card, first in FIRST_SLIDES.items():
        if choose == "keys":
            terminal.press(str(card))
        else:
            terminal.click_zone(card)
        terminal.sees(first)
        follow(terminal, card, choose)
    menu = terminal.until(lambda screen: screen.count("╭✓") == len(FIRST_SLIDES))
    assert "Les 4 parcours sont" in menu
    assert "Cinq questions pour finir" in menu


def test_a_small_window_is_played_with_tab_and_enter(open_terminal: OpenTerminal) -> None:
    terminal = open_terminal("--slide", "activation/identification", size=(80, 24))
    terminal.until(lambda screen: "Valider" not in screen.splitlines()[-4] and "9/16" in screen)
    terminal.press("Tab")
    terminal.sees(" 1  ☞")
    terminal.press("Enter")
    terminal.sees("10/16")
    terminal.press("Tab")
    terminal.sees(" 2  ☞")
    terminal.press("Tab", "Enter")
    terminal.sees("Je m'oppose à Mon espace santé", "1/4")


def test_a_slide_under_the_window_is_told_and_scrolls(open_terminal: OpenTerminal) -> None:
    terminal = open_terminal("--slide", "activation/identification", size=(80, 24))
    terminal.sees("▼ plus bas")
    for _ in range(8):
        terminal.press("S-Down")
    terminal.until(lambda screen: "▼ plus bas" not in screen and "Valider" in screen)


def test_the_window_may_change_size_at_any_moment(open_terminal: OpenTerminal) -> None:
    terminal = open_terminal("--slide", "activation/choix")
    terminal.sees("10/16")
    terminal.wait_for_the_mouse()
    for size in ((80, 24), (40, 12), (1, 1), (200, 60), (100, 30)):
        terminal.resize(*size)
    terminal.sees("10/16", "Je fais mon choix")
    terminal.press("2")
    terminal.sees("1/4")


def test_a_window_that_is_too_small_says_what_it_needs_and_obeys(
    open_terminal: OpenTerminal,
) -> None:
    terminal = open_terminal("--slide", "activation/choix", size=(60, 20))
    terminal.sees("il faut 80×24 (ici 60×20)")
    terminal.press("2")
    terminal.sees("Je m'oppose à Mon espace santé")
