"""What a trainer makes of the room's screen: black, one zone in the light, the screen alone."""

import pytest
from rich.style import Style
from textual.events import MouseMove

from tests.ui.courses import of_zones
from tests.ui.driving import COLOURS, SIZES, Player, playing
from tutor.model.course import Course
from tutor.painting.blocks import Zone
from tutor.ui.screens.blank import BlankScreen

LOOKS = {"true colours": COLOURS, "sixteen": {"TERM": "xterm"}, "none": {"TERM": "xterm"}}
LOOKS["none"] = {"TERM": "xterm-256color", "NO_COLOR": "1"}
CHOICE = "activation/choix"


def style_at(player: Player, x: int, y: int) -> Style:
    """Return how a cell of the view is drawn."""
    for text, style, _ in player.view.render_line(y).crop(x, x + 1):
        if text:
            return style or Style.null()
    raise AssertionError((x, y))


def zone(player: Player, number: int) -> Zone:
    found = player.view._block.zone(number)
    assert found is not None
    return found


def badge(player: Player, number: int) -> Style:
    """Return how the number of a zone is drawn."""
    at = zone(player, number)
    return style_at(player, at.x + 1, at.y + min(1, at.height - 1) - player.view.top)


def is_black(player: Player) -> bool:
    return isinstance(player.app.screen, BlankScreen)


class TestTheBlackScreen:
    @SIZES
    @pytest.mark.parametrize("key", ["b", "B", "full_stop", "f6"])
    async def test_nothing_is_left_on_it(
        self, shipped: Course, size: tuple[int, int], key: str
    ) -> None:
        async with playing(shipped, CHOICE, size=size) as player:
            await player.press(key)
            await player.until(lambda: is_black(player))
            lines = player.app.screen._compositor.render_strips(player.app.size)
            assert "".join(line.text for line in lines).strip() == ""

    @pytest.mark.parametrize("key", ["right", "1", "escape", "b", "m", "ctrl+q", "space", "f5"])
    async def test_any_key_brings_the_slide_back_and_does_nothing_else(
        self, shipped: Course, key: str
    ) -> None:
        async with playing(shipped, CHOICE) as player:
            before = player.seen()
            await player.press("b")
            await player.until(lambda: is_black(player))
            await player.press(key)
            await player.until(lambda: not player.is_asking())
            assert player.slide == CHOICE
            assert player.seen() == before
            assert not player.play.is_full_screen

    @pytest.mark.parametrize("button", [1, 3])
    async def test_so_does_a_click(self, shipped: Course, button: int) -> None:
        async with playing(shipped, "activation/bienvenue") as player:
            await player.press("full_stop")
            await player.until(lambda: is_black(player))
            await player.click(100, 30, button=button)
            await player.until(lambda: not player.is_asking())
            assert player.slide == "activation/bienvenue"

    async def test_keys_typed_ahead_are_for_the_slide_that_comes_back(
        self, shipped: Course
    ) -> None:
        async with playing(shipped, "activation/bienvenue") as player:
            await player.pilot.press("b", "x", "right")
            await player.until(lambda: player.slide == "activation/mode_emploi")

    async def test_it_has_no_single_character_key_where_these_are_off(
        self, shipped: Course
    ) -> None:
        async with playing(shipped, CHOICE, characters=False) as player:
            await player.press("b", "full_stop")
            assert not player.is_asking()


