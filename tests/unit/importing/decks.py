"""Decks made for tests: python-pptx lays them out, what it does not write is put in the XML."""

import struct
import zlib
from io import BytesIO
from pathlib import Path
from typing import Any

from pptx import Presentation
from pptx.oxml import parse_xml
from pptx.util import Emu

P = "http://schemas.openxmlformats.org/presentationml/2006/main"
A = "http://schemas.openxmlformats.org/drawingml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
DECLARED = f'xmlns:p="{P}" xmlns:a="{A}" xmlns:r="{R}"'
HYPERLINK = f"{R}/hyperlink"
SLIDE = f"{R}/slide"

Box = tuple[float, float, float, float]
"""Left, top, width and height, in percent of the slide."""

_TITLE_ONLY, _BLANK = 5, 6


def png(width: int = 4, height: int = 3, shade: int = 200) -> bytes:
    """Return a grey picture."""
    rows = b"".join(b"\0" + bytes([shade]) * width for _ in range(height))
    head = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
        for kind, data in ((b"IHDR", head), (b"IDAT", zlib.compress(rows)), (b"IEND", b""))
    )


SCREENSHOT, POINTER = png(40, 30), png(4, 4, 20)


def xml(text: str) -> Any:
    """Return an element; the usual prefixes are known."""
    name_end = min(at for at in (text.find(" "), text.find(">"), text.find("/")) if at > 0)
    return parse_xml(f"{text[:name_end]} {DECLARED}{text[name_end:]}")


class Made:
    """A deck being made."""

    def __init__(self) -> None:
        self.deck: Any = Presentation()
        self.slides: list[Page] = []

    def slide(
        self, title: str = "", *texts: str, closed: bool = False, hidden: bool = False
    ) -> "Page":
        """Add a slide; a click beside zones does nothing on one that is closed."""
        layout = self.deck.slide_layouts[_TITLE_ONLY if title else _BLANK]
        page = Page(self, self.deck.slides.add_slide(layout))
        if title:
            page.slide.shapes.title.text = title
        for at, text in enumerate(texts):
            page.text(text, (5, 20 + 12 * at, 30, 10))
        if closed:
            page.closed()
        if hidden:
            page.slide._element.set("show", "0")
        self.slides.append(page)
        return page

    def section(self, name: str, *pages: "Page") -> None:
        """Put slides in a section."""
        root = self.deck.part._element
        found = root.xpath("//*[local-name()='sectionLst']")
        if not found:
            space = "http://schemas.microsoft.com/office/powerpoint/2010/main"
            root.append(xml(
                f'<p:extLst><p:ext uri="{{521415D9-36F7-43E2-AB2F-B90AF26B5E84}}">'
                f'<p14:sectionLst xmlns:p14="{space}"/></p:ext></p:extLst>'
            ))  # fmt: skip
            found = root.xpath("//*[local-name()='sectionLst']")
        ids = "".join(f'<p14:sldId id="{page.key}"/>' for page in pages)
        space = found[0].nsmap["p14"]
        found[0].append(parse_xml(
            f'<p14:section xmlns:p14="{space}" name="{name}" id="{{{name}}}">'
            f"<p14:sldIdLst>{ids}</p14:sldIdLst></p14:section>"
        ))  # fmt: skip

    def show(self, name: str, *pages: "Page") -> int:
        """Make a custom show; return its id."""
        root = self.deck.part._element
        found = root.find(f"{{{P}}}custShowLst")
        if found is None:
            found = xml("<p:custShowLst/>")
            root.find(f"{{{P}}}notesSz").addnext(found)
        listed = "".join(f'<p:sld r:id="{page.listed.rId}"/>' for page in pages)
        id = len(found)
        found.append(
            xml(f'<p:custShow name="{name}" id="{id}"><p:sldLst>{listed}</p:sldLst></p:custShow>')
        )
        return id

    def set_show(self, inner: str, **attributes: str) -> None:
        """Say how the deck is shown: `<p:kiosk/>`, `loop="1"`."""
        (part,) = (
            rel.target_part
            for rel in self.deck.part.rels.values()
            if rel.reltype.endswith("/presProps")
        )
        said = " ".join(f'{name}="{value}"' for name, value in attributes.items())
        shown = f"<p:showPr {said}>{inner}</p:showPr>"
        part._blob = f"<p:presentationPr {DECLARED}>{shown}</p:presentationPr>".encode()

    def save(self, path: Path) -> Path:
        """Write the deck."""
        self.deck.save(str(path))
        return path

    def bytes(self) -> bytes:
        """Return the deck's file."""
        out = BytesIO()
        self.deck.save(out)
        return out.getvalue()


