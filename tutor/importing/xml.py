"""XML parts as trees whose names have lost their namespaces.

A deck says the same in the namespaces of ECMA-376, in those of ISO 29500 Strict, and again in those
of SmartArt's drawings: names alone say it once. Only attributes that point to another part keep a
prefix (`r:id`), since there is an `id` beside them.
"""

from xml.etree.ElementTree import (  # parts are read by `_Builder`, without DOCTYPE
    Element,
    ParseError,
    TreeBuilder,
    XMLParser,
)

__all__ = ["BadXml", "Element", "is_true", "number", "parse"]

_RELATIONSHIPS = "/relationships"
"""How the namespace of attributes that point to another part ends."""

_FALSE = ("0", "false", "off")


class BadXml(Exception):  # noqa: N818  # a part that is no XML, or dangerous
    """A part that is no XML, or that declares a document type: no deck needs one."""


class _Builder(TreeBuilder):
    """Builds a tree, and refuses what could name files or blow texts up."""

    def doctype(self, name: str, pubid: str | None, system: str | None) -> None:  # noqa: ARG002
        """Refuse any document type before its entities are read."""
        raise BadXml


def parse(content: bytes) -> Element:
    """Return the root of a part. Raises BadXml."""
    parser = XMLParser(target=_Builder())  # noqa: S314  # what is dangerous in XML is refused
    try:
        parser.feed(content)
        root = parser.close()
    except (ParseError, ValueError, LookupError) as error:  # an unknown encoding is a LookupError
        raise BadXml from error
    for element in root.iter():
        element.tag = _local(element.tag)
        if any(name.startswith("{") for name in element.attrib):
            element.attrib = {_attribute(name): value for name, value in element.attrib.items()}
    return root


def is_true(element: Element | None, name: str, *, default: bool = False) -> bool:
    """Return a yes-or-no attribute."""
    value = None if element is None else element.get(name)
    return default if value is None else value not in _FALSE


def number(element: Element | None, name: str, default: int = 0) -> int:
    """Return a whole number of an attribute: the default where there is none that makes sense."""
    try:
        value = default if element is None else int(element.get(name, default))
    except ValueError:
        return default
    return value if abs(value) < _ABSURD else default


_ABSURD = 2**40
"""In EMU, 1,200 km."""


def _local(name: str) -> str:
    return name.rpartition("}")[2]


def _attribute(name: str) -> str:
    namespace, brace, local = name.rpartition("}")
    return f"r:{local}" if brace and namespace.endswith(_RELATIONSHIPS) else local
