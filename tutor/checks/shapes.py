"""Elements whose parts do not match: rows of a table, the present one of some steps."""

from collections.abc import Iterator

from tutor.checks.finding import Finding, Rule, Severity
from tutor.language import Phrase
from tutor.model.course import Course
from tutor.model.elements import Steps, Table
from tutor.model.slide import Slide

RAGGED_TABLE = Rule(
    "PP351",
    "ragged-table",
    Severity.WARNING,
    Phrase("Row with more or fewer cells than the others"),
    Phrase(
        "A row that lacks a cell has the others in the wrong columns, or an empty one at its end; "
        "one too many has no title. A comma in a cell makes two of it: such a cell goes in quotes. "
        'An empty cell is written "".'
    ),
    Phrase("cells of row {number}: {cells} instead of {wanted}"),
    Phrase("Write a cell for each column; one that holds a comma goes in quotes."),
)

STEPS_PAST_THE_END = Rule(
    "PP352",
    "step-past-the-end",
    Severity.WARNING,
    Phrase("Present step that is not among the steps"),
    Phrase("The bar would be full and name nothing: the procedure seems over, or longer."),
    Phrase("step {current}, where there are {count}"),
    Phrase("Write “current:” with a number from 1 to {count}, or add the step."),
)

RULES: tuple[Rule, ...] = (RAGGED_TABLE, STEPS_PAST_THE_END)


def check(course: Course) -> Iterator[Finding]:
    """Yield the tables and the steps whose parts do not match."""
    for slide in course.slides:
        for index, element in enumerate(slide.elements):
            if isinstance(element, Table):
                yield from _check_table(slide, element, index)
            elif isinstance(element, Steps) and (element.current or 0) > len(element.items):
                values = {"current": element.current, "count": len(element.items)}
                at = slide.locus("current", element=index)
                yield Finding(STEPS_PAST_THE_END, at, values)


def _check_table(slide: Slide, table: Table, index: int) -> Iterator[Finding]:
    """Yield the rows that are not as long as the head; without one, as the first row."""
    wanted = len(table.head or (table.rows[0].cells if table.rows else ()))
    for number, row in enumerate(table.rows):
        if len(row.cells) != wanted:
            at = slide.locus("rows", str(number), element=index)
            values = {"number": number + 1, "cells": len(row.cells), "wanted": wanted}
            yield Finding(RAGGED_TABLE, at, values)
