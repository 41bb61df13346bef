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
"""How many slides of a long path are told at either end."""


class Found(NamedTuple):
    """One thing that was found, and where."""

    rule: Rule
    place: Place
    values: Mapping[str, object] = {}
    """What fills the rule's phrases."""
    slide: SlideRef | None = None
    """The slide that it is about, where it is about one."""
    witness: tuple[SlideRef, ...] = ()
    """The slides that lead to it from the course's start."""

    def problem(self, language: Language) -> str:
        """Return what is wrong."""
        return self.rule.problem(language, **self._values(language))

    def remedy(self, language: Language) -> str:
        """Return how to mend it."""
        return self.rule.remedy(language, **self._values(language))

    def advice(self, language: Language) -> list[str]:
        """Return how to mend it, and which slides lead there where that is known."""
        names = [str(ref) for ref in self.witness]
        if len(names) > 2 * _SHOWN_SLIDES + 1:
            names[_SHOWN_SLIDES:-_SHOWN_SLIDES] = ["…"]
        path = [_PATH(language, slides=" > ".join(names))] if names else []
        return [self.remedy(language), *path]

    def _values(self, language: Language) -> dict[str, str]:
        """Return what fills the phrases, those among them said in the language."""
        said = {
            name: value(language) if callable(value) else value
            for name, value in self.values.items()
        }
        return told(said)


def locate(findings: Iterable[Finding], places: Places) -> list[Found]:
    """Return the findings with the places of what they are about."""
    return [_located(finding, places) for finding in findings]


def in_order(found: Iterable[Found]) -> list[Found]:
    """Return what was found in the order of the files and of their lines."""
    return sorted(
        found, key=lambda one: (str(one.place.source.path), one.place[1:3], one.rule.code)
    )


def _located(finding: Finding, places: Places) -> Found:
    scenario, slide, _, _ = finding.at
    ref = None if scenario is None or slide is None else SlideRef(scenario, slide)
    return Found(finding.rule, places.place(finding.at), finding.values, ref, finding.witness)
