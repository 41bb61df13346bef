"""Wrong answers painted over the screen on which they were given."""

import pytest

from tests.unit.painting.alone import slide_of
from tests.unit.painting.drawn import faults, place_of, rows, segments, style_of, text_of
from tests.unit.painting.looks import ASCII, COLOURLESS, LIGHT, LOOKS, SIXTEEN
from tutor.model.actions import To
from tutor.model.course import Course
from tutor.model.elements import Button, Card, Element, Link
from tutor.model.slide import Slide
from tutor.model.targets import SlideRef
from tutor.painting.blocks import Block
from tutor.painting.contrast import LEAST, contrast
from tutor.painting.heatmap import Heatmap, paint_heatmap, shade
from tutor.painting.look import Look

ON = To(target=SlideRef("ici", "suite"))
BUTTON = Button(label="Valider", action=ON, callout="Je clique ici")
LINK = Link(label="Mot de passe oublié")
SLIDE = slide_of(BUTTON, LINK, text="Une explication")

HEAT = Heatmap(wrong={1: 1, 2: 6}, right=frozenset({1}), beside=2, gone=1)


def painted(
    heat: Heatmap = HEAT, look: Look = LIGHT, slide: Slide = SLIDE, width: int = 80
) -> Block:
    return paint_heatmap(slide, look, width, heat)


def line_of(block: Block, words: str) -> str:
    _, y = place_of(block, words)
    return rows(block)[y]


def test_each_place_bears_the_number_of_its_wrong_answers() -> None:
    assert "░ 1" in line_of(painted(), "Valider")
    assert "▓ 6" in line_of(painted(), "Mot de passe oublié")


def test_what_was_to_be_clicked_is_pointed_at_and_nothing_else() -> None:
    assert "☞" in line_of(painted(), "Valider")
    assert "☞" not in line_of(painted(), "Mot de passe")


def test_what_no_place_can_show_is_told_under_the_screen() -> None:
    words = text_of(painted())
    assert "10 mauvaises réponses" in words
    assert "à côté de tout : 2" in words
    assert "sur ce qui n'y est plus : 1" in words


def test_a_slide_that_everyone_did_well_says_so() -> None:
    words = text_of(painted(Heatmap(wrong={})))
    assert "Aucune mauvaise réponse" in words
    assert "░" not in words


def test_the_screen_is_as_those_who_learn_see_it() -> None:
    words = text_of(painted())
    assert "Une explication" not in words
    assert "Je clique ici" not in words


@pytest.mark.parametrize(("share", "sign"), [(0.1, "░"), (0.25, "▒"), (0.5, "▓"), (1.0, "▓")])
def test_a_larger_share_has_a_darker_sign(share: float, sign: str) -> None:
    assert shade(share) == sign


def test_a_larger_share_has_a_warmer_ground() -> None:
    few, many = (
        style_of(painted(Heatmap(wrong={2: count}, beside=20 - count)), "oublié").bgcolor
        for count in (2, 18)
    )
    assert few is not None
    assert many is not None
    assert few.get_truecolor().green > many.get_truecolor().green


def test_sixteen_colours_tell_warm_from_hot() -> None:
    warm, hot = (
        style_of(painted(Heatmap(wrong={2: count}, beside=10), SIXTEEN), "oublié").bgcolor
        for count in (1, 10)
    )
    assert (warm and warm.name, hot and hot.name) == ("bright_yellow", "red")


def test_without_colours_and_without_signs_the_counts_and_their_shades_stay() -> None:
    assert "[▓ 6]" in line_of(painted(look=COLOURLESS), "Mot de passe")
    assert "[# 6]" in line_of(painted(look=ASCII), "Mot de passe")
    assert text_of(painted(look=ASCII)).isascii()


def test_what_lies_in_a_hot_place_has_its_own_heat() -> None:
    card = Card(elements=(LINK,), title="Connexion")
    block = painted(Heatmap(wrong={1: 1, 2: 9}), slide=slide_of(card))
    assert style_of(block, "Connexion").bgcolor != style_of(block, "oublié").bgcolor


@pytest.mark.parametrize("look", LOOKS.values(), ids=LOOKS)
@pytest.mark.parametrize("width", [40, 80, 120])
def test_it_is_as_wide_as_asked(look: Look, width: int) -> None:
    assert faults(painted(look=look, width=width), width, 1, hotspots=2) == []


@pytest.mark.parametrize("elements", [(), (LINK,)])
def test_it_may_have_nothing_hot(elements: tuple[Element, ...]) -> None:
    block = painted(Heatmap(wrong={}, beside=3), slide=slide_of(*elements))
    assert "à côté de tout : 3" in text_of(block)


def test_words_on_hot_places_of_the_shipped_course_can_be_read(shipped: Course) -> None:
    from tutor.exports.looks import picture_look

    look = picture_look(shipped.theme, "fr", dark=False)
    for slide in (one for one in shipped.slides if not one.covered):  # what is covered is dimmed
        for number in range(1, len(slide.elements) + 1):
            block = paint_heatmap(slide, look, 100, Heatmap(wrong={number: 3}, beside=1))
            zone = block.zone(number)
            assert zone is not None
            weak = [
                (str(slide.ref), piece.text)
                for line in block.lines[zone.y : zone.y + zone.height]
                for piece in line
                if any(map(str.isalnum, piece.text))
                and piece.style
                and contrast(piece.style) < LEAST
            ]
            assert weak == []


def test_no_piece_of_it_lacks_a_ground() -> None:
    assert all(piece.style and piece.style.bgcolor for piece in segments(painted()))
