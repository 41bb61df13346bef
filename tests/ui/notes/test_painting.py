"""The notes stand whatever is in them."""

import pytest
from markdown_it import MarkdownIt
from msgspec.structs import replace

from tutor.engine.session import Session
from tutor.following.scene import scene_of
from tutor.model.course import Course
from tutor.painting.blocks import blank
from tutor.painting.terminal import choose_look
from tutor.ui.notes.painting import paint_scene

ENVIRONMENT = {"TERM": "xterm-256color"}


def painted(session: Session) -> str:
    """Return the words of the notes where a session stands."""
    course = session.course
    scene = scene_of(
        session, likely=None, commands=(), since_start=0, since_shown=0, since_scenario=0
    )
    look = choose_look(course.theme, "fr", encoding="utf-8", environment=ENVIRONMENT)
    block = paint_scene(
        scene, look, lambda _, width, height: blank(width, height, look.palette.page), 120, 36,
        frozenset(),
    )  # fmt: skip
    return "\n".join("".join(text for text, *_ in line) for line in block.lines)


def test_notes_that_cannot_be_painted_are_shown_as_they_are_written(
    shipped: Course, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> None:
        raise RecursionError

    monkeypatch.setattr(MarkdownIt, "parse", fail)
    session = Session(shipped)
    assert session.slide.notes.split()[0] in painted(session)


def test_whose_course_it_is_stands_under_the_first_notes(shipped: Course) -> None:
    session = Session(replace(shipped, author="A. Martin", version="", licence="CC BY 4.0"))
    assert "Par A. Martin · licence : CC BY 4.0".replace(" :", "\N{NO-BREAK SPACE}:") in painted(
        session
    )
    session.go_on()
    assert "A. Martin" not in painted(session)
