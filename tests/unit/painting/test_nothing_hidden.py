"""Callouts, answers and marks stand in free space: every word of the author's can be read."""

from collections import Counter

import pytest

from tests.unit.painting.alone import paint_whole
from tests.unit.painting.authored import WRITTEN, all_texts
from tests.unit.painting.drawn import painted_words, rows, words
from tests.unit.painting.looks import COLOURLESS, DARK, LIGHT, SIXTEEN
from tests.unit.painting.shipped import COURSE, NAMES, SLIDES
from tutor.model.elements import KINDS, PARTS
from tutor.model.slide import Slide
from tutor.painting.look import Look
from tutor.painting.moment import Moment

READABLE = (99, 119, 160)
"""Widths at which the shipped course cuts no word and shortens no value."""

LESS_READABLE = (79, 100)
"""The smallest window, and the first width at which the screen stands beside the explanation."""


def written(slide: Slide) -> list[str]:
    """Return the texts of a screen, but those over which a window lies."""
    screen = slide.screen
    if screen and screen.dialog:
        return all_texts((*screen.dialog.elements, *screen.outside))
    return all_texts(screen.all_elements) if screen else []


def missing(slide: Slide, width: int) -> Counter[str]:
    """Return the words of a screen that are not painted."""
    return words(*written(slide)) - painted_words(paint_whole(slide, width=width))


def test_the_texts_of_every_kind_of_element_are_looked_for() -> None:
    assert WRITTEN.keys() == {*KINDS.values(), *PARTS.values()}


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("width", READABLE)
def test_every_word_of_a_screen_can_be_read(name: str, width: int) -> None:
    assert missing(SLIDES[name], width) == {}


def test_every_word_of_a_screen_can_be_read_in_the_smallest_window_too() -> None:
    cut = {(name, width): missing(SLIDES[name], width) for name in NAMES for width in LESS_READABLE}
    assert {at: lost for at, lost in cut.items() if lost} == {}


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("look", [LIGHT, DARK, SIXTEEN, COLOURLESS], ids="LDSC")
def test_every_word_can_be_read_when_all_is_lit(name: str, look: Look) -> None:
    slide = SLIDES[name]
    lit = Moment(lit=frozenset(spot.number for spot in slide.hotspots))
    block = paint_whole(slide, look=look, moment=lit)
    # Without colours, a badge stands between brackets.
    shown = words(*(row.replace("[", " ").replace("]", " ") for row in rows(block)))
    assert words(*written(slide)) - shown == {}


@pytest.mark.parametrize("name", NAMES)
def test_an_answer_covers_nothing(name: str) -> None:
    slide = SLIDES[name]
    for hotspot in slide.hotspots:
        block = paint_whole(slide, moment=Moment(said=hotspot.id))
        assert words(*written(slide)) - painted_words(block) == {}


def test_the_marks_of_what_is_done_cover_nothing() -> None:
    assert COURSE.menu is not None
    menu = COURSE.slide(COURSE.menu)
    block = paint_whole(menu, moment=Moment(done=frozenset(COURSE.scenarios)))
    assert words(*written(menu)) - painted_words(block) == {}


@pytest.mark.parametrize("name", [name for name in NAMES if SLIDES[name].text])
def test_the_title_and_the_explanation_can_be_read(name: str) -> None:
    slide = SLIDES[name]
    for width in (*LESS_READABLE, *READABLE):
        block = paint_whole(slide, width=width)
        explained = slide.text.replace("*", "").replace("- ", "• ")
        assert words(slide.title, explained) - painted_words(block) == {}
