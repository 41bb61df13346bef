"""Keys, clicks and bursts of them as a real terminal sends them."""

import re
import time
from pathlib import Path

import pytest

from tests.terminal.conftest import OpenTerminal, StartPlayer

CHOICE = "--slide", "activation/choix"


@pytest.mark.parametrize(("sign", "place"), [("1", "11/16"), ("&", "11/16"), ("é", "1/4")])
def test_a_digit_s_key_of_a_french_keyboard_chooses_a_zone(
    open_terminal: OpenTerminal, sign: str, place: str
) -> None:
    terminal = open_terminal(*CHOICE)
    terminal.sees("10/16")
    terminal.type(sign)
    terminal.sees(place)


def test_keys_typed_ahead_are_all_obeyed(open_terminal: OpenTerminal) -> None:
    terminal = open_terminal()
    terminal.sees("1/16")
    terminal.type("\r" * 10)  # the mail takes two
    terminal.sees("10/16")


def test_sixty_keys_at_once_lead_where_sixty_keys_lead(open_terminal: OpenTerminal) -> None:
    right, left = "\x1b[C", "\x1b[D"
    terminal = open_terminal()
    terminal.sees("1/16")
    terminal.type(right * 4 + (left + right) * 28)
    terminal.sees("5/16")
    assert "5/16" in terminal.settled()


def test_keys_typed_while_the_player_starts_are_obeyed(open_terminal: OpenTerminal) -> None:
    terminal = open_terminal()
    terminal.type(" " * 3)
    terminal.sees("4/16")


@pytest.mark.parametrize("at", [(60, 20), (60, 1), (20, 35)], ids=["slide", "path", "footer"])
def test_the_other_button_opens_the_help_anywhere(
    open_terminal: OpenTerminal, at: tuple[int, int]
) -> None:
    terminal = open_terminal(*CHOICE)
    terminal.sees("10/16")
    terminal.click(*at, button=2)
    terminal.sees("Aide et commandes")
    terminal.press("Escape")
    terminal.until(lambda screen: "Aide et commandes" not in screen)


def test_a_click_beside_the_zones_says_why_nothing_moves(open_terminal: OpenTerminal) -> None:
    terminal = open_terminal(*CHOICE)
    terminal.sees("10/16")
    terminal.click(80, 28)
    terminal.until(lambda screen: "☞" in screen.splitlines()[-1])
    assert "10/16" in terminal.screen()


def test_a_word_of_the_footer_is_a_button(open_terminal: OpenTerminal) -> None:
    terminal = open_terminal(*CHOICE)
    screen = terminal.sees("M Menu")
    terminal.click(screen.splitlines()[-1].index("M Menu") + 2, 35)
    terminal.sees("Félicitations vous voici arrivé")


def test_single_characters_can_be_switched_off(open_terminal: OpenTerminal) -> None:
    terminal = open_terminal("--no-letters", *CHOICE)
    terminal.sees("10/16")
    terminal.type("1m?f")
    assert "10/16" in terminal.settled()
    terminal.press("End")
    terminal.sees("Félicitations vous voici arrivé")


def test_bytes_that_are_no_utf_8_end_nothing(start: StartPlayer) -> None:
    player = start()
    player.write("é".encode("latin-1") * 3 + b"\xff\xc3\x1b[C")
    player.read_until(b"2/16")
    assert player.process.poll() is None


@pytest.mark.parametrize("sent", ["\x1b[113;5:1u", "\x1b[48;:A", "\x1b[:H", "\x1b[99999999999999A"])
def test_a_sequence_that_no_terminal_should_send_ends_nothing(
    start: StartPlayer, sent: str
) -> None:
    player = start()
    player.write(sent.encode())
    time.sleep(0.05)  # else what follows is part of it
    player.write(b"\x1b[C")
    player.read_until(b"2/16")


def test_a_pasted_text_does_nothing(open_terminal: OpenTerminal) -> None:
    terminal = open_terminal(*CHOICE)
    terminal.sees("10/16")
    terminal.type("\x1b[200~1\nm\x1b[201~")
    assert "10/16" in terminal.settled()


def test_escape_alone_is_a_key_however_long_one_has_it_waited_for(start: StartPlayer) -> None:
    player = start(ESCDELAY="1300")
    player.write(b"\x1b")
    player.read_until(b"Rester")


def test_nothing_typed_wakes_nothing(start: StartPlayer) -> None:
    player = start()
    tasks = Path(f"/proc/{player.process.pid}/task")
    if not tasks.exists():
        pytest.skip("only Linux tells how often a program was woken")
    woken = -_times_woken(tasks)
    time.sleep(1)  # nothing is what is measured
    woken += _times_woken(tasks)
    assert woken < 6


def _times_woken(tasks: Path) -> int:
    told = "".join((task / "status").read_text("utf-8") for task in tasks.iterdir())
    return sum(map(int, re.findall(r"^voluntary_ctxt_switches:\s*(\d+)", told, re.MULTILINE)))


def test_what_a_terminal_answers_to_another_program_is_no_key(start: StartPlayer) -> None:
    player = start()
    answers = "\x1b]10;rgb:cccc/cccc/cccc\x1b\\", "\x1bP>|Konsole 26\x1b\\", "\x1b_Gi=31;OK\x1b\\"
    for answer in answers:
        player.write(answer.encode())
        assert player.read_all() == b""
    player.write(b"\x1b[C")
    player.read_until(b"2/16")


def test_a_double_click_goes_one_slide_on(open_terminal: OpenTerminal) -> None:
    terminal = open_terminal()
    terminal.sees("1/16")
    click = "\x1b[<0;60;30M\x1b[<0;60;30m"
    terminal.type(click * 2)
    terminal.sees("2/16")
    assert "2/16" in terminal.settled()
