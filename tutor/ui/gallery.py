"""Painted slides, kept so that one that was painted once, or ahead of time, shows at once."""

from collections.abc import Collection

from tutor.engine.session import Session
from tutor.model.likely_way import likely_way
from tutor.model.slide import Slide
from tutor.model.targets import SlideRef
from tutor.painting.blocks import Block
from tutor.painting.look import Look
from tutor.painting.moment import Moment
from tutor.painting.slides import paint_slide
from tutor.ui.block_cache import BlockCache


class Gallery:
    """Paints the slides of a session in one look, and keeps the latest."""

    def __init__(self, session: Session, look: Look) -> None:
        self._session = session
        self._look = look
        self.enlarged = False
        """Whether screens take the whole window."""
        self.spotlit = False
        """Whether all but the lit hotspot is dimmed."""
        self.still = False
        """Whether nothing goes on by itself."""
        self._painted: BlockCache[tuple[SlideRef, object, int, int, Moment]] = BlockCache()

    def paint(self, slide: Slide, width: int, height: int, lit: frozenset[int]) -> Block:
        """Return a slide as the session's state shows it, with some hotspots lit."""
        moment = self._moment(slide, lit)
        return self._painted.get(
            (slide.ref, slide.variant, width, height, moment),
            lambda: paint_slide(slide, self._look, width, height, moment),
        )

    def start_over(self, look: Look) -> None:
        """Forget what was painted, and paint in a look from now on."""
        self._look = look
        self._painted.clear()

    def prepare(self, width: int, height: int) -> list[Block]:
        """Return the slides one click away, painted as they will first show."""
        return [
            self.paint(slide, width, height, self.lit_first(slide))
            for slide in self._session.neighbours
        ]

    def lit_first(self, slide: Slide) -> frozenset[int]:
        """Return what is lit when a slide of the session comes on."""
        return first_lit(slide, self._session.done_shown(slide))

    def _moment(self, slide: Slide, lit: frozenset[int]) -> Moment:
        state = self._session.state
        said = state.said if slide.ref == state.slide else None
        return Moment(
            lit,
            said,
            self._session.done_shown(slide),
            enlarged=self.enlarged,
            still=self.still,
            spotlit=self.spotlit,
            clickable_fields=True,
        )


def first_lit(slide: Slide, done: Collection[str] | None = None) -> frozenset[int]:
    """Return what is lit when a slide comes on, where one must choose: the likely way on."""
    likely = likely_way(slide, done or ())
    return frozenset({likely.number}) if likely else frozenset()
