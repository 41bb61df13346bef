"""The forms in which other programs, and browsers, take a report; people read it in `text`."""

from collections.abc import Callable, Iterable

from tutor.language import Language
from tutor.reports.formats import csv, html, json
from tutor.reports.report import LearningReport

Write = Callable[[LearningReport, Language], Iterable[str]]

FORMATS: dict[str, Write] = {"csv": csv.write, "json": json.write, "html": html.write}
"""Every form under its name; each yields what is to be written in UTF-8."""
