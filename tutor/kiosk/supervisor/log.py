"""The supervisor's log, of bounded size; it stays silent where the disk is full or read-only."""

import logging
from logging.handlers import RotatingFileHandler
from pathlib import Path

_SIZE = 500_000
_FILES = 4


def open_log(path: Path | None) -> logging.Logger:
    """Return where to tell what happened. Never raises: the screen matters more than its log."""
    log = logging.Logger("kiosk", logging.INFO)
    log.addHandler(_handler(path) if path else logging.NullHandler())
    return log


def _handler(path: Path) -> logging.Handler:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handler = _Quiet(path, maxBytes=_SIZE, backupCount=_FILES, encoding="utf-8")
    except OSError:
        return logging.NullHandler()
    handler.setFormatter(logging.Formatter("%(asctime)s %(message)s"))
    return handler


class _Quiet(RotatingFileHandler):
    """Says nothing on the terminal where it cannot write: the kiosk is drawn there."""

    def handleError(self, record: logging.LogRecord) -> None:  # noqa: N802  # logging's name
        """Go on without."""
