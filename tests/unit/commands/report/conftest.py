"""What tests of the command `report` may ask for."""

from tests.unit.reports.recorded import connection, path

__all__ = ["connection", "path"]
