"""What tests of the outcomes may ask for."""

from sqlite3 import Connection

import pytest
from msgspec.structs import replace

from tests.unit.records.keeping import COURSE
from tests.unit.records.recorded import EVERYONE, connection, path
from tutor.reports.report import LearningReport, report_on

__all__ = ["connection", "path", "report"]


@pytest.fixture
def report(connection: Connection) -> LearningReport:  # pytest gives the fixture
    """The report on all that is recorded, the course at hand."""
    return report_on(connection, EVERYONE, {COURSE.known_as: replace(COURSE, title="Un cours")})
