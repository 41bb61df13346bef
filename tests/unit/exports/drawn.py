"""Slides to export, and what is read back out of what is exported."""

import re
from collections.abc import Iterable
from pathlib import Path
from xml.etree import ElementTree

from rich.segment import Segment
from rich.style import Style

from tutor.exports.looks import FilePainter, picture_look
from tutor.exports.selection import Selection
from tutor.language import Language
from tutor.loading.courses import load_course
from tutor.model.course import Course

SVG = "{http://www.w3.org/2000/svg}"

HURTFUL = """\
format: 1
title: "Un <b>cours</b> & </style><script>alert(1)</script>"
summary: "<i>résumé</i>"
slides:
  un:
    title: "</title><script>1</script>"
    text: |
      # Un titre
      <script>2</script> [lien](javascript:alert) ![im&#x202e;age](http://ailleurs.example/x.png)
      &#x202e; [l](a "&#x202e;")
    notes: "<img src=x onerror=alert(3)>"
    screen:
      frame: plain
      elements:
        - heading: "<u>&amp;</u> ]]> -->"
        - button: {label: "<s>Oui</s>", to: deux, hint: "<q>ici</q>"}
        - link: {label: "Dire", say: "</p><script>4</script>"}
  deux: {title: Fin, end: true}
"""


def course_of(text: str, folder: Path) -> Course:
    path = folder / "essai.yaml"
    path.write_text(text, encoding="utf-8")
    return load_course(path)


def whole(course: Course) -> Selection:
    return Selection(course, tuple(course.scenarios.values()))


def painter(course: Course, language: Language = "fr") -> FilePainter:
    return FilePainter(picture_look(course.theme, language, dark=False), 60, 20)


def line(*parts: str | tuple[str, str]) -> list[Segment]:
    """Return a line of texts, each alone or with its style."""
    return [
        Segment(part, Style()) if isinstance(part, str) else Segment(part[0], Style.parse(part[1]))
        for part in parts
    ]


def parts(svg: str, tag: str) -> list[ElementTree.Element]:
    """Return the parts of a picture that are drawn so; it is well-formed, or this raises."""
    return list(ElementTree.fromstring(svg).iter(SVG + tag))


def tags(html: Iterable[str]) -> set[str]:
    """Return the names of the tags of a page."""
    return set(re.findall(r"<([a-zA-Z][a-zA-Z0-9]*)", "".join(html)))
