"""The report for people: in colours on a terminal, plain anywhere else."""

from collections.abc import Iterator
from typing import TextIO

from rich.segment import Segment
from rich.style import Style

from tutor.checks.finding import Severity
from tutor.findings.located import LocatedFinding
from tutor.findings.report import CheckReport
from tutor.findings.severities import SEVERITIES
from tutor.language import Language, Phrase, Plural
from tutor.loading.mistakes import EXCERPT_WIDTH

_COUNTS = {
    Severity.ERROR: Plural("{count} error", "{count} errors"),
    Severity.WARNING: Plural("{count} warning", "{count} warnings"),
    Severity.NOTE: Plural("{count} note", "{count} notes"),
}
_HEAD = Phrase("{severity}: ")
_NOTHING = Phrase("Nothing to report.")
_FOUND = Phrase("{counts}.")
_CHECKED = Phrase("Checked: {what}.")
_SCENARIOS = Plural("{count} scenario", "{count} scenarios")
_SLIDES = Plural("{count} slide", "{count} slides")
_SILENCED = Phrase("{count} more silenced.")

_MARGIN = 9
"""The width of the line numbers beside an excerpt, in cells."""

_PLACE = Style(bold=True)
_CARET = Style(bold=True, color="red")
_DIM = Style(dim=True)
_COLOURS = {
    Severity.ERROR: Style(bold=True, color="red"),
    Severity.WARNING: Style(bold=True, color="yellow"),
    Severity.NOTE: Style(bold=True, color="cyan"),
}

Line = list[Segment]


def write(report: CheckReport, language: Language, output: TextIO) -> None:
    """Write the findings, each with its line and its remedy, and their number."""
    if output.isatty():
        _write_coloured(report, language, output)
    else:
        for line in _lines(report, language, EXCERPT_WIDTH):
            output.write("".join(segment.text for segment in line) + "\n")


def _write_coloured(report: CheckReport, language: Language, output: TextIO) -> None:
    from rich.segment import Segments

    from tutor.painting.console import Console
    from tutor.painting.wrapping import wrap

    console = Console(file=output)
    lines = _lines(report, language, console.width - _MARGIN)
    parts = (part for line in lines for part in wrap(line, console.width))
    # All at once: each call takes longer than what it prints.
    console.print(Segments([each for part in parts for each in (*part, Segment.line())]), end="")


def _lines(report: CheckReport, language: Language, width: int) -> Iterator[Line]:
    for found in report.findings:
        yield from _finding(found, language, width)
        yield []
    if report.slides:
        yield _summary(report, language)


def _finding(found: LocatedFinding, language: Language, width: int) -> Iterator[Line]:
    severity = found.rule.severity
    yield [
        Segment(found.place.named(), _PLACE),
        Segment(": "),
        Segment(f"{found.rule.code} ", _DIM),
        Segment(_HEAD(language, severity=SEVERITIES[severity](language)), _COLOURS[severity]),
        Segment(found.problem(language)),
    ]
    for line, style in zip(found.place.excerpt(width), (_DIM, _CARET), strict=False):
        yield [Segment(line, style)]
    for advice in found.advice(language):
        yield [Segment(f"  {advice}")]


def _summary(report: CheckReport, language: Language) -> Line:
    counts = report.counts()
    told = [_COUNTS[severity](language, count) for severity, count in counts.items() if count]
    nothing = [] if report.mistakes else [_NOTHING(language)]
    sentences = [_FOUND(language, counts=", ".join(told))] if told else nothing
    if report.silenced:
        sentences.append(_SILENCED(language, count=report.silenced))
    sentences.append(_checked(report, language))
    return [Segment(" ".join(sentences))]


def _checked(report: CheckReport, language: Language) -> str:
    scenarios = [_SCENARIOS(language, report.scenarios)] if report.scenarios else []
    return _CHECKED(language, what=", ".join([*scenarios, _SLIDES(language, report.slides)]))
