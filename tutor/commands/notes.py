"""Show the trainer's notes of the player that runs, and command it."""

from argparse import ArgumentParser
from typing import NamedTuple

from tutor.commands.common.arguments import add_background
from tutor.commands.common.refused import Refused
from tutor.commands.common.terminal import ask_the_window_its_size
from tutor.commands.common.types import port
from tutor.following.client import Address, FixedAddress, LocalFinder, PlayerFinder
from tutor.following.rendezvous import Rendezvous, usual_folder
from tutor.language import Language, Phrase
from tutor.model.course import Theme
from tutor.painting.terminal import choose_look, wants_plain

USAGE = Phrase("[OPTIONS]")
EXAMPLE = "notes"

_WHERE = Phrase("on another machine")
_HOST_NAME = Phrase("HOST")
_HOST = Phrase("the machine where the tutorial is open (by default, this one)")
_PORT = Phrase("the port that play --port was given")
_TOKEN_NAME = Phrase("TOKEN")
_TOKEN = Phrase("the token that play --token was given")
_SHOWING = Phrase("display")
_NEEDS_BOTH = Phrase("{program}: to follow another machine, --port and --token are both needed.")
_NEEDS_TERMINAL = Phrase("{program}: notes needs a terminal's full-screen display.")


class Options(NamedTuple):
    host: str | None
    port: int | None
    token: str | None
    dark: bool | None


def add_arguments(parser: ArgumentParser, language: Language) -> None:
    """Declare where the player is, and how to show its notes."""
    where = parser.add_argument_group(_WHERE(language))
    where.add_argument("--host", metavar=_HOST_NAME(language), help=_HOST(language))
    where.add_argument("--port", type=port(language), metavar="PORT", help=_PORT(language))
    where.add_argument("--token", metavar=_TOKEN_NAME(language), help=_TOKEN(language))
    add_background(parser.add_argument_group(_SHOWING(language)), language)


def run(options: Options, language: Language) -> int:
    """Follow the player until the notes are closed."""
    seeker = _seeker(options.host, options.port, options.token)
    if wants_plain():
        raise Refused(_NEEDS_TERMINAL)
    ask_the_window_its_size()
    from tutor.ui.notes.app import NotesApp  # Textual, once it is needed

    app = NotesApp(seeker, choose_look(Theme(), language, dark=options.dark))
    app.run()
    return app.exit_code


def _seeker(host: str | None, port: int | None, token: str | None) -> PlayerFinder:
    """Return what finds the player, here where nothing is given. Raises Refused."""
    if host is None and port is None and token is None:
        return LocalFinder(Rendezvous(usual_folder()))
    if port is None or token is None:
        raise Refused(_NEEDS_BOTH)
    return FixedAddress(Address(host or "localhost", port, token))
