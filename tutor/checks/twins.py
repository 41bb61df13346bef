"""Screens that are nearly the same: one could be made of the other."""

import re
from collections import Counter, defaultdict, deque
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import cache
from typing import Any

import msgspec

from tutor.checks.finding import Finding, Rule, Severity
from tutor.folding import fold
from tutor.language import Phrase
from tutor.model.actions import Action, By, Say, To, Visit
from tutor.model.course import Course
from tutor.model.elements import KINDS, Element
from tutor.model.locus import Locus
from tutor.model.screens import Frame, Screen
from tutor.model.slide import Slide, walk
from tutor.model.targets import SlideRef, Target

NEAR_TWIN = Rule(
    "PP371",
    "near-twin",
    Severity.NOTE,
    Phrase("Screen nearly the same as another"),
    Phrase(
        "Seven elements in ten, and four at least, are those of a screen written above. What is "
        "written twice is changed twice: with “from”, a screen is made of another slide's, and "
        "only what differs is written."
    ),
    Phrase("{same} of {all} elements are those of “{slide}”"),
    Phrase(
        "Write: screen: {{{yaml}}}. An element that is named there bears its “id:” in “{slide}”."
    ),
)

RULES: tuple[Rule, ...] = (NEAR_TWIN,)

_LEAST = 4
_SHARE = 0.7
_REMEMBERED = 8
"""How many of the last screens that have an element are compared: twins stand near each other."""

_LONGEST_ID = 20
_PLAIN = re.compile(r"[^\W\d_][\w ./'’()-]*")


@dataclass(frozen=True, eq=False)
class _Known:
    """A slide's elements, and each as it is compared: without what it holds."""

    slide: Slide
    frame: type[Frame]
    elements: tuple[Element, ...]
    keys: tuple[str, ...]


def check(course: Course) -> Iterator[Finding]:
    """Yield the screens that could be made of one that is written before them."""
    having: defaultdict[str, deque[_Known]] = defaultdict(lambda: deque(maxlen=_REMEMBERED))
    for slide in course.slides:
        if slide.screen is None or slide.conditions or any(one.sets for one in slide.elements):
            continue  # what plays a part in choices is not told on one line
        elements = tuple(_own(slide))
        keys = tuple(map(_key, elements))
        known = _Known(slide, type(slide.screen.frame), elements, keys)
        if not _is_taken(slide) and (twin := _nearest(known, having)):
            yield _finding(twin, known)
        for key in dict.fromkeys(known.keys):
            having[key].append(known)


def _is_taken(slide: Slide) -> bool:
    """Return whether a screen is made of another slide's."""
    return any(
        origin.slide is not None and (origin.slide != slide.ref.slide or origin.keys)
        for origin in slide.origins
    )


def _own(slide: Slide) -> Iterator[Element]:
    """Yield the elements of a screen but those that all screens have in common."""
    for number, element in enumerate(slide.elements):
        if slide.locus(element=number).slide is not None:
            yield element


def _key(element: Element) -> str:
    """Return what tells an element from another, be what it holds the same or not."""
    return repr((type(element).__name__, element.action, _attributes(element)))


def _attributes(element: Element) -> dict[str, Any]:
    """Return the attributes of an element but its id, and but the elements that it holds."""
    return {
        name: value
        for name, field, _ in _fields(type(element))
        if field not in ("id", "action") and not _holds(value := getattr(element, field))
    }


@cache
def _fields(cls: type[msgspec.Struct]) -> tuple[tuple[str, str, object], ...]:
    """Return the attributes of a type: as they are written, as the model calls them, by default."""
    fields = msgspec.structs.fields(cls)
    return tuple((field.encode_name, field.name, field.default) for field in fields)


def _holds(value: object) -> bool:
    return isinstance(value, tuple) and any(
        isinstance(one, Element) or _holds(one) for one in value
    )


def _nearest(one: _Known, having: dict[str, deque[_Known]]) -> _Known | None:
    """Return the screen that shares the most with another one, if that is enough."""
    if len(one.keys) < _LEAST:
        return None
    shared = Counter(other for key in one.keys for other in having.get(key, ()))
    for other, _ in shared.most_common(_REMEMBERED):
        most = max(len(one.keys), len(other.keys))
        if one.frame is other.frame and _same(one, other) >= max(_LEAST, _SHARE * most):
            return other
    return None


def _same(one: _Known, other: _Known) -> int:
    return (Counter(one.keys) & Counter(other.keys)).total()


def _finding(twin: _Known, one: _Known) -> Finding:
    assert one.slide.screen
    assert twin.slide.screen
    values = {
        "slide": str(twin.slide.ref),
        "same": _same(one, twin),
        "all": len(one.keys),
        "yaml": _yaml(twin, one, one.slide.screen, twin.slide.screen).split(", "),
    }
    return Finding(NEAR_TWIN, Locus.of(one.slide.ref, "screen"), values)


