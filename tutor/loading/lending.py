"""Slides that lend their screens to others: each is read when it is first asked for."""

from typing import Protocol

from tutor.loading.mistakes import Mistake
from tutor.model.slide import Slide
from tutor.model.targets import SlideRef


class Lender(Protocol):
    """A scenario, some of whose slides may not be read yet."""

    def lend(self, name: str, mistakes: list[Mistake]) -> Slide | None:
        """Return a slide, or None where it is wrong; what is wrong is noted once."""
        ...


class Lending:
    """Who may lend, and who borrows at this moment."""

    def __init__(self) -> None:
        self.lenders: dict[str, Lender] = {}
        self.borrowers: list[SlideRef] = []
        """The slides that wait for another to be read, the first one first."""
        self._depths: dict[SlideRef, int] = {}

    def depth(self, slide: SlideRef) -> int:
        """Return through how many others a slide's screen is made, as far as it was read."""
        return max(self._depths.get(slide, 0), len(self.borrowers))

    def slide(self, ref: SlideRef, borrower: SlideRef, mistakes: list[Mistake]) -> Slide | None:
        """Return the slide that another one asks for, or None where it is wrong."""
        lender = self.lenders.get(ref.scenario)
        if lender is None:
            return None
        self.borrowers.append(borrower)
        try:
            slide = lender.lend(ref.slide, mistakes)
        finally:
            self.borrowers.pop()
        self._depths[borrower] = self._depths.get(ref, 0) + 1
        return slide
