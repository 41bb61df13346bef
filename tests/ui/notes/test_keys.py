"""The trainer's window has a help, a list of commands, and a way out."""

import pytest

from tests.ui.driving import SIZES
from tests.ui.notes.trainer import Trainer, at, opened, told, trainer
from tutor.engine.session import Session
from tutor.following.messages import Perform
from tutor.language import Language
from tutor.model.course import Course


async def test_the_help_lists_the_commands_and_runs_them(shipped: Course) -> None:
    async with trainer() as one:
        await one.hears(told(at(shipped, "activation/choix")))
        await one.press("f1")
        await one.until(lambda: one.app.screen is not one.notes)
        assert "Aller à un nom ou à un numéro" in one.text()
        await one.press("enter")
        assert one.asked == [Perform(command="back")]


async def asked_to_leave(one: Trainer, shipped: Course) -> None:
    """Press Escape where nothing is open, and wait for the question."""
    await one.hears(told(Session(shipped)))
    await one.press("escape")
    await one.until(lambda: "Fermer les notes\u00a0?" in one.text())


@SIZES
async def test_escape_asks_before_it_closes_the_notes(
    shipped: Course, size: tuple[int, int]
) -> None:
    async with trainer(size=size) as one:
        await asked_to_leave(one, shipped)
        await one.press("enter")
        assert one.app.screen is one.notes
        assert one.app.is_running
        assert one.asked == []


async def test_to_answer_yes_closes_the_notes(shipped: Course) -> None:
    async with trainer() as one:
        await asked_to_leave(one, shipped)
        await one.press("tab", "enter")
        await one.until(lambda: one.app._exit)


@pytest.mark.parametrize("key", ["f1", "slash", "ctrl+p", "escape"])
async def test_escape_closes_what_is_open_first(shipped: Course, key: str) -> None:
    async with trainer() as one:
        await opened(one, shipped)
        await one.press("escape", key)
        await one.until(lambda: one.app.screen is not one.notes)
        await one.press("escape")
        assert one.app.screen is one.notes
        assert not one.app._exit


async def test_ctrl_q_closes_the_notes_at_once(shipped: Course) -> None:
    async with trainer() as one:
        await one.hears(told(Session(shipped)))
        await one.press("ctrl+q")
        await one.until(lambda: one.app._exit)


async def switched(one: Trainer, *keys: str) -> None:
    """Switch single-character keys from the list of commands, named by some keys."""
    await one.press("ctrl+p", *keys, "enter")
    await one.until(lambda: one.app.screen is one.notes)


async def test_single_character_keys_may_be_switched_off_and_on_again(shipped: Course) -> None:
    async with trainer() as one:
        await one.hears(told(at(shipped, "activation/choix")))
        await switched(one, *"touches")
        await one.press("m", "1", "question_mark", "slash")
        assert one.asked == []
        assert one.app.screen is one.notes
        await one.press("right", "enter")
        assert len(one.asked) == 2
        await switched(one, *"character")
        await one.press("m")
        assert one.asked[2:] == [Perform(command="menu")]


@pytest.mark.parametrize(
    ("language", "on", "off"),
    [
        ("fr", "Touches d'un seul caractère : oui", "Touches d'un seul caractère : non"),
        ("en", "Single-character keys: on", "Single-character keys: off"),
    ],
)
async def test_the_help_tells_and_switches_them(
    shipped: Course, language: Language, on: str, off: str
) -> None:
    async with trainer(language=language) as one:
        await one.hears(told(at(shipped, "activation/choix")))
        await one.press("f1")
        await one.until(lambda: on in one.text())
        await one.press(*["shift+tab"] * 2, "enter")
        assert not one.notes.characters
        await one.press("f1")
        await one.until(lambda: off in one.text())
        await one.press("1")
        assert one.asked == []


async def test_a_command_is_found_by_its_words_in_both_languages(shipped: Course) -> None:
    async with trainer() as one:
        await one.hears(told(at(shipped, "activation/choix")))
        await one.press("ctrl+p", *"full screen")
        assert "Plein écran" in one.text()
        await one.press("enter")
        assert one.asked == [Perform(command="full_screen")]
