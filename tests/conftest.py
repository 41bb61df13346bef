"""What tests of every room may ask for."""

import gc
import os
import tempfile
from pathlib import Path

import pytest
from hypothesis import settings

from tests.signals import hear_signals_in_what_is_started
from tutor.commands.common.command import shipped_course
from tutor.model.course import Course
from tutor.records.database import VARIABLE

# What whoever runs the tests left in a course is none of the tests' business.
_RESULTS = tempfile.TemporaryDirectory(prefix="pas-a-pas-tests-")
os.environ[VARIABLE] = str(Path(_RESULTS.name) / "records.sqlite")

hear_signals_in_what_is_started()
gc.disable()  # while tests are collected, which all stay to the end

settings.register_profile("patient", deadline=None)  # a busy machine is not a mistake
settings.load_profile("patient")


def pytest_addoption(parser: pytest.Parser) -> None:
    """Take the length of what may last as long as one likes."""
    parser.addoption(
        "--soak", type=int, default=500, help="how many keys and clicks a kiosk endures"
    )
    parser.addoption("--fuzz", type=int, default=300, help="how many damaged inputs of each kind")


def pytest_collection_finish() -> None:
    """Look for garbage among what the tests make."""
    gc.freeze()
    gc.enable()


@pytest.fixture(scope="session")
def shipped_folder() -> Path:
    """The folder of the course that comes with the program."""
    return shipped_course()


@pytest.fixture(scope="session")
def shipped(shipped_folder: Path) -> Course:
    """The course that comes with the program."""
    from tutor.loading.courses import load_course

    return load_course(shipped_folder)


@pytest.fixture
def fuzz(request: pytest.FixtureRequest) -> int:
    """How many damaged inputs are to be tried."""
    return int(request.config.getoption("--fuzz"))
