"""The page's script plays as Python does: the file that is published replays Python's walks."""

import shutil
import subprocess
from pathlib import Path

import pytest

from tests.unit.training.attempts import Situation
from tests.unit.web.attempts import attempts
from tests.unit.web.attempts import made_up as attempts_made_up
from tests.unit.web.transcripts import Transcript, made_up, random_walks, recorded, written
from tutor.loading.courses import load_course
from tutor.model.course import Course
from tutor.routes.scripts import read_script
from tutor.training.course_tasks import tasks_of
from tutor.web.page import SCRIPT

REPLAY = Path(__file__).parent / "replay.mjs"
REPLAY_ATTEMPTS = Path(__file__).parent / "replay_attempts.mjs"
GALLERY = Path(__file__).parents[2] / "data" / "gallery"

pytestmark = pytest.mark.skipif(not shutil.which("node"), reason="Node is not there to replay")


def made_again(folder: Path, told: str) -> str:
    """Return what the script learns otherwise than Python; nothing where they agree."""
    (folder / "attempts.json").write_text(told, encoding="utf-8")
    return _run(REPLAY_ATTEMPTS, folder / "attempts.json")


def replayed(folder: Path, courses: list[Course], walks: list[Transcript]) -> str:
    """Return what the script does otherwise than Python; nothing where they agree."""
    told = folder / "transcripts.json"
    told.write_text(written(courses, walks), encoding="utf-8")
    return _run(REPLAY, told)


def _run(replay: Path, told: Path) -> str:
    command = ["node", str(replay), str(SCRIPT), str(told)]
    ran = subprocess.run(command, capture_output=True, encoding="utf-8", check=False)
    return ran.stdout + ran.stderr


def test_the_script_walks_as_python_does(tmp_path: Path, shipped: Course) -> None:
    courses = [shipped, load_course(GALLERY), *made_up(100)]
    walks = [*random_walks(courses[:2], 250, 25), *random_walks(courses, 15, 12)]
    assert len(walks) > 2_000
    assert replayed(tmp_path, courses, walks) == ""


def test_the_script_follows_the_recorded_routes(
    tmp_path: Path, shipped: Course, shipped_folder: Path
) -> None:
    routes = [read_script(one.read_text()).route for one in (shipped_folder / "routes").iterdir()]
    walks = [recorded(shipped, 0, route) for route in routes]
    assert replayed(tmp_path, [shipped], walks) == ""


def test_the_script_learns_as_python_does(tmp_path: Path) -> None:
    assert made_again(tmp_path, attempts(attempts_made_up(90), 2, 10, "en")) == ""


def test_the_script_does_the_tasks_of_courses(tmp_path: Path, shipped: Course) -> None:
    courses = [shipped, load_course(GALLERY)]
    situations = [
        Situation(course, task) for course in courses for task in (None, *tasks_of(course))
    ]
    assert made_again(tmp_path, attempts(situations, 2, 24, "fr")) == ""
