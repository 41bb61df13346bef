"""The order of the player's features: the first that takes something keeps it from the others."""

from functools import partial

import pytest

from tests.ui.driving import playing
from tests.ui.tasks import conversation_of, with_tasks
from tutor.model.course import Course
from tutor.training.lessons import StartRequest
from tutor.ui.features.autoplay import Autoplay
from tutor.ui.features.following import Following
from tutor.ui.features.numbers import Numbers
from tutor.ui.features.outcome import Outcome
from tutor.ui.features.practising import Practising
from tutor.ui.features.preparing import Preparing
from tutor.ui.features.presenting import Enlarge, Pointer, Spotlight
from tutor.ui.features.recording import Recording
from tutor.ui.features.starting import Starting
from tutor.ui.features.typing import Typing
from tutor.ui.options import Services
from tutor.ui.player_features import player_features

ORDERS: dict[str, list[object]] = {
    "a key is first what one types, then a task's, a slide's number, a stop": [
        Typing,
        Practising,
        Numbers,
        Autoplay,
    ],
    "Escape leaves the field, what the room sees, automatic play, what one sees again": [
        Typing,
        Pointer,
        Spotlight,
        Enlarge,
        Autoplay,
        Outcome,
    ],
    "why nothing is in the spotlight stands over a number that was typed": [Numbers, Spotlight],
    "followers are told what is on, and what may wait comes last": [
        Spotlight,
        Outcome,
        Following,
        Recording,
        Preparing,
    ],
}


def kinds(services: Services) -> list[object]:
    made = player_features(services, StartRequest(), 1)
    return [one.func if isinstance(one, partial) else one for one in made]


def every_kind() -> list[object]:
    return kinds(Services(door=pytest.fail, conversation=conversation_of(with_tasks())))


@pytest.mark.parametrize("order", ORDERS.values(), ids=ORDERS)
def test_features_are_asked_and_told_in_their_order(order: list[object]) -> None:
    assert [kind for kind in every_kind() if kind in order] == order


def test_no_feature_is_there_twice() -> None:
    assert len(set(every_kind())) == len(every_kind())


def test_without_lessons_or_a_door_nothing_is_there_for_them() -> None:
    left_out = set(every_kind()) - set(kinds(Services()))
    assert left_out == {Starting, Outcome, Recording, Following}


async def test_escape_leaves_what_the_room_sees_before_automatic_play(shipped: Course) -> None:
    async with playing(shipped) as player:
        await player.press("p", "s", "escape")
        assert not player.play.gallery.spotlit
        assert "lecture automatique" in player.bar("keys")
        await player.press("escape")
        assert "lecture automatique" not in player.bar("keys")
        assert not player.is_asking()
