"""What is pasted is text, whatever it holds, and ends."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from tutor.ui.pastes import Pastes

START, END = "\x1b[200~", "\x1b[201~"


@given(st.text("ab1m[\x1b~20", max_size=8), st.lists(st.integers(0, 40), max_size=4))
def test_what_is_pasted_is_text_alone_wherever_it_is_cut(pasted: str, cuts: list[int]) -> None:
    whole = f"x\x1b[A{START}{pasted}.{END}\x1b[B{START}é{END}y"
    places = [0, *sorted(cuts), len(whole)]
    pastes = Pastes()
    pieces = [pastes.plain(whole[a:b]) for a, b in pairwise(places)]
    kept = pasted.replace("\x1b", "")
    assert "".join(pieces) == f"x\x1b[A{START}{kept}.{END}\x1b[B{START}é{END}y"


def test_keys_are_passed_on_at_once() -> None:
    pastes = Pastes()
    assert [pastes.plain(piece) for piece in ("\x1b", "[", "2", "0~", "\x1b[20", "1~")] == [
        *("\x1b", "[", "2", "0~", "\x1b[20", "1~")
    ]


def test_a_paste_whose_end_is_lost_is_over_after_a_while() -> None:
    pastes = Pastes()
    assert pastes.plain(f"{START}ab") == f"{START}ab"
    assert pastes.plain("c\x1b[2", waited=1) == "c"
    assert pastes.plain("\x03", waited=4) == f"{END}\x03"
    assert pastes.plain("\x1b[A", waited=9) == "\x1b[A"
