"""What slides tell on demand: terms that none uses, details that say nothing."""

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
    Phrase("Terme dont aucune explication ne se sert", "Term that no explanation uses"),
    Phrase(
        "Un terme du glossaire est souligné là où l'explication d'une diapositive l'emploie. "
        "Aucune n'emploie celui-ci : personne ne lira ce qui en est dit.",
        "A term of the glossary is underlined where a slide's explanation uses it. None uses this "
        "one: nobody will read what is said of it.",
    ),
    Phrase("aucune explication n'emploie « {word} »", "no explanation uses “{word}”"),
    Phrase(
        "Retirez-le, ou écrivez-le comme le font les textes.",
        "Remove it, or write it as the texts do.",
    ),
)

EMPTY_DETAILS = Rule(
    "PP313",
    "empty-details",
    Severity.WARNING,
    Phrase("Détails sans un mot", "Details without a word"),
    Phrase(
        "Une marque annoncerait qu'il y a plus à lire sur cette diapositive, et il n'y a rien.",
        "A mark would tell that there is more to read on this slide, and there is nothing.",
    ),
    Phrase("les détails de « {slide} » sont vides", "the details of “{slide}” are empty"),
    Phrase("Écrivez-les, ou retirez « details: ».", "Write them, or remove “details:”."),
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
