"""The protocol that every proof follows."""

from collections.abc import Iterator
from typing import Protocol

from tutor.checks.finding import Finding, Rule
from tutor.checks.graph.graph import PlayGraph


class Proof(Protocol):
    """A module of this folder: some rules, and the function that tells where they are broken."""

    RULES: tuple[Rule, ...]

    def prove(self, graph: PlayGraph) -> Iterator[Finding]:
        """Yield one finding for each place where a rule is broken."""
