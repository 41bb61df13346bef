"""A path of play carried over into a course that has changed."""

from collections.abc import Sequence

import msgspec

from tutor.engine import state
from tutor.engine.state import Chosen, State
from tutor.model.course import Course
from tutor.model.live import options_of
from tutor.model.slide import Slide
from tutor.model.targets import SlideRef


def adopt(course: Course, history: Sequence[State], position: int) -> tuple[list[State], int]:
    """Return the history and the position in it as far as a course still has their slides.

    Where the slide that was shown is gone, the nearest one before it that still exists is shown;
    without any, the course's start.
    """
    kept: list[State] = []
    shown = -1
    for index, before in enumerate(history):
        after = _as_in(course, before)
        if after is None or (kept and after == kept[-1]):
            continue
        kept.append(after)
        if index <= position:
            shown = len(kept) - 1
    if shown >= 0:
        return kept, shown
    return [state.initial(course, course.start)], 0


def _as_in(course: Course, before: State) -> State | None:
    """Return the state with what the course still has, or None where its slide is gone."""
    if before.slide not in course:
        return None
    slide = course.slide(before.slide)
    waiting = [one for one in _waiting(before) if one[0] in course]
    after = msgspec.structs.replace(
        state.with_choices(course, before),
        callers=tuple(caller for caller, _ in waiting),
        left=tuple(_still(course.slide(caller), chosen) for caller, chosen in waiting),
        done=tuple(scenario for scenario in before.done if scenario in course.scenarios),
        chosen=_still(slide, before.chosen),
        opened=before.opened if before.opened in slide.controls else None,
        over=slide.end,
    )
    hotspots = state.shown(course, after).hotspots
    said = before.said if any(spot.id == before.said for spot in hotspots) else None
    return msgspec.structs.replace(after, said=said)


def _waiting(before: State) -> list[tuple[SlideRef, Chosen]]:
    """Return who waits, each with what was chosen there; a state saved long ago tells none."""
    untold = len(before.callers) - len(before.left)
    return list(zip(before.callers, (*([()] * untold), *before.left), strict=False))


def _still(slide: Slide, chosen: Chosen) -> Chosen:
    """Return what was chosen, as far as a slide still offers it."""
    offered = {id: options_of(control) for id, control in slide.controls.items()}
    return tuple((id, option) for id, option in chosen if option in offered.get(id, ()))
