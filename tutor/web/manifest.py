"""The manifest of a package for SCORM: which page a platform opens, and the mark that passes.

SCORM 1.2, Content Aggregation Model 2.2, and SCORM 2004, Content Aggregation Model 3.4.
"""

import re
from hashlib import sha256
from html import escape
from typing import NamedTuple

from tutor.model.course import Course
from tutor.safe_text import on_one_line
from tutor.training.course_tasks import tasks_of
from tutor.web.editions import Edition

_LONGEST_TITLE = 200

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


def manifest(course: Course, edition: Edition) -> str:
    """Return the manifest of a course, for an edition of SCORM."""
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
