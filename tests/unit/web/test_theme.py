"""Whatever a course's colours, every text of the page can be read."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rich.style import Style

from tutor.model.course import Theme
from tutor.painting.contrast import LEAST, contrast
from tutor.web.theme import theme_style

colours = st.integers(0, 0xFFFFFF).map(lambda number: f"#{number:06x}")
themes = st.builds(
    Theme,
    primary=colours,
    secondary=colours,
    success=colours,
    error=colours,
    text=colours,
    light=st.integers(0xD0, 0xFF).map(lambda part: f"#{part:02x}{part:02x}{part:02x}"),
)
PAIRS = [
    ("on-primary", "primary"),
    ("on-secondary", "secondary"),
    ("ink", "light"),
    ("secondary-ink", "light"),
    ("text", "light"),
    ("muted", "light"),
    *((f"on-{tone}", tone) for tone in ("callout", "info", "success", "warning", "error")),
    *((part, "page") for part in ("words", "dim", "title")),
]


def ratio(values: dict[str, str], words: str, ground: str) -> float:
    return contrast(Style(color=values[words], bgcolor=values[ground]))


@pytest.mark.parametrize(("words", "ground"), PAIRS)
@settings(max_examples=20)
@given(themes)
def test_words_can_be_read_on_their_ground(words: str, ground: str, theme: Theme) -> None:
    light, dark = theme_style(theme).split("@media")
    values = dict(re.findall(r"--([\w-]+):(#\w{6})", light))
    assert ratio(values, words, ground) >= LEAST
    assert ratio(values | dict(re.findall(r"--([\w-]+):(#\w{6})", dark)), words, ground) >= LEAST
