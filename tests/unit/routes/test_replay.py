"""A route on a course that changed: what is still the same, and what is told of the rest."""

import pytest

from tests.unit.engine.courses import course, say, slide, to, visit
from tutor.language import Language
from tutor.model.course import Course
from tutor.model.slide import Slide
from tutor.model.targets import SlideRef
from tutor.routes.replay import Failure, StepPart, moves, replay
from tutor.routes.scripts import read_script
from tutor.routes.ways import Order, Way


def small(*first: Slide, menu: str | None = None) -> Course:
    """Return a course that begins by these slides and may go on to two others."""
    others = (slide("a/two", to("a/three", "On")), slide("a/three", end=True))
    return course(*first, *others, menu=menu)


def failure(made: Course, written: str) -> Failure:
    found = replay(made, read_script(written).route)
    assert found is not None
    return found


def problem(found: Failure, language: Language = "en") -> str:
    return found.problem(language, **found.told(language))


def remedy(found: Failure) -> str:
    assert found.remedy is not None
    return found.remedy("en", **found.told("en"))


@pytest.mark.parametrize(
    "choice",
    [
        "1",
        "« Continuer l'activité »",
        "Continuer l'activité",
        "CONTINUER L’ACTIVITE…",
        "« continuer   l’activité »",
        "7 « Continuer l'activité ! »",
        "go",
    ],
)
def test_a_hotspot_is_known_by_number_words_or_id_whatever_the_typography(choice: str) -> None:
    button = to("a/two", "Continuer l'activité")
    made = small(slide("a/one", type(button)(id="go", label=button.label, action=button.action)))
    assert replay(made, read_script(f"a/one > {choice}\na/two").route) is None


def test_the_number_tells_two_hotspots_of_the_same_words_apart() -> None:
    made = small(slide("a/one", to("a/two", "Edit"), to("a/three", "edit")))
    assert replay(made, read_script("a/one > 2 « Edit »\na/three").route) is None


def test_without_it_both_are_told() -> None:
    made = small(slide("a/one", to("a/two", "Edit"), to("a/three", "edit")))
    found = failure(made, "a/one > Edit")
    assert problem(found) == "there is more than one hotspot “Edit” on a/one"
    assert "('1 “Edit”', '2 “edit”')" in remedy(found)


def test_a_slide_that_is_not_the_one_expected() -> None:
    made = small(slide("a/one", to("a/two", "Go"), to("a/three", "Leave")))
    found = failure(made, "a/one > Go\na/three")
    assert (found.step, found.part) == (1, StepPart.SLIDE)
    assert problem(found) == "expected a/three; “Go” on a/one leads to a/two"
    assert "2 “Leave”" in remedy(found)


def test_a_slide_that_is_no_more() -> None:
    found = failure(small(slide("a/one", on="a/two")), "a/one > next\na/tow")
    assert found.near is not None
    word, names = found.near
    assert word == "a/tow"
    assert "a/two" in names


def test_a_start_that_is_not_the_one_expected() -> None:
    found = failure(small(slide("a/one", on="a/two")), "a/two")
    assert problem(found) == "expected a/two; the course shows a/one"


def test_a_hotspot_that_is_no_more() -> None:
    found = failure(small(slide("a/one", to("a/two", "Continue"))), "a/one > 1 “Contniue”")
    assert problem(found) == "no hotspot 1 “Contniue” on a/one"
    assert found.near == ("Contniue", ("Continue",))


def test_a_click_anywhere_that_leads_nowhere() -> None:
    found = failure(small(slide("a/one", to("a/two", "Go"))), "a/one > next")
    assert problem(found) == "a click anywhere does not lead on from a/one"
    assert "1 “Go”" in remedy(found)


@pytest.mark.parametrize(
    ("written", "words"),
    [
        ("a/one > back", "nothing comes before"),
        ("a/one > menu", "no end menu"),
        ("a/one > next\na/two > On\na/three > 1", "play is over on a/three"),
        ("a/one > next\na/two\nend", "play goes on, on a/two"),
    ],
)
def test_what_cannot_be_done(written: str, words: str) -> None:
    assert words in problem(failure(small(slide("a/one", on="a/two")), written))


def test_a_route_goes_back_and_begins_anew() -> None:
    made = small(slide("a/one", on="a/two"), menu="a/two")
    written = "a/one > next\na/two > back\na/one > menu\na/two > restart\na/one"
    assert replay(made, read_script(written).route) is None


def test_answers_and_visits_are_followed() -> None:
    made = small(
        slide("a/one", say("No.", "Ask"), visit("b/in", "See"), to("a/two", "Go")),
        slide("b/in", on="return"),
    )
    written = "a/one > Ask\na/one > See\nb/in > next\na/one > Go\na/two > On\na/three\nend"
    assert replay(made, read_script(written).route) is None


def test_failures_are_told_in_french_too() -> None:
    found = failure(small(slide("a/one", to("a/two", "Continuer"))), "a/one > 1 « Suivre »")
    assert problem(found, "fr") == "pas de zone 1 « Suivre » sur a/one"


def test_what_is_done_along_a_route_is_known_to_the_course() -> None:
    made = small(slide("a/one", say("No.", "Ask"), to("a/two", "Go")))
    written = "a/one > Ask\na/one > 2\na/two > back\na/one > 2 « Go »\na/two"
    route = read_script(written).route
    assert replay(made, route) is None
    one = SlideRef("a", "one")
    assert moves(made, route) == [Way(one, 1), Way(one, 2), Order.BACK, Way(one, 2)]
