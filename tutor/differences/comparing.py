"""Two versions of a course → what changed."""

from collections.abc import Iterator, Mapping
from typing import TypeVar

import msgspec

from tutor.differences.changes import (
    Differences,
    Edit,
    Pair,
    Part,
    ScenarioChange,
    SlideChange,
    SlideName,
)
from tutor.differences.pairing import Renames, pair_scenarios, pair_slides
from tutor.differences.routes import compare_ends, compare_routes
from tutor.differences.slides import hotspot_changes, moved, slide_edits
from tutor.differences.tasks import exam_edits, task_changes, tasks_without
from tutor.language import Language
from tutor.model.course import Course, Scenario
from tutor.model.slide import Slide
from tutor.model.targets import SlideRef

_Name = TypeVar("_Name", bound=str)


def compare(before: Course, after: Course, language: Language = "fr") -> Differences:
    """Return all that changed from one version of a course to the next."""
    renames = pair_slides(before, after)
    scenarios = pair_scenarios(before, after, renames)
    lost_ends, gained_ends = compare_ends(before, after, renames)
    routes = compare_routes(before, after, renames, language)
    changes = list(_slide_changes(before, after, renames, language))
    return Differences(
        course=tuple(_course_edits(before, after, renames, scenarios)),
        scenarios_removed=tuple(name for name in before.scenarios if name not in scenarios),
        scenarios_added=tuple(name for name in after.scenarios if name not in scenarios.values()),
        scenarios=tuple(_scenario_changes(before, after, renames, scenarios)),
        tasks_removed=tasks_without(before, after),
        tasks_added=tasks_without(after, before),
        tasks=tuple(task_changes(before, after, renames)),
        slides_removed=tuple(_names(before, set(renames))),
        slides_added=tuple(_names(after, set(renames.values()))),
        slides_renamed=tuple(
            change for change in changes if change.before and _is_new_name(change, scenarios)
        ),
        slides_changed=tuple(
            change
            for change in changes
            if not (change.before and _is_new_name(change, scenarios))
            and (change.edits or change.hotspots)
        ),
        ends=Pair(lost=lost_ends, gained=gained_ends),
        routes_compared=routes is not None,
        routes_lost=routes[0] if routes else (),
        routes_gained=routes[1] if routes else (),
    )


def _is_new_name(change: SlideChange, scenarios: Mapping[str, str]) -> bool:
    """Return whether a slide's name changed otherwise than with that of its scenario."""
    scenario, _, slide = change.before.partition("/")
    return change.slide != f"{scenarios.get(scenario)}/{slide}"


def _names(course: Course, paired: set[SlideRef]) -> Iterator[SlideName]:
    for slide in course.slides:
        if slide.ref not in paired:
            yield SlideName(slide=str(slide.ref), title=slide.title)


def _slide_changes(
    before: Course, after: Course, renames: Renames, language: Language
) -> Iterator[SlideChange]:
    for old_ref, new_ref in renames.items():
        old, new = before.slide(old_ref), after.slide(new_ref)
        if old != new:
            yield _slide_change(old, new, renames, language)


def _slide_change(old: Slide, new: Slide, renames: Renames, language: Language) -> SlideChange:
    return SlideChange(
        slide=str(new.ref),
        title=new.title,
        before=str(old.ref) if old.ref != new.ref else "",
        edits=tuple(slide_edits(old, new, renames, language)),
        hotspots=tuple(hotspot_changes(old, new, renames, language)),
    )


def _course_edits(
    before: Course, after: Course, renames: Renames, scenarios: Mapping[str, str]
) -> Iterator[Edit]:
    yield from _edit(Part.TITLE, before.title, after.title)
    yield from _edit(Part.LANGUAGE, before.language, after.language)
    yield from _edit(Part.AUTHOR, before.author, after.author)
    yield from _edit(Part.VERSION, before.version, after.version)
    yield from _edit(Part.LICENCE, before.licence, after.licence)
    for part, old, new in (
        (Part.START, before.start, after.start),
        (Part.MENU, before.menu, after.menu),
    ):
        if moved(old, renames) != new:
            yield Edit(part=part, before=str(old or ""), after=str(new or ""))
    for field in msgspec.structs.fields(before.theme):
        old_colour, colour = (getattr(one.theme, field.name) for one in (before, after))
        yield from _edit(Part.THEME, old_colour, colour, name=field.name)
    yield from _named(Part.VARIABLE, before.variables, after.variables)
    yield from _named(Part.TERM, before.terms, after.terms)
    kept = [scenarios[name] for name in before.scenarios if name in scenarios]
    now = [name for name in after.scenarios if name in kept]
    yield from _edit(Part.ORDER, ", ".join(kept), ", ".join(now))
    yield from exam_edits(before, after)


def _scenario_changes(
    before: Course, after: Course, renames: Renames, scenarios: Mapping[str, str]
) -> Iterator[ScenarioChange]:
    for old_name, new_name in scenarios.items():
        old, new = before.scenarios[old_name], after.scenarios[new_name]
        edits = tuple(_scenario_edits(old, new, renames))
        if edits or old_name != new_name:
            former = old_name if old_name != new_name else ""
            yield ScenarioChange(scenario=new_name, before=former, edits=edits)


def _scenario_edits(old: Scenario, new: Scenario, renames: Renames) -> Iterator[Edit]:
    yield from _edit(Part.TITLE, old.title, new.title)
    yield from _edit(Part.SUMMARY, old.summary, new.summary)
    for part, was, now in (
        (Part.START, old.start, new.start),
        (Part.AFTER, old.after, new.after),
    ):
        if moved(was, renames) != now:
            yield Edit(part=part, before=str(was or ""), after=str(now or ""))
    yield from _edit(Part.MINUTES, _number(old.minutes), _number(new.minutes))
    yield from _named(Part.VARIABLE, old.variables, new.variables)


def _named(part: Part, old: Mapping[_Name, str], new: Mapping[_Name, str]) -> Iterator[Edit]:
    for name in sorted({*old, *new}):
        yield from _edit(part, old.get(name, ""), new.get(name, ""), name=name)


def _number(number: int | None) -> str:
    return "" if number is None else str(number)


def _edit(part: Part, before: str, after: str, name: str = "") -> Iterator[Edit]:
    if before != after:
        yield Edit(part=part, name=name, before=before, after=after)
