"""What followers are told of a session."""

from pathlib import Path

import msgspec
import pytest

from tests.ui.courses import course, slide, speaking, to
from tests.unit.recipes import lost_card, recipes
from tutor.engine.session import Session
from tutor.following import slides
from tutor.following.messages import (
    MOST,
    NO_SLIDE,
    BadMessageError,
    Choice,
    Crumb,
    Scene,
    read_update,
    to_line,
)
from tutor.following.scene import scene_of
from tutor.loading.courses import load_course
from tutor.model.actions import To
from tutor.model.course import Course
from tutor.model.elements import Button, Image, Rectangle, Zone
from tutor.model.slide import Slide
from tutor.model.targets import Reserved

SCREEN = '{"ref":["a","b"],"title":"T","screen":{"kind":"Screen","elements":[@]}}'
"""A slide of one element."""


def scene(session: Session) -> Scene:
    return scene_of(
        session, likely=None, commands=(), since_start=2.0, since_shown=1.0, since_scenario=1.5
    )


def test_every_slide_of_the_course_comes_through_as_it_is(shipped: Course) -> None:
    for one in shipped.slides:
        came = slides.read(slides.write(one))
        assert came.screen == one.screen
        assert (came.ref, came.title, came.text, came.next, came.on_miss) == (
            *(one.ref, one.title, one.text, one.next, one.on_miss),
        )


def pictures_of(slide: Slide) -> list[Image]:
    """Return the pictures of a slide: of these, the player alone has the files."""
    return [one for one in slide.elements if isinstance(one, Image)]


def test_slides_with_windows_choices_and_conditions_come_through_as_they_stand(
    tmp_path: Path,
) -> None:
    documented = [recipe.write(tmp_path) for recipe in recipes("en")]
    (tmp_path / "card").mkdir()
    for path in (*documented, lost_card(tmp_path / "card")):
        course = load_course(path)
        for one in (one for one in course.slides if not pictures_of(one)):
            for standing in (one, one.at(Session(course).state.facts, {}, None)):
                told = msgspec.structs.replace(standing, variant=None)
                assert slides.read(slides.write(standing)) == told


def test_notes_of_the_slides_to_come_stay_with_the_player(shipped: Course) -> None:
    first = shipped.slide(shipped.start)
    assert first.notes
    assert slides.read(slides.write(first)).notes == ""


@pytest.mark.parametrize(
    "changed",
    [
        "null",
        "[]",
        "7",
        "{}",
        '{"ref":["a","b"],"title":null}',
        '{"ref":["a","b"],"title":"T","text":7}',
        '{"ref":["a","b"],"title":"T","words":"x"}',
        '{"ref":["a","b"],"title":"T","next":"nowhere"}',
        '{"ref":["a","b"],"title":"T","glossary":{"a":null}}',
        SCREEN.replace("@", '{"kind":"Nothing"}'),
        SCREEN.replace("@", '{"kind":[]}'),
        SCREEN.replace("@", "null"),
        SCREEN.replace("@", '{"kind":"Plain"}'),
        SCREEN.replace("@", '{"kind":"Button"}'),
        SCREEN.replace("@", '{"kind":"Button","label":null}'),
        SCREEN.replace("@", '{"kind":"Button","label":"x","style":"odd"}'),
        SCREEN.replace("@", '{"kind":"Button","label":"x","meaning":"y"}'),
        SCREEN.replace("@", '{"kind":"Button","label":"x","action":{"kind":"To","target":7}}'),
        SCREEN.replace("@", '{"kind":"Table","rows":[["a",null]]}'),
        SCREEN.replace("@", '{"kind":"Steps","items":["a"],"current":10000}'),
        SCREEN.replace("@", '{"kind":"Card","elements":[{"kind":"Text","text":{}}]}'),
        SCREEN.replace("@", '{"kind":"Card","elements":[' * 900 + "]}" * 900),
    ],
)
def test_what_is_no_slide_is_refused(changed: str) -> None:
    with pytest.raises(BadMessageError):
        slides.read(msgspec.Raw(changed.encode()))


