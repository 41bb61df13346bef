"""What a terminal's answers mean."""

import pytest

from tutor.graphics.inquiry import KITTY_QUESTION, QUESTIONS, SIXEL_QUESTION, Inquiry
from tutor.graphics.protocols import Graphics, Protocol

KITTY = ["\x1bP>|kitty(0.36.0)\x1b\\", "\x1b[6;22;11t", "\x1b[?62;c"]
KITTY_YES = "\x1b_Gi=31;OK\x1b\\"
XTERM = {"TERM": "xterm-256color"}


def told(*answers: str) -> Inquiry:
    inquiry = Inquiry(environment=XTERM)
    for answer in answers:
        inquiry.hear(answer)
    return inquiry


@pytest.mark.parametrize(
    ("answers", "protocol"),
    [
        ([*KITTY, KITTY_YES], Protocol.KITTY),
        (["\x1bP>|ghostty 1.1.3\x1b\\", "\x1b[?62;22c", KITTY_YES], Protocol.KITTY),
        (["\x1bP>|kitty(0.26.5)\x1b\\", "\x1b[?62;c", KITTY_YES], None),
        (["\x1bP>|Konsole 22.12.3\x1b\\", "\x1b[?62;1;4c", KITTY_YES], Protocol.SIXEL),
        (["\x1bP>|WezTerm 20240203-110809-5046fc22\x1b\\", "\x1b[?65;4;6c"], Protocol.ITERM),
        (["\x1bP>|iTerm2 3.5.0\x1b\\", "\x1b[?64;1;2;4;6c"], Protocol.ITERM),
        (["\x1bP>|foot(1.13.1)\x1b\\", "\x1b[?62;4;22c"], Protocol.SIXEL),
        (["\x1b[?61;4;6;7;14;21;22;23;24;28;32;42c"], Protocol.SIXEL),
        (["\x1bP>|tmux 3.4\x1b\\", "\x1b[?1;2;4c"], None),
        (["\x1bP>|VTE(7006)\x1b\\", "\x1b[?65;1;9c"], None),
        (["\x1b[?64;1;2c"], None),
        ([], None),
    ],
)
def test_a_terminal_draws_pixels_by_the_best_way_that_it_says(
    answers: list[str], protocol: Protocol | None
) -> None:
    graphics = told(*answers).graphics
    assert (graphics and graphics.protocol) == protocol


def test_kitty_is_asked_its_own_question_and_no_other_terminal_is() -> None:
    inquiry = told(*KITTY[:-1])
    assert inquiry.hear(KITTY[-1]) == KITTY_QUESTION
    assert told("\x1bP>|foot(1.13.1)\x1b\\").hear("\x1b[?62;4;22c") == SIXEL_QUESTION
    assert told().hear("\x1b[?62;22c") == ""
    assert "\x1b_" not in QUESTIONS


def test_what_draws_sixel_may_tell_how_large() -> None:
    inquiry = told("\x1b[?63;4c", "\x1b[?2;0;1000;800S")
    assert inquiry.largest == (1000, 800)
    assert told("\x1b[?63;4c", "\x1b[?2;3;0S", "\x1b[?2;0;0;0S").largest is None


def test_a_cell_has_the_size_that_the_terminal_tells_else_the_window_else_the_usual_one() -> None:
    def cell_of(inquiry: Inquiry) -> tuple[int, int]:
        inquiry.hear("\x1b[?62;4c")
        assert inquiry.graphics
        return inquiry.graphics.cell

    assert cell_of(told("\x1b[6;22;11t")) == (11, 22)
    assert cell_of(Inquiry(cell=(7, 15), environment=XTERM)) == (7, 15)
    assert cell_of(told("\x1b[6;0;0t")) == (10, 20)
    told_already = told("\x1b[6;22;11t")
    told_already.measure((7, 15))
    assert cell_of(told_already) == (11, 22)


def test_what_one_wants_is_not_asked_and_its_cells_are() -> None:
    inquiry = Inquiry(Protocol.ITERM, environment=XTERM)
    assert inquiry.graphics == Graphics(Protocol.ITERM)
    assert inquiry.questions == "\x1b[16t"
    inquiry.hear("\x1bP>|foot(1.13.1)\x1b\\")
    inquiry.hear("\x1b[?62;4;22c")
    assert inquiry.graphics == Graphics(Protocol.ITERM)


@pytest.mark.parametrize(
    "environment",
    [{"TERM": "linux"}, {"TERM": "tmux-256color"}, {"TERM": "screen"}, {**XTERM, "TMUX": "x"}],
)
def test_what_would_not_hear_or_would_print_it_is_asked_nothing(
    environment: dict[str, str],
) -> None:
    assert Inquiry(environment=environment).questions == ""
