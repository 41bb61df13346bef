"""The notes stand whatever is in them."""

import pytest
from markdown_it import MarkdownIt

from tutor.engine.session import Session
from tutor.following.scene import scene_of
from tutor.model.course import Course
from tutor.painting.blocks import blank
from tutor.painting.terminal import choose_look
from tutor.ui.notes.painting import paint_scene

ENVIRONMENT = {"TERM": "xterm-256color"}


def test_notes_that_cannot_be_painted_are_shown_as_they_are_written(
    shipped: Course, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> None:
        raise RecursionError

    monkeypatch.setattr(MarkdownIt, "parse", fail)
    session = Session(shipped)
    scene = scene_of(
        session, likely=None, commands=(), since_start=0, since_shown=0, since_scenario=0
    )
    look = choose_look(shipped.theme, "fr", encoding="utf-8", environment=ENVIRONMENT)
    block = paint_scene(
        scene, look, lambda _, width, height: blank(width, height, look.palette.page), 120, 36,
        frozenset(),
    )  # fmt: skip
    drawn = "\n".join("".join(text for text, *_ in line) for line in block.lines)
    assert scene.notes.split()[0] in drawn
