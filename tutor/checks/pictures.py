"""Files that should be pictures and are not, or none that is drawn."""

from collections.abc import Iterator
from pathlib import Path

from tutor.checks.finding import Finding, Rule, Severity
from tutor.language import Language, Phrase, Words
from tutor.model.course import Course
from tutor.model.elements import Image
from tutor.painting.picture_files import MOST_PIXELS, look_into

UNDRAWN_PICTURE = Rule(
    "PP241",
    "undrawn-picture",
    Severity.WARNING,
    Phrase("Picture file that is not drawn"),
    Phrase(
        "PNG, JPEG, GIF and WebP files are drawn. Of any other, and of a file that is none, the "
        "words alone are shown, as where there is no picture."
    ),
    Phrase("“{file}” is not drawn: {reason}"),
    Phrase("Save it as PNG or JPEG: an image viewer does, renaming the file does not."),
)

RULES: tuple[Rule, ...] = (UNDRAWN_PICTURE,)

_NO_PICTURE = Phrase("it is no picture")
_OTHER_KIND = Phrase("pictures of this kind are not read")
_TOO_LARGE = Phrase("it is larger than {most} million pixels")


def check(course: Course) -> Iterator[Finding]:
    """Yield the elements whose file is not drawn."""
    for slide in course.slides:
        for index, element in enumerate(slide.elements):
            file = element.source if isinstance(element, Image) else None
            if file and (reason := _reason(file)):
                values = {"file": file.name, "reason": reason}
                at = slide.locus("source", element=index)
                yield Finding(UNDRAWN_PICTURE, at, values)


def _reason(path: Path) -> Words | None:
    found = look_into(path)
    if found is None:
        return _NO_PICTURE
    if found.size is None:
        return _OTHER_KIND
    return _too_large if found.is_too_large else None


def _too_large(language: Language) -> str:
    return _TOO_LARGE(language, most=MOST_PIXELS // 1_000_000)
