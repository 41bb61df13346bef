"""A course that is written in one window while another plays it."""

import shutil
from pathlib import Path

import pytest

from tests.terminal.conftest import OpenTerminal, StartPlayer
from tests.terminal.pty_player import MAIN_SCREEN
from tests.terminal.tmux import DEADLINE
from tutor.commands.common.command import shipped_course


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A copy of the shipped course."""
    return shutil.copytree(shipped_course(), tmp_path / "cours")


def change(folder: Path, before: str, after: str) -> None:
    path = folder / "activation.yaml"
    text = path.read_text("utf-8")
    assert before in text
    path.write_text(text.replace(before, after, 1), "utf-8")


def test_what_is_saved_is_shown_where_one_is(open_terminal: OpenTerminal, folder: Path) -> None:
    terminal = open_terminal(str(folder), "--watch", "--slide", "activation/choix")
    terminal.sees("10/16")
    change(folder, "  choix:\n    title:", "  choix:\n    title: Nouveau titre ; #")
    terminal.sees("Nouveau titre ;")


def test_a_mistake_is_told_over_the_slide_until_it_is_mended(
    open_terminal: OpenTerminal, folder: Path
) -> None:
    terminal = open_terminal(str(folder), "--watch", "--slide", "activation/choix")
    terminal.sees("10/16")
    change(folder, "  choix:\n", "  choix:\n    titel: Un\n")
    terminal.sees("« titel »")
    assert "Je fais mon choix" in terminal.screen()
    change(folder, "  choix:\n    titel: Un\n", "  choix:\n")
    terminal.until(lambda screen: "« titel »" not in screen)


def test_quitting_does_not_wait_for_the_next_change(start: StartPlayer, folder: Path) -> None:
    player = start(str(folder), "--watch")
    player.process.terminate()
    player.read_until(MAIN_SCREEN)
    assert player.process.wait(DEADLINE) == 128 + 15


def test_a_course_that_is_wrong_when_one_begins_is_waited_for(
    open_terminal: OpenTerminal, folder: Path
) -> None:
    change(folder, "  choix:\n", "  choix:\n    titel: Un\n")
    terminal = open_terminal(str(folder), "--watch", "--slide", "activation/choix")
    terminal.sees("le cours commencera")
    change(folder, "  choix:\n    titel: Un\n", "  choix:\n")
    terminal.sees("10/16")
