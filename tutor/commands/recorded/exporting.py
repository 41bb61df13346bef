"""The records as lines of JSON, for other machines and other programs."""

import argparse

from tutor.commands.output import write_file, write_output
from tutor.commands.recorded.opening import of_person, opened
from tutor.language import Language
from tutor.records.reading import sessions, summaries
from tutor.records.sharing import entries, to_lines


def run(options: argparse.Namespace, language: Language) -> int:  # noqa: ARG001  # as all of them
    """Write every session and its events, or those of one person."""
    with opened(options.records) as connection:
        if options.person is None:
            chosen = list(sessions(connection))
        else:
            theirs = of_person(summaries(connection), options.person)
            chosen = [one.session for one in theirs]
        lines = to_lines(entries(connection, chosen))
        if options.output:
            write_file(options.output, lines)
        else:
            write_output(lines)
    return 0
