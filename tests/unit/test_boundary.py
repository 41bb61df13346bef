"""Whatever reading or painting an author's work raises is a mistake in its place."""

from collections.abc import Callable
from io import StringIO
from pathlib import Path

import pytest
from markdown_it import MarkdownIt

from tests.unit.conftest import COURSE
from tutor.cli import main
from tutor.loading import courses, slides
from tutor.loading.course_files import AS_WRITTEN, Reading
from tutor.loading.courses import load_files
from tutor.loading.mistakes import WrongCourse
from tutor.painting import slides as painter

RAISED = [RecursionError, MemoryError, ZeroDivisionError, NotImplementedError, OSError, ValueError]


def raising(error: type[Exception]) -> Callable[..., None]:
    def raise_it(*_: object, **__: object) -> None:
        raise error

    return raise_it


@pytest.mark.parametrize("error", RAISED)
@pytest.mark.parametrize("reading", [AS_WRITTEN, Reading(by_slides=True)])
def test_what_reading_a_slide_raises_is_told_at_the_slide(
    small: Path, error: type[Exception], reading: Reading, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(slides, "read_fields", raising(error))
    with pytest.raises(WrongCourse) as caught:
        load_files(small, reading)
    assert [mistake.place[1:3] for mistake in caught.value.mistakes] == [(4, 3), (5, 3)]
    assert error.__name__ in caught.value.report("fr")


@pytest.mark.parametrize("error", RAISED)
def test_what_reading_a_course_raises_is_told_of_its_file(
    small: Path, error: type[Exception], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(courses, "read_source", raising(error))
    with pytest.raises(WrongCourse) as caught:
        load_files(small)
    (mistake,) = caught.value.mistakes
    assert mistake.place.source.path == small


@pytest.mark.parametrize("error", RAISED)
@pytest.mark.parametrize(
    "command",
    [
        pytest.param(["check"], id="check"),
        pytest.param(["show"], id="show"),
        pytest.param(["show", "--all", "--format", "html"], id="sheet"),
    ],
)
def test_what_painting_a_slide_raises_is_told_at_the_slide(
    small: Path,
    error: type[Exception],
    command: list[str],
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    small.write_text(COURSE.replace("Bonjour.", "Bonjour. " * 500), encoding="utf-8")
    monkeypatch.setattr(painter, "paint_markdown", raising(error))
    assert main([*command, str(small), "--lang", "en"]) == 2
    told = capsys.readouterr().err
    assert f"{small}:4:3: this cannot be painted ({error.__name__})" in told


def fail_on_boom(error: type[Exception], monkeypatch: pytest.MonkeyPatch) -> None:
    """Have the parser of Markdown raise at one word."""
    parse = MarkdownIt.parse

    def parse_but_for_it(parser: MarkdownIt, text: str) -> object:
        return raising(error)() if "Boom" in text else parse(parser, text)

    monkeypatch.setattr(MarkdownIt, "parse", parse_but_for_it)


COURSE_FILE = """\
format: 1
title: Un cours
start: petit/un
scenarios: [petit]
terms: {NIR: "*{glossary}*"}
tasks:
  - {id: tache, title: Une tâche, start: petit/un, goal: petit/deux, brief: "*{brief}*"}
"""
SCENARIO = """\
format: 1
title: Un parcours
slides:
  un:
    title: La première
    text: "*{text}* du NIR"
    details: "*{details}*"
    notes: "*{notes}*"
    screen:
      elements:
        - list: ["*{list}*"]
        - button: {label: Dire, say: "*{say}*"}
        - button: {label: Aller, to: deux}
  deux: {title: La seconde, end: true}
"""
LINES = ["play", "--plain", "--no-record"]
LEARNER = [*LINES, "--mode", "guided"]
TASK = [*LINES, "--mode", "practice", "--task", "tache"]
SHOW = ["show", "--format", "html"]
HANDOUT = ["show", "--handout", "--output", "-"]


@pytest.mark.parametrize("error", [RecursionError, OSError])
@pytest.mark.parametrize(
    ("command", "typed", "key"),
    [
        pytest.param(command, typed, key, id=f"{' '.join(command)} {key}")
        for command, typed, key in [
            *((LINES, "", key) for key in ("text", "list")),
            *((LINES, typed, key) for typed, key in (("d", "details"), ("t", "glossary"))),
            (LINES, "1", "say"),
            *((LEARNER, "", key) for key in ("text", "list")),
            (LEARNER, "d", "details"),
            (TASK, "", "brief"),
            *((SHOW, "", key) for key in ("text", "list", "details", "glossary")),
            *((HANDOUT, "", key) for key in ("text", "list", "details", "glossary", "notes")),
        ]
    ],
)
def test_what_telling_a_text_raises_is_told_at_its_slide(
    small: Path,
    error: type[Exception],
    command: list[str],
    typed: str,
    key: str,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    for path, text in ((small, SCENARIO), (small.with_name("course.yaml"), COURSE_FILE)):
        path.write_text(text.replace(f"{{{key}}}", "Boom"), encoding="utf-8")
    fail_on_boom(error, monkeypatch)
    monkeypatch.setattr("sys.stdin", StringIO(typed + "\n"))
    assert main([*command, str(small.parent), "--lang", "en"]) == 2
    told = capsys.readouterr().err
    assert f"{small}:4:3: this cannot be painted ({error.__name__})" in told
