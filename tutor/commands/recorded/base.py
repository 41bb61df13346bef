"""What the names in xAPI statements begin with."""

import argparse

from tutor.commands.refused import Refused
from tutor.language import Phrase
from tutor.records.xapi.activities import BASE, is_base

_NO_BASE = Phrase(
    "{program}: “{text}” cannot begin the names in statements (expected: "
    "https://formation.example.org)."
)


def base_of(options: argparse.Namespace) -> str:
    """Return what is asked with `--base`, else the base of everyone. Raises Refused."""
    if options.base is None:
        return BASE
    base: str = options.base.rstrip("/")
    if not is_base(base):
        raise Refused(_NO_BASE, text=options.base)
    return base
