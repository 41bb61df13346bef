"""Where clicks lead through a deck: in the order of its slides, and in its custom shows."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from functools import cached_property
from typing import NamedTuple

from tutor.importing.deck import Click, Deck, Verb, Zone
from tutor.importing.zones import goes_on, live, zones


class Stop(NamedTuple):
    """A slide as it is played: in the deck's own order, or in a custom show."""

    slide: int
    show: int | None = None


class Leaving(NamedTuple):
    """The end: of a custom show that comes back, or of all."""

    returns: bool = False


Goal = Stop | Leaving


class Flow:
    """A deck's slides, and the ways between them."""

    def __init__(self, deck: Deck) -> None:
        self.deck = deck
        self._live: dict[int, list[Zone]] = {}

    @cached_property
    def start(self) -> Stop:
        """Where it begins."""
        return Stop(self._shown[0])

    def live(self, slide: int) -> list[Zone]:
        """Return the zones of a slide that one can reach with the pointer."""
        if slide not in self._live:
            self._live[slide] = live(self.deck.slide(slide), self.deck)
        return self._live[slide]

    def after(self, stop: Stop) -> Goal:
        """Return where “next” leads: hidden slides are passed over."""
        slides = self._list(stop)
        is_main = stop.show is None
        following = bisect_right(slides, stop.slide) if is_main else self._place(stop) + 1
        if following < len(slides):
            return Stop(slides[following], stop.show)
        if stop.show is None and self.deck.loops:
            return self.start
        return Leaving(returns=stop.show in self._returning)

    def goal(self, stop: Stop, click: Click) -> Goal | None:
        """Return where a click leads, or None where that is no slide."""
        slides = self._list(stop)
        match click.verb:
            case Verb.NEXT:
                return self.after(stop)
            case Verb.PREVIOUS:
                return Stop(slides[max(0, self._place(stop) - 1)], stop.show)
            case Verb.FIRST:
                return Stop(slides[0], stop.show)
            case Verb.LAST:
                return Stop(slides[-1], stop.show)
            case Verb.END:
                return Leaving()
            case Verb.SLIDE if click.slide:
                is_of_the_show = stop.show is not None and click.slide in slides
                return Stop(click.slide, stop.show if is_of_the_show else None)
            case Verb.SHOW if click.show is not None:
                return Stop(self._shows[click.show][0], click.show)
        return None

    def is_stuck(self, stop: Stop) -> bool:
        """Return whether no click leads on from a slide."""
        if goes_on(self.deck.slide(stop.slide), self.deck):
            return False
        return not any(
            zone.click.verb is Verb.BACK or self.goal(stop, zone.click) not in (None, stop)
            for zone in self.live(stop.slide)
        )

    def has_next(self, stop: Stop) -> bool:
        """Return whether “next” is a way: by a click anywhere, or where there is no other."""
        return goes_on(self.deck.slide(stop.slide), self.deck) or self.is_stuck(stop)

    @cached_property
    def reached(self) -> list[Stop]:
        """All that one may come to from the start, in the order of the slides, shows last."""
        found, waiting = {self.start}, [self.start]
        while waiting:
            for goal in self._ways(waiting.pop()):
                if isinstance(goal, Stop) and goal not in found:
                    found.add(goal)
                    waiting.append(goal)
        return sorted(found, key=self._order)

    @cached_property
    def _returning(self) -> frozenset[int]:
        """The custom shows from which one comes back."""
        found = (zone.click for slide in self.deck.slides for zone in zones(slide))
        return frozenset(one.show for one in found if one.show is not None and one.returns)

    @cached_property
    def _shown(self) -> tuple[int, ...]:
        """The slides that “next” leads through; a deck that hides all shows all."""
        seen = tuple(one for one in self.deck.order if not self.deck.slide(one).is_hidden)
        return seen or tuple(self.deck.order)

    @cached_property
    def _shows(self) -> list[tuple[int, ...]]:
        """The slides of each custom show, each once."""
        return [tuple(dict.fromkeys(show.slides)) for show in self.deck.shows]

    def _ways(self, stop: Stop) -> Iterator[Goal | None]:
        for zone in self.live(stop.slide):
            yield self.goal(stop, zone.click)
        if self.has_next(stop):
            yield self.after(stop)

    def _order(self, stop: Stop) -> tuple[int, int]:
        return (-1, stop.slide) if stop.show is None else (stop.show, self._place(stop))

    def _list(self, stop: Stop) -> tuple[int, ...]:
        return self._shown if stop.show is None else self._shows[stop.show]

    def _place(self, stop: Stop) -> int:
        """Return how far a slide comes in its list; of a hidden one, where it would stand."""
        slides = self._list(stop)
        return bisect_left(slides, stop.slide) if stop.show is None else slides.index(stop.slide)
