"""A slide's picture by each way: its encoding, and from a key to the last byte that draws it."""

import statistics
from collections.abc import Iterator
from pathlib import Path
from time import perf_counter

from PIL import Image, ImageDraw, ImageFont

from benchmarks.programs import Program
from benchmarks.programs import player as playing
from benchmarks.pty_driver import QUIET
from benchmarks.results import Row, Target
from benchmarks.sampling import ON
from benchmarks.settings import Settings
from tutor.graphics.encoding import encode
from tutor.graphics.protocols import BLOCKS, Graphics, Protocol
from tutor.painting.placed_picture import PlacedPicture

_SIZE = 1200, 750
_COLUMNS, _LINES = 68, 21
_FRAME = Target(16.7)
_MADE_WITHIN = 1.5
"""For how long one waits for the pictures one click away, where they are to be ready."""
_LATE = 0.4
"""A picture that is not ready is drawn in so many seconds at most after what was before it."""


def measure(settings: Settings) -> Iterator[Row]:
    """Encode a picture; go on from picture to picture, at leisure and in haste."""
    changes = settings.choose(12, 4)
    course = _course(settings.folder / "pictures", 3 * changes + 4)
    for way in (BLOCKS, *Protocol):
        group = f"Picture of {_COLUMNS} × {_LINES} cells, {way}"
        if way != BLOCKS:
            yield from _encoded(group, Protocol(way), course, settings.choose(9, 3))
        yield from _changes(group, way, course, changes)


def _encoded(group: str, way: Protocol, course: Path, times: int) -> Iterator[Row]:
    taken, size = [], 0
    for number in range(1, times + 1):
        picture = PlacedPicture(0, 0, _COLUMNS, _LINES, course / f"{number}.png", 0)
        begun = perf_counter()
        size = len(encode(picture, Graphics(way), 99))
        taken.append((perf_counter() - begun) * 1000)
    yield Row(group, "decoded, resized, encoded", "ms", statistics.median(taken))
    yield Row(group, "written", "kB", size / 1000)


def _changes(group: str, way: str, course: Path, changes: int) -> Iterator[Row]:
    bare = playing(course)
    program = Program((*bare.command, "--pictures", way, "--no-record"), lambda _: "Début")
    begun = 2 + changes
    ready = [ON] * changes
    jumps = [f"n{number}\r".encode() for number in range(begun + 2, begun + 2 * changes + 2, 2)]
    with program.start()[0] as terminal:
        for what, keys, rest, quiet, target in (
            ("key → last byte, ready", ready, _MADE_WITHIN, QUIET, _FRAME),
            ("number → last byte, not ready", jumps, 0.0, _LATE, None),
        ):
            taken = []
            for key in keys:
                terminal.drain(rest)
                sent = terminal.send(key)
                taken.append((terminal.answer(quiet).last - sent) * 1000)
            yield Row(group, what, "ms", statistics.median(taken), target=target)


def _course(folder: Path, slides: int) -> Path:
    """Write a course of pictures, each like a screen of a program; return its folder."""
    folder.mkdir(exist_ok=True)
    lines = ["format: 1", "title: Images", "slides:"]
    lines.append("  s0: {title: Début, text: Rien encore., next: s1}")
    for number in range(1, slides + 1):
        _screen(number).save(folder / f"{number}.png")
        onward = f"next: s{number + 1}" if number < slides else "end: true"
        image = f"{{image: {{alt: Un écran, source: {number}.png, rows: {_LINES}}}}}"
        lines.append(f"  s{number}: {{title: Écran, screen: {{elements: [{image}]}}, {onward}}}")
    (folder / "images.yaml").write_text("\n".join(lines), encoding="utf-8")
    return folder


def _screen(number: int) -> Image.Image:
    """Return a picture of a program's screen: a bar, a list, a button."""
    picture = Image.new("RGB", _SIZE, "#F6F7FB")
    drawing, font = ImageDraw.Draw(picture), ImageFont.load_default(18)
    drawing.rectangle((0, 0, _SIZE[0], 64), fill="#15306B")
    for row in range(11):
        y = 84 + 56 * row
        drawing.rounded_rectangle((40, y, 1160, y + 46), 8, "#FFFFFF", "#C9D1E6")
        drawing.text((60, y + 12), f"{number}.{row} Changement d'adresse", "#222222", font)
        drawing.rounded_rectangle((1000, y + 8, 1130, y + 38), 6, "#0A7D4B")
    return picture
