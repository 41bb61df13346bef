"""The mistakes of YAML that a line shows by itself: each is recognised, named and mended.

The reader mends lines in memory, to read on; `check --fix` writes the same in the files.
"""

import re
from collections.abc import Callable, Iterator, Sequence

import msgspec

from tutor.language import Phrase
from tutor.loading.mending.mending import Lines, Mending, inserting, replacing
from tutor.loading.mending.quoting import COLON, Reason, known_keys, quoted, tidied
from tutor.loading.problems import TAB
from tutor.model.elements import KINDS
from tutor.model.keys import keys_of
from tutor.model.screens import FRAMES, Screen

_ODD_SPACES = re.compile("[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]")
_STRUCTURE = re.compile(r"(\s*(?:-\s+)*-?)([\w\"'][^:]*?(\s*:)(?:\s+|$))?")
_NO_SPACE_AFTER_DASH = re.compile(r"(\s*(?:- +)*-)(\w[\w ]*:(?: .*)?)")
_NO_SPACE_AFTER_COLON = re.compile(r"(\s*(?:- +)*)([a-z_]+)( ?):(?!//)(?=\S)(.*)")
_NO_COLON = re.compile(r"(\s*(?:- +)*)([a-z_]+)( +.*)?")
_CUT_COLOUR = re.compile(r"(\s*(?:- +)*[\w\"'-]+ *: +)(#[^\s,}\]]+)(.*)")
_OPENS_TEXT = re.compile(r"(\s*(?:- +)*)[\w\"'-]+ *: +[|>][0-9+-]{0,2} *(?:#.*)?")
_DASHES = re.compile(r" *(?:- +)+")
_ELEMENT = re.compile(r"( *)(- +[a-z]+ *:) *(?:([^\s#{\[|>].*|\[.*\]))?")
_KEY = re.compile(r"(\s*)(?:- +)*[\"']?([\w-]+)[\"']? *:(?: |$)")
_ITEM = re.compile(r"( *)- +[\"']?([a-z]+)\b")
_NAMED_ITEM = re.compile(r"( +)- +(?:id|name|nom|slide) *: +[\"']?([\w-]+)[\"']? *")

NO_BREAK_SPACE = Phrase("a no-break space, where YAML wants an ordinary one")
AFTER_DASH = Phrase("a space is missing after “-”")
AFTER_COLON = Phrase("a space is missing after “{key}:”")
NO_COLON = Phrase("“:” is missing after “{key}”")
HASH = Phrase("“#” begins a comment: a value that begins with it goes in quotes")
NOT_INDENTED = Phrase("under “|” or “>”, the text is indented by two more spaces than the key")
NO_ELEMENTS = Phrase("“elements:” is missing before the screen's elements")
TEXT_ELEMENT = Phrase("an element begins with its kind")
ATTRIBUTES = Phrase("what is said of an element goes under its kind, further right")
NO_LIST_OF_SLIDES = Phrase("slides are no list: each stands under its name")
_LONGEST = 2_000
"""How many characters a line may have to be mended."""
_FAR = 200
"""How many lines above are looked at."""
_STEP = 2
"""By how many spaces what stands under something else is usually indented."""


def mendings(lines: Lines, number: int) -> Iterator[Mending]:
    """Yield what may be wrong with a line by which YAML's parser was stopped."""
    yield from _by(lines, number, (*_ALWAYS, item_of_slides, _elements, _no_colon, _tidy))


def otherwise_meant(lines: Lines, number: int) -> Iterator[Mending]:
    """Yield what may be wrong with a line that is YAML, and means something else."""
    yield from _by(lines, number, (*_ALWAYS, _hash, _tidy))


def _by(lines: Lines, number: int, rules: Sequence["_Rule"]) -> Iterator[Mending]:
    if len(lines[number]) <= _LONGEST:
        for rule in rules:
            yield from rule(lines, number)


def quoted_item(lines: Lines, number: int, column: int) -> Mending | None:
    """Return the mending of a list's item that is a text, and holds what is a key for YAML."""
    found = _DASHES.match(lines[number])
    if found is None or found.end() != column:
        return None
    line = found.group() + quoted(lines[number][column:].rstrip())
    return replacing(lines, number, line, COLON)


