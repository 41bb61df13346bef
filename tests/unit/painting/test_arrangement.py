"""Where the explanation, the screen and the way on stand."""

import pytest

from tests.unit.painting.alone import HERE, paint_whole, slide_of
from tests.unit.painting.drawn import place_of, rows, style_of, text_of
from tests.unit.painting.looks import COLOURLESS, DARK, LIGHT
from tests.unit.painting.shipped import NAMES, SLIDES
from tutor.model.elements import Heading, Radio, Text
from tutor.model.slide import Slide
from tutor.painting.look import Look
from tutor.painting.moment import Moment
from tutor.painting.slides import SIDE_BY_SIDE, paint_slide

SCREEN = slide_of(Text(text="dedans"), title="Le titre", text="L'explication.")
QUIZ = [name for name in NAMES if name.startswith("quiz/")]
ANYWHERE = "Je clique n'importe où pour continuer"


def test_the_screen_stands_beside_the_explanation_where_it_fits() -> None:
    block = paint_whole(SCREEN, width=SIDE_BY_SIDE)
    assert place_of(block, "dedans")[0] > place_of(block, "L'explication.")[0]


def test_a_line_is_left_free_over_a_slide_that_leaves_it() -> None:
    block = paint_slide(SCREEN, LIGHT, 119, 33, Moment())
    assert place_of(block, "Le titre")[1] == 1
    assert block.height == 33


def test_the_screen_stands_under_the_explanation_where_it_does_not() -> None:
    block = paint_whole(SCREEN, width=SIDE_BY_SIDE - 1)
    assert place_of(block, "dedans")[1] > place_of(block, "L'explication.")[1]


def test_a_screen_without_explanation_takes_the_place_as_a_card() -> None:
    block = paint_whole(slide_of(Text(text="dedans"), title="Le titre"))
    assert "Le titre" not in text_of(block)
    assert "dedans" in text_of(block)


def test_an_explanation_without_a_screen_stands_in_the_middle() -> None:
    block = paint_whole(Slide(ref=HERE, title="Le titre", text="L'explication.", next=HERE))
    x, y = place_of(block, "Le titre")
    assert x > 10
    assert y > 3


@pytest.mark.parametrize(
    ("look", "words"),
    [(LIGHT, ANYWHERE), (COLOURLESS, "I click anywhere to go on")],
    ids=["fr", "en"],
)
def test_a_slide_without_hotspots_says_how_to_go_on(look: Look, words: str) -> None:
    slide = Slide(ref=HERE, title="Le titre", text="L'explication.", next=HERE)
    assert words in text_of(paint_whole(slide, look=look))


def test_a_title_card_says_how_to_go_on_under_it() -> None:
    card = Slide(ref=HERE, title="Le titre", screen=SCREEN.screen, next=HERE)
    block = paint_whole(card)
    assert place_of(block, ANYWHERE)[1] > place_of(block, "dedans")[1]


def test_the_last_slide_says_that_it_is_the_last() -> None:
    slide = Slide(ref=HERE, title="Le titre", text="L'explication.", end=True)
    assert "Fin du parcours" in text_of(paint_whole(slide))


def test_a_slide_that_leads_on_by_its_zones_says_nothing_of_clicking_anywhere() -> None:
    assert ANYWHERE not in text_of(paint_whole(SCREEN))


def test_a_dark_page_is_dark_around_a_light_screen() -> None:
    block = paint_whole(SCREEN, look=DARK)
    assert style_of(block, "L'explication.").bgcolor == DARK.palette.page.bgcolor
    assert style_of(block, "dedans").bgcolor == LIGHT.palette.sheet.bgcolor


def test_lines_stay_readable_in_a_very_wide_window() -> None:
    long = Slide(ref=HERE, title="Le titre", text="mot " * 100, next=HERE)
    block = paint_whole(long, width=300)
    assert max(len(row.strip()) for row in rows(block)) <= 80


def options(*, height: int) -> list[int]:
    """Return the lines of a heading and of two options, in a screen beside its explanation."""
    elements = (Heading(text="Je choisis"), Radio(options=("Oui",)), Radio(options=("Non",)))
    slide = slide_of(*elements, title="Le titre", text="L'explication.")
    block = paint_slide(slide, LIGHT, 119, height, Moment())
    return [place_of(block, words)[1] for words in ("Je choisis", "Oui", "Non")]


def test_what_stands_together_is_apart_where_there_is_room() -> None:
    title, first, second = options(height=33)
    assert (first - title, second - first) == (2, 2)


def test_what_stands_together_is_close_where_there_is_none() -> None:
    title, first, second = options(height=5)
    assert (first - title, second - first) == (1, 1)


def test_paragraphs_are_one_line_apart_however_much_room_there_is() -> None:
    block = paint_whole(slide_of(Text(text="premier"), Text(text="second"), text="L'explication."))
    assert place_of(block, "second")[1] - place_of(block, "premier")[1] == 2


def test_a_small_slide_stands_in_the_middle_of_a_very_tall_window() -> None:
    block = paint_slide(SCREEN, LIGHT, 119, 90, Moment())
    above = next(y for y, row in enumerate(rows(block)) if row.strip())
    assert above > 10
    assert block.height == 90


def test_a_slide_taller_than_the_window_begins_at_its_top() -> None:
    long = slide_of(*[Text(text=f"ligne {number}") for number in range(40)], text="L'explication.")
    block = paint_whole(long, width=80, height=20)
    assert place_of(block, "Titre")[1] == 0
    assert block.height > 80


def tops_over_answers(name: str, width: int, height: int) -> list[tuple[list[int], list[int]]]:
    """Return where zones begin, to the one that answers: before it does, and then."""
    slide = SLIDES[name]
    at_rest = paint_slide(slide, LIGHT, width, height, Moment())
    found = []
    for number, hotspot in enumerate(slide.hotspots, 1):
        answered = paint_slide(slide, LIGHT, width, height, Moment(said=hotspot.id))
        assert answered.height == height
        pair = [[zone.y for zone in block.zones[:number]] for block in (at_rest, answered)]
        found.append((pair[0], pair[1]))
    return found


@pytest.mark.parametrize("name", QUIZ)
def test_an_answer_moves_nothing_that_stands_over_it(name: str) -> None:
    for before, after in tops_over_answers(name, 119, 33):
        assert after == before


@pytest.mark.parametrize("name", QUIZ)
def test_in_a_small_window_options_stay_as_far_apart_once_one_answers(name: str) -> None:
    for before, after in tops_over_answers(name, 79, 21):
        assert [top - after[0] for top in after] == [top - before[0] for top in before]
