"""Pictures made ready for a terminal that draws pixels: asked about, encoded in a thread, kept."""

import asyncio
from collections import OrderedDict
from collections.abc import Callable, Coroutine, Iterable
from dataclasses import dataclass
from functools import partial
from itertools import cycle

from tutor.graphics import kitty
from tutor.graphics.encoding import encode
from tutor.graphics.inquiry import Inquiry
from tutor.graphics.protocols import Graphics, Protocol
from tutor.painting.placed_picture import PlacedPicture

_KEPT = 24
"""How many pictures are kept: as many full screens as kitty has room for."""


@dataclass
class Drawing:
    """What draws a picture, or gives it to the terminal."""

    number: int
    """Like no other's that is kept."""
    sequences: str
    is_given: bool = False
    """Whether the terminal has it, where it is given before it is drawn."""


class Pixels:
    """Encodes pictures one at a time: those that are shown first, then those that may be next."""

    def __init__(self, inquiry: Inquiry) -> None:
        self._inquiry = inquiry
        self._drawings: OrderedDict[PlacedPicture, Drawing] = OrderedDict()
        self._now: list[PlacedPicture] = []
        self._later: list[PlacedPicture] = []
        self._numbers = cycle(range(kitty.FIRST_ID, kitty.LAST_ID + 1))
        self._is_making = False

    @property
    def graphics(self) -> Graphics | None:
        """How the terminal draws pictures; None as long as nothing says that it does."""
        return self._inquiry.graphics

    @property
    def are_cells(self) -> bool:
        """Whether pictures are drawn by cells, which scroll and are covered as all others are."""
        return self.graphics is not None and self.graphics.protocol is Protocol.KITTY

    def cells(self, line: int, columns: int) -> str:
        """Return the cells of a line of a picture that is drawn by them."""
        return "".join(kitty.placeholders(line, columns))

    @property
    def questions(self) -> str:
        """What to ask of the terminal."""
        return self._inquiry.questions

    def hear(self, answer: str) -> str | None:
        """Take an answer; return what to write then, None where nothing follows from it."""
        return self._after(partial(self._inquiry.hear, answer))

    def measure(self, cell: tuple[int, int] | None) -> str | None:
        """Take what the window tells of a cell's size; return what to write then, or None."""
        return self._after(partial(self._inquiry.measure, cell))

    def _after(self, learn: Callable[[], str]) -> str | None:
        graphics, largest = self.graphics, self._inquiry.largest
        asked = learn()
        if self.graphics != graphics:
            return asked + self.forgotten(all_of_them=True)
        return asked if asked or self._inquiry.largest != largest else None

    def want(self, pictures: Iterable[PlacedPicture]) -> None:
        """Have these made before all others, for they are shown."""
        self._now = list(map(_anywhere, pictures))

    def want_later(self, pictures: Iterable[PlacedPicture]) -> None:
        """Have these made after those that are shown."""
        self._later = list(map(_anywhere, pictures))[: _KEPT // 2]

    def make(self, made: Callable[[], object]) -> Coroutine[None, None, None]:
        """Return what encodes all that is wanted, in a thread, and tells of each that is shown."""
        self._is_making = True
        return self._make(made)

    async def _make(self, made: Callable[[], object]) -> None:
        try:
            while (graphics := self.graphics) and (picture := self._next):
                number = next(self._numbers)
                sequences = await asyncio.to_thread(encode, picture, graphics, number)
                if graphics == self.graphics:
                    self._drawings[picture] = Drawing(number, sequences)
                    if picture in self._now:
                        made()
        finally:
            self._is_making = False

    @property
    def has_work(self) -> bool:
        """Whether something is to be made, and is not about to be."""
        return not self._is_making and self.graphics is not None and self._next is not None

    @property
    def _next(self) -> PlacedPicture | None:
        wanted = (one for one in (*self._now, *self._later) if one not in self._drawings)
        return next(wanted, None)

    def drawing(self, picture: PlacedPicture) -> Drawing | None:
        """Return what draws a picture; while its marks are painted, what draws it with others."""
        key = _anywhere(picture)
        if key not in self._drawings:
            alike = (
                one for one in reversed(self._drawings) if one._replace(marks=key.marks) == key
            )
            key = next(alike, key)
        drawing = self._drawings.get(key)
        if drawing is None or not drawing.sequences or self._is_too_large(picture):
            return None
        self._drawings.move_to_end(key)
        return drawing

    def _is_too_large(self, picture: PlacedPicture) -> bool:
        if self.graphics is None or self._inquiry.largest is None:
            return False
        width, height = self.graphics.pixels_of(picture.width, picture.height)
        return width > self._inquiry.largest[0] or height > self._inquiry.largest[1]

    def forgotten(self, *, all_of_them: bool = False) -> str:
        """Forget the pictures that were not drawn for long; return what has the terminal do so."""
        kept = 0 if all_of_them else _KEPT
        gone = []
        while len(self._drawings) > kept:
            gone.append(self._drawings.popitem(last=False)[1])
        return "".join(kitty.removal(drawing.number) for drawing in gone if drawing.is_given)

    def give_again(self) -> None:
        """Take it that the terminal has none of them, as after a stop."""
        for drawing in self._drawings.values():
            drawing.is_given = False


def _anywhere(picture: PlacedPicture) -> PlacedPicture:
    """Return a picture as it is wherever it stands."""
    return picture._replace(x=0, y=0)
