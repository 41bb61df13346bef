"""Puts a sample of each room's mutants to that room's own tests, and tells the score.

mutmut makes and tries them in a folder of its own: the work tree is only read. It leaves out
properties, and what stands outside of functions.
"""

import argparse
import json
import os
import random
import subprocess
import sys
from collections import Counter
from pathlib import Path
from tempfile import TemporaryDirectory

ROOT = Path(__file__).parents[1]
USUAL = ("engine", "training", "checks", "records", "painting", "loading")
SURVIVED = {0, 5, 33}  # the tests passed, or none comes by the mutant
TIMED_OUT = {-9, -24, 24, 36, 152}  # the signals of a limit of time, and how shells tell them

PRELOADED = "pytest\nhypothesis\ntutor.commands.check\n"  # else each mutant's tests import them
CONFIGURATION = """\
[mutmut]
source_paths = tutor
only_mutate = tutor/{room}/*
also_copy =
    {beside}
pytest_add_cli_args_test_selection = {tests}
pytest_add_cli_args =
    --hypothesis-seed={seed}
    --override-ini=addopts=
    --ignore-glob=*/test_bounds.py
timeout_multiplier = 10
timeout_constant = 3
process_isolation = forkserver
forkserver_warmup = import
preload_modules_file = preloaded
track_dependencies = false
"""


def main() -> int:
    """Put a sample of mutants to the tests, and print the score; return 130 where interrupted."""
    options = _options()
    total: Counter[str] = Counter()
    print(f"{options.count} mutants a room, SEED={options.seed}", flush=True)
    try:
        for room in options.room:
            total += _tried(room, options.count, options.seed)
    except KeyboardInterrupt:
        return 130
    print(_score("all", total))
    return 0


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="make mutants", description=__doc__)
    parser.add_argument("--room", nargs="+", choices=_rooms(), default=USUAL, metavar="ROOM")
    parser.add_argument("--count", type=int, default=15, help="how many mutants of each room")
    parser.add_argument("--seed", type=int, default=random.randrange(10_000))
    options = parser.parse_args()
    if options.count < 1:
        parser.error("--count takes 1 or more")
    return options


def _rooms() -> dict[str, str]:
    """Each room that has tests of its own, and their folder."""
    rooms = sorted(folder.name for folder in (ROOT / "tutor").iterdir())
    places = [(room, place) for room in rooms for place in (f"tests/{room}", f"tests/unit/{room}")]
    return {room: place for room, place in places if (ROOT / place).is_dir()}


def _tried(room: str, count: int, seed: int) -> Counter[str]:
    with TemporaryDirectory(prefix="mutants-") as name:
        folder = Path(name)
        _furnish(folder, room, seed)
        # It has no command that only makes the mutants; a run of none of them does, and fails.
        run = _mutmut(folder, "run", "none")
        names = sorted(_codes(folder))
        sample = random.Random(seed).sample(names, min(count, len(names)))
        if sample:
            run = _mutmut(folder, "run", *sample)
        if run.returncode:
            sys.exit(f"{room}: mutmut failed\n{run.stdout[-2000:]}{run.stderr[-2000:]}")
        return _told(folder, room, sample)


def _furnish(folder: Path, room: str, seed: int) -> None:
    """Lay out what mutmut copies and mutates, as links to the work tree, and what it is to do."""
    (folder / "mutants").mkdir()  # Python looks for modules in what is there when it starts
    entries = [entry for entry in ROOT.iterdir() if not entry.name.startswith(".")]
    for entry in entries:
        (folder / entry.name).symlink_to(entry)
    beside = "\n    ".join(entry.name for entry in entries if entry.name != "tutor")
    values = {"room": room, "tests": _rooms()[room], "beside": beside, "seed": seed}
    (folder / "preloaded").write_text(PRELOADED, encoding="utf-8")
    (folder / "setup.cfg").write_text(CONFIGURATION.format(**values), encoding="utf-8")


def _mutmut(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    # Players that the tests start find the mutants first, and sets come in one order.
    environment = os.environ | {"PYTHONPATH": str(folder / "mutants"), "PYTHONHASHSEED": "0"}
    command = [str(Path(sys.executable).with_name("mutmut")), *arguments]
    return subprocess.run(
        command, cwd=folder, env=environment, capture_output=True, text=True, check=False
    )


def _codes(folder: Path) -> dict[str, int | None]:
    """Return the exit code of pytest for each mutant; `mutmut results` has only its own words."""
    codes: dict[str, int | None] = {}
    for file in (folder / "mutants" / "tutor").rglob("*.meta"):
        codes |= json.loads(file.read_text("utf-8"))["exit_code_by_key"]
    return codes


def _told(folder: Path, room: str, sample: list[str]) -> Counter[str]:
    codes = _codes(folder)
    outcomes = {name: _outcome(codes[name]) for name in sample}
    score = Counter(outcomes.values())
    print(_score(room, score), flush=True)
    for name in sorted(sample):
        if outcomes[name] == "survived":
            print(_mutmut(folder, "show", name).stdout, flush=True)
    return score


def _outcome(code: int | None) -> str:
    return "survived" if code in SURVIVED else "timed out" if code in TIMED_OUT else "told"


def _score(name: str, score: Counter[str]) -> str:
    told, late, left = score["told"], score["timed out"], score["survived"]
    return f"{name}: {told} told, {left} survived, {late} timed out of {score.total()}"


if __name__ == "__main__":
    sys.exit(main())
