"""The comments of a file, told from what looks like one."""

import re
from pathlib import Path

import pytest

from tutor.loading.comments import find_comments
from tutor.loading.mistakes import Source

CUT = """\
# at the head
format: 1
title: "T # in quotes"
slides:
  # between
  un: # on a line
    text: |
      # in a block
    # after a block
    next: deux
  deux:
    title: T # at the end
    end: true
# below
"""
UNCUT = CUT.replace("slides:", "slides :")
HIDDEN = """\
format: 1
slides:
  un:
    text: 'It
  deux:
    # in quotes'
    end: true # at the end
"""


def comments(text: str, words: str = "") -> list[str]:
    """Return what the comments of a text say."""
    return [one.text for one in find_comments(Source(Path("a.yaml"), text), re.compile(words))]


@pytest.mark.parametrize("text", [CUT, UNCUT], ids=["cut", "uncut"])
def test_only_real_comments_are_found(text: str) -> None:
    assert comments(text) == [
        "at the head",
        "between",
        "on a line",
        "after a block",
        "at the end",
        "below",
    ]


@pytest.mark.parametrize("text", [CUT, UNCUT], ids=["cut", "uncut"])
def test_only_those_of_lines_with_some_words_are_asked_for(text: str) -> None:
    assert comments(text, "at the") == ["at the head", "at the end"]
    assert comments(text, "in a block") == []


def test_a_text_that_looks_like_slides_hides_none() -> None:
    assert comments(HIDDEN) == ["at the end"]


def test_each_knows_its_place_and_whether_it_is_alone() -> None:
    found = list(find_comments(Source(Path("a.yaml"), CUT), re.compile(" ")))
    assert [(one.place.line, one.place.column, one.is_alone) for one in found] == [
        (1, 1, True),
        (5, 3, True),
        (6, 7, False),
        (9, 5, True),
        (12, 14, False),
        (14, 1, True),
    ]
