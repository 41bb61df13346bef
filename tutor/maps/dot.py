"""A graph as Graphviz reads it, and as Graphviz draws it."""

import shutil
import subprocess
from collections.abc import Iterator

from tutor.language import Language
from tutor.maps.arrangement import route
from tutor.maps.graph import Edge, EdgeKind, Graph
from tutor.maps.signs import told
from tutor.model.course import Course
from tutor.model.targets import SlideRef
from tutor.safe_text import on_one_line


class NoGraphvizError(Exception):
    """Graphviz is not installed."""


def to_dot(graph: Graph, language: Language) -> str:
    """Return the graph: a cluster a scenario, visits dashed, the shortest routes thick."""
    return "\n".join(_lines(graph, language)) + "\n"


def to_svg(graph: Graph, language: Language) -> str:
    """Return the drawing of Graphviz.

    Raises NoGraphvizError where it is not installed, CalledProcessError where it fails.
    """
    program = shutil.which("dot")
    if program is None:
        raise NoGraphvizError
    done = subprocess.run(  # noqa: S603  # the program that was found, and no shell
        [program, "-Tsvg"],
        input=to_dot(graph, language),
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    return done.stdout


def _lines(graph: Graph, language: Language) -> Iterator[str]:
    course = graph.course
    yield "digraph {"
    yield from _looks(course)
    for scenario in course.scenarios.values():
        yield f"  subgraph {_quote('cluster_' + scenario.id)} {{"
        yield f"    label={_quote(scenario.title)};"
        for ref in scenario.refs:
            yield f"    {_node(graph, ref, language)};"
        yield "  }"
    spine = route(graph)
    for edge in (edge for edge in graph.edges if edge.target):
        yield f"  {_edge(edge, course, thick=(edge.source, edge.target) in spine)};"
    yield "}"


def _looks(course: Course) -> Iterator[str]:
    theme = course.theme
    font = 'fontname="Helvetica,Arial,sans-serif"'
    yield f"  graph [label={_quote(course.title)}, labelloc=t, newrank=true, {font}];"
    yield f'  graph [fontcolor="{theme.primary}", color="{theme.primary}", style=rounded];'
    yield f'  node [shape=box, style="rounded,filled", {font}, fillcolor="{theme.light}"];'
    yield f'  node [color="{theme.primary}", fontcolor="{theme.text}"];'
    yield f'  edge [color="{theme.primary}", fontcolor="{theme.text}", fontsize=10, {font}];'


def _node(graph: Graph, ref: SlideRef, language: Language) -> str:
    slide = graph.slides[ref]
    label = _quote(slide.title, *told(slide, language))
    theme = graph.course.theme
    lost = f', style="rounded,dashed", color="{theme.error}", fontcolor="{theme.error}"'
    return f"{_quote(str(ref))} [label={label}{'' if ref in graph.reached else lost}]"


def _edge(edge: Edge, course: Course, *, thick: bool) -> str:
    attributes = [f"label={_quote(edge.label)}"] if edge.label else []
    if edge.kind is EdgeKind.VISIT:
        attributes += ["style=dashed", f'color="{course.theme.secondary}"']
    elif thick:
        attributes += ["penwidth=3", "weight=10"]
    told = f" [{', '.join(attributes)}]" if attributes else ""
    return f"{_quote(str(edge.source))} -> {_quote(str(edge.target))}{told}"


def _quote(*lines: str) -> str:
    """Return lines as one text between quotes, in which nothing is a command."""
    escaped = (on_one_line(line).replace("\\", "\\\\").replace('"', '\\"') for line in lines)
    return '"' + "\\n".join(escaped) + '"'
