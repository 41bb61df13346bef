"""A visitor who may only touch, and not always where it helps."""

from collections.abc import Iterator
from itertools import count, islice

import pytest

from tests.ui.courses import course, slide, tall, to
from tests.ui.driving import NARROW, WIDE, lines_of
from tests.ui.kiosk.hall import Hall, kiosk
from tutor.engine.session import Session
from tutor.model.course import Course
from tutor.model.elements import Button
from tutor.model.policy import Policy
from tutor.model.targets import SlideRef
from tutor.painting.terms import POPUP
from tutor.routes.pathfinding import nearest
from tutor.routes.ways import Way
from tutor.ui.command import Command
from tutor.ui.kiosk import instruction
from tutor.ui.kiosk.screen import KioskScreen
from tutor.ui.screens.dialog import Dialog
from tutor.ui.widgets.bar import Bar
from tutor.ui.widgets.lines import Lines
from tutor.ui.widgets.painted_view import PaintedView

HUGE = (200, 60)
SIZES = pytest.mark.parametrize("size", [NARROW, WIDE, HUGE], ids=["80x24", "120x36", "200x60"])
LARGE = pytest.mark.parametrize("large", [False, True], ids=["", "large"])


_PLACES = count()
_GOLDEN = 0.618
"""The part of all places by which a finger moves on: near the last one, it would click twice."""


def told(hall: Hall) -> str:
    """Return what the line over the bar says."""
    return lines_of(hall.play.query_one(instruction.Instruction))[0].strip()


def commands(hall: Hall) -> str:
    """Return what the bar says."""
    return " ".join(lines_of(hall.play.query_one("#keys", Bar)))


async def touch_word(hall: Hall, widget: Lines, word: str) -> None:
    """Touch a word where it is seen."""
    for y, line in enumerate(lines_of(widget)):
        if word in line:
            await hall.click(widget.region.x + line.index(word), widget.region.y + y)
            return
    raise AssertionError(f"“{word}” is not seen")


async def touch_bar(hall: Hall, word: str) -> None:
    await touch_word(hall, hall.play.query_one("#keys", Bar), word)


async def touch_zone(hall: Hall, number: int) -> None:
    """Touch a zone, having read on until it is in view."""
    view = hall.app.screen.query_one(PaintedView)
    while view.place_of(number) is None:
        before = view.top
        await stray(hall)
        assert view.top != before, f"{number} never comes into view"
    await hall.click_zone(number)


async def stray(hall: Hall) -> None:
    """Touch the topmost view where it has nothing to choose, far from the touch before."""
    view = hall.app.screen.query_one(PaintedView)
    x, y = next(place for place in scattered(view) if is_free(view, *place))
    await hall.click(view.region.x + x, view.region.y + y)


def scattered(view: PaintedView) -> Iterator[tuple[int, int]]:
    """Yield cells of a view, each far from the one before."""
    width, height = view.size.width - 4, view.size.height - 1
    for number in islice(_PLACES, width * height):
        y, x = divmod(int(number * _GOLDEN % 1 * width * height), width)
        yield x + 2, y


def is_free(view: PaintedView, x: int, y: int) -> bool:
    """Return whether a finger is far from all zones there, and on no term."""
    return not view._block.zone_at(x, y + view.top, (4, 2)) and not _is_term(view, x, y)


def _is_term(view: PaintedView, x: int, y: int) -> bool:
    lines = view._block.lines[y + view.top : y + view.top + 1]
    styles = (style for line in lines for text, style, _ in line for _ in text)
    style = next(islice(styles, x, None), None)
    return bool(style and POPUP in style.meta)


async def go_on(hall: Hall) -> None:
    """Touch anywhere until another slide comes on."""
    before = hall.slide
    for _ in range(10):
        await stray(hall)
        if hall.slide != before:
            return
    raise AssertionError("nothing leads on")


