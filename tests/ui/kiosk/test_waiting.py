"""While nobody is there: the course plays itself, the screen rests, the course may change."""

from datetime import datetime
from itertools import pairwise
from threading import Event

import pytest
from msgspec.structs import replace
from rich.style import Style

from tests.ui.courses import course, slide, to
from tests.ui.driving import COLOURS, SIZES
from tests.ui.kiosk.hall import Hall, kiosk
from tests.ui.later import Later
from tutor.kiosk.course import KioskCourse
from tutor.kiosk.visits import Stage
from tutor.model.course import Course
from tutor.model.elements import Button
from tutor.model.policy import Attract, Hours, Motion, Policy
from tutor.painting.contrast import contrast
from tutor.painting.terminal import choose_look
from tutor.routes.ways import HotspotName, Order, Route, RouteStep
from tutor.ui.kiosk.attract import AttractLoop, pointer
from tutor.ui.kiosk.invitation import Invitation
from tutor.ui.screens.blank import BlankScreen


def straight() -> Course:
    """Return a course whose every slide but the last has one way on."""
    names = ("un", "deux", "trois", "quatre")
    going = [
        slide(name, Button(label="Continuer", action=to(after))) for name, after in pairwise(names)
    ]
    return course(*going, slide("quatre"))


def by_hand(hall: Hall) -> Later:
    """Have the loop go by a clock that the test turns, from its start."""
    later = Later()
    (loop,) = (one for one in hall.play.features if isinstance(one, AttractLoop))
    loop.later = later.later
    hall.play.attract()
    return later


@SIZES
@pytest.mark.parametrize("motion", ["none", "calm", "full"])
async def test_the_course_plays_itself_to_its_end_and_begins_again(
    size: tuple[int, int], motion: Motion
) -> None:
    policy = Policy(motion=motion, attract=Attract(pace=4))
    async with kiosk(straight(), policy, size=size) as hall:
        later = by_hand(hall)
        seen = []
        for _ in range(5):
            seen.append(hall.slide.partition("/")[2])
            later.pass_by(4)
        assert seen == ["un", "deux", "trois", "quatre", "un"]
        assert hall.stage is Stage.WAITING


async def test_a_day_of_it_leaves_it_as_it_was() -> None:
    async with kiosk(straight(), Policy(motion="none", attract=Attract(pace=60))) as hall:
        later = by_hand(hall)
        later.pass_by(24 * 3600)
        hall.clock.pass_by(24 * 3600)
        await hall.after(0)
        assert hall.stage is Stage.WAITING
        assert hall.play.has_class("waiting")
        assert len(later.waiting) == 1
        assert len(hall.app.screen_stack) == 1


async def test_the_pointer_moves_to_what_is_taken() -> None:
    async with kiosk(straight(), Policy(attract=Attract(pace=4))) as hall:
        later = by_hand(hall)
        assert hall.play.view._mark is None
        later.pass_by(2.6)
        begun = hall.play.view._mark
        later.pass_by(1)
        place = hall.play.view.place_of(1)
        assert place is not None
        arrived = hall.play.view._mark
        assert arrived is not None
        assert arrived != begun
        assert arrived.translate(hall.play.view.content_region.offset).overlaps(place)


async def test_the_invitation_does_not_stay_in_one_place() -> None:
    async with kiosk(straight(), Policy(attract=Attract(pace=4))) as hall:
        later = by_hand(hall)
        places = set()
        for _ in range(8):
            later.pass_by(4.7)
            await hall.pilot.pause()
            places.add(hall.invitation())
        assert len(places) > 4
        assert all(place.count("Touchez pour commencer") == 1 for place in places)


async def test_a_visit_stops_it_and_takes_its_pointer_away() -> None:
    async with kiosk(straight(), Policy(attract=Attract(pace=4))) as hall:
        later = by_hand(hall)
        later.pass_by(3.5)
        await hall.visit()
        assert hall.play.view._mark is None
        later.pass_by(100)
        assert hall.slide == "essai/un"


async def test_it_may_begin_on_another_slide() -> None:
    start = straight().scenarios["essai"].slides["trois"].ref
    async with kiosk(straight(), Policy(attract=Attract(slide=start))) as hall:
        assert hall.slide == "essai/trois"
        await hall.visit()
        assert hall.slide == "essai/un"


