"""Courses as authors write them, and what reading them gives."""

import textwrap
from pathlib import Path

import pytest

from tutor.language import Language
from tutor.loading.courses import load_course
from tutor.loading.mistakes import WrongCourse
from tutor.model.course import Course
from tutor.model.elements import Element
from tutor.model.slide import Slide
from tutor.model.targets import SlideRef

HEAD = "format: 1\ntitle: Essai\n"
END = "  fin:\n    title: Fin\n    end: true\n"


def write(path: Path, text: str) -> Path:
    """Write a file, its folder too, and return its path."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8", newline="")
    return path


def scenario(slides: str = "", head: str = "") -> str:
    """Return a scenario that has these slides, indented as one likes, and an end named `fin`."""
    return f"{HEAD}{head}slides:\n{textwrap.indent(textwrap.dedent(slides), '  ')}{END}"


def screen(elements: str, rest: str = "next: fin", head: str = "") -> str:
    """Return a scenario whose first slide, `debut`, shows these elements."""
    body = textwrap.indent(textwrap.dedent(elements).strip("\n"), " " * 6)
    return scenario(
        f"debut:\n  title: Debut\n  screen:\n    elements:\n{body}\n  {rest}\n", head=head
    )


def slide(course: Course, name: str = "debut") -> Slide:
    """Return a slide of the course's first scenario."""
    return course.slide(SlideRef(next(iter(course.scenarios)), name))


def elements(path: Path, text: str) -> tuple[Element, ...]:
    """Return what the first slide of a scenario shows, once written to a path and read."""
    shown = slide(load_course(write(path, text))).screen
    assert shown is not None
    return shown.elements


def report(path: Path, language: Language = "fr") -> str:
    """Return what is told of a wrong course."""
    with pytest.raises(WrongCourse) as caught:
        load_course(path)
    return caught.value.report(language)


def heads(report: str) -> list[str]:
    """Return the first line of every mistake of a report: where it is and what it is."""
    return [line for line in report.splitlines() if not line.startswith((" ", "…"))]
