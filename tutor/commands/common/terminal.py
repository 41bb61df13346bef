"""The terminal in which a command runs."""

import os
import sys
from collections.abc import Mapping


def wants_plain(environment: Mapping[str, str] = os.environ) -> bool:
    """Return whether only the line player can be used here, or is preferred."""
    streams = (sys.stdin, sys.stdout, sys.stderr)
    if not all(stream is not None and stream.isatty() for stream in streams):
        return True
    term = environment.get("TERM", "" if os.name == "posix" else "windows")
    return term in ("", "dumb") or bool(environment.get("ACCESSIBLE"))


def ask_the_window_its_size() -> None:
    """Forget the size that a shell once exported: it hides the window's own."""
    for name in ("COLUMNS", "LINES"):
        os.environ.pop(name, None)