async def test_a_recorded_route_plays_itself_and_begins_again() -> None:
    (first, *_) = straight().scenarios["essai"].slides.values()
    forth = RouteStep(first.ref, HotspotName(None, "Continuer"))
    route = Route(
        (
            forth,
            RouteStep(None, Order.BACK),
            forth,
            RouteStep(None, HotspotName(1)),
            RouteStep(None),
        )
    )
    async with kiosk(straight(), Policy(attract=Attract(pace=4)), route=route) as hall:
        later = by_hand(hall)
        seen = []
        for _ in range(7):
            seen.append(hall.slide.partition("/")[2])
            later.pass_by(4)
        assert seen == ["un", "deux", "un", "deux", "trois", "un", "deux"]
        assert hall.stage is Stage.WAITING


async def test_a_route_of_nothing_but_a_slide_waits_there() -> None:
    route = Route((RouteStep(None),))
    async with kiosk(straight(), Policy(attract=Attract(pace=4)), route=route) as hall:
        later = by_hand(hall)
        later.pass_by(60)
        assert hall.slide == "essai/un"
        assert len(later.waiting) == 1


async def test_after_long_without_visitors_the_screen_is_black_until_it_is_touched() -> None:
    async with kiosk(straight(), Policy(attract=Attract(blank_after=10))) as hall:
        await hall.after(600)
        assert isinstance(hall.over, BlankScreen)
        await hall.press("x")
        assert hall.stage is Stage.VISITING
        assert len(hall.app.screen_stack) == 1


async def test_outside_the_hours_the_screen_is_black_and_nothing_begins() -> None:
    hours = Hours(opens="08:00", closes="18:00")
    time = datetime(2026, 5, 4, 20)
    async with kiosk(straight(), Policy(hours=hours), now=lambda: time) as hall:
        assert isinstance(hall.over, BlankScreen)
        await hall.press("x")
        await hall.click(60, 20)
        assert isinstance(hall.over, BlankScreen)
        time = datetime(2026, 5, 5, 8)
        await hall.after(1)
        assert hall.stage is Stage.WAITING
        assert len(hall.app.screen_stack) == 1


async def test_a_course_that_changed_is_taken_while_nobody_is_there() -> None:
    changed = KioskCourse(course(slide("neuf")))
    offered: list[KioskCourse] = []

    def latest(_: KioskCourse) -> KioskCourse | None:
        return offered.pop() if offered else None

    async with kiosk(straight(), latest=latest) as hall:
        await hall.visit()
        offered.append(changed)
        for _ in range(20):
            await hall.after(1)
        assert hall.play.programme != changed
        await hall.after(200)
        for _ in range(10):
            await hall.after(1)
        await hall.until(lambda: hall.slide == "essai/neuf")
        await hall.visit()
        assert hall.slide == "essai/neuf"


async def test_a_course_that_changed_while_a_visitor_came_is_there_for_the_next_one() -> None:
    changed, may_answer = KioskCourse(course(slide("neuf"))), Event()

    def latest(now: KioskCourse) -> KioskCourse | None:
        may_answer.wait()
        return None if now == changed else changed

    async with kiosk(straight(), latest=latest) as hall:
        for _ in range(10):
            await hall.after(1)
        await hall.visit()
        may_answer.set()
        await hall.until(lambda: hall.play.programme == changed)
        assert hall.slide == "essai/un"
        await hall.after(200)
        await hall.visit()
        assert hall.slide == "essai/neuf"


async def test_what_the_loop_left_does_not_end_a_visit() -> None:
    async with kiosk(straight()) as hall:
        await hall.visit()
        hall.play.post_message(hall.play.Left())
        await hall.pilot.pause()
        assert hall.stage is Stage.VISITING


async def test_the_invitation_is_told_in_the_signs_of_the_terminal() -> None:
    look = choose_look(straight().theme, "fr", encoding="ascii", environment=COLOURS)
    words = Invitation(look, ("fr", "en"))._words
    assert all(piece.text.isascii() for line in words.lines for piece in line)


