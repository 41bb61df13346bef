"""One scenario's file: its head read at once, its slides read when they are asked for."""

from collections.abc import Iterator, Mapping as Names
from typing import Any

from tutor.language import Phrase
from tutor.loading.files import too_large
from tutor.loading.mistakes import Mistake, Source, WrongCourse
from tutor.loading.nodes import Mapping, Node, Scalar
from tutor.loading.outline import Piece, outline
from tutor.loading.reader import Reader
from tutor.loading.slides import NAME, SlideReader
from tutor.loading.syntax import Syntax
from tutor.loading.targets import Directory, read_slide_ref, read_target
from tutor.model.course import Scenario, Slide
from tutor.model.targets import Reserved, SlideRef

FORMAT = 1
"""The version of the format that this program reads."""

WHOLE = 256 * 1024
"""The length, in characters, over which a scenario's slides are read one by one."""

MAX_WHOLE = 2 * 1024 * 1024
"""The length of the largest text that is ever read in one piece."""

_KEYS = ("format", "title", "summary", "start", "after", "vars", "slides")

_NO_FORMAT = Phrase("il manque « format: 1 »", "“format: 1” is missing")
_FORMAT_REMEDY = Phrase(
    "Écrivez « format: 1 » en tête du fichier.", "Write “format: 1” at the head of the file."
)
_BAD_FORMAT = Phrase("format inconnu « {value} »", "unknown format “{value}”")
_NEW_FORMAT = Phrase(
    "format {value} : ce programme ne lit que le format 1",
    "format {value}: this program only reads format 1",
)
_NEW_FORMAT_REMEDY = Phrase("Mettez pas-a-pas à jour.", "Update pas-a-pas.")
_NO_SLIDES = Phrase("le parcours n'a aucune diapositive", "the scenario has no slide")
_NO_SLIDES_REMEDY = Phrase(
    "Écrivez-les sous « slides: », chacune sous son nom.",
    "Write them under “slides:”, each under its name.",
)
_MISSING_TITLE = Phrase("il manque « title »", "“title” is missing")
_BAD_VARIABLE = Phrase("nom de variable interdit « {name} »", "“{name}” cannot name a variable")
_VARIABLE_REMEDY = Phrase(
    "Un nom est fait de lettres, de chiffres, de « _ » et de « - ».",
    "A name is made of letters, digits, “_” and “-”.",
)
_UNINDENTED = Phrase(
    "un texte se poursuit au niveau des noms de diapositives",
    "a text goes on at the level of the slides' names",
)
_UNINDENTED_REMEDY = Phrase("Décalez ses lignes vers la droite.", "Indent its lines further.")
_BAD_AFTER = Phrase("« after » ne peut pas être « {word} »", "“after” cannot be “{word}”")
_AFTER_REMEDY = Phrase("Nommez une diapositive, ou « menu ».", "Name a slide, or “menu”.")


