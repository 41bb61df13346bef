"""The option that says what the names in xAPI statements begin with."""

from argparse import _ActionsContainer

from tutor.commands.common.refused import Refused
from tutor.language import Language, Phrase
from tutor.records.xapi.activities import BASE, is_base

_BASE = Phrase("what the names in xAPI statements begin with: an address of your organisation")
_NO_BASE = Phrase(
    "{program}: “{text}” cannot begin the names in statements (expected: "
    "https://formation.example.org)."
)


def add_base(group: _ActionsContainer, language: Language) -> None:
    """Declare `base`."""
    group.add_argument("--base", metavar="IRI", help=_BASE(language))


def base_of(text: str | None) -> str:
    """Return the base that is asked for, else that of everyone. Raises Refused."""
    if text is None:
        return BASE
    base = text.rstrip("/")
    if not is_base(base):
        raise Refused(_NO_BASE, text=text)
    return base
