"""The styles that things are painted in, made from a course's colours."""

from functools import lru_cache
from typing import NamedTuple

from rich.color import Color
from rich.color_triplet import ColorTriplet
from rich.style import Style

from tutor.model.course import Theme

_WHITE = "#FFFFFF"
_BLACK = "#000000"
_NIGHT = "#12141F"

HIGH_CONTRAST = Theme(
    primary="#00205B",
    secondary="#8F0048",
    success="#00492F",
    error="#8C0000",
    text="#000000",
    light="#FFFFFF",
)
"""Colours that are told apart from afar, and by those who see little (WCAG 1.4.6)."""


class Palette(NamedTuple):
    """One style for each purpose. A ground has both colours; the others are laid over one."""

    page: Style
    """The ground of the explanation."""
    sheet: Style
    """The ground of the screens, white as the service's own."""
    chrome: Style
    """The ground of what surrounds a screen: an address bar, a reader's desk."""
    header: Style
    footer: Style
    key: Style
    title: Style
    muted: Style
    strong: Style
    emphasis: Style
    code: Style
    link: Style
    primary: Style
    secondary: Style
    success: Style
    error: Style
    border: Style
    scrollbar: Style
    field: Style
    button: Style
    button_edge: Style
    badge: Style
    callout: Style
    callout_arrow: Style
    lit: Style
    """The ground of a hotspot that has the focus."""
    lit_button: Style
    lit_edge: Style
    tones: dict[str, Style]
    """The grounds of notices and badges, under their tone."""
    flat: bool = False
    """Whether there are no colours to tell things apart."""
    own: bool = True
    """Whether its colours are its own, and not the terminal's."""

    @property
    def sixteen(self) -> bool:
        """Whether its colours are the sixteen that every colour terminal has."""
        return not (self.own or self.flat)


@lru_cache(maxsize=8)
def coloured(theme: Theme, dark: bool = False) -> Palette:
    """Return the palette of a course's colours, over a light page or a dark one."""
    if dark:
        page = _ground(theme.light, _NIGHT)
        own = (theme.primary, theme.secondary, theme.success, theme.error)
        primary, secondary, success, error = (blend(one, _WHITE, 0.6) for one in own)
        muted = blend(theme.light, _NIGHT, 0.3)
        lit = _ground(theme.light, blend(theme.secondary, _NIGHT, 0.6))
    else:
        page = _ground(theme.text, blend(theme.light, _WHITE, 0.6))
        primary, secondary = theme.primary, theme.secondary
        success, error = theme.success, theme.error
        muted = blend(theme.text, _WHITE, 0.25)
        lit = _ground(theme.text, blend(theme.secondary, _WHITE, 0.82))
    return Palette(
        page=page,
        sheet=_ground(theme.text, _WHITE),
        chrome=_ground(theme.text, blend(theme.text, _WHITE, 0.82)),
        header=_ground(_WHITE, theme.primary),
        footer=_ground(theme.light, theme.text),
        key=Style(color=_WHITE, bold=True),
        title=Style(color=primary, bold=True),
        muted=Style(color=muted),
        strong=Style(bold=True),
        emphasis=Style(italic=True),
        code=Style(bold=True),
        link=Style(color=primary, underline=True),
        primary=Style(color=primary),
        secondary=Style(color=secondary),
        success=Style(color=success),
        error=Style(color=error),
        border=Style(color=blend(theme.text, _WHITE, 0.55)),
        scrollbar=_ground(theme.text, blend(theme.text, _WHITE, 0.55)),
        field=_ground(theme.text, theme.light),
        button=_ground(_WHITE, theme.primary) + Style(bold=True),
        button_edge=Style(color=theme.primary),
        badge=_ground(_WHITE, theme.secondary) + Style(bold=True),
        callout=_ground(blend(theme.secondary, _BLACK, 0.35), blend(theme.secondary, _WHITE, 0.88)),
        callout_arrow=Style(color=theme.secondary),
        lit=lit + Style(bold=True),
        lit_button=_ground(_WHITE, blend(theme.secondary, _BLACK, 0.2))
        + Style(bold=True, underline=True),
        lit_edge=Style(color=blend(theme.secondary, _BLACK, 0.2)),
        tones={
            "info": _tint(theme.primary),
            "success": _tint(theme.success),
            "warning": _tint("#8A5A00"),
            "error": _tint(theme.error),
        },
    )


def sixteen() -> Palette:
    """Return a palette of the sixteen colours that every colour terminal has.

    A course's colours, brought down to the nearest of sixteen, would not always be readable. Green,
    cyan and yellow are grounds alone: words in them are too pale on white.
    """
    paper = _ground("black", "bright_white")
    blue, magenta = Style(color="blue"), Style(color="magenta")
    white_on_magenta = _ground("bright_white", "magenta") + Style(bold=True)
    return Palette(
        page=paper,
        sheet=paper,
        chrome=_ground("black", "white"),
        header=_ground("bright_white", "blue"),
        footer=_ground("bright_white", "black"),
        key=Style(bold=True),
        title=blue + Style(bold=True),
        muted=Style(color="black"),
        strong=Style(bold=True),
        emphasis=Style(italic=True),
        code=Style(bold=True),
        link=blue + Style(underline=True),
        primary=blue,
        secondary=magenta,
        success=_ground("black", "bright_cyan"),
        error=Style(color="red"),
        border=Style(color="black"),
        scrollbar=_ground("black", "bright_black"),
        field=_ground("black", "white"),
        button=_ground("bright_white", "blue") + Style(bold=True),
        button_edge=blue,
        badge=white_on_magenta,
        callout=_ground("magenta", "bright_white"),
        callout_arrow=magenta,
        lit=_ground("black", "bright_yellow"),
        lit_button=white_on_magenta + Style(underline=True),
        lit_edge=magenta,
        tones={
            "info": _ground("black", "white"),
            "success": _ground("black", "bright_cyan"),
            "warning": _ground("black", "bright_yellow"),
            "error": _ground("red", "bright_white"),
        },
        own=False,
    )


def colourless() -> Palette:
    """Return a palette of attributes alone, for NO_COLOR and terminals without colours."""
    plain, bold = Style(), Style(bold=True)
    reverse = Style(reverse=True)
    underlined = Style(underline=True)
    return Palette(
        page=plain,
        sheet=plain,
        chrome=plain,
        header=reverse,
        footer=reverse,
        key=bold,
        title=bold,
        muted=plain,
        strong=bold,
        emphasis=underlined,
        code=bold,
        link=underlined,
        primary=bold,
        secondary=bold,
        success=bold,
        error=bold,
        border=plain,
        scrollbar=plain,
        field=underlined,
        button=bold,
        button_edge=plain,
        badge=bold,
        callout=Style(italic=True),
        callout_arrow=plain,
        lit=reverse,
        lit_button=reverse + bold,
        lit_edge=plain,
        tones=dict.fromkeys(("info", "success", "warning", "error"), plain),
        flat=True,
        own=False,
    )


def blend(first: str, second: str, share: float) -> str:
    """Return the colour that lies between two, at `share` of the way to the second."""
    one, other = _triplet(first), _triplet(second)
    mixed = (round(a + (b - a) * share) for a, b in zip(one, other, strict=True))
    return ColorTriplet(*mixed).hex


def _triplet(colour: str) -> ColorTriplet:
    return Color.parse(colour).get_truecolor()


def _ground(text: str, ground: str) -> Style:
    return Style(color=text, bgcolor=ground)


def _tint(colour: str) -> Style:
    return _ground(blend(colour, _BLACK, 0.3), blend(colour, _WHITE, 0.88))
