"""What a terminal answers about pictures is obeyed, and is no key; a mute one costs nothing."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from PIL import Image

from tests.terminal.pty_player import PtyPlayer
from tutor.graphics.inquiry import KITTY_QUESTION, QUESTIONS

COURSE = """\
format: 1
title: Des images
slides:
  un:
    title: Première
    screen: {elements: [{image: {alt: Un carré, source: un.png, rows: 9}}]}
    next: deux
  deux: {title: Seconde, text: Plus rien., end: true}
"""

KITTY = b"\x1bP>|kitty(0.36.0)\x1b\\\x1b[6;20;10t\x1b[?62;c"
KITTY_YES = b"\x1b_Gi=31;OK\x1b\\"
WEZTERM = b"\x1bP>|WezTerm 20240203-110809-5046fc22\x1b\\\x1b[6;20;10t\x1b[?65;4;6;18;22c"
PLACEHOLDER = "\U0010eeee".encode()
HALF = "▀".encode()
HELP = b"Aide et commandes"


@contextmanager
def asked(folder: Path) -> Iterator[PtyPlayer]:
    """Run the player on a slide with a picture, up to what it asks of its terminal."""
    Image.new("RGB", (400, 400), "#336699").save(folder / "un.png")
    (folder / "images.yaml").write_text(COURSE, encoding="utf-8")
    player = PtyPlayer(
        *("--no-record", str(folder / "images.yaml")),
        shows=QUESTIONS.encode(),
        settles=False,
        COLORTERM="truecolor",
        TMUX="",
    )
    try:
        yield player
    finally:
        player.end()


def goes_on(player: PtyPlayer) -> bytes:
    """Go on to the slide without a picture; return what is written up to there."""
    player.write(b"\x1b[C")
    return player.read_until(b"Plus rien.")


def test_kitty_is_given_the_picture_and_its_cells(tmp_path: Path) -> None:
    with asked(tmp_path) as player:
        player.write(KITTY)
        player.read_until(KITTY_QUESTION.encode())
        player.write(KITTY_YES)
        written = player.read_until(PLACEHOLDER)
        assert b"\x1b_Ga=T,U=1,q=2,f=100" in written
        assert HELP not in written + goes_on(player)


def test_wezterm_answering_in_pieces_is_given_a_file_over_its_cells(tmp_path: Path) -> None:
    with asked(tmp_path) as player:
        for piece in (WEZTERM[:7], WEZTERM[7:30], WEZTERM[30:49], WEZTERM[49:]):
            player.write(piece)
        written = player.read_until(b"\x1b]1337;File=inline=1", b"\x07\x1b8")
        assert HELP not in written + goes_on(player)


def test_a_mute_terminal_shows_half_blocks_and_is_played_at_once(tmp_path: Path) -> None:
    with asked(tmp_path) as player:
        assert HALF in player.started
        written = goes_on(player)
        assert not any(way in written for way in (PLACEHOLDER, b"1337;File", b"\x1bP0;1;0q"))
