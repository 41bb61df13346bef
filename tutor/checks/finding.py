"""Findings and their rules."""

from collections.abc import Mapping
from enum import StrEnum
from typing import NamedTuple

from tutor.language import Phrase, Words
from tutor.model.locus import Locus
from tutor.model.targets import SlideRef


class Severity(StrEnum):
    """How much a finding matters, the gravest first."""

    ERROR = "error"
    """Someone who plays the course gets stuck, or cannot see all of it."""
    WARNING = "warning"
    """Something is likely to mislead those who play it."""
    NOTE = "note"
    """Something is worth a second look."""


class Rule(NamedTuple):
    """One thing that is looked for. Its code never changes its meaning."""

    code: str
    """`PP` and three digits, the first of which tells the subject.

    1 is the graph, 2 painting, 3 texts, 4 silences, 5 practice, 6 decks that are imported.
    """
    name: str
    """Its name in English words with hyphens, as `unreachable-slide`."""
    severity: Severity
    title: Phrase
    """A name for the problem in general, in a few words."""
    why: Words
    """Why it matters, and how to mend it, in a paragraph or two; `--explain` tells it."""
    problem: Phrase
    """The problem at hand, with `{named}` places that the finding's values fill."""
    remedy: Phrase
    """How to mend it, with the same places."""


class Finding(NamedTuple):
    """A rule that is broken somewhere in a course."""

    rule: Rule
    at: Locus
    values: Mapping[str, object] = {}
    """Values for the places of the phrases; a Phrase among them is said in their language."""
    witness: tuple[SlideRef, ...] = ()
    """The slides that lead from the course's start to what is wrong, where a path shows it."""