def text_element(lines: Lines, number: int, column: int) -> Mending | None:
    """Return the mending of an element that is a text, and does not say so."""
    found = _DASHES.match(lines[number])
    if found is None or found.end() != column:
        return None
    line = f"{found.group()}text: {lines[number][column:]}"
    return replacing(lines, number, line, TEXT_ELEMENT)


def attributes(lines: Lines, number: int, main: str) -> Mending | None:
    """Return the mending of an element whose attributes stand beside its kind, not under it.

    What is written after the kind is its `main` attribute.
    """
    found = _ELEMENT.fullmatch(lines[number])
    if found is None:
        return None
    indent = len(found[1])
    item = _item(lines, number, indent)
    first = [f"{' ' * (indent + 4)}{main}: {found[3]}"] if found[3] else []
    after = (f"{found[1]}{found[2]}", *first, *_further_right(item[1:], 2))
    return Mending(number, tuple(item), after, Reason(ATTRIBUTES))


def in_elements(lines: Lines, number: int, column: int) -> Mending | None:
    """Return the mending of an element that is a list's item where a list of such should be."""
    found = _DASHES.match(lines[number])
    if found is None or found.end() != column or found.group().count("-") > 1:
        return None
    indent = _indent(lines[number])
    item = _item(lines, number, indent)
    after = (f"{' ' * indent}- elements:", *_further_right(item, 4))
    return Mending(number, tuple(item), after)


def _item(lines: Lines, number: int, indent: int) -> Lines:
    """Return the lines of a list's item, the first of which has that indentation."""
    stop = number + 1
    while stop < len(lines) and (not lines[stop].strip() or _indent(lines[stop]) > indent):
        stop += 1
    while not lines[stop - 1].strip():
        stop -= 1
    return lines[number:stop]


def _further_right(lines: Lines, by: int) -> list[str]:
    return [" " * by + line if line.strip() else line for line in lines]


def _odd_spaces(lines: Lines, number: int) -> Iterator[Mending]:
    """Mend spaces that are none for YAML: those that indent, and those around a key's colon."""
    line = lines[number]
    found = _STRUCTURE.match(line)
    if not found:
        return
    spots = [found.span(1)]
    if found[2]:
        spots.append((found.start(3), found.end(2)))
    mended = line
    for start, end in spots:
        mended = mended[:start] + _ODD_SPACES.sub(" ", mended[start:end]) + mended[end:]
    if mended != line:
        yield replacing(lines, number, mended, NO_BREAK_SPACE)


def _tab(lines: Lines, number: int) -> Iterator[Mending]:
    line = lines[number]
    found = _STRUCTURE.match(line)
    start = found.end() if found else 0
    if "\t" not in line[:start]:
        return
    rest = line.lstrip()
    after = rest[: start - len(line) + len(rest)].replace("\t", " ") + line[start:]
    for indent in _indents(lines, number):
        yield replacing(lines, number, " " * indent + after, TAB)


def _indents(lines: Lines, number: int) -> Iterator[int]:
    """Yield how far a line may be meant to stand from the left whose tabs do not tell."""
    line, before = lines[number], _filled_before(lines, number)
    tabs = line[: _indent(line)]
    above = lines[before] if before is not None else ""
    key = len(above) - len(above.lstrip(" -"))
    if above.rstrip().endswith(":"):
        beside = key + _STEP
    else:
        beside = _indent(above) if line.lstrip().startswith("-") else key
    yield from (_STEP * len(tabs), beside) if re.fullmatch("\t\t+", tabs) else (beside,)
    yield from (len(tabs.expandtabs(width)) for width in (2, 4, 8))


def _after_dash(lines: Lines, number: int) -> Iterator[Mending]:
    if found := _NO_SPACE_AFTER_DASH.fullmatch(lines[number]):
        yield replacing(lines, number, f"{found[1]} {found[2]}", AFTER_DASH)


