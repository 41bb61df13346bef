"""Make a course of a PowerPoint deck, or tell what is wrong with the deck."""

import shlex
import sys
from argparse import ArgumentParser
from collections.abc import Mapping
from io import StringIO
from pathlib import Path
from typing import NamedTuple

from tutor.checks.finding import Severity
from tutor.commands.common.arguments import NAME
from tutor.commands.common.command import PROGRAM
from tutor.commands.common.new_folders import make_folder, refuse_taken
from tutor.commands.common.output import reason_of, write_file
from tutor.commands.common.printing import print_error, print_line, print_text
from tutor.commands.common.refused import Refused
from tutor.findings.formats import FORMATS
from tutor.findings.report import CheckReport
from tutor.importing.audit.audit import audit
from tutor.importing.deck import Deck
from tutor.importing.reading.decks import open_deck
from tutor.importing.rendering import UndrawnError, render
from tutor.importing.updating import MANIFEST, Manifest, hashes_of, read_manifest, update
from tutor.importing.writing.course import Course, Writer
from tutor.importing.writing.pictures import Pictures
from tutor.language import Language, Phrase, Plural

USAGE = Phrase("[OPTIONS] DECK FOLDER | --audit DECK")
EXAMPLE = "import deck.pptx my-course"

FOUND = 1
"""The exit code where something was found in a deck."""

_MOST_TOLD = 20
"""How many findings are told once a course is made."""

_FORMATS = ("text", "json")
_SCREENS, _PICTURES = "screens", "pictures"

_GROUP = Phrase("deck")
_DECK = Phrase("DECK")
_DECK_HELP = Phrase("the deck: .pptx, .pptm, .ppsx or .ppsm")
_FOLDER = Phrase("FOLDER")
_FOLDER_HELP = Phrase("the course's folder, to be made; with --update, that of a former import")
_AS = Phrase(
    "screens: texts, buttons and pictures as elements (by default); pictures: each slide as one "
    "picture with its zones"
)
_TITLE = Phrase("the course's title (by default, the deck's)")
_UPDATE = Phrase("follow a deck that changed: what was edited by hand stays")
_AUDIT = Phrase("tell what is wrong with the deck, and write nothing")
_FORMAT = Phrase("with --audit: text for readers, or for other programs (by default, text)")
_NO_FOLDER = Phrase("{program}: the course's folder is missing.")
_FOLDER_TOO_MANY = Phrase("{program}: --audit writes nothing, and takes no folder.")
_FOR_EXAMPLE = Phrase("For example: {program} import deck.pptx my-course")
_NOT_IMPORTED = Phrase(
    "{program}: “{folder}” was not made by an import, or its {manifest} is lost."
)
_CANNOT_READ = Phrase("{program}: cannot read “{path}” ({reason}).")
_UNDRAWN = Phrase(
    "{program}: slides cannot be drawn here ({reason}): the course is made of their texts and of "
    "their own pictures."
)
_TO_INSTALL = Phrase(
    "To have them as pictures, install LibreOffice and: python -m pip install 'pas-a-pas[author]'"
)
_MADE = Phrase("Course made in “{folder}”: {scenarios}, {slides}.")
_SCENARIOS = Plural("{count} scenario", "{count} scenarios")
_SLIDES = Plural("{count} slide", "{count} slides")
_UPDATED = Phrase("Course brought up to date in “{folder}”: {files}.")
_FILES = Plural("{count} file written", "{count} files written")
_DECK_SAYS = Phrase("What is worth knowing of the deck:")
_MORE = Plural("… and one more: {command}", "… and {count} more: {command}")
_TO_DO = Phrase(
    "Your turn:\n  play it:    {program} play {path}\n  check it:   {program} check {path}"
)


class Options(NamedTuple):
    deck: Path
    folder: Path | None
    style: str | None
    title: str | None
    update: bool
    audit: bool
    format: str


def add_arguments(parser: ArgumentParser, language: Language) -> None:
    """Declare the deck, the folder, and what is made of the one in the other."""
    group = parser.add_argument_group(_GROUP(language))
    group.add_argument("deck", type=Path, metavar=_DECK(language), help=_DECK_HELP(language))
    group.add_argument(
        "folder", nargs="?", type=Path, metavar=_FOLDER(language), help=_FOLDER_HELP(language)
    )
    group.add_argument("--as", dest="style", choices=(_SCREENS, _PICTURES), help=_AS(language))
    group.add_argument("--title", metavar=NAME(language), help=_TITLE(language))
    group.add_argument("--update", action="store_true", help=_UPDATE(language))
    group.add_argument("--audit", action="store_true", help=_AUDIT(language))
    group.add_argument("--format", choices=_FORMATS, default="text", help=_FORMAT(language))


