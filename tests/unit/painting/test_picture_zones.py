"""The zones of a picture: marked where they are, named beside it, named alone in its place."""

from pathlib import Path

import pytest
from msgspec.structs import replace
from PIL import Image as Picture

from tests.unit.painting.alone import HERE, paint, paint_whole, slide_of
from tests.unit.painting.drawn import encloses, place_of, rows, style_of, text_of, trimmed
from tests.unit.painting.looks import COLOURLESS, LATIN, LIGHT, LOOKS
from tutor.model.actions import Say, To
from tutor.model.elements import Button, Card, Image, Rectangle, Text, Zone
from tutor.model.screens import Dialog
from tutor.model.slide import Slide
from tutor.painting import blocks
from tutor.painting.blocks import Block
from tutor.painting.look import Look
from tutor.painting.moment import Moment
from tutor.painting.slides import paint_slide

GO = To(HERE)
MENU = Zone(at=Rectangle(0, 25, 50, 25), label="Menu", action=GO, callout="Par ici")
SEND = Zone(at=Rectangle(60, 50, 40, 50), label="Envoyer", action=Say("Pas encore."))
FRAME = "╭"


@pytest.fixture
def image(tmp_path: Path) -> Image:
    path = tmp_path / "capture.png"
    Picture.new("RGB", (320, 180), "navy").save(path)
    return Image(alt="Une page", source=path, zones=(MENU, SEND))


def drawing(*zones: Zone) -> Image:
    """Return a picture in characters, forty by ten."""
    return Image(alt="Une page", art="\n".join(["." * 40] * 10), zones=zones)


def zones(block: Block, number: int) -> list[blocks.Zone]:
    return [zone for zone in block.zones if zone.number == number]


def size_of(block: Block) -> tuple[int, int]:
    """Return the columns and the lines in half-blocks."""
    drawn = [row for row in rows(block) if "▀" in row]
    return max(row.rindex("▀") - row.index("▀") + 1 for row in drawn), len(drawn)


def test_a_zone_is_clicked_where_it_is_and_on_its_label(image: Image) -> None:
    block = paint(image, width=60)
    there, label = zones(block, 1)
    assert there[1:5] == MENU.at.in_cells(*size_of(block))
    assert label.contains(*place_of(block, "Menu ◀"))


def test_what_scrolls_to_a_zone_finds_it_in_the_picture(image: Image) -> None:
    block = paint(image, width=60)
    assert block.zone(2) == zones(block, 2)[0]


def test_a_zone_bears_its_number_and_its_label_where_they_have_room(image: Image) -> None:
    block = paint(image, width=60)
    there, _ = zones(block, 1)
    inside = blocks.cut(block, there)
    assert " 1 " in text_of(inside) or text_of(inside).startswith("1")
    assert "Menu" in text_of(inside)


def test_a_narrow_zone_bears_its_number_alone() -> None:
    narrow = Zone(at=Rectangle(50, 50, 5, 10), label="Un long libellé", action=GO)
    block = paint(drawing(narrow), width=60)
    there, _ = zones(block, 1)
    assert rows(block)[there.y][there.x : there.x + 4] == " 1 ."


def test_a_zone_of_three_lines_has_a_frame_and_a_lower_one_has_none() -> None:
    high, low = Rectangle(10, 10, 50, 50), Rectangle(10, 10, 50, 20)
    assert FRAME in text_of(paint(drawing(Zone(at=high, label="A", action=GO))))
    assert FRAME not in text_of(paint(drawing(Zone(at=low, label="A", action=GO))))


def test_the_zone_that_has_the_focus_looks_different_in_the_picture(image: Image) -> None:
    calm, lit = paint(image), paint(image, moment=Moment(lit=frozenset({1})))
    there, _ = zones(calm, 1)
    assert blocks.cut(calm, there) != blocks.cut(lit, there)
    assert style_of(lit, "Menu").bgcolor == LIGHT.palette.lit.bgcolor


def test_the_spotlight_leaves_a_lit_zone_as_it_is(image: Image) -> None:
    slide = slide_of(image)
    lit = Moment(lit=frozenset({1}))
    plain, spotlit = (paint_whole(slide, moment=replaced) for replaced in (lit, _spotlit(lit)))
    there, _ = zones(plain, 1)
    assert blocks.cut(plain, there) == blocks.cut(spotlit, there)
    assert plain != spotlit


def _spotlit(moment: Moment) -> Moment:
    return moment._replace(spotlit=True)


def test_callouts_and_answers_stand_by_the_labels(image: Image) -> None:
    assert "Par ici" in text_of(paint(image))
    assert "Pas encore." in text_of(paint(image, moment=Moment(said="2")))


