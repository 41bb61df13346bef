"""Whether words can be read over their ground: WCAG 2.2, criterion 1.4.3 « Contrast (Minimum) ».

https://www.w3.org/TR/WCAG22/#contrast-minimum asks for 4.5 to 1 between a text and its ground. The
ratio is that of their relative luminances, as the same document defines both.
"""

from rich.color import Color
from rich.style import Style

LEAST = 4.5
"""The contrast that a text needs."""


def contrast(style: Style) -> float:
    """Return the contrast ratio of a style's words and ground, from 1 to 21."""
    words, ground = _luminance(style.color), _luminance(style.bgcolor)
    return (max(words, ground) + 0.05) / (min(words, ground) + 0.05)


def _luminance(colour: Color | None) -> float:
    """Return a colour's relative luminance, from 0 to 1."""
    assert colour is not None
    red, green, blue = (_linear(part / 255) for part in colour.get_truecolor())
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(part: float) -> float:
    return part / 12.92 if part <= 0.04045 else float(((part + 0.055) / 1.055) ** 2.4)