def run(options: Options, language: Language) -> int:
    """Write the course, or tell what is found in the deck; return the exit code."""
    if options.audit:
        return _audit(options, language)
    if options.folder is None:
        raise Refused(_NO_FOLDER, remedy=_FOR_EXAMPLE)
    if options.update:
        return _update(options, options.folder, language)
    return _import(options, options.folder, language)


def _audit(options: Options, language: Language) -> int:
    if options.folder is not None:
        raise Refused(_FOLDER_TOO_MANY)
    with open_deck(options.deck) as deck:
        report = audit(deck, language)
    FORMATS[options.format](report, language, sys.stdout or StringIO())
    return FOUND if report.has(Severity.WARNING) else 0


def _import(options: Options, folder: Path, language: Language) -> int:
    with open_deck(options.deck) as deck:
        _refuse_early(folder)
        course = _course(deck, options.style or _SCREENS, options.title, {}, language)
        report = audit(deck, language)
    manifest = _manifest(options, course, options.style or _SCREENS, options.title)
    make_folder(folder, {**course.files, MANIFEST: manifest.to_json()})
    scenarios = len({name.partition("/")[0] for name in course.names.values()})
    told = {
        "scenarios": _SCENARIOS(language, scenarios),
        "slides": _SLIDES(language, len(course.names)),
    }
    print_line(_MADE(language, folder=folder, **told))
    _tell(report, options.deck, language)
    print_text(_TO_DO(language, program=PROGRAM, path=shlex.quote(str(folder))))
    return 0


def _refuse_early(folder: Path) -> None:
    """Refuse a folder that is taken before slides are drawn, which takes long."""
    if folder.is_dir():
        refuse_taken(folder)


def _update(options: Options, folder: Path, language: Language) -> int:
    manifest = read_manifest(_read(folder / MANIFEST)) if (folder / MANIFEST).is_file() else None
    if manifest is None:
        raise Refused(_NOT_IMPORTED, folder=str(folder), manifest=MANIFEST)
    style, title = options.style or manifest.style, options.title or manifest.title
    with open_deck(options.deck) as deck:
        course = _course(deck, style, title, manifest.names, language)
        report = audit(deck, language)
    names = dict.fromkeys([*course.files, *manifest.hashes])
    there = {name: _read(folder / name) for name in names if _is_inside(folder, name)}
    changes = update(course, manifest, there)
    for name, content in changes.written.items():
        write_file(folder / name, [content], read=[options.deck], parents=True)
    for name in changes.removed:
        (folder / name).unlink()
    now = _manifest(options, course, style, title)
    write_file(folder / MANIFEST, [now.to_json()], read=[options.deck])
    print_line(_UPDATED(language, folder=folder, files=_FILES(language, len(changes.written))))
    for words in changes.told:
        print_line(f"  {words(language)}")
    _tell(report, options.deck, language)
    return 0


def _course(
    deck: Deck, style: str, title: str | None, known: Mapping[str, str], language: Language
) -> Course:
    """Return the course of a deck; where its slides cannot be drawn, that is said."""
    writer = Writer(deck, title, known)
    if style == _PICTURES:
        try:
            pictures = Pictures(writer.plan, writer.screens, render(deck))
        except UndrawnError as error:
            reason = error.reason(language)
            print_error(_UNDRAWN(language, program=PROGRAM, reason=reason))
            print_error(_TO_INSTALL(language))
        else:
            course = writer.course(pictures.content)
            return course._replace(files={**course.files, **pictures.files})
    return writer.course(writer.as_screens)


def _manifest(options: Options, course: Course, style: str, title: str | None) -> Manifest:
    return Manifest(
        deck=options.deck.name,
        style=style,
        title=title,
        names=dict(course.names),
        hashes=hashes_of(course.files),
    )


def _is_inside(folder: Path, name: str) -> bool:
    """Return whether a name, which somebody may have written, is that of a file in a folder."""
    path = folder / name
    return path.is_file() and path.resolve().is_relative_to(folder.resolve())


def _read(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise Refused(_CANNOT_READ, path=str(path), reason=reason_of(error)) from error


def _tell(report: CheckReport, deck: Path, language: Language) -> None:
    """Print the first of what is found in a deck: `--audit` tells all, and how to mend it."""
    if report.findings:
        print_line(_DECK_SAYS(language))
    for found in report.findings[:_MOST_TOLD]:
        print_line(f"  {found.rule.code} {found.problem(language)}")
    if more := len(report.findings[_MOST_TOLD:]):
        command = shlex.join((PROGRAM, "import", "--audit", str(deck)))
        print_line(f"  {_MORE(language, more, command=command)}")
