"""What tests of what is recorded may ask for."""

from tests.unit.records.recorded import connection, path

__all__ = ["connection", "path"]
