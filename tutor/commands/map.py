"""Draw the map of a course."""

import argparse
import shutil
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from tutor.commands.command import PROGRAM, WRONG, shipped_course
from tutor.language import Language, Phrase

if TYPE_CHECKING:
    from tutor.maps.graph import Graph

SUMMARY = Phrase("draw the map of a course")
USAGE = Phrase("[OPTIONS] [PATH]")

_FORMATS = ("text", "mermaid", "dot", "svg", "json")
_NARROWEST, _USUAL, _WIDEST = 20, 80, 1000
"""Widths in columns; the usual one is for what goes elsewhere than to a terminal."""

_COURSE = Phrase("course")
_PATH = Phrase("PATH")
_PATH_HELP = Phrase("the course's folder or file (by default, the one that is shipped)")
_DRAWING = Phrase("drawing")
_FORMAT = Phrase("the map's form (by default, text)")
_FILE = Phrase("FILE")
_OUTPUT = Phrase("write to this file")
_COLUMNS = Phrase("COLUMNS")
_WIDTH = Phrase("the text's width, from {narrowest} to {widest} (by default, the terminal's)")
_BAD_WIDTH = Phrase("a number from {narrowest} to {widest} is expected")
_NO_GRAPHVIZ = Phrase(
    "{program}: the format svg needs Graphviz, whose command “dot” is not found.\n"
    "Install it (https://graphviz.org/download/), or choose --format mermaid, or text."
)
_GRAPHVIZ_FAILED = Phrase("{program}: Graphviz could not draw this map: {error}")
_NOT_WRITTEN = Phrase("{program}: cannot write “{path}”: {error}")


def add_arguments(parser: argparse.ArgumentParser, language: Language) -> None:
    """Declare the course and the form of its map."""
    course = parser.add_argument_group(_COURSE(language))
    course.add_argument(
        "path", nargs="?", type=Path, metavar=_PATH(language), help=_PATH_HELP(language)
    )
    bounds = {"narrowest": _NARROWEST, "widest": _WIDEST}

    def width(text: str) -> int:
        if text.isdecimal() and _NARROWEST <= int(text[:5]) <= _WIDEST:
            return int(text)
        raise argparse.ArgumentTypeError(_BAD_WIDTH(language, **bounds))

    drawing = parser.add_argument_group(_DRAWING(language))
    drawing.add_argument("--format", choices=_FORMATS, default="text", help=_FORMAT(language))
    drawing.add_argument("--output", type=Path, metavar=_FILE(language), help=_OUTPUT(language))
    drawing.add_argument(
        "--width", type=width, metavar=_COLUMNS(language), help=_WIDTH(language, **bounds)
    )


def run(options: argparse.Namespace, language: Language) -> int:
    """Draw the map."""
    from tutor.loading.courses import load_course, whole_course
    from tutor.loading.mistakes import printable
    from tutor.maps.dot import NoGraphvizError
    from tutor.maps.graph import graph_of

    graph = graph_of(load_course(whole_course(options.path or shipped_course())))
    try:
        _draw(graph, options, language)
    except NoGraphvizError:
        return _refuse(_NO_GRAPHVIZ(language, program=PROGRAM))
    except subprocess.CalledProcessError as error:
        reason = printable(str(error.stderr).strip())
        return _refuse(_GRAPHVIZ_FAILED(language, program=PROGRAM, error=reason))
    except _NotWrittenError as error:
        path = printable(str(options.output))
        return _refuse(_NOT_WRITTEN(language, program=PROGRAM, path=path, error=error))
    return 0


class _NotWrittenError(Exception):
    """The output file cannot be written; says why."""


def _draw(graph: "Graph", options: argparse.Namespace, language: Language) -> None:
    if options.output:
        _write(options.output, _drawn(graph, options, language))
    elif sys.stdout is None:
        return  # it was closed before the program began
    elif options.format == "text" and sys.stdout.isatty():
        _draw_in_colours(graph, options, language)
    else:
        sys.stdout.write(_drawn(graph, options, language, sys.stdout.encoding))
        sys.stdout.flush()


def _write(path: Path, drawn: str) -> None:
    try:
        path.write_text(drawn, encoding="utf-8")
    except OSError as error:
        raise _NotWrittenError(error.strerror or error) from error
    except ValueError as error:  # a path that no system knows
        raise _NotWrittenError(error) from error


def _draw_in_colours(graph: "Graph", options: argparse.Namespace, language: Language) -> None:
    from tutor.maps.text import write_coloured
    from tutor.painting.terminal import choose_look

    look = choose_look(graph.course.theme, language, encoding=sys.stdout.encoding)
    write_coloured(graph, look, _width(options), sys.stdout)


def _drawn(
    graph: "Graph", options: argparse.Namespace, language: Language, encoding: str = "utf-8"
) -> str:
    """Return the map in the form that is asked for."""
    from tutor.maps.data import to_json
    from tutor.maps.dot import to_dot, to_svg
    from tutor.maps.mermaid import to_mermaid
    from tutor.maps.text import to_text
    from tutor.painting.glyphs import UNICODE
    from tutor.painting.palette import colourless
    from tutor.painting.slides import Look

    match options.format:
        case "json":
            return to_json(graph)
        case "mermaid":
            return to_mermaid(graph, language)
        case "dot":
            return to_dot(graph, language)
        case "svg":
            return to_svg(graph, language)
    plain = colourless()
    return to_text(graph, Look(plain, plain, UNICODE, language, encoding), _width(options))


def _width(options: argparse.Namespace) -> int:
    """Return the width that is asked for, else the terminal's, within what can be drawn."""
    width: int = options.width or shutil.get_terminal_size((_USUAL, 24)).columns
    return min(max(width, _NARROWEST), _WIDEST)


def _refuse(message: str) -> int:
    print(message, file=sys.stderr)
    return WRONG
