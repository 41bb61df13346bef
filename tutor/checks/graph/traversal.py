"""Ways through any graph, in a time that grows as its edges do."""

from collections import deque
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping
from typing import TypeVar

Point = TypeVar("Point", bound=Hashable)

Onward = Callable[[Point], Iterable[Point]]
"""Tells where a point leads."""


def spread(starts: Iterable[Point], onward: Onward[Point]) -> dict[Point, Point | None]:
    """Return every point that can be reached, the nearest first, and which one led there."""
    found: dict[Point, Point | None] = dict.fromkeys(starts)
    waiting = deque(found)
    while waiting:
        at = waiting.popleft()
        for point in onward(at):
            if point not in found:
                found[point] = at
                waiting.append(point)
    return found


def path(found: Mapping[Point, Point | None], to: Point) -> list[Point]:
    """Return the shortest way to a point that `spread` found, from where it started."""
    points = [to]
    while (before := found[points[-1]]) is not None:
        points.append(before)
    return points[::-1]


def leading_to(
    ends: Iterable[Point], points: Iterable[Point], onward: Onward[Point]
) -> dict[Point, Point | None]:
    """Return the points from which one of `ends` can be reached, the ends included."""
    before = reverse(points, onward)
    return spread(ends, lambda point: before.get(point, ()))


def reverse(points: Iterable[Point], onward: Onward[Point]) -> dict[Point, list[Point]]:
    """Return which of the points lead to each point, where any does."""
    before: dict[Point, list[Point]] = {}
    for point in points:
        for after in onward(point):
            before.setdefault(after, []).append(point)
    return before


def components(points: Iterable[Point], onward: Onward[Point]) -> list[list[Point]]:
    """Return the points in groups that lead to one another (Kosaraju), each before what follows it.

    A point that leads back to itself by no way is a group of one.
    """
    order = list(_finished(points, onward))
    before = reverse(order, onward)
    taken: set[Point] = set()

    def free(point: Point) -> list[Point]:
        return [one for one in before.get(point, ()) if one not in taken]

    groups = []
    for point in reversed(order):
        if point not in taken:
            group = list(spread([point], free))
            taken.update(group)
            groups.append(group)
    return groups


def _finished(points: Iterable[Point], onward: Onward[Point]) -> Iterator[Point]:
    """Yield every point after all those that it leads to and that were not met yet."""
    met: set[Point] = set()
    for start in points:
        if start in met:
            continue
        met.add(start)
        trail: list[tuple[Point, Iterator[Point]]] = [(start, iter(onward(start)))]
        while trail:
            point, left = trail[-1]
            following = next((one for one in left if one not in met), None)
            if following is None:
                trail.pop()
                yield point
            else:
                met.add(following)
                trail.append((following, iter(onward(following))))
