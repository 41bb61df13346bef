"""A damaged deck is refused, or becomes a course that loads; nothing else happens."""

import zipfile
from io import BytesIO
from pathlib import Path
from random import Random
from time import monotonic

import pytest

from tests.fuzz.mutations import WATCHDOG, mutated
from tests.unit.importing.made import put
from tests.unit.importing.step_by_step import step_by_step
from tutor.importing.audit.audit import audit
from tutor.importing.errors import WrongDeck
from tutor.importing.reading.decks import open_deck
from tutor.importing.writing.course import Writer
from tutor.loading.courses import load_course

_SIXTH = 6
"""Whole files are damaged once in so many times: mostly, the archive alone then breaks."""


def damaged(random: Random, deck: bytes) -> bytes:
    """Return a deck with some bytes changed: of its file, or of some of its parts."""
    if random.randrange(_SIXTH) == 0:
        return mutated(random, [deck])
    written = BytesIO()
    with zipfile.ZipFile(BytesIO(deck)) as read, zipfile.ZipFile(written, "w") as copy:
        parts = {name: read.read(name) for name in read.namelist()}
        for name in random.sample(sorted(parts), random.choice((1, 1, 2, 5))):
            parts[name] = _changed(random, parts[name])
        for name, content in parts.items():
            copy.writestr(name, content)
    return written.getvalue()


def _changed(random: Random, content: bytes) -> bytes:
    """Return XML with values and elements taken for others; now and then, with any bytes."""
    pieces = content.split(b'"')
    if len(pieces) < 3 or random.random() < 0.2:
        return mutated(random, [content])
    for _ in range(random.choice((1, 3, 9))):
        at, other = random.randrange(len(pieces)), random.randrange(len(pieces))
        odd = (b"", b"-1", b"999999999999999", b"rId1", b"x", pieces[other])
        pieces[at] = random.choice(odd) if at % 2 else pieces[at]
    return b'"'.join(pieces)


def test_no_damage_hangs_or_raises(
    tmp_path: Path, fuzz: int, capfd: pytest.CaptureFixture[str]
) -> None:
    random, deck = Random(0), step_by_step().bytes()
    imported = 0
    path = tmp_path / "deck.pptx"
    for number in range(fuzz // 10):
        path.write_bytes(damaged(random, deck))
        began = monotonic()
        try:
            with open_deck(path) as read:
                writer = Writer(read)
                files = writer.course(writer.as_screens).files
                assert audit(read, "en").slides == len(read.slides)
        except WrongDeck:
            continue
        assert monotonic() - began < WATCHDOG, number
        load_course(put(files, tmp_path / str(number)))
        imported += 1
    assert 0 < imported < fuzz // 10
    assert capfd.readouterr() == ("", "")
