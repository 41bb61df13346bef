"""No player misses a kind of element or of frame."""

from tutor.model.elements import KINDS, PARTS, Element, Input, Option, Validate
from tutor.model.screens import FRAMES, Frame
from tutor.painting.elements import PAINTERS
from tutor.painting.frames import FRAME_PAINTERS
from tutor.plain.frames import FRAME_LINES
from tutor.plain.lines import LINES


def test_every_kind_of_element_is_painted_and_has_its_lines() -> None:
    drawn = {*KINDS.values(), *PARTS.values(), Option, Validate}
    assert set(PAINTERS) == set(LINES) == drawn


def test_every_kind_of_frame_is_painted_and_has_its_lines() -> None:
    assert set(FRAME_PAINTERS) == set(FRAME_LINES) == set(FRAMES.values())


def test_every_kind_has_one_name() -> None:
    assert len(set(KINDS.values())) == len(KINDS)
    assert len(set(FRAMES.values())) == len(FRAMES)


def test_every_kind_is_named() -> None:
    written = {*KINDS.values(), *PARTS.values()}
    assert shipped(every_subclass(Element)) - {Input, Option, Validate} == written
    assert shipped(Frame.__subclasses__()) == set(FRAMES.values())


def every_subclass(cls: type[object]) -> list[type[object]]:
    below = cls.__subclasses__()
    return [*below, *(each for own in below for each in every_subclass(own))]


def shipped(classes: list[type]) -> set[type]:
    """Leave out the classes that other tests make up."""
    return {cls for cls in classes if cls.__module__.startswith("tutor.")}
