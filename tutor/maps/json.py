"""A graph as JSON."""

import json
from typing import Any

from tutor.maps.arrangement import arrange
from tutor.maps.graph import Edge, Graph
from tutor.model.course import Scenario
from tutor.model.targets import SlideRef

FORMAT = 1
"""The form of what is written; a change that readers would stumble over raises it."""


def to_json(graph: Graph) -> str:
    """Return the scenarios, the slides and the edges, in the order of the files."""
    course = graph.course
    spines = {stop.slide: None for group in arrange(graph) for stop in group.spine}
    told = {
        "format": FORMAT,
        "title": course.title,
        "start": str(course.start),
        "menu": _name(course.menu),
        "groups": [_group(one) for one in course.scenarios.values()],
        "nodes": [_node(graph, slide, slide in spines) for slide in graph.slides],
        "edges": [_edge(edge) for edge in graph.edges],
    }
    return json.dumps(told, ensure_ascii=False, indent=2) + "\n"


def _group(scenario: Scenario) -> dict[str, Any]:
    after = str(scenario.after) if scenario.after else None
    return {
        "id": scenario.id,
        "title": scenario.title,
        "start": str(scenario.start),
        "after": after,
    }


def _node(graph: Graph, ref: SlideRef, on_route: bool) -> dict[str, Any]:
    slide = graph.slides[ref]
    return {
        "id": str(ref),
        "group": ref.scenario,
        "title": slide.title,
        "end": slide.end,
        "reached": ref in graph.reached,
        "route": on_route,
    }


def _edge(edge: Edge) -> dict[str, Any]:
    return {
        "from": str(edge.source),
        "to": _name(edge.target),
        "kind": str(edge.kind),
        "hotspot": edge.hotspot,
        "label": edge.label,
    }


def _name(slide: SlideRef | None) -> str | None:
    return str(slide) if slide else None
