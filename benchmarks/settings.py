"""How much to measure."""

from pathlib import Path
from typing import NamedTuple

from benchmarks.courses import WayOn, write_course


class Settings(NamedTuple):
    """The counts of a run, and where its courses are written."""

    folder: Path
    quick: bool
    times: int | None = None
    """How many times to do what is counted, where that is asked for."""

    def choose(self, full: int, quick: int) -> int:
        """Return one of two counts."""
        return quick if self.quick else full

    def course(self, slides: int, *, way_on: WayOn = "button", files: int = 1) -> Path:
        """Return a generated course, written when first asked for."""
        folder = self.folder / f"{slides}-{way_on}-{files}"
        return (
            folder if folder.exists() else write_course(folder, slides, way_on=way_on, files=files)
        )
