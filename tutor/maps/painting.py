"""A graph at a width → one block that draws it as lines of stops, with a zone for each slide."""

from collections.abc import Collection
from typing import NamedTuple

from rich.segment import Segment
from rich.style import Style

from tutor.language import Phrase
from tutor.maps.arrangement import Branch, Group, Line, Stop, arrange
from tutor.maps.canvas import Canvas, cells
from tutor.maps.graph import Edge, EdgeKind, Graph
from tutor.maps.signs import END, WORDS, Stroke, signs_of
from tutor.model.targets import SlideRef
from tutor.painting.blocks import Block, shorten
from tutor.painting.look import Look
from tutor.painting.palette import Palette

_LANE = 3
"""The cells that a line takes beside another."""

_LOST = Phrase("Out of reach: no way leads there")
_ENTERED = Phrase("Entered from elsewhere")
_HERE = Phrase("you are here")


class Progress(NamedTuple):
    """Someone's slide, and the slides that were seen."""

    here: SlideRef
    seen: frozenset[SlideRef]


class Drawing(NamedTuple):
    """A painted map."""

    block: Block
    slides: tuple[SlideRef, ...]
    """The slide of each zone, from number 1 on."""
    firsts: tuple[int, ...]
    """The number of the first zone of each scenario."""


class _Track(NamedTuple):
    """The style of a line, and the lanes of the lines that go on at its left."""

    stroke: Stroke
    style: Style
    title: Style
    lanes: tuple[Segment, ...] = ()


def paint_map(
    graph: Graph,
    look: Look,
    width: int,
    progress: Progress | None = None,
    *,
    spaced: bool = False,
) -> Drawing:
    """Return the map of a graph, as wide as asked, in a time linear in its ways.

    Beside the titles stand the slides' numbers, for someone who learns; else their names, for
    authors. `spaced` leaves room between stops, so that the lines are seen better.
    """
    painter = _Painter(graph, look, width, progress, spaced)
    for group in arrange(graph):
        painter.group(group)
    return painter.drawing()


def light(block: Block, numbers: Collection[int], style: Style) -> Block:
    """Return the block with the zones of some numbers in another style."""
    lines = list(block.lines)
    for zone in filter(None, map(block.zone, numbers)):
        border, *inside, other = lines[zone.y]
        lit = [Segment(text, (own or Style()) + style) for text, own, _ in inside]
        lines[zone.y] = [border, *lit, other]
    return block._replace(lines=lines)


