"""What is in view in the windows that people have."""

import pytest

from tests.unit.painting.alone import paint_whole
from tests.unit.painting.shipped import COURSE, NAMES, SLIDES
from tutor.painting.moment import Moment
from tutor.painting.windows import SMALLEST, USUAL

WHOLE_MAIL = "activation/notification_mail"
"""A mail with all its paragraphs scrolls, as it does for who receives it."""


@pytest.mark.parametrize("name", [name for name in NAMES if name != WHOLE_MAIL])
def test_a_whole_slide_is_in_view_at_120x36(name: str) -> None:
    width, height = USUAL.slide
    assert paint_whole(SLIDES[name], width=width, height=height).height == height


@pytest.mark.parametrize("name", NAMES)
def test_an_answer_is_in_view_at_120x36(name: str) -> None:
    width, height = USUAL.slide
    for hotspot in SLIDES[name].hotspots:
        moment = Moment(said=hotspot.id)
        block = paint_whole(SLIDES[name], width=width, height=height, moment=moment)
        assert block.height == height


def test_the_end_menu_is_in_view_at_120x36_when_all_is_done() -> None:
    width, height = USUAL.slide
    assert COURSE.menu is not None
    moment = Moment(done=frozenset(COURSE.scenarios))
    block = paint_whole(COURSE.slide(COURSE.menu), width=width, height=height, moment=moment)
    assert block.height == height


@pytest.mark.parametrize("name", NAMES)
def test_a_hotspot_is_one_screen_of_scrolling_away_at_most_at_80x24(name: str) -> None:
    """Its last line is in the first two screens, so one page down shows it whole."""
    width, height = SMALLEST.slide
    block = paint_whole(SLIDES[name], width=width, height=height)
    assert [zone for zone in block.zones if zone.y + zone.height > 2 * height] == []
