"""States of play, and the states that follow from them: frozen values and pure functions."""

import msgspec

from tutor.model.actions import By, Choose, Say, To, Visit
from tutor.model.conditions import Facts, Value, made_seen, with_values
from tutor.model.course import Course
from tutor.model.slide import Click, Hotspot, Slide
from tutor.model.targets import Reserved, SlideRef, Target

Chosen = tuple[tuple[str, str], ...]
"""Options, under the ids of the controls of a slide in which they were chosen."""


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
    chosen: Chosen = ()
    """What was chosen on this slide."""
    opened: str | None = None
    """The id of the list that is open on this slide."""
    remembered: tuple[Value, ...] = ()
    """The value of each choice of the course."""
    seen: tuple[str, ...] = ()
    """What was shown of all that the course's conditions ask for."""
    left: tuple[Chosen, ...] = ()
    """What was chosen on each of the callers, as it will stand again."""

    @property
    def facts(self) -> Facts:
        """What conditions may ask for."""
        return Facts(self.seen, self.done, dict(self.remembered))


def initial(course: Course, slide: SlideRef) -> State:
    """Return the state in which play begins on a slide."""
    return _on(course, with_choices(course, State(slide)), slide)


def with_choices(course: Course, before: State) -> State:
    """Return a state in which every choice of a course, and no other, has one of its values."""
    remembered = dict(before.remembered)
    values = (
        Value(name, remembered[name] if remembered.get(name) in values else values[0])
        for name, values in course.choices.items()
    )
    return msgspec.structs.replace(before, remembered=tuple(values))


def shown(course: Course, state: State) -> Slide:
    """Return the slide of a state as it stands."""
    slide = course.slide(state.slide)
    if slide.stands_still:
        return slide
    return slide.at(state.facts, dict(state.chosen), state.opened)


def known(course: Course, state: State) -> object:
    """Return all on which it depends how slides stand, besides where one is and who waits."""
    done = tuple(sorted(one for one in state.done if one in course.counted))
    return state.chosen, state.opened, state.remembered, frozenset(state.seen), done


def jump(course: Course, state: State, target: Target) -> State:
    """Return the state after an order to go to `target`, which completes no scenario.

    An order to go to a slide forgets the visits under way.
    """
    if isinstance(target, SlideRef):
        return _on(course, state, target)
    return msgspec.structs.replace(follow(course, state, target), done=state.done)


def follow(course: Course, state: State, target: Target) -> State:
    """Return the state to which `target` leads; `back` needs a history and is not for here."""
    if target is Reserved.RETURN:
        return _give_back(course, state)
    if target is Reserved.MENU:
        return arrive(course, state, course.menu) if course.menu else _quit(course, state)
    if isinstance(target, SlideRef):
        return arrive(course, state, target)
    return _quit(course, state)


def click(course: Course, state: State, clicked: Click) -> State | None:
    """Return the state after a click, or None where it leads back: this takes a history."""
    after = _after(course, state, clicked)
    sets = clicked.hotspot.element.sets if clicked.hotspot else ()
    if after is None or not sets or isinstance(clicked.action, By):
        return after
    return msgspec.structs.replace(after, remembered=with_values(after.remembered, sets))


def _after(course: Course, state: State, clicked: Click) -> State | None:
    match clicked:
        case Click(Say() | By(), Hotspot() as hotspot):
            return msgspec.structs.replace(state, said=hotspot.id, opened=None)
        case Click(Choose(control, None)):
            opened = None if state.opened == control else control
            return msgspec.structs.replace(state, said=None, opened=opened)
        case Click(Choose(control, str() as option)):
            chosen = tuple(sorted({**dict(state.chosen), control: option}.items()))
            return msgspec.structs.replace(state, said=None, opened=None, chosen=chosen)
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
    callers, left = (*state.callers, state.slide), (*state.left, state.chosen)
    return msgspec.structs.replace(after, callers=callers, left=left)


def arrive(course: Course, state: State, slide: SlideRef) -> State:
    """Return the state on `slide`; the end menu, and an end, close the scenarios one leaves.

    Those who wait go on waiting, but at the end menu.
    """
    ends = course.slide(slide).end
    at_menu = slide == course.menu
    done = state.done
    if at_menu:
        done = _done_on_leaving(course, state)
    elif ends:
        done = _with(done, slide.scenario)
    after = msgspec.structs.replace(_on(course, state, slide), done=done)
    if at_menu:
        return after
    return msgspec.structs.replace(after, callers=state.callers, left=state.left)


def _on(course: Course, before: State, slide: SlideRef) -> State:
    """Return the state on a slide that comes on for nobody who waits: nothing is chosen there."""
    new = (one for one in made_seen(slide, course.watched) if one not in before.seen)
    return State(
        slide,
        done=before.done,
        over=course.slide(slide).end,
        remembered=before.remembered,
        seen=(*before.seen, *new),
    )


def _give_back(course: Course, state: State) -> State:
    """Return the state in which who waits is shown again, with what was chosen there."""
    if state.callers:
        before = msgspec.structs.replace(state, callers=state.callers[:-1], left=state.left[:-1])
        chosen = state.left[-1] if state.left else ()
        return msgspec.structs.replace(arrive(course, before, state.callers[-1]), chosen=chosen)
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
