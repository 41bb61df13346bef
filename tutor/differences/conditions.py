"""Differences in what a slide asks of one's play, and in what it remembers."""

from collections.abc import Iterator

from msgspec.structs import replace

from tutor.differences.changes import Edit, Part
from tutor.differences.pairing import Renames
from tutor.differences.practice import pairs
from tutor.language import Language
from tutor.model.condition_words import told
from tutor.model.conditions import When
from tutor.model.elements import Element
from tutor.model.slide import Slide
from tutor.model.targets import SlideRef


def condition_edits(
    before: Slide, after: Slide, renames: Renames, language: Language
) -> Iterator[Edit]:
    """Yield the conditions that changed, and the choices that take another value."""
    for old, new in pairs(before, after):
        shown = new or old
        assert shown is not None
        name = " ".join(shown.caption.split())
        was, now = _when(old, renames, language), _when(new, {}, language)
        if was != now:
            yield Edit(part=Part.WHEN, name=name, before=was, after=now)
        if (first := _sets(old)) != (second := _sets(new)):
            yield Edit(part=Part.SET, name=name, before=first, after=second)
    was, now = _branches(before, renames, language), _branches(after, {}, language)
    if was != now:
        yield Edit(part=Part.WHEN, before=was, after=now)


def _branches(slide: Slide, renames: Renames, language: Language) -> str:
    return " / ".join(_told(one.when, renames, language) for one in slide.branches)


def _when(element: Element | None, renames: Renames, language: Language) -> str:
    return _told(element.when, renames, language) if element and element.when else ""


def _told(when: When, renames: Renames, language: Language) -> str:
    return told(_renamed(when, renames), language)


def _renamed(when: When, renames: Renames) -> When:
    return replace(
        when,
        seen=tuple(_name(one, renames) for one in when.seen),
        all=tuple(_renamed(one, renames) for one in when.all),
        any=tuple(_renamed(one, renames) for one in when.any),
        no=_renamed(when.no, renames) if when.no else None,
    )


def _name(seen: str, renames: Renames) -> str:
    scenario, _, slide = seen.partition("/")
    return str(renames.get(SlideRef(scenario, slide), seen))


def _sets(element: Element | None) -> str:
    return ", ".join(f"{one.choice}: {one.value}" for one in element.sets) if element else ""
