"""Each flawed course has one flaw: it is told where a comment bears its code; nothing else is."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from tutor.checks.graph import proofs
from tutor.checks.graph.proofs import RULES, check
from tutor.loading.courses import load_files

FLAWED = Path(__file__).parents[2] / "data" / "flawed_graphs"
COURSES = sorted(FLAWED.iterdir())
_EXPECTED = re.compile(r"  # (PP1\d\d)$")

Told = tuple[str, int, str]
"""A file's name, a line, a code."""


def expected(path: Path) -> Iterator[Told]:
    """Yield what the comments of a course's files expect."""
    for file in sorted(path.glob("*.yaml")) if path.is_dir() else [path]:
        for number, line in enumerate(file.read_text("utf-8").splitlines(), 1):
            if found := _EXPECTED.search(line):
                yield file.name, number, found[1]


def told(path: Path) -> Iterator[Told]:
    """Yield what is told of a course."""
    files = load_files(path)
    places = files.places()
    for finding in check(files.course):
        place = places.place(finding.at)
        yield place.source.path.name, place.line, finding.rule.code


@pytest.mark.parametrize("path", COURSES, ids=lambda path: path.stem)
def test_a_flaw_is_told_where_it_is_and_nothing_else_is(path: Path) -> None:
    assert list(told(path)) == list(expected(path))
    assert len(list(expected(path))) == 1


def test_every_rule_has_its_flawed_course() -> None:
    codes = {code for path in COURSES for _, _, code in expected(path)}
    assert codes | {"PP146"} == {rule.code for rule in RULES}


def test_a_course_of_too_many_states_is_told_not_to_be_proved(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    course = load_files(FLAWED / "value_never_set").course
    monkeypatch.setattr(proofs, "MOST_STATES", 5)
    (found,) = check(course)
    assert (found.rule.code, found.values["most"]) == ("PP146", 5)
