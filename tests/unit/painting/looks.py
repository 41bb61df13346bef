"""The ways in which a terminal may have slides painted."""

from tutor.model.course import Theme
from tutor.painting.glyphs import CONSOLE, UNICODE
from tutor.painting.look import Look
from tutor.painting.palette import coloured, colourless, sixteen

_LIGHT, _DARK = coloured(Theme()), coloured(Theme(), dark=True)

LIGHT = Look(_LIGHT, _LIGHT, UNICODE, "fr")
DARK = Look(_DARK, _LIGHT, UNICODE, "en")
SIXTEEN = Look(sixteen(), sixteen(), UNICODE, "fr")
COLOURLESS = Look(colourless(), colourless(), UNICODE, "en")
LATIN = LIGHT._replace(glyphs=CONSOLE, encoding="iso-8859-1")
ASCII = COLOURLESS._replace(encoding="ascii")

LOOKS = {
    "light": LIGHT,
    "dark": DARK,
    "sixteen": SIXTEEN,
    "colourless": COLOURLESS,
    "latin": LATIN,
    "ascii": ASCII,
}
"""Light, dark, few colours, none; few signs, ASCII alone."""

ALL_SIGNS = ("light", "dark", "sixteen", "colourless")
"""Those in which every character is drawn as the author wrote it."""
