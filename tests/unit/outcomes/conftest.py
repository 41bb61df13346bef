"""What tests of the outcomes may ask for."""

from tests.unit.outcomes.recorded import connection, path, report

__all__ = ["connection", "path", "report"]
