"""The second click of a double one is none."""

import pytest
from textual.events import MouseDown, MouseUp

from tutor.ui.double_clicks import DoubleClicks


def down(at: float, x: int = 10, y: int = 5, button: int = 1) -> MouseDown:
    event = MouseDown(None, x, y, 0, 0, button, False, False, False, x, y)
    event.time = at
    return event


def up(at: float, x: int = 10, y: int = 5) -> MouseUp:
    event = MouseUp(None, x, y, 0, 0, 1, False, False, False, x, y)
    event.time = at
    return event


@pytest.mark.parametrize("after", [0.0, 0.2, 0.59])
def test_a_click_soon_after_another_in_its_place_is_its_second(after: float) -> None:
    clicks = DoubleClicks()
    assert [clicks.is_second(one) for one in (down(1), up(1))] == [False, False]
    assert [clicks.is_second(one) for one in (down(1 + after), up(1 + after))] == [True, True]


def test_a_hand_may_move_by_a_cell() -> None:
    clicks = DoubleClicks()
    clicks.is_second(down(1))
    assert clicks.is_second(down(1.2, 11, 4))


@pytest.mark.parametrize(
    "other", [down(1.6), down(1.2, 12, 5), down(1.2, 10, 7), down(1.2, button=3)]
)
def test_a_click_later_or_elsewhere_or_of_another_button_is_one(other: MouseDown) -> None:
    clicks = DoubleClicks()
    clicks.is_second(down(1))
    assert not clicks.is_second(other)


def test_who_goes_on_clicking_is_heard_once_in_a_while() -> None:
    clicks = DoubleClicks()
    heard = [at for at in range(12) if not clicks.is_second(down(at / 5))]
    assert heard == [0, 3, 6, 9]
