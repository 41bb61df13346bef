"""One scenario's file: its head is read at once, and its slides too unless they are many."""

from collections.abc import Collection
from collections.abc import Mapping as Names
from typing import NamedTuple

from tutor.language import Phrase
from tutor.loading.elements import ElementReader
from tutor.loading.heads import check_head, read_title
from tutor.loading.mending.table import NO_LIST_OF_SLIDES, item_of_slides
from tutor.loading.mistakes import Mistake, Place, Source
from tutor.loading.nodes import Mapping, Node, Scalar, Sequence, is_empty
from tutor.loading.outline import Outline, Piece, outline
from tutor.loading.pending import PendingSlides
from tutor.loading.reader import Reader, Used
from tutor.loading.screens import Defaults, ScreenReader
from tutor.loading.slides import SlideReader
from tutor.loading.syntax import Syntax
from tutor.loading.targets import Directory, read_slide_ref, read_target
from tutor.loading.variables import read_variables
from tutor.model.course import Scenario
from tutor.model.slide import Slide, Term
from tutor.model.targets import Reserved, SlideRef, Target

MAX_WHOLE = 2 * 1024 * 1024
"""The length of the largest text that is ever read in one piece."""

_KEYS = ("format", "title", "summary", "start", "after", "minutes", "vars", "screen", "slides")

_NO_SLIDES = Phrase("the scenario has no slide")
_NO_SLIDES_REMEDY = Phrase("Write them under “slides:”, each under its name.")
_UNCUT = Phrase(
    "the scenario is too long to be read as a whole, and this line keeps it from being cut"
)
_UNCUT_REMEDY = Phrase(
    "Under “slides:”, alone on its line, write each slide's name only once, alone on its line, all "
    "with the same indentation; the rest further right."
)
_A_COURSE = Phrase("this file lists scenarios: it is a course, not a scenario")
_A_COURSE_REMEDY = Phrase("Rename “{name}” to “course.yaml”.")
_LIST_REMEDY = Phrase("Write “name:” in the place of “- id: name”; the rest stays under it.")
_NAMING = ("id", "name", "nom", "slide")
_BAD_AFTER = Phrase("“after” cannot be “{word}”")
_AFTER_REMEDY = Phrase("Name a slide, or “menu”.")
_START_ELSEWHERE = Phrase("“start” leads to another scenario")
_START_REMEDY = Phrase("Name one of this file's slides.")


class Shared(NamedTuple):
    """What a course gives to all its scenarios."""

    variables: Names[str, str] | None = {}
    """None where it cannot be said which there are."""
    terms: Names[Term, str] = {}
    screens: Defaults = Defaults()


class WrittenSlides:
    """The slides of a file that is read as a whole: each once, in whichever order."""

    def __init__(self, reader: SlideReader, written: Names[str, tuple[Scalar, Node]]) -> None:
        self._reader = reader
        self._written = written
        self._read: dict[str, Slide | None] = {}

    def lend(self, name: str, _: object) -> Slide | None:
        """Return a slide, or None where it is wrong or not written; mistakes are the file's."""
        if name not in self._read:
            written = self._written.get(name)  # a file that is broken may have lost it
            self._read[name] = self._reader.slide(*written) if written else None
        return self._read[name]

    def all(self) -> dict[str, Slide]:
        """Return all slides that are right."""
        read = {name: self.lend(name, None) for name in self._written}
        return {name: slide for name, slide in read.items() if slide}


