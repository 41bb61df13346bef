"""Words can be read on their ground: a contrast of 4.5 to 1 (WCAG 2.1, 1.4.3), 3 for signs."""

import pytest
from rich.color import Color, ColorType
from rich.style import Style

from tests.unit.painting.looks import LIGHT
from tests.unit.painting.shipped import COURSE
from tutor.painting.fewer_colours import in_256
from tutor.painting.palette import Palette, blend, coloured, colourless, sixteen

WORDS = 4.5
SIGNS = 3.0

THEME = COURSE.theme
LIGHT_PAGE, DARK_PAGE = coloured(THEME), coloured(THEME, dark=True)
PAGES = {
    "light": LIGHT_PAGE,
    "dark": DARK_PAGE,
    "light, 256": in_256(LIGHT_PAGE),
    "dark, 256": in_256(DARK_PAGE),
}


@pytest.fixture(params=["light", "light, 256"])
def light(request: pytest.FixtureRequest) -> Palette:
    return PAGES[request.param]


def contrast(style: Style) -> float:
    """Return the contrast ratio of a style's two colours, as WCAG defines it."""
    assert style.color is not None
    assert style.bgcolor is not None
    first, second = luminance(style.color.triplet), luminance(style.bgcolor.triplet)
    return (max(first, second) + 0.05) / (min(first, second) + 0.05)


def luminance(triplet: tuple[int, int, int] | None) -> float:
    """Return a colour's relative luminance, as WCAG defines it."""
    assert triplet is not None
    red, green, blue = (linear(part / 255) for part in triplet)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def linear(part: float) -> float:
    return part / 12.92 if part <= 0.03928 else float(((part + 0.055) / 1.055) ** 2.4)


def grounds(palette: Palette) -> dict[str, Style]:
    """Return what words stand on in a screen."""
    return {"sheet": palette.sheet, "lit": palette.lit, **palette.tones}


def test_with_sixteen_colours_links_are_underlined_and_fields_have_a_ground() -> None:
    assert sixteen().link.underline
    assert sixteen().field.bgcolor


def test_black_on_white_has_the_greatest_contrast_there_is() -> None:
    assert contrast(Style(color="#000000", bgcolor="#FFFFFF")) == pytest.approx(21)


@pytest.mark.parametrize("page", PAGES)
@pytest.mark.parametrize("over", ["title", "muted", "link", "primary", "code", "success", "error"])
def test_words_of_the_explanation_can_be_read(page: str, over: str) -> None:
    palette = PAGES[page]
    assert contrast(palette.page + getattr(palette, over)) >= WORDS


@pytest.mark.parametrize("page", PAGES)
@pytest.mark.parametrize("bar", ["page", "header", "footer", "badge"])
def test_the_window_s_edges_can_be_read(page: str, bar: str) -> None:
    palette = PAGES[page]
    assert contrast(getattr(palette, bar)) >= WORDS
    assert contrast(palette.footer + palette.key) >= WORDS


@pytest.mark.parametrize("ground", grounds(LIGHT_PAGE))
@pytest.mark.parametrize("over", ["link", "primary", "muted", "strong"])
def test_words_of_a_screen_can_be_read_on_every_ground(
    ground: str, over: str, light: Palette
) -> None:
    style = grounds(light)[ground] + getattr(light, over)
    assert contrast(style) >= WORDS


@pytest.mark.parametrize("own", ["chrome", "field", "button", "callout", "lit_button"])
def test_parts_with_a_ground_of_their_own_can_be_read(own: str, light: Palette) -> None:
    assert contrast(getattr(light, own)) >= WORDS


@pytest.mark.parametrize("over", ["secondary", "success", "error"])
def test_the_other_colours_can_be_read_on_a_sheet(over: str, light: Palette) -> None:
    assert contrast(light.sheet + getattr(light, over)) >= WORDS


def test_the_address_of_a_browser_can_be_read(light: Palette) -> None:
    assert contrast(light.sheet + light.primary) >= WORDS


@pytest.mark.parametrize("over", ["secondary", "callout_arrow"])
@pytest.mark.parametrize("ground", grounds(LIGHT_PAGE))
def test_the_pointer_and_the_arrows_can_be_seen(ground: str, over: str, light: Palette) -> None:
    assert contrast(grounds(light)[ground] + getattr(light, over)) >= SIGNS


@pytest.mark.parametrize("page", PAGES)
def test_the_numbers_of_an_ordered_list_can_be_seen(page: str) -> None:
    assert contrast(PAGES[page].page + PAGES[page].secondary) >= SIGNS


def test_the_numbers_of_an_ordered_list_can_be_read() -> None:
    for ground in (LIGHT_PAGE.page, *grounds(LIGHT_PAGE).values()):
        assert contrast(ground + LIGHT_PAGE.primary) >= WORDS


def test_what_is_lit_can_be_told_from_what_is_not() -> None:
    for palette in (*PAGES.values(), sixteen()):
        assert palette.lit.bgcolor != palette.sheet.bgcolor
        assert palette.lit_button.bgcolor != palette.button.bgcolor


@pytest.mark.parametrize("page", ["light, 256", "dark, 256"])
def test_where_there_are_256_colours_each_is_one_of_them(page: str) -> None:
    colours = [colour for style in styles(PAGES[page]) for colour in (style.color, style.bgcolor)]
    for colour in filter(None, colours):
        assert colour.type is ColorType.EIGHT_BIT
        assert colour.number is not None
        assert colour.triplet == Color.from_ansi(colour.number).get_truecolor()


def test_in_256_colours_words_are_no_blue_and_tones_are_told_apart() -> None:
    palette = PAGES["light, 256"]
    assert palette.page.color
    assert len(set(palette.page.color.get_truecolor())) == 1
    assert len({tone.bgcolor for tone in palette.tones.values()}) == len(palette.tones)


def test_sixteen_colours_are_the_terminal_s_own() -> None:
    colours = [colour for style in styles(sixteen()) for colour in (style.color, style.bgcolor)]
    assert {colour.type for colour in colours if colour} == {ColorType.STANDARD}


def test_without_colours_there_are_attributes_alone() -> None:
    assert [style for style in styles(colourless()) if style.color or style.bgcolor] == []
    assert colourless().flat


@pytest.mark.parametrize("palette", [LIGHT_PAGE, DARK_PAGE, sixteen()], ids=["L", "D", "S"])
def test_every_ground_says_both_of_its_colours(palette: Palette) -> None:
    own = (palette.page, palette.sheet, palette.chrome, palette.header, palette.footer)
    boxes = (palette.field, palette.button, palette.badge, palette.callout, palette.lit)
    for style in (*own, *boxes, palette.lit_button, *palette.tones.values()):
        assert style.color is not None
        assert style.bgcolor is not None


@pytest.mark.parametrize(
    ("share", "mixed"), [(0, "#000000"), (1, "#ffffff"), (0.5, "#808080"), (0.2, "#333333")]
)
def test_a_blend_lies_between_two_colours(share: float, mixed: str) -> None:
    assert blend("#000000", "#FFFFFF", share) == mixed


def test_the_shipped_colours_are_the_usual_ones() -> None:
    assert coloured(THEME) == LIGHT.palette


def styles(palette: Palette) -> list[Style]:
    own = [part for part in palette if isinstance(part, Style)]
    return [*own, *palette.tones.values()]
