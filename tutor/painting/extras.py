"""What is drawn by libraries that need not be installed."""

from importlib.util import find_spec

from tutor.model.course import Course
from tutor.model.elements import Element, Image, Qr

_LIBRARIES: dict[type[Element], str] = {Image: "PIL", Qr: "segno"}
"""The module that draws each kind."""


def undrawn(course: Course) -> frozenset[type[Element]]:
    """Return the kinds of a course's elements that nothing installed here draws."""
    lacking = {kind for kind, module in _LIBRARIES.items() if not find_spec(module)}
    if not lacking:
        return frozenset()
    shown = (element for slide in course.slides for element in slide.elements)
    return frozenset(type(one) for one in shown if type(one) in lacking and _has_a_file(one))


def _has_a_file(element: Element) -> bool:
    return not isinstance(element, Image) or element.source is not None
