"""Pictures in which one practises: each zone reacts, and beside them is nowhere."""

import pytest
from msgspec.structs import replace

from tests.unit.engine.courses import ref, slide
from tests.unit.training.attempts import begun, choose, control, simple, told
from tutor.model.actions import To
from tutor.model.elements import Image, Rectangle, Zone
from tutor.training.attempt import Attempt
from tutor.training.controls import names_of
from tutor.training.form import form_of
from tutor.training.modes import Mode

RIGHT = Zone(id="right", at=Rectangle(0, 0, 50, 50), label="Requests", action=To(ref("a/2")))
WRONG = Zone(at=Rectangle(50, 0, 50, 50), label="Messages", miss="These are messages.")
PAGE = Image(alt="A page", art="....", zones=(RIGHT, WRONG))


def attempt(mode: Mode = Mode.PRACTICE) -> Attempt:
    return begun(simple(PAGE), mode)


def test_a_zone_leads_on_as_any_hotspot() -> None:
    assert choose(attempt(), "right") == "a/2"


def test_one_without_an_action_reacts_and_tells_what_it_misses() -> None:
    made = attempt()
    assert choose(made, "zone Messages") == "a/1"
    assert told(made) == "These are messages."


def test_the_picture_itself_does_not_react() -> None:
    picture, *zones = form_of(slide("a/1", PAGE), {}, explained=False).controls
    assert not picture.reacts
    assert all(zone.reacts for zone in zones)


def test_guided_points_at_the_zone_and_names_it() -> None:
    made = attempt(Mode.GUIDED)
    assert control(made, "right").number in made.position.marked
    assert "“Requests”" in (made.instruction or "")


@pytest.mark.parametrize("callout", ["Here", None])
def test_callouts_go_and_labels_stay(callout: str | None) -> None:
    page = replace(PAGE, zones=(replace(RIGHT, callout=callout), WRONG))
    _, zone, _ = form_of(slide("a/1", page), {}, explained=False).slide.elements
    assert zone.callout is None
    assert zone.caption == "Requests"


def test_records_call_a_zone_by_its_id_or_its_words() -> None:
    assert names_of(slide("a/1", PAGE)) == ["image A page", "right", "zone Messages"]
