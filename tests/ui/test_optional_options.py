"""Options of a question that are there under a condition, on a whole screen."""

import pytest

from tests.ui.driving import playing
from tests.unit.training.quizzes import quiz


@pytest.mark.parametrize(
    ("keys", "answer"), [(("1", "enter"), "Trop tôt."), (("2",), "C'est juste.")]
)
async def test_the_first_option_that_is_there_is_number_one(
    keys: tuple[str, ...], answer: str
) -> None:
    async with playing(quiz()) as player:
        await player.press(*keys)
        assert ("Hier" in "\n".join(player.seen())) == (keys[0] == "1")
        await player.press("1")
        assert answer in "\n".join(player.seen())
