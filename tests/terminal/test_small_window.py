"""80×24, the smallest window: every parcours by the keyboard, with what it takes of scrolling."""

import pytest

from tests.terminal.conftest import OpenTerminal
from tests.terminal.tmux import Terminal

MENU = "Pour revenir aux parcours proposés"
SMALLEST = 80, 24


def go_on_to(terminal: Terminal, place: str, *keys: str) -> None:
    """Press keys, then Enter until a place is reached: it first shows what lies below."""
    for key in keys:
        terminal.press(key)
        terminal.settled()
    for _ in range(5):
        terminal.press_and_see("Enter")
        if place in terminal.settled():
            return
    raise AssertionError(f"{place} is not reached:\n{terminal.screen()}")


def test_activation_is_walked_with_enter_alone(open_terminal: OpenTerminal) -> None:
    terminal = open_terminal(size=SMALLEST)
    terminal.sees("1/16")
    for number in range(2, 15):
        go_on_to(terminal, f"{number}/16")
    go_on_to(terminal, MENU)


@pytest.mark.parametrize(
    ("start", "places"),
    [
        ("opposition/choix", ["2/4", "3/4", "4/4", MENU]),
        ("new_code/demande", ["2/4", "3/4", "9/16"]),
        ("contacts/email_saisie", ["3/5", "12/16"]),
    ],
)
def test_another_scenario_is_walked_with_enter_alone(
    open_terminal: OpenTerminal, start: str, places: list[str]
) -> None:
    terminal = open_terminal("--slide", start, size=SMALLEST)
    terminal.sees("Mon espace santé")
    terminal.settled()
    for place in places:
        go_on_to(terminal, place)


def test_tab_leads_to_the_other_branches(open_terminal: OpenTerminal) -> None:
    terminal = open_terminal("--slide", "activation/fin", size=SMALLEST)
    terminal.sees(MENU)
    go_on_to(terminal, "1/5", "Tab", "Tab", "Tab")
    go_on_to(terminal, "4/5", "Tab")


def test_a_slide_can_be_read_to_its_end_with_the_wheel(open_terminal: OpenTerminal) -> None:
    terminal = open_terminal("--slide", "activation/notification_mail", size=SMALLEST)
    terminal.sees("▼ plus bas")
    for _ in range(30):
        terminal.turn_wheel(30, 12)
    terminal.until(lambda screen: "plus bas" not in screen and "Vos droits" in screen)
