"""What a terminal can show, from what it says of itself."""

import sys
from io import StringIO

import pytest

from tests.unit.painting.looks import DARK, LIGHT
from tutor.model.course import Theme
from tutor.painting import terminal
from tutor.painting.fewer_colours import in_256
from tutor.painting.glyphs import CONSOLE, UNICODE
from tutor.painting.look import Look
from tutor.painting.palette import Palette, coloured, colourless, sixteen
from tutor.painting.terminal import choose_look, follows_links

MODERN = {"TERM": "xterm-256color", "COLORTERM": "truecolor"}


def look(dark: bool | None = None, encoding: str = "utf-8", **environment: str) -> Look:
    variables = {**MODERN, **environment}
    return choose_look(Theme(), "fr", dark=dark, encoding=encoding, environment=variables)


def test_a_modern_terminal_gets_the_course_s_colours_on_a_light_page() -> None:
    assert look() == LIGHT


def test_256_colours_are_the_nearest_to_the_course_s_own() -> None:
    assert look(COLORTERM="").palette == in_256(coloured(Theme()))


@pytest.mark.parametrize("term", ["xterm", "screen", "linux", "vt220"])
def test_a_terminal_of_sixteen_colours_gets_a_palette_made_for_them(term: str) -> None:
    chosen = look(TERM=term, COLORTERM="")
    assert (chosen.palette, chosen.screen_palette) == (sixteen(), sixteen())


@pytest.mark.parametrize("value", ["1", "0", "non"])
def test_no_color_means_none_whatever_its_value(value: str) -> None:
    assert look(NO_COLOR=value).palette == colourless()
    assert look(NO_COLOR=value).screen_palette == colourless()


def test_no_color_that_is_empty_means_nothing() -> None:
    assert look(NO_COLOR="").palette == coloured(Theme())


@pytest.mark.parametrize(
    ("says", "page"),
    [("15;0", DARK.palette), ("15;default;8", DARK.palette), ("0;15", LIGHT.palette),
     ("0;7", LIGHT.palette), ("", LIGHT.palette), ("?", LIGHT.palette)],
)  # fmt: skip
def test_the_page_is_as_dark_as_the_terminal_says(says: str, page: Palette) -> None:
    assert look(COLORFGBG=says).palette == page


def test_the_screens_stay_light_on_a_dark_page() -> None:
    assert look(dark=True).screen_palette == LIGHT.palette


@pytest.mark.parametrize(("dark", "page"), [(True, DARK.palette), (False, LIGHT.palette)])
def test_what_one_asks_for_goes_before_what_the_terminal_says(dark: bool, page: Palette) -> None:
    assert look(dark=dark, COLORFGBG="0;15" if dark else "15;0").palette == page


@pytest.mark.parametrize(
    ("term", "glyphs"), [("xterm-256color", UNICODE), ("linux", CONSOLE), ("vt100", CONSOLE)]
)
def test_a_poor_font_gets_simple_signs(term: str, glyphs: object) -> None:
    assert look(TERM=term).glyphs == glyphs


@pytest.mark.parametrize(
    ("encoding", "draws_all"),
    [("utf-8", True), ("UTF8", True), ("utf_8", True), ("iso-8859-1", False), ("ascii", False)],
)
def test_the_encoding_tells_whether_stand_ins_are_needed(encoding: str, draws_all: bool) -> None:
    assert look(encoding=encoding).draws_all is draws_all


def test_the_words_are_in_the_language_that_is_asked() -> None:
    assert choose_look(Theme(), "en", environment=MODERN).language == "en"


class Terminal:
    """A stream that is a terminal's."""

    def isatty(self) -> bool:
        return True


def wants_plain(patch: pytest.MonkeyPatch, env: dict[str, str], **streams: object) -> bool:
    """Return whether the line player is wanted with these streams, the others a terminal's."""
    with patch.context() as patched:
        for name in ("stdin", "stdout", "stderr"):
            patched.setattr(sys, name, streams.get(name, Terminal()))
        return terminal.wants_plain(env)


@pytest.mark.parametrize(
    ("env", "plain"),
    [
        ({"TERM": "xterm-256color"}, False),
        ({"TERM": "linux"}, False),
        ({"TERM": "xterm", "ACCESSIBLE": ""}, False),
        ({"TERM": "xterm", "ACCESSIBLE": "1"}, True),
        ({"TERM": "dumb"}, True),
        ({"TERM": ""}, True),
    ],
)
def test_on_a_terminal_its_environment_decides(
    monkeypatch: pytest.MonkeyPatch, env: dict[str, str], plain: bool
) -> None:
    assert wants_plain(monkeypatch, env) is plain


@pytest.mark.parametrize("name", ["stdin", "stdout", "stderr"])
@pytest.mark.parametrize("stream", [None, StringIO()], ids=["closed", "a file"])
def test_one_stream_that_is_no_terminal_s_is_enough(
    monkeypatch: pytest.MonkeyPatch, name: str, stream: object
) -> None:
    assert wants_plain(monkeypatch, {"TERM": "xterm"}, **{name: stream})


@pytest.mark.parametrize(
    ("environment", "follows"),
    [
        ({"TERM": "xterm-kitty"}, True),
        ({"TERM_PROGRAM": "vscode"}, True),
        ({"WT_SESSION": "1"}, True),
        ({"VTE_VERSION": "7006"}, True),
        ({"VTE_VERSION": "4200"}, False),
        ({"TERM_PROGRAM": "Apple_Terminal"}, False),
        ({"TERM": "xterm-kitty", "TMUX": "/tmp/x"}, False),
        ({"TERM": "tmux-256color", "VTE_VERSION": "7006"}, False),
        ({}, False),
    ],
)
def test_a_terminal_follows_links_where_it_is_known_to(
    environment: dict[str, str], follows: bool
) -> None:
    assert follows_links({**MODERN, **environment}) is follows
