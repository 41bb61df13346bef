"""What recording adds to a slide change, from the key to the last byte."""

from collections.abc import Iterator
from contextlib import ExitStack

from benchmarks.programs import player, recording_player
from benchmarks.results import Row, Target
from benchmarks.sampling import HURRIED, THINKING, Walk, forwards, interleave
from benchmarks.settings import Settings

_LITTLE = Target(1.05, ratio=True)
_PER_FILE = 75


def measure(settings: Settings) -> Iterator[Row]:
    """Walk in a player that records and in one that does not, in turns."""
    changes = settings.choose(400, 40)
    paces = (HURRIED, THINKING)
    slides = len(paces) * changes + 1
    course = settings.course(slides, files=slides // _PER_FILE + 1)
    programs = (player(course), recording_player(course, settings.folder / "records.sqlite"))
    with ExitStack() as stack:
        walked = [
            (stack.enter_context(program.start()[0]), forwards(program.first, program.title))
            for program in programs
        ]
        for pace in paces:
            without, recorded = walks = [Walk(*one) for one in walked]
            interleave(walks, changes, pace)
            group = f"Key → last byte with records, {pace.name}"
            medians, slow = (recorded.median, without.median), (recorded.p95, without.p95)
            yield Row(group, "median", "ms", *medians, "without", _LITTLE)
            yield Row(group, "p95", "ms", *slow, "without")