class ScenarioFile:
    """A scenario's text, and the reading of it. Its mistakes go to the list that it is given.

    In a long course, `is_cut` where the text can be, its slides are read one by one.
    """

    def __init__(
        self, id: str, source: Source, mistakes: list[Mistake], used: Used, *, is_cut: bool
    ) -> None:
        self.id = id
        self._is_cut = is_cut
        self.source = source
        self._mistakes = mistakes
        self._syntax = Syntax(source, mistakes)
        self._reader = Reader(source, mistakes, self._syntax, used)
        self._written: Names[str, tuple[Scalar, Node]] = {}
        self._pieces: dict[str, Piece] = {}
        self._own: Names[str, str] = {}
        self._slides: PendingSlides | WrittenSlides | None = None
        self._head = self._parse()

    @property
    def slides(self) -> Collection[str]:
        """The ids of the slides, in the order of the file; none where it could not be read."""
        return self._pieces or self._written

    @property
    def start(self) -> SlideRef:
        """The first slide, or the one that `start` names."""
        node = self._head.get("start") if self._head else None
        named = node.value if isinstance(node, Scalar) else ""
        slide = named.rpartition("/")[2]
        return SlideRef(self.id, slide if slide in self.slides else next(iter(self.slides), ""))

    def begin(self, directory: Directory, shared: Shared, values: Names[str, str]) -> None:
        """Get ready to read slides, and lend them to others.

        They have the course's variables besides the file's own, some of which are given other
        values.
        """
        head, reader = self._head, self._reader
        if head is None:
            return
        own = read_variables(reader, head, _KEYS, values, shared.variables)
        reader.takes_any_variable = own is None or shared.variables is None
        self._own = own or {}
        reader.terms = shared.terms
        elements = ElementReader(reader, directory, self.id)
        screens = ScreenReader(reader, elements, directory, shared.screens)
        defaults = screens.defaults(head.get("screen"), self.id)
        slides: PendingSlides | WrittenSlides
        if self._pieces:
            slides = PendingSlides(self.id, reader, directory, defaults, self._pieces)
        else:
            slides = WrittenSlides(SlideReader(reader, directory, self.id, defaults), self._written)
        self._slides = directory.lending.lenders[self.id] = slides

    def read(self, directory: Directory) -> Scenario | None:
        """Return the scenario, its long texts left for later; None where its head is wrong."""
        head, reader = self._head, self._reader
        if head is None or self._slides is None:
            return None
        self._check_start(head, directory)
        summary, minutes = head.get("summary"), head.get("minutes")
        return Scenario(
            id=self.id,
            title=read_title(reader, head, _KEYS),
            summary="" if summary is None else reader.text(summary) or "",
            start=self.start,
            after=self._after(head, directory),
            minutes=None if minutes is None else reader.number(minutes),
            slides=self._slides if isinstance(self._slides, PendingSlides) else self._slides.all(),
            variables=self._own,
            mentioned=reader.mentioned,
        )

    def _parse(self) -> Mapping | None:
        node = self._parse_cut() if self._is_cut else self._parse_whole()
        head = None if node is None else self._reader.mapping(node)
        if head is None or self._is_course(head) or not check_head(self._reader, head, _KEYS):
            return None
        slides = head.get("slides")
        if isinstance(slides, Sequence) and slides.items:
            self._written = self._listed(slides)
            return head
        if not self._pieces and isinstance(slides, Mapping):
            self._written = slides.pairs
        if not self.slides and not self._reader.means(head, "slides", _KEYS):
            self._tell_no_slides(head, slides)
        return head

    def _is_course(self, head: Mapping) -> bool:
        """Tell that the file is a course's, under another name than it should have."""
        is_course = "scenarios" in head.pairs and "slides" not in head.pairs
        if is_course:
            key, name = head.pairs["scenarios"][0], self.source.path.name
            self._reader.wrong(key, _A_COURSE, _A_COURSE_REMEDY, name=name)
        return is_course

    def _listed(self, slides: Sequence) -> dict[str, tuple[Scalar, Node]]:
        """Tell that slides are written as a list, and return them under their names."""
        listed: dict[str, tuple[Scalar, Node]] = {}
        for item in slides.items:
            pairs = item.pairs if isinstance(item, Mapping) else {}
            name = next((pairs[key][1] for key in _NAMING if key in pairs), None)
            found = item_of_slides(self._syntax.lines, item.line)
            self._reader.wrong(item, NO_LIST_OF_SLIDES, _LIST_REMEDY, None, next(found, None))
            if isinstance(item, Mapping) and isinstance(name, Scalar) and name.value:
                slide = Mapping(item.line, item.column)
                slide.pairs = {key: pair for key, pair in pairs.items() if key not in _NAMING}
                listed[name.value] = (name, slide)
        return listed

    def _tell_no_slides(self, head: Mapping, slides: Node | None) -> None:
        if slides is None or is_empty(slides) or isinstance(slides, Mapping):
            self._reader.wrong(slides or head, _NO_SLIDES, _NO_SLIDES_REMEDY)
        else:
            self._reader.mapping(slides)

    def _parse_whole(self) -> Node | None:
        return self._syntax.parse(self.source.text)

    def _parse_cut(self) -> Node | None:
        """Return the text's head when it can be cut; only then are its pieces kept."""
        cut = outline(self.source.text)
        told: list[Mistake] = []
        syntax = Syntax(self.source, told)
        head = syntax.parse(cut.head) if isinstance(cut, Outline) else None
        if isinstance(cut, Outline) and not told and cut.fits(head):
            self._pieces = cut.slides
            self._syntax = self._reader.syntax = syntax
            return head
        if len(self.source.text) <= MAX_WHOLE:
            return self._parse_whole()
        line = cut.slides_line if isinstance(cut, Outline) else cut.line
        place = Place(self.source, line + 1, 1)
        self._mistakes.extend(told or [Mistake(place, _UNCUT, _UNCUT_REMEDY)])
        return None

    def _check_start(self, head: Mapping, directory: Directory) -> None:
        node = head.get("start")
        ref = None if node is None else read_slide_ref(self._reader, node, directory, self.id)
        if node is not None and ref is not None and ref.scenario != self.id:
            self._reader.wrong(node, _START_ELSEWHERE, _START_REMEDY)

    def _after(self, head: Mapping, directory: Directory) -> Target | None:
        node = head.get("after")
        target = None if node is None else read_target(self._reader, node, directory, self.id)
        if node is not None and target in (Reserved.RETURN, Reserved.BACK, Reserved.QUIT):
            self._reader.wrong(node, _BAD_AFTER, _AFTER_REMEDY, word=target)
        return target
