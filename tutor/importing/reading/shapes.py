"""What stands on a slide, a layout or a master → shapes."""

from collections.abc import Iterable, Iterator

from tutor.importing.deck import Box, Bullet, Cell, Kind, Paragraph, Picture, Shape
from tutor.importing.package import Package
from tutor.importing.reading.clicks import Clicks, Index
from tutor.importing.reading.geometry import Transform, around, inside, moved, of_the_slide, placed
from tutor.importing.reading.looks import crop_of, is_visible
from tutor.importing.reading.plain import one_line
from tutor.importing.reading.sheets import Sheet, place_of
from tutor.importing.reading.texts import read_paragraphs
from tutor.importing.reading.timing import Timing
from tutor.importing.xml import Element, is_true, number

_CORNER = Box(0, 0, 1, 1)
"""Where a text stands of which nobody says where: it is read nevertheless."""
_DEEPEST = 30
"""How many groups, or ways of telling the same, may stand in one another."""
_MEDIA = ("videoFile", "audioFile", "wavAudioFile", "quickTimeFile", "audioCd")
_KNOWN = ("sp", "pic", "grpSp", "graphicFrame", "cxnSp")
_ZOOMS = ("sldZm", "sectionZm", "summaryZm")


class Shapes:
    """Reads the shapes of one sheet."""

    def __init__(
        self,
        package: Package,
        index: Index,
        sheet: Sheet,
        timing: Timing,
        *,
        is_diagram: bool = False,
    ) -> None:
        self._package = package
        self._is_diagram = is_diagram
        self._index = index
        self._sheet = sheet
        self._timing = timing
        self._clicks = Clicks(index, package.links(sheet.part))

    def read(self, *, with_places: bool = True) -> list[Shape]:
        """Return the shapes, from the back to the front; placeholders too, if `with_places`.

        Raises WrongDeck.
        """
        tree = self._sheet.tree.find("cSld/spTree")
        found = (one for one in tree or () if with_places or place_of(one) is None)
        return list(self._all(found, of_the_slide, 0))

    def background(self, size: Element | None) -> list[Shape]:
        """Return the picture that fills the sheet behind all, if there is one."""
        looks = self._sheet.tree.find("cSld/bg/bgPr")
        picture = None if looks is None else self._picture(looks)
        box = Box(0, 0, number(size, "cx"), number(size, "cy"))
        return [Shape("", Kind.PICTURE, box, picture=picture)] if picture else []

    def _all(self, parent: Iterable[Element], outer: Transform, depth: int) -> Iterator[Shape]:
        for element in parent:
            if element.tag == "AlternateContent":
                yield from self._alternative(element, outer, depth)
            elif element.tag in _KNOWN and not is_true(_named(element), "hidden"):
                yield from self._read(element, outer, depth)

    def _read(self, element: Element, outer: Transform, depth: int) -> Iterator[Shape]:
        if element.tag == "grpSp":
            if depth < _DEEPEST:
                yield from self._group(element, outer, depth)
        elif element.tag == "graphicFrame":
            yield from self._frame(element, outer, depth)
        elif (shape := self._shape(element, outer)) is not None:
            yield shape

    def _alternative(self, element: Element, outer: Transform, depth: int) -> Iterator[Shape]:
        """Yield the first way of telling something that is known; of a zoom, its picture."""
        ways = [way for way in element if any(one.tag in _KNOWN for one in way)]
        if not ways or depth >= _DEEPEST:
            return
        zoom = next((one for way in ways for one in way.iter() if one.tag in _ZOOMS), None)
        if zoom is None:
            yield from self._all(ways[0], outer, depth + 1)
            return
        click = self._clicks.zoom(zoom)
        for shape in self._all(ways[-1], outer, depth + 1):
            yield shape._replace(click=click or shape.click)

    def _group(self, element: Element, outer: Transform, depth: int) -> Iterator[Shape]:
        """Yield what a group holds; as one shape, where all of it is one zone."""
        xfrm = element.find("grpSpPr/xfrm")
        within = self._all(element, outer if xfrm is None else inside(xfrm, outer), depth + 1)
        own = self._told(element)
        shapes = [
            shape._replace(
                enters=shape.enters or own.enters, leaves=shape.leaves or own.leaves
            )
            for shape in within
        ]  # fmt: skip
        if own.action is None or not shapes:
            yield from shapes
            return
        yield from (shape for shape in shapes if shape.action)
        if others := [shape for shape in shapes if not shape.action]:
            yield _as_one(others, own)

    def _told(self, element: Element, kind: Kind = Kind.SHAPE) -> Shape:
        """Return what a shape's name says of it: its words and its actions."""
        named = _named(element)
        got = {} if named is None else named.attrib
        id = got.get("id", "")
        return Shape(
            name=one_line(got.get("name")),
            kind=kind,
            box=Box(0, 0, 0, 0),
            alt=one_line(got.get("descr") or got.get("title")),
            click=self._clicks.under(named, "hlinkClick"),
            hover=self._clicks.under(named, "hlinkHover"),
            enters=id in self._timing.entering,
            leaves=id in self._timing.leaving,
        )

    def _shape(self, element: Element, outer: Transform) -> Shape | None:
        xfrm = self._xfrm(element)
        paragraphs = read_paragraphs(
            element.find("txBody"), self._clicks, lambda one: self._sheet.bullet(one, element)
        )
        picture = self._picture(element)
        if xfrm is None and not paragraphs:
            return None
        return self._told(element, _kind(element, picture, paragraphs))._replace(
            box=_CORNER if xfrm is None else placed(xfrm, outer),
            paragraphs=paragraphs,
            picture=picture,
            is_visible=picture is not None or is_visible(element),
        )

    def _xfrm(self, element: Element) -> Element | None:
        """Return where a shape stands, as it or the placeholder behind it says."""
        place = place_of(element)
        models = self._sheet.models(place) if place else ()
        found = (one.find("spPr/xfrm") for one in (element, *models))
        return next((xfrm for xfrm in found if xfrm is not None), None)

    def _picture(self, element: Element) -> Picture | None:
        fill = element.find("blipFill")
        fill = element.find("spPr/blipFill") if fill is None else fill
        blip = None if fill is None else fill.find("blip")
        if fill is None or blip is None:
            return None
        links = self._clicks.links
        embedded, linked = links.get(blip.get("r:embed", "")), links.get(blip.get("r:link", ""))
        if embedded and not embedded.is_external and embedded.target in self._package:
            return Picture(embedded.target, crop_of(fill))
        outside = linked or embedded
        return Picture(None, address=outside.target if outside else "")

    def _frame(self, element: Element, outer: Transform, depth: int) -> Iterator[Shape]:
        """Yield a table, a diagram's shapes, or one shape for anything else."""
        xfrm = element.find("xfrm")
        if xfrm is None:
            return
        box, told = placed(xfrm, outer), self._told(element, Kind.OBJECT)
        if (table := element.find("graphic/graphicData/tbl")) is not None:
            rows = tuple(self._rows(table, moved(outer, *_corner(xfrm))))
            yield told._replace(kind=Kind.TABLE, box=box, rows=rows)
        elif (
            not self._is_diagram and (ids := element.find("graphic/graphicData/relIds")) is not None
        ):
            yield from self._diagram(ids, told._replace(box=box), moved(outer, *_corner(xfrm)))
        else:
            held = [
                shape
                for pic in element.iter("pic")
                if depth < _DEEPEST and (shape := self._shape(pic, outer))
            ]
            yield told._replace(box=box, picture=held[0].picture if held else None)

    def _rows(self, table: Element, outer: Transform) -> Iterator[tuple[Cell, ...]]:
        widths = [number(column, "w") for column in table.iterfind("tblGrid/gridCol")]
        top = 0
        for row in table.iterfind("tr"):
            height, left, cells = number(row, "h"), 0, []
            for cell, width in zip(row.iterfind("tc"), widths, strict=False):
                paragraphs = read_paragraphs(cell.find("txBody"), self._clicks)
                cells.append(Cell(paragraphs, around(Box(left, top, width, height), outer)))
                left += width
            top += height
            yield tuple(cells)

    def _diagram(self, ids: Element, told: Shape, outer: Transform) -> Iterator[Shape]:
        """Yield the shapes that PowerPoint drew for a diagram, or else its texts."""
        data = self._clicks.links.get(ids.get("r:dm", ""))
        if data is None or data.target not in self._package:
            yield told
            return
        tree = self._package.tree(data.target)
        drawing = self._drawing(tree)
        if drawing is None:
            clicks = Clicks(self._index, self._package.links(data.target))
            yield told._replace(
                kind=Kind.SHAPE, paragraphs=tuple(_points(tree, clicks)), is_visible=False
            )
            return
        sheet = Sheet(drawing, self._package.tree(drawing))
        inner = Shapes(self._package, self._index, sheet, Timing(), is_diagram=True)
        for shape in inner._all(sheet.tree.find("spTree") or (), outer, 0):
            yield shape._replace(
                click=shape.click or told.click,
                hover=shape.hover or told.hover,
                enters=told.enters,
                leaves=told.leaves,
            )

    def _drawing(self, data: Element) -> str | None:
        """Return the part in which a diagram is drawn (MS-ODRAWXML 2.4.2: `dataModelExt`)."""
        for one in data.iter("dataModelExt"):
            link = self._clicks.links.get(one.get("relId", ""))
            if link and link.target in self._package:
                return link.target
        return None


