"""Findings, with the places where they stand in the author's files."""

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from tutor.checks.finding import Finding, Rule
from tutor.language import Language, Phrase
from tutor.loading.mistakes import Place, told
from tutor.loading.places import Places
from tutor.model.targets import SlideRef

_PATH = Phrase("Path: {slides}")

_SHOWN_SLIDES = 6
"""Slides of a long path that are told at either end."""


class LocatedFinding(NamedTuple):
    """A finding, and its place in a file."""

    rule: Rule
    place: Place
    values: Mapping[str, object] = {}
    """Values for the places of the rule's phrases."""
    slide: SlideRef | None = None
    """The slide that it is about, if it is about one."""
    witness: tuple[SlideRef, ...] = ()
    """The slides that lead to it from the course's start."""
    spot: Mapping[str, object] = {}
    """Where it is in a file that has no lines: a deck's slide and shape, under these names."""

    def problem(self, language: Language) -> str:
        """Return the sentence that tells what is wrong."""
        return self.rule.problem(language, **self._values(language))

    def remedy(self, language: Language) -> str:
        """Return the sentence that tells how to mend it."""
        return self.rule.remedy(language, **self._values(language))

    def advice(self, language: Language) -> list[str]:
        """Return how to mend it, and which slides lead there where that is known."""
        names = [str(ref) for ref in self.witness]
        if len(names) > 2 * _SHOWN_SLIDES + 1:
            names[_SHOWN_SLIDES:-_SHOWN_SLIDES] = ["…"]
        path = [_PATH(language, slides=" > ".join(names))] if names else []
        return [self.remedy(language), *path]

    def _values(self, language: Language) -> dict[str, str]:
        """Return the values of the phrases' places; phrases among them are said in the language."""
        said = {
            name: value(language) if callable(value) else value
            for name, value in self.values.items()
        }
        return told(said, language)


def locate(findings: Iterable[Finding], places: Places) -> list[LocatedFinding]:
    """Return the findings with the places of what they are about."""
    return [_located(finding, places) for finding in findings]


def in_order(found: Iterable[LocatedFinding]) -> list[LocatedFinding]:
    """Return the findings in the order of the files and of their lines."""
    return sorted(
        found, key=lambda one: (str(one.place.source.path), one.place[1:3], one.rule.code)
    )


def _located(finding: Finding, places: Places) -> LocatedFinding:
    scenario, slide, _, _ = finding.at
    ref = None if scenario is None or slide is None else SlideRef(scenario, slide)
    return LocatedFinding(
        finding.rule, places.place(finding.at), finding.values, ref, finding.witness
    )
