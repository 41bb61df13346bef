"""Choosing what to do: the start screen, what was left, and the same again."""

from typing import Any

import pytest

from tests.ui.driving import NARROW, SIZES, WIDE, Player, playing
from tests.ui.tasks import (
    ASKS,
    TASK,
    attempt_of,
    conversation_of,
    doing,
    lessons_of,
    place,
    told,
    with_tasks,
)
from tests.unit.training.remembering import Memory
from tutor.language import Language, Phrase
from tutor.model.course import Course
from tutor.training.lessons import Chosen, StartRequest, Unfinished
from tutor.training.modes import MEANINGS, Mode

DEMO, GUIDED, PRACTICE, EXAM = 1, 2, 3, 4
"""The zones of the start screen where nothing was left."""

GO_ON, ANEW, LATER, FORGET = 1, 2, 3, 4
"""The answers to the question whether to go on."""


async def asked(player: Player) -> None:
    await player.until(player.is_asking)
    await player.pilot.pause()


async def answered(player: Player, number: int) -> None:
    """Choose an answer of the dialog that is open, by its number."""
    await asked(player)
    dialog = player.app.screen
    await player.press(str(number))
    await player.until(lambda: player.app.screen is not dialog)
    await player.pilot.pause()


def left(memory: Memory, mode: Mode = Mode.PRACTICE) -> Unfinished:
    """Leave a task on its second slide."""
    lessons_of(with_tasks(), memory).begin(mode, TASK).choose(1)
    kept = memory.unfinished()
    assert kept is not None
    return kept


@SIZES
@pytest.mark.parametrize("language", ["fr", "en"])
async def test_the_start_screen_says_what_each_mode_is(
    size: tuple[int, int], language: Language
) -> None:
    taught = with_tasks()
    conversation = conversation_of(taught, language=language)
    options: dict[str, Any] = {"conversation": conversation, "opening": ASKS}
    async with playing(taught, size=size, language=language, **options) as player:
        await asked(player)
        shown = " ".join(told(player).replace("│", " ").split())
        for meaning in MEANINGS.values():
            assert all(word in shown for word in meaning(language).split())
        assert not player.top.more_below


async def test_a_mode_then_a_task_are_chosen_by_keys() -> None:
    taught = with_tasks()
    async with playing(taught, conversation=conversation_of(taught), opening=ASKS) as player:
        await asked(player)
        await player.press("tab", "tab", "enter")
        await asked(player)
        await player.press("down", "enter")
        await player.until(lambda: player.play.attempt is not None)
        attempt = attempt_of(player)
        assert (attempt.mode, attempt.task) == (Mode.PRACTICE, taught.tasks[1])


async def test_a_mode_then_a_task_are_chosen_by_the_mouse() -> None:
    taught = with_tasks()
    async with playing(
        taught, conversation=conversation_of(taught), opening=ASKS, size=NARROW
    ) as player:
        for number in (EXAM, 1):
            await asked(player)
            view = player.top
            box = view.place_of(number)
            assert box is not None
            await player.click(box.x + 6, box.y)
        await player.until(lambda: player.play.attempt is not None)
        assert attempt_of(player).mode is Mode.EXAM


async def test_tasks_tell_their_minutes_and_are_ticked_once_passed() -> None:
    taught = with_tasks()
    conversation = conversation_of(taught, Memory(passed=frozenset({"aider"})))
    async with playing(taught, conversation=conversation, opening=ASKS) as player:
        await answered(player, PRACTICE)
        assert "✓ Aider Mme Leguellec · 5 min" in told(player)
        assert "✓ S'opposer" not in told(player)


async def test_guided_offers_the_whole_course_too() -> None:
    taught = with_tasks()
    async with playing(taught, conversation=conversation_of(taught), opening=ASKS) as player:
        await answered(player, GUIDED)
        assert "Tout le cours" in told(player)
        await answered(player, 1)
        assert (attempt_of(player).mode, attempt_of(player).task) == (Mode.GUIDED, None)


async def test_a_demo_begins_at_once() -> None:
    taught = with_tasks()
    async with playing(taught, conversation=conversation_of(taught), opening=ASKS) as player:
        await answered(player, DEMO)
        assert not player.is_asking()
        assert player.play.attempt is None


@pytest.mark.parametrize("back", ["3", "escape"])
async def test_one_may_change_the_mode_before_a_task_is_chosen(back: str) -> None:
    taught = with_tasks()
    async with playing(taught, conversation=conversation_of(taught), opening=ASKS) as player:
        await answered(player, PRACTICE)
        await player.press(back)
        await asked(player)
        assert "Que voulez-vous faire" in told(player)


@pytest.mark.parametrize("key", ["e", "ctrl+e"])
async def test_a_key_opens_the_start_screen_at_any_time(key: str) -> None:
    taught = with_tasks()
    async with playing(taught, conversation=conversation_of(taught)) as player:
        await player.press("1", key)
        await asked(player)
        assert "Que voulez-vous faire" in told(player)
        await player.press("escape")
        await player.until(lambda: not player.is_asking())
        assert place(player) == "formulaire"


