"""The arguments of `play`, which the program's own help tells too."""

from argparse import ArgumentParser
from pathlib import Path
from typing import NamedTuple

from tutor.commands.common import types
from tutor.commands.common.arguments import (
    NAME,
    SLIDE,
    add_background,
    add_course,
    add_pictures,
    add_records,
    add_variant,
)
from tutor.language import Language, Phrase

DEMO, ASK = "demo", "ask"
MODES = (DEMO, "guided", "practice", "exam", ASK)

_COURSE = Phrase("course")
_PLAYING = Phrase("playing")
_MODE = Phrase(
    "demo: all is shown; guided: what to do is told; practice: a task, with help; exam: without "
    "help, marked; ask: ask for it (by default, demo)"
)
_TASK = Phrase("the task to play")
_SLIDE = Phrase("begin at this slide")
_WATCH = Phrase("show at once what is changed in the course's files")
_REHEARSE = Phrase("time each slide, and tell at the end")
_WRITE = Phrase("with --rehearse: write the minutes of the scenarios played to their end")
_PLAIN = Phrase("plain text, numbered choices (screen reader, pipe)")
_SECONDS = Phrase("SECONDS")
_PACE = Phrase("how long a slide takes when the course plays itself (key P; 8 by default)")
_USUAL_PACE = 8.0
_FULL_SCREEN = Phrase("without header or footer")
_NO_MOTION = Phrase("without motion")
_NO_LETTERS = Phrase("without single-character shortcuts")
_RESULTS = Phrase("results")
_AS = Phrase("the name, or pseudonym, under which to keep the results")
_OF = Phrase("the group that one belongs to")
_RECORD = Phrase("keep a demo too")
_NO_RECORD = Phrase("keep nothing, read nothing")
_FOLLOWING = Phrase("notes on another machine")
_PORT = Phrase("let notes follow from another machine, by this port")
_TOKEN_NAME = Phrase("TOKEN")
_TOKEN = Phrase("the secret that notes has to give")


class Options(NamedTuple):
    path: Path
    mode: str
    task: str | None
    slide: str | None
    var: list[tuple[str, str]]
    only: str | None
    watch: bool
    rehearse: bool
    write: bool
    plain: bool
    pace: float
    fullscreen: bool
    motion: bool
    characters: bool
    dark: bool | None
    pictures: str
    person: str | None
    group: str | None
    record: bool
    no_record: bool
    records: Path | None
    port: int | None
    token: str | None


def add_arguments(parser: ArgumentParser, language: Language) -> None:
    """Declare the course and how to play it."""
    add_course(parser.add_argument_group(_COURSE(language)), language)
    _add_playing(parser, language)
    _add_results(parser, language)
    following = parser.add_argument_group(_FOLLOWING(language))
    port, told = types.port(language), _PORT(language)
    following.add_argument("--port", type=port, metavar="PORT", help=told)
    following.add_argument("--token", metavar=_TOKEN_NAME(language), help=_TOKEN(language))


def _add_playing(parser: ArgumentParser, language: Language) -> None:
    playing = parser.add_argument_group(_PLAYING(language))
    mode = _MODE(language)
    playing.add_argument("--mode", choices=MODES, default=DEMO, metavar="MODE", help=mode)
    playing.add_argument("--task", metavar=NAME(language), help=_TASK(language))
    playing.add_argument("--slide", metavar=SLIDE(language), help=_SLIDE(language))
    add_variant(playing, language)
    playing.add_argument("--watch", action="store_true", help=_WATCH(language))
    playing.add_argument("--rehearse", action="store_true", help=_REHEARSE(language))
    playing.add_argument("--write", action="store_true", help=_WRITE(language))
    playing.add_argument("--plain", action="store_true", help=_PLAIN(language))
    pace, seconds, told_pace = types.pace(language), _SECONDS(language), _PACE(language)
    playing.add_argument("--pace", type=pace, default=_USUAL_PACE, metavar=seconds, help=told_pace)
    playing.add_argument("--fullscreen", action="store_true", help=_FULL_SCREEN(language))
    motion, letters = _NO_MOTION(language), _NO_LETTERS(language)
    playing.add_argument("--no-motion", dest="motion", action="store_false", help=motion)
    playing.add_argument("--no-letters", dest="characters", action="store_false", help=letters)
    add_background(playing, language)
    add_pictures(playing, language)


def _add_results(parser: ArgumentParser, language: Language) -> None:
    """Declare who plays, and whether what is done is kept."""
    results = parser.add_argument_group(_RESULTS(language))
    name, shown = types.name(language), NAME(language)
    results.add_argument("--as", dest="person", type=name, metavar=shown, help=_AS(language))
    results.add_argument("--group", type=name, metavar=shown, help=_OF(language))
    kept = results.add_mutually_exclusive_group()
    kept.add_argument("--record", action="store_true", help=_RECORD(language))
    kept.add_argument("--no-record", action="store_true", help=_NO_RECORD(language))
    add_records(results, language)
