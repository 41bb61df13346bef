"""Made-up slides: every kind of element and of frame, with texts that nobody would think of."""

from typing import Any

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from tutor.model import elements as kinds
from tutor.model import screens as frames
from tutor.model.actions import Action, Say, To, Visit
from tutor.model.elements import Element
from tutor.model.slide import Slide
from tutor.model.targets import Reserved, SlideRef

# The same examples at every run: what fails once fails everywhere. No deadline on a busy machine.
steady = settings(
    derandomize=True,
    deadline=None,
    max_examples=60,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)

Texts = SearchStrategy[str]

ODD = (
    "",
    " ",
    "\n",
    "a\n\n\nb\n",
    "\ttabulation\tdedans",
    "日本語のとても長い文章です、どこで折り返すのでしょうか",
    "👩‍👩‍👧‍👦 une famille 🇫🇷 un drapeau 👍🏽 ☺️ 1️⃣",
    "e\u0301te\u0301 a\u0300 la\u0300 fin",
    "anticonstitutionnellementsansespaceniretouralaligne" * 3,
    "« Où ? » : 12 345 678,90 € ; oui !",
    "[/x] [bold] [@click=app.quit]ici[/] [red on blue]",
    "**gras *les deux* fin** `code` [lien](http://exemple.fr) <b>html</b>",
    "# Titre\n\n> citation\n> suite\n\n- un\n  - deux\n    1. trois\n\n---\n\n```\ncode\n```",
    "&amp; &lt; &nbsp; &#233; &copy; \\* \\[",
    "~" * 90 + "\n" + "|" * 90,
    "\u200b\u00ad\ufeff\u2060",
    "مرحبا بالعالم שלום עולם",
    "ﷺ ﷽ 𒐫 ௌ",
    "- " * 12,
    "1. a\n2. b\n10. c",
)
"""What breaks careless layouts."""

_LETTERS = st.characters(
    exclude_categories=("Cs", "Cc", "Zl", "Zp"),
    exclude_characters="\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069",
)
"""What a loaded course may hold, besides line feeds and tabs."""

texts: Texts = st.one_of(
    st.sampled_from(ODD),
    st.text(st.one_of(st.sampled_from("aé 12«»?!:;.,*_`[]#>-\n\t"), _LETTERS), max_size=40),
    st.lists(st.text(_LETTERS, min_size=1, max_size=12), max_size=12).map(" ".join),
)
labels: Texts = texts.filter(bool)

lines: Texts = texts.map(lambda text: " ".join(text.split()))
"""Titles of frames, of cards and of dividers, which take one line."""

said = texts.map(lambda text: f"Message : {text}")
"""A message that Markdown does not bring down to nothing."""

optional_texts = st.one_of(st.none(), texts)
tones = st.sampled_from(("info", "success", "warning", "error"))

_PLACE = SlideRef("ici", "ailleurs")
actions: SearchStrategy[Action | None] = st.one_of(
    st.none(),
    st.sampled_from((To(_PLACE), To(Reserved.BACK), To(Reserved.MENU), Visit(_PLACE))),
    said.map(Say),
)

_HELD: dict[str, SearchStrategy[Any]] = {"action": actions, "callout": optional_texts}


_STATES: dict[str, SearchStrategy[Any]] = {
    "disabled": st.booleans(),
    "error": texts,
    "required": st.booleans(),
}
_percentages = st.floats(-20, 120)
_places = st.builds(
    kinds.Rectangle, _percentages, _percentages, st.floats(0.1, 120), st.floats(0.1, 120)
)
_cells = st.lists(texts, max_size=4).map(tuple)


def _kind(cls: type[Element], **fields: SearchStrategy[Any]) -> SearchStrategy[Element]:
    return st.builds(cls, **_HELD, **fields)


