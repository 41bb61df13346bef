"""The map of a graph as text: in colours on a terminal, plain anywhere else."""

from collections.abc import Iterator
from typing import TextIO

from rich.segment import Segment, Segments

from tutor.maps.graph import Graph
from tutor.maps.legend import heading, legend
from tutor.maps.painting import paint_map
from tutor.painting.blocks import Line, blank
from tutor.painting.console import Console
from tutor.painting.look import Look

_SPACED_UP_TO = 60
"""The number of slides up to which there is room between stops."""


def to_text(graph: Graph, look: Look, width: int) -> str:
    """Return the map's characters, without their styles."""
    lines = ("".join(part.text for part in line) for line in _lines(graph, look, width))
    return "".join(f"{line.rstrip()}\n" for line in lines)


def write_coloured(graph: Graph, look: Look, width: int, terminal: TextIO) -> None:
    """Write the map on a terminal, with its styles as far as it has them."""
    console = Console(file=terminal, width=width)
    for line in _lines(graph, look, width):
        console.print(Segments([*line, Segment.line()]), end="")


def _lines(graph: Graph, look: Look, width: int) -> Iterator[Line]:
    spaced = len(graph.slides) <= _SPACED_UP_TO
    empty = blank(width, 1, look.palette.page)
    yield from heading(graph, look, width).lines
    yield from empty.lines
    yield from paint_map(graph, look, width, spaced=spaced).block.lines
    yield from empty.lines
    yield from legend(graph, look, width).lines
