"""Slips of authors who are no programmers, made at random places of a course, by a seed."""

import re
from collections.abc import Callable, Iterator
from pathlib import Path
from random import Random
from typing import NamedTuple

Files = dict[str, list[str]]
"""The lines of a course's files, each file under its name."""


class Slip(NamedTuple):
    """One line, or several, that an author wrote wrongly."""

    file: str
    line: int
    """From 0: where it is to be told."""
    wrong: list[str]
    right: list[str]
    """What was meant, in the place of as many lines of the course as `replaced`."""
    remedy: str = ""
    """What is to be said of it, where it cannot be mended."""
    replaced: int = 1

    def made(self, files: Files, lines: list[str]) -> Files:
        """Return the files with some lines, wrong or right, in their place."""
        whole = files[self.file]
        changed = [*whole[: self.line], *lines, *whole[self.line + self.replaced :]]
        return {**files, self.file: changed}


Make = Callable[[str, Random], tuple[str, str] | None]
"""A line of the course → the same line as it is slipped and as it is meant, if it lends itself."""

_TEXT = r"(?:title|text|heading|notes|label|say|callout|button|subtitle)"
_BLOCK = re.compile(rf"( +(?:- )?{_TEXT}: )([A-ZÉÀ][^\"'{{}}:#|>]+)")
_ELEMENT = re.compile(r"( +- (?:text|heading): )([A-ZÉÀ][^\"'{}:#|>,\[\]]+)")
_KEY = re.compile(r"( +(?:- )?)([a-z_]+): (\S.*)")

_WORDS = {
    "screen": "écran", "to": "vers", "frame": "cadre", "elements": "éléments", "next": "suivante",
    "heading": "titre", "button": "bouton", "link": "lien", "field": "champ", "text": "texte",
    "callout": "légende", "label": "libellé", "notice": "avis", "card": "carte", "url": "adresse",
    "value": "valeur", "columns": "colonnes", "slides": "diapositives", "visit": "visiter",
}  # fmt: skip


def files_of(folder: Path) -> Files:
    """Return the course's files."""
    paths = sorted(folder.glob("*.yaml"))
    return {path.name: path.read_text(encoding="utf-8").split("\n") for path in paths}


def slips(files: Files, kind: str, random: Random) -> Iterator[Slip]:
    """Yield slips of a kind, at places of the course in a random order."""
    places = [(name, number) for name, lines in files.items() for number in range(len(lines))]
    random.shuffle(places)
    for name, number in places:
        if slip := KINDS[kind](files[name], name, number, random):
            yield slip


def _in_block(written: str, meant: str) -> Make:
    def make(line: str, _: Random) -> tuple[str, str] | None:
        if not (found := _BLOCK.fullmatch(line)):
            return None
        return found[1] + written.format(found[2]), found[1] + meant.format(found[2])

    return make


def _in_flow(written: str, meant: str) -> Make:
    def make(line: str, _: Random) -> tuple[str, str] | None:
        if not (found := _ELEMENT.fullmatch(line)):
            return None
        ways = (way.format(found[2]) for way in (written, meant))
        wrong, right = (f"{found[1]}{{text: {way}, id: ici}}" for way in ways)
        return wrong, right

    return make


def _changed(pattern: str, written: str, meant: str = "") -> Make:
    def make(line: str, _: Random) -> tuple[str, str] | None:
        found = re.fullmatch(pattern, line)
        return (found.expand(written), found.expand(meant) if meant else line) if found else None

    return make


def _no_break_space_that_indents(line: str, random: Random) -> tuple[str, str] | None:
    indent = len(line) - len(line.lstrip())
    if not indent or not _KEY.fullmatch(line):
        return None
    at = random.randrange(indent)
    return line[:at] + "\u00a0" + line[at + 1 :], line