LEAVES: dict[type[Element], SearchStrategy[Element]] = {
    kinds.Heading: _kind(kinds.Heading, text=labels, level=st.sampled_from((1, 2, 3))),
    kinds.Text: _kind(
        kinds.Text,
        text=labels,
        muted=st.booleans(),
        align=st.sampled_from(("left", "center", "right")),
    ),
    kinds.List: _kind(
        kinds.List, items=st.lists(texts, max_size=5).map(tuple), ordered=st.booleans()
    ),
    kinds.Field: _kind(
        kinds.Field, label=labels, value=texts, help=optional_texts, secret=st.booleans(), **_STATES
    ),
    kinds.Checkbox: _kind(kinds.Checkbox, label=labels, checked=st.booleans(), **_STATES),
    kinds.Radio: _kind(
        kinds.Radio,
        options=st.lists(texts, max_size=4).map(tuple),
        label=texts,
        value=optional_texts,
        **_STATES,
    ),
    kinds.Button: _kind(
        kinds.Button,
        label=labels,
        style=st.sampled_from(("primary", "secondary")),
        disabled=st.booleans(),
    ),
    kinds.Link: _kind(kinds.Link, label=labels, url=optional_texts),
    kinds.Steps: _kind(
        kinds.Steps,
        items=st.lists(texts, max_size=6).map(tuple),
        current=st.one_of(st.none(), st.integers(1, 8)),
    ),
    kinds.Divider: _kind(kinds.Divider, label=lines),
    kinds.Table: _kind(
        kinds.Table,
        rows=st.lists(_kind(kinds.Row, cells=_cells), max_size=4).map(tuple),
        head=st.lists(texts, max_size=4).map(tuple),
    ),
    kinds.Badge: _kind(kinds.Badge, label=labels, tone=tones),
    kinds.Image: _kind(
        kinds.Image,
        alt=labels,
        art=texts,
        zones=st.lists(_kind(kinds.Zone, at=_places, label=labels), max_size=3).map(tuple),
    ),
    kinds.Message: _kind(kinds.Message, text=labels, sender=texts, time=texts),
    kinds.Nav: _kind(
        kinds.Nav,
        items=st.lists(_kind(kinds.Item, label=labels), min_size=1, max_size=5).map(tuple),
        current=st.one_of(st.none(), st.integers(1, 6)),
        style=st.sampled_from(("bar", "tabs", "path", "side")),
    ),
    kinds.Select: _kind(
        kinds.Select,
        label=labels,
        options=st.lists(texts, max_size=4).map(tuple),
        value=optional_texts,
        help=optional_texts,
        **_STATES,
    ),
    kinds.Question: _kind(
        kinds.Question,
        text=labels,
        options=st.lists(
            _kind(kinds.Choice, text=labels, right=st.booleans(), why=texts), max_size=4
        ).map(tuple),
        several=st.booleans(),
        why=texts,
    ),
    kinds.Commands: _kind(kinds.Commands),
    kinds.Qr: _kind(kinds.Qr, link=labels, label=texts),
    kinds.Logo: _kind(kinds.Logo, name=labels, motto=texts),
}
"""How to make an element of each kind that holds no other."""


def _holders(inside: SearchStrategy[Element]) -> SearchStrategy[Element]:
    held = st.lists(inside, max_size=3).map(tuple)
    columns = st.lists(held, max_size=4).map(tuple)
    widths = st.lists(st.integers(1, 5), max_size=5).map(tuple)
    return st.one_of(
        _kind(kinds.Card, title=lines, elements=held),
        _kind(kinds.Notice, text=said, tone=tones, elements=held),
        _kind(kinds.Columns, columns=columns, widths=widths),
    )


elements: SearchStrategy[Element] = st.recursive(
    st.one_of(*LEAVES.values()), _holders, max_leaves=6
)

any_frame: SearchStrategy[frames.Frame] = st.one_of(
    st.builds(frames.Browser, url=lines, title=lines),
    st.builds(frames.Phone, title=lines, time=lines),
    st.builds(
        frames.Email, sender=lines, address=lines, recipient=lines, subject=lines, date=lines
    ),
    st.builds(frames.Letter, sender=texts, recipient=texts, date=texts),
    st.builds(frames.Document, title=lines, page=lines),
    st.builds(frames.Plain, title=lines),
)

screens = st.builds(
    frames.Screen,
    frame=any_frame,
    elements=st.lists(elements, max_size=5).map(tuple),
    dialog=st.none()
    | st.builds(frames.Dialog, title=texts, elements=st.lists(elements).map(tuple)),
    outside=st.lists(elements, max_size=2).map(tuple),
)

slides: SearchStrategy[Slide] = st.builds(
    Slide,
    ref=st.just(_PLACE),
    title=labels,
    text=texts,
    screen=st.one_of(st.none(), screens),
    next=st.one_of(st.none(), st.just(_PLACE)),
)
