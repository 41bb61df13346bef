"""Regular expressions that may take for ever on a text that they do not match."""

import re

_PART = re.compile(r"\\.|\[\^?\]?(?:\\.|[^\]\\])*\]|\{\d*,?\d*\}|.", re.DOTALL)
_REPEATS = re.compile(r"[*+]|\{\d*,?\d*\}")
_VARIES = re.compile(r"[*+]|\{\d*,\d*\}")


def may_last(pattern: str) -> bool:
    """Return whether a part that varies in length is itself repeated, as in `(a+)+`."""
    groups = [False]
    closed = False
    for part in _PART.findall(pattern):
        if closed and _REPEATS.fullmatch(part):
            return True
        closed = False
        if part == "(":
            groups.append(False)
        elif part == ")" and len(groups) > 1:
            closed = groups.pop()
            groups[-1] |= closed
        elif _VARIES.fullmatch(part):
            groups[-1] = True
    return False
