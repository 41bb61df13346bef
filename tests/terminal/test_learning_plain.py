"""Learning alone line by line, in a real terminal: practice, help, the exam, and going on later."""

from pathlib import Path

import pytest

from tests.terminal.conftest import OpenTerminal
from tests.terminal.tmux import Terminal
from tests.unit.training.small import write_course

PROMPT = "q : quitter] >"
SIZE = (160, 60)
"""Wide enough for a question to stand on one line."""


@pytest.fixture
def arguments(tmp_path: Path) -> tuple[str, ...]:
    course = write_course(tmp_path / "cours")
    return (str(course), "--plain", "--records", str(tmp_path / "records.sqlite"))


def answer(terminal: Terminal, text: str, *expected: str) -> str:
    """Answer the question that is asked; return the screen once it tells what is expected."""
    terminal.until(lambda screen: screen.rstrip().endswith("] >"))
    terminal.type(text)
    terminal.press("Enter")
    return terminal.until(
        lambda screen: (
            all(word in _since(screen, text) for word in expected)
            and screen.rstrip().endswith(("] >", "parti 0"))
        )
    )


def _since(screen: str, text: str) -> str:
    """Return what is on the screen after the last answer that is this text."""
    _, _, after = screen.rpartition(f"] > {text}")
    return after


def test_one_practises_is_helped_and_passes_the_exam(
    open_terminal: OpenTerminal, arguments: tuple[str, ...], tmp_path: Path
) -> None:
    home = {"HOME": str(tmp_path), "XDG_DOCUMENTS_DIR": str(tmp_path)}
    terminal = open_terminal(*arguments, "--mode", "ask", size=SIZE, **home)
    terminal.sees("Que voulez-vous faire ?", "3. Entraînement.", PROMPT)
    answer(terminal, "3", "1. Aider Mme L.", "2. S'opposer pour elle")
    answer(terminal, "1", "Écran 1", "1. [bouton] Activer", "2. [bouton] Refuser")
    answer(terminal, "2", "Ce n'est pas ici.")
    answer(terminal, "i", "Regardez chaque bouton")
    answer(terminal, "1", "Écran 2", "1. [champ] Code, vide")
    answer(terminal, "1", "texte pour « Code »")
    answer(terminal, "21", "1. [champ] Code : 21")
    answer(terminal, "2", "relisez caractère par")
    answer(terminal, "1 12", "1. [champ] Code : 12")
    answer(terminal, "2", "Pas encore : 0 sur 100", "1. Écran 1, Je choisis (1 erreur)")
    answer(terminal, "1", "Parcours A, diapositive 1 sur 4")
    answer(terminal, "q", "À revoir :")
    answer(terminal, "", "quelle mise en situation")
    answer(terminal, "r", "Que voulez-vous faire")
    answer(terminal, "4", "1. Aider Mme L.")
    answer(terminal, "1", "Examen : Aider Mme L.", "Écran 1")
    answer(terminal, "1", "Écran 2")
    answer(terminal, "1 12", "1. [champ] Code : 12")
    answer(terminal, "2", "Réussi : 100 sur 100")
    answer(terminal, "a", "Attestation enregistrée")
    assert list(tmp_path.rglob("attestation-aider-*.html"))
    answer(terminal, "", "quelle mise en situation")
    answer(terminal, "r", "Que voulez-vous faire")
    answer(terminal, "4", "1. Aider Mme L., réussi")
    answer(terminal, "q", "parti 0")


def test_what_is_killed_in_the_middle_is_gone_on_with(
    open_terminal: OpenTerminal, arguments: tuple[str, ...]
) -> None:
    first = open_terminal(*arguments, "--mode", "practice", "--task", "aider", size=SIZE)
    first.sees("Écran 1", PROMPT)
    answer(first, "1", "Écran 2")
    first.kill()
    second = open_terminal(*arguments, size=SIZE)
    second.sees("Entraînement : Aider Mme L., laissé le", "1. Reprendre", PROMPT)
    answer(second, "1", "Écran 2", "1. [champ] Code, vide")
    answer(second, "1 12", "1. [champ] Code : 12")
    answer(second, "2", "100 sur 100")
