"""Where shapes stand on their slide, through groups that are moved, scaled, turned and flipped."""

from collections.abc import Callable
from math import cos, radians, sin

from tutor.importing.deck import Box
from tutor.importing.xml import Element, is_true, number

Point = tuple[float, float]
Transform = Callable[[float, float], Point]
"""From the measures inside a group to those of the slide."""

_TURN = 60_000
"""Units in a degree (ECMA-376, part 1, 20.1.10.3: `ST_Angle`)."""


def of_the_slide(x: float, y: float) -> Point:
    """Return the same point: what stands in no group is measured on the slide."""
    return x, y


def moved(outer: Transform, left: float, top: float) -> Transform:
    """Return the transform of what is measured from a point."""
    return lambda x, y: outer(x + left, y + top)


def inside(xfrm: Element, outer: Transform) -> Transform:
    """Return the transform of what stands in a group (20.1.7.5: `xfrm`)."""
    box, turned = _box(xfrm), _turned(xfrm)
    origin, extent = xfrm.find("chOff"), xfrm.find("chExt")
    left, top = number(origin, "x"), number(origin, "y")
    across = box.width / (number(extent, "cx") or box.width or 1)
    down = box.height / (number(extent, "cy") or box.height or 1)

    def transform(x: float, y: float) -> Point:
        return outer(*turned(box.left + (x - left) * across, box.top + (y - top) * down))

    return transform


def placed(xfrm: Element, outer: Transform) -> Box:
    """Return the box, upright, around a shape that may be turned."""
    box, turned = _box(xfrm), _turned(xfrm)
    return around(box, lambda x, y: outer(*turned(x, y)))


def around(box: Box, transform: Transform) -> Box:
    """Return the upright box around a box that a transform moves."""
    corners = [transform(x, y) for x in (box.left, box.right) for y in (box.top, box.bottom)]
    left, top = (min(values) for values in zip(*corners, strict=True))
    right, bottom = (max(values) for values in zip(*corners, strict=True))
    return Box(left, top, right - left, bottom - top)


def _box(xfrm: Element) -> Box:
    offset, extent = xfrm.find("off"), xfrm.find("ext")
    left, top = number(offset, "x"), number(offset, "y")
    return Box(left, top, max(0, number(extent, "cx")), max(0, number(extent, "cy")))


def _turned(xfrm: Element) -> Transform:
    """Return what flips and then turns points around the middle of a shape."""
    x0, y0 = _box(xfrm).centre
    across = -1 if is_true(xfrm, "flipH") else 1
    down = -1 if is_true(xfrm, "flipV") else 1
    angle = radians(number(xfrm, "rot") / _TURN)

    def turned(x: float, y: float) -> Point:
        dx, dy = (x - x0) * across, (y - y0) * down
        return x0 + dx * cos(angle) - dy * sin(angle), y0 + dx * sin(angle) + dy * cos(angle)

    return turned
