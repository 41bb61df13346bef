"""The kinds of element: one module and one row a kind."""

from tutor.model.elements.badge import Badge
from tutor.model.elements.bubble import Bubble
from tutor.model.elements.button import Button
from tutor.model.elements.card import Card
from tutor.model.elements.checkbox import Checkbox
from tutor.model.elements.columns import Columns
from tutor.model.elements.divider import Divider
from tutor.model.elements.element import LARGEST, Element, Tone
from tutor.model.elements.field import Field
from tutor.model.elements.heading import Heading
from tutor.model.elements.image import Image
from tutor.model.elements.link import Link
from tutor.model.elements.list import List
from tutor.model.elements.logo import Logo
from tutor.model.elements.notice import Notice
from tutor.model.elements.qr import Qr
from tutor.model.elements.radio import Radio
from tutor.model.elements.steps import Steps
from tutor.model.elements.table import Table
from tutor.model.elements.text import Text

KINDS: dict[str, type[Element]] = {
    "heading": Heading,
    "text": Text,
    "list": List,
    "field": Field,
    "checkbox": Checkbox,
    "radio": Radio,
    "button": Button,
    "link": Link,
    "card": Card,
    "steps": Steps,
    "notice": Notice,
    "divider": Divider,
    "columns": Columns,
    "table": Table,
    "badge": Badge,
    "image": Image,
    "logo": Logo,
    "qr": Qr,
    "bubble": Bubble,
}
"""Every kind of element, under the key that names it in a scenario."""

__all__ = [
    "KINDS",
    "LARGEST",
    "Badge",
    "Bubble",
    "Button",
    "Card",
    "Checkbox",
    "Columns",
    "Divider",
    "Element",
    "Field",
    "Heading",
    "Image",
    "Link",
    "List",
    "Logo",
    "Notice",
    "Qr",
    "Radio",
    "Steps",
    "Table",
    "Text",
    "Tone",
]
