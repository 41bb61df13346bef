"""The terminal in which a command runs."""

import os


def ask_the_window_its_size() -> None:
    """Forget the size that a shell once exported: it hides the window's own."""
    for name in ("COLUMNS", "LINES"):
        os.environ.pop(name, None)