def test_the_path_of_a_picture_is_neither_told_nor_heard() -> None:
    told = slides.write(slide("une", Image(alt="Un plan", source=Path("/srv/plan.png"))))
    assert b"plan.png" not in bytes(told)
    path = bytes(told).replace(b'"source":null', b'"source":"/etc/passwd"')
    (image,) = slides.read(msgspec.Raw(path)).elements
    assert image == Image(alt="Un plan")


def test_the_zones_of_a_picture_are_heard_where_they_are() -> None:
    zone = Zone(at=Rectangle(0, 12.5, 30, 8), label="Menu", action=to("s"))
    image = Image(alt="Un plan", zones=(zone,))
    assert slides.read(slides.write(slide("une", image))).elements == (image, zone)


def test_what_is_too_long_for_a_message_is_cut() -> None:
    buttons = [Button(label=f"{n} " + "x" * 20_000, action=to("s")) for n in range(300)]
    played = course(
        msgspec.structs.replace(slide("choix", *buttons), notes="y" * 20_000),
        msgspec.structs.replace(slide("s"), text="z" * 50_000),
    )
    told = read_update(to_line(scene(Session(played))))
    assert isinstance(told, Scene)
    slides.check(told.ways)
    assert len(told.ways) == MOST
    assert [len(bytes(way.slide)) > 50_000 for way in told.ways[:3]] == [True, True, False]


def test_more_than_a_scene_may_lead_to_is_refused() -> None:
    way = Choice(number=1, label="x", slide=slides.write(slide("s")))
    with pytest.raises(BadMessageError):
        slides.check((way,) * 2_000)


def test_a_scene_comes_through_as_it_is(shipped: Course) -> None:
    told = scene(Session(shipped))
    assert read_update(to_line(told).rstrip(b"\n")) == told


def test_each_way_tells_where_it_leads() -> None:
    played = course(
        slide(
            "choix", Button(label="Un", action=to("un")), Button(label="Deux", action=to("deux"))
        ),
        slide("un"),
        slide("deux"),
    )
    ways = scene(Session(played)).ways
    assert [(way.number, way.label, way.title) for way in ways] == [
        (1, "Un", "un"),
        (2, "Deux", "deux"),
    ]
    assert [slides.read(way.slide).ref.slide for way in ways] == ["un", "deux"]


def test_a_way_that_answers_tells_its_answer() -> None:
    ask, go = scene(Session(speaking())).ways
    assert (ask.says, ask.slide) == ("La **réponse**.", NO_SLIDE)
    assert go.says == ""


def test_a_way_that_quits_tells_it() -> None:
    played = course(slide("choix", Button(label="Quitter", action=To(Reserved.QUIT))))
    (way,) = scene(Session(played)).ways
    assert not way.leads_on


def test_what_is_told_at_once_reads_no_slide_to_come(shipped: Course) -> None:
    told = scene_of(
        Session(shipped),
        likely=None,
        commands=(),
        since_start=2.0,
        since_shown=1.0,
        since_scenario=1.5,
        at_once=True,
    )
    assert [(way.leads_on, way.slide) for way in told.ways] == [(True, NO_SLIDE)]


def test_a_click_anywhere_is_a_way_without_a_number(shipped: Course) -> None:
    (way,) = scene(Session(shipped)).ways
    assert (way.number, way.title) == (0, "Bienvenue !")


def test_the_path_tells_how_far_back_each_slide_lies(shipped: Course) -> None:
    session = Session(shipped)
    session.go_on()
    assert scene(session).path[-2:] == (
        Crumb(shipped.slide(shipped.start).title, 1),
        Crumb("Bienvenue !", 0),
    )


def test_done_scenarios_are_told_by_their_titles() -> None:
    session = Session(speaking())
    session.activate("aller")
    assert scene(session).done == ("Un essai",)
