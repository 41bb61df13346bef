"""What terminals answer to programs is no key."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tutor.ui.terminal_answers import TerminalAnswers

ANSWERS = [
    "\x1b]11;rgb:ffff/ffff/ffff\x07",
    "\x1b]10;rgb:cccc/cccc/cccc\x1b\\",
    "\x1bP>|Konsole 26.04.0\x1b\\",
    "\x1bP1+r524742=382F382F38\x1b\\",
    "\x1b_Gi=31;OK\x1b\\",
    "\x1b^private\x1b\\",
    "\x1b[?62;22c",
    "\x1b[>1;4000;29c",
    "\x1b[?1u",
    "\x1b[?997;1n",
    "\x1b[6;20;10t",
]


@pytest.mark.parametrize("answer", ANSWERS)
def test_an_answer_is_swallowed_whole_and_heard(answer: str) -> None:
    heard: list[str] = []
    assert TerminalAnswers(heard.append).without(f"a{answer}b") == "ab"
    assert heard == [answer]


@given(st.sampled_from(ANSWERS), st.text("ab\x1b[1;5C", max_size=5), st.data())
def test_it_is_swallowed_wherever_it_is_cut_but_after_an_escape(
    answer: str, typed: str, data: st.DataObject
) -> None:
    whole = f"x{answer}{typed.replace(chr(27), '')}"
    # Right after an Escape, what follows is not waited for: the key would come late.
    cut = data.draw(st.integers(0, len(whole)).filter(lambda at: not whole[:at].endswith("\x1b")))
    strings = TerminalAnswers(print)
    pieces = strings.without(whole[:cut]) + strings.without(whole[cut:])
    assert pieces == f"x{typed.replace(chr(27), '')}"


@pytest.mark.parametrize(
    "keys",
    [
        "a",
        "\x1b[A",
        "\x1bOP",
        "\x1b[<0;3;4M",
        "\x1b[32u",
        "\x1b",
        "\x1ba",
        "\x1b[6;5~",
        "\x1b[1;5t",
    ],
)
def test_keys_are_left_as_they_are(keys: str) -> None:
    assert TerminalAnswers(print).without(keys) == keys


def test_what_is_told_of_a_mode_is_left_to_textual() -> None:
    answers = TerminalAnswers(print)
    assert answers.without("\x1b[?2026;2") + answers.without("$y") == "\x1b[?2026;2$y"


def test_escape_then_a_letter_that_begins_a_string_is_given_back() -> None:
    strings = TerminalAnswers(print)
    assert strings.without("\x1bP") == ""
    assert strings.is_holding
    assert strings.given_up() == "\x1bP"


def test_an_answer_whose_end_never_comes_is_lost() -> None:
    strings = TerminalAnswers(print)
    assert strings.without("\x1b]11;rgb:ffff") == ""
    assert strings.given_up() == ""
    assert strings.without("a") == "a"


def test_a_string_without_end_keeps_nothing_for_ever() -> None:
    strings = TerminalAnswers(print)
    assert strings.without("\x1b]" + "x" * 10_000) == ""
    assert strings.without("a") == "a"
