"""Send results to a learning record store."""

from argparse import ArgumentParser
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from tutor.commands.common.arguments import add_file, add_records
from tutor.commands.common.command import PROGRAM
from tutor.commands.common.printing import print_error, print_line
from tutor.commands.common.records import opened_to_write
from tutor.commands.common.refused import Refused
from tutor.commands.records.credentials import credentials
from tutor.commands.records.sessions import WHAT
from tutor.commands.records.xapi import add_base, base_of
from tutor.language import Language, Phrase
from tutor.records.xapi.address import BadAddressError, endpoint
from tutor.records.xapi.pushing import push
from tutor.records.xapi.store import RefusalError, UnreachableError

if TYPE_CHECKING:
    from tutor.records.xapi.lrs import Lrs

USAGE = Phrase("--to URL [OPTIONS]")
EXAMPLE = "records push --to https://lrs.example.org/xapi"

_LEFT = 1
"""The exit code where something is left to be sent later."""

_UNAUTHORIZED, _FORBIDDEN = 401, 403
_NOT_AN_LRS = (200, *range(300, 400), 404, 405)

_TO = Phrase("the address of an LRS")
_CREDENTIALS = Phrase(
    "who sends: one line NAME:PASSWORD, readable by you alone; else the variables "
    "PAS_A_PAS_LRS_USER and PAS_A_PAS_LRS_PASSWORD"
)
_BAD_ADDRESS = Phrase("{program}: --to: {reason}.")
_NO_URLLIB3 = Phrase(
    "{program}: “push” needs urllib3; to install it: python -m pip install 'pas-a-pas[push]'"
)
_SENT = Phrase("Statements sent to {to}: {count}")
_NOTHING_NEW = Phrase("Nothing new for {to}.")
_CONFLICTS = Phrase(
    "Statements that {to} had already, and that tell something else there: {count}; it kept them "
    "so."
)
_UNREACHABLE = Phrase(
    "{program}: {to} cannot be reached ({reason}). Statements sent: {count}; nothing is lost: run "
    "the command again later, and it will send the rest."
)
_UNKNOWN = Phrase("{program}: {to} refuses this account (HTTP {status}).")
_NO_LRS = Phrase("{program}: what answers at {to} is no LRS (HTTP {status}).")
_REFUSED = Phrase("{program}: {to} refuses the statements (HTTP {status}: {reason}).")


class Options(NamedTuple):
    to: str
    base: str | None
    credentials: Path | None
    records: Path | None


def add_arguments(parser: ArgumentParser, language: Language) -> None:
    """Declare the store, and who sends."""
    what = parser.add_argument_group(WHAT(language))
    what.add_argument("--to", required=True, metavar="URL", help=_TO(language))
    add_base(what, language)
    add_file(what, language, "--credentials", told=_CREDENTIALS)
    add_records(what, language)


def run(options: Options, language: Language) -> int:
    """Send what the store was not told; return 1 where something is left for later."""
    to, base = _address(options.to), base_of(options.base)
    lrs = _lrs(to, options.credentials)
    count = conflicts = 0
    with opened_to_write(options.records, language) as records:
        try:
            for batch in push(records, lrs, to, base):
                count += batch.statements - batch.conflicts
                conflicts += batch.conflicts
        except UnreachableError as error:
            reason = error.reason(language)
            told = _UNREACHABLE(language, program=PROGRAM, to=to, reason=reason, count=count)
            print_error(told)
            return _LEFT
        except RefusalError as error:
            raise _refused(error, to) from error
    _print_summary(to, count, conflicts, language)
    return 0


def _address(text: str) -> str:
    try:
        return endpoint(text)
    except BadAddressError as error:
        raise Refused(_BAD_ADDRESS, reason=error.reason) from error


def _lrs(to: str, account: Path | None) -> "Lrs":
    try:
        from tutor.records.xapi.lrs import Lrs
    except ImportError as error:
        raise Refused(_NO_URLLIB3) from error
    return Lrs(to, credentials(account))


def _refused(error: RefusalError, to: str) -> Refused:
    problem = _REFUSED
    if error.status in (_UNAUTHORIZED, _FORBIDDEN):
        problem = _UNKNOWN
    elif error.status in _NOT_AN_LRS:
        problem = _NO_LRS
    return Refused(problem, to=to, status=str(error.status), reason=error.reason)


def _print_summary(to: str, count: int, conflicts: int, language: Language) -> None:
    if count or not conflicts:
        told = _SENT(language, to=to, count=count) if count else _NOTHING_NEW(language, to=to)
        print_line(told)
    if conflicts:
        print_line(_CONFLICTS(language, to=to, count=conflicts))
