"""Regular expressions that may take for ever."""

import pytest

from tutor.checks.patterns import may_last


@pytest.mark.parametrize(
    "pattern",
    ["(a+)+", "([a-z]+)*", r"(\d+\s*)+x", "((a|b)*c?)+", "(?:a{1,})*", "(a+){2,}", "(x(a*)y)+"],
)
def test_what_is_repeated_inside_a_repetition_may_last(pattern: str) -> None:
    assert may_last(pattern)


@pytest.mark.parametrize(
    "pattern",
    [
        "[0-9]{6}",
        "(ab)+",
        "(a+)?",
        "([0-9]{2} ?){5}",
        r"(\(+)",
        "([+*]+)",
        "[(]+[)]+",
        "(?=.*[A-Z])(?=.*[0-9]).{9,}",
        r"\w+(@\w+)?",
    ],
)
def test_other_repetitions_do_not(pattern: str) -> None:
    assert not may_last(pattern)
