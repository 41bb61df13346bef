"""Pairs of the slides of two versions that are the same slide, whatever its name."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping

from tutor.model.course import Course
from tutor.model.slide import Slide
from tutor.model.targets import SlideRef

Renames = Mapping[SlideRef, SlideRef]
"""The slide of the new version that each of the old one is; none where it was removed."""

_TARGET = re.compile(r"SlideRef\(scenario='[^']*', slide='[^']*'\)")
_ALIKE = 0.5
"""The least share of two slides' lines, of 1, that they have in common where they are the same."""
_COMMON = 20
"""A line that stands on more slides than this is not used to tell them apart."""


def pair_slides(before: Course, after: Course) -> dict[SlideRef, SlideRef]:
    """Return the new slide of each old one: of the same name, else the same, else much alike."""
    old = {slide.ref: slide for slide in before.slides}
    new = {slide.ref: slide for slide in after.slides}
    pairs = {ref: ref for ref in old if ref in new}
    _pair_same(_without(old, pairs), _without(new, pairs.values()), pairs)
    _pair_alike(_without(old, pairs), _without(new, pairs.values()), pairs)
    return pairs


def pair_scenarios(before: Course, after: Course, renames: Renames) -> dict[str, str]:
    """Return the new scenario of each old one, by its name, else by where its slides went."""
    pairs = {name: name for name in before.scenarios if name in after.scenarios}
    went: dict[str, Counter[str]] = defaultdict(Counter)
    for old, new in renames.items():
        if old.scenario not in pairs and new.scenario not in before.scenarios:
            went[old.scenario][new.scenario] += 1
    for name, places in went.items():
        place, count = places.most_common(1)[0]
        if place not in pairs.values() and count * 2 > len(before.scenarios[name].slides):
            pairs[name] = place
    return pairs


def _without(slides: Mapping[SlideRef, Slide], refs: Iterable[SlideRef]) -> dict[SlideRef, Slide]:
    known = set(refs)
    return {ref: slide for ref, slide in slides.items() if ref not in known}


def _pair_same(
    old: Mapping[SlideRef, Slide], new: Mapping[SlideRef, Slide], pairs: dict[SlideRef, SlideRef]
) -> None:
    """Pair slides that say and show the same, those of the same id in their scenario first."""
    there: dict[str, list[SlideRef]] = defaultdict(list)
    for ref, slide in new.items():
        there[_content(slide)].append(ref)
    for ref, slide in old.items():
        if same := there.get(_content(slide)):
            found = next((one for one in same[:_COMMON] if one.slide == ref.slide), same[0])
            same.remove(found)
            pairs[ref] = found


def _content(slide: Slide) -> str:
    """Return all that a slide says and shows, but not where it leads."""
    return _TARGET.sub("", repr((slide.title, slide.text, slide.notes, slide.screen, slide.end)))


def _pair_alike(
    old: Mapping[SlideRef, Slide], new: Mapping[SlideRef, Slide], pairs: dict[SlideRef, SlideRef]
) -> None:
    """Pair the slides that share most of their lines, the most alike first."""
    holders: dict[str, list[SlideRef]] = defaultdict(list)
    lines = {ref: _lines(slide) for ref, slide in new.items()}
    for ref, each in lines.items():
        for line in each:
            holders[line].append(ref)
    likely: list[tuple[float, SlideRef, SlideRef]] = []
    for ref, slide in old.items():
        own = _lines(slide)
        shared = Counter(
            one for line in own if len(holders[line]) <= _COMMON for one in holders[line]
        )
        for one, _ in shared.most_common(5):
            alike = 2 * len(own & lines[one]) / (len(own) + len(lines[one]))
            likely.append((-alike, ref, one))
    taken = set(pairs.values())
    for alike, ref, one in sorted(likely):
        if -alike >= _ALIKE and ref not in pairs and one not in taken:
            pairs[ref] = one
            taken.add(one)


def _lines(slide: Slide) -> set[str]:
    """Return the lines of a slide's texts, and the words of its elements."""
    written = [slide.title, *slide.text.splitlines(), *slide.notes.splitlines()]
    return {
        line.strip()
        for line in (*written, *(one.caption for one in slide.elements))
        if line.strip()
    }
