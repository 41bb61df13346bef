"""The slides of a long scenario, each read when it is asked for."""

from collections.abc import Iterator
from collections.abc import Mapping as Names

from tutor.loading.mistakes import Mistake, Source, WrongCourse
from tutor.loading.nodes import Mapping
from tutor.loading.outline import Piece
from tutor.loading.reader import Reader
from tutor.loading.slides import SlideReader
from tutor.loading.syntax import Syntax
from tutor.loading.targets import Directory
from tutor.model.course import Slide, Word


class PendingSlides(Names[str, Slide]):
    """Slides that are read when they are asked for, and kept; a wrong one raises WrongCourse."""

    def __init__(
        self,
        scenario: str,
        source: Source,
        pieces: dict[str, Piece],
        directory: Directory,
        variables: Names[str, str],
        mentioned: set[str],
        terms: Names[Word, str],
    ) -> None:
        self._scenario = scenario
        self._source = source
        self._pieces = pieces
        self._directory = directory
        self._variables = variables
        self._mentioned = mentioned
        self._terms = terms
        self._read: dict[str, Slide] = {}

    def __getitem__(self, name: str) -> Slide:
        slide = self._read.get(name)
        if slide is None:
            mistakes: list[Mistake] = []
            slide = self.keep(name, mistakes)
            if slide is None or mistakes:
                raise WrongCourse(mistakes)
        return slide

    def __iter__(self) -> Iterator[str]:
        return iter(self._pieces)

    def __len__(self) -> int:
        return len(self._pieces)

    def __contains__(self, name: object) -> bool:
        return name in self._pieces

    def is_written_as(self, name: str, other: "PendingSlides") -> bool:
        """Return whether a slide has the same lines and variables in another text."""
        piece, others = self._pieces[name], other._pieces.get(name)
        is_same = others is not None and piece.text == others.text
        return is_same and (self._variables, self._terms) == (other._variables, other._terms)

    def keep(self, name: str, mistakes: list[Mistake]) -> Slide | None:
        """Return a slide and keep it, its mistakes added to the list."""
        slide = self.examine(name, mistakes)
        if slide is not None:
            self._read[name] = slide
        return slide

    def examine(self, name: str, mistakes: list[Mistake]) -> Slide | None:
        """Return a slide without keeping it, its mistakes added to the list."""
        piece = self._pieces[name]
        syntax = Syntax(self._source, mistakes, piece.first_line - 1)
        reader = Reader(self._source, mistakes, syntax)
        reader.variables, reader.mentioned = self._variables, self._mentioned
        reader.terms = self._terms
        root = syntax.parse("slides:\n" + piece.text)
        if root is None:
            return None
        slides = root.get("slides") if isinstance(root, Mapping) else None
        assert isinstance(slides, Mapping)
        assert list(slides.pairs) == [name]  # the outline gave this slide's lines and no others
        slide_reader = SlideReader(reader, self._directory, self._scenario)
        return slide_reader.slide(*slides.pairs[name])
