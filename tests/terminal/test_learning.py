"""Learning alone full-screen, in a real terminal; then a trainer reads how the group did."""

from pathlib import Path

import pytest

from tests.terminal.conftest import OpenTerminal
from tests.terminal.tmux import Terminal
from tests.unit.program import run
from tests.unit.training.small import write_course


@pytest.fixture
def records(tmp_path: Path) -> Path:
    return tmp_path / "records.sqlite"


@pytest.fixture
def arguments(tmp_path: Path, records: Path) -> tuple[str, ...]:
    course = write_course(tmp_path / "cours")
    return (str(course), "--records", str(records), "--as", "CLARA", "--group", "AGENCE")


def fill_in(terminal: Terminal, field: str, text: str) -> None:
    """Click on a field, and type a text in the place of what is in it."""
    terminal.click_on(field)
    terminal.settled()
    terminal.press("End", *["BSpace"] * 10)
    terminal.type(text)
    terminal.press("Enter")
    terminal.sees(f"▌ {text}")


def test_one_practises_is_helped_passes_the_exam_and_the_trainer_reads_it(
    open_terminal: OpenTerminal, arguments: tuple[str, ...], records: Path
) -> None:
    terminal = open_terminal(*arguments, "--mode", "ask")
    terminal.click_on("Entraînement")
    terminal.click_on("Aider Mme L.")
    terminal.sees("écran 1", "I Indice")
    terminal.click_on("Refuser")
    terminal.sees("Ce n'est pas ici.")
    terminal.press("i")
    terminal.sees("Regardez chaque bouton")
    terminal.click_on("Activer")
    terminal.sees("écran 2")
    fill_in(terminal, "Code", "21")
    terminal.click_on("Valider")
    terminal.sees("relisez")
    fill_in(terminal, "▌ 21", "12")
    terminal.click_on("Valider")
    terminal.sees("Pas encore", "0 sur 100", "Revoir ce passage")
    terminal.click_on("Une autre mise en situation")
    terminal.click_on("Changer de mode")
    terminal.click_on("Examen")
    terminal.click_on("☞ Aider Mme L.")
    terminal.sees("Examen · Aider Mme L.", "écran 1")
    terminal.click_on("Activer")
    terminal.sees("écran 2")
    fill_in(terminal, "Code", "12")
    terminal.click_on("Valider")
    terminal.sees("Réussi", "100 sur 100")
    terminal.press("C-q")
    terminal.click_on("2  ☞")
    terminal.sees("parti 0")
    told = run("report", "--group", "AGENCE", "--records", str(records), "--lang", "fr").stdout
    assert "AGENCE" in told
    assert "aider                      non    oui      2       100" in told
    assert "button Refuser" in told


def test_whoever_gives_a_name_is_asked_to_go_on_where_they_were_and_a_room_is_not(
    open_terminal: OpenTerminal, tmp_path: Path, records: Path
) -> None:
    course = write_course(tmp_path / "cours")
    kept = (str(course), "--records", str(records))
    terminal = open_terminal(*kept, "--as", "CLARA", "--mode", "practice", "--task", "aider")
    terminal.click_on("Activer")
    terminal.sees("écran 2")
    terminal.kill()
    terminal.sees("parti 137")
    again = open_terminal(*kept, "--as", "CLARA")
    again.sees("Reprendre là où vous en étiez", "Entraînement")
    again.press("Enter")
    again.sees("écran 2")
    room = open_terminal(*kept)
    assert "Reprendre" not in room.settled()
