"""Two terminals: the player in one, the trainer's notes in the other."""

import os
import signal
import socket
import time
from collections.abc import Callable
from pathlib import Path

import msgspec
import pytest

from tests.terminal.conftest import OpenTerminal
from tests.terminal.tmux import DEADLINE, Terminal
from tutor.following.rendezvous import Rendezvous, Running

ASKED_FOR = "Aucun pas à pas n'est ouvert"
STOPPED = "Le pas à pas s'est arrêté"


class Stage:
    """A room's terminal and a trainer's, which find each other in a folder of their own."""

    def __init__(self, open_terminal: OpenTerminal, folder: Path) -> None:
        folder.chmod(0o700)
        self._open = open_terminal
        self._folder = folder

    def play(self, *arguments: str) -> Terminal:
        return self._open(*arguments, XDG_RUNTIME_DIR=str(self._folder))

    def notes(self, *arguments: str, **options: object) -> Terminal:
        return self._open("notes", *arguments, XDG_RUNTIME_DIR=str(self._folder), **options)

    def running(self) -> list[Running]:
        """Return the players that tell that they run."""
        files = sorted((self._folder / "pas-a-pas").glob("*.json"))
        return [msgspec.json.decode(file.read_bytes(), type=Running) for file in files]

    def kill_player(self) -> Running:
        """Kill the only player without a word; return what it left behind."""
        (player,) = self.running()
        os.kill(player.pid, signal.SIGKILL)
        return player


@pytest.fixture
def stage(open_terminal: OpenTerminal, tmp_path: Path) -> Stage:
    return Stage(open_terminal, tmp_path)


def until(holds: Callable[[], bool]) -> None:
    stop = time.monotonic() + DEADLINE
    while not holds():
        assert time.monotonic() < stop, "not in time"
        time.sleep(0.02)


def is_listening(port: int) -> bool:
    try:
        socket.create_connection(("127.0.0.1", port), timeout=1).close()
    except OSError:
        return False
    return True


def test_the_notes_follow_the_room_and_the_room_obeys_the_notes(stage: Stage) -> None:
    room = stage.play("--slide", "activation/choix")
    notes = stage.notes()
    room.sees("10/16")
    notes.sees("10/16", "Rester neutre", "1 ☞ J'active Mon espace santé", "Où l'on va")
    room.press("1")
    notes.sees("11/16", "11/16")
    notes.press("Left")
    room.sees("10/16")
    notes.sees("10/16")
    notes.press("2")
    room.sees("Je m'oppose à Mon espace santé")
    notes.press("Home")
    room.sees("1/16")
    notes.sees("1/16")


def test_one_jumps_by_a_part_of_a_name_without_its_accents(stage: Stage) -> None:
    room, notes = stage.play(), stage.notes()
    notes.sees("1/16", "/ Aller à")
    notes.press("/")
    notes.sees("Aller à :")
    notes.type("felicitations compte")
    notes.sees("1 sur ")
    notes.press("Enter")
    room.sees("14/16")
    notes.sees("Félicitations : mon compte est activé !")


def test_the_mouse_commands_the_room(stage: Stage) -> None:
    room = stage.play("--slide", "activation/choix")
    notes = stage.notes()
    screen = notes.sees("10/16", "1 ☞ J'active")
    y = next(y for y, line in enumerate(screen.splitlines()) if "1 ☞ J'active" in line)
    notes.click(70, y + 3)
    room.sees("11/16")


def test_the_notes_turn_the_room_black_and_back(stage: Stage) -> None:
    room, notes = stage.play("--slide", "activation/choix"), stage.notes()
    room.sees("10/16")
    notes.sees("10/16")
    notes.press("b")
    room.until(lambda screen: not screen.strip())
    notes.sees("écran noir")
    notes.press("Right")
    room.sees("10/16")
    notes.until(lambda screen: "écran noir" not in screen)


def explain(notes: Terminal, number: str) -> None:
    notes.press("t")
    notes.sees("Les mots de cette diapositive")
    notes.press(number)
    notes.until(lambda screen: "Les mots de cette diapositive" not in screen)


def test_the_notes_have_the_room_s_terms_explained_and_put_away(stage: Stage) -> None:
    room, notes = stage.play("--slide", "activation/commencer"), stage.notes()
    notes.sees("8/16")
    explain(notes, "2")
    room.sees("─ code provisoire ─", "Fermer")
    explain(notes, "1")
    room.sees("─ carte Vitale ─")
    explain(notes, "1")
    room.until(lambda screen: "Fermer" not in screen)
    assert "8/16" in room.screen()