async def miss(hall: Hall) -> None:
    """Touch where it does no good: on the edges, and beside the zones where one must choose."""
    await hall.click(hall.app.size.width - 1, 0)
    for _ in range(2):
        if hall.session.hotspots and not hall.session.slide.next:
            await stray(hall)


@SIZES
@LARGE
async def test_who_may_only_touch_reaches_each_scenario_and_comes_back(
    shipped: Course, size: tuple[int, int], large: bool
) -> None:
    menu = shipped.menu
    assert menu is not None
    async with kiosk(shipped, Policy(large=large), size=size) as hall:
        await hall.visit()
        for card in Session(shipped, at=menu).slide.hotspots:
            await miss(hall)
            await touch_bar(hall, "Menu")
            assert hall.slide == str(menu)
            await miss(hall)
            await touch_zone(hall, card.number)
            assert hall.session.state.slide.scenario == card.scenario
            await miss(hall)
            await touch_bar(hall, "Retour")
            assert hall.slide == str(menu)


@SIZES
@LARGE
async def test_who_may_only_touch_changes_the_language_gets_help_and_closes_it(
    shipped: Course, size: tuple[int, int], large: bool
) -> None:
    async with kiosk(shipped, Policy(large=large), size=size) as hall:
        await hall.visit()
        await miss(hall)
        await touch_bar(hall, "English")
        assert "? Help" in commands(hall)
        await miss(hall)
        await touch_bar(hall, "Français")
        await miss(hall)
        await touch_bar(hall, "Aide")
        assert isinstance(hall.over, Dialog)
        rows = len(hall.over.query_one(PaintedView)._block.zones)
        await touch_zone(hall, rows)
        assert isinstance(hall.over, KioskScreen)


@SIZES
async def test_a_whole_scenario_is_played_by_touch_alone(
    shipped: Course, size: tuple[int, int]
) -> None:
    async with kiosk(shipped, size=size) as hall:
        await hall.visit()
        found = nearest(shipped, hall.session.state, lambda at: at.slide == shipped.menu)
        assert found is not None
        for move in found.moves:
            assert isinstance(move, Way)
            await miss(hall)
            if move.place:
                await touch_zone(hall, move.place)
            else:
                await go_on(hall)
        assert hall.slide == str(shipped.menu)


def choosing() -> Course:
    two = (Button(label=name, action=to(name)) for name in ("deux", "trois"))
    return course(slide("un", *two), slide("deux"), slide("trois"))


@SIZES
async def test_a_stray_touch_takes_no_command_away(size: tuple[int, int]) -> None:
    async with kiosk(choosing(), size=size) as hall:
        await hall.visit()
        before = commands(hall)
        await stray(hall)
        assert commands(hall) == before
        assert told(hall) == "Touchez une zone marquée ☞\N{NO-BREAK SPACE}: 1 ou 2."