def _tabs(line: str, _: Random) -> tuple[str, str] | None:
    indent = len(line) - len(line.lstrip())
    return ("\t" * (indent // 2) + line.lstrip(), line) if indent and _KEY.fullmatch(line) else None


_Kind = Callable[[list[str], str, int, Random], Slip | None]


def _mended(make: Make) -> _Kind:
    """Return a kind of slip that can be mended, of a line that is no part of a longer text."""

    def slip(lines: list[str], name: str, number: int, random: Random) -> Slip | None:
        if _is_in_text(lines, number):
            return None
        made = make(lines[number], random)
        return Slip(name, number, [made[0]], [made[1]]) if made else None

    return slip


def _told(pattern: str, written: str, remedy: str) -> _Kind:
    def slip(lines: list[str], name: str, number: int, _: Random) -> Slip | None:
        found = re.fullmatch(pattern, lines[number])
        if found is None or _is_in_text(lines, number):
            return None
        return Slip(name, number, [found.expand(written)], [lines[number]], found.expand(remedy))

    return slip


def _is_in_text(lines: list[str], number: int) -> bool:
    """Return whether a line belongs to a text of several lines."""
    indent = len(lines[number]) - len(lines[number].lstrip())
    for line in reversed(lines[:number]):
        if line.strip() and len(line) - len(line.lstrip()) < indent:
            return (
                line.rstrip().endswith(("|", ">", "|-", ">-")) or _BLOCK.fullmatch(line) is not None
            )
    return False


def _french(lines: list[str], name: str, number: int, _: Random) -> Slip | None:
    found = re.fullmatch(r"( *(?:- )*)([a-z_]+)(:.*)", lines[number])
    if not found or found[2] not in _WORDS or _is_in_text(lines, number):
        return None
    wrong = found[1] + _WORDS[found[2]] + found[3]
    return Slip(name, number, [wrong], [lines[number]], f"« {found[2]} » ?")


def _text_not_indented(lines: list[str], name: str, number: int, _: Random) -> Slip | None:
    found = re.fullmatch(r"( +(?:- )?)[a-z_]+: \|", lines[number - 1]) if number else None
    if not found:
        return None
    indent, stop = len(found[1]), number
    while stop < len(lines) and (
        not lines[stop].strip() or lines[stop].startswith(" " * (indent + 2))
    ):
        stop += 1
    while not lines[stop - 1].strip():
        stop -= 1
    text = lines[number:stop]
    by = len(text[0]) - len(text[0].lstrip()) - indent
    wrong = [line[by:] for line in text]
    return Slip(name, number, wrong, text, replaced=len(text))


def _no_elements(lines: list[str], name: str, number: int, _: Random) -> Slip | None:
    if not re.fullmatch(r" +elements:", lines[number]) or not re.match(
        r" +(?:frame|url|title|time): .", lines[number - 1]
    ):
        return None
    right = lines[number : number + 2]
    return Slip(name, number, right[1:], right, replaced=2)


def _listed_slide(lines: list[str], name: str, number: int, _: Random) -> Slip | None:
    found = re.fullmatch(r"  ([\w-]+):", lines[number])
    if not found or lines[number - 1] != "slides:":
        return None
    return Slip(name, number, [f"  - id: {found[1]}"], [lines[number]])


KINDS: dict[str, _Kind] = {
    "a colon in a text": _mended(_in_block("Attention : {}", '"Attention : {}"')),
    "a colon between braces": _mended(_in_flow("Attention : {}", '"Attention : {}"')),
    "a comma between braces": _mended(_in_flow("{}, je continue", '"{}, je continue"')),
    "an amount between braces": _mended(_in_flow("1 234,50 €", '"1 234,50 €"')),
    "a variable between braces": _mended(
        _in_flow("Votre **{{{{ nom }}}}** {}", '"Votre **{{{{ nom }}}}** {}"')
    ),
    "a variable at the start": _mended(_in_block("{{{{ nom }}}} {}", '"{{{{ nom }}}} {}"')),
    "curly quotes": _mended(_in_block("“Attention : {}”", '"Attention : {}"')),
    "French quotes": _mended(_in_block("« Attention » : {}", '"« Attention » : {}"')),
    "no space after the colon": _mended(
        _changed(r"( +(?:- )?(?:text|title|heading|next):) (\w[^:#\"'{}]+)", r"\1\2")
    ),
    "a no-break space after the colon": _mended(
        _changed(r"( +(?:- )?[a-z_]+:) (\w[^:#\"'{}]+)", "\\1\u00a0\\2")
    ),
    "a no-break space before the colon": _mended(
        _changed(r"( +(?:- )?[a-z_]+): (\w[^:#\"'{}]+)", "\\1\u00a0: \\2", r"\1 : \2")
    ),
    "a no-break space that indents": _mended(_no_break_space_that_indents),
    "tabs": _mended(_tabs),
    "no space after the dash": _mended(_changed(r"( +)- ([a-z]+: .+)", r"\1-\2")),
    "a text that is not indented": _text_not_indented,
    "a colour that is cut": _mended(_changed(r'( +[a-z]+: )"(#\w{6})"', r"\1\2")),
    "an element without its kind": _mended(
        _changed(r"( +- )text: ([A-ZÉ][^:#\"'{}]+ [^:#\"'{}]+)", r"\1\2")
    ),
    "elements without their key": _no_elements,
    "a list of slides": _listed_slide,
    "a French word": _french,
    "an empty text": _told(r"( +- (?:text|heading): )[A-ZÉ].*", r'\1""', "« text » est vide"),
    "a video": _told(r"( +- )(?:text|image): \w.*", r"\1video: film.mp4", "inconnu « video »"),
    "an address": _told(
        r"(.*\bto: )[\w/]+(.*)", r'\1"https://a.fr"\2', "une cible est une diapositive"
    ),
    "a French frame": _told(r"( +frame: )browser", r"\1navigateur", "« browser » ?"),
    "a mark in percent": _told(r"( +pass_mark: \d+)", r"\1%", "sans « % »"),
}
"""The slips, each under its name."""