def test_what_is_lit_in_the_notes_is_lit_in_the_room(stage: Stage) -> None:
    room, notes = stage.play("--slide", "activation/choix"), stage.notes()
    notes.sees("10/16")
    notes.press("s")
    notes.sees("éclairage")
    room.sees("éclairage")
    before = room.screen(styled=True)
    notes.press("Tab")
    room.until(lambda _: room.screen(styled=True) != before)


def test_space_pauses_what_plays_by_itself(stage: Stage) -> None:
    room, notes = stage.play("--pace", "60"), stage.notes()
    notes.sees("1/16")
    notes.press("p")
    notes.sees("lecture automatique")
    notes.press("Space")
    room.sees("1/16", "lecture en pause")
    notes.sees("lecture en pause")


def test_the_notes_say_that_someone_practises(stage: Stage) -> None:
    room, notes = stage.play("--no-record"), stage.notes()
    notes.sees("1/16")
    room.press("e")
    room.sees("Que voulez-vous faire")
    room.press("3")
    room.sees("Demander un nouveau code provisoire")
    room.press("1")
    notes.sees("La salle s'exerce")


def test_what_is_open_over_the_room_closes_when_the_notes_command(stage: Stage) -> None:
    room, notes = stage.play(), stage.notes()
    notes.sees("1/16")
    room.press("g")
    room.sees("Plan du cours")
    notes.press("Right")
    room.sees("2/16")


def test_the_order_of_starting_does_not_matter(stage: Stage) -> None:
    notes = stage.notes()
    notes.sees(ASKED_FOR)
    stage.play()
    notes.until(lambda screen: "1/16" in screen and ASKED_FOR not in screen)


def test_a_player_that_was_killed_is_missed_and_found_again(stage: Stage) -> None:
    stage.play()
    notes = stage.notes()
    notes.sees("1/16")
    killed = stage.kill_player()
    notes.sees(STOPPED)
    until(lambda: stage.running() == [])
    assert not is_listening(killed.port)
    again = stage.play("--slide", "activation/choix")
    notes.until(lambda screen: "10/16" in screen and STOPPED not in screen)
    notes.press("Left", "Home")
    again.sees("1/16")


def test_notes_that_were_killed_leave_the_room_in_order(stage: Stage) -> None:
    room = stage.play()
    first = stage.notes()
    first.sees("1/16")
    first.kill()
    first.sees("parti 137")
    room.press("Right")
    room.sees("2/16")
    stage.notes().sees("2/16")


def test_several_windows_of_notes_agree(stage: Stage) -> None:
    room = stage.play()
    windows = [stage.notes(), stage.notes(size=(80, 24)), stage.notes()]
    for window in windows:
        window.sees("1/16")
    for number, window in enumerate(windows, 2):
        window.press("Right")
        for one in (room, *windows):
            one.sees(f"{number}/16")


def test_leaving_frees_the_port_and_the_file(stage: Stage) -> None:
    room, notes = stage.play(), stage.notes()
    notes.sees("1/16")
    (player,) = stage.running()
    assert is_listening(player.port)
    room.press("C-q")
    room.sees("Rester")
    room.press("2")
    room.sees("parti 0")
    notes.sees(STOPPED)
    assert stage.running() == []
    assert not is_listening(player.port)
    notes.press("C-q")
    notes.sees("parti 0")


def test_escape_asks_before_it_closes_the_notes_and_the_room_stays(stage: Stage) -> None:
    room, notes = stage.play(), stage.notes()
    notes.sees("1/16")
    notes.press("Escape")
    notes.sees("Fermer les notes\u00a0?", "Rester")
    notes.press("2")
    notes.sees("parti 0")
    room.press("Right")
    room.sees("2/16")


def test_a_player_is_followed_from_elsewhere_on_purpose(stage: Stage, tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as bound:
        port = str(bound.getsockname()[1])
    room = stage.play("--port", port, "--token", "notre-secret")
    room.sees("1/16")
    until(lambda: len(stage.running()) == 1)
    Rendezvous(tmp_path / "pas-a-pas").withdraw(stage.running()[0].pid)
    notes = stage.notes("--host", "localhost", "--port", port, "--token", "notre-secret")
    notes.sees("1/16")
    notes.press("Right")
    room.sees("2/16")
    stage.notes("--port", port, "--token", "autre-secret").sees("refuse ce jeton")