class _Painter:
    """Draws group after group."""

    def __init__(
        self, graph: Graph, look: Look, width: int, progress: Progress | None, spaced: bool
    ) -> None:
        self._graph = graph
        self._look = look
        self._palette = _over_page(look.palette)
        self._signs = signs_of(look)
        self._progress = progress
        self._spaced = spaced
        self._slides: list[SlideRef] = []
        self._firsts: list[int] = []
        self._canvas = Canvas(look, width, max(len(self._name(ref)) for ref in graph.slides))
        palette, signs, plain = self._palette, self._signs, look.palette.page
        self._spine = _Track(signs.solid, palette.primary, palette.strong)
        self._way = _Track(signs.solid, palette.primary, plain)
        self._visit = _Track(signs.dashed, palette.secondary, plain)

    def drawing(self) -> Drawing:
        """Return the map that was drawn."""
        return Drawing(self._canvas.block(), tuple(self._slides), tuple(self._firsts))

    def group(self, group: Group) -> None:
        """Draw a scenario in its border."""
        if self._slides:
            self._canvas.gap()
        self._firsts.append(len(self._slides) + 1)
        self._canvas.open_group(group.scenario.title, str(len(group.scenario.slides)))
        self._line(group.spine, self._spine)
        for line in group.others:
            self._heading(_ENTERED, self._palette.muted)
            self._line(line, self._way)
        if group.lost:
            self._heading(_LOST, self._palette.error)
        for line in group.lost:
            self._line(line, self._way)
        self._canvas.close_group()

    def _heading(self, words: Phrase, style: Style) -> None:
        self._canvas.row()
        self._canvas.row(Segment(words(self._look.language), style))

    def _line(self, line: Line, track: _Track, joins: "_Joint | None" = None) -> None:
        """Draw the stops of a line; what it joins at its end is not told again."""
        for stop, following in zip(line, [*line[1:], None], strict=True):
            if following is None and joins:
                stop = joins.told_apart(stop)
            self._stop(stop, track)
            goes_on = following is not None or joins is not None
            for number, branch in enumerate(stop.branches, 1):
                last = number == len(stop.branches)
                self._branch(branch, following, track, goes_on=goes_on or not last)
            if following and not stop.branches and self._spaced:
                self._canvas.row(*track.lanes, Segment(track.stroke.down, track.style))

    def _branch(
        self, branch: Branch, following: Stop | None, track: _Track, *, goes_on: bool
    ) -> None:
        own = self._visit if branch.edge.kind is EdgeKind.VISIT else self._way
        joint = _joint(branch, following)
        fork = self._fork(track, goes_on=goes_on or joint is not None)
        if not branch.stops:
            self._jump(branch.edge, fork, own)
            return
        turn = Segment(own.stroke.across * 2 + self._signs.away, own.style)
        self._canvas.row(*fork, turn, Segment(f" {branch.edge.label}", self._palette.muted))
        down = track.stroke.down if goes_on or joint else " "
        lane = Segment(down.ljust(_LANE), track.style)
        self._line(branch.stops, own._replace(lanes=(*track.lanes, lane)), joint)
        if joint:
            turn = Segment(own.stroke.across * 2 + self._signs.joint, own.style)
            words = self._word(joint.word) if joint.word else ""
            told = Segment(f" {words}", self._palette.muted)
            self._canvas.row(*self._fork(track, goes_on=goes_on), turn, told)

    def _fork(self, track: _Track, *, goes_on: bool) -> list[Segment]:
        sign = self._signs.fork if goes_on else self._signs.last_fork
        return [*track.lanes, Segment(sign, track.style)]

    def _jump(self, edge: Edge, fork: list[Segment], own: _Track) -> None:
        """Draw an edge to a slide that stands elsewhere: its title, then the edge's label."""
        assert edge.target
        near = edge.target.scenario == edge.source.scenario
        tell = self._told if self._progress else self._told_with_name
        self._canvas.row(
            *fork,
            Segment(f"{own.stroke.across * 2}{own.stroke.arrow} ", own.style),
            Segment(tell(edge.target, near=near), self._palette.page),
            Segment(f"  {edge.label}", self._palette.muted),
        )

    def _told(self, slide: SlideRef, *, near: bool) -> str:
        """Return a slide's number and title, after those of its scenario where it is another."""
        title = f"{self._name(slide)} {self._graph.slides[slide].title}"
        if not near:
            title = f"{self._graph.course.scenarios[slide.scenario].title} · {title}"
        return shorten(title, self._canvas.room * 2 // 3)

    def _told_with_name(self, slide: SlideRef, *, near: bool) -> str:
        title = shorten(self._graph.slides[slide].title, self._canvas.room // 3)
        return f"{title}  {slide.slide if near else slide}"

    def _name(self, slide: SlideRef) -> str:
        if not self._progress:
            return slide.slide
        return str(self._graph.course.scenarios[slide.scenario].numbers[slide.slide])

    def _stop(self, stop: Stop, track: _Track) -> None:
        slide = self._graph.slides[stop.slide]
        self._slides.append(stop.slide)
        sign = Segment(f"{self._sign(stop.slide)} ", self._sign_style(stop.slide, track))
        used = sum(cells(lane.text) for lane in track.lanes) + cells(sign.text)
        here = self._here(stop.slide)
        room = self._canvas.room - used - sum(cells(part.text) for part in here)
        words = self._words(stop, slide.end, room - cells(slide.title))
        title = slide.title
        if cells(title) > room - cells(words):
            title = shorten(title, room - cells(words))
        told = [Segment(words, self._palette.muted)] if words else []
        parts = (*track.lanes, sign, Segment(title, track.title), *here, *told)
        self._canvas.zone_row(len(self._slides), *parts, name=self._name(stop.slide))

    def _words(self, stop: Stop, ends: bool, room: int) -> str:
        """Return the ways that are told in a word; by their signs alone where room lacks."""
        if not stop.words and not ends:
            return ""
        signs = [self._signs.words[kind] for kind in stop.words] + [self._signs.end] * ends
        words = [self._word(kind) for kind in stop.words]
        words += [f"{self._signs.end} {END(self._look.language)}"] * ends
        long, short = "".join(f"  {one}" for one in words), "".join(f" {one}" for one in signs)
        return long if cells(long) <= room else short

    def _word(self, kind: EdgeKind) -> str:
        return f"{self._signs.words[kind]} {WORDS[kind](self._look.language)}"

    def _here(self, slide: SlideRef) -> list[Segment]:
        if not self._progress or slide != self._progress.here:
            return []
        words = f"  {self._look.glyphs.callout_left} {_HERE(self._look.language)}"
        return [Segment(words, self._palette.secondary + self._look.palette.strong)]

    def _sign(self, slide: SlideRef) -> str:
        signs = self._signs
        if self._progress and slide == self._progress.here:
            return signs.here
        if self._progress and slide in self._progress.seen:
            return signs.seen
        if slide not in self._graph.reached:
            return signs.lost
        return signs.unseen if self._progress else signs.stop

    def _sign_style(self, slide: SlideRef, track: _Track) -> Style:
        return track.style if slide in self._graph.reached else self._palette.error


def _over_page(palette: Palette) -> Palette:
    """Return the palette with the styles of a map laid over the page."""
    names = ("primary", "secondary", "strong", "muted", "error")
    return palette._replace(**{name: palette.page + getattr(palette, name) for name in names})


class _Joint(NamedTuple):
    """The place where a line comes back to the one that it left."""

    slide: SlideRef | None
    """The slide that it joins; None where it returns to the one that it left."""

    @property
    def word(self) -> EdgeKind | None:
        """The kind of edge whose word stands at the joint, if any."""
        return None if self.slide else EdgeKind.RETURN

    def told_apart(self, stop: Stop) -> Stop:
        """Return the line's last stop without the way that the joint draws."""
        branches = tuple(one for one in stop.branches if not _leads(one, self.slide))
        words = tuple(kind for kind in stop.words if kind is not self.word)
        return Stop(stop.slide, words, branches)


def _joint(branch: Branch, following: Stop | None) -> _Joint | None:
    """Return how a branch joins the line that it left, where it does so at once."""
    if not branch.stops:
        return None
    last = branch.stops[-1]
    if branch.edge.kind is EdgeKind.VISIT:
        return _Joint(None) if EdgeKind.RETURN in last.words else None
    joins = following and any(_leads(one, following.slide) for one in last.branches)
    return _Joint(following.slide) if following and joins else None


def _leads(branch: Branch, slide: SlideRef | None) -> bool:
    flows = branch.edge.kind is not EdgeKind.VISIT
    return flows and not branch.stops and branch.edge.target == slide