def _after_colon(lines: Lines, number: int) -> Iterator[Mending]:
    found = _NO_SPACE_AFTER_COLON.fullmatch(lines[number])
    if found and found[2] in known_keys():
        mended = f"{found[1]}{found[2]}: {found[4].lstrip()}"
        yield replacing(lines, number, mended, AFTER_COLON, key=found[2])


def _no_colon(lines: Lines, number: int) -> Iterator[Mending]:
    found = _NO_COLON.fullmatch(lines[number])
    if found and found[2] in known_keys():
        mended = f"{found[1]}{found[2]}:{found[3] or ''}"
        yield replacing(lines, number, mended, NO_COLON, key=found[2])


def _hash(lines: Lines, number: int) -> Iterator[Mending]:
    if found := _CUT_COLOUR.fullmatch(lines[number]):
        yield replacing(lines, number, f'{found[1]}"{found[2]}"{found[3]}', HASH)


def _block_text(lines: Lines, number: int) -> Iterator[Mending]:
    """Indent a text that should be, as far as the next key or a line further left."""
    before = _filled_before(lines, number)
    opening = _OPENS_TEXT.fullmatch(lines[before]) if before is not None else None
    if opening is None:
        return
    wanted, indent = len(opening[1]) + 2, _indent(lines[number])
    if not lines[number].strip() or indent > len(opening[1]):
        return
    end = number + 1
    while end < len(lines) and not _ends_text(lines[end], indent):
        end += 1
    while not lines[end - 1].strip():
        end -= 1
    if _ends_text(lines[number], indent):
        return
    text = tuple(lines[number:end])
    mended = tuple(" " * (wanted - indent) + line if line.strip() else line for line in text)
    yield Mending(number, text, mended, Reason(NOT_INDENTED))


def _ends_text(line: str, indent: int) -> bool:
    found = _KEY.match(line)
    is_key = found is not None and found[2] in known_keys()
    return bool(line.strip()) and (is_key or _indent(line) < indent)


def _elements(lines: Lines, number: int) -> Iterator[Mending]:
    """Write the key that is missing where elements come after a frame."""
    item, before = _ITEM.match(lines[number]), _filled_before(lines, number)
    key = _KEY.match(lines[before]) if before is not None else None
    if not (item and key and len(key[1]) > 2):
        return
    if item[2] in KINDS and key[2] in _screen_keys():
        yield inserting(lines, number, f"{key[1]}elements:", NO_ELEMENTS)


def elements_in(text: str, lines: Lines, number: int) -> Mending | None:
    """Return the mending of elements that YAML takes for a part of the text above them."""
    under = number + 1
    if under == len(lines) or " ".join(lines[under].split()) not in text:
        return None
    return next(_elements(lines, under), None)


def _screen_keys() -> set[str]:
    types: tuple[type[msgspec.Struct], ...] = (Screen, *FRAMES.values())
    return {key.name for cls in types for key in keys_of(cls)}


def item_of_slides(lines: Lines, number: int) -> Iterator[Mending]:
    """Write the name of a slide that is an item of a list."""
    at: int | None = number
    if not _NAMED_ITEM.fullmatch(lines[number]):  # what stops the parser is what comes after
        return
    indent = _indent(lines[number])
    while at is not None and _indent(lines[at]) >= indent:
        at = _filled_before(lines, at)
    if at is not None and re.fullmatch(r"slides *: *(?:#.*)?", lines[at]):
        mended = _NAMED_ITEM.sub(r"\1\2:", lines[number])
        yield replacing(lines, number, mended, NO_LIST_OF_SLIDES)


def _tidy(lines: Lines, number: int) -> Iterator[Mending]:
    for way in tidied(lines[number]):
        yield Mending(number, (lines[number],), (way.text,), way.reason)


def _filled_before(lines: Lines, number: int) -> int | None:
    """Return the number of the nearest line above that holds more than a comment."""
    above = range(number - 1, max(-1, number - _FAR), -1)
    return next((at for at in above if lines[at].split("#")[0].strip()), None)


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip())


_Rule = Callable[[Lines, int], Iterator[Mending]]
_ALWAYS: tuple[_Rule, ...] = (_odd_spaces, _tab, _after_dash, _after_colon, _block_text)
"""What is never right."""
