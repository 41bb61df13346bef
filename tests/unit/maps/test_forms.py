"""The map for other programs: Mermaid, Graphviz, JSON."""

import json
import re
import subprocess
from pathlib import Path

import pytest

from tests.unit.engine.courses import course, slide, to, visit
from tutor.maps.dot import NoGraphvizError, to_dot, to_svg
from tutor.maps.graph import graph_of
from tutor.maps.json import to_json
from tutor.maps.mermaid import to_mermaid
from tutor.model.course import Course

NASTY = 'end"]; --> x | `y` #1 \\n <b> & %% {z} $$ *é*\x1b'


@pytest.fixture
def small() -> Course:
    """A way, a visit that returns, and a slide out of reach, in two parcours."""
    return course(
        slide("a/one", to("a/end", "Go"), visit("b/help", "Look"), title="One"),
        slide("a/end", end=True, title="End"),
        slide("b/help", on="return", title="Help"),
        slide("b/lost", on="a/end", title="Lost"),
    )


class TestMermaid:
    def test_a_flowchart_with_a_subgraph_a_scenario(self, small: Course) -> None:
        assert to_mermaid(graph_of(small), "en") == (
            "---\n"
            "title: 'A small course'\n"
            "---\n"
            "flowchart TD\n"
            '  subgraph p1["Parcours a"]\n'
            '    n1["One"]\n'
            '    n2["End<br>■ end"]\n'
            "  end\n"
            '  subgraph p2["Parcours b"]\n'
            '    n3["Help<br>↩ return"]\n'
            '    n4["Lost"]\n'
            "  end\n"
            '  n1 ==>|"Go"| n2\n'
            '  n1 -.->|"Look"| n3\n'
            "  n4 --> n2\n"
            "  classDef default fill:#E7ECFA,stroke:#0C419A,color:#262939\n"
            "  classDef lost stroke:#C7414F,color:#C7414F,stroke-dasharray:4\n"
            "  class n4 lost\n"
        )

    def test_no_sign_of_a_label_is_taken_for_more(self) -> None:
        made = course(slide("a/one", to("a/one", NASTY), title=NASTY))
        labels = re.findall(r'"([^\n]*)"[]|]', to_mermaid(graph_of(made), "en"))
        shown = "end#34;#93;#59; --#62; x #124; #96;y#96; #35;1 #92;n #60;b#62; #38; #37;#37; {z}"
        assert labels[1:] == [f"{shown} #36;#36; #42;é#42;"] * 2

    @pytest.mark.parametrize(("title", "label"), [("1. x", "1#46; x"), ("- x", "#45; x")])
    def test_what_would_be_a_list_is_none(self, title: str, label: str) -> None:
        made = course(slide("a/one", title=title, on="quit"))
        assert f'["{label}<br>' in to_mermaid(graph_of(made), "en")


class TestDot:
    def test_clusters_dashed_visits_and_a_thick_route(self, small: Course) -> None:
        lines = to_dot(graph_of(small), "en").splitlines()
        assert '  subgraph "cluster_b" {' in lines
        assert '    label="Parcours b";' in lines
        assert r'    "b/help" [label="Help\n↩ return"];' in lines
        assert '  "a/one" -> "a/end" [label="Go", penwidth=3, weight=10];' in lines
        assert '  "a/one" -> "b/help" [label="Look", style=dashed, color="#D81E7E"];' in lines

    def test_the_colours_are_the_services(self, small: Course) -> None:
        drawn = to_dot(graph_of(small), "en")
        assert 'fillcolor="#E7ECFA"' in drawn
        assert 'fontcolor="#0C419A"' in drawn

    def test_slides_out_of_reach_are_dashed_and_red(self, small: Course) -> None:
        dashed = re.findall(r'"(\S+)" \[.*dashed.*"#C7414F"', to_dot(graph_of(small), "en"))
        assert dashed == ["b/lost"]

    def test_quotes_and_backslashes_stay_what_they_are(self) -> None:
        made = course(slide("a/one", title='A "b" \\n c', on="quit"))
        assert r'label="A \"b\" \\n c\n× quit"' in to_dot(graph_of(made), "en")


class TestSvg:
    def test_graphviz_draws_it(
        self, small: Course, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        stand_in(tmp_path, "cat > /dev/null; echo '<svg>drawn</svg>'", monkeypatch)
        assert to_svg(graph_of(small), "en") == "<svg>drawn</svg>\n"

    def test_without_graphviz_it_cannot_be_drawn(
        self, small: Course, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setenv("PATH", str(tmp_path))
        with pytest.raises(NoGraphvizError):
            to_svg(graph_of(small), "en")

    def test_what_graphviz_says_when_it_fails_is_told(
        self, small: Course, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        stand_in(tmp_path, "cat > /dev/null; echo no memory >&2; exit 1", monkeypatch)
        with pytest.raises(subprocess.CalledProcessError) as raised:
            to_svg(graph_of(small), "en")
        assert raised.value.stderr == "no memory\n"


class TestJson:
    def test_every_slide_is_a_node_of_its_group(self, small: Course) -> None:
        nodes = json.loads(to_json(graph_of(small)))["nodes"]
        assert nodes[0] == {
            "id": "a/one",
            "group": "a",
            "title": "One",
            "end": False,
            "reached": True,
            "route": True,
        }
        assert [node["id"] for node in nodes if not node["reached"]] == ["b/lost"]

    def test_every_way_is_an_edge_of_a_kind(self, small: Course) -> None:
        edges = json.loads(to_json(graph_of(small)))["edges"]
        assert edges[1] == {
            "from": "a/one",
            "to": "b/help",
            "kind": "visit",
            "hotspot": 2,
            "label": "Look",
        }
        told = [(edge["from"], edge["kind"], edge["to"]) for edge in edges[2:]]
        assert told == [("b/help", "return", None), ("b/lost", "next", "a/end")]

    def test_the_course_tells_where_it_begins_and_its_menu(self) -> None:
        made = course(slide("a/one", on="menu"), menu="a/one", after={"a": "menu"})
        told = json.loads(to_json(graph_of(made)))
        assert (told["format"], told["start"], told["menu"]) == (1, "a/one", "a/one")
        assert told["groups"] == [
            {"id": "a", "title": "Parcours a", "start": "a/one", "after": "menu"}
        ]


def stand_in(folder: Path, script: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Put another program in the place of Graphviz."""
    program = folder / "dot"
    program.write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
    program.chmod(0o755)
    monkeypatch.setenv("PATH", str(folder), prepend=":")
