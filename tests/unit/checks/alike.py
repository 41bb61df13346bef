"""Whether two courses play alike: whether the same clicks lead to the same, and show the same."""

from collections import deque
from collections.abc import Callable

from msgspec.structs import replace

from tutor.engine import state
from tutor.engine.state import State
from tutor.model.actions import Say
from tutor.model.course import Course
from tutor.model.elements import Element
from tutor.model.slide import Slide

_DEEPEST = 3
"""How many visits in one another are played."""


def play_alike(one: Course, other: Course) -> bool:
    """Return whether all clicks show the same in both; to undo steps shows nothing else."""
    return _are_alike(one, other, lambda shown, also: _seen(shown) == _seen(also))


def can_be_followed(one: Course, other: Course) -> bool:
    """Return whether all that one may click in a course leads to the same slides in another."""
    return _are_alike(one, other, lambda shown, also: _ids(shown) <= _ids(also))


def _are_alike(one: Course, other: Course, stand: Callable[[Slide, Slide], bool]) -> bool:
    waiting = deque([(state.initial(one, one.start), state.initial(other, other.start))])
    met = set[object]()
    while waiting:
        here, there = waiting.popleft()
        key = _key(one, here), _key(other, there)
        if key in met or len(here.callers) > _DEEPEST:
            continue
        met.add(key)
        shown, also = state.shown(one, here), state.shown(other, there)
        if (here.slide, here.over, here.done) != (there.slide, there.over, there.done):
            return False
        if not stand(shown, also):
            return False
        same = {click.hotspot and click.hotspot.id: click for click in also.clicks}
        for click in shown.clicks if not here.over else ():
            after = state.click(one, here, click)
            alike = state.click(other, there, same[click.hotspot and click.hotspot.id])
            if after and alike:
                waiting.append((after, alike))
            elif after or alike:
                return False
    return True


def _key(course: Course, at: State) -> object:
    return at.slide, at.callers, at.over, state.known(course, at)


def _ids(slide: Slide) -> set[str | None]:
    return {click.hotspot and click.hotspot.id for click in slide.clicks}


def _seen(slide: Slide) -> object:
    """Return what one sees of a slide, and that one may click on it, wherever that leads."""
    screen = slide.screen and slide.screen.changed(lambda element: (_bare(element),))
    return screen, slide.next is not None


def _bare(element: Element) -> Element:
    action = element.action
    said = action if isinstance(action, Say) else Say(type(action).__name__)
    return replace(element, when=None, sets=(), action=action and said)
