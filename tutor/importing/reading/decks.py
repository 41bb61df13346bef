"""A deck's file → a deck."""

import re
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tutor.importing.deck import Deck, Kind, Paragraph, Part, Shape, Slide
from tutor.importing.errors import WrongDeck
from tutor.importing.package import Package
from tutor.importing.reading.clicks import Clicks, Index
from tutor.importing.reading.plain import one_line
from tutor.importing.reading.shapes import Shapes, fixed
from tutor.importing.reading.sheets import Sheet, Sheets
from tutor.importing.reading.texts import read_paragraphs
from tutor.importing.reading.timing import Timing, read_timing
from tutor.importing.xml import Element, is_true, number
from tutor.language import Phrase

MOST_SLIDES = 5_000
_MACROS = "vbaProject"
_SECOND = 1000
_NO_NAME = re.compile(r"(?i)powerpoint|presentation\d*$|présentation\d*$|diapositive|slide \d")
_EMPTY = Phrase("it has no slide.")
_TOO_MANY = Phrase("it has more than {most} slides.")


@contextmanager
def open_deck(path: Path) -> Iterator[Deck]:
    """Give a deck; its pictures can be read as long as it is open. Raises WrongDeck."""
    package = Package(path)
    try:
        yield _Reader(package).read()
    finally:
        package.close()


