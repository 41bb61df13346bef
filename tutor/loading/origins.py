"""Where elements are written, of a screen that has some from elsewhere."""

from collections.abc import Iterable

from tutor.model.elements import Element
from tutor.model.locus import Locus
from tutor.model.slide import walk
from tutor.model.targets import SlideRef


class Origins:
    """Where each of some elements is written: these very objects, whatever they are equal to."""

    def __init__(self, others: "Origins | None" = None) -> None:
        # With the element itself: another would else be given its identity once it is no more.
        self._found: dict[int, tuple[Element, Locus]] = dict(others._found) if others else {}

    def add(self, element: Element, at: Locus) -> None:
        """Tell where an element is written."""
        self._found[id(element)] = (element, at)

    def add_whole(self, element: Element, at: Locus) -> None:
        """Tell where an element is written, and all that it holds that is not written elsewhere."""
        for one in walk((element,)):
            self._found.setdefault(id(one), (one, at))

    def add_instead(self, element: Element, other: Element) -> None:
        """Tell that an element is written where another one is, of which it is made."""
        self.add(element, self._found[id(other)][1])

    def add_written(self, elements: tuple[Element, ...], slide: SlideRef, first: int = 0) -> int:
        """Tell that a slide's file has these elements, and return the number of the next one.

        The first bears a number, from 0, among all those that the file has for this slide.
        """
        number = first
        for number, one in enumerate(walk(elements), first):
            self.add(one, Locus.of(slide, element=number))
        return number + 1 if elements else first

    def of(self, elements: Iterable[Element], otherwise: Locus) -> tuple[Locus, ...]:
        """Return where each element is written, or another place where nobody told it."""
        return tuple(self._found.get(id(one), (one, otherwise))[1] for one in elements)
