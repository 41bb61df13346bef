"""What is found in a deck: on which slide, in which shape."""

from collections.abc import Iterator, Mapping
from typing import NamedTuple, Protocol

from tutor.checks.finding import Rule
from tutor.importing.deck import Deck, Shape
from tutor.importing.flow import Flow


class DeckFinding(NamedTuple):
    """A rule that is broken somewhere in a deck."""

    rule: Rule
    slide: int | None = None
    """The slide's number, from 1; None for the deck as a whole."""
    shape: Shape | None = None
    values: Mapping[str, object] = {}


class Check(Protocol):
    """A module of this folder: some rules, and the function that looks for them."""

    RULES: tuple[Rule, ...]

    def check(self, deck: Deck, flow: Flow) -> Iterator[DeckFinding]:
        """Yield what it finds, in any order."""
