"""Routes as text files: what one may write, and what is told of the rest."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.unit.engine.courses import course, ref, slide, to
from tests.unit.engine.generated import courses
from tutor.language import Language
from tutor.model.course import Course
from tutor.routes.random_walk import random_walk
from tutor.routes.scripts import read_script, write_script
from tutor.routes.ways import Act, HotspotName, Order, Route, RouteStep


@pytest.mark.parametrize(
    ("written", "act"),
    [
        ("a/one", None),
        ("a/one > next", Order.NEXT),
        ("a/one > back", Order.BACK),
        ("a/one > menu", Order.MENU),
        ("a/one > restart", Order.RESTART),
        ("a/one > 2", HotspotName(2)),
        ("a/one > 2 « Continuer »", HotspotName(2, "Continuer")),
        ("a/one > 2 “Continue”", HotspotName(2, "Continue")),
        ('a/one > 2 "Continue"', HotspotName(2, "Continue")),
        ("a/one > « Continuer »", HotspotName(None, "Continuer")),
        ("a/one > «\u00a0Continuer\u202f»", HotspotName(None, "Continuer")),
        ("a/one > Je continue", HotspotName(None, "Je continue")),
        ("a/one > 3 mois", HotspotName(None, "3 mois")),
        ("a/one > « next »", HotspotName(None, "next")),
        ("a/one > « a « b » c »", HotspotName(None, "a « b » c")),
        ("  a/one   >   2  ", HotspotName(2)),
        ("a/one>2", HotspotName(2)),
        ("a/one > 1 > 2", HotspotName(None, "1 > 2")),
    ],
)
def test_what_is_done_on_a_slide(written: str, act: Act | None) -> None:
    script = read_script(written)
    assert script.mistakes == ()
    assert script.route.steps == (RouteStep(ref("a/one"), act),)


def test_a_step_may_leave_out_its_slide() -> None:
    assert read_script("a/one\n> 2\n").route.steps == (
        RouteStep(ref("a/one"), None),
        RouteStep(None, HotspotName(2)),
    )


def test_empty_lines_and_comments_say_nothing() -> None:
    assert read_script("# first\n\n  # second\na/one\n").route.steps == (RouteStep(ref("a/one")),)


def test_the_last_line_may_say_that_play_is_over() -> None:
    assert read_script("a/one\nend\n").route.over
    assert not read_script("a/one\n").route.over


@pytest.mark.parametrize(
    ("written", "line", "column", "words"),
    [
        ("", 1, 1, "no step"),
        ("# only this\n", 1, 1, "no step"),
        ("a/one\n  one > 2\n", 2, 3, "no name of a slide"),
        ("a/one >\n", 1, 7, "nothing is chosen"),
        ("a/one\nend\na/two\n", 3, 1, "nothing can follow"),
    ],
)
def test_what_says_nothing_is_told_with_its_place(
    written: str, line: int, column: int, words: str
) -> None:
    (fault,) = read_script(written).mistakes
    assert fault.span[:2] == (line, column)
    assert words in fault.problem("en")


def test_of_a_file_that_is_no_route_only_the_first_lines_are_told() -> None:
    assert len(read_script("words\n" * 100).mistakes) == 5


@given(st.text())
def test_any_text_is_a_route_or_has_faults(text: str) -> None:
    script = read_script(text)
    assert bool(script.route.steps) or bool(script.mistakes)
    assert len(script.spans) == len(script.route.steps)


@pytest.mark.parametrize("language", ["fr", "en"])
@given(made=courses())
def test_what_is_written_is_read_again(made: Course, language: Language) -> None:
    route = random_walk(made, 0).route
    script = read_script(write_script(route, language, "A comment\nof two lines."))
    assert (script.route, script.mistakes) == (route, ())


@pytest.mark.parametrize("label", ["« a »", '"', "next", "#1", "> b", "12", "a\u00a0: b", "☞"])
def test_any_label_is_read_again(label: str) -> None:
    route = Route((RouteStep(ref("a/one"), HotspotName(1, label)),))
    assert read_script(write_script(route, "fr")).route == route


def test_a_written_route_is_one_line_a_step() -> None:
    small = course(slide("a/one", to("a/two", "Go on")), slide("a/two", end=True))
    assert write_script(random_walk(small, 0).route, "en", "All of it.") == (
        "# All of it.\n\na/one > 1 “Go on”\na/two\nend\n"
    )
