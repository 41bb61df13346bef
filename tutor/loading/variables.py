"""The variables of a file: names, and texts that may hold other variables."""

from collections.abc import Collection, Sequence
from collections.abc import Mapping as Names

from tutor.language import Phrase
from tutor.loading.names import NAME, NAME_REMEDY
from tutor.loading.nodes import Mapping, Node, is_empty
from tutor.loading.reader import Reader, variables_in

_BAD_VARIABLE = Phrase("“{name}” cannot name a variable")
_CIRCLE = Phrase("the variable “{name}” holds itself: {circle}")
_CIRCLE_REMEDY = Phrase("Write out one of these texts without variables.")


def read_variables(
    reader: Reader,
    head: Mapping,
    keys: Collection[str],
    values: Names[str, str],
    common: Names[str, str] | None = None,
) -> dict[str, str] | None:
    """Return the variables that a file defines, as written, and give all of them to its reader.

    Those that are among `values` have the value that is given there. The `common` ones, written
    elsewhere, stand behind the file's own. None where it cannot be said which these are.
    """
    node = head.get("vars")
    mapping = Mapping(head.line, head.column)
    if node is None or is_empty(node):
        if reader.means(head, "vars", keys):
            return None
    elif found := reader.mapping(node):
        mapping = found
    else:
        return None
    written: dict[str, str] = {}
    for key, value in mapping:
        if not NAME.fullmatch(key.value):
            reader.wrong(key, _BAD_VARIABLE, NAME_REMEDY, name=key.value)
        text = reader.raw_text(value)
        written[key.value] = values.get(key.value, key.value if text is None else text)
    nodes = {name: value for name, (_, value) in mapping.pairs.items()}
    reader.variables = {**(common or {}), **written}
    held = {
        name: variables_in(text)
        for name, text in reader.variables.items()
        if "{{" in text and name not in values
    }
    for name in _innermost_first(reader, held, nodes):
        before = len(reader.mistakes)
        text = reader.replaced(nodes.get(name, node or head), reader.variables[name])
        reader.variables[name] = text or ""
        if len(reader.mistakes) > before and name in written:
            written[name] = ""  # nor is it told again where it is common
    return written


def _innermost_first(
    reader: Reader, held: Names[str, Sequence[str]], nodes: Names[str, Node]
) -> list[str]:
    """Return the names that hold others, each after those; none where they go in a circle."""
    if not held:
        return []
    from graphlib import CycleError, TopologicalSorter  # few courses need it

    try:
        return [name for name in TopologicalSorter(held).static_order() if name in held]
    except CycleError as error:
        circle = error.args[1][:0:-1]
        if name := next((name for name in nodes if name in circle), None):
            turn = circle.index(name)
            told = " → ".join([*circle[turn:], *circle[:turn], name])
            reader.wrong(nodes[name], _CIRCLE, _CIRCLE_REMEDY, name=name, circle=told)
        return []
