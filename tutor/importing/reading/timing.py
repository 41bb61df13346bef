"""Animations → what they bring and what they take away."""

from typing import NamedTuple

from tutor.importing.xml import Element


class Timing(NamedTuple):
    """The ids of the shapes that animations bring or take away on one slide."""

    entering: frozenset[str] = frozenset()
    leaving: frozenset[str] = frozenset()
    """Those that are gone once all has been played."""


def read_timing(tree: Element) -> Timing:
    """Return what a slide's animations do (ECMA-376, part 1, 19.5.33: `presetClass`)."""
    last: dict[str, str] = {}
    entering: set[str] = set()
    for effect in tree.iterfind("timing//cTn[@presetClass]"):
        kind = effect.get("presetClass", "")
        if kind in ("entr", "exit"):
            ids = {target.get("spid", "") for target in effect.iter("spTgt")}
            last.update(dict.fromkeys(ids, kind))
            if kind == "entr":
                entering |= ids
    leaving = (id for id, kind in last.items() if kind == "exit")
    return Timing(frozenset(entering), frozenset(leaving))