async def test_the_footer_offers_it_on_the_course_s_first_slide_alone() -> None:
    taught = with_tasks()
    async with playing(taught, conversation=conversation_of(taught)) as player:
        assert "E S'exercer" in player.bar("keys")
        await player.press("1")
        assert "S'exercer" not in player.bar("keys")


async def test_a_play_without_lessons_offers_nothing(shipped: Course) -> None:
    async with playing(shipped) as player:
        assert "S'exercer" not in player.bar("keys")
        await player.press("e", "ctrl+e")
        assert not player.is_asking()


@SIZES
async def test_what_was_left_is_offered_with_when(size: tuple[int, int]) -> None:
    memory, taught = Memory(), with_tasks()
    left(memory)
    conversation = conversation_of(taught, memory)
    async with playing(taught, size=size, conversation=conversation, opening=ASKS) as player:
        await asked(player)
        shown = told(player)
        assert "Reprendre" in shown
        assert "Entraînement : Aider Mme Leguellec, laissé le 01/01/1970 à" in shown
        await answered(player, 1)
        assert place(player) == "formulaire"
        assert memory.sessions[-1] == (Mode.PRACTICE, "aider", "1")


async def test_going_on_is_asked_first_and_goes_on() -> None:
    memory, taught = Memory(), with_tasks()
    options: dict[str, Any] = {
        "conversation": conversation_of(taught, memory),
        "opening": StartRequest(kept=left(memory)),
    }
    async with playing(taught, size=WIDE, **options) as player:
        await asked(player)
        assert "Reprendre là où vous en étiez" in told(player)
        await answered(player, GO_ON)
        assert place(player) == "formulaire"
        assert attempt_of(player).steps_done == 1


async def test_starting_over_drops_what_was_left() -> None:
    memory, taught = Memory(), with_tasks()
    options: dict[str, Any] = {
        "conversation": conversation_of(taught, memory),
        "opening": StartRequest(kept=left(memory)),
    }
    async with playing(taught, **options) as player:
        await answered(player, ANEW)
        assert place(player) == "accueil"
        assert attempt_of(player).mode is Mode.PRACTICE
        assert [again for _, _, again in memory.sessions] == [None, None]


async def test_a_task_that_is_named_begins_and_what_was_left_is_told() -> None:
    memory, taught = Memory(), with_tasks()
    chosen = Chosen(Mode.EXAM, taught.tasks[1])
    options: dict[str, Any] = {
        "conversation": conversation_of(taught, memory),
        "opening": StartRequest(chosen, kept=left(memory)),
    }
    async with playing(taught, **options) as player:
        assert (attempt_of(player).mode, attempt_of(player).task) == chosen
        assert len(memory.sessions) == 2
        await player.until(lambda: "Resté en cours" in player.bar("keys"))


async def test_a_course_that_changed_is_told() -> None:
    from msgspec.structs import replace

    from tests.ui.courses import course, slide, to
    from tutor.model.elements import Link

    memory = Memory()
    kept = left(memory)
    first = slide("accueil", Link(label="Finir", action=to("fini")))
    changed = replace(course(first, slide("fini")), tasks=(TASK,))
    async with playing(
        changed, conversation=conversation_of(changed, memory), opening=StartRequest(kept=kept)
    ) as player:
        await answered(player, GO_ON)
        assert "Le cours a changé depuis" in player.bar("keys")


@pytest.mark.parametrize("key", ["home"])
async def test_starting_a_task_over_is_asked_first(key: str) -> None:
    memory = Memory()
    async with doing(Mode.PRACTICE, keeper=memory) as player:
        await player.click_zone(1)
        await player.press(key)
        await answered(player, 1)
        assert place(player) == "formulaire"
        await player.press(key)
        await answered(player, 2)
        assert place(player) == "accueil"
        assert len(memory.sessions) == 2


async def test_leaving_in_the_middle_is_asked_first_and_what_was_done_is_kept() -> None:
    memory = Memory()
    async with doing(Mode.PRACTICE, keeper=memory) as player:
        await player.click_zone(1)
        await player.press("escape")
        await asked(player)
        assert "Quitter le pas à pas ?" in told(player)
        kept = memory.unfinished()
        assert kept is not None
        assert str(kept.slide) == "essai/formulaire"


async def test_results_that_cannot_be_kept_are_told() -> None:
    memory = Memory()
    async with doing(Mode.PRACTICE, keeper=memory) as player:
        memory.fail(Phrase("The disk is full."))
        await player.until(lambda: "The disk is full." in player.bar("keys"))


async def test_what_was_left_may_not_be_offered_again() -> None:
    memory = Memory()
    kept = left(memory)
    async with playing(
        with_tasks(),
        conversation=conversation_of(with_tasks(), memory),
        opening=StartRequest(kept=kept),
    ) as player:
        await answered(player, FORGET)
        assert player.play.attempt is None
        assert memory.unfinished() is None


async def test_home_says_what_it_starts_over() -> None:
    async with doing(Mode.PRACTICE) as player:
        assert "Début Recommencer" in player.bar("keys")
        await player.press("home")
        await asked(player)
        assert "Recommencer depuis le début ?" in told(player)
        assert "Aider Mme Leguellec reprend au premier écran." in told(player)