async def test_what_is_told_louder_after_a_stray_touch_calms_down_by_itself(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(instruction, "_INSISTS_FOR", 0.05)
    async with kiosk(choosing()) as hall:
        await hall.visit()
        line = hall.play.query_one(instruction.Instruction)
        calm = line.render_line(0)
        await stray(hall)
        loud = line.render_line(0)
        assert loud != calm
        await hall.until(lambda: line.render_line(0) == calm)


async def test_a_touch_anywhere_reads_on_first() -> None:
    async with kiosk(tall(), size=NARROW) as hall:
        await hall.visit()
        assert "▼" in commands(hall)
        assert "lire la suite" in told(hall)
        before = hall.slide
        await stray(hall)
        assert hall.play.view.top > 0
        assert hall.slide == before


async def test_what_was_read_on_from_is_a_touch_away() -> None:
    async with kiosk(tall(), size=NARROW) as hall:
        await hall.visit()
        assert "▲" not in commands(hall)
        await stray(hall)
        await touch_bar(hall, "▲")
        assert hall.play.view.top == 0


async def test_a_zone_out_of_view_comes_into_view_at_a_touch_beside() -> None:
    async with kiosk(tall(), size=NARROW) as hall:
        await hall.visit()
        for _ in range(20):
            await stray(hall)
        numbers = [spot.number for spot in hall.session.hotspots]
        assert any(map(hall.play.view.place_of, numbers))


@LARGE
async def test_a_finger_a_row_beside_the_bar_means_the_bar(shipped: Course, large: bool) -> None:
    async with kiosk(shipped, Policy(large=large)) as hall:
        await hall.visit()
        bar = hall.play.query_one("#keys", Bar)
        words = next(line for line in lines_of(bar) if "Aide" in line)
        await hall.click(words.index("Aide"), bar.region.y - 1)
        assert isinstance(hall.over, Dialog)


async def test_commands_keep_their_places_as_others_come_and_go(shipped: Course) -> None:
    async with kiosk(shipped) as hall:
        await hall.visit()
        first = commands(hall).index("Menu")
        assert "Retour" not in commands(hall)
        await hall.press("right")
        assert "Retour" in commands(hall)
        assert commands(hall).index("Menu") == first


async def test_large_the_bar_is_as_high_as_a_finger_where_there_is_room(shipped: Course) -> None:
    async with kiosk(shipped, Policy(large=True), size=WIDE) as hall:
        await hall.visit()
        assert hall.play.query_one("#keys", Bar).size.height == 3
    async with kiosk(shipped, Policy(large=True), size=NARROW) as hall:
        await hall.visit()
        assert hall.play.query_one("#keys", Bar).size.height == 1


@SIZES
async def test_the_help_speaks_of_fingers(shipped: Course, size: tuple[int, int]) -> None:
    async with kiosk(shipped, size=size) as hall:
        await hall.visit()
        await touch_bar(hall, "Aide")
        view = hall.over.query_one(PaintedView)
        text = "".join(piece.text for line in view._block.lines for piece in line)
        assert "touchez là" in text
        for key in ("F11", "clic droit", "Entrée", "Tab", "Ctrl", "Échap", "molette"):
            assert key not in text


async def test_a_touch_beside_the_answers_of_a_long_help_reads_on(shipped: Course) -> None:
    async with kiosk(shipped, size=(60, 12)) as hall:
        await hall.visit()
        await hall.press("?")
        view = hall.over.query_one(PaintedView)
        await stray(hall)
        assert view.top > 0
        assert isinstance(hall.over, Dialog)


async def visit_at(hall: Hall, slide: str) -> None:
    """Begin a visit, at a slide of the first scenario."""
    await hall.visit()
    hall.session.jump(SlideRef("activation", slide))
    hall.play.show()
    await hall.pilot.pause()


async def test_what_goes_on_in_the_bar_reads_on_first(shipped: Course) -> None:
    async with kiosk(shipped, size=NARROW) as hall:
        await visit_at(hall, "notification_mail")
        view, before = hall.play.view, hall.slide
        assert view.more_below
        await touch_bar(hall, "Suite")
        assert view.top > 0
        while view.more_below:
            hall.play.perform(Command.ON)
            await hall.pilot.pause()
        assert hall.slide == before
        hall.play.perform(Command.ON)
        assert hall.slide != before


@SIZES
async def test_the_list_of_terms_is_closed_by_touch(shipped: Course, size: tuple[int, int]) -> None:
    async with kiosk(shipped, size=size) as hall:
        await visit_at(hall, "notification_mail")
        await touch_bar(hall, "Mots")
        assert isinstance(hall.over, Dialog)
        rows = len(hall.over.query_one(PaintedView)._block.zones)
        await touch_zone(hall, rows)
        assert isinstance(hall.over, KioskScreen)


async def test_how_one_plays_is_told_for_fingers(shipped: Course) -> None:
    async with kiosk(shipped) as hall:
        await visit_at(hall, "mode_emploi")
        assert "Toucher n'importe où" in hall.text()
        assert "F11" not in hall.text()
