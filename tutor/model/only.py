"""A course of some of its parcours alone, in which nobody is led astray or held back.

What leads into a parcours that is left out is no hotspot any more, and on the end menu it is gone.
Where that would leave no way on, it leads home instead: to the end menu, or out.
"""

from collections.abc import Callable, Collection, Mapping
from functools import partial

from msgspec.structs import fields, replace

from tutor.model.actions import To, Visit
from tutor.model.course import Course, Scenario, Slide
from tutor.model.elements import Columns, Element
from tutor.model.targets import Reserved, SlideRef, Target

_ENDS = (Reserved.MENU, Reserved.QUIT)
_Change = Callable[[Element], Element | None]


def only(course: Course, names: Collection[str]) -> Course:
    """Return the course with these parcours, and with its end menu wherever that stands.

    It begins where it did, or else at the first of these. All of its slides are read.
    """
    there = {
        slide.ref: slide
        for scenario in course.scenarios.values()
        for slide in scenario.slides.values()
        if scenario.id in names or slide.ref == course.menu
    }
    home = Reserved.MENU if course.menu else Reserved.QUIT
    leading = _never_stuck(there, course.menu)
    slides = {
        ref: _menu(slide, there)
        if ref == course.menu
        else _inside(slide, there, None if ref in leading else home, home)
        for ref, slide in there.items()
    }
    scenarios = {
        scenario.id: _reduced(scenario, slides)
        for scenario in course.scenarios.values()
        if any(ref.scenario == scenario.id for ref in slides)
    }
    kept = course.start.scenario in names
    start = course.start if kept else scenarios[next(iter(names))].start
    return replace(course, start=start, scenarios=scenarios)


def _reduced(scenario: Scenario, slides: Mapping[SlideRef, Slide]) -> Scenario:
    own = {ref.slide: slide for ref, slide in slides.items() if ref.scenario == scenario.id}
    start = scenario.start if scenario.start in slides else next(iter(own.values())).ref
    after = scenario.after if _is_there(scenario.after, slides) else None
    return replace(scenario, start=start, slides=own, after=after)


def _is_there(target: Target | None, slides: Collection[SlideRef]) -> bool:
    return not isinstance(target, SlideRef) or target in slides


def _never_stuck(slides: Mapping[SlideRef, Slide], menu: SlideRef | None) -> set[SlideRef]:
    """Return slides from which play can surely end, by what stays of them."""
    visiting = {ref for ref, slide in slides.items() if _visits(slide)} - {menu}
    leading = _leading_to(slides, menu, (*_ENDS, Reserved.RETURN))
    # A return is no end where it may lead to someone who can only visit again.
    return leading if visiting <= leading else _leading_to(slides, menu, _ENDS)


def _leading_to(
    slides: Mapping[SlideRef, Slide], menu: SlideRef | None, ends: Collection[Target]
) -> set[SlideRef]:
    """Return the slides that lead to an end, or to one of some targets; visits lead nowhere."""
    sources: dict[Target, list[SlideRef]] = {}
    for ref, slide in slides.items():
        for target in _targets(slide):
            sources.setdefault(target, []).append(ref)
    found: list[Target] = [ref for ref, slide in slides.items() if slide.end or ref == menu]
    leading = {ref for ref in found if isinstance(ref, SlideRef)}
    found += ends
    while found:
        new = set(sources.get(found.pop(), [])) - leading
        leading |= new
        found += new
    return leading


def _targets(slide: Slide) -> list[Target]:
    actions = (spot.element.action for spot in slide.hotspots)
    targets = [action.target for action in actions if isinstance(action, To)]
    return [*targets, slide.next] if slide.next else targets


def _visits(slide: Slide) -> bool:
    return any(isinstance(spot.element.action, Visit) for spot in slide.hotspots)


def _menu(slide: Slide, there: Collection[SlideRef]) -> Slide:
    """Return the end menu without what leads astray; without any choice left, it is an end."""
    kept = _changed(slide, lambda element: None if _leads_out(element, there) else element)
    following = slide.next if _is_there(slide.next, there) else None
    return replace(kept, next=following, end=slide.end or not (kept.hotspots or following))


def _inside(
    slide: Slide, there: Collection[SlideRef], instead: Target | None, home: Target
) -> Slide:
    """Return a slide whose hotspots that lead out lead elsewhere instead, or nowhere."""
    following = slide.next if _is_there(slide.next, there) else home
    change = partial(_with_way_out, there=there, instead=instead)
    return replace(_changed(slide, change), next=following)


def _with_way_out(element: Element, there: Collection[SlideRef], instead: Target | None) -> Element:
    if not _leads_out(element, there):
        return element
    if instead:
        return replace(element, action=To(instead))
    return replace(element, action=None, callout=None, hint=None, main=False)


def _leads_out(element: Element, there: Collection[SlideRef]) -> bool:
    action = element.action
    return isinstance(action, To | Visit) and not _is_there(action.target, there)


def _changed(slide: Slide, change: _Change) -> Slide:
    """Return the slide with each of its elements changed, or left out where it becomes None."""
    if slide.screen is None:
        return slide
    elements = _each(slide.screen.elements, change)
    return replace(slide, screen=replace(slide.screen, elements=elements))


def _each(elements: tuple[Element, ...], change: _Change) -> tuple[Element, ...]:
    changed = (change(element) for element in elements)
    return tuple(_within(element, change) for element in changed if element is not None)


def _within(element: Element, change: _Change) -> Element:
    """Return an element with those that it holds changed."""
    if isinstance(element, Columns):
        return _columns(element, change)
    held = {
        field.name: _each(value, change)
        for field in fields(element)
        if isinstance(value := getattr(element, field.name), tuple)
        and any(isinstance(one, Element) for one in value)
    }
    return replace(element, **held) if held else element


def _columns(columns: Columns, change: _Change) -> Columns:
    """Return the columns that still hold something, with their shares of the width."""
    changed = [_each(column, change) for column in columns.columns]
    kept = [
        number for number, column in enumerate(changed) if column or not columns.columns[number]
    ]
    widths = tuple(columns.widths[n] for n in kept if n < len(columns.widths))
    return replace(columns, columns=tuple(changed[n] for n in kept), widths=widths)
