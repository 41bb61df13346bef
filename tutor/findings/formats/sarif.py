"""The report in SARIF 2.1.0, which code hosts and editors read."""

import os
from collections import Counter
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path
from typing import Any, TextIO
from urllib.parse import quote

from tutor import __version__
from tutor.checks.check import RULES
from tutor.checks.finding import Rule
from tutor.findings.explanation import explanation
from tutor.findings.formats.json import write_object
from tutor.findings.located import LocatedFinding
from tutor.findings.report import CheckReport
from tutor.language import Language
from tutor.loading.mistakes import Mistake, Place

SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"

_COMPARED = 100
"""Characters of a finding's line that make it the same finding in another version."""


def write(report: CheckReport, language: Language, output: TextIO) -> None:
    """Write a log of one run."""
    write_object({"$schema": SCHEMA, "version": "2.1.0", "runs": [_run(report, language)]}, output)


def _run(report: CheckReport, language: Language) -> dict[str, Any]:
    numbers = {code: number for number, code in enumerate(RULES)}
    driver = {
        "name": "pas-a-pas",
        "version": __version__,
        "rules": [_rule(rule, language) for rule in RULES.values()],
    }
    results = zip(report.findings, _fingerprints(report), strict=True)
    return {
        "tool": {"driver": driver},
        "language": language,
        "columnKind": "unicodeCodePoints",
        "invocations": [
            {
                "executionSuccessful": not report.mistakes,
                "toolExecutionNotifications": [_notification(m, language) for m in report.mistakes],
            }
        ],
        "results": [
            _result(found, numbers[found.rule.code], fingerprint, language)
            for found, fingerprint in results
        ],
    }


def _rule(rule: Rule, language: Language) -> dict[str, Any]:
    return {
        "id": rule.code,
        "name": rule.name,
        "shortDescription": {"text": rule.title(language)},
        "fullDescription": {"text": rule.why(language)},
        "help": {
            "text": rule.why(language),
            "markdown": explanation(rule, language),
        },
        "defaultConfiguration": {"level": str(rule.severity)},
    }


def _result(
    found: LocatedFinding, number: int, fingerprint: str, language: Language
) -> dict[str, Any]:
    text = "\n".join([found.problem(language), *found.advice(language)])
    result = {
        "ruleId": found.rule.code,
        "ruleIndex": number,
        "level": str(found.rule.severity),
        "message": {"text": text},
        "locations": [_location(found.place)],
        "partialFingerprints": {"primaryLocationLineHash": fingerprint},
    }
    if found.witness:
        result["properties"] = {"witness": [str(ref) for ref in found.witness]}
    return result


def _notification(mistake: Mistake, language: Language) -> dict[str, Any]:
    text = "\n".join([mistake.message(language), *mistake.advice(language)])
    return {
        "level": "error",
        "message": {"text": text},
        "locations": [_location(mistake.place)],
    }


def _location(place: Place) -> dict[str, Any]:
    physical: dict[str, Any] = {"artifactLocation": {"uri": _uri(place.source.path)}}
    if place.line:
        physical["region"] = {
            "startLine": place.line,
            "startColumn": place.column,
            "endColumn": place.column + place.length,
        }
    return {"physicalLocation": physical}


def _uri(path: Path) -> str:
    """Return a path as a URI: relative to where one stands, where the path is."""
    return path.as_uri() if path.is_absolute() else quote(os.fsencode(path.as_posix()))


def _fingerprints(report: CheckReport) -> Iterator[str]:
    """Yield what stays the same for each finding while lines move above it."""
    seen: Counter[str] = Counter()
    for found in report.findings:
        place = found.place
        words = place.source.line(place.line)[place.column - 1 : place.column + _COMPARED]
        told = "\n".join([found.rule.code, place.source.path.as_posix(), str(found.slide), words])
        digest = sha256(told.encode(errors="surrogateescape")).hexdigest()[:16]
        seen[digest] += 1
        yield f"{digest}:{seen[digest]}"
