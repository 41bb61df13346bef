"""Nodes, of which the page makes elements: what an author writes is always text, never markup.

A node is a text, or a list: its tag with its classes, as `div.notice info`, what it holds, then its
attributes if it has some. Two tags are none of HTML's: `h`, a title, with its level from 1, since
the page knows under which titles it stands; and `term`, a word that the glossary explains.
"""

from tutor.exports.pages import unbreakable
from tutor.safe_text import drawable

Node = str | list[object]

HIDDEN = {"aria-hidden": "true"}
"""The attributes of what is only seen."""


def words(text: str) -> str:
    """Return a text as it may be drawn, its spaces unbreakable where typography wants them."""
    return unbreakable(drawable(text))


def node(tag: str, *inside: Node | None, **attributes: object) -> Node:
    """Return a node that holds what is there of `inside`, its texts as they may be drawn."""
    held: list[Node] = [words(one) if isinstance(one, str) else one for one in inside if one]
    return [tag, held, attributes] if attributes else [tag, held]


def line(tag: str, text: str | None) -> Node | None:
    """Return a text in a node of its own, where there is one."""
    return node(tag, text) if text else None


def unseen(text: str) -> Node:
    """Return words for those who do not see what is drawn."""
    return node("span.unseen", text)


def pair(name: str, told: str, names: str = "dt", tells: str = "dd") -> list[Node]:
    """Return what is told, in a node of the tag `tells`, after its name; nothing if it is empty."""
    return [node(names, name), node(tells, told)] if told else []


def title(text: str, level: int, look: int) -> Node:
    """Return a title of a level, as large as those of the level `look` are."""
    return ["h", [words(text)], {"level": level, "class": f"title-{look}"}]
