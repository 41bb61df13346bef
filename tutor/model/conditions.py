"""Conditions on what one has seen, done and chosen: data, and what they hold of."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from typing import Annotated, NamedTuple

import msgspec

from tutor.language import Phrase
from tutor.model.targets import SlideRef, Target


class Facts(NamedTuple):
    """What is known of one's play."""

    seen: Collection[str] = ()
    """The slides that were shown, each as `scenario/slide`, and their scenarios as `scenario/`."""
    done: Collection[str] = ()
    """The scenarios that were played to their end."""
    choices: Mapping[str, str] = {}
    """The value of each choice that play remembers."""


def made_seen(slide: SlideRef, among: Collection[str]) -> tuple[str, ...]:
    """Return what a slide that is shown makes seen, among the names for which conditions ask."""
    return tuple(one for one in (str(slide), f"{slide.scenario}/") if one in among) if among else ()


class Value(NamedTuple):
    """A choice that play remembers, and one of its values."""

    choice: str
    value: str


def with_values(remembered: Iterable[Value], sets: Iterable[Value]) -> tuple[Value, ...]:
    """Return the values of choices, some of which take another one."""
    return tuple(map(Value._make, (dict(remembered) | dict(sets)).items()))


class When(msgspec.Struct, frozen=True, kw_only=True):
    """A condition; it holds where all that it asks for does."""

    seen: Annotated[
        tuple[str, ...],
        Phrase("Slides that were shown, or scenarios, as “scenario/”: all of them."),
    ] = ()
    done: Annotated[
        tuple[str, ...], Phrase("Scenarios that were played to their end: all of them.")
    ] = ()
    values: Annotated[
        tuple[tuple[Value, ...], ...],
        Phrase("The value of a choice, or a list of values: one of them."),
    ] = msgspec.field(default=(), name="is")
    all: Annotated[tuple["When", ...], Phrase("Conditions that all hold.")] = ()
    any: Annotated[tuple["When", ...], Phrase("Conditions of which one holds at least.")] = ()
    no: Annotated["When | None", Phrase("A condition that does not hold.")] = msgspec.field(
        default=None, name="not"
    )

    def holds(self, facts: Facts) -> bool:
        """Return whether it holds of what is known."""
        return (
            all(one in facts.seen for one in self.seen)
            and all(one in facts.done for one in self.done)
            and all(
                any(facts.choices.get(one.choice) == one.value for one in among)
                for among in self.values
            )
            and all(one.holds(facts) for one in self.all)
            and (not self.any or any(one.holds(facts) for one in self.any))
            and not (self.no and self.no.holds(facts))
        )

    def parts(self) -> Iterator["When"]:
        """Yield it and all the conditions that it holds."""
        yield self
        for one in (*self.all, *self.any, *((self.no,) if self.no else ())):
            yield from one.parts()


class Branch(msgspec.Struct, frozen=True):
    """A target, where a condition holds."""

    when: Annotated[When, Phrase("The condition under which one goes there.")]
    to: Annotated[Target, Phrase("Where one goes; of several, the last has no condition.")]
