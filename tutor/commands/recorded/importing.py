"""Records of other machines, taken in."""

import argparse

from tutor.commands.recorded.files import told_by
from tutor.commands.recorded.listing import print_line
from tutor.commands.recorded.opening import opened
from tutor.language import Language, Phrase
from tutor.loading.files import shown
from tutor.loading.mistakes import printable
from tutor.records.sharing import take_in

_TAKEN = Phrase("{path}: sessions added: {sessions}; events added: {events}")


def run(options: argparse.Namespace, language: Language) -> int:
    """Take in each file, all of it or nothing of it."""
    for path in options.files:
        with told_by(path) as told, opened(options.records, made=True) as connection:
            taken = take_in(connection, told)
        name = printable(str(shown(path)))
        line = _TAKEN(language, path=name, sessions=taken.sessions, events=taken.events)
        print_line(line)
    return 0
