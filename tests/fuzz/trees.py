"""Trees of YAML that are nearly what a course is made of, and the texts in them, by chance."""

from random import Random
from typing import Any, Literal, get_args, get_origin
from unicodedata import category

import yaml
from msgspec import structs

from tutor.loading.fields import plan_of
from tutor.model.elements import KINDS, Element
from tutor.model.keys import bare_type
from tutor.model.screens import FRAMES
from tutor.model.targets import Reserved

ODD = (
    *("", " ", "~", "null", "true", "-1", "0", "1e9", "9" * 400, "1_000", "a/", "/", "../b"),
    *("{{a}}", "{{", "{{ a }} }}", "**a", "*" * 99, "_a" * 40, "`" * 9, "[a](b)", "![a](b)"),
    *("<b>", "&nbsp;", "[/x]", "[@click=app.quit]a[/]", "a\n\n- b\n  - c", "> a\n> b", "\t"),
    *("\u00a0", "\u200b\u00ad", "e\u0301" * 9, "\u0301" * 90, "字" * 60, "👩\u200d👧", "🇫🇷🇫"),
    *("مرحبا", "ﷺ", "\U000e0001", "\U0010ffff", "(", "[", "\\", "31/02/2024", "#00000G"),
    *("(a|a)*b", "(?:a?){40}a{40}", r"(\w+ ?)+", "12:60"),
)
"""Texts that something may stumble over."""

WORDS = (
    *("format", "title", "id", "language", "start", "menu", "scenarios", "vars", "terms", "theme"),
    *("tasks", "exam", "summary", "after", "minutes", "slides", "text", "notes", "details"),
    *("screen", "frame", "elements", "next", "end", "on_miss", "to", "visit", "say", "main"),
    *("label", "callout", "hint", "asked", "answer", "like", "exact", "pattern", "date", "wrong"),
    *KINDS,
    *FRAMES,
    *(str(word) for word in Reserved),
)
"""Words that mean something somewhere."""


def changed(random: Random, node: Any) -> Any:
    """Return a tree with one of its nodes changed, seldom one that holds many."""
    if isinstance(node, dict) and node:
        key = random.choice(list(node))
        match random.randrange(40):
            case 0:
                return {name: value for name, value in node.items() if name != key}
            case 1:
                return {random.choice(WORDS) if name == key else name: node[name] for name in node}
            case 2:
                return {**node, random.choice(WORDS): any_value(random, 3)}
            case 3:
                return {**node, key: node[random.choice(list(node))]}
        return {**node, key: changed(random, node[key])}
    if isinstance(node, list) and node:
        at = random.randrange(len(node))
        match random.randrange(20):
            case 0:
                return node[:at] + node[at + 1 :]
            case 1:
                return node + node[at:] * random.choice((1, 2, 30))
            case 2:
                return [*node, any_element(random, 2)]
        return [*node[:at], changed(random, node[at]), *node[at + 1 :]]
    return any_value(random, 3) if random.random() < 0.2 else any_text(random)


def any_value(random: Random, depth: int) -> Any:
    """Return a text, a list or keys, with others in them."""
    kind = random.randrange(9) if depth else random.randrange(5)
    if kind < 3:
        return any_text(random)
    if kind == 3:
        return random.choice((True, False, None, 0, 1, -3, 40, 10**12, 1.5))
    if kind == 4:
        return random.choice(WORDS)
    if kind == 5:
        return [any_value(random, depth - 1) for _ in range(random.randint(0, 4))]
    if kind == 6:
        return any_element(random, depth - 1)
    return {random.choice(WORDS): any_value(random, depth - 1) for _ in range(random.randint(0, 4))}


def any_text(random: Random) -> str:
    kind = random.randrange(10)
    if kind < 5:
        return " ".join(random.choice(ODD) for _ in range(random.randint(1, 3)))
    if kind < 8:
        return random.choice(("Je clique.", "Suite", "a", "b", "a/b", "s/fin", "fin", "menu"))
    if kind == 8:
        return "".join(_character(random) for _ in range(random.randint(1, 30)))
    return random.choice(ODD) * random.choice((10, 100, 1000))


def _character(random: Random) -> str:
    while True:
        sign = chr(random.choice((random.randrange(0x20, 0x250), random.randrange(0x20, 0x110000))))
        if category(sign) not in ("Cc", "Cs"):
            return sign


def any_element(random: Random, depth: int) -> Any:
    """Return an element that is nearly always one: any of its keys, any value of their types."""
    kind = random.choice(list(KINDS))
    types = {field.name: bare_type(field.type) for field in structs.fields(KINDS[kind])}
    optional = sorted(types.keys() - {"action", "id", "main", "source", "asked", "answer"})
    chosen = {*plan_of(KINDS[kind]).required, *random.sample(optional, min(2, len(optional)))}
    element = {key: _of_type(random, types[key], depth) for key in sorted(chosen)}
    if random.random() < 0.4:
        element["to"] = any_target(random)
    elif random.random() < 0.3:
        element["say"] = any_text(random) or "a"
    elif "answer" in types:
        element["answer"] = {random.choice(("like", "exact", "pattern", "date")): any_text(random)}
    if random.random() < 0.05:
        element[random.choice(WORDS)] = any_value(random, depth)
    return {kind: element}


def any_target(random: Random) -> str:
    """Return where an action may lead."""
    return random.choice(("a", "b", "c", "s/b", "s/", "fin", "fin", "back", "return", "quit"))


def _of_type(random: Random, wanted: Any, depth: int) -> Any:
    """Return a value of a field's type."""
    if get_origin(wanted) is Literal:
        return random.choice(get_args(wanted))
    if wanted in (bool, int):
        return random.choice((True, False)) if wanted is bool else random.randint(1, 12)
    if wanted is str:
        return any_text(random) or "a"
    if wanted is Element:
        return any_element(random, depth - 1) if depth > 0 else "divider"
    inside = get_args(wanted)[0] if get_origin(wanted) is tuple else str
    return [_of_type(random, inside, depth) for _ in range(random.randint(1, 4))]


class _Plain(yaml.SafeDumper):
    """Writes what has several places in a tree at each of them."""

    def ignore_aliases(self, data: Any) -> bool:  # noqa: ARG002  # PyYAML's name
        return True


def dumped(tree: Any, *, flow: bool = False) -> bytes:
    """Return a tree as YAML, on one line where it is to stand within another text."""
    how: dict[str, Any] = {"allow_unicode": True, "default_flow_style": flow or None}
    text: str = yaml.dump(tree, Dumper=_Plain, width=10**9, **how)
    return text.encode()
