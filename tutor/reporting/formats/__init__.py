"""The forms in which a report is written."""

from collections.abc import Callable
from typing import TextIO

from tutor.language import Language
from tutor.reporting.formats import github, json, sarif, text
from tutor.reporting.report import Report

Write = Callable[[Report, Language, TextIO], None]

FORMATS: dict[str, Write] = {
    "text": text.write,
    "json": json.write,
    "sarif": sarif.write,
    "github": github.write,
}
"""Every form under its name."""
