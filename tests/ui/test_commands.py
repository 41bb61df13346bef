"""What each command of the player is allowed to do."""

from typing import get_args

from tutor.model.policy import KioskCommand
from tutor.ui.command import Trait
from tutor.ui.commands import COMMANDS, having
from tutor.ui.kiosk.languages import among


def test_a_policy_may_name_the_commands_that_are_open_to_a_kiosk() -> None:
    assert having(Trait.KIOSK) == set(get_args(KioskCommand))


def test_an_exam_allows_no_command_that_practice_does_not() -> None:
    assert having(Trait.EXAM) < having(Trait.EXERCISE)


def test_a_command_has_one_row() -> None:
    assert len({info.command for info in COMMANDS}) == len(COMMANDS)


def test_a_language_is_offered_among_those_that_one_may_choose() -> None:
    (row,) = (info for info in among(("fr", "en", "de")) if info.command == "language")
    assert row.footer
    offers = [row.footer(language) for language in ("fr", "en", "de")]
    assert [offer[:2] for offer in offers] == ["EN", "DE", "FR"]
    assert row.title("de").startswith("En français")
