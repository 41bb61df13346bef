"""Pictures, which are the same where their files hold the same, in whichever folder these lie."""

from contextlib import suppress
from hashlib import sha256
from pathlib import Path

from msgspec.structs import replace

from tutor.model.course import Course, Scenario
from tutor.model.elements import Element, Image
from tutor.model.replacing import replace_elements
from tutor.model.slide import Slide


def by_content(course: Course) -> Course:
    """Return the course with the files of its pictures named by what they hold."""
    scenarios = {name: _scenario(one) for name, one in course.scenarios.items()}
    return replace(course, scenarios=scenarios)


def _scenario(scenario: Scenario) -> Scenario:
    slides = {name: _slide(slide) for name, slide in scenario.slides.items()}
    return replace(scenario, slides=slides)


def _slide(slide: Slide) -> Slide:
    has_pictures = any(isinstance(element, Image) for element in slide.elements)
    return replace_elements(slide, lambda element: (_named(element),)) if has_pictures else slide


def _named(element: Element) -> Element:
    if isinstance(element, Image) and element.source:
        with suppress(OSError):  # gone since the course was read: its path is all one knows of it
            content = sha256(element.source.read_bytes()).hexdigest()
            return replace(element, source=Path(content))
    return element
