"""Slides that nobody would write: every kind of element and frame, any text, any width."""

from itertools import permutations
from typing import NamedTuple

from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from tests.unit.painting.drawn import (
    colours,
    control_characters,
    encloses,
    faults,
    overlap,
    segments,
)
from tests.unit.painting.generated import slides, steady
from tests.unit.painting.looks import ALL_SIGNS, LOOKS
from tutor.model.elements import Zone
from tutor.model.slide import Slide, walk
from tutor.painting.blocks import Block
from tutor.painting.moment import Moment
from tutor.painting.slides import paint_slide


class Case(NamedTuple):
    """A slide, a size, and a state."""

    slide: Slide
    width: int
    height: int
    moment: Moment

    def paint(self, look: str = "light") -> Block:
        return paint_slide(self.slide, LOOKS[look], self.width, self.height, self.moment)


@st.composite
def cases(draw: st.DrawFn, narrowest: int = 20) -> Case:
    """Draw a slide, any of its hotspots lit, any of them answering."""
    slide = draw(slides)
    numbers = [spot.number for spot in slide.hotspots]
    ids = [spot.id for spot in slide.hotspots]
    lit = draw(st.sets(st.sampled_from(numbers))) if numbers else set()
    said = draw(st.sampled_from([None, *ids]))
    width, height = draw(st.integers(narrowest, 200)), draw(st.integers(1, 60))
    return Case(slide, width, height, Moment(frozenset(lit), said))


@steady
@given(cases(narrowest=1), st.sampled_from(sorted(LOOKS)))
def test_any_slide_can_be_painted_at_any_width(case: Case, look: str) -> None:
    assert case.paint(look).height >= case.height


@steady
@given(cases(narrowest=60), st.sampled_from(ALL_SIGNS))
def test_any_slide_is_a_rectangle_with_a_zone_for_each_hotspot(case: Case, look: str) -> None:
    block = case.paint(look)
    assert faults(block, case.width, case.height, len(case.slide.hotspots)) == []


@settings(steady, phases=[Phase.generate])
@given(cases(narrowest=60), st.sampled_from(["ascii", "latin"]))
def test_any_slide_is_a_rectangle_in_any_encoding(case: Case, look: str) -> None:
    block = case.paint(look)
    assert faults(block, case.width, case.height, len(case.slide.hotspots)) == []


@steady
@given(cases())
def test_zones_share_a_cell_only_where_one_element_holds_the_other(case: Case) -> None:
    held = {
        spot.number: {id(element) for element in walk(spot.element.children)}
        for spot in case.slide.hotspots
    }
    elements = {spot.number: id(spot.element) for spot in case.slide.hotspots}
    measured = {spot.number for spot in case.slide.hotspots if isinstance(spot.element, Zone)}
    for outer, inner in permutations(case.paint().zones, 2):
        if {outer.number, inner.number} <= measured:
            continue  # their author tells where parts of a picture are
        if elements[inner.number] in held[outer.number]:
            assert encloses(outer, inner)
        elif elements[outer.number] not in held[inner.number]:
            assert not overlap(outer, inner)


@steady
@given(cases())
def test_any_slide_holds_nothing_that_a_terminal_would_obey(case: Case) -> None:
    assert control_characters(case.paint()) == set()


@steady
@given(cases(), st.sampled_from(["ascii", "latin"]))
def test_any_slide_holds_only_what_the_encoding_has(case: Case, look: str) -> None:
    for piece in segments(case.paint(look)):
        piece.text.encode(LOOKS[look].encoding)


@steady
@given(cases())
def test_any_slide_without_colours_has_none(case: Case) -> None:
    assert colours(case.paint("colourless")) == set()
