"""What checking a course finds."""

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
    """`PP` and three digits, the first of which tells the room.

    1 is the graph, 2 painting, 3 texts, 4 silences, 5 practice.
    """
    name: str
    """Its name in English words with hyphens, as `unreachable-slide`."""
    severity: Severity
    title: Phrase
    """What is wrong, in general."""
    why: Words
    """Why it matters, and how to mend it, in a paragraph or two: what `--explain` tells."""
    problem: Phrase
    """What is wrong here, with `{named}` places that the finding's values fill."""
    remedy: Phrase
    """How to mend it here."""


class Finding(NamedTuple):
    """One thing that was found, where it stands, and the shortest way there."""

    rule: Rule
    at: Locus
    values: Mapping[str, object] = {}
    """What fills the rule's phrases; a Phrase among them is said in their language."""
    witness: tuple[SlideRef, ...] = ()
    """The slides that lead from the course's start to what is wrong, where a path shows it."""
