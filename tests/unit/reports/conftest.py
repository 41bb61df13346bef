"""What tests of the outcomes may ask for."""

from tests.unit.reports.recorded import connection, path, report

__all__ = ["connection", "path", "report"]
