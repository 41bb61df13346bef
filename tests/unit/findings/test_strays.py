"""Files beside a course that look like a part of it."""

from pathlib import Path

import pytest

from tests.unit.findings.made_up import COURSE
from tutor.findings.strays import strays
from tutor.loading.courses import load_files

LISTING = "format: 1\ntitle: Cours\nscenarios: [un]\n"


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "un.yaml").write_text(COURSE, encoding="utf-8")


def told(path: str = ".") -> list[tuple[str, str]]:
    """Return the rule and the place of each file that is told."""
    return [(one.rule.name, one.place.named()) for one in strays(load_files(Path(path)))]


def test_a_scenario_that_is_not_listed_is_told_where_it_should_be() -> None:
    Path("course.yaml").write_text(LISTING, encoding="utf-8")
    Path("deux.yml").write_text(COURSE, encoding="utf-8")
    assert told() == [("unlisted-scenario", "course.yaml:3:1")]


def test_any_other_file_is_no_scenario() -> None:
    Path("course.yaml").write_text(LISTING, encoding="utf-8")
    for name in ("policy.yaml", ".cache.yaml", "notes.txt"):
        Path(name).write_text("idle: 90\n", encoding="utf-8")
    Path(".essai.yaml").write_text(COURSE, encoding="utf-8")
    assert told() == []


def test_a_copy_in_conflict_is_told_in_a_course_and_without_one() -> None:
    Path("un (1).yaml").write_text(COURSE, encoding="utf-8")
    assert told() == [("copy-in-conflict", "un (1).yaml:1:1")]
    Path("course.yaml").write_text(LISTING, encoding="utf-8")
    assert told() == [("copy-in-conflict", "course.yaml:3:1")]


def test_a_copy_of_the_course_file_is_told() -> None:
    for name in ("course.yaml", "course-DESKTOP-123.yaml"):
        Path(name).write_text(LISTING, encoding="utf-8")
    assert told() == [("copy-in-conflict", "course.yaml:3:1")]


def test_a_file_that_plays_alone_has_no_others() -> None:
    Path("deux.yaml").write_text(COURSE, encoding="utf-8")
    assert told("un.yaml") == []