def _yaml(twin: _Known, one: _Known, mine: Screen, its: Screen) -> str:
    """Return the YAML, between braces, by which a screen is made of its twin's."""
    home = one.slide.ref.scenario
    parts = [f"from: {_target(twin.slide.ref, home)}"]
    for name, field, _ in _fields(type(mine.frame)):
        value = getattr(mine.frame, field)
        if value != getattr(its.frame, field):
            parts.append(f"{name}: {_value(value, home)}")
    for key, written in _differences(twin, one, home).items():
        opening, closing = "{}" if key == "change" else "[]"
        parts.append(f"{key}: {opening}{', '.join(written)}{closing}")
    return ", ".join(parts)


def _differences(twin: _Known, one: _Known, home: str) -> dict[str, list[str]]:
    """Return what is written of the twin's elements, under each key of a screen made of it."""
    said: defaultdict[str, list[str]] = defaultdict(list)
    held: set[int] = set()
    spans = SequenceMatcher(None, twin.keys, one.keys, autojunk=False).get_opcodes()
    for _, start, stop, first, last in (span for span in spans if span[0] != "equal"):
        olds, news = list(twin.elements[start:stop]), list(one.elements[first:last])
        while olds and news and type(olds[0]) is type(news[0]):
            old, new = olds.pop(0), news.pop(0)
            if changes := ", ".join(_changes(old, new, home)):
                said["change"].append(f"{_id(old)}: {{{changes}}}")
            if old.action and not new.action:
                said["still"].append(_id(old))
        said["remove"] += map(_id, olds)
        for new in (new for new in news if id(new) not in held):
            held |= {id(part) for part in walk((new,))}
            place = _place(twin.elements, start, stop - len(olds))
            said["add"].append(f"{{{place}elements: [{_element(new, home)}]}}")
    return {key: written for key, written in said.items() if written}


def _place(elements: Sequence[Element], start: int, stop: int) -> str:
    """Return where an element is added: after the one before, else before the first."""
    if stop > 0:
        return f"after: {_id(elements[stop - 1])}, "
    return f"before: {_id(elements[start])}, " if start < len(elements) else ""


def _changes(old: Element, new: Element, home: str) -> Iterator[str]:
    """Yield what differs; what an action is explained by goes with it, and is written again."""
    before, is_other = _attributes(old), new.action is not None and new.action != old.action
    for name, value in _attributes(new).items():
        if value != before[name] or (is_other and value and name in ("callout", "hint")):
            yield f"{name}: {_value(value, home)}"
    if new.action and is_other:
        yield _action(new.action, home)


def _element(element: Element, home: str) -> str:
    """Return an element as it is written between braces."""
    kind = next(name for name, cls in KINDS.items() if cls is type(element))
    written = [
        f"{name}: {_value(value, home)}"
        for name, field, usual in _fields(type(element))
        if field != "action" and (value := getattr(element, field)) != usual
    ]
    if element.action:
        written.append(_action(element.action, home))
    return f"{{{kind}: {{{', '.join(written)}}}}}"


def _action(action: Action, home: str) -> str:
    match action:
        case Say(message):
            return f"say: {_value(message, home)}"
        case To(target):
            return f"to: {_target(target, home)}"
        case Visit(target):
            return f"visit: {_target(target, home)}"
        case By(control=control, ways=ways):
            told = (f"{_value(option, home)}: {_target(one, home)}" for option, one in ways)
            return f"by: {_value(control, home)}, to: {{{', '.join(told)}}}"
    raise AssertionError(action)


def _target(target: Target, home: str) -> str:
    is_near = isinstance(target, SlideRef) and target.scenario == home
    return target.slide if isinstance(target, SlideRef) and is_near else str(target)


def _value(value: object, home: str) -> str:
    """Return a value as it is written between braces."""
    if isinstance(value, Element):
        return _element(value, home)
    if isinstance(value, tuple):
        return f"[{', '.join(_value(one, home) for one in value)}]"
    if isinstance(value, bool | int):
        return str(value).lower()
    if isinstance(value, msgspec.Struct):
        return _value(msgspec.to_builtins(value), home)
    if isinstance(value, dict):
        given = ((key, one) for key, one in value.items() if one)
        return f"{{{', '.join(f'{key}: {_value(one, home)}' for key, one in given)}}}"
    text = "" if value is None else str(value)
    return text if _PLAIN.fullmatch(text) else "'" + text.replace("'", "''") + "'"


def _id(element: Element) -> str:
    """Return an element's id, or one that it may be given."""
    words = element.caption or type(element).__name__
    return element.id or re.sub(r"\W+", "_", fold(words))[:_LONGEST_ID].strip("_")
