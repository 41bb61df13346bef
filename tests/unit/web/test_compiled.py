"""The form that the page's player reads."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from tests.unit.engine.courses import course, slide, to
from tutor.loading.courses import load_course
from tutor.model.conditions import Value, When
from tutor.model.course import Course
from tutor.model.elements import KINDS, Button, Card, Image, Qr, Text
from tutor.model.screens import FRAMES
from tutor.web.compiled import FORMAT, compiled
from tutor.web.elements import NAMES, condition
from tutor.web.frames import frame_form

ROOT = Path(__file__).parents[3]
GALLERY = ROOT / "tests" / "data" / "gallery"

Form = Mapping[str, Any]


@pytest.fixture(scope="module")
def gallery() -> Course:
    return load_course(GALLERY)


def screen_of(form: Form, name: str) -> Form:
    screen: Form = form["slides"][name]["screen"]
    return screen


def test_a_slide_is_named_by_its_scenario_and_itself() -> None:
    form: Form = compiled(course(slide("a/one", to("a/two")), slide("a/two", end=True)), "en")
    assert form["format"] == FORMAT
    assert form["start"] == "a/one"
    assert list(form["slides"]) == ["a/one", "a/two"]
    (button,) = screen_of(form, "a/one")["elements"]
    assert button["action"] == {"kind": "to", "target": "a/two"}


def test_what_is_by_default_is_left_out() -> None:
    form: Form = compiled(course(slide("a/one", end=True)), "en")
    assert form["slides"]["a/one"] == {"title": "Title of a/one", "end": True}


def test_hotspots_bear_their_places_and_what_they_hold_after_them() -> None:
    card = Card(elements=(to("a/one", "inner"),), action=to("a/one").action)
    form: Form = compiled(course(slide("a/one", Button(label="bare"), card)), "en")
    bare, outer = screen_of(form, "a/one")["elements"]
    assert "place" not in bare
    assert (outer["place"], outer["elements"][0]["place"]) == (1, 2)


def test_what_reacts_is_called_by_its_words_without_marks_and_nothing_else_is() -> None:
    led = Text(text="Read **this**", action=to("a/one").action)
    missed = Text(text="Not **this**", miss="Look on.")
    form: Form = compiled(course(slide("a/one", led, missed, Text(text="A **word**"))), "en")
    spoken = [one.get("spoken") for one in screen_of(form, "a/one")["elements"]]
    assert spoken == ["Read this", "Not this", None]


def test_elements_under_a_window_have_no_place(gallery: Course) -> None:
    screen = screen_of(compiled(gallery, "en"), "gallery/window")
    assert all("place" not in one for one in screen["elements"])
    assert screen["dialog"]["elements"][1]["columns"][0][0]["place"] == 1


def test_each_option_that_leads_is_a_hotspot(gallery: Course) -> None:
    form: Form = compiled(gallery, "en")
    assert form["slides"]["play/reason"]["controls"] == {"reason": {"options": ("Loss", "Theft")}}
    actions = [one.get("action") for one in screen_of(form, "play/reason")["elements"]]
    assert {"kind": "choose", "control": "reason", "option": "Theft"} in actions


def test_conditions_keep_what_they_ask_for() -> None:
    when = When(values=((Value("party", "user"),),), no=When(seen=("a/one",)))
    assert condition(when) == {"is": [[["party", "user"]]], "not": {"seen": ("a/one",)}}


def test_scenarios_to_which_only_tasks_lead_stand_apart(shipped: Course) -> None:
    form: Form = compiled(shipped, "fr")
    assert [one["id"] for one in form["scenarios"] if one.get("apart")] == ["situations"]


def test_notes_are_left_out_where_they_are_not_asked_for(shipped: Course) -> None:
    told, kept = (compiled(shipped, "fr", notes=asked) for asked in (False, True))
    assert "notes" in kept["slides"]["activation/titre"]  # type: ignore[index]
    assert "notes" not in told["slides"]["activation/titre"]  # type: ignore[index]


def test_a_picture_stands_in_the_page_itself(gallery: Course) -> None:
    elements = list(map(dict, screen_of(compiled(gallery, "en"), "gallery/browser")["elements"]))
    dot = next(one for one in elements if one.get("alt") == "A dot")
    assert str(dot["address"]).startswith("data:image/png;base64,iVBOR")
    assert "source" not in dot


def test_a_picture_that_cannot_be_read_leaves_its_words(tmp_path: Path) -> None:
    (tmp_path / "broken.png").write_bytes(b"\x89PNG")
    image = Image(alt="A card", source=tmp_path / "broken.png")
    form: Form = compiled(course(slide("a/one", image)), "en")
    assert screen_of(form, "a/one")["elements"] == [
        {"kind": "image", "alt": "A card", "caption": "A card"}
    ]


def test_a_link_too_long_for_a_code_is_told_alone() -> None:
    form: Form = compiled(course(slide("a/one", Qr(link="https://" + "a" * 5000))), "en")
    assert "code" not in screen_of(form, "a/one")["elements"][0]


def test_the_player_knows_every_kind_of_element() -> None:
    form = (ROOT / "web" / "src" / "course.ts").read_text("utf-8")
    assert {*KINDS} <= {*NAMES.values()}
    for name in NAMES.values():
        assert f'readonly kind: "{name}"' in form or f'| "{name}"' in form


def test_what_is_only_drawn_is_the_page_s_node_over_what_it_holds() -> None:
    card = Card(title="It « is »", elements=(to("a/one", "go"),))
    form: Form = compiled(course(slide("a/one", card)), "en")
    (drawn,) = screen_of(form, "a/one")["elements"]
    title = ["h", ["It «\xa0is\xa0»"], {"level": 2, "class": "title-3"}]
    assert drawn["drawn"] == ["div.card stack", [title]]
    assert [one["kind"] for one in drawn["elements"]] == ["button"]


@pytest.mark.parametrize("name", FRAMES)
def test_every_frame_is_drawn_around_its_sheet(name: str) -> None:
    given = {"title": "Title"} if name in {"cover", "plain"} else {}
    form = frame_form(FRAMES[name](**given), "en")
    assert form["kind"] == name
    assert form.get("before") or form["head"]


def test_the_menu_counts_what_it_always_offers(shipped: Course) -> None:
    offered = compiled(shipped, "fr")["offered"]
    assert offered == ["activation", "contacts", "new_code", "opposition"]
