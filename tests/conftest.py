"""What tests of every room may ask for."""

from pathlib import Path

import pytest

from tutor.cli import shipped_course
from tutor.loading.courses import load_course
from tutor.model.course import Course


@pytest.fixture(scope="session")
def shipped_folder() -> Path:
    """The folder of the course that comes with the program."""
    return shipped_course()


@pytest.fixture(scope="session")
def shipped(shipped_folder: Path) -> Course:
    """The course that comes with the program."""
    return load_course(shipped_folder)
