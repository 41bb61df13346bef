"""A slide → its title, its explanation, and a screen made of elements."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from tutor.importing.deck import (
    Box,
    Bullet,
    Click,
    Kind,
    Paragraph,
    Shape,
    Verb,
    Zone,
    on_one_line,
    words,
)
from tutor.importing.flow import Stop
from tutor.importing.writing.arranging import Arranged, Item
from tutor.importing.writing.images import Images
from tutor.importing.writing.markdown import items, markdown
from tutor.importing.writing.plan import Action, Plan
from tutor.importing.writing.titles import described, said_of
from tutor.language import Language, Phrase

Element = Mapping[str, Any]

_LONGEST_LABEL = 90
_ROWS = 24
"""Lines of a large picture, at most."""
_SAME_ROW = 0.6
_PICTURE = Phrase("Picture of “{title}”")
_WORDS: dict[Verb, Phrase] = {
    Verb.NEXT: Phrase("Go on", "link"),
    Verb.PREVIOUS: Phrase("Back", "link"),
    Verb.BACK: Phrase("Back", "link"),
    Verb.END: Phrase("Leave", "link"),
    Verb.ADDRESS: Phrase("Open the page", "link"),
}
GO_ON = _WORDS[Verb.NEXT]


class Content(NamedTuple):
    """What a slide says and shows."""

    text: str = ""
    elements: tuple[Element, ...] = ()
    outside: tuple[Element, ...] = ()
    shows_title: bool = False
    """Whether the title is part of what is shown."""


class Screens:
    """Makes the content of slides."""

    def __init__(
        self, plan: Plan, images: Images, titles: Mapping[int, str], language: Language
    ) -> None:
        self._plan = plan
        self._images = images
        self._titles = titles
        self._language = language

    def content(self, stop: Stop, arranged: Arranged) -> Content:
        """Return the content of a slide.

        Texts beside its large picture explain; what lies over it, and what reacts, is its screen.
        """
        told = [item for item in arranged.items if self._explains(item, arranged)]
        shown = [item for item in arranged.items if item not in told]
        inside = [one for one in shown if not arranged.screens or arranged.is_on_a_screen(one)]
        outside = [one for one in shown if one not in inside]
        links = [one for item in told for one in self._links(stop, item.shape.paragraphs)]
        pictures = [
            one for item in arranged.screens for one in self._pictures(stop, item, rows=_ROWS)
        ]
        elements = [*pictures, *self._elements(stop, inside)]
        beside = [*self._elements(stop, outside), *links]
        if not arranged.screens:
            elements, beside = [*elements, *beside], []
        text = "\n\n".join(markdown(item.shape.paragraphs) for item in told)
        return Content(text, tuple(elements), tuple(beside))

    def label(self, stop: Stop, shape: Shape, click: Click, text: str = "") -> str:
        """Return what is to be read on something that reacts."""
        said = text or shape.text or said_of(shape)
        if said:
            return said
        goal = self._plan.flow.goal(stop, click)
        if isinstance(goal, Stop) and click.verb not in _WORDS:
            return self._titles[goal.slide]
        return _WORDS.get(click.verb, GO_ON)(self._language)

    def reaction(self, stop: Stop, shape: Shape, click: Click, text: str = "") -> Element | None:
        """Return the button or the link of something that reacts, if it leads anywhere."""
        label = self.label(stop, shape, click, text)
        if click.verb is Verb.ADDRESS:
            return {"link": {"label": label, "url": click.address}} if _is_web(click) else None
        action = self._plan.action(stop, click)
        if action is None:
            return None
        if len(label) > _LONGEST_LABEL:
            return {"text": {"text": markdown(shape.paragraphs) or label, **action}}
        kind = "button" if shape.is_visible or not shape.paragraphs else "link"
        return {kind: {"label": label, **action}}

    def _explains(self, item: Item, arranged: Arranged) -> bool:
        is_text = item.shape.paragraphs and not item.shape.rows
        reacts = item.click or item.zones or _whole_link(item.shape)
        return bool(is_text and not reacts and not arranged.is_on_a_screen(item))

    def _elements(self, stop: Stop, given: Sequence[Item]) -> Iterator[Element]:
        """Yield the elements of some items; buttons that stand in a row, as columns."""
        made = [(item.box, list(self._element(stop, item))) for item in given]
        row: list[tuple[Box, Element]] = []
        for box, elements in made:
            button = elements[0] if len(elements) == 1 and "button" in elements[0] else None
            if row and not (button and _is_beside(box, row[-1][0])):
                yield _as_row(row)
                row = []
            if button:
                row.append((box, button))
            else:
                yield from elements
        if row:
            yield _as_row(row)

    def _element(self, stop: Stop, item: Item) -> Iterator[Element]:
        shape = item.shape
        click = item.click or _whole_link(shape)
        if shape.kind is Kind.TABLE:
            yield self._table(stop, item)
            cells = [one for row in shape.rows for cell in row for one in cell.paragraphs]
            yield from self._links(stop, cells, of_the_web=True)
        elif shape.paragraphs and click:
            yield self.reaction(stop, shape, click) or _text(shape.paragraphs)
            yield from self._on_words(stop, item)
        elif shape.paragraphs:
            yield _text(shape.paragraphs)
            yield from self._links(stop, shape.paragraphs)
            yield from self._on_words(stop, item)
        elif shape.kind in (Kind.PICTURE, Kind.MEDIA, Kind.OBJECT):
            yield from self._pictures(stop, item)
        elif click and (reaction := self.reaction(stop, shape, click)):
            yield reaction

    def _pictures(self, stop: Stop, item: Item, rows: int | None = None) -> Iterator[Element]:
        """Yield a picture with its zones, or which is one by its own click.

        What is none of that is told under it: web addresses, a click beside zones, the zones of a
        picture that cannot be drawn.
        """
        shape = item.shape
        source = self._images.add(shape.picture) if shape.picture else None
        made = {zone: self._zone(stop, zone, shape) for zone in item.zones if source}
        zones = [one for one in made.values() if one]
        action = self._plan.action(stop, item.click) if item.click and not zones else None
        title = _PICTURE(self._language, title=self._titles[stop.slide])
        yield {
            "image": {
                **({"source": source} if source else {}),
                "alt": described(shape) or (said_of(shape) if item.click else "") or title,
                **({"rows": rows} if rows and source else {}),
                **({"zones": zones} if zones else action or {}),
            }
        }
        others = [(zone.shape, zone.click) for zone in item.zones if not made.get(zone)]
        if item.click and not action:
            others.insert(0, (shape, item.click))
        yield from filter(None, (self.reaction(stop, *one) for one in others))

    def _zone(self, stop: Stop, zone: Zone, picture: Shape) -> Element | None:
        action = self._plan.action(stop, zone.click)
        if action is None:
            return None
        at = part_of(zone.box, picture)
        return {"zone": {"at": at, "label": self.label(stop, zone.shape, zone.click), **action}}

    def _table(self, stop: Stop, item: Item) -> Element:
        rows = [[cell.text for cell in row] for row in item.shape.rows]
        width = max(map(len, rows), default=0)
        told: list[Any] = []
        for cells, row in zip(rows, item.shape.rows, strict=True):
            cells += [""] * (width - len(cells))
            clicks = [run.click for cell in row for one in cell.paragraphs for run in one.runs]
            clicks += [
                zone.click for zone in item.zones for cell in row if cell.box.holds(zone.box.centre)
            ]
            actions = (self._plan.action(stop, click) for click in clicks if click)
            action: Action | None = next((one for one in actions if one), None)
            told.append({"cells": cells, **action} if action else cells)
        if len(told) > 1 and isinstance(told[0], list):
            return {"table": {"head": told[0], "rows": told[1:]}}
        return {"table": {"rows": told}}

    def _links(
        self, stop: Stop, paragraphs: Sequence[Paragraph], *, of_the_web: bool = False
    ) -> Iterator[Element]:
        """Yield a link for each of the words that lead to a slide.

        Those of the web stay in a text, which is Markdown, and are told beside a table.
        """
        for run in (run for one in paragraphs for run in one.runs):
            click, label = run.click or run.hover, on_one_line(run.text)
            if click is None or not label:
                continue
            if click.verb is Verb.ADDRESS and of_the_web and _is_web(click):
                yield {"link": {"label": label, "url": click.address}}
            elif not of_the_web and (action := self._plan.action(stop, click)):
                yield {"link": {"label": label, **action}}

    def _on_words(self, stop: Stop, item: Item) -> Iterator[Element]:
        """Yield a link for each zone that lies over a text, told by the paragraph under it."""
        paragraphs = item.shape.paragraphs
        for zone in item.zones:
            share = (zone.box.centre[1] - item.box.top) / (item.box.height or 1)
            at = min(len(paragraphs) - 1, max(0, int(share * len(paragraphs))))
            text = said_of(zone.shape) or paragraphs[at].text
            if reaction := self.reaction(stop, zone.shape, zone.click, text):
                yield reaction


def part_of(box: Box, picture: Shape) -> list[float]:
    """Return what part of a picture's file a box on the slide covers, in percent."""
    whole = picture.box
    left, top, right, bottom = picture.picture.crop if picture.picture else (0, 0, 0, 0)

    def share(at: float, start: float, length: float, before: float, after: float) -> float:
        shown = min(1, max(0, (at - start) / (length or 1)))
        return round(100 * (before + shown * (1 - before - after)), 1)

    x0, x1 = (share(x, whole.left, whole.width, left, right) for x in (box.left, box.right))
    y0, y1 = (share(y, whole.top, whole.height, top, bottom) for y in (box.top, box.bottom))
    return [x0, y0, round(max(x1 - x0, 0.1), 1), round(max(y1 - y0, 0.1), 1)]


