"""A line of YAML as its author meant it: what YAML would take otherwise is put in quotes."""

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

import msgspec

from tutor.language import Phrase
from tutor.model.actions import ACTIONS, BY
from tutor.model.answers import Answer, Rung
from tutor.model.conditions import When
from tutor.model.course import Course, Scenario, Theme
from tutor.model.elements import KINDS
from tutor.model.head import Head
from tutor.model.keys import keys_of
from tutor.model.screens import FRAMES, Addition, Around, Screen, Taking
from tutor.model.slide import Slide
from tutor.model.tasks import Exam, Task

_LINE = re.compile(
    r"""(?P<start>\s*(?:-\s+)*)                          # the indentation, and a list's dashes
    (?:(?P<key>"[^"]*"|'[^']*'|[^\s"'{\[#&*!|>%@`,][^:]*?)\s*:(?:\s+|$))?
    (?P<value>.*)""",
    re.VERBOSE | re.DOTALL,
)
_COMMENT = re.compile(r"(?:^|\s+)#.*$")
_KEY = re.compile(r"""\s*("[^"]*"|'[^']*'|[\w-]+(?: [\w-]+)*)\s*:(?=\s|$)""")
_WORD_AND_COLON = re.compile(r"\s*[a-z_]+:")
_LOST_COMMA = re.compile(r"\s+([a-z_]+):\s")
_SPECIAL = tuple("[]{},#&*!|>%@`")
_GOOD_ESCAPES = re.compile(
    r'(?:[^\\]|\\(?:[\\0abt\tnvfre "/N_LP]|x[\da-fA-F]{2}|u[\da-fA-F]{4}|U[\da-fA-F]{8}))*'
)
_LISTS = ("columns", "head", "items", "list", "options", "rows", "scenarios", "steps")
"""Keys after which what begins with a dash is a list that should begin on its own line."""
_CURLY = re.compile('[“”„‟"](?P<double>[^“”„‟]*)[“”‟"]|[‘‚‛](?P<single>[^‘‚‛]*)’')

CURLY_SIGNS = frozenset("“”„‟‘‚‛")  # meant as quotes
"""The quotes of a book that begin a text."""

COLON = Phrase("a text that contains “: ” goes in quotes")
VARIABLE = Phrase("a text that holds “{{{{” goes in quotes")
COMMA = Phrase("between {{ }}, a comma separates keys: a text that holds one goes in quotes")
CUT = Phrase("“ #” begins a comment: a text that holds it goes in quotes")
LOST_COMMA = Phrase("“,” is missing before “{key}:”")
CURLY = Phrase('a text goes in straight quotes, ", and not in those of a book')


@cache
def known_keys() -> frozenset[str]:
    """Return all the keys of a course's files, and the kinds of element."""
    files: tuple[type[msgspec.Struct], ...] = (
        Head,
        Course,
        Scenario,
        Slide,
        Screen,
        Addition,
        Around,
        Taking,
        Theme,
        Task,
        Exam,
        Answer,
        Rung,
        When,
    )
    types = (*files, *KINDS.values(), *FRAMES.values())
    return frozenset((*KINDS, *ACTIONS, BY, *(key.name for cls in types for key in keys_of(cls))))


_DEEPEST = 40
"""How many brackets may be open at once."""


class Reason(NamedTuple):
    """Why a value was put in quotes, in a sentence that some values fill."""

    phrase: Phrase
    values: tuple[tuple[str, str], ...] = ()


class Tidied(NamedTuple):
    """A value that is written as it was meant, and why it was not."""

    text: str
    reason: Reason | None


def quoted(text: str) -> str:
    """Return a text in the quotes that suit it."""
    if '"' not in text and "\\" not in text:
        return f'"{text}"'
    if "'" not in text:
        return f"'{text}'"
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'


def in_curly_quotes(text: str) -> str | None:
    """Return what stands in the quotes of a book, where they are around the whole text."""
    found = _CURLY.fullmatch(text)
    return None if found is None else found["double"] or found["single"]


