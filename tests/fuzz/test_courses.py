"""Whatever a course's files hold, it is read, checked, painted and played, or its mistakes told."""

from pathlib import Path
from time import process_time

import pytest

from tests.fuzz.courses import course
from tests.fuzz.mutations import WATCHDOG
from tests.unit.painting.looks import LIGHT
from tutor.checks.check import RULES
from tutor.engine.session import Session
from tutor.findings.report import report_on
from tutor.loading.course_files import AS_WRITTEN, CourseFiles, Reading
from tutor.loading.courses import load_files
from tutor.loading.mistakes import WrongCourse
from tutor.painting.moment import Moment
from tutor.painting.slides import paint_slide
from tutor.plain.slides import slide_blocks
from tutor.routes.random_walk import random_walk

PARTS = 8
"""Among which the cores share the courses."""

PAINTED = 40
CLICKS = 60


def live(folder: Path, seed: int) -> bool:
    """Do all that is done with a course; return whether it is one. Raises WrongCourse alone."""
    try:
        files = load_files(folder, Reading(by_slides=True) if seed % 2 else AS_WRITTEN)
    except WrongCourse as wrong:
        tell(wrong)
        return False
    try:
        with files.placing():
            play(files, seed)
    except WrongCourse as wrong:
        raise AssertionError(wrong.report("en")) from wrong
    return True


def tell(wrong: WrongCourse) -> None:
    """Hold the mistakes to being told, each in its place."""
    assert wrong.mistakes
    assert wrong.report("fr") != wrong.report("en")
    for mistake in wrong.mistakes:
        source, line, column, _ = mistake.place
        assert "this cannot be read (" not in mistake.message("en"), mistake.report("en")
        assert 0 <= line <= source.text.count("\n") + 2
        assert 0 <= column <= len(source.line(line)) + 1


def play(files: CourseFiles, seed: int) -> None:
    """Check a course, paint its slides, click at random, and tell it in lines."""
    report_on(files, RULES)
    for ref in list(files.course.refs)[:PAINTED]:
        paint_slide(files.course.slide(ref), LIGHT, 80, 21, Moment())
    walk = random_walk(files.course, seed, CLICKS)
    session = Session(files.course)
    slide_blocks(session, "fr")
    assert walk.slides.met


@pytest.mark.parametrize("part", range(PARTS))
def test_a_course_of_anything_plays_or_has_its_mistakes_told(
    tmp_path: Path, fuzz: int, part: int
) -> None:
    courses = 0
    for seed in range(part, max(fuzz, PARTS), PARTS):
        folder = tmp_path / str(seed)
        folder.mkdir()
        for name, content in course(seed).items():
            (folder / name).write_bytes(content)
        began = process_time()
        try:
            courses += live(folder, seed)
        except Exception as error:
            raise AssertionError(f"course({seed})") from error
        assert process_time() - began < WATCHDOG, f"course({seed})"
        for file in folder.iterdir():
            file.unlink()
        folder.rmdir()
    assert courses