class ScenarioFile:
    """A scenario's text, and the reading of it. Its mistakes go to the list that it is given."""

    def __init__(self, id: str, source: Source, mistakes: list[Mistake]) -> None:
        self.id = id
        self.source = source
        self._mistakes = mistakes
        self._syntax = Syntax(source, mistakes)
        self._reader = Reader(source, mistakes, self._syntax)
        self._written: dict[str, tuple[Scalar, Node]] = {}
        self._pieces: dict[str, Piece] = {}
        self._head = self._parse()

    @property
    def slides(self) -> Names[str, object]:
        """The ids of the slides, in the order of the file."""
        return self._pieces or self._written

    @property
    def start(self) -> SlideRef:
        """The first slide, or the one that `start` names."""
        node = self._head.get("start") if self._head else None
        named = node.value if isinstance(node, Scalar) else ""
        slide = named.rpartition("/")[2]
        return SlideRef(self.id, slide if slide in self.slides else next(iter(self.slides), ""))

    def read(self, directory: Directory, variables: Names[str, str]) -> Scenario | None:
        """Return the scenario, its long texts left for later; None where its head is wrong."""
        head, reader = self._head, self._reader
        if head is None:
            return None
        own = read_variables(reader, head.get("vars"))
        reader.variables = {**variables, **own}
        if node := head.get("start"):
            read_slide_ref(reader, node, directory, self.id)
        return Scenario(
            id=self.id,
            title=self._title(head),
            summary=self._text(head, "summary"),
            start=self.start,
            after=self._after(head, directory),
            slides=self._read_slides(directory),
        )

    def _parse(self) -> Mapping | None:
        head = self._parse_pieces() or self._parse_whole()
        if head is None or self._reader.mapping(head) is None:
            return None
        assert isinstance(head, Mapping)
        check_format(self._reader, head)
        self._reader.known_keys(head, _KEYS)
        if not self.slides:
            at = head.get("slides") or head
            self._reader.wrong(at, _NO_SLIDES, _NO_SLIDES_REMEDY)
        return head

    def _parse_pieces(self) -> Node | None:
        """Return a long text's head when it can be cut; only then are its pieces kept."""
        cut = outline(self.source.text) if len(self.source.text) > WHOLE else None
        mistakes: list[Mistake] = []
        head = Syntax(self.source, mistakes).parse(cut.head) if cut else None
        if cut is None or mistakes:
            return None
        self._pieces = cut.slides
        return head

    def _parse_whole(self) -> Node | None:
        if len(self.source.text) > MAX_WHOLE:
            self._mistakes.append(too_large(self.source, len(self.source.text), MAX_WHOLE))
            return None
        head = self._syntax.parse(self.source.text)
        slides = head.get("slides") if isinstance(head, Mapping) else None
        if isinstance(slides, Mapping):
            self._written = slides.pairs
        elif slides is not None:
            self._reader.mapping(slides)
        return head

    def _title(self, head: Mapping) -> str:
        if head.get("title") is None:
            self._reader.wrong(head, _MISSING_TITLE)
        return self._text(head, "title")

    def _text(self, head: Mapping, key: str) -> str:
        node = head.get(key)
        return (self._reader.text(node) or "") if node is not None else ""

    def _after(self, head: Mapping, directory: Directory) -> Any:
        node = head.get("after")
        target = read_target(self._reader, node, directory, self.id) if node is not None else None
        if node is not None and target in (Reserved.RETURN, Reserved.BACK, Reserved.QUIT):
            self._reader.wrong(node, _BAD_AFTER, _AFTER_REMEDY, word=target)
        return target

    def _read_slides(self, directory: Directory) -> Names[str, Slide]:
        if self._pieces:
            return PendingSlides(self.id, self.source, self._pieces, directory, self._reader)
        slides = SlideReader(self._reader, directory, self.id)
        read = {name: slides.slide(*pair) for name, pair in self._written.items()}
        return {name: slide for name, slide in read.items() if slide}


class PendingSlides(Names[str, Slide]):
    """Slides that are read when they are asked for, and kept; a wrong one raises WrongCourse."""

    def __init__(
        self,
        scenario: str,
        source: Source,
        pieces: dict[str, Piece],
        directory: Directory,
        reader: Reader,
    ) -> None:
        self._scenario = scenario
        self._source = source
        self._pieces = pieces
        self._directory = directory
        self._variables = reader.variables
        self._read: dict[str, Slide] = {}

    def __getitem__(self, name: str) -> Slide:
        slide = self._read.get(name)
        if slide is None:
            mistakes: list[Mistake] = []
            slide = self.examine(name, mistakes)
            if slide is None or mistakes:
                raise WrongCourse(mistakes)
            self._read[name] = slide
        return slide

    def __iter__(self) -> Iterator[str]:
        return iter(self._pieces)

    def __len__(self) -> int:
        return len(self._pieces)

    def __contains__(self, name: object) -> bool:
        return name in self._pieces

    def examine(self, name: str, mistakes: list[Mistake]) -> Slide | None:
        """Return a slide without keeping it, its mistakes added to the list."""
        piece = self._pieces[name]
        syntax = Syntax(self._source, mistakes, piece.first_line)
        node = syntax.parse(piece.text)
        reader = Reader(self._source, mistakes, syntax)
        if not isinstance(node, Mapping) or list(node.pairs) != [name]:
            if not mistakes:
                reader.wrong(Node(0, 0), _UNINDENTED, _UNINDENTED_REMEDY)
            return None
        reader.variables = self._variables
        return SlideReader(reader, self._directory, self._scenario).slide(*node.pairs[name])


def read_variables(reader: Reader, node: Node | None) -> dict[str, str]:
    """Return the variables that a file defines."""
    mapping = reader.mapping(node) if node is not None else None
    variables: dict[str, str] = {}
    for key, value in mapping or ():
        if not NAME.fullmatch(key.value):
            reader.wrong(key, _BAD_VARIABLE, _VARIABLE_REMEDY, name=key.value)
        text = reader.raw_text(value)
        if text is not None:
            variables[key.value] = text
    return variables


def check_format(reader: Reader, head: Mapping) -> None:
    """Note a format that is missing, unknown or too new."""
    node = head.get("format")
    if node is None:
        reader.wrong(head, _NO_FORMAT, _FORMAT_REMEDY)
        return
    value = reader.raw_text(node)
    if value is None or value == str(FORMAT):
        return
    newer = value.isascii() and value.isdigit() and len(value) < 9 and int(value) > FORMAT
    problem, remedy = (
        (_NEW_FORMAT, _NEW_FORMAT_REMEDY) if newer else (_BAD_FORMAT, _FORMAT_REMEDY)
    )
    reader.wrong(node, problem, remedy, value=value)