def _named(element: Element) -> Element | None:
    """Return what names a shape, and bears its links."""
    return element.find("*/cNvPr")


def _corner(xfrm: Element) -> tuple[int, int]:
    offset = xfrm.find("off")
    return number(offset, "x"), number(offset, "y")


def _kind(element: Element, picture: Picture | None, paragraphs: tuple[Paragraph, ...]) -> Kind:
    place = place_of(element)
    if place and place.is_title and paragraphs:
        return Kind.TITLE
    if place and place.is_footer:
        return Kind.FOOTER
    if element.tag == "cxnSp":
        return Kind.LINE
    if any(element.find(f"*/nvPr/{name}") is not None for name in _MEDIA):
        return Kind.MEDIA
    return Kind.PICTURE if picture and not paragraphs else Kind.SHAPE


def _as_one(shapes: list[Shape], group: Shape) -> Shape:
    """Return a group that is one zone: what it holds, around which it stands."""
    left, top = min(s.box.left for s in shapes), min(s.box.top for s in shapes)
    right, bottom = max(s.box.right for s in shapes), max(s.box.bottom for s in shapes)
    paragraphs = tuple(one for shape in shapes for one in shape.paragraphs)
    picture = next((shape.picture for shape in shapes if shape.picture), None)
    return group._replace(
        kind=Kind.PICTURE if picture and not paragraphs else Kind.SHAPE,
        box=Box(left, top, right - left, bottom - top),
        alt=group.alt or next((shape.alt for shape in shapes if shape.alt), ""),
        paragraphs=paragraphs,
        picture=None if paragraphs else picture,
        is_visible=any(shape.is_visible for shape in shapes),
        enters=any(shape.enters for shape in shapes),
        leaves=all(shape.leaves for shape in shapes),
    )


def _points(data: Element, clicks: Clicks) -> Iterator[Paragraph]:
    """Yield the texts of a diagram that has no drawing, each with its click."""
    for point in data.iterfind("ptLst/pt"):
        if point.get("type", "node") == "node":
            click = next(
                (clicks.under(one, "hlinkClick") for one in point.iter("cNvPr")), None
            )  # fmt: skip
            for one in read_paragraphs(point.find("t"), clicks):
                runs = tuple(run._replace(click=run.click or click) for run in one.runs)
                yield one._replace(runs=runs, bullet=Bullet.SIGN)


def fixed(shapes: Iterable[Shape]) -> list[Shape]:
    """Return shapes of a layout or a master: they are not the slide's own."""
    return [shape._replace(is_own=False) for shape in shapes]
