"""What the screens of a scenario have in common, written once."""

from collections.abc import Mapping
from typing import Any

_FEWEST = 3
"""Slides that must have something in common for it to be written above them."""

_BELOW = "next"
"""A target that means something else on each slide."""


def hoist(slides: Mapping[str, dict[str, Any]]) -> dict[str, Any]:
    """Take away what all the screens begin or end with, and return it as their defaults."""
    screens = [
        slide["screen"] for slide in slides.values() if slide.get("screen", {}).get("elements")
    ]
    if len(screens) < _FEWEST or len(screens) != sum("screen" in one for one in slides.values()):
        return {}
    common = {"top": _begin(screens), "bottom": _end(screens)}
    for screen in screens:
        elements = screen["elements"]
        screen["elements"] = elements[len(common["top"]) : len(elements) - len(common["bottom"])]
    return {side: elements for side, elements in common.items() if elements}


def _begin(screens: list[dict[str, Any]]) -> list[Any]:
    first, *others = (screen["elements"] for screen in screens)
    common = []
    for at, element in enumerate(first):
        is_shared = all(len(one) > at + 1 and one[at] == element for one in others)
        if not is_shared or len(first) <= at + 1 or _BELOW in str(element):
            break
        common.append(element)
    return common


def _end(screens: list[dict[str, Any]]) -> list[Any]:
    turned = [{"elements": screen["elements"][::-1]} for screen in screens]
    return _begin(turned)[::-1]
