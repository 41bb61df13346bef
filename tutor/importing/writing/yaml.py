"""Plain values → YAML as one would write it by hand: what is short stands on one line.

It writes mappings, lists, texts, numbers and yes-or-no alone: what a course is made of.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

WIDTH = 110
"""The longest line, texts of one word and addresses excepted."""

_PLAIN = re.compile(r"[\w«(/.…$€][^\n\"\\]*")
_IN_FLOW = re.compile(r"[^,\[\]{}?:]*")
_STEP = "  "


def to_yaml(value: Mapping[str, Any]) -> str:
    """Return a mapping as a file."""
    return "\n".join(_mapping(value)) + "\n"


def _mapping(value: Mapping[str, Any]) -> Iterator[str]:
    for name, one in value.items():
        yield from _pair(scalar(name), one)


def _pair(name: str, value: Any) -> Iterator[str]:
    short = _on_one_line(value)
    if _is_block(value):
        yield f"{name}: |"
        yield from (f"{_STEP}{line}" if line else "" for line in value.split("\n"))
    elif short is not None and (_is_leaf(value) or len(name) + len(short) + 2 <= WIDTH):
        yield f"{name}: {short}"
    else:
        yield f"{name}:"
        yield from _indented(value)


def _indented(value: Any) -> Iterator[str]:
    lines = _mapping(value) if isinstance(value, Mapping) else _list(value)
    yield from (_STEP + line if line else "" for line in lines)


def _list(value: Sequence[Any]) -> Iterator[str]:
    for item in value:
        short = _on_one_line(item)
        if isinstance(item, str):
            first, others = scalar(item), []
        elif isinstance(item, Mapping) and len(item) == 1:
            ((name, one),) = item.items()
            first, *others = _pair(scalar(name), one)
        elif short is not None and (_is_leaf(item) or len(short) <= WIDTH):
            first, others = short, []
        else:
            first, *others = _mapping(item) if isinstance(item, Mapping) else _list(item)
        yield f"- {first}"
        yield from (_STEP + line if line else "" for line in others)


def _is_leaf(value: Any) -> bool:
    return not isinstance(value, Mapping | list | tuple)


def _is_block(value: Any) -> bool:
    """Return whether a value is a text of several lines, of which none at an edge is empty."""
    return isinstance(value, str) and "\n" in value and value.strip("\n ") == value


def _on_one_line(value: Any) -> str | None:
    """Return a value between brackets, or None where it holds a text of several lines.

    What holds lists of mappings is not brief, however few letters it has.
    """
    if isinstance(value, str):
        return None if _is_block(value) else scalar(value)
    if isinstance(value, Mapping):
        pairs = [(scalar(name), _in_flow(one)) for name, one in value.items()]
        told = [f"{name}: {one}" for name, one in pairs if one is not None]
        return "{" + ", ".join(told) + "}" if len(told) == len(pairs) else None
    if isinstance(value, list | tuple):
        if len(value) > 1 and any(isinstance(one, Mapping) for one in value):
            return None
        items = [_in_flow(one) for one in value]
        told = [one for one in items if one is not None]
        return "[" + ", ".join(told) + "]" if len(told) == len(items) else None
    return {True: "true", False: "false"}.get(value) or str(value) if isinstance(value, bool) else (
        f"{value:g}"
    )  # fmt: skip


def _in_flow(value: Any) -> str | None:
    short = _on_one_line(value)
    if isinstance(value, str) and short == value and not _IN_FLOW.fullmatch(value):
        return _quoted(value)
    return short


def scalar(text: str) -> str:
    """Return a text of one line, in quotes where YAML would take it for something else."""
    is_plain = (
        _PLAIN.fullmatch(text) is not None
        and ": " not in text
        and " #" not in text
        and not text.endswith((":", " "))
        and "{{" not in text
    )
    return text if is_plain else _quoted(text)


def _quoted(text: str) -> str:
    escaped = text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")
    return f'"{escaped}"'
