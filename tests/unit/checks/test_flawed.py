"""One defect a course: each gives its finding, on its line, and no other."""

import re
from pathlib import Path

import pytest

from tutor.checks.check import RULES
from tutor.findings.report import report_on
from tutor.loading.courses import load_files

FLAWED = Path(__file__).parents[2] / "data" / "flawed"
COURSES = sorted(path for path in FLAWED.iterdir() if not path.name.startswith("."))

EXPECTED = re.compile(r"# expected: (PP\d{3}) at (\d+)\n")
"""The first line of a flawed scenario, or of the `course.yaml` of a flawed folder."""


def expected(path: Path) -> tuple[str, int]:
    """Return the code and the line that a flawed course announces."""
    file = path / "course.yaml" if path.is_dir() else path
    announced = EXPECTED.match(file.read_text("utf-8"))
    assert announced, f"{file} begins without what is expected of it"
    return announced[1], int(announced[2])


def found(path: Path) -> list[tuple[str, int]]:
    """Return the codes and the lines of all that is found in a course."""
    findings = report_on(load_files(path), RULES).findings
    return [(each.rule.code, each.place.line) for each in findings]


@pytest.mark.parametrize("path", COURSES, ids=lambda path: path.stem)
def test_a_flawed_course_gives_exactly_its_finding(path: Path) -> None:
    assert found(path) == [expected(path)]


def test_every_rule_about_slides_texts_and_practice_has_a_flawed_course() -> None:
    about = {code for code in RULES if code.startswith(("PP2", "PP3", "PP5"))}
    assert about - {expected(path)[0] for path in COURSES} == set()


@pytest.mark.parametrize("path", COURSES, ids=lambda path: path.stem)
def test_each_finding_is_told_in_both_languages(path: Path) -> None:
    for finding in report_on(load_files(path), RULES).findings:
        rule, values = finding.rule, finding.values
        for phrase in (rule.problem, rule.remedy):
            assert not re.search(r"\{\w+\}(?!\})", phrase("fr", **values))
            assert phrase("en", **values) != phrase("fr", **values)