class Page:
    """A slide being made."""

    def __init__(self, made: Made, slide: Any) -> None:
        self.made = made
        self.slide = slide
        (self.listed,) = made.deck.slides._sldIdLst[-1:]
        self.key = self.listed.id

    def text(self, text: str, at: Box = (5, 30, 30, 10), **click: Any) -> Any:
        """Add a text; each of its lines is a paragraph."""
        shape = self.slide.shapes.add_textbox(*self._emu(at))
        shape.text_frame.text = text
        return self._clicked(shape, **click)

    def button(self, text: str, at: Box = (40, 40, 20, 10), **click: Any) -> Any:
        """Add a filled shape."""
        shape = self.slide.shapes.add_shape(1, *self._emu(at))
        shape.text_frame.text = text
        return self._clicked(shape, **click)

    def zone(self, at: Box, *, name: str = "", alt: str = "", **click: Any) -> Any:
        """Add a shape that one does not see."""
        shape = self.slide.shapes.add_shape(1, *self._emu(at))
        shape.fill.background()
        shape.line.fill.background()
        if name:
            shape.name = name
        if alt:
            named(shape).set("descr", alt)
        return self._clicked(shape, **click)

    def picture(self, at: Box, content: bytes = SCREENSHOT, *, alt: str = "", **click: Any) -> Any:
        """Add a picture."""
        shape = self.slide.shapes.add_picture(BytesIO(content), *self._emu(at))
        named(shape).set("descr", alt)
        return self._clicked(shape, **click)

    def table(self, at: Box, *rows: tuple[str, ...]) -> Any:
        """Add a table."""
        shape = self.slide.shapes.add_table(len(rows), len(rows[0]), *self._emu(at))
        for row, texts in enumerate(rows):
            for column, text in enumerate(texts):
                shape.table.cell(row, column).text = text
        return shape

    def append(self, text: str) -> Any:
        """Add a shape as XML."""
        element = xml(text)
        self.slide.shapes._spTree.append(element)
        return element

    def closed(self) -> "Page":
        """Have a click beside zones do nothing."""
        return self.transition('advClick="0"')

    def transition(self, attributes: str) -> "Page":
        """Say how the slide goes on."""
        self.slide._element.find(f"{{{P}}}clrMapOvr").addnext(xml(f"<p:transition {attributes}/>"))
        return self

    def to(self, page: "Page", part: Any = None) -> dict[str, Any]:
        """Return the attributes of a link to a slide."""
        rid = (part or self.slide.part).relate_to(page.slide.part, SLIDE)
        return {"id": rid, "action": "ppaction://hlinksldjump"}

    def outside(self, address: str, action: str = "") -> dict[str, Any]:
        """Return the attributes of a link to an address or a file."""
        return {
            "id": self.slide.part.relate_to(address, HYPERLINK, is_external=True),
            "action": action,
        }

    def _clicked(
        self,
        shape: Any,
        to: "Page | None" = None,
        do: str | None = None,
        url: str | None = None,
        hover: bool = False,
        tip: str = "",
    ) -> Any:
        if to:
            link(named(shape), **self.to(to), hover=hover, tip=tip)
        elif do:
            link(named(shape), action=f"ppaction://{do}", hover=hover, tip=tip)
        elif url:
            link(named(shape), **self.outside(url), hover=hover, tip=tip)
        return shape

    def _emu(self, at: Box) -> tuple[Emu, ...]:
        sides = (self.made.deck.slide_width, self.made.deck.slide_height) * 2
        return tuple(Emu(int(share * side / 100)) for share, side in zip(at, sides, strict=True))


def named(shape: Any) -> Any:
    """Return the element that names a shape and bears its links."""
    return shape._element.xpath(".//p:cNvPr")[0]


def link(
    element: Any,
    id: str = "",
    action: str = "",
    *,
    hover: bool = False,
    tip: str = "",
    tag: str = "",
) -> None:
    """Put a link under a shape's name, or in the look of some words."""
    name = tag or ("hlinkHover" if hover else "hlinkClick")
    told = xml(f'<a:{name} r:id="{id}"/>')
    if action:
        told.set("action", action)
    if tip:
        told.set("tooltip", tip)
    element.insert(0, told)


def jump(verb: str) -> str:
    """Return the action of a jump: `nextslide`, `lastslideviewed`…"""
    return f"hlinkshowjump?jump={verb}"
