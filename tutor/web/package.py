"""A course as the package that learning platforms take: its page, and a manifest.

SCORM 1.2, Content Aggregation Model 2.2, and SCORM 2004, Content Aggregation Model 3.4.
"""

import re
from hashlib import sha256
from html import escape
from io import BytesIO
from typing import NamedTuple
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from tutor.language import Language
from tutor.model.course import Course
from tutor.safe_text import on_one_line
from tutor.training.course_tasks import tasks_of
from tutor.web.editions import Edition
from tutor.web.page import course_page

_LONGEST_TITLE = 200
_WHEN = (1980, 1, 1, 0, 0, 0)
"""The date of each file, the earliest that there is: a course gives the same package each time."""
_READABLE = 0o100644 << 16

_MANIFEST = """\
<?xml version="1.0" encoding="UTF-8"?>
<manifest identifier="{id}" version="1.0"
  {namespaces}>
  <metadata><schema>ADL SCORM</schema><schemaversion>{version}</schemaversion></metadata>
  <organizations default="course">
    <organization identifier="course">
      <title>{title}</title>
      <item identifier="item" identifierref="page">
        <title>{title}</title>{mastery}
      </item>
    </organization>
  </organizations>
  <resources>
    <resource identifier="page" type="webcontent" adlcp:{kind}="sco" href="index.html">
      <file href="index.html"/>
    </resource>
  </resources>
</manifest>
"""


class _Terms(NamedTuple):
    """What an edition calls things in a manifest."""

    version: str
    kind: str
    """The attribute that says that the page talks to the platform."""
    namespaces: str
    mastery: str


_TERMS = {
    Edition.SCORM_12: _Terms(
        "1.2",
        "scormtype",
        """\
xmlns="http://www.imsproject.org/xsd/imscp_rootv1p1p2"
  xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_rootv1p2"\
""",
        "<adlcp:masteryscore>{mark}</adlcp:masteryscore>",
    ),
    Edition.SCORM_2004: _Terms(
        "2004 4th Edition",
        "scormType",
        """\
xmlns="http://www.imsglobal.org/xsd/imscp_v1p1"
  xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_v1p3"
  xmlns:imsss="http://www.imsglobal.org/xsd/imsss"\
""",
        """
        <imsss:sequencing>
          <imsss:objectives>
            <imsss:primaryObjective objectiveID="passed" satisfiedByMeasure="true">
              <imsss:minNormalizedMeasure>{share}</imsss:minNormalizedMeasure>
            </imsss:primaryObjective>
          </imsss:objectives>
        </imsss:sequencing>""",
    ),
}


def course_package(
    course: Course, language: Language, edition: Edition, *, notes: bool = True
) -> bytes:
    """Return a course as a package, its interface in `language`."""
    page = "".join(course_page(course, language, notes=notes, scorm=edition))
    made = BytesIO()
    with ZipFile(made, "w") as archive:
        for name, text in (("imsmanifest.xml", manifest(course, edition)), ("index.html", page)):
            info = ZipInfo(name, _WHEN)
            info.compress_type, info.create_system, info.external_attr = ZIP_DEFLATED, 3, _READABLE
            archive.writestr(info, text)
    return made.getvalue()


def manifest(course: Course, edition: Edition) -> str:
    """Return what tells a platform which page to open, and the mark that passes."""
    terms, mark = _TERMS[edition], course.exam.pass_mark
    return _MANIFEST.format(
        id=_identifier(course.known_as),
        title=escape(on_one_line(course.title)[:_LONGEST_TITLE]),
        version=terms.version,
        kind=terms.kind,
        namespaces=terms.namespaces,
        mastery=terms.mastery.format(mark=mark, share=mark / 100) if any(tasks_of(course)) else "",
    )


def _identifier(name: str) -> str:
    """Return a course's name in the signs of XML's names, and what keeps it from others."""
    plain = re.sub(r"[^A-Za-z0-9-]+", "-", name)
    return f"course-{plain}-{sha256(name.encode()).hexdigest()[:8]}"