async def test_it_says_again_and_again_that_all_is_well() -> None:
    beats: list[None] = []
    async with kiosk(straight(), beat=lambda: beats.append(None)) as hall:
        before = len(beats)
        await hall.until(lambda: len(beats) >= before + 2)


async def test_a_kiosk_that_ticks_no_more_says_nothing_though_its_loop_turns() -> None:
    beats: list[None] = []
    async with kiosk(straight(), beat=lambda: beats.append(None)) as hall:
        hall.clock.pass_by(10)
        beats.clear()
        hall.app.beat()
        assert not beats
        hall.app.tick()
        hall.app.beat()
        assert beats


async def test_large_leaves_the_path_out_and_gives_screens_air(shipped: Course) -> None:
    async with kiosk(shipped, Policy(large=True), size=(120, 40)) as hall:
        await hall.visit()
        await hall.press("right")
        assert not hall.play.query_one("#path").display


async def to_the_choice(hall: Hall) -> None:
    await hall.visit()
    while hall.slide != "activation/choix":
        await hall.press("enter")


@pytest.mark.parametrize("large", [True, False])
async def test_large_a_finger_may_touch_beside_a_zone(shipped: Course, large: bool) -> None:
    async with kiosk(shipped, Policy(large=large), size=(120, 40)) as hall:
        await to_the_choice(hall)
        place = hall.play.view.place_of(1)
        assert place is not None
        await hall.click(place.x + 5, place.y - 1)
        assert (hall.slide != "activation/choix") is large


async def test_large_the_lines_that_one_may_touch_are_in_boxes(shipped: Course) -> None:
    async with kiosk(shipped, Policy(large=True), size=(120, 40)) as hall:
        await to_the_choice(hall)
        places = [hall.play.view.place_of(number) for number in (1, 2)]
        assert all(place and place.height >= 3 for place in places)


@pytest.mark.parametrize("contrast", [True, False])
async def test_a_change_of_the_course_s_colours_is_taken_unless_contrast_is_asked_for(
    contrast: bool,
) -> None:
    before = straight()
    changed = replace(before, theme=replace(before.theme, primary="#123456"))
    async with kiosk(before, Policy(contrast=contrast)) as hall:
        look = hall.play.look
        hall.play.take_up(KioskCourse(changed))
        hall.play.attract()
        assert (hall.play.look == look) is contrast


GROUNDS = ("#FFFFFF", "#000000", "#FFD400", "#E8001C", "#0B3D91", "#F5F5F5", "#808080")


@pytest.mark.parametrize("ground", GROUNDS)
def test_the_pointer_is_seen_on_every_ground(ground: str) -> None:
    """One of its colours at least stands out from what surrounds it, as WCAG asks of signs."""
    look = choose_look(straight().theme, "fr", encoding="utf-8", environment=COLOURS)
    line = pointer(look)
    assert "☞" in "".join(piece.text for piece in line)
    grounds = {
        piece.style.bgcolor.get_truecolor().hex
        for piece in line
        if piece.style and piece.style.bgcolor
    }
    assert max(contrast(Style(color=one, bgcolor=ground)) for one in grounds) >= 3


async def test_the_pointer_is_drawn_where_it_is() -> None:
    async with kiosk(straight(), Policy(attract=Attract(pace=4))) as hall:
        later = by_hand(hall)
        later.pass_by(3.5)
        mark = hall.play.view._mark
        assert mark is not None
        drawn = hall.play.view.render_line(mark.y).crop(mark.x, mark.right)
        assert drawn.text == "  ☞  "


async def test_the_invitation_is_where_one_begins_to_read() -> None:
    async with kiosk(straight()) as hall:
        assert hall.play.invitation.region.y == 0
        assert hall.play.view.region.y == hall.play.invitation.region.bottom


async def test_an_error_ends_it_is_told_to_the_log_and_shown_to_nobody() -> None:
    told: list[BaseException] = []
    async with kiosk(straight(), crashed=told.append) as hall:
        error = RuntimeError("ici")
        try:
            raise error
        except RuntimeError:
            hall.app._fatal_error()
        assert told == [error]
        assert hall.app._exit_renderables == []
