"""The report as a JSON object whose shape stays."""

import json
from typing import Any, TextIO

from tutor import __version__
from tutor.findings.located import LocatedFinding
from tutor.findings.report import CheckReport
from tutor.language import Language
from tutor.loading.mistakes import Mistake, Place

FORMAT = 1
"""The number of the shape; another one where a reader of this one would be lost."""


def write(report: CheckReport, language: Language, output: TextIO) -> None:
    """Write the findings, the mistakes of courses that could not be read, and the numbers."""
    write_object(
        {
            "format": FORMAT,
            "version": __version__,
            "findings": [_finding(found, language) for found in report.findings],
            "mistakes": [_mistake(mistake, language) for mistake in report.mistakes],
            "counts": {
                **{str(severity): count for severity, count in report.counts().items()},
                "silenced": report.silenced,
                "scenarios": report.scenarios,
                "slides": report.slides,
            },
        },
        output,
    )


def write_object(value: Any, output: TextIO) -> None:
    """Write a JSON value in ASCII, which every stream and every terminal takes."""
    output.write(json.dumps(value, indent=1) + "\n")


def _finding(found: LocatedFinding, language: Language) -> dict[str, Any]:
    return {
        "code": found.rule.code,
        "name": found.rule.name,
        "severity": str(found.rule.severity),
        **_place(found.place),
        "slide": str(found.slide) if found.slide else None,
        "problem": found.problem(language),
        "remedy": found.remedy(language),
        "witness": [str(ref) for ref in found.witness],
        **found.spot,
    }


def _mistake(mistake: Mistake, language: Language) -> dict[str, Any]:
    return {
        **_place(mistake.place),
        "problem": mistake.message(language),
        "advice": mistake.advice(language),
    }


def _place(place: Place) -> dict[str, Any]:
    """Return where something is; a line of null is that of no line, but of the whole file."""
    path = str(place.source.path)
    if not place.line:
        return {"path": path, "line": None, "column": None, "length": None}
    return {"path": path, "line": place.line, "column": place.column, "length": place.length}
