"""What stands for a sign where the terminal cannot draw it."""

import pytest
from rich.cells import cell_len
from rich.segment import Segment

from tutor.painting.blocks import Block, Zone
from tutor.painting.glyphs import (
    CONSOLE,
    UNICODE,
    Border,
    Glyphs,
    stand_in,
    transliterate,
    transliterate_block,
    unjoined,
)


def signs(glyphs: Glyphs) -> list[str]:
    """Return every sign, those of the border included."""
    return [sign for part in glyphs for sign in (part if isinstance(part, Border) else [part])]


@pytest.mark.parametrize("glyphs", [UNICODE, CONSOLE], ids=["unicode", "console"])
def test_every_sign_is_one_cell_wide(glyphs: Glyphs) -> None:
    assert [sign for sign in signs(glyphs) if len(sign) != 1 or cell_len(sign) != 1] == []


@pytest.mark.parametrize("sign", sorted(set(signs(UNICODE))))
def test_every_sign_has_a_stand_in_of_its_own(sign: str) -> None:
    assert stand_in(sign, "ascii") != "?"
    assert stand_in(sign, "ascii").isascii()


def test_ticked_and_not_ticked_differ_everywhere() -> None:
    for glyphs in (UNICODE, CONSOLE):
        for encoding in ("utf-8", "iso-8859-1", "ascii"):
            box, ticked = (stand_in(s, encoding) for s in (glyphs.box, glyphs.box_checked))
            option, chosen = (stand_in(s, encoding) for s in (glyphs.option, glyphs.option_chosen))
            assert box != ticked
            assert option != chosen


@pytest.mark.parametrize("text", ["Échap", "« où ? »", "l’été", "cœur", "☞ ▸ ✓", "12\u202f345 €"])
@pytest.mark.parametrize("encoding", ["ascii", "iso-8859-1", "cp437"])
def test_a_stand_in_takes_one_cell_for_one_cell(text: str, encoding: str) -> None:
    shown = transliterate(text, encoding)
    shown.encode(encoding)
    assert cell_len(shown) == cell_len(text)


@pytest.mark.parametrize("text", ["日本", "👍", "e\u0301", "a\u200bb"])
def test_a_stand_in_is_as_wide_as_what_it_stands_for(text: str) -> None:
    assert cell_len(transliterate(text, "ascii")) == cell_len(text)


def test_what_the_encoding_has_is_left_alone() -> None:
    assert transliterate("Où ? « là »", "iso-8859-1") == "Où ? « là »"
    assert transliterate("☞ où", "utf-8") == "☞ où"


def test_letters_lose_their_accents_and_other_scripts_are_marked() -> None:
    assert transliterate("À bientôt, Łódź", "ascii") == "A bientot, ?odz"


def test_an_encoding_that_nobody_knows_takes_ascii() -> None:
    assert transliterate("été", "nulle-part") == "ete"


def test_a_block_keeps_its_size_and_its_zones() -> None:
    block = Block(4, [[Segment("│é☞ ")]], [Zone(1, 0, 0, 4, 1)])
    assert transliterate_block(block, "ascii") == block._replace(lines=[[Segment("|e> ")]])


@pytest.mark.parametrize(
    ("written", "drawn"),
    [
        ("⚠\ufe0f fin", "⚠  fin"),
        ("👨\u200d👩\u200d👧 fin", "👨 fin"),
        ("👍\U0001f3fd fin", "👍 fin"),
        ("🇫🇷 fin", "FR fin"),
        ("1\ufe0f\u20e3 fin", "1  fin"),
        ("🏳\ufe0f\u200d🌈 fin", "🏳  fin"),
        ("été ✅", "été ✅"),
    ],
)
def test_signs_that_join_are_drawn_as_one_that_is_as_wide_everywhere(
    written: str, drawn: str
) -> None:
    assert unjoined(written) == drawn
    assert cell_len(drawn) == cell_len(written)
    assert sum(map(cell_len, unjoined(written))) == cell_len(written)


@pytest.mark.parametrize("text", ["क्\u200dष", "می\u200cخواهم", "l'été"])
def test_letters_that_join_are_left_alone(text: str) -> None:
    assert unjoined(text) == text
