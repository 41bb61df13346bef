"""A path of play carried over into a course that has changed."""

from collections.abc import Sequence

import msgspec

from tutor.engine import state
from tutor.engine.state import State
from tutor.model.course import Course
from tutor.model.live import options_of
from tutor.model.slide import Slide


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
    after = msgspec.structs.replace(
        state.with_choices(course, before),
        callers=tuple(caller for caller in before.callers if caller in course),
        done=tuple(scenario for scenario in before.done if scenario in course.scenarios),
        chosen=tuple(one for one in before.chosen if _is_option(slide, *one)),
        opened=before.opened if before.opened in slide.controls else None,
        over=slide.end,
    )
    hotspots = state.shown(course, after).hotspots
    said = before.said if any(spot.id == before.said for spot in hotspots) else None
    return msgspec.structs.replace(after, said=said)


def _is_option(slide: Slide, id: str, option: str) -> bool:
    control = slide.controls.get(id)
    return control is not None and option in options_of(control)
