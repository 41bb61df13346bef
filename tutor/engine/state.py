"""States of play, and the states that follow from them: frozen values and pure functions."""

import msgspec

from tutor.model.actions import Say, To, Visit
from tutor.model.course import Click, Course, Hotspot
from tutor.model.targets import Reserved, SlideRef, Target


class State(msgspec.Struct, frozen=True):
    """One instant of play."""

    slide: SlideRef
    callers: tuple[SlideRef, ...] = ()
    """The slides whose visits are not over, the latest last."""
    done: tuple[str, ...] = ()
    """The scenarios played to their end, in the order in which they were."""
    said: str | None = None
    """The id of the hotspot that just answered, while play stays on its slide."""
    over: bool = False


def initial(course: Course, slide: SlideRef) -> State:
    """Return the state in which play begins on a slide."""
    return State(slide, over=course.slide(slide).end)


def jump(course: Course, state: State, target: Target) -> State:
    """Return the state after an order to go to `target`, which completes no scenario.

    An order to go to a slide forgets the visits under way.
    """
    if isinstance(target, SlideRef):
        return State(target, done=state.done, over=course.slide(target).end)
    return msgspec.structs.replace(follow(course, state, target), done=state.done)


def follow(course: Course, state: State, target: Target) -> State:
    """Return the state to which `target` leads; `back` needs a history and is not for here."""
    if target is Reserved.RETURN:
        return _give_back(course, state)
    if target is Reserved.MENU:
        return arrive(course, state, course.menu, ()) if course.menu else _quit(course, state)
    if isinstance(target, SlideRef):
        return arrive(course, state, target, state.callers)
    return _quit(course, state)


def click(course: Course, state: State, clicked: Click) -> State | None:
    """Return the state after a click, or None where it leads back: this takes a history."""
    match clicked:
        case Click(Say(), Hotspot() as hotspot):
            return msgspec.structs.replace(state, said=hotspot.id)
        case Click(Visit(target)):
            return visit(course, state, target)
        case Click(To(target)) if target is not Reserved.BACK:
            return follow(course, state, target)
    return None


def visit(course: Course, state: State, target: Target) -> State:
    """Return the state to which a visit of `target` leads."""
    after = follow(course, state, target)
    if after.over or after.slide == course.menu or not isinstance(target, SlideRef):
        return after
    return msgspec.structs.replace(after, callers=(*state.callers, state.slide))


def arrive(course: Course, state: State, slide: SlideRef, callers: tuple[SlideRef, ...]) -> State:
    """Return the state on `slide`; the end menu, and an end, close the scenarios one leaves."""
    ends = course.slide(slide).end
    at_menu = slide == course.menu
    done = state.done
    if at_menu:
        done = _done_on_leaving(course, state)
    elif ends:
        done = _with(done, slide.scenario)
    return State(slide, () if at_menu else callers, done, over=ends)


def _give_back(course: Course, state: State) -> State:
    if state.callers:
        return arrive(course, state, state.callers[-1], state.callers[:-1])
    scenario = course.scenarios[state.slide.scenario]
    return follow(course, state, scenario.after or Reserved.MENU)


def _quit(course: Course, state: State) -> State:
    return msgspec.structs.replace(
        state, over=True, said=None, done=_done_on_leaving(course, state)
    )


def _done_on_leaving(course: Course, state: State) -> tuple[str, ...]:
    """Return the scenarios done once play leaves this slide for good; the menu is in none."""
    return state.done if state.slide == course.menu else _with(state.done, state.slide.scenario)


def _with(done: tuple[str, ...], scenario: str) -> tuple[str, ...]:
    return done if scenario in done else (*done, scenario)
