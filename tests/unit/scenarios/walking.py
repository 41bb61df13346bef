"""Walks the shipped course by what its zones are called."""

from tests.unit.engine.courses import ref
from tutor.engine.session import Session
from tutor.model.course import Course
from tutor.model.slide import Hotspot, Slide

ON = "(on)"
"""The step that clicks anywhere."""


def zone(slide: Slide, label: str) -> Hotspot:
    """Return the only zone of a slide that bears this label, or this callout."""
    found = [
        hotspot
        for hotspot in slide.hotspots
        if label in (hotspot.element.caption, hotspot.element.callout)
    ]
    assert len(found) == 1, f"{slide.ref}: {len(found)} zones « {label} »"
    return found[0]


def walk(course: Course, start: str, steps: list[str]) -> tuple[Session, set[tuple[str, str]]]:
    """Play a course from a slide; return the session and the zones that were activated."""
    session = Session(course, at=ref(start))
    activated: set[tuple[str, str]] = set()
    for step in steps:
        if step == ON:
            assert session.advance(), f"{session.slide.ref} has no next"
        else:
            hotspot = zone(session.slide, step)
            activated.add((str(session.slide.ref), hotspot.id))
            assert session.activate(hotspot.id)
    return session, activated