def tidied(line: str) -> Iterator[Tidied]:
    """Yield the ways in which a line may have been meant, where it is not as it should be."""
    found = _LINE.fullmatch(line)
    assert found is not None  # every part of it may be empty
    value = found["value"]
    before = line[: len(line) - len(value)]
    if found["key"] in _LISTS and value.startswith("- "):
        return
    is_value = found["key"] is not None or "-" in found["start"]
    for ways in _ways(value) if is_value else ():
        if ways.text != value:
            yield ways._replace(text=before + ways.text)


def _ways(value: str) -> Iterator[Tidied]:
    if value.startswith(("{", "[")) and not value.startswith("{{"):
        flow = _Flow(value)
        flow.read()
        yield Tidied(flow.text, flow.reason)
        if flow.missing:
            yield Tidied(flow.text.rstrip() + flow.missing, flow.reason)
    else:
        comment = _COMMENT.search(value)
        text = value[: comment.start()] if comment and comment.start() else value
        yield Tidied(*_scalar(text))._replace(text=_scalar(text)[0] + value[len(text) :])


def _scalar(text: str) -> tuple[str, Reason | None]:
    """Return a text of a block, in quotes where it needs them."""
    text = text.rstrip()
    if text.startswith(('"', "'")):
        return _requoted(text)
    if inner := in_curly_quotes(text):
        return quoted(inner), Reason(CURLY)
    if text.startswith("| "):
        return _scalar(text[2:].lstrip())[0], None
    if text.startswith("{{"):
        return quoted(text), Reason(VARIABLE)
    if not _needs_quotes(text):
        return text, None
    return quoted(text), Reason(CURLY) if text.startswith("«") else None


def _needs_quotes(text: str) -> bool:
    if re.fullmatch(r"[|>][0-9+-]{0,2}", text):
        return False
    return text.startswith((*_SPECIAL, "- ", "? ")) or ": " in text or text.endswith(":")


def _requoted(text: str) -> tuple[str, Reason | None]:
    """Return a text that begins with a quote, with all of it in quotes that are right."""
    sign, inner = text[0], text[1:-1]
    end = _closing(text, 0)
    if end == len(text):
        return (quoted(inner) if sign == '"' and not _GOOD_ESCAPES.fullmatch(inner) else text), None
    if end is None and not (len(text) > 1 and text.endswith(sign)):
        return quoted(text[1:].rstrip("”“")), None
    second = text.find(sign, 1)
    is_around = text.endswith(sign) and (sign == "'" or text[second - 1] == " ")
    return quoted(inner if is_around else text), None


def _closing(text: str, start: int) -> int | None:
    """Return where what is in quotes is over, or None where these are not closed."""
    pattern = r'"(?:[^"\\]|\\.)*"' if text[start] == '"' else r"'(?:[^']|'')*'"
    found = re.compile(pattern, re.DOTALL).match(text, start)
    return found.end() if found else None


