"""The program as it is started: by its name, or by `python -m tutor`."""

import sys

_INTERRUPTED = 130


def main() -> int:
    """Run the command line; return the exit code, be it interrupted while all is still imported."""
    try:
        from tutor.cli import main as run

        return run()
    except KeyboardInterrupt:
        return _INTERRUPTED


if __name__ == "__main__":
    sys.exit(main())
