"""Nobody leaves without the PIN, nor stops the kiosk."""

import pytest
from msgspec.structs import replace
from textual import events

from tests.ui.courses import course, slide
from tests.ui.driving import SIZES
from tests.ui.kiosk.hall import Hall, kiosk
from tutor.kiosk import pin
from tutor.kiosk.visits import Stage
from tutor.model.course import Course
from tutor.model.policy import Policy
from tutor.model.slide import Term
from tutor.ui.kiosk.keypad import Keypad

DEAD = (
    *("ctrl+c", "ctrl+q", "ctrl+z", "ctrl+backslash", "ctrl+s", "ctrl+d", "ctrl+p", "ctrl+f"),
    *("escape", "f1", "f2", "f3", "f5", "f6", "f9", "f10", "f11", "f12", "ctrl+g", "ctrl+t"),
    *("b", "B", "full_stop", "g", "o", "slash", "n", "p", "f", "s", "z", "l", "e", "home"),
)
"""Keys that mean something to terminals, or to the player elsewhere."""


@pytest.fixture(scope="module")
def policy() -> Policy:
    return Policy(pin=pin.make("2468"))


async def ask(hall: Hall) -> None:
    """Make the gesture."""
    for _ in range(5):
        await hall.click(1, 0)


async def type_pin(hall: Hall, *digits: str) -> None:
    await hall.press(*digits, "enter")
    keypad = hall.app._keypad
    await hall.until(lambda: keypad is None or not keypad._is_trying)


async def test_dead_keys_do_nothing_at_all(shipped: Course) -> None:
    async with kiosk(shipped) as hall:
        await hall.visit()
        await hall.press("right")
        before = hall.session.state, hall.text(), hall.bar("keys")
        for key in DEAD:
            await hall.press(key)
            assert (hall.session.state, hall.text(), hall.bar("keys")) == before, key
            assert hall.app.is_running, key
            assert len(hall.app.screen_stack) == 1, key


async def test_what_is_pasted_is_nobody_s(shipped: Course) -> None:
    async with kiosk(shipped) as hall:
        await hall.visit()
        hall.app.post_message(events.Paste("m\r\x03q"))
        await hall.pilot.pause()
        assert hall.slide == str(shipped.start)


@pytest.mark.parametrize("button", [2, 3])
async def test_the_mouse_s_other_buttons_open_nothing(shipped: Course, button: int) -> None:
    async with kiosk(shipped) as hall:
        await hall.visit()
        for x, y in ((60, 20), (60, 0), (60, 35)):
            await hall.click(x, y, button)
        assert len(hall.app.screen_stack) == 1
        assert hall.slide == str(shipped.start)


async def test_escape_closes_what_is_open_and_no_more(shipped: Course) -> None:
    async with kiosk(shipped) as hall:
        await hall.visit()
        await hall.press("question_mark", "escape")
        assert len(hall.app.screen_stack) == 1
        await hall.press("escape")
        assert len(hall.app.screen_stack) == 1


async def test_what_the_policy_does_not_leave_is_neither_told_nor_done(shipped: Course) -> None:
    async with kiosk(shipped, Policy(keys=("on",))) as hall:
        await hall.visit()
        await hall.press("right")
        here = hall.slide
        assert [words for words in hall.bar("keys").split("  ") if words] == [" → Suite"]
        await hall.press("left", "question_mark", "m")
        assert hall.slide == here


@SIZES
async def test_the_gesture_and_the_pin_leave(
    shipped: Course, policy: Policy, size: tuple[int, int]
) -> None:
    async with kiosk(shipped, policy, size=size) as hall:
        await ask(hall)
        assert isinstance(hall.over, Keypad)
        for digit in "2468":
            await hall.press(digit)
        assert "••••" in hall.text()
        assert "2468" not in hall.text()
        await hall.press("enter")
        await hall.until(lambda: not hall.app.is_running)
        assert hall.app.return_code == 0


