"""Routes whose hotspots a course relabelled."""

import pytest

from tests.unit.engine.courses import course, say, slide, to
from tutor.model.course import Course
from tutor.model.elements import Element
from tutor.routes.scripts import read_script, write_script
from tutor.routes.updating import updated


def small(*elements: Element) -> Course:
    return course(slide("a/un", *elements), slide("a/deux", end=True), slide("a/trois", end=True))


def now(course: Course, text: str) -> str:
    """Return a route as it is written once it is updated."""
    return write_script(updated(course, read_script(text).route), "fr")


@pytest.mark.parametrize(
    ("before", "elements", "after"),
    [
        pytest.param(
            "1 « Aller »",
            [to("a/deux", "Venir"), to("a/trois", "Ailleurs")],
            "1 « Venir »",
            id="by its number",
        ),
        pytest.param(
            "1 « Aller »",
            [say("Voilà.", "Aide"), to("a/deux", "Venir")],
            "2 « Venir »",
            id="moved too",
        ),
        pytest.param(
            "« Aller »",
            [to("a/deux", "Venir"), say("Voilà.", "Aide")],
            "« Venir »",
            id="by its words alone",
        ),
        pytest.param(
            "1 « Aller »", [to("a/trois", "Venir")], "1 « Aller »", id="it leads elsewhere"
        ),
        pytest.param(
            "« Aller »",
            [to("a/deux", "Venir"), to("a/deux", "Partir")],
            "« Aller »",
            id="either of two",
        ),
        pytest.param("1 « Aller »", [to("a/deux", "Aller")], "1 « Aller »", id="the same"),
    ],
)
def test_a_hotspot_is_known_where_that_is_sure(
    before: str, elements: list[Element], after: str
) -> None:
    assert now(small(*elements), f"a/un > {before}\na/deux\n") == f"a/un > {after}\na/deux\n"