class TestTheSpotlight:
    @SIZES
    @pytest.mark.parametrize("look", LOOKS)
    async def test_all_but_the_zone_that_is_lit_is_dimmed(
        self, shipped: Course, size: tuple[int, int], look: str
    ) -> None:
        environment = LOOKS[look]
        async with playing(shipped, CHOICE, size=size, environment=environment) as player:
            player.view.scroll_by(99)
            lit, other = badge(player, 1), badge(player, 2)
            corner = style_at(player, 0, 0)
            words = player.seen()
            await player.press("s")
            assert badge(player, 1) == lit
            assert badge(player, 2) != other
            assert style_at(player, 0, 0) != corner
            assert player.seen() == words

    @pytest.mark.parametrize("dark", [True, False])
    async def test_the_edges_of_the_window_are_dimmed_too(
        self, shipped: Course, dark: bool
    ) -> None:
        colours = {**COLOURS, "COLORFGBG": "15;0" if dark else "0;15"}
        async with playing(shipped, CHOICE, environment=colours) as player:
            bars = [player.play.query_one(f"#{name}") for name in ("header", "path", "keys")]
            before = [list(bar.render_line(0)) for bar in bars]
            await player.press("s")
            assert all(
                list(bar.render_line(0)) != was for bar, was in zip(bars, before, strict=True)
            )

    async def test_it_follows_the_focus_and_the_mouse(self, shipped: Course) -> None:
        async with playing(shipped, CHOICE) as player:
            second = badge(player, 2)
            await player.press("s", "tab")
            assert badge(player, 2) == second
            first = zone(player, 1)
            await player.pilot.hover(offset=(first.x + 2, first.y + player.view.region.y))
            await player.until(lambda: player.view.focused_number == 1)
            assert badge(player, 2) != second

    async def test_it_stays_on_from_slide_to_slide_until_the_same_key(
        self, shipped: Course
    ) -> None:
        async with playing(shipped, CHOICE) as player:
            await player.press("s", "1")
            dimmed = style_at(player, 0, 0)
            await player.press("s")
            assert style_at(player, 0, 0) != dimmed

    async def test_where_there_is_no_zone_nothing_dims_and_a_word_says_so(
        self, shipped: Course
    ) -> None:
        async with playing(shipped, "activation/bienvenue") as player:
            corner = style_at(player, 0, 0)
            await player.press("s")
            assert style_at(player, 0, 0) == corner
            assert "pas de zone à éclairer" in player.bar("keys")
            await player.press("right")
            assert "pas de zone à éclairer" in player.bar("keys")
            await player.press("s")
            assert "pas de zone" not in player.bar("keys")

    async def test_the_pointer_of_the_mouse_beside_the_zones_changes_nothing(self) -> None:
        async with playing(of_zones(2)) as player:
            await player.press("s")
            before = badge(player, 1)
            player.view.post_message(MouseMove(player.view, 1, 1, 0, 0, 0, False, False, False))
            await player.pilot.pause()
            assert badge(player, 1) == before


class TestTheScreenAlone:
    @SIZES
    async def test_the_explanation_goes_and_the_zones_stay(
        self, shipped: Course, size: tuple[int, int]
    ) -> None:
        async with playing(shipped, CHOICE, size=size) as player:
            before = {one.number for one in player.view._block.zones}
            await player.press("z")
            slide = player.session.slide
            block = player.view._block
            assert slide.title not in "".join(s.text for s in block.lines[0])
            assert {one.number for one in block.zones} == before
            assert any(line.lstrip()[:1] == "╭" for line in player.seen())
            widest = max(len(line.strip()) for line in player.seen())
            assert widest == size[0] - 5

    async def test_it_stays_from_slide_to_slide_until_the_same_key(self, shipped: Course) -> None:
        async with playing(shipped, "activation/accueil_site") as player:
            await player.press("z", "1")
            explanation = "Avant de me lancer"
            assert explanation not in "".join(player.seen())
            await player.press("z")
            assert explanation in "".join(player.seen())

    async def test_a_slide_without_a_screen_is_as_it_was(self, shipped: Course) -> None:
        async with playing(shipped, "activation/bienvenue") as player:
            before = player.seen()
            await player.press("z")
            assert player.seen() == before

    async def test_its_zones_are_chosen_by_their_numbers(self, shipped: Course) -> None:
        async with playing(shipped, CHOICE) as player:
            await player.press("z", "2")
            assert player.slide == "opposition/choix"


class TestAClicker:
    async def test_escape_leaves_what_is_on_one_by_one_and_asks_before_it_quits(
        self, shipped: Course
    ) -> None:
        async with playing(shipped, CHOICE, full_screen=True) as player:
            gallery = player.play.gallery
            await player.press("s", "z", "escape")
            assert (gallery.spotlit, gallery.enlarged) == (False, True)
            await player.press("escape")
            assert not gallery.enlarged
            assert player.play.is_full_screen
            await player.press("escape")
            assert not player.play.is_full_screen
            await player.press("escape")
            await player.until(player.is_asking)

    async def test_f5_presents_from_the_start_in_full_screen(self, shipped: Course) -> None:
        async with playing(shipped, CHOICE) as player:
            await player.press("f5")
            assert player.play.is_full_screen
            assert player.slide == str(shipped.start)
            await player.press("f5")
            assert player.play.is_full_screen

    async def test_page_down_takes_the_main_zone(self, shipped: Course) -> None:
        async with playing(shipped, "activation/coordonnees") as player:
            await player.press("pagedown")
            assert player.slide == "activation/identifiants"

    async def test_page_down_makes_the_zones_blink_where_none_is_the_main_one(
        self, shipped: Course
    ) -> None:
        async with playing(shipped, CHOICE) as player:
            calm = player.view._block.lines
            await player.press("pagedown")
            assert player.slide == CHOICE
            assert player.view._block.lines != calm
            await player.until(lambda: player.view._block.lines == calm)
