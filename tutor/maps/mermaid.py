"""A graph as a Mermaid flowchart."""

import re
from collections.abc import Iterator

from tutor.language import Language
from tutor.maps.arrangement import route
from tutor.maps.graph import Edge, EdgeKind, Graph
from tutor.maps.signs import told
from tutor.model.course import Scenario, Theme
from tutor.model.targets import SlideRef
from tutor.safe_text import on_one_line

_SPECIAL = re.compile(r'["#&<>`\\%$*_~\[\]|;]|^[-+](?= )|(?<=^\d)[.)]|(?<=^\d\d)[.)]')
"""Characters that mean something to Mermaid, or to Markdown in its labels."""


def to_mermaid(graph: Graph, language: Language) -> str:
    """Return the flowchart: a subgraph a scenario, visits dashed, the shortest routes thick."""
    return "\n".join(_lines(graph, language)) + "\n"


def _lines(graph: Graph, language: Language) -> Iterator[str]:
    names = {slide: f"n{number}" for number, slide in enumerate(graph.slides, 1)}
    yield "---"
    yield f"title: {_yaml(graph.course.title)}"
    yield "---"
    yield "flowchart TD"
    for number, scenario in enumerate(graph.course.scenarios.values(), 1):
        yield f'  subgraph p{number}["{_escape(scenario.title)}"]'
        yield from _nodes(graph, scenario, names, language)
        yield "  end"
    spine = route(graph)
    for edge in (edge for edge in graph.edges if edge.target):
        yield _edge(edge, names, thick=(edge.source, edge.target) in spine)
    yield from _classes(graph, names)


def _nodes(
    graph: Graph, scenario: Scenario, names: dict[SlideRef, str], language: Language
) -> Iterator[str]:
    for ref in scenario.refs:
        slide = graph.slides[ref]
        words = "".join(f"<br>{_escape(one)}" for one in told(slide, language))
        yield f'    {names[ref]}["{_escape(slide.title)}{words}"]'


def _edge(edge: Edge, names: dict[SlideRef, str], *, thick: bool) -> str:
    assert edge.target
    arrow = "-.->" if edge.kind is EdgeKind.VISIT else "==>" if thick else "-->"
    label = f'|"{_escape(edge.label)}"|' if edge.label else ""
    return f"  {names[edge.source]} {arrow}{label} {names[edge.target]}"


def _classes(graph: Graph, names: dict[SlideRef, str]) -> Iterator[str]:
    theme: Theme = graph.course.theme
    yield f"  classDef default fill:{theme.light},stroke:{theme.primary},color:{theme.text}"
    if lost := [name for slide, name in names.items() if slide not in graph.reached]:
        yield f"  classDef lost stroke:{theme.error},color:{theme.error},stroke-dasharray:4"
        yield f"  class {','.join(lost)} lost"


def _escape(text: str) -> str:
    """Return the text with HTML entities, written as Mermaid wants them: with a number sign."""
    return _SPECIAL.sub(lambda sign: f"#{ord(sign[0])};", on_one_line(text).strip())


def _yaml(text: str) -> str:
    """Return the text as YAML writes it between single quotes."""
    return "'" + on_one_line(text).replace("'", "''") + "'"
