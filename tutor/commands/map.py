"""Draw the map of a course."""

import shutil
import subprocess
import sys
from argparse import ArgumentParser
from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

from tutor.commands.common.arguments import add_course, add_output
from tutor.commands.common.output import write
from tutor.commands.common.refused import Refused
from tutor.commands.common.types import whole_number
from tutor.exports.looks import plain_look
from tutor.language import Language, Phrase
from tutor.loading.courses import load_files, whole_course
from tutor.maps.dot import NoGraphvizError, to_dot, to_svg
from tutor.maps.graph import Graph, graph_of
from tutor.maps.json import to_json
from tutor.maps.mermaid import to_mermaid
from tutor.maps.text import to_text, write_coloured
from tutor.painting.terminal import choose_look

USAGE = Phrase("[OPTIONS] [PATH]")
EXAMPLE = "map my-course"

_FORMATS = ("text", "mermaid", "dot", "svg", "json")
_NARROWEST, _USUAL, _WIDEST = 20, 80, 1000
"""Widths in columns; the usual one is for what goes elsewhere than to a terminal."""

_COURSE = Phrase("course")
_DRAWING = Phrase("drawing")
_FORMAT = Phrase("the map's form (by default, text)")
_COLUMNS = Phrase("COLUMNS")
_WIDTH = Phrase("the text's width, from {narrowest} to {widest} (by default, the terminal's)")
_BAD_WIDTH = Phrase("a number from {narrowest} to {widest} is expected")
_NO_GRAPHVIZ = Phrase(
    "{program}: the format svg needs Graphviz, whose command “dot” is not found.\n"
    "Install it (https://graphviz.org/download/), or choose --format mermaid, or text."
)
_GRAPHVIZ_FAILED = Phrase("{program}: Graphviz could not draw this map: {error}")


class Options(NamedTuple):
    path: Path
    format: str
    output: Path | None
    width: int | None


def add_arguments(parser: ArgumentParser, language: Language) -> None:
    """Declare the course and the form of its map."""
    add_course(parser.add_argument_group(_COURSE(language)), language)
    drawing = parser.add_argument_group(_DRAWING(language))
    drawing.add_argument("--format", choices=_FORMATS, default="text", help=_FORMAT(language))
    add_output(drawing, language)
    bounds = {"narrowest": _NARROWEST, "widest": _WIDEST}
    width = whole_number(_NARROWEST, _WIDEST, _BAD_WIDTH, language, **bounds)
    drawing.add_argument(
        "--width", type=width, metavar=_COLUMNS(language), help=_WIDTH(language, **bounds)
    )


def run(options: Options, language: Language) -> int:
    """Draw the map."""
    files = load_files(whole_course(options.path))
    try:
        _draw(graph_of(files.course), options, language, files.read)
    except NoGraphvizError as error:
        raise Refused(_NO_GRAPHVIZ) from error
    except subprocess.CalledProcessError as error:
        raise Refused(_GRAPHVIZ_FAILED, error=str(error.stderr).strip()) from error
    return 0


def _draw(graph: Graph, options: Options, language: Language, read: Iterable[Path]) -> None:
    if options.output:
        write([_drawn(graph, options, language).encode()], options.output, language, read=read)
    elif sys.stdout is None:
        return  # it was closed before the program began
    elif options.format == "text" and sys.stdout.isatty():
        look = choose_look(graph.course.theme, language, encoding=sys.stdout.encoding)
        write_coloured(graph, look, _width(options), sys.stdout)
    else:
        sys.stdout.write(_drawn(graph, options, language, sys.stdout.encoding))
        sys.stdout.flush()


def _drawn(graph: Graph, options: Options, language: Language, encoding: str = "utf-8") -> str:
    """Return the map in the form that is asked for."""
    match options.format:
        case "json":
            return to_json(graph)
        case "mermaid":
            return to_mermaid(graph, language)
        case "dot":
            return to_dot(graph, language)
        case "svg":
            return to_svg(graph, language)
    return to_text(graph, plain_look(language, encoding), _width(options))


def _width(options: Options) -> int:
    """Return the width that is asked for, else the terminal's, within what can be drawn."""
    width = options.width or shutil.get_terminal_size((_USUAL, 24)).columns
    return min(max(width, _NARROWEST), _WIDEST)
