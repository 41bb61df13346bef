"""Whether the theme's colours can be read: WCAG 2.2, criterion 1.4.3 « Contrast (Minimum) ».

The pairs below are those that painting puts together: every style that bears words, over each
ground on which it does.
"""

from collections.abc import Iterator
from functools import partial
from math import floor
from typing import NamedTuple

import msgspec
from rich.style import Style

from tutor.checks.finding import Finding, Rule, Severity
from tutor.language import Phrase
from tutor.language.numbers import decimal
from tutor.model.course import Course, Theme
from tutor.model.locus import Locus
from tutor.painting.contrast import LEAST, contrast
from tutor.painting.palette import blend, coloured

WEAK_CONTRAST = Rule(
    "PP231",
    "weak-contrast",
    Severity.WARNING,
    Phrase("Colours too close to be read"),
    Phrase(
        "The accessibility guidelines (WCAG 2.2, criterion 1.4.3) ask for a contrast of 4.5 to 1 "
        "between a text and its ground. Below, people with low vision no longer read, and on a "
        "projector nobody does. The weakest pair of each of the theme's colours is told, on a "
        "light page and on a dark one."
    ),
    Phrase("{what}: contrast of {ratio} to 1 ({words} on {ground}), 4.5 is needed"),
    Phrase("{change} “{key}” in the theme: “{mended}” is enough."),
)

RULES: tuple[Rule, ...] = (WEAK_CONTRAST,)

_DARKEN = Phrase("Darken")
_LIGHTEN = Phrase("Lighten")


class _Pair(NamedTuple):
    """Words over a ground, and the theme's keys that decide."""

    what: Phrase
    key: str
    ground: str
    over: str = ""
    other: str = ""
    """A second key that decides: where it is too weak by itself, the first is not to blame."""
    dark: bool = False
    """Whether it shows on the dark page; screens and bars are the same on both."""

    def style(self, theme: Theme) -> Style:
        """Return the style in which a theme has these words painted."""
        palette = coloured(theme, self.dark)
        ground: Style = palette.tones.get(self.ground) or getattr(palette, self.ground)
        return ground + getattr(palette, self.over) if self.over else ground


_PAGE = Phrase("explanation")
_TITLE = Phrase("title and links of the explanation")
_PALE = Phrase("faint text of the explanation")
_LINK = Phrase("headings and links of the screens")
_MESSAGES = Phrase("text of the messages")
_IN_MESSAGES = Phrase("links of the messages")

_PAIRS = (
    _Pair(_PAGE, "text", "page", other="light"),
    _Pair(_PAGE, "light", "page", dark=True),
    _Pair(_TITLE, "primary", "page", "title", other="light"),
    _Pair(_TITLE, "primary", "page", "title", dark=True),
    _Pair(_PALE, "text", "page", "muted", other="light"),
    _Pair(_PALE, "light", "page", "muted", dark=True),
    _Pair(Phrase("text of the screens"), "text", "sheet"),
    _Pair(Phrase("faint text of the screens"), "text", "sheet", "muted"),
    _Pair(_LINK, "primary", "sheet", "link"),
    _Pair(Phrase("address bar"), "text", "chrome"),
    _Pair(Phrase("fields"), "light", "field", other="text"),
    _Pair(Phrase("buttons"), "primary", "button"),
    _Pair(Phrase("bar of the keys"), "light", "footer", other="text"),
    _Pair(Phrase("numbers of the hotspots"), "secondary", "badge"),
    _Pair(Phrase("callouts"), "secondary", "callout"),
    _Pair(Phrase("lit hotspot"), "text", "lit", other="secondary"),
    _Pair(Phrase("lit link"), "primary", "lit", "link", other="secondary"),
    _Pair(Phrase("scenarios that are done"), "success", "sheet", "success"),
    _Pair(_MESSAGES, "primary", "info"),
    _Pair(_MESSAGES, "success", "success"),
    _Pair(_MESSAGES, "error", "error"),
    _Pair(_IN_MESSAGES, "primary", "info", "link"),
    _Pair(_IN_MESSAGES, "primary", "success", "link", other="success"),
    _Pair(_IN_MESSAGES, "primary", "warning", "link"),
    _Pair(_IN_MESSAGES, "primary", "error", "link", other="error"),
)
"""Each kind of words once. White on a colour and that colour on white are one pair, and so are
words in the header and on buttons; of pairs of the same colours, only the weakest is here.
"""


def check(course: Course) -> Iterator[Finding]:
    """Yield, for each of the theme's colours, its weakest pair where that is too weak."""
    theme = course.theme
    own = (pair for pair in _PAIRS if not pair.other)
    weak = {pair.key for pair in own if contrast(pair.style(theme)) < LEAST}
    for key in msgspec.structs.asdict(theme):
        pairs = [pair for pair in _PAIRS if pair.key == key and pair.other not in weak]
        pair = min(pairs, key=lambda pair: contrast(pair.style(theme)))
        if contrast(pair.style(theme)) < LEAST:
            yield _finding(theme, pair, pairs)


def _finding(theme: Theme, weakest: _Pair, pairs: list[_Pair]) -> Finding:
    key, style = weakest.key, weakest.style(theme)
    ratio = floor(10 * contrast(style)) / 10
    change, mended = _mended(theme, key, pairs)
    assert style.color
    assert style.bgcolor
    values = {
        "what": weakest.what,
        "ratio": partial(decimal, ratio),
        "words": style.color.get_truecolor().hex,
        "ground": style.bgcolor.get_truecolor().hex,
        "change": change,
        "key": key,
        "mended": mended,
    }
    return Finding(WEAK_CONTRAST, Locus(keys=("theme", key)), values)


def _mended(theme: Theme, key: str, pairs: list[_Pair]) -> tuple[Phrase, str]:
    """Return what to do about a colour, and the nearest one that can be read in these pairs."""
    colour = getattr(theme, key)
    for percent in range(1, 100):
        for change, end in ((_DARKEN, "#000000"), (_LIGHTEN, "#FFFFFF")):
            tried = blend(colour, end, percent / 100)
            changed = msgspec.structs.replace(theme, **{key: tried})
            if all(contrast(pair.style(changed)) >= LEAST for pair in pairs):
                return change, tried.upper()
    return _DARKEN, "#000000"
