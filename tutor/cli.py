"""The command line: parse, call, report."""

import gc
import os
import sys
from collections.abc import Sequence
from io import TextIOWrapper

from tutor.commands import COMMANDS
from tutor.commands.command import PROGRAM, WRONG
from tutor.commands.parser import read_arguments
from tutor.language import Phrase
from tutor.model.errors import CourseError

_CANNOT = Phrase("{program}: the system refuses ({reason}).")


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line; return the exit code."""
    gc.disable()  # the collector is the largest single cost of reading a course
    if isinstance(sys.stdout, TextIOWrapper):
        sys.stdout.reconfigure(errors="replace")
    given = list(sys.argv[1:] if arguments is None else arguments)
    options, language = read_arguments(given)
    try:
        code = COMMANDS[options.command].run(options, language)
        if sys.stdout is not None:
            sys.stdout.flush()
        return code
    except CourseError as error:
        print(error.report(language), file=sys.stderr)
        return WRONG
    except KeyboardInterrupt:
        return 130
    except BrokenPipeError:
        _write_no_more()
        return 141
    except OSError as error:
        _write_no_more()
        reason = error.strerror or str(error)
        print(_CANNOT(language, program=PROGRAM, reason=reason), file=sys.stderr)
        return 1


def _write_no_more() -> None:
    """Send what is still to be written nowhere, or leaving would fail once more."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
