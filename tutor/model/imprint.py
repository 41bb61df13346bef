"""Who wrote a course, which version it is, and what one may do with it, on one line."""

from typing import Protocol

from tutor.language import Language, Phrase

_AUTHOR = Phrase("By {author}")
_VERSION = Phrase("version {version}")
_LICENCE = Phrase("licence: {licence}")


class Signed(Protocol):
    """What tells so of itself, or of the course that it is about."""

    @property
    def author(self) -> str:
        """Who wrote the course."""

    @property
    def version(self) -> str:
        """Which version of it this is."""

    @property
    def licence(self) -> str:
        """What one may do with it."""


def imprint(course: Signed, language: Language) -> str:
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
