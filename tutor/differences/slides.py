"""Differences in one slide."""

from collections.abc import Iterator

import msgspec

from tutor.differences.changes import Edit, Happened, HotspotChange, Part
from tutor.differences.conditions import condition_edits
from tutor.differences.pairing import Renames
from tutor.differences.practice import pairs, practice_edits
from tutor.language import Language, Phrase
from tutor.model.actions import Action, By, Say, To, Visit
from tutor.model.elements import Image
from tutor.model.slide import Hotspot, Slide
from tutor.model.targets import SlideRef, Target
from tutor.plain.lines import screen_lines
from tutor.plain.voice import Voice
from tutor.routes.labels import same_words
from tutor.routes.ways import label

_VISITS = Phrase("visit of {target}")
_LEADS = Phrase("leads to {target}")
_OPTION = Phrase("“{option}” leads to {target}")
_SAYS = Phrase("answer “{message}”")


def moved(target: Target | None, renames: Renames) -> Target | None:
    """Return an old target by its new name, itself where it has no other."""
    return renames.get(target, target) if isinstance(target, SlideRef) else target


def pair_hotspots(before: Slide, after: Slide, renames: Renames) -> dict[int, int]:
    """Return the new number of each old hotspot that is still there."""
    pairs: dict[int, int] = {}
    for is_same in (_same_id, _same_words_and_action, _same_words, _same_action):
        for old in before.hotspots:
            for new in after.hotspots:
                known = old.number in pairs or new.number in pairs.values()
                if not known and is_same(old, new, renames):
                    pairs[old.number] = new.number
    return pairs


def slide_edits(
    before: Slide, after: Slide, renames: Renames, language: Language
) -> Iterator[Edit]:
    """Yield what changed in a slide, its hotspots excepted."""
    for part, old, new in (
        (Part.TITLE, before.title, after.title),
        (Part.TEXT, before.text, after.text),
        (Part.NOTES, before.notes, after.notes),
        (Part.DETAILS, before.details or "", after.details or ""),
    ):
        if old != new:
            yield Edit(part=part, before=old, after=new)
    yield from _screen_edits(before, after, renames, language)
    was, now = _nexts(before, renames), _nexts(after, {})
    if was != now:
        yield Edit(part=Part.NEXT, before=was, after=now)
    if before.wait != after.wait:
        yield Edit(part=Part.WAIT, before=str(before.wait or ""), after=str(after.wait or ""))
    if before.end != after.end:
        yield Edit(part=Part.END, before=_flag(before.end), after=_flag(after.end))


def hotspot_changes(
    before: Slide, after: Slide, renames: Renames, language: Language
) -> Iterator[HotspotChange]:
    """Yield the hotspots that came, went, are called otherwise or lead elsewhere."""
    pairs = pair_hotspots(before, after, renames)
    for old in before.hotspots:
        if old.number not in pairs:
            yield _one(Happened.REMOVED, old, language)
            continue
        new = after.hotspots[pairs[old.number] - 1]
        if label(old) != label(new):
            yield HotspotChange(
                happened=Happened.RELABELLED,
                number=new.number,
                label=label(new),
                before=label(old),
                after=label(new),
            )
        if _does(old, renames) != _does(new, {}):
            answers = isinstance(old.element.action, Say) and isinstance(new.element.action, Say)
            yield HotspotChange(
                happened=Happened.ANSWERS_OTHERWISE if answers else Happened.LEADS_ELSEWHERE,
                number=new.number,
                label=label(new),
                before=told_action(old, language),
                after=told_action(new, language),
            )
    for new in after.hotspots:
        if new.number not in pairs.values():
            yield _one(Happened.ADDED, new, language)


def told_action(spot: Hotspot, language: Language) -> str:
    """Return a hotspot's action in words."""
    match spot.element.action:
        case Say():
            return _SAYS(language, message=" ".join(spot.element.said(language).split()))
        case Visit(target):
            return _VISITS(language, target=target)
        case To(target):
            return _LEADS(language, target=target)
        case By(ways=ways):
            told = (_OPTION(language, option=option, target=target) for option, target in ways)
            return ", ".join(told)
    return ""


def _nexts(slide: Slide, renames: Renames) -> str:
    """Return where a click anywhere leads: to the target of a condition, or of none."""
    targets = (*(branch.to for branch in slide.branches), slide.next)
    return " / ".join(str(moved(one, renames)) for one in targets if one)


def _one(happened: Happened, spot: Hotspot, language: Language) -> HotspotChange:
    told = told_action(spot, language)
    before, after = (told, "") if happened is Happened.REMOVED else ("", told)
    return HotspotChange(
        happened=happened, number=spot.number, label=label(spot), before=before, after=after
    )


def _screen_edits(
    before: Slide, after: Slide, renames: Renames, language: Language
) -> Iterator[Edit]:
    old, new = (_screen_text(slide, language) for slide in (before, after))
    if old != new:
        yield Edit(part=Part.SCREEN, before=old, after=new)
    told = old != new
    for one, other in pair_hotspots(before, after, renames).items():
        was, now = before.hotspots[one - 1], after.hotspots[other - 1]
        for part in (Part.CALLOUT, Part.HINT, Part.MAIN):
            first, second = (_told(getattr(spot.element, part)) for spot in (was, now))
            if first != second:
                told = True
                yield Edit(part=part, name=label(now), before=first, after=second)
    for edit in (
        *_picture_edits(before, after),
        *practice_edits(before, after, language),
        *condition_edits(before, after, renames, language),
    ):
        told = True
        yield edit
    if not told and _bare(before) != _bare(after):
        yield Edit(part=Part.LOOK)


def _picture_edits(before: Slide, after: Slide) -> Iterator[Edit]:
    for old, new in pairs(before, after):
        if isinstance(old, Image) and isinstance(new, Image) and old.source != new.source:
            yield Edit(part=Part.PICTURE, name=new.caption)


def _screen_text(slide: Slide, language: Language) -> str:
    return "\n".join(line for line in screen_lines(slide, Voice(language)) if line.strip())


def _bare(slide: Slide) -> object:
    """Return a screen without what its hotspots do, which is told apart."""
    if slide.screen is None:
        return None
    told = repr(slide.screen)
    for spot in slide.hotspots:
        told = told.replace(repr(spot.element.action), "action")
    return told


def _told(value: str | bool | None) -> str:
    return _flag(value) if isinstance(value, bool) else value or ""


def _flag(value: bool) -> str:
    return "true" if value else ""


def _action(spot: Hotspot, renames: Renames) -> Action | None:
    match spot.element.action:
        case (To(target) | Visit(target)) as action:
            return msgspec.structs.replace(action, target=moved(target, renames))
        case By(ways=ways) as action:
            renamed = tuple((option, moved(target, renames)) for option, target in ways)
            return msgspec.structs.replace(action, ways=renamed)
        case action:
            return action


def _does(spot: Hotspot, renames: Renames) -> object:
    return _action(spot, renames), spot.element.said("fr")


def _same_id(old: Hotspot, new: Hotspot, renames: Renames) -> bool:
    return old.element.id is not None and old.element.id == new.element.id


def _same_words(old: Hotspot, new: Hotspot, renames: Renames) -> bool:
    return same_words(label(old), label(new))


def _same_action(old: Hotspot, new: Hotspot, renames: Renames) -> bool:
    return _action(old, renames) == new.element.action


def _same_words_and_action(old: Hotspot, new: Hotspot, renames: Renames) -> bool:
    return _same_words(old, new, renames) and _same_action(old, new, renames)
