"""The kinds of element: one module and one row a kind."""

from typing import Any

from tutor.model.elements.badge import Badge
from tutor.model.elements.button import Button
from tutor.model.elements.card import Card
from tutor.model.elements.checkbox import Checkbox
from tutor.model.elements.columns import Columns
from tutor.model.elements.commands import Commands
from tutor.model.elements.divider import Divider
from tutor.model.elements.element import LARGEST, Element, Tone
from tutor.model.elements.field import Field
from tutor.model.elements.heading import Heading
from tutor.model.elements.image import Image
from tutor.model.elements.input import Input
from tutor.model.elements.link import Link
from tutor.model.elements.list import List
from tutor.model.elements.logo import Logo
from tutor.model.elements.message import Message
from tutor.model.elements.nav import Item, Nav
from tutor.model.elements.notice import Notice
from tutor.model.elements.qr import Qr
from tutor.model.elements.question import Choice, Question, Validate
from tutor.model.elements.radio import Radio
from tutor.model.elements.select import Option, Select
from tutor.model.elements.steps import Steps
from tutor.model.elements.table import Row, Table
from tutor.model.elements.text import Text
from tutor.model.elements.zone import Rectangle, Zone

KINDS: dict[str, type[Element]] = {
    "heading": Heading,
    "text": Text,
    "list": List,
    "field": Field,
    "checkbox": Checkbox,
    "radio": Radio,
    "select": Select,
    "button": Button,
    "link": Link,
    "nav": Nav,
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
    "message": Message,
    "question": Question,
    "commands": Commands,
}
"""Every kind of element, under the key that names it in a scenario."""

PARTS: dict[Any, type[Element]] = {
    tuple[Item, ...]: Item,
    tuple[Row, ...]: Row,
    tuple[Choice, ...]: Choice,
    tuple[Zone, ...]: Zone,
}
"""Elements that stand in others alone, under the type of their lists."""

KINDS_OF_PARTS: dict[type[Element], str] = {Zone: "zone"}
"""The kinds of those that are written with one, as the elements of a screen are."""

__all__ = [
    "KINDS",
    "KINDS_OF_PARTS",
    "LARGEST",
    "PARTS",
    "Badge",
    "Button",
    "Card",
    "Checkbox",
    "Choice",
    "Columns",
    "Commands",
    "Divider",
    "Element",
    "Field",
    "Heading",
    "Image",
    "Input",
    "Item",
    "Link",
    "List",
    "Logo",
    "Message",
    "Nav",
    "Notice",
    "Option",
    "Qr",
    "Question",
    "Radio",
    "Rectangle",
    "Row",
    "Select",
    "Steps",
    "Table",
    "Text",
    "Tone",
    "Validate",
    "Zone",
]
