"""Regular expressions that are matched in linear time."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tutor.model.patterns import LONGEST_PROGRAM, UnsafePatternError, compiled, matches

PIECES = ["a", "b", ".", "[ab]", "[^a]", r"\d", r"\w", r"\s", "é", r"\.", "(?:a|b)", "(a)", "()"]
REPEATS = ["", "*", "+", "?", "{2}", "{1,2}", "{,2}", "{1,}", "*?", "+?"]

patterns = st.recursive(
    st.builds("{}{}".format, st.sampled_from(PIECES), st.sampled_from(REPEATS)),
    lambda inner: st.one_of(
        st.builds("{}{}".format, inner, inner),
        st.builds("(?:{}|{})".format, inner, inner),
        st.builds("({}){}".format, inner, st.sampled_from(REPEATS)),
    ),
    max_leaves=6,
)


@given(patterns, st.text("ab.é1 ", max_size=6))
def test_a_text_is_taken_as_python_takes_it(pattern: str, text: str) -> None:
    assert matches(pattern, text) is (re.fullmatch(pattern, text) is not None)


@pytest.mark.parametrize(
    ("pattern", "text"),
    [
        ("[0-9]{6}", "123456"),
        ("(?i)saint-étienne", "SAINT-ÉTIENNE"),
        (r"^\w+$", "Zoé"),
        (r"\bmot\b", "mot"),
        ("[]a]+", "]a]"),
        (r"[\]a]+", "]a]"),
        (r"\x41\u00e9", "Aé"),
        ("a{x}", "a{x}"),
        ("a{}", "a{}"),
        ("", ""),
        ("(?=.*[A-Z])(?=.*[0-9])(?!.* ).{9,}", "Mon-code-12"),
        ("a|", ""),
        ("(?P<jour>[0-3]?[0-9])/(?P<mois>1?[0-9])", "3/11"),
    ],
)
def test_it_speaks_the_usual_language(pattern: str, text: str) -> None:
    assert matches(pattern, text)
    assert not matches(pattern, f"{text}\n!")


@pytest.mark.parametrize(
    "pattern",
    [r"(a)\1", "b(?=a)a", "(?=a)a|b", "(?<=a)b", "(?>a)", "a++", "(?P<n>a)(?P=n)", "(?x) a"],
)
def test_what_needs_backtracking_is_refused(pattern: str) -> None:
    with pytest.raises(UnsafePatternError):
        compiled(pattern)


@pytest.mark.parametrize(
    "pattern", [f"a{{{LONGEST_PROGRAM + 1}}}", "((a{40}){40}){40}", "(" * 60 + ")" * 60]
)
def test_what_is_too_large_is_refused(pattern: str) -> None:
    with pytest.raises(UnsafePatternError):
        compiled(pattern)


@given(st.lists(patterns, max_size=2), patterns, st.text("ab1", max_size=4), st.booleans())
def test_what_a_text_is_to_begin_with_is_asked_for_as_python_does(
    looks: list[str], pattern: str, text: str, wanted: bool
) -> None:
    whole = "".join(f"(?{'=' if wanted else '!'}{look})" for look in looks) + f"(?:{pattern})"
    assert matches(whole, text) is (re.fullmatch(whole, text) is not None)


@pytest.mark.parametrize(
    ("pattern", "text"),
    [
        (r"(\w+ ?)+", "AnneMarieLeguellecdelaTourAuvergne (2)"),
        ("(a|a)*b", "a" * 200),
        ("(?:a?){40}a{40}", "a" * 39 + "b"),
        ("(a*)*c", "a" * 200),
        ("((a{0,12}){0,12})*b", "a" * 200),
    ],
)
def test_no_text_is_tried_in_all_the_ways_one_after_the_other(pattern: str, text: str) -> None:
    assert not matches(pattern, text)  # by backtracking, in more time than there is
