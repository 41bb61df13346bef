"""The report as a JSON object whose shape stays."""

import json
from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Any

import msgspec

from tutor import __version__
from tutor.language import Language
from tutor.records.figures import Outcome, WrongAnswer
from tutor.reports.names import Names
from tutor.reports.report import LearningReport

FORMAT = 1
"""The number of the shape; another one where a reader of this one would be lost."""


def write(report: LearningReport, language: Language) -> Iterator[str]:
    """Yield the object, in ASCII: what was asked, how tasks went, where one went wrong."""
    names, figures = Names(report.courses, language), report.figures
    value = {
        "format": FORMAT,
        "version": __version__,
        "scope": {**report.scope._asdict(), "since": date_told(report.scope.since)},
        "sessions": figures.sessions,
        "people": figures.people,
        "first": date_told(figures.first),
        "last": date_told(figures.last),
        "outcomes": [_outcome(one, names) for one in figures.outcomes],
        "misses": [_miss(one, names) for one in figures.wrong_answers],
    }
    yield json.dumps(value, indent=1) + "\n"


def _outcome(one: Outcome, names: Names) -> dict[str, Any]:
    return {
        **msgspec.to_builtins(one),
        "task_title": names.task(one.course, one.task),
        "seconds": round(one.seconds, 1),
        "began": date_told(one.began),
        "last_ended": date_told(one.last_ended),
    }


def _miss(one: WrongAnswer, names: Names) -> dict[str, Any]:
    title = names.slide_title(one.course, one.slide)
    zone = names.control(one.course, one.slide, one.control)
    return {**msgspec.to_builtins(one), "slide_title": title, "zone": zone}


def date_told(at: float | None) -> str | None:
    """Return a date as ISO 8601 writes it, in UTC."""
    if at is None:
        return None
    return datetime.fromtimestamp(at, UTC).isoformat(timespec="seconds").replace("+00:00", "Z")
