"""Markdown as a closed tree: texts, and elements of which the tags are known."""

from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tutor.model.slide import Term
from tutor.painting.terms import TermFinder
from tutor.web.markdown import ELSEWHERE, REACHED, TAGS, nodes_of
from tutor.web.nodes import Node

SPACE = "\N{NO-BREAK SPACE}"


def tags(nodes: list[Node]) -> Iterator[str]:
    for node in nodes:
        if isinstance(node, list):
            tag, inside = node[:2]
            assert isinstance(tag, str)
            assert isinstance(inside, list)
            yield tag.split(".")[0]
            yield from tags(inside)


@pytest.mark.parametrize(
    ("text", "nodes"),
    [
        ("one\ntwo", [["p", ["one two"]]]),
        ("one\\\ntwo", [["p", ["one", ["br", []], "two"]]]),
        ("a **b** *c*", [["p", ["a ", ["strong", ["b"]], " ", ["em", ["c"]]]]]),
        ("- one", [["ul", [["li", ["one"]]]]]),
        ("3. one", [["ol", [["li", ["one"]]], {"start": 3}]]),
        ("[it](https://a.b)", [["p", [["a", ["it"], {"href": "https://a.b", **ELSEWHERE}]]]]),
        (
            "|a|\n|:-:|",
            [["div.wide", [["table", [["thead", [["tr", [["th.center", ["a"]]]]]]]]], REACHED]],
        ),
        ("[it](//a.b)", [["p", ["it"]]]),
        ("<b>it</b>", [["p", ["<b>it</b>"]]]),
        ("![it](https://a.b/c.png)", [["p", ["it"]]]),
        ("« it »", [["p", [f"«{SPACE}it{SPACE}»"]]]),
    ],
)
def test_markdown_is_read_as_nodes(text: str, nodes: list[Node]) -> None:
    assert nodes_of(text) == nodes


def test_lines_end_where_they_are_written_if_asked() -> None:
    assert nodes_of("one\ntwo", breaks=True) == [["p", ["one", ["br", []], "two"]]]


def test_a_term_is_marked_once_and_never_in_a_link() -> None:
    finder = TermFinder({Term("card"): "What one shows."})
    (paragraph,) = nodes_of("[a card](https://a.b), Cards, cards", terms=finder)
    assert paragraph == [
        "p",
        [
            ["a", ["a card"], {"href": "https://a.b", **ELSEWHERE}],
            ", ",
            ["term", ["Cards"], {"word": "card"}],
            ", cards",
        ],
    ]


@given(st.text(alphabet="*_~`[]()<>!#-|\\\n &;:/ abx0", max_size=80))
def test_whatever_is_written_gives_known_tags_alone(text: str) -> None:
    assert set(tags(nodes_of(text))) <= TAGS
