"""A course of some of its scenarios alone, in which nobody is led astray or held back.

What leads into a scenario that is left out is no hotspot any more, and on the end menu it is gone.
Where that would leave no way on, it leads home instead: to the end menu, or out.
"""

from collections.abc import Collection, Mapping
from functools import partial

from msgspec.structs import replace

from tutor.model.actions import To, Visit
from tutor.model.course import Course, Scenario
from tutor.model.elements import Element
from tutor.model.replacing import replace_elements
from tutor.model.slide import Slide
from tutor.model.targets import Reserved, SlideRef, Target
from tutor.model.tasks import Task


def extract(course: Course, names: Collection[str]) -> Course:
    """Return the course with these scenarios, and with its end menu wherever that stands.

    It begins where it did, or else at the first of these. All of its slides are read.
    """
    there = {
        slide.ref: slide
        for slide in course.slides
        if slide.ref.scenario in names or slide.ref == course.menu
    }
    home = Reserved.MENU if course.menu else Reserved.QUIT
    afters = {
        name: one.after if one.after and _is_there(one.after, there) else home
        for name, one in course.scenarios.items()
    }
    leading = _never_stuck(there, course.menu, afters)
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
    tasks = tuple(task for task in course.tasks if _is_whole(task, start, slides))
    return replace(course, start=start, scenarios=scenarios, tasks=tasks)


def _is_whole(task: Task, start: SlideRef, slides: Collection[SlideRef]) -> bool:
    """Return whether all that a task speaks of is there."""
    places = (task.start or start, *task.through, *([task.goal] if task.goal else []))
    return all(place in slides for place in places)


def _reduced(scenario: Scenario, slides: Mapping[SlideRef, Slide]) -> Scenario:
    own = {ref.slide: slide for ref, slide in slides.items() if ref.scenario == scenario.id}
    start = scenario.start if scenario.start in slides else next(iter(own.values())).ref
    after = scenario.after if _is_there(scenario.after, slides) else None
    return replace(scenario, start=start, slides=own, after=after)


def _is_there(target: Target | None, slides: Collection[SlideRef]) -> bool:
    return not isinstance(target, SlideRef) or target in slides


def _never_stuck(
    slides: Mapping[SlideRef, Slide], menu: SlideRef | None, afters: Mapping[str, Target]
) -> set[SlideRef]:
    """Return slides from which play can surely end, by what stays of them."""
    visiting = {ref for ref, slide in slides.items() if _visits(slide)} - {menu}
    leading = _leading_to_an_end(slides, menu, afters)
    # A return is no end where it may lead to someone who can only visit again.
    return leading if visiting <= leading else _leading_to_an_end(slides, menu, {})


def _leading_to_an_end(
    slides: Mapping[SlideRef, Slide], menu: SlideRef | None, afters: Mapping[str, Target]
) -> set[SlideRef]:
    """Return the slides that lead to an end or to the menu; visits lead nowhere.

    A return leads to what comes after its scenario; nowhere where `afters` does not tell.
    """
    sources: dict[Target, list[SlideRef]] = {}
    for ref, slide in slides.items():
        for target in _targets(slide):
            if target is Reserved.RETURN:
                target = afters.get(ref.scenario, target)
            sources.setdefault(target, []).append(ref)
    found: list[Target] = [ref for ref, slide in slides.items() if slide.end or ref == menu]
    leading = {ref for ref in found if isinstance(ref, SlideRef)}
    found += (Reserved.MENU, Reserved.QUIT)
    while found:
        new = set(sources.get(found.pop(), [])) - leading
        leading |= new
        found += new
    return leading


def _targets(slide: Slide) -> list[Target]:
    actions = (click.action for click in slide.clicks)
    return [action.target for action in actions if isinstance(action, To)]


def _visits(slide: Slide) -> bool:
    return any(isinstance(spot.element.action, Visit) for spot in slide.hotspots)


def _menu(slide: Slide, there: Collection[SlideRef]) -> Slide:
    """Return the end menu without what leads astray; without any choice left, it is an end."""
    kept = replace_elements(slide, lambda element: () if _leads_out(element, there) else (element,))
    following = slide.next if _is_there(slide.next, there) else None
    end = slide.end or not (kept.hotspots or following)
    return replace(kept, next=following, wait=slide.wait if following else None, end=end)


def _inside(
    slide: Slide, there: Collection[SlideRef], instead: Target | None, home: Target
) -> Slide:
    """Return a slide whose hotspots that lead out lead elsewhere instead, or nowhere."""
    following = slide.next if _is_there(slide.next, there) else home
    change = partial(_with_way_out, there=there, instead=instead)
    return replace(replace_elements(slide, change), next=following)


def _with_way_out(
    element: Element, there: Collection[SlideRef], instead: Target | None
) -> tuple[Element]:
    if not _leads_out(element, there):
        return (element,)
    if instead:
        return (replace(element, action=To(instead)),)
    return (replace(element, action=None, callout=None, hint=None, main=False),)


def _leads_out(element: Element, there: Collection[SlideRef]) -> bool:
    action = element.action
    return isinstance(action, To | Visit) and not _is_there(action.target, there)
