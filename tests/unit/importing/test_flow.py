"""Where clicks lead, as in the show."""

from pathlib import Path

import pytest

from tests.unit.importing.decks import Made, jump
from tests.unit.importing.made import read
from tutor.importing.deck import Click, Deck, Verb
from tutor.importing.flow import Flow, Leaving, Stop


@pytest.fixture
def made() -> Made:
    made = Made()
    for title in ("One", "Two", "Three", "Four"):
        made.slide(title)
    return made


def flow(made: Made, folder: Path) -> Flow:
    return Flow(read(made, folder))


def test_next_passes_over_hidden_slides_and_ends_after_the_last(made: Made, tmp_path: Path) -> None:
    made.slides[1].slide._element.set("show", "0")
    played = flow(made, tmp_path)
    assert played.after(Stop(1)) == Stop(3)
    assert played.after(Stop(2)) == Stop(3)
    assert played.after(Stop(4)) == Leaving()
    assert Stop(2) not in played.reached


def test_a_link_reaches_a_hidden_slide(made: Made, tmp_path: Path) -> None:
    made.slides[1].slide._element.set("show", "0")
    made.slides[0].button("More", to=made.slides[1])
    assert Stop(2) in flow(made, tmp_path).reached


def test_jumps_from_the_first_and_the_last_slide(made: Made, tmp_path: Path) -> None:
    played = flow(made, tmp_path)
    ways = {
        (verb, at): played.goal(Stop(at), Click(verb))
        for verb in (Verb.NEXT, Verb.PREVIOUS, Verb.FIRST, Verb.LAST, Verb.END)
        for at in (1, 4)
    }
    assert ways[Verb.NEXT, 4] == ways[Verb.END, 1] == Leaving()
    assert ways[Verb.PREVIOUS, 1] == ways[Verb.FIRST, 4] == Stop(1)
    assert ways[Verb.PREVIOUS, 4] == Stop(3)
    assert ways[Verb.LAST, 1] == Stop(4)


def test_a_loop_begins_anew(made: Made, tmp_path: Path) -> None:
    made.set_show("", loop="1")
    assert flow(made, tmp_path).after(Stop(4)) == Stop(1)


def test_a_range_is_what_is_shown(made: Made, tmp_path: Path) -> None:
    made.set_show('<p:sldRg st="2" end="3"/>')
    played = flow(made, tmp_path)
    assert (played.start, played.after(Stop(3))) == (Stop(2), Leaving())


def test_a_custom_show_has_its_own_order_and_comes_back(made: Made, tmp_path: Path) -> None:
    show = made.show("Details", made.slides[3], made.slides[1])
    made.slides[0].button("More", do=f"customshow?id={show}&return=true")
    played = flow(made, tmp_path)
    (zone,) = [one for one in read(made, tmp_path).slide(1).shapes if one.click]
    assert zone.click
    first = played.goal(Stop(1), zone.click)
    assert first == Stop(4, 0)
    assert played.after(Stop(4, 0)) == Stop(2, 0)
    assert played.after(Stop(2, 0)) == Leaving(returns=True)
    assert played.goal(Stop(2, 0), Click(Verb.PREVIOUS)) == Stop(4, 0)


def test_on_a_closed_slide_zones_alone_lead_on(made: Made, tmp_path: Path) -> None:
    made.slides[0].closed().button("Go", to=made.slides[2])
    played = flow(made, tmp_path)
    assert not played.has_next(Stop(1))
    assert played.reached == [Stop(1), Stop(3), Stop(4)]


def test_where_no_click_leads_on_one_is_stuck(made: Made, tmp_path: Path) -> None:
    made.slides[0].closed().button("Go", do="macro?name=Do")
    played = flow(made, tmp_path)
    assert played.is_stuck(Stop(1))
    assert played.has_next(Stop(1))


def test_a_kiosk_takes_no_click_beside_zones(made: Made, tmp_path: Path) -> None:
    made.slides[0].button("Go", to=made.slides[2])
    made.set_show("<p:kiosk/>")
    assert not flow(made, tmp_path).has_next(Stop(1))


def test_a_dead_zone_over_all_of_a_slide_takes_every_click(made: Made, tmp_path: Path) -> None:
    made.slides[0].zone((0, 0, 100, 100), do="noaction")
    made.slides[0].button("Go", to=made.slides[2])
    assert not flow(made, tmp_path).has_next(Stop(1))


def test_time_goes_on_where_clicks_do_not(made: Made, tmp_path: Path) -> None:
    made.slides[0].transition('advClick="0" advTm="2000"')
    played = flow(made, tmp_path)
    assert played.has_next(Stop(1))
    assert not played.is_stuck(Stop(1))


def test_what_is_covered_or_off_the_slide_leads_nowhere(made: Made, tmp_path: Path) -> None:
    page = made.slides[0].closed()
    page.zone((10, 10, 5, 5), to=made.slides[3])
    page.zone((5, 5, 20, 20), to=made.slides[1])
    page.zone((110, 10, 5, 5), do=jump("lastslide"))
    deck: Deck = read(made, tmp_path)
    assert Flow(deck).reached == [Stop(1), Stop(2), Stop(3), Stop(4)]
    made.slides[1].closed()
    made.slides[2].closed()
