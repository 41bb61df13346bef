"""A check that finds what its tests tell it to find, and what the command then prints."""

import gc
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest

from tutor.checks import check as registry
from tutor.checks.finding import Finding, Rule, Severity
from tutor.cli import main
from tutor.language import Phrase
from tutor.model.course import Course
from tutor.model.locus import Locus
from tutor.model.targets import SlideRef

COURSE = """\
format: 1
title: Un petit cours
slides:
  un:
    title: La première
    screen:
      elements:
        - button: {label: Aller, to: deux}
  deux: {title: La seconde, end: true}
"""
UN, DEUX = SlideRef("petit", "un"), SlideRef("petit", "deux")


def rule(code: str, severity: Severity) -> Rule:
    """Return a rule that tells of a thing."""
    return Rule(
        code,
        f"rule-{code.lower()}",
        severity,
        Phrase("A thing"),
        Phrase("It is a **pity**."),
        Phrase("“{thing}” is in the way"),
        Phrase("Remove “{thing}”."),
    )


GRAVE = rule("PP901", Severity.ERROR)
DOUBTFUL = rule("PP902", Severity.WARNING)
ODD = rule("PP911", Severity.NOTE)


class MadeUp:
    """A check of three rules."""

    RULES = (GRAVE, DOUBTFUL, ODD)

    def __init__(self, *findings: Finding) -> None:
        self.findings = findings

    def check(self, course: Course) -> Iterator[Finding]:
        assert course.scenarios
        yield from self.findings


class Ran(NamedTuple):
    """What a command answered."""

    code: int
    out: str
    err: str


class Checker:
    """Runs `pas-a-pas check` where only what it is told to find is found."""

    def __init__(
        self, patch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], folder: Path
    ) -> None:
        self._patch = patch
        self._capsys = capsys
        self.folder = folder
        for one in MadeUp.RULES:
            patch.setitem(registry.RULES, one.code, one)
        patch.chdir(folder)
        patch.setattr(gc, "disable", lambda: None)  # other tests live in this process
        self.find()

    def write(self, text: str = COURSE, name: str = "petit.yaml") -> Path:
        """Write a course and return its path."""
        path = self.folder / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, encoding="utf-8")
        return path

    def find(self, *findings: Finding) -> None:
        """Have these found from now on."""
        self._patch.setattr(registry, "CHECKS", (MadeUp(*findings),))

    def run(self, *arguments: str, language: str = "en") -> Ran:
        """Check what the arguments name."""
        code = main(["check", *arguments, "--lang", language])
        return Ran(code, *self._capsys.readouterr())


def found(
    rule: Rule = GRAVE, at: Locus | None = None, thing: object = "it", *witness: SlideRef
) -> Finding:
    """Return a finding; one of the first slide where no part is named."""
    return Finding(rule, at or Locus.of(UN), {"thing": thing}, witness)
