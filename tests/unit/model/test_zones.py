"""Where parts of a picture are, in percent and in cells."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tutor.model.elements import Rectangle

percentages = st.floats(-200, 200)
sides = st.floats(0.001, 300)
rectangles = st.builds(Rectangle, percentages, percentages, sides, sides)


@pytest.mark.parametrize(
    ("rectangle", "cells"),
    [
        (Rectangle(0, 0, 100, 100), (0, 0, 80, 20)),
        (Rectangle(25, 50, 50, 25), (20, 10, 40, 5)),
        (Rectangle(10.3, 12, 30.1, 9.9), (8, 2, 24, 2)),
        (Rectangle(50, 50, 0.1, 0.1), (40, 10, 1, 1)),
        (Rectangle(99.9, 99.9, 5, 5), (79, 19, 1, 1)),
        (Rectangle(-10, -10, 20, 20), (0, 0, 8, 2)),
        (Rectangle(200, 200, 20, 20), (79, 19, 1, 1)),
    ],
)
def test_a_part_in_percent_is_a_part_in_cells(
    rectangle: Rectangle, cells: tuple[int, int, int, int]
) -> None:
    assert rectangle.in_cells(80, 20) == cells


@given(rectangles, st.integers(1, 300), st.integers(1, 100))
def test_a_part_is_a_cell_at_least_and_in_its_picture(
    rectangle: Rectangle, columns: int, lines: int
) -> None:
    x, y, width, height = rectangle.in_cells(columns, lines)
    assert 0 <= x < x + width <= columns
    assert 0 <= y < y + height <= lines


@given(st.integers(1, 99), st.integers(20, 300))
def test_parts_that_have_an_edge_in_common_share_no_cell(edge: int, columns: int) -> None:
    left, right = Rectangle(0, 0, edge, 100), Rectangle(edge, 0, 100 - edge, 100)
    (x, _, width, _), (start, *_) = left.in_cells(columns, 10), right.in_cells(columns, 10)
    if width > 1 and start < columns - 1:
        assert x + width == start


@pytest.mark.parametrize(
    ("other", "overlaps"),
    [
        (Rectangle(30, 10, 20, 20), False),
        (Rectangle(10, 30, 20, 20), False),
        (Rectangle(29.6, 10, 20, 20), False),
        (Rectangle(29, 29, 20, 20), True),
        (Rectangle(15, 15, 2, 2), True),
    ],
    ids=["beside", "under", "by hand", "a corner", "inside"],
)
def test_parts_overlap_by_more_than_an_edge(other: Rectangle, overlaps: bool) -> None:
    one = Rectangle(10, 10, 20, 20)
    assert one.overlaps(other) == other.overlaps(one) == overlaps
