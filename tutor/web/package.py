"""A course as the package that learning platforms take: its page, and what tells them of it."""

from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from tutor.language import Language
from tutor.model.course import Course
from tutor.web.course_structure import course_structure
from tutor.web.editions import Edition
from tutor.web.manifest import manifest
from tutor.web.page import course_page

_WHEN = (1980, 1, 1, 0, 0, 0)
"""The date of each file, the earliest that there is: a course gives the same package each time."""
_READABLE = 0o100644 << 16


def course_package(
    course: Course, language: Language, edition: Edition, *, notes: bool = True
) -> bytes:
    """Return a course as a package, its interface in `language`."""
    page = "".join(course_page(course, language, notes=notes, edition=edition))
    if edition is Edition.CMI5:
        files = {"cmi5.xml": course_structure(course), "index.html": page}
    else:
        files = {"imsmanifest.xml": manifest(course, edition), "index.html": page}
    made = BytesIO()
    with ZipFile(made, "w") as archive:
        for name, text in files.items():
            info = ZipInfo(name, _WHEN)
            info.compress_type, info.create_system, info.external_attr = ZIP_DEFLATED, 3, _READABLE
            archive.writestr(info, text)
    return made.getvalue()
