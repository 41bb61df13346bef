"""What every proof is."""

from collections.abc import Iterator
from typing import Protocol

from tutor.checks.finding import Finding, Rule
from tutor.checks.graph.graph import Graph


class Proof(Protocol):
    """A module of this folder: some rules, and what tells where they are broken."""

    RULES: tuple[Rule, ...]
    """What it proves."""

    def prove(self, graph: Graph) -> Iterator[Finding]:
        """Yield what contradicts the rules."""
