"""The command line: parse, call, report."""

import gc
import os
import sys
from collections.abc import Sequence
from io import TextIOWrapper

from tutor.commands import COMMANDS
from tutor.commands.command import WRONG
from tutor.commands.parser import read_arguments
from tutor.model.errors import CourseError


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line; return the exit code."""
    gc.disable()  # the collector is the largest single cost of reading a course
    if isinstance(sys.stdout, TextIOWrapper):
        sys.stdout.reconfigure(errors="replace")
    given = list(sys.argv[1:] if arguments is None else arguments)
    options, language = read_arguments(given)
    try:
        return COMMANDS[options.command].run(options, language)
    except CourseError as error:
        print(error.report(language), file=sys.stderr)
        return WRONG
    except KeyboardInterrupt:
        return 130
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 141
