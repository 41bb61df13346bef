"""Links → what a click does."""

from collections.abc import Mapping
from typing import NamedTuple
from urllib.parse import parse_qs, urlsplit

from tutor.importing.deck import Click, Verb
from tutor.importing.package import Link
from tutor.importing.reading.plain import one_line
from tutor.importing.xml import Element, is_true, number

_ACTION = "ppaction"
_JUMPS = {
    "nextslide": Verb.NEXT,
    "previousslide": Verb.PREVIOUS,
    "firstslide": Verb.FIRST,
    "lastslide": Verb.LAST,
    "lastslideviewed": Verb.BACK,
    "endshow": Verb.END,
}
_OUTSIDE = {
    "hlinkfile": Verb.FILE,
    "hlinkpres": Verb.FILE,
    "program": Verb.PROGRAM,
    "macro": Verb.MACRO,
    "media": Verb.MEDIA,
    "ole": Verb.OBJECT,
}
_ADDRESSES = ("http", "https", "mailto")
_ZOOMS = ("sldZmObj", "sectionZmObj")
_LONGEST_ADDRESS = 2_000


class Index(NamedTuple):
    """What links may lead to."""

    parts: Mapping[str, int]
    """The numbers of slides under the names of their parts."""
    keys: Mapping[int, int]
    """The numbers of slides under what the deck calls them."""
    shows: Mapping[str, int]
    """The indices of custom shows under their ids."""
    sections: Mapping[str, int]
    """The first slide of each section under its id."""


class Clicks:
    """Reads the links of one part."""

    def __init__(self, index: Index, links: Mapping[str, Link]) -> None:
        self._index = index
        self.links = links

    def under(self, element: Element | None, name: str) -> Click | None:
        """Return what the link of a name under an element does, if there is one."""
        found = None if element is None else element.find(name)
        return None if found is None else self._click(found)

    def zoom(self, frame: Element) -> Click | None:
        """Return where a zoom leads; a frame that holds several is told by its pictures."""
        found = [one for one in frame.iter() if one.tag in _ZOOMS]
        if len(found) != 1:
            return None
        (zoom,) = found
        slide = self._index.keys.get(number(zoom, "sldId"))
        slide = slide or self._index.sections.get(zoom.get("sectionId", ""))
        if slide is None:
            return Click(Verb.BROKEN)
        returns = zoom.tag == "sectionZmObj" or any(
            is_true(one, "returnToParent") for one in zoom.iter()
        )
        return Click(Verb.SLIDE, slide, returns=returns)

    def _click(self, found: Element) -> Click:
        action, tip = found.get("action", ""), one_line(found.get("tooltip"))
        link = self.links.get(found.get("r:id", ""))
        return self._read(action, found, link)._replace(tip=tip)

    def _read(self, action: str, found: Element, link: Link | None) -> Click:
        if not action.startswith(_ACTION):
            return self._without_action(found, link)
        parts = urlsplit(action)
        asked = {name: values[0] for name, values in parse_qs(parts.query).items()}
        match parts.netloc:
            case "hlinksldjump":
                return self._slide(link)
            case "hlinkshowjump":
                return Click(_JUMPS.get(asked.get("jump", ""), Verb.BROKEN))
            case "customshow":
                show = self._index.shows.get(asked.get("id", ""))
                returns = asked.get("return") in ("true", "1")
                verb = Verb.BROKEN if show is None else Verb.SHOW
                return Click(verb, show=show, returns=returns)
            case "noaction":
                return Click(Verb.NOTHING)
            case name if name in _OUTSIDE:
                told = asked.get("name") or (link.target if link else "")
                return Click(_OUTSIDE[name], address=told[:_LONGEST_ADDRESS])
        return Click(Verb.BROKEN)

    def _without_action(self, found: Element, link: Link | None) -> Click:
        if link is None:  # without a link, it may stand there for its sound
            is_dangling = bool(found.get("r:id") or found.get("invalidUrl"))
            return Click(Verb.BROKEN if is_dangling else Verb.NOTHING)
        if not link.is_external:
            return self._slide(link)
        address = link.target[:_LONGEST_ADDRESS]
        is_address = address.lower().partition(":")[0] in _ADDRESSES
        return Click(Verb.ADDRESS if is_address else Verb.FILE, address=address)

    def _slide(self, link: Link | None) -> Click:
        slide = self._index.parts.get(link.target.lower()) if link else None
        return Click(Verb.BROKEN) if slide is None else Click(Verb.SLIDE, slide)
