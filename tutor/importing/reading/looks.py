"""How shapes look: whether one sees them, what of their picture is cut off."""

from tutor.importing.xml import Element, number

_FILLS = ("solidFill", "gradFill", "pattFill", "blipFill", "grpFill")
_LEAST_ALPHA = 5_000
"""In thousandths of a percent: below, a fill is there to be clicked, not to be seen."""
_WHOLE = 100_000
_MOST_CUT = 0.95


def is_visible(shape: Element) -> bool:
    """Return whether a shape has a fill or an outline of its own."""
    looks = shape.find("spPr")
    style = shape.find("style")
    return _has(looks, style, "fillRef") or _has(
        None if looks is None else looks.find("ln"), style, "lnRef"
    )


def crop_of(fill: Element) -> tuple[float, float, float, float]:
    """Return the shares of a picture that are cut off at the left, top, right and bottom."""
    cut = fill.find("srcRect")
    left, top, right, bottom = (
        min(_MOST_CUT, max(0, number(cut, side) / _WHOLE)) for side in ("l", "t", "r", "b")
    )
    return (left, top, right, bottom) if max(left + right, top + bottom) < 1 else (0, 0, 0, 0)


def _has(looks: Element | None, style: Element | None, name: str) -> bool:
    """Return whether there is a fill: one that is said, or else that of a style."""
    for one in looks if looks is not None else ():
        if one.tag == "noFill":
            return False
        if one.tag in _FILLS:
            return not any(
                number(alpha, "val", _WHOLE) < _LEAST_ALPHA for alpha in one.iter("alpha")
            )
    reference = None if style is None else style.find(name)
    return number(reference, "idx") > 0
