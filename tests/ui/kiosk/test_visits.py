"""Visitors come and go: nothing of one is left for the next."""

import pytest

from tests.ui.courses import course, slide, tall, to
from tests.ui.driving import NARROW, SIZES
from tests.ui.kiosk.hall import Hall, kiosk
from tutor.kiosk.visits import Stage
from tutor.model.actions import To
from tutor.model.course import Course
from tutor.model.elements import Button
from tutor.model.policy import InterfaceLanguage, Policy
from tutor.model.targets import Reserved
from tutor.routes.pathfinding import nearest
from tutor.routes.ways import Way, take
from tutor.ui.kiosk.warning import WarningDialog
from tutor.ui.screens.dialog import Dialog


def leading_out() -> Course:
    """Return a course whose second slide leads out of it."""
    return course(
        slide("un", Button(label="Continuer", action=to("deux"))),
        slide("deux", Button(label="Quitter", action=To(Reserved.QUIT))),
        slide("trois"),
    )


def is_forgotten(hall: Hall) -> bool:
    """Return whether the screen is as it is for the first visitor."""
    return hall.play.has_class("waiting") and len(hall.app.screen_stack) == 1


@SIZES
async def test_nobody_is_there_at_first(shipped: Course, size: tuple[int, int]) -> None:
    async with kiosk(shipped, size=size) as hall:
        assert hall.stage is Stage.WAITING
        assert hall.play.invitation.display
        assert "Touchez pour commencer · Touch to start" in hall.invitation()


@pytest.mark.parametrize("key", ["x", "enter", "right", "f1", "ctrl+c", "escape", "1"])
async def test_any_key_begins_a_visit_and_does_nothing_else(shipped: Course, key: str) -> None:
    async with kiosk(shipped) as hall:
        await hall.press(key)
        assert hall.stage is Stage.VISITING
        assert hall.slide == str(shipped.start)
        assert not hall.play.invitation.display
        assert "Aide" in hall.bar("keys")


async def test_a_touch_begins_a_visit_and_does_nothing_else(shipped: Course) -> None:
    async with kiosk(shipped) as hall:
        await hall.click(60, 20)
        assert hall.stage is Stage.VISITING
        assert hall.slide == str(shipped.start)
        await hall.click(60, 20)
        assert hall.slide != str(shipped.start)


@SIZES
async def test_who_does_nothing_is_asked_whether_they_are_there(
    shipped: Course, size: tuple[int, int]
) -> None:
    async with kiosk(shipped, size=size) as hall:
        await hall.visit()
        await hall.after(90)
        assert isinstance(hall.over, WarningDialog)
        assert "Êtes-vous toujours là ?" in hall.text()
        assert "20 secondes" in hall.text()
        await hall.after(19)
        assert "1 seconde" in hall.text()
        await hall.after(1)
        assert hall.stage is Stage.WAITING
        assert is_forgotten(hall)


@pytest.mark.parametrize("key", ["x", "enter", "escape", "ctrl+q", "right"])
async def test_any_key_extends_the_visit_and_does_nothing_else(shipped: Course, key: str) -> None:
    async with kiosk(shipped) as hall:
        await hall.visit()
        await hall.press("right")
        here = hall.slide
        await hall.after(95)
        await hall.press(key)
        assert hall.stage is Stage.VISITING
        assert len(hall.app.screen_stack) == 1
        assert hall.slide == here


async def test_a_click_extends_the_visit_too(shipped: Course) -> None:
    async with kiosk(shipped) as hall:
        await hall.visit()
        await hall.after(95)
        await hall.click(60, 20)
        assert len(hall.app.screen_stack) == 1
        assert hall.slide == str(shipped.start)


async def test_the_warning_is_told_over_what_is_open_and_leaves_it_so(shipped: Course) -> None:
    async with kiosk(shipped) as hall:
        await hall.visit()
        await hall.press("question_mark")
        await hall.after(95)
        assert isinstance(hall.over, WarningDialog)
        await hall.press("x")
        assert isinstance(hall.over, Dialog)
        assert "─ Aide ─" in hall.text()


async def test_what_was_open_is_closed_with_the_visit(shipped: Course) -> None:
    async with kiosk(shipped) as hall:
        await hall.visit()
        await hall.press("question_mark")
        await hall.after(95)
        await hall.after(20)
        assert is_forgotten(hall)
        await hall.press("x", "question_mark")
        assert "─ Aide ─" in hall.text()


