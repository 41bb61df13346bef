"""A cover: a title slide from edge to edge."""

import pytest

from tests.unit.painting.alone import HERE
from tests.unit.painting.drawn import place_of, rows, style_of, text_of
from tests.unit.painting.looks import COLOURLESS, DARK, LIGHT
from tutor.exports.looks import plain_look
from tutor.model.elements import Text
from tutor.model.screens import Cover, Screen
from tutor.model.slide import Slide
from tutor.painting.blocks import Block
from tutor.painting.look import Look
from tutor.painting.moment import Moment
from tutor.painting.slides import paint_slide

COVER = Cover(title="Le grand titre", subtitle="pas à pas", note="Un avis.", button="Commencer")
SMALL, LARGE = (79, 21), (119, 33)


def painted(
    size: tuple[int, int] = LARGE, look: Look = LIGHT, cover: Cover = COVER, text: str = ""
) -> Block:
    screen = Screen(frame=cover, elements=(Text(text="dedans"),))
    slide = Slide(ref=HERE, title="Titre", text=text, screen=screen, next=HERE)
    return paint_slide(slide, look, *size, Moment())


def is_large(block: Block) -> bool:
    return "█▀▀" in text_of(block)


@pytest.mark.parametrize("size", [(40, 5), SMALL, LARGE, (199, 57)])
def test_a_cover_goes_from_edge_to_edge_with_its_note_at_the_foot(size: tuple[int, int]) -> None:
    block = painted(size)
    band, foot = block.lines[0], rows(block)[-1]
    assert {segment.style.bgcolor for segment in band if segment.style} == {
        LIGHT.palette.header.bgcolor
    }
    assert foot.startswith("▌")
    assert block.height >= size[1]


def test_its_title_is_large_where_there_is_room() -> None:
    assert is_large(painted(LARGE))


def test_its_title_is_a_line_of_text_where_there_is_none() -> None:
    assert "Le grand titre" in text_of(painted((40, 12)))


@pytest.mark.parametrize(
    "look",
    [LIGHT._replace(encoding="latin-1"), plain_look("fr", "utf-8")],
    ids=["no half-blocks", "a text file"],
)
def test_its_title_is_a_line_of_text_where_it_cannot_be_drawn(look: Look) -> None:
    assert "Le grand titre" in text_of(painted(look=look))


def test_its_title_is_large_without_colours_too() -> None:
    assert is_large(painted(look=COLOURLESS))


def test_its_button_stands_in_the_place_of_the_usual_way_on() -> None:
    shown = text_of(painted())
    assert "▸ Commencer" in shown
    assert "Je clique n'importe où" not in shown


def test_without_a_button_the_usual_words_tell_how_to_go_on() -> None:
    assert "Je clique n'importe où" in text_of(painted(cover=Cover(title="Titre")))


def test_what_it_holds_stands_between_the_title_and_the_button() -> None:
    block = painted()
    heights = [place_of(block, word)[1] for word in ("pas à pas", "dedans", "Commencer", "Un avis")]
    assert heights == sorted(heights)


def test_beside_an_explanation_it_is_a_screen_like_others() -> None:
    block = painted(text="Explication")
    assert place_of(block, "Explication")[0] < place_of(block, "dedans")[0]


def test_it_is_dark_on_a_dark_page() -> None:
    assert style_of(painted(look=DARK), "dedans").bgcolor == DARK.palette.page.bgcolor


def test_its_button_looks_like_one_to_click() -> None:
    assert style_of(painted(), "Commencer").bgcolor == LIGHT.palette.button.bgcolor
