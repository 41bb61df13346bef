"""The command `import` on a long deck, from its start to its exit."""

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from benchmarks.measures.check import spent
from benchmarks.pty_driver import ROOT, BenchmarkError
from benchmarks.results import Row, Target
from benchmarks.settings import Settings
from tests.unit.importing.decks import Made, png

_SLIDES, _ZONES = 300, 3
_SOON = Target(5)


def measure(settings: Settings) -> Iterator[Row]:
    """Import a deck of screenshots with zones, as screens, and judge it."""
    deck = _deck(settings.folder / "long.pptx")
    group = f"import, {_SLIDES} slides, {_SLIDES * _ZONES} zones: processor time"
    folder = settings.folder / "imported"
    yield Row(group, "as screens", "s", _seconds("import", deck, folder), target=_SOON)
    yield Row(group, "--audit", "s", _seconds("import", deck, "--audit"), target=_SOON)


def _seconds(*arguments: str | Path) -> float:
    before = spent()
    command = (sys.executable, "-m", "tutor", *map(str, arguments))
    ran = subprocess.run(command, cwd=ROOT, capture_output=True, text=True)
    if ran.returncode:
        raise BenchmarkError(f"the deck should be clean:\n{ran.stdout}{ran.stderr}")
    return spent() - before


def _deck(path: Path) -> Path:
    made = Made()
    text = "Some words on what one does here"
    pages = [made.slide(f"Slide {at}", text, closed=True) for at in range(_SLIDES)]
    for at, page in enumerate(pages):
        page.picture((40, 20, 50, 60), png(40, 30, at % 250), alt=f"Screen {at}")
        for zone in range(_ZONES):
            target = pages[(at + zone + 1) % _SLIDES]
            page.zone((45 + 12 * zone, 50, 10, 6), alt=f"Zone {zone}", to=target)
    return made.save(path)
