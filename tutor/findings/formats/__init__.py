"""The forms in which a report is written."""

from collections.abc import Callable
from typing import TextIO

from tutor.findings.formats import github, json, sarif, text
from tutor.findings.report import CheckReport
from tutor.language import Language

Write = Callable[[CheckReport, Language, TextIO], None]

FORMATS: dict[str, Write] = {
    "text": text.write,
    "json": json.write,
    "sarif": sarif.write,
    "github": github.write,
}
"""Every form under its name."""
