"""The command line: parse, call, report."""

import gc
import os
import sys
from collections.abc import Sequence
from io import TextIOWrapper

from tutor.commands.common.command import PROGRAM, WRONG
from tutor.commands.common.printing import print_error
from tutor.commands.parser import language_asked, read_arguments
from tutor.language import Phrase, choose_language
from tutor.model.errors import CourseError

_CANNOT = Phrase("{program}: the system refuses ({reason}).")


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line; return the exit code."""
    gc.disable()  # the collector is the largest single cost of reading a course
    if isinstance(sys.stdout, TextIOWrapper):
        sys.stdout.reconfigure(errors="replace")
    given = sys.argv[1:] if arguments is None else arguments
    language = choose_language(language_asked(given))
    try:
        command, options = read_arguments(given, language)
        code = command.run(options, language)
        if sys.stdout is not None:
            sys.stdout.flush()
        return code
    except CourseError as error:
        print_error(error.report(language))
        return WRONG
    except BrokenPipeError:
        _write_no_more()
        return 141
    except OSError as error:
        _write_no_more()
        reason = error.strerror or str(error)
        print_error(_CANNOT(language, program=PROGRAM, reason=reason))
        return 1


def _write_no_more() -> None:
    """Send what is still to be written nowhere, or leaving would fail once more."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