def _text(paragraphs: Sequence[Paragraph]) -> Element:
    """Return a text, or a list where all of it is one."""
    bullets = {one.bullet for one in paragraphs}
    if len(bullets) == 1 and bullets != {Bullet.NONE} and len(paragraphs) > 1:
        told = items(paragraphs)
        is_ordered = bullets == {Bullet.NUMBER}
        return {"list": {"items": told, "ordered": True} if is_ordered else told}
    return {"text": markdown(paragraphs)}


def _whole_link(shape: Shape) -> Click | None:
    """Return the click of a text all of whose words lead to one place."""
    runs = [run for one in shape.paragraphs for run in one.runs if run.text.strip()]
    clicks = {run.click for run in runs}
    return next(iter(clicks)) if len(clicks) == 1 and words(shape.paragraphs) else None


def _is_web(click: Click) -> bool:
    return click.address.lower().startswith(("https://", "http://"))


def _is_beside(box: Box, other: Box) -> bool:
    """Return whether two boxes stand in one row."""
    height = min(box.bottom, other.bottom) - max(box.top, other.top)
    is_level = height >= _SAME_ROW * min(box.height, other.height)
    return is_level and (box.left >= other.right or other.left >= box.right)


def _as_row(row: Sequence[tuple[Box, Element]]) -> Element:
    buttons = [button for _, button in sorted(row, key=lambda one: one[0].left)]
    return buttons[0] if len(buttons) == 1 else {"columns": buttons}
