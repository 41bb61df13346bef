"""No player misses a kind of element or of frame."""

from tutor.model.elements import KINDS, Element
from tutor.model.screens import FRAMES, Frame
from tutor.painting.elements import PAINTERS
from tutor.painting.frames import FRAME_PAINTERS
from tutor.plain.frames import FRAME_LINES
from tutor.plain.lines import LINES


def test_every_kind_of_element_is_painted_and_has_its_lines() -> None:
    assert set(PAINTERS) == set(LINES) == set(KINDS.values())


def test_every_kind_of_frame_is_painted_and_has_its_lines() -> None:
    assert set(FRAME_PAINTERS) == set(FRAME_LINES) == set(FRAMES.values())


def test_every_kind_has_one_name() -> None:
    assert len(set(KINDS.values())) == len(KINDS)
    assert len(set(FRAMES.values())) == len(FRAMES)


def test_every_kind_is_named() -> None:
    assert shipped(Element.__subclasses__()) == set(KINDS.values())
    assert shipped(Frame.__subclasses__()) == set(FRAMES.values())


def shipped(classes: list[type]) -> set[type]:
    """Leave out the classes that other tests make up."""
    return {cls for cls in classes if cls.__module__.startswith("tutor.")}
