"""A course's colours → the variables of the page's style, in which every text can be read.

Words are brought away from their ground until WCAG 2.2 is met (1.4.3): towards black on what is
light, towards white on what is dark.
"""

from rich.style import Style

from tutor.model.course import Theme
from tutor.painting.contrast import LEAST, contrast
from tutor.painting.palette import blend

_WHITE, _BLACK, _NIGHT = "#ffffff", "#000000", "#12141f"
_AMBER = "#8a5a00"
_STEPS = 20
_LEAST_OF_A_LINE = 3
"""The contrast that the edges of what one fills in need (WCAG 2.2, 1.4.11)."""


def theme_style(theme: Theme) -> str:
    """Return the rules that give the variables their values, on a light page and on a dark one."""
    dark = _rule(_dark(theme))
    return f":root{{{_rule(_light(theme))}}}@media (prefers-color-scheme:dark){{:root{{{dark}}}}}"


def _light(theme: Theme) -> dict[str, str]:
    page = blend(theme.light, _WHITE, 0.6)
    return {
        "primary": theme.primary,
        "on-primary": _over(theme.primary),
        "ink": _readable(theme.primary, theme.light),
        "secondary": theme.secondary,
        "on-secondary": _over(theme.secondary),
        "secondary-ink": _readable(theme.secondary, theme.light),
        "text": _readable(theme.text, theme.light),
        "muted": _readable(blend(theme.text, _WHITE, 0.3), theme.light),
        "border": _readable(blend(theme.text, _WHITE, 0.5), _WHITE, _LEAST_OF_A_LINE),
        "line": blend(theme.text, _WHITE, 0.8),
        "light": theme.light,
        **_tinted("callout", theme.secondary),
        **_tinted("info", theme.primary),
        **_tinted("success", theme.success),
        **_tinted("warning", _AMBER),
        **_tinted("error", theme.error),
        "page": page,
        "words": _readable(theme.text, page),
        "dim": _readable(blend(theme.text, _WHITE, 0.3), page),
        "title": _readable(theme.primary, page),
        "accent": theme.secondary,
        "raised": _WHITE,
    }


def _tinted(name: str, colour: str) -> dict[str, str]:
    """Return a pale ground of a colour, and that colour's words on it."""
    ground = blend(colour, _WHITE, 0.88)
    return {name: ground, f"on-{name}": _readable(colour, ground)}


def _dark(theme: Theme) -> dict[str, str]:
    """Return what differs on a dark page: the screens stay light, as the service's are."""
    raised = blend(_NIGHT, _WHITE, 0.09)
    return {
        "page": _NIGHT,
        "words": _readable(theme.light, raised, towards=_WHITE),
        "dim": _readable(blend(theme.light, _NIGHT, 0.3), raised, towards=_WHITE),
        "title": _readable(theme.primary, raised, towards=_WHITE),
        "accent": _readable(theme.secondary, raised, towards=_WHITE),
        "raised": raised,
    }


def _over(ground: str) -> str:
    """Return white, or black where white cannot be read on a ground."""
    return _WHITE if _ratio(_WHITE, ground) >= LEAST else _BLACK


def _readable(colour: str, ground: str, least: float = LEAST, *, towards: str = _BLACK) -> str:
    """Return a colour that can be read on a ground, as near as may be to the one given."""
    shades = (blend(colour, towards, step / _STEPS) for step in range(_STEPS + 1))
    return next((shade for shade in shades if _ratio(shade, ground) >= least), towards)


def _ratio(words: str, ground: str) -> float:
    return contrast(Style(color=words, bgcolor=ground))


def _rule(values: dict[str, str]) -> str:
    return "".join(f"--{name}:{value};" for name, value in values.items())
