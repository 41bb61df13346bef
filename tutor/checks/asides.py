"""Findings on words and details told on demand: terms that none uses, details that say nothing."""

from collections.abc import Iterator

from tutor.checks.finding import Finding, Rule, Severity
from tutor.language import Phrase
from tutor.model.course import Course
from tutor.model.locus import Locus
from tutor.painting.terms import terms_of

UNUSED_TERM = Rule(
    "PP312",
    "unused-term",
    Severity.NOTE,
    Phrase("Term that no explanation uses"),
    Phrase(
        "A term of the glossary is underlined where a slide's explanation uses it. None uses this "
        "one: nobody will read what is said of it."
    ),
    Phrase("no explanation uses “{word}”"),
    Phrase("Remove it, or write it as the texts do."),
)

EMPTY_DETAILS = Rule(
    "PP313",
    "empty-details",
    Severity.WARNING,
    Phrase("Details without a word"),
    Phrase("A mark would tell that there is more to read on this slide, and there is nothing."),
    Phrase("the details of “{slide}” are empty"),
    Phrase("Write them, or remove “details:”."),
)

RULES: tuple[Rule, ...] = (UNUSED_TERM, EMPTY_DETAILS)


def check(course: Course) -> Iterator[Finding]:
    """Yield the terms that no slide uses, and the details that are empty."""
    used: set[str] = set()
    for slide in course.slides:
        used.update(terms_of(slide))
        if slide.details is not None and not slide.details.strip():
            at = Locus.of(slide.ref, "details")
            yield Finding(EMPTY_DETAILS, at, {"slide": slide.ref.slide})
    for word in course.terms:
        if word not in used:
            yield Finding(UNUSED_TERM, Locus(keys=("terms", word)), {"word": word})
