"""What tests of the command `report` may ask for."""

from tests.unit.records.recorded import connection, path

__all__ = ["connection", "path"]
