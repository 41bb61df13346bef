"""Who wrote a course, which version it is, and what one may do with it, on one line."""

from tutor.language import Language, Phrase
from tutor.model.course import Course

_AUTHOR = Phrase("By {author}")
_VERSION = Phrase("version {version}")
_LICENCE = Phrase("licence: {licence}")


def imprint(course: Course, language: Language) -> str:
    """Return what the course tells of itself; an empty text where it tells nothing."""
    told = (
        (_AUTHOR, course.author),
        (_VERSION, course.version),
        (_LICENCE, course.licence),
    )
    return " · ".join(
        phrase(language, author=value, version=value, licence=value)
        for phrase, value in told
        if value
    )
