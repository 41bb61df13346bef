"""The texts of shapes and cells → paragraphs."""

from collections.abc import Callable, Iterator
from itertools import groupby

from tutor.importing.deck import Bullet, Paragraph, Run
from tutor.importing.reading.clicks import Clicks
from tutor.importing.reading.plain import plain
from tutor.importing.reading.sheets import level_of
from tutor.importing.xml import Element, is_true

Bullets = Callable[[Element], Bullet]


def no_bullet(_: Element) -> Bullet:
    """Return what stands before a paragraph in a cell."""
    return Bullet.NONE


def read_paragraphs(
    body: Element | None, clicks: Clicks, bullets: Bullets = no_bullet
) -> tuple[Paragraph, ...]:
    """Return the paragraphs of a text that hold any word."""
    found = () if body is None else body.iterfind("p")
    read = (Paragraph(_runs(one, clicks), level_of(one), bullets(one)) for one in found)
    return tuple(one for one in read if one.text.strip())


def _runs(paragraph: Element, clicks: Clicks) -> tuple[Run, ...]:
    """Return the runs, those that look alike made one."""
    runs = (run for run in _each(paragraph, clicks) if run.text)
    return tuple(
        alike._replace(text="".join(run.text for run in several))
        for alike, several in groupby(runs, key=lambda run: run._replace(text=""))
    )


def _each(paragraph: Element, clicks: Clicks) -> Iterator[Run]:
    for one in paragraph:
        if one.tag == "br":
            yield Run("\n")
        elif one.tag in ("r", "fld"):
            look = one.find("rPr")
            yield Run(
                plain(one.findtext("t") or ""),
                is_true(look, "b"),
                is_true(look, "i"),
                clicks.under(look, "hlinkClick"),
                clicks.under(look, "hlinkMouseOver"),
            )
