"""The look that suits a terminal, from what it says of itself."""

import os
import sys
from collections.abc import Mapping

from tutor.language import Language
from tutor.model.course import Theme
from tutor.painting.fewer_colours import in_256
from tutor.painting.glyphs import CONSOLE, UNICODE
from tutor.painting.look import Look
from tutor.painting.palette import Palette, coloured, colourless, sixteen

_LINKING_TERMS = ("xterm-kitty", "xterm-ghostty", "alacritty", "foot", "contour", "wezterm")
_LINKING_PROGRAMS = ("iTerm.app", "WezTerm", "vscode", "ghostty", "rio", "Tabby")
_LINKING_SIGNS = ("WT_SESSION", "KONSOLE_VERSION", "DOMTERM")
_FIRST_LINKING_VTE = 5000
"""The version of the library of GNOME's terminal, and of others, that first follows links."""

_POOR_FONTS = ("linux", "vt100", "vt220", "ansi", "cons25")


def wants_plain(environment: Mapping[str, str] = os.environ) -> bool:
    """Return whether only the line player can be used here, or is preferred."""
    streams = (sys.stdin, sys.stdout, sys.stderr)
    if not all(stream is not None and stream.isatty() for stream in streams):
        return True
    term = environment.get("TERM", "" if os.name == "posix" else "windows")
    return term in ("", "dumb") or bool(environment.get("ACCESSIBLE"))


def choose_look(
    theme: Theme,
    language: Language,
    *,
    dark: bool | None = None,
    encoding: str | None = None,
    environment: Mapping[str, str] = os.environ,
) -> Look:
    """Return how to paint in this terminal, from what it says of itself.

    NO_COLOR is honoured as https://no-color.org asks; the ground is guessed from COLORFGBG
    where `dark` does not say it.
    """
    if dark is None:
        dark = environment.get("COLORFGBG", "").rpartition(";")[2] in ("0", "8")
    page, screen = _choose_palettes(theme, dark, environment)
    poor = environment.get("TERM", "") in _POOR_FONTS
    return Look(
        palette=page,
        screen_palette=screen,
        glyphs=CONSOLE if poor else UNICODE,
        language=language,
        encoding=encoding or getattr(sys.__stderr__, "encoding", None) or "utf-8",
        dark=dark,
        hyperlinks=follows_links(environment),
    )


def follows_links(environment: Mapping[str, str] = os.environ) -> bool:
    """Return whether this terminal is known to follow hyperlinks (OSC 8); tmux hides it."""
    term, program = environment.get("TERM", ""), environment.get("TERM_PROGRAM", "")
    if term.startswith(("tmux", "screen")) or "TMUX" in environment:
        return False
    vte = environment.get("VTE_VERSION", "")
    return (
        term.startswith(_LINKING_TERMS)
        or program in _LINKING_PROGRAMS
        or any(name in environment for name in _LINKING_SIGNS)
        or (vte.isdecimal() and int(vte) >= _FIRST_LINKING_VTE)
    )


def colour_system(environment: Mapping[str, str] = os.environ) -> str | None:
    """Return what Rich calls the colours of this terminal; None where there is none."""
    from tutor.painting.console import Console  # the line player does not wait for it

    return Console(force_terminal=True, _environ=environment).color_system


def _choose_palettes(
    theme: Theme, dark: bool, environment: Mapping[str, str]
) -> tuple[Palette, Palette]:
    colours = colour_system(environment)
    if colours is None or environment.get("NO_COLOR"):
        return colourless(), colourless()
    if colours in ("standard", "windows"):
        return sixteen(), sixteen()
    if colours == "256":
        return in_256(coloured(theme, dark)), in_256(coloured(theme))
    return coloured(theme, dark), coloured(theme)
