"""YAML as a tree of nodes that know where they stand."""

from collections.abc import Iterator


class Node:
    """A value of a YAML file. Lines and columns are counted from 0, as the parser does."""

    __slots__ = ("column", "length", "line")

    def __init__(self, line: int, column: int, length: int = 1) -> None:
        self.line = line
        self.column = column
        self.length = length


class Scalar(Node):
    """A text, just as it was written."""

    __slots__ = ("value",)

    def __init__(self, value: str, line: int, column: int, length: int) -> None:
        self.value = value
        self.line = line
        self.column = column
        self.length = length


class Sequence(Node):
    """A list."""

    __slots__ = ("items",)

    def __init__(self, line: int, column: int) -> None:
        super().__init__(line, column)
        self.items: list[Node] = []


class Mapping(Node):
    """Keys and values, in the order in which they are written."""

    __slots__ = ("pairs",)

    def __init__(self, line: int, column: int) -> None:
        super().__init__(line, column)
        self.pairs: dict[str, tuple[Scalar, Node]] = {}

    def __iter__(self) -> Iterator[tuple[Scalar, Node]]:
        return iter(self.pairs.values())

    def at(self, *keys: str) -> Node:
        """Return the first of some keys that is there, or the mapping where none is."""
        return next((self.pairs[key][0] for key in keys if key in self.pairs), self)

    def get(self, key: str) -> Node | None:
        """Return the value of a key, or None where it is not there."""
        pair = self.pairs.get(key)
        return pair[1] if pair else None


def is_empty(node: Node) -> bool:
    """Return whether nothing is written there: an empty text, or a list of nothing."""
    if isinstance(node, Scalar):
        return not node.value
    return isinstance(node, Sequence) and not node.items
