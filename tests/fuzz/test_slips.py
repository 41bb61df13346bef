"""What authors get wrong is told on its line with what would be right, and mended where it can."""

from collections import Counter
from pathlib import Path
from random import Random

from tests.fuzz.slips import KINDS, Files, Slip, files_of, slips
from tutor.loading.courses import load_course
from tutor.loading.fixing import fix
from tutor.loading.mistakes import WrongCourse

EACH = 12
"""How many of the inputs that are asked for make one slip of each kind: each is a whole course."""

LEAST = 0.95


def write(folder: Path, files: Files) -> None:
    """Write the files that are not as they should be."""
    for name, lines in files.items():
        path, content = folder / name, "\n".join(lines)
        if not path.exists() or path.read_text(encoding="utf-8") != content:
            path.write_text(content, encoding="utf-8")


def is_told(folder: Path, slip: Slip) -> bool:
    """Return whether a slip is told on its line with what would be right."""
    try:
        load_course(folder)
    except WrongCourse as wrong:
        there = [one for one in wrong.mistakes if one.place.line == slip.line + 1]
        if slip.remedy:
            return any(slip.remedy in one.report("fr").replace("\u00a0", " ") for one in there)
        return any(one.mending and list(one.mending.after) == slip.right for one in there)
    return False


def is_mended(folder: Path, slip: Slip, files: Files) -> bool:
    """Return whether `--fix` writes what was meant, to the letter."""
    list(fix(folder))
    return files_of(folder)[slip.file] == slip.made(files, slip.right)[slip.file]


def test_slips_are_told_with_their_remedy_and_mended(
    tmp_path: Path, shipped_folder: Path, fuzz: int
) -> None:
    files = files_of(shipped_folder)
    told: Counter[str] = Counter()
    mended: Counter[str] = Counter()
    made: Counter[str] = Counter()
    mendable: Counter[str] = Counter()
    (tmp_path / "resources").symlink_to(shipped_folder)
    for seed in range(max(1, fuzz // 300)):
        for kind in KINDS:
            slip = next(slips(files, kind, Random(f"{kind}{seed}")), None)
            if slip is None:
                continue
            write(tmp_path, slip.made(files, slip.wrong))
            made[kind] += 1
            told[kind] += is_told(tmp_path, slip)
            if not slip.remedy:
                mendable[kind] += 1
                mended[kind] += is_mended(tmp_path, slip, files)
    figures = "\n".join(
        f"{kind}: told {told[kind]}/{made[kind]}, mended {mended[kind]}/{mendable[kind]}"
        for kind in made
    )
    print(figures)
    assert told.total() >= LEAST * made.total(), figures
    assert mended.total() >= LEAST * mendable.total(), figures
