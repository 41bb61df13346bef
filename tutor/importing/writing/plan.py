"""Which slides become which scenarios, under which names, and how a target is written."""

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Mapping
from functools import cached_property
from typing import NamedTuple

from tutor.importing.deck import Click, Verb
from tutor.importing.flow import Flow, Goal, Leaving, Stop
from tutor.importing.writing.names import name_for

_FEWEST_CHOICES = 3
"""Slides from which on a slide that leads there is a menu; at the end of a deck, one fewer."""
_FEWEST_WAYS_BACK = 2
"""Slides that lead back to a menu."""
_COURSE = "course"
"""The name of a file that is no scenario's."""
_MOST_ALIKE = 2
"""Slides that may lead to the same places; more are a bar that stands on each of them."""

Action = Mapping[str, str]


class Scenario(NamedTuple):
    """A scenario to be: its name, its title and its slides in their order."""

    id: str
    title: str
    stops: tuple[Stop, ...]


class Plan:
    """The scenarios of a deck's course, and the names of its slides.

    A deck that is one scenario gives it the course's title. `known` are the names that slides had
    when the deck was imported before, under their keys.
    """

    def __init__(
        self, flow: Flow, title: str, titles: Mapping[int, str], known: Mapping[str, str]
    ) -> None:
        self.flow = flow
        self.title = title
        self._titles = titles
        self._known = known
        self.names = {
            stop: (scenario.id, name)
            for scenario in self.scenarios
            for stop, name in self._named(scenario)
        }

    @cached_property
    def menu(self) -> Stop | None:
        """The slide from which one chooses among parts of the deck, and to which they come back."""
        choices = {stop: self._choices(stop) for stop in self._main}
        alike = Counter(frozenset((stop, *goals)) for stop, goals in choices.items())
        coming = Counter(goal for goals in choices.values() for goal in goals)
        menus = [
            (is_last, len(goals), coming[stop], stop)
            for stop, goals in choices.items()
            for is_last in [isinstance(self.flow.after(stop), Leaving)]
            if len(goals) >= _FEWEST_CHOICES - is_last
            and coming[stop] >= _FEWEST_WAYS_BACK
            and alike[frozenset((stop, *goals))] <= _MOST_ALIKE
        ]
        return max(menus)[-1] if menus else None

    @cached_property
    def scenarios(self) -> list[Scenario]:
        """The scenarios: the deck's sections, or what its menu leads to; then custom shows."""
        found: dict[str, Scenario] = {}
        for title, stops in [*self._parts(), *self._shows()]:
            known, _, _ = self._known.get(self.key(stops[0]), "").partition("/")
            if not known or known in found:
                known = name_for(title, {*found, _COURSE}, "scenario")
            found[known] = Scenario(known, title, tuple(stops))
        return list(found.values())

    def key(self, stop: Stop) -> str:
        """Return what stays the same of a slide from one import of its deck to the next."""
        key = str(self.flow.deck.slide(stop.slide).key)
        return key if stop.show is None else f"{key}@{stop.show}"

    def action(self, stop: Stop, click: Click) -> Action | None:
        """Return the action of a click on a slide, as it is written; None where it has none."""
        if click.verb is Verb.BACK:
            return {"to": "back"}
        goal = self.flow.goal(stop, click)
        if goal is None or goal == stop:
            return None
        if click.returns and isinstance(goal, Stop) and goal.show is not None:
            return {"visit": "/".join(self.names[goal])}
        return {"to": self.target(stop, goal)}

    def target(self, stop: Stop, goal: Goal) -> str:
        """Return a target as it is written on a slide."""
        if isinstance(goal, Leaving):
            return "return" if goal.returns else "quit"
        if goal == self.menu:
            return "menu"
        if goal == self._below.get(stop):
            return "next"
        scenario, slide = self.names[goal]
        if scenario == self.names[stop][0]:
            return slide
        is_start = any(goal == one.stops[0] for one in self.scenarios)
        return f"{scenario}/" if is_start else f"{scenario}/{slide}"

    @cached_property
    def _below(self) -> dict[Stop, Stop]:
        """The slide that is written below each."""
        return {
            one: below
            for scenario in self.scenarios
            for one, below in zip(scenario.stops, scenario.stops[1:], strict=False)
        }

    @cached_property
    def _main(self) -> list[Stop]:
        return [stop for stop in self.flow.reached if stop.show is None]

    def _choices(self, stop: Stop) -> set[Stop]:
        """Return the slides among which one chooses on a slide."""
        goals = (
            self.flow.goal(stop, zone.click)
            for zone in self.flow.live(stop.slide)
            if zone.shape.is_own and zone.click.verb is Verb.SLIDE
        )
        return {goal for goal in goals if isinstance(goal, Stop) and goal != stop}

    def _parts(self) -> Iterator[tuple[str, list[Stop]]]:
        sections = [
            (part.name, [stop for stop in self._main if stop.slide in slides])
            for part in self.flow.deck.sections
            for slides in [frozenset(part.slides)]
        ]
        told = [(name, stops) for name, stops in sections if stops]
        if len(told) > 1 and sum(len(stops) for _, stops in told) == len(self._main):
            yield from ((name or self._titles[stops[0].slide], stops) for name, stops in told)
        elif self.menu and len(self._starts(self.menu)) > 1:
            yield from self._of_the_menu(self.menu)
        else:
            yield self.title, self._main

    def _starts(self, menu: Stop) -> list[Stop]:
        return sorted(goal for goal in self._choices(menu) if goal.show is None)

    def _of_the_menu(self, menu: Stop) -> Iterator[tuple[str, list[Stop]]]:
        """Yield a part for each place to which the menu leads; what comes before is the first's.

        A menu that comes after all of them is the first part's too.
        """
        starts = self._starts(menu)
        parts: list[list[Stop]] = [[] for _ in starts]
        for stop in self._main:
            at = max(0, bisect_right(starts, stop) - 1)
            parts[0 if stop == menu and menu > starts[-1] else at].append(stop)
        yield from zip((self._titles[start.slide] for start in starts), parts, strict=True)

    def _shows(self) -> Iterator[tuple[str, list[Stop]]]:
        for at, show in enumerate(self.flow.deck.shows):
            stops = [stop for stop in self.flow.reached if stop.show == at]
            if stops:
                yield show.name or self._titles[stops[0].slide], stops

    def _named(self, scenario: Scenario) -> Iterator[tuple[Stop, str]]:
        """Yield the names of a scenario's slides: those that they had, as far as they had any."""
        written = (name.partition("/") for name in self._known.values())
        taken = {slide for there, _, slide in written if there == scenario.id}
        for stop in scenario.stops:
            there, _, name = self._known.get(self.key(stop), "").partition("/")
            if not name or there != scenario.id:
                name = name_for(self._titles[stop.slide], taken, "slide")
            taken.add(name)
            yield stop, name
