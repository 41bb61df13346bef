"""Draws courses as text, to compare with what is expected."""

from tutor.language import Language
from tutor.maps.graph import graph_of
from tutor.maps.painting import Drawing, Progress, paint_map
from tutor.model.course import Course
from tutor.painting.glyphs import UNICODE
from tutor.painting.look import Look
from tutor.painting.palette import colourless


def plain_look(language: Language = "fr", encoding: str = "utf-8") -> Look:
    """Return a look without colours."""
    return Look(colourless(), colourless(), UNICODE, language, encoding)


def drawing(course: Course, width: int = 40, progress: Progress | None = None) -> Drawing:
    """Return the compact map of a course."""
    return paint_map(graph_of(course), plain_look(), width, progress)


def rows(course: Course, width: int = 40, progress: Progress | None = None) -> list[str]:
    """Return what lies between the borders of a course's only parcours."""
    return inside(drawing(course, width, progress))


def inside(drawn: Drawing) -> list[str]:
    """Return the rows without their borders."""
    return [text(drawn, y)[2:-2].rstrip() for y in range(1, drawn.block.height - 1)]


def text(drawn: Drawing, y: int) -> str:
    """Return the characters of a row."""
    return "".join(segment.text for segment in drawn.block.lines[y])
