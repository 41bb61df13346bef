"""Show the trainer's notes of the player that runs, and command it."""

import argparse
import os
import sys
from typing import TYPE_CHECKING

from tutor.commands.command import PROGRAM, WRONG
from tutor.commands.listening import Port
from tutor.language import Language, Phrase

if TYPE_CHECKING:
    from tutor.following.client import Seeker

SUMMARY = Phrase("show the trainer's notes, and command the room's screen")
USAGE = Phrase("[OPTIONS]")

_WHERE = Phrase("on another machine")
_HOST_NAME = Phrase("HOST")
_HOST = Phrase("the machine where the tutorial is open (by default, this one)")
_PORT = Phrase("the port that play --port was given")
_TOKEN_NAME = Phrase("TOKEN")
_TOKEN = Phrase("the token that play --token was given")
_SHOWING = Phrase("display")
_DARK = Phrase("dark around the screens")
_LIGHT = Phrase("light around the screens")
_NEEDS_BOTH = Phrase("{program}: to follow another machine, --port and --token are both needed.")
_NEEDS_TERMINAL = Phrase("{program}: notes needs a terminal's full-screen display.")


def add_arguments(parser: argparse.ArgumentParser, language: Language) -> None:
    """Declare where the player is, and how to show its notes."""
    where = parser.add_argument_group(_WHERE(language))
    where.add_argument("--host", metavar=_HOST_NAME(language), help=_HOST(language))
    where.add_argument("--port", type=Port(language), metavar="PORT", help=_PORT(language))
    where.add_argument("--token", metavar=_TOKEN_NAME(language), help=_TOKEN(language))
    showing = parser.add_argument_group(_SHOWING(language))
    ground = showing.add_mutually_exclusive_group()
    ground.add_argument("--dark", action="store_true", default=None, help=_DARK(language))
    ground.add_argument("--light", dest="dark", action="store_false", help=_LIGHT(language))


def run(options: argparse.Namespace, language: Language) -> int:
    """Follow the player until the notes are closed."""
    given = (options.host, options.port, options.token)
    if any(one is not None for one in given) and None in given[1:]:
        print(_NEEDS_BOTH(language, program=PROGRAM), file=sys.stderr)
        return WRONG
    from tutor.painting.terminal import choose_look, wants_plain

    if wants_plain():
        print(_NEEDS_TERMINAL(language, program=PROGRAM), file=sys.stderr)
        return WRONG
    for name in ("COLUMNS", "LINES"):
        os.environ.pop(name, None)  # what a shell once exported hides the window's own size
    from tutor.model.course import Theme
    from tutor.ui.notes.app import NotesApp

    app = NotesApp(_seeker(*given), choose_look(Theme(), language, dark=options.dark))
    app.run()
    return app.exit_code


def _seeker(host: str | None, port: int | None, token: str | None) -> "Seeker":
    from tutor.following.client import Address, Elsewhere, Nearby
    from tutor.following.rendezvous import Rendezvous, usual_folder

    if port is None or token is None:
        return Nearby(Rendezvous(usual_folder()))
    return Elsewhere(Address(host or "localhost", port, token))
