"""kitty's protocol: a picture is given once, its cells say where they belong."""

import re
from base64 import b64decode

import pytest

from tutor.graphics import kitty

_SEQUENCE = re.compile(r"\x1b_G([^;]*);([^\x1b]*)\x1b\\")


@pytest.fixture(autouse=True)
def _no_tmux(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("TMUX", raising=False)


def test_a_picture_is_given_in_pieces_that_terminals_take() -> None:
    png = bytes(range(256)) * 40
    sequences = _SEQUENCE.findall(kitty.transmission(png, 42, 80, 24))
    assert all(len(piece) <= 4096 for _, piece in sequences)
    assert b64decode("".join(piece for _, piece in sequences)) == png
    assert sequences[0][0] == "a=T,U=1,q=2,f=100,i=42,c=80,r=24,m=1"
    assert [keys for keys, _ in sequences[1:]] == ["m=1", "m=1", "m=0"]


def test_each_cell_says_its_line_and_its_column() -> None:
    cells = kitty.placeholders(2, 3)
    assert cells == [
        "\U0010eeee\u030e\u0305",
        "\U0010eeee\u030e\u030d",
        "\U0010eeee\u030e\u030e",
    ]


def test_the_numerals_are_the_297_of_the_protocol() -> None:
    assert len(set(kitty.NUMERALS)) == 297
    assert [ord(kitty.NUMERALS[at]) for at in (0, 4, 296)] == [0x305, 0x312, 0x1D244]


def test_tmux_is_told_to_pass_on_what_is_given(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TMUX", "/somewhere,1,0")
    assert kitty.removal(42) == "\x1bPtmux;\x1b\x1b_Ga=d,d=I,q=2,i=42\x1b\x1b\\\x1b\\"
