"""The course structure of a package for cmi5, one unit: the page.

https://github.com/AICC/CMI-5_Spec_Current, section 13. A course, and so its page, has the same IRI
as in the statements of records.
"""

from html import escape

from tutor.model.course import Course
from tutor.records.xapi.activities import course_iri
from tutor.safe_text import on_one_line
from tutor.training.course_tasks import tasks_of

_STRUCTURE = """\
<?xml version="1.0" encoding="UTF-8"?>
<courseStructure xmlns="https://w3id.org/xapi/profiles/cmi5/v1/CourseStructure.xsd">
  <course id="{iri}">
    <title>{title}</title>
    <description>{title}</description>
  </course>
  <au id="{iri}/page" launchMethod="AnyWindow" {satisfied}>
    <title>{title}</title>
    <description>{title}</description>
    <url>index.html</url>
  </au>
</courseStructure>
"""


def course_structure(course: Course) -> str:
    """Return what tells a platform which page to open, and when one is done with it."""
    title = escape(on_one_line(course.title))
    mark = course.exam.pass_mark / 100
    return _STRUCTURE.format(
        iri=course_iri(course.known_as),
        title=f'<langstring lang="{course.language}">{title}</langstring>',
        satisfied=f'moveOn="Passed" masteryScore="{mark}"'
        if any(tasks_of(course))
        else 'moveOn="Completed"',
    )