async def test_the_next_visitor_begins_at_the_start_and_cannot_go_back(shipped: Course) -> None:
    async with kiosk(shipped) as hall:
        await hall.visit()
        await hall.press("right", "right", "right", "right")
        assert hall.slide != str(shipped.start)
        await hall.after(200)
        await hall.visit()
        assert hall.slide == str(shipped.start)
        assert hall.bar("path").strip() == ""
        await hall.press("left", "backspace", "pageup", "left")
        assert hall.slide == str(shipped.start)
        assert not hall.session.can_go_back


async def test_scenarios_done_by_one_visitor_are_not_done_for_the_next(shipped: Course) -> None:
    async with kiosk(shipped) as hall:
        await hall.visit()
        found = nearest(shipped, hall.session.state, lambda at: bool(at.done))
        assert found is not None
        for move in found.moves:
            assert isinstance(move, Way)
            take(hall.session, move)
        assert hall.session.done
        await hall.after(200)
        await hall.visit()
        await hall.press("m")
        assert hall.session.done == ()


async def test_a_scrolled_slide_is_seen_from_its_top_by_the_next_visitor() -> None:
    async with kiosk(tall(), size=NARROW) as hall:
        await hall.visit()
        await hall.press("down", "down", "tab", "tab")
        assert hall.play.view.top > 0
        await hall.after(200)
        await hall.visit()
        assert hall.play.view.top == 0
        assert hall.play.view.focused_number == 1


async def test_the_interface_s_language_is_switched_on_the_screen_for_one_visit(
    shipped: Course,
) -> None:
    async with kiosk(shipped) as hall:
        await hall.visit()
        x = hall.bar("keys").index("English")
        await hall.click(x, 35)
        assert "? Help" in hall.bar("keys")
        assert "Français" in hall.bar("keys")
        await hall.after(95)
        assert "Are you still there?" in hall.text()
        await hall.after(20)
        await hall.visit()
        assert "? Aide" in hall.bar("keys")


async def test_a_click_that_was_meant_for_another_slide_does_nothing(shipped: Course) -> None:
    async with kiosk(shipped) as hall:
        await hall.visit()
        before = hall.slide
        hall.play.choose(99)
        assert hall.slide == before


async def test_where_there_is_one_language_there_is_no_switch(shipped: Course) -> None:
    async with kiosk(shipped, Policy(languages=(InterfaceLanguage("fr"),))) as hall:
        assert "Touch to start" not in hall.invitation()
        await hall.visit()
        assert "English" not in hall.bar("keys")


async def test_who_leaves_the_course_leaves_the_screen_to_others() -> None:
    async with kiosk(leading_out()) as hall:
        await hall.visit()
        await hall.press("enter", "enter")
        assert hall.stage is Stage.WAITING
        assert is_forgotten(hall)
        assert hall.app.is_running


async def test_the_longest_visit_is_told_then_ends() -> None:
    async with kiosk(leading_out(), Policy(visit=2)) as hall:
        await hall.visit()
        await hall.after(60)
        await hall.press("x")
        await hall.after(45)
        assert "Votre visite se termine bientôt" in hall.text()
        await hall.press("x")
        assert len(hall.app.screen_stack) == 1
        await hall.after(15)
        assert is_forgotten(hall)


async def test_many_visits_leave_one_screen_and_no_more(shipped: Course) -> None:
    async with kiosk(shipped) as hall:
        takers = len(hall.play.view.takers)
        for _ in range(10):
            await hall.press("x", "right", "question_mark")
            await hall.after(200)
        assert is_forgotten(hall)
        assert len(hall.play.view.takers) == takers


async def test_a_visit_that_reaches_its_length_is_over_though_one_never_stops(
    shipped: Course,
) -> None:
    async with kiosk(shipped, Policy(visit=1)) as hall:
        await hall.visit()
        await hall.press("right", "right")
        for _ in range(4):
            hall.clock.pass_by(15)
            await hall.press("x")
        hall.clock.pass_by(15)
        await hall.press("x")
        assert hall.slide == str(shipped.start)


async def test_a_help_that_lost_the_focus_in_a_tiny_window_still_closes(shipped: Course) -> None:
    async with kiosk(shipped) as hall:
        await hall.visit()
        await hall.press("?")
        assert len(hall.app.screen_stack) == 2
        hall.app.screen.set_focus(None)
        await hall.press("escape")
        assert len(hall.app.screen_stack) == 1


async def test_a_press_that_is_refused_lets_go_of_what_was_dragged(shipped: Course) -> None:
    async with kiosk(shipped) as hall:
        await hall.visit()
        hall.app.capture_mouse(hall.play.view)
        await hall.click(60, 20, button=3)
        assert hall.app.mouse_captured is None
