"""Summaries of visits: in which circumstances each may come back (a tabulation of path edges)."""

from collections import deque
from collections.abc import Callable
from typing import NamedTuple

from tutor.checks.graph.circumstances import Circumstances
from tutor.checks.graph.nodes import Node
from tutor.checks.graph.traversal import path, spread


class MadeVisit(NamedTuple):
    """A visit that comes back: the node with which it begins, and the one from which it does."""

    entry: Node
    leaving: Node
    number: int
    """How many were found before it: it passes by none but those."""


class Summaries:
    """Leads on from what visits, by what they come back to, as nodes are linked one by one."""

    def __init__(
        self,
        given_back: Callable[[Node, Node, Circumstances], Node],
        bound: Callable[[int], None],
    ) -> None:
        self._given_back = given_back
        self._bound = bound
        self._linked: set[Node] = set()
        self._inside: dict[Node, dict[Node, None]] = {}
        """Of each node, the entries of the visits within which it may come."""
        self._callers: dict[Node, dict[Node, None]] = {}
        """Of each entry, the nodes that visit it."""
        self._exits: dict[Node, dict[tuple[Node, Circumstances], None]] = {}
        """Of each entry, where its visits give back, and in which circumstances."""
        self._visits: dict[tuple[Node, Node], MadeVisit] = {}
        self._count = 0

    def visit(self, before: Node, after: Node) -> MadeVisit | None:
        """Return the visit that leads from a node back to its slide, where no click does."""
        return self._visits.get((before, after))

    def inside(self, visit: MadeVisit) -> list[Node]:
        """Return the shortest way through a visit by what was known when it was found."""

        def known(node: Node) -> list[Node]:
            return [after for after in node.steps if self._is_older(node, after, visit)]

        return path(spread([visit.entry], known), visit.leaving)

    def _is_older(self, before: Node, after: Node, visit: MadeVisit) -> bool:
        within = self.visit(before, after)
        return within is None or within.number < visit.number

    def linked(self, node: Node) -> None:
        """Take note that a node has all its steps and visits."""
        self._linked.add(node)
        for entry in node.visits:
            self._enter(entry, entry)
            self._call(node, entry)
        for entry in list(self._inside.get(node, ())):
            self._spread(node, entry)

    def _call(self, caller: Node, entry: Node) -> None:
        callers = self._callers.setdefault(entry, {})
        if caller not in callers:
            callers[caller] = None
            for leaving, known in list(self._exits.get(entry, ())):
                self._give_back(caller, entry, leaving, known)

    def _enter(self, node: Node, entry: Node) -> None:
        """Come to a node within a visit, and to all to which it leads there."""
        waiting = deque([node])
        while waiting:
            at = waiting.popleft()
            entries = self._inside.setdefault(at, {})
            if entry in entries or not at.waited:
                continue
            entries[entry] = None
            self._count += 1
            self._bound(self._count)
            if at in self._linked:
                self._leave(at, entry)
                waiting.extend(at.steps)

    def _spread(self, node: Node, entry: Node) -> None:
        self._leave(node, entry)
        for after in list(node.steps):
            self._enter(after, entry)

    def _leave(self, node: Node, entry: Node) -> None:
        exits = self._exits.setdefault(entry, {})
        for known in node.returning:
            if (node, known) not in exits:
                exits[node, known] = None
                for caller in list(self._callers.get(entry, ())):
                    self._give_back(caller, entry, node, known)

    def _give_back(self, caller: Node, entry: Node, leaving: Node, known: Circumstances) -> None:
        after = self._given_back(caller, leaving, known)
        if after is caller or after in caller.steps:
            return
        self._visits[caller, after] = MadeVisit(entry, leaving, len(self._visits))
        caller.steps.append(after)
        caller.onward.append(after)
        for outer in list(self._inside.get(caller, ())):
            self._enter(after, outer)
