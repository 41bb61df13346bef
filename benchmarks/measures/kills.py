"""What is left of the records of a process that was killed at any instant."""

from collections.abc import Iterator

from benchmarks.killing import kill_often
from benchmarks.results import Row, Target
from benchmarks.settings import Settings

_NONE = Target(0)


def measure(settings: Settings) -> Iterator[Row]:
    """Kill a recording process again and again, and look at the file each time."""
    found = kill_often(settings.folder / "kills", settings.times or settings.choose(1000, 50))
    group = f"Killed while recording, {found.kills:,} times"
    yield Row(group, "events told to be kept", "", found.kept)
    yield Row(group, "… of these, not in the file", "", found.lost, target=_NONE)
    yield Row(group, "files that were not whole", "", found.damaged, target=_NONE)
    yield Row(group, "sessions gone on with", "", found.resumed)
