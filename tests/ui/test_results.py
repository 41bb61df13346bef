"""How a task went, told at its end; what was missed is seen again from there."""

import pytest

from tests.ui.driving import SIZES, Player
from tests.ui.tasks import attempt_of, doing, place, to_the_result, told
from tutor.language import Language
from tutor.training.attempt import Attempt
from tutor.training.modes import Mode
from tutor.ui.playing import Review

CONTACTS = 3


async def missing_once(player: Player) -> None:
    """Do the task with one mistake, on its first slide."""
    await player.click_zone(CONTACTS)
    await to_the_result(player)


@SIZES
@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("fr", ("Pas encore : 50 sur 100", "(il faut 80)", "1 sur 2", "Réponses fausses", "Temps")),
        ("en", ("Not yet: 50 out of 100", "(80 is needed)", "1 out of 2", "Wrong", "Time")),
    ],
)
async def test_the_result_is_told_whole(
    size: tuple[int, int], language: Language, words: tuple[str, ...]
) -> None:
    async with doing(Mode.PRACTICE, size=size, language=language) as player:
        await missing_once(player)
        shown = told(player)
        assert all(word in shown for word in words)
        assert not player.top.more_below


async def test_what_is_passed_is_told_and_nothing_is_to_be_seen_again() -> None:
    async with doing(Mode.EXAM) as player:
        await to_the_result(player)
        assert "Réussi : 100 sur 100" in told(player)
        assert "Revoir" not in told(player)


async def test_what_was_missed_is_seen_again_as_a_demo_and_leads_back_here() -> None:
    async with doing(Mode.EXAM) as player:
        await player.click_zone(CONTACTS)
        await player.click_zone(8)
        await player.until(player.is_asking)
        await player.pilot.pause()
        assert told(player).count("Revoir ce passage") == 2
        await player.press("2")
        await player.until(lambda: not player.is_asking())
        assert isinstance(player.play.playing, Review)
        assert place(player) == "formulaire"
        assert "à revoir · Échap" in player.bar("keys")
        await player.press("escape")
        await player.until(player.is_asking)
        assert "sur 100" in told(player)


async def test_what_is_seen_again_may_be_gone_through() -> None:
    async with doing(Mode.PRACTICE) as player:
        await missing_once(player)
        await player.press("1")
        await player.until(lambda: not player.is_asking())
        await player.press("1")
        assert place(player) == "formulaire"


async def test_one_starts_over_from_the_result() -> None:
    async with doing(Mode.PRACTICE) as player:
        await missing_once(player)
        await player.press("2")
        await player.until(lambda: not player.is_asking())
        assert place(player) == "accueil"
        assert attempt_of(player).result.wrong == 0


async def test_another_task_is_chosen_from_the_result_or_not() -> None:
    async with doing(Mode.EXAM) as player:
        await to_the_result(player)
        await player.press("2")
        await player.until(lambda: "quelle mise en situation" in told(player))
        await player.press("escape")
        await player.until(lambda: "Que voulez-vous faire" in told(player))
        await player.press("escape")
        await player.until(lambda: "sur 100" in told(player))


@pytest.mark.parametrize("key", ["3", "escape"])
async def test_one_quits_from_the_result_once_asked(key: str) -> None:
    async with doing(Mode.EXAM) as player:
        await to_the_result(player)
        await player.press(key)
        await player.until(lambda: "Quitter le pas à pas ?" in told(player))
        await player.press("1")
        await player.until(lambda: "sur 100" in told(player))
        await player.press(key)
        await player.until(lambda: "Quitter le pas à pas ?" in told(player))
        await player.press("2")
        await player.until(lambda: player.app._exit)


async def test_the_attestation_of_a_passed_exam_is_saved_once_and_it_is_said_where() -> None:
    saved: list[int] = []

    def attest(attempt: Attempt) -> str:
        saved.append(attempt.result.mark)
        return "Attestation enregistrée : `ici.html`"

    async with doing(Mode.EXAM, attest=attest) as player:
        await to_the_result(player)
        assert "Enregistrer l'attestation" in told(player)
        await player.press("1")
        await player.until(lambda: "ici.html" in told(player))
        assert saved == [100]
        assert "Enregistrer l'attestation" not in told(player)
        await player.press("1")
        await player.until(lambda: not player.is_asking())
        assert place(player) == "accueil"


async def test_only_a_passed_exam_is_attested() -> None:
    async with doing(Mode.PRACTICE, attest=lambda _: "") as player:
        await to_the_result(player)
        assert "attestation" not in told(player)
    async with doing(Mode.EXAM, attest=lambda _: "") as player:
        await player.click_zone(CONTACTS)
        await player.click_zone(8)
        await player.until(player.is_asking)
        assert "attestation" not in told(player)
