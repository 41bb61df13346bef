"""Old sessions, deleted for good."""

import argparse
from time import time

from tutor.commands.recorded.forgetting import delete
from tutor.commands.recorded.opening import opened
from tutor.language import Language
from tutor.records.reading import summaries

_DAY = 86_400.0


def run(options: argparse.Namespace, language: Language) -> int:
    """Delete the sessions in which nothing has happened for so many days."""
    before = time() - options.older_than * _DAY
    with opened(options.records) as connection:
        old = [one for one in summaries(connection) if one.until <= before]
        return delete(connection, old, language)