class _Reader:
    """Reads one deck."""

    def __init__(self, package: Package) -> None:
        self._package = package
        self._main = package.main
        self._tree = package.tree(self._main)
        links = package.links(self._main)
        listed = self._tree.iterfind("sldIdLst/sldId")
        named = [(one, links.get(one.get("r:id", ""))) for one in listed]
        self._parts = [(one, link.target) for one, link in named if link and link.target in package]
        if not self._parts:
            raise WrongDeck(package.path, _EMPTY)
        if len(self._parts) > MOST_SLIDES:
            raise WrongDeck(package.path, _TOO_MANY, most=MOST_SLIDES)
        self._numbers = {part.lower(): at for at, (_, part) in enumerate(self._parts, 1)}
        self._keys = {number(one, "id"): at for at, (one, _) in enumerate(self._parts, 1)}
        self._sheets = Sheets(package)
        self._behind: dict[tuple[str, bool], list[Shape]] = {}
        self._languages: Counter[str] = Counter()
        self._fonts: set[str] = set()

    def read(self) -> Deck:
        """Return the deck. Raises WrongDeck."""
        sections, starts = self._sections()
        shows, ids = self._shows()
        index = Index(self._numbers, self._keys, ids, starts)
        slides = [
            self._slide(at, number(one, "id"), part, index)
            for at, (one, part) in enumerate(self._parts, 1)
        ]
        size = self._tree.find("sldSz")
        show = self._show_settings()
        ranges = None if show is None else show.find("sldRg")
        first, last = number(ranges, "st", 1), number(ranges, "end", len(slides))
        return Deck(
            self._package.path,
            self._title(),
            max(1, number(size, "cx", 12_192_000)),
            max(1, number(size, "cy", 6_858_000)),
            slides,
            self._package.content,
            sections,
            shows,
            order=[one.number for one in slides[max(0, first - 1) : last]] or [1],
            is_kiosk=show is not None and show.find("kiosk") is not None,
            loops=is_true(show, "loop"),
            has_macros=any(one.kind == _MACROS for one in self._package.links(self._main).values()),
            language=next(iter(dict(self._languages.most_common(1))), ""),
            fonts=frozenset(self._fonts - self._embedded()),
        )

    def _slide(self, at: int, key: int, part: str, index: Index) -> Slide:
        tree = self._package.tree(part)
        sheet = self._sheets.of_slide(part, tree)
        self._look_at_words(tree)
        shapes = Shapes(self._package, index, sheet, read_timing(tree))
        own = shapes.read()
        has_behind = is_true(tree, "showMasterSp", default=True)
        behind = self._shapes_behind(sheet, index) if has_behind else []
        transitions = list(tree.iter("transition"))
        clicked = all(is_true(one, "advClick", default=True) for one in transitions)
        times = [number(one, "advTm", -1) for one in transitions if one.get("advTm")]
        return Slide(
            at,
            key,
            next((shape.text for shape in own if shape.kind is Kind.TITLE), ""),
            (*behind, *shapes.background(self._tree.find("sldSz")), *own),
            self._notes(part, index),
            not is_true(tree, "show", default=True),
            clicked,
            round(times[0] / _SECOND) if times and times[0] >= 0 else None,
        )

    def _shapes_behind(self, sheet: Sheet, index: Index) -> list[Shape]:
        """Return what a slide shows of its layout and its master: all but their placeholders."""
        layout = sheet.behind
        if layout is None:
            return []
        shows_master = is_true(layout.tree, "showMasterSp", default=True)
        if (layout.part, shows_master) not in self._behind:
            sheets = [layout.behind] if layout.behind and shows_master else []
            self._behind[layout.part, shows_master] = fixed(
                shape
                for one in [*sheets, layout]
                for shape in Shapes(self._package, index, one, Timing()).read(with_places=False)
            )
        return self._behind[layout.part, shows_master]

    def _notes(self, part: str, index: Index) -> tuple[Paragraph, ...]:
        notes = self._package.linked(part, "notesSlide")
        if notes is None:
            return ()
        clicks = Clicks(index, self._package.links(notes))
        bodies = (
            shape.find("txBody")
            for shape in self._package.tree(notes).iter("sp")
            if (ph := shape.find("*/nvPr/ph")) is not None and ph.get("type") == "body"
        )
        return tuple(one for body in bodies for one in read_paragraphs(body, clicks))

    def _sections(self) -> tuple[list[Part], dict[str, int]]:
        parts: list[Part] = []
        starts: dict[str, int] = {}
        for one in self._tree.iter("section"):
            ids = (number(slide, "id") for slide in one.iterfind("sldIdLst/sldId"))
            slides = tuple(self._keys[id] for id in ids if id in self._keys)
            if slides:
                parts.append(Part(one_line(one.get("name")), slides))
                starts[one.get("id", "")] = slides[0]
        return parts, starts

    def _shows(self) -> tuple[list[Part], dict[str, int]]:
        parts: list[Part] = []
        ids: dict[str, int] = {}
        links = self._package.links(self._main)
        for one in self._tree.iterfind("custShowLst/custShow"):
            targets = (links.get(slide.get("r:id", "")) for slide in one.iterfind("sldLst/sld"))
            found = (self._numbers.get(link.target.lower()) for link in targets if link)
            if slides := tuple(at for at in found if at):
                ids[one.get("id", "")] = len(parts)
                parts.append(Part(one_line(one.get("name")), slides))
        return parts, ids

    def _show_settings(self) -> Element | None:
        part = self._package.linked(self._main, "presProps")
        return None if part is None else self._package.tree(part).find("showPr")

    def _title(self) -> str:
        """Return what the file calls itself, unless its program called it so."""
        part = self._package.linked("", "core-properties")
        title = "" if part is None else self._package.tree(part).findtext("title") or ""
        return "" if _NO_NAME.search(title) else one_line(title)

    def _look_at_words(self, tree: Element) -> None:
        """Count the words of each language; note the fonts that are named."""
        for run in tree.iter("r"):
            look = run.find("rPr")
            if look is not None:
                length = len(run.findtext("t") or "")
                self._languages[look.get("lang", "")] += length
        fonts = (one.get("typeface", "") for one in tree.iter("latin"))
        self._fonts.update(font for font in fonts if font and not font.startswith("+"))

    def _embedded(self) -> set[str]:
        fonts = self._tree.iterfind("embeddedFontLst/embeddedFont/font")
        return {font.get("typeface", "") for font in fonts}
