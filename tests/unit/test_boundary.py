"""Whatever reading or painting an author's work raises is a mistake in its place."""

from pathlib import Path

import pytest

from tests.unit.conftest import COURSE
from tutor.cli import main
from tutor.loading import courses, slides
from tutor.loading.course_files import AS_WRITTEN, Reading
from tutor.loading.courses import load_files
from tutor.loading.mistakes import WrongCourse
from tutor.painting import slides as painter

RAISED = [RecursionError, MemoryError, ZeroDivisionError, NotImplementedError, OSError, ValueError]


def raising(error: type[Exception]) -> object:
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
    assert f"{small}:4:3: this slide cannot be painted ({error.__name__})" in told