def test_of_two_that_overlap_the_smaller_one_is_drawn_last_and_clicked() -> None:
    small = Zone(at=Rectangle(10, 10, 10, 20), label="Petite", action=GO)
    large = Zone(at=Rectangle(0, 0, 100, 100), label="Grande", action=GO)
    for pair, number in (((small, large), 1), ((large, small), 2)):
        block = paint(drawing(*pair))
        there, _ = zones(block, number)
        assert rows(block)[there.y].startswith(f" {number} ", there.x)
        found = block.zone_at(there.x, there.y)
        assert found is not None
        assert found.number == number


def test_a_zone_without_an_action_is_named_and_not_marked(image: Image) -> None:
    still = replace(MENU, action=None, callout=None)
    block = paint(replace(image, zones=(still, SEND)))
    assert len(zones(block, 1)) == 2
    assert "Menu" in text_of(block)
    assert zones(block, 2) == []


def test_under_a_window_a_picture_bears_no_mark(image: Image) -> None:
    window = Dialog(title="Sûr ?", elements=(Button(label="Oui", action=GO),))
    slide = slide_of(image)
    assert slide.screen
    block = paint_whole(replace(slide, screen=replace(slide.screen, dialog=window)))
    assert "Oui" in rows(block)[block.zones[0].y + 1]
    assert len(block.zones) == 1


@pytest.mark.parametrize("look", [COLOURLESS, LATIN], ids=["colourless", "latin"])
def test_where_it_cannot_be_drawn_its_words_and_its_labels_stand_in_its_place(
    image: Image, look: Look
) -> None:
    block = paint_whole(slide_of(image), look=look)
    assert "Une page" in text_of(block)
    assert [zone.number for zone in block.zones] == [1, 2]
    assert len(trimmed(block)) == 5


@pytest.mark.parametrize("look", LOOKS)
def test_every_terminal_has_each_zone_and_its_label(image: Image, look: str) -> None:
    block = paint_whole(slide_of(image, text="Une page."), look=LOOKS[look])
    assert {zone.number for zone in block.zones} == {1, 2}
    assert "Menu" in text_of(block)
    assert "Envoyer" in text_of(block)


def test_a_file_that_is_no_picture_leaves_the_list(image: Image) -> None:
    assert image.source
    image.source.write_text("rien")
    assert [zone.number for zone in paint(image).zones] == [1, 2]


def test_a_place_too_narrow_leaves_the_list(image: Image) -> None:
    assert "▀" not in text_of(paint(image, width=12))


def in_window(slide: Slide, width: int, height: int) -> Block:
    return paint_slide(slide, LIGHT, width, height, Moment())


@pytest.mark.parametrize(
    ("window", "least"), [((79, 21), 43), ((119, 33), 74), ((199, 57), 140)], ids=str
)
def test_a_picture_takes_what_the_window_has(
    image: Image, window: tuple[int, int], least: int
) -> None:
    block = in_window(slide_of(image, text="Une page."), *window)
    columns, lines = size_of(block)
    assert columns >= least
    assert abs(columns / lines - 2 * 320 / 180) < 0.3
    assert block.height == window[1]


def test_other_elements_have_their_room_first(image: Image) -> None:
    above, below = Text(text="Au-dessus."), Button(label="Au-dessous", action=GO)
    alone = in_window(slide_of(image), 199, 57)
    between = in_window(slide_of(above, image, below), 199, 57)
    assert between.height == alone.height == 57
    assert size_of(between)[1] < size_of(alone)[1]
    assert "Au-dessous" in text_of(between)


def test_a_picture_in_a_card_fits_in_the_window_with_it(image: Image) -> None:
    high = replace(image, zones=image.zones * 4)
    block = in_window(slide_of(Card(title="Page", elements=(high,))), 199, 45)
    assert block.height == 45
    assert "╰" in text_of(block)


def test_the_labels_stand_beside_a_high_picture_and_under_a_wide_one(tmp_path: Path) -> None:
    for size, is_beside in (((100, 200), True), ((400, 100), False)):
        path = tmp_path / f"{size}.png"
        Picture.new("RGB", size, "navy").save(path)
        block = paint(Image(alt="Une page", source=path, zones=(MENU, SEND)), width=72)
        _, label = zones(block, 1)
        assert (label.y < size_of(block)[1]) == is_beside


def test_a_wide_window_gives_the_whole_of_itself_to_a_picture_alone(image: Image) -> None:
    columns, _ = size_of(in_window(slide_of(image), 199, 57))
    assert columns > 180


def test_the_zones_lie_in_the_picture(image: Image) -> None:
    block = in_window(slide_of(image, text="Une page."), 119, 33)
    columns, lines = size_of(block)
    x, y = place_of(block, "▀▀▀")
    for number in (1, 2):
        assert encloses(blocks.Zone(0, x, y, columns, lines), zones(block, number)[0])
