"""A deck imported again: what was edited by hand since stays, the rest follows the deck.

What an import wrote is kept as hashes, slide by slide, in a small file beside the course.
"""

import json
import re
from collections.abc import Iterator, Mapping
from hashlib import sha256
from typing import Any, NamedTuple

import msgspec

from tutor.importing.writing.course import Course
from tutor.language import Phrase, Words

MANIFEST = ".import.json"
_FORMAT = 1
_SLIDES = b"\nslides:\n"
_BLOCK = re.compile(rb"^  (?=[^\s#])", re.MULTILINE)
_NAME = re.compile(rb"\s*\"?([A-Za-z0-9_-]+)\"?:")
_HEAD = ""
"""The name of what stands before the slides of a file."""

_CHANGED = Phrase("slide {number} changed: {name}")
_NEW = Phrase("slide {number} is new: {name}")
_GONE = Phrase("no slide any more: {name}")
_KEPT = Phrase("edited by hand, and kept: {what}")
_BOTH = Phrase("edited by hand, and kept, though the deck changed too: {what}")

Parts = dict[str, bytes]
"""A file's head, and each of its slides under its name, in their order."""


class Manifest(msgspec.Struct, frozen=True, kw_only=True):
    """What an import wrote."""

    format: int = _FORMAT
    deck: str = ""
    style: str = ""
    title: str | None = None
    names: dict[str, str] = {}
    """`scenario/slide` under the key of each slide."""
    hashes: dict[str, dict[str, str]] = {}
    """Under each file's name, those of its parts; a file that has no slides is one part."""

    def to_json(self) -> bytes:
        """Return what is written beside the course."""
        return (json.dumps(msgspec.to_builtins(self), indent=1) + "\n").encode()


class Update(NamedTuple):
    """What is to be done with the files of a course."""

    written: Mapping[str, bytes]
    removed: tuple[str, ...]
    told: tuple[Words, ...]
    """What changed in the deck, and what was kept."""


def read_manifest(content: bytes) -> Manifest | None:
    """Return what a former import wrote, or None where that is not known."""
    try:
        manifest = msgspec.json.decode(content, type=Manifest)
    except msgspec.MsgspecError:
        return None
    return manifest if manifest.format == _FORMAT else None


def hashes_of(files: Mapping[str, bytes]) -> dict[str, dict[str, str]]:
    """Return what tells whether the parts of files are still as they were written."""
    return {
        name: {part: _hash(held) for part, held in _parts(name, content).items()}
        for name, content in files.items()
    }


def update(course: Course, manifest: Manifest, there: Mapping[str, bytes]) -> Update:
    """Return how the files that are `there` follow a deck that is imported again."""
    written: dict[str, bytes] = {}
    kept: list[Words] = []
    for name, content in course.files.items():
        if name not in there:
            if name not in manifest.hashes:  # else somebody deleted it
                written[name] = content
            continue
        former = manifest.hashes.get(name, {})
        parts = _merged(name, _parts(name, content), _parts(name, there[name]), former, kept)
        if (merged := _joined(parts)) != there[name]:
            written[name] = merged
    gone = [name for name in manifest.hashes if name in there and name not in course.files]
    now = hashes_of({name: there[name] for name in gone})
    removed = tuple(name for name in gone if now[name] == manifest.hashes[name])
    kept += [_kept(name, has_changed=False) for name in gone if name not in removed]
    return Update(written, removed, (*_changes(course, manifest), *kept))


def _merged(
    name: str, new: Parts, there: Parts, former: Mapping[str, str], kept: list[Words]
) -> Parts:
    """Return a file's parts: those edited by hand as they are, the others as they are now."""
    if len(there) == 1 < len(new):  # laid out in a way of the author's own
        now = {part: _hash(text) for part, text in new.items()}
        kept.append(_kept(name, has_changed=now != former))
        return there
    merged: Parts = {}
    for part, text in new.items():
        if part not in there:
            if part not in former:  # else somebody deleted it
                merged[part] = text
        elif _hash(there[part]) in (former.get(part), _hash(text)):
            merged[part] = text
        else:
            merged[part] = there[part]
            kept.append(_kept(_full(name, part), has_changed=_hash(text) != former.get(part)))
    return _with_others(merged, there, former)


def _with_others(merged: Parts, there: Parts, former: Mapping[str, str]) -> Parts:
    """Return the parts, with those of the author's own where they stood, after the same ones."""
    order = list(merged)
    before = _HEAD
    for part, text in there.items():
        if part not in merged and former.get(part) != _hash(text):
            at = order.index(before) + 1 if before in order else len(order)
            order.insert(at, part)
        if part in order:
            before = part
    return {part: merged.get(part) or there[part] for part in order}


def _changes(course: Course, manifest: Manifest) -> Iterator[Words]:
    """Yield what changed in the deck since it was imported, slide by slide."""
    now = hashes_of(course.files)
    for key, name in course.names.items():
        values = {"number": course.slides[key], "name": name}
        if key not in manifest.names:
            yield _words(_NEW, values)
        elif _of_slide(now, name) != _of_slide(manifest.hashes, manifest.names[key]):
            yield _words(_CHANGED, values)
    for key, name in manifest.names.items():
        if key not in course.names:
            yield _words(_GONE, {"name": name})


def _of_slide(hashes: Mapping[str, Mapping[str, str]], name: str) -> str | None:
    scenario, _, slide = name.partition("/")
    return hashes.get(f"{scenario}.yaml", {}).get(slide)


def _kept(what: str, *, has_changed: bool) -> Words:
    return _words(_BOTH if has_changed else _KEPT, {"what": what})


def _words(phrase: Phrase, values: Mapping[str, Any]) -> Words:
    return lambda language: phrase(language, **values)


def _full(name: str, part: str) -> str:
    return f"{name.removesuffix('.yaml')}/{part}" if part else name


def _parts(name: str, content: bytes) -> Parts:
    """Return the parts of a file: a scenario's head and slides, or all of it."""
    text = content.replace(b"\r\n", b"\n")
    head, slides, rest = text.partition(_SLIDES)
    starts = [found.start() for found in _BLOCK.finditer(rest)]
    if not name.endswith(".yaml") or not starts or starts[0]:
        return {_HEAD: content}
    blocks = [rest[at:end] for at, end in zip(starts, [*starts[1:], len(rest)], strict=True)]
    named = {found[1].decode(): block for block in blocks if (found := _NAME.match(block))}
    if len(named) != len(blocks):  # laid out in a way of the author's own
        return {_HEAD: content}
    return {_HEAD: head + slides, **named}


def _joined(parts: Parts) -> bytes:
    if len(parts) == 1:
        return parts[_HEAD]
    return b"".join(part if part.endswith(b"\n") else part + b"\n" for part in parts.values())


def _hash(content: bytes) -> str:
    return sha256(content.rstrip()).hexdigest()[:20]