class _Flow:
    """What stands between { } or [ ] on one line, read as it was meant."""

    def __init__(self, line: str) -> None:
        self._line = line
        self._at = 0
        self._depth = 0
        self._is_free = False
        """Whether the keys between these brackets are an author's own words."""
        self._parts: list[str] = []
        self.reason: Reason | None = None
        self.missing = ""
        """The brackets that the line opens and does not close."""

    @property
    def text(self) -> str:
        return "".join(self._parts)

    def read(self) -> None:
        """Read the whole line; what comes after the last bracket stays."""
        self._value("")
        self._parts.append(self._line[self._at :])

    def _rest(self) -> str:
        return self._line[self._at :]

    def _take(self, length: int) -> str:
        taken = self._line[self._at : self._at + length]
        self._at += length
        return taken

    def _keep_spaces(self) -> None:
        rest = self._rest()
        self._parts.append(self._take(len(rest) - len(rest.lstrip(" "))))

    def _value(self, closing: str) -> None:
        self._keep_spaces()
        rest = self._rest()
        is_shallow = self._depth < _DEEPEST
        if is_shallow and rest.startswith("{") and not rest.startswith("{{"):
            self._items("}")
        elif is_shallow and rest.startswith("["):
            self._items("]")
        else:
            self._plain(closing)

    def _items(self, closing: str) -> None:
        outer, first = self._is_free, _KEY.match(self._rest()[1:])
        self._is_free = first is not None and _bare(first) not in known_keys()
        self._depth += 1
        self._parts.append(self._take(1))
        while self._rest().strip(" ") and not self._rest().lstrip(" ").startswith(closing):
            before = self._at
            key = _KEY.match(self._rest())
            if key and (closing == "}" or key[1] in known_keys()):
                self._parts.append(self._take(key.end()))
            self._value(closing)
            self._keep_spaces()
            if self._rest().startswith(","):
                self._parts.append(self._take(1))
            if self._at == before:  # a bracket of another kind: nothing is made of it
                return
        self._keep_spaces()
        self._is_free = outer
        self._depth -= 1
        if self._rest():
            self._parts.append(self._take(1))
        else:
            self.missing += closing

    def _plain(self, closing: str) -> None:
        """Take a text up to where the next key or the end stands."""
        rest = self._rest()
        end = _closing(rest, 0) if rest.startswith(('"', "'")) else None
        if end is not None and re.match(r"\s*(?:[,\]}]|$)", rest[end:]):
            is_bad = rest[0] == '"' and not _GOOD_ESCAPES.fullmatch(rest[1 : end - 1])
            text = self._take(end)
            self._parts.append(quoted(text[1:-1]) if is_bad else text)
            return
        raw = rest[: _length(rest, closing, is_free=self._is_free)].rstrip(" ")
        if closing == "}" and (lost := _LOST_COMMA.search(raw)) and lost[1] in known_keys():
            self._because(LOST_COMMA, key=lost[1])
            self._parts.append(self._in_quotes(self._take(lost.start())) + ",")
        else:
            self._parts.append(self._in_quotes(self._take(len(raw))))

    def _in_quotes(self, raw: str) -> str:
        if inner := in_curly_quotes(raw):
            self._because(CURLY)
            return quoted(inner)
        if raw.startswith(('"', "'")):
            text, _ = _requoted(raw)
            return text
        phrase = None
        if " #" in raw:
            phrase = CUT
        elif ": " in raw or raw.endswith(":"):
            phrase = COLON
        elif "{{" in raw:
            phrase = VARIABLE
        elif "," in raw:
            phrase = COMMA
        if phrase:
            self._because(phrase)
        is_odd = _needs_quotes(raw) or any(sign in raw for sign in ",[]{}") or " #" in raw
        return quoted(raw) if is_odd else raw

    def _because(self, phrase: Phrase, **values: str) -> None:
        self.reason = self.reason or Reason(phrase, tuple(values.items()))


def _length(rest: str, closing: str, *, is_free: bool) -> int:
    """Return how long the text is with which a line goes on, between brackets."""
    index = 0
    while index < len(rest):
        if rest.startswith("{{", index):
            end = rest.find("}}", index)
            index = len(rest) if end < 0 else end + 2
            continue
        if rest[index] == closing:
            return index
        if rest[index] == "," and (
            closing == "]" or _is_separator(rest[index + 1 :], is_free=is_free)
        ):
            return index
        index += 1
    return len(rest)


def _bare(key: re.Match[str]) -> str:
    return key[1].strip("\"'")


def _is_separator(rest: str, *, is_free: bool) -> bool:
    """Return whether a comma between { } comes before a key, or before the end."""
    key = _KEY.match(rest)
    is_key = key and (is_free or _bare(key) in known_keys() or _WORD_AND_COLON.match(rest))
    return not rest.strip(" }]") or bool(is_key)
