"""The report as the commands by which GitHub shows findings beside the lines of a change."""

from collections.abc import Mapping
from typing import TextIO

from tutor.checks.finding import Severity
from tutor.findings.report import CheckReport
from tutor.language import Language, Phrase
from tutor.loading.mistakes import Place
from tutor.safe_text import on_one_line

_COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "notice"}
_UNREADABLE = Phrase("Unreadable course")

_IN_TEXT = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A"})
_IN_PROPERTY = _IN_TEXT | str.maketrans({":": "%3A", ",": "%2C"})


def write(report: CheckReport, language: Language, output: TextIO) -> None:
    """Write one workflow command for each mistake of an unreadable course and each finding."""
    for mistake in report.mistakes:
        told = [mistake.message(language), *mistake.advice(language)]
        output.write(_command("error", mistake.place, _UNREADABLE(language), told))
    for found in report.findings:
        rule = found.rule
        told = [found.problem(language), *found.advice(language)]
        title = f"{rule.code} {rule.title(language)}"
        output.write(_command(_COMMANDS[rule.severity], found.place, title, told))


def _command(name: str, place: Place, title: str, lines: list[str]) -> str:
    properties = ",".join(
        f"{key}={on_one_line(str(value)).translate(_IN_PROPERTY)}"
        for key, value in {**_region(place), "title": title}.items()
    )
    text = "\n".join(map(on_one_line, lines)).translate(_IN_TEXT)
    return f"::{name} {properties}::{text}\n"


def _region(place: Place) -> Mapping[str, object]:
    file = {"file": place.source.path.as_posix()}
    if not place.line:
        return file
    last = place.column + place.length - 1
    return {**file, "line": place.line, "col": place.column, "endColumn": last}
