"""What conditions may ask for, as the proofs tell states of play apart by it."""

from collections.abc import Iterable
from functools import cache, lru_cache
from typing import NamedTuple

from tutor.model.conditions import Facts, Value, made_seen, with_values
from tutor.model.course import Course
from tutor.model.slide import Slide
from tutor.model.targets import SlideRef


class Circumstances(NamedTuple):
    """All that the conditions of a course read, and nothing else: it is known, or it is not."""

    seen: frozenset[str] = frozenset()
    done: frozenset[str] = frozenset()
    remembered: tuple[Value, ...] = ()

    def __str__(self) -> str:
        """Return them as conditions are written."""
        return ", ".join(
            (
                *(f"{one.choice}: {one.value}" for one in self.remembered),
                *(f"seen: {one}" for one in sorted(self.seen)),
                *(f"done: {one}" for one in sorted(self.done)),
            )
        )


_NOTHING = Circumstances()


@lru_cache(maxsize=65_536)
def facts_of(known: Circumstances) -> Facts:
    """Return circumstances as conditions ask for them."""
    return Facts(known.seen, known.done, dict(known.remembered))


class Reading:
    """Which facts the conditions of a course read, and how play changes these.

    Circumstances that are the same are one object, which is told by its identity.
    """

    def __init__(self, course: Course, slides: Iterable[Slide]) -> None:
        parts = [part for slide in slides for when in slide.conditions for part in when.parts()]
        self.seen = {name for part in parts for name in part.seen}
        self.done = {name for part in parts for name in part.done}
        self.choices = {one.choice for part in parts for among in part.values for one in among}
        self._course = course
        self._known: dict[Circumstances, Circumstances] = {}
        self._gains = cache(self._gain)
        self.reads = bool(self.seen or self.done or self.choices)
        """Whether anything is read at all."""

    def at_start(self, slide: SlideRef) -> Circumstances:
        """Return the circumstances in which play begins on a slide."""
        if not self.reads:
            return _NOTHING
        choices = self._course.choices.items()
        first = (Value(name, values[0]) for name, values in choices if name in self.choices)
        return self._same(Circumstances(self._seen(slide), frozenset(), tuple(first)))

    def set_by(self, known: Circumstances, sets: Iterable[Value]) -> Circumstances:
        """Return the circumstances once choices took other values."""
        changed = [one for one in sets if one.choice in self.choices]
        if not changed:
            return known
        return self._same(known._replace(remembered=with_values(known.remembered, changed)))

    def arrived(self, known: Circumstances, before: SlideRef, after: SlideRef) -> Circumstances:
        """Return the circumstances once one slide follows another."""
        if not self.reads:
            return known
        seen, done = self._gains(before, after)
        if seen <= known.seen and done <= known.done:
            return known
        return self._same(known._replace(seen=known.seen | seen, done=known.done | done))

    def _gain(self, before: SlideRef, after: SlideRef) -> tuple[frozenset[str], frozenset[str]]:
        done = ""
        if after == self._course.menu:
            done = before.scenario if before != after else ""
        elif self._course.slide(after).end:
            done = after.scenario
        return self._seen(after), frozenset(self.done & {done})

    def _seen(self, slide: SlideRef) -> frozenset[str]:
        return frozenset(made_seen(slide, self.seen))

    def _same(self, known: Circumstances) -> Circumstances:
        """Return the one object that stands for these circumstances."""
        return self._known.setdefault(known, known)