@SIZES
async def test_the_pin_can_be_typed_by_touch_alone(
    shipped: Course, policy: Policy, size: tuple[int, int]
) -> None:
    async with kiosk(shipped, policy, size=size) as hall:
        await ask(hall)
        for number in (2, 4, 6, 8, 12):
            await hall.click_zone(number)
        await hall.until(lambda: not hall.app.is_running)


async def test_escape_five_times_is_the_gesture_too(shipped: Course, policy: Policy) -> None:
    async with kiosk(shipped, policy) as hall:
        await hall.press(*["escape"] * 5)
        assert isinstance(hall.over, Keypad)


async def test_without_a_pin_nobody_leaves(shipped: Course) -> None:
    async with kiosk(shipped) as hall:
        await ask(hall)
        await hall.press(*["escape"] * 5)
        assert len(hall.app.screen_stack) == 1


async def test_after_wrong_pins_one_waits_longer_and_longer(
    shipped: Course, policy: Policy
) -> None:
    async with kiosk(shipped, policy) as hall:
        await ask(hall)
        await type_pin(hall, "1", "1", "1", "1")
        assert "Ce n'est pas le code." in hall.text()
        await type_pin(hall, "1", "1", "1", "1")
        await type_pin(hall, "1", "1", "1", "1")
        assert "Attendez 2" in hall.text()
        await type_pin(hall, "2", "4", "6", "8")
        assert "Attendez 2" in hall.text()
        assert hall.app.is_running


async def test_the_delay_is_not_forgotten_with_the_keypad(shipped: Course, policy: Policy) -> None:
    async with kiosk(shipped, policy) as hall:
        await ask(hall)
        for _ in range(4):
            await type_pin(hall, "1", "1", "1", "1")
            hall.clock.pass_by(2)
        await hall.press("escape")
        await ask(hall)
        await type_pin(hall, "2", "4", "6", "8")
        assert isinstance(hall.over, Keypad)


async def test_who_closes_the_keypad_is_back_in_the_visit(shipped: Course, policy: Policy) -> None:
    async with kiosk(shipped, policy) as hall:
        await hall.visit()
        await hall.press("right")
        here = hall.slide
        await ask(hall)
        await hall.press("escape")
        assert len(hall.app.screen_stack) == 1
        assert hall.slide == here
        await hall.press("right")
        assert hall.slide != here


async def test_a_visit_that_ends_behind_the_keypad_is_forgotten_once_it_closes(
    shipped: Course, policy: Policy
) -> None:
    async with kiosk(shipped, policy) as hall:
        await hall.visit()
        await hall.press("right")
        await ask(hall)
        await hall.after(500)
        assert isinstance(hall.over, Keypad)
        await hall.press("escape")
        assert hall.stage is Stage.WAITING
        assert len(hall.app.screen_stack) == 1


def explained() -> Course:
    """Return a course whose first slide has a term and details."""
    first = replace(slide("un"), glossary={Term("voici"): "Regardez."}, details="Davantage.")
    return course(first)


async def test_terms_and_details_open_where_the_policy_leaves_them() -> None:
    async with kiosk(explained()) as hall:
        await hall.visit()
        assert "En savoir plus" in hall.text()
        assert "D En savoir plus" in hall.bar("keys")
        await hall.press("t")
        assert "Regardez." in hall.text()
        await hall.press("escape")
        await hall.press("d")
        assert "Davantage." in hall.text()


async def test_what_cannot_be_opened_has_no_mark() -> None:
    async with kiosk(explained(), Policy(keys=("on",))) as hall:
        await hall.visit()
        assert "En savoir plus" not in hall.text()
        rows = [hall.play.view.render_line(y) for y in range(hall.play.view.size.height)]
        assert not any(piece.style and piece.style.underline for row in rows for piece in row)
        await hall.press("t", "d")
        assert "Regardez." not in hall.text()
        assert len(hall.app.screen_stack) == 1
