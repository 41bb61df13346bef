"""The painters of elements: one module and one row a kind."""

from tutor.model import elements as model
from tutor.painting.context import Painter
from tutor.painting.elements import (
    badge,
    bubble,
    button,
    card,
    checkbox,
    columns,
    divider,
    field,
    heading,
    image,
    link,
    list,
    logo,
    notice,
    qr,
    radio,
    steps,
    table,
    text,
)

PAINTERS: dict[type[model.Element], Painter] = {
    model.Heading: heading.paint,
    model.Text: text.paint,
    model.List: list.paint,
    model.Field: field.paint,
    model.Checkbox: checkbox.paint,
    model.Radio: radio.paint,
    model.Button: button.paint,
    model.Link: link.paint,
    model.Card: card.paint,
    model.Steps: steps.paint,
    model.Notice: notice.paint,
    model.Divider: divider.paint,
    model.Columns: columns.paint,
    model.Table: table.paint,
    model.Badge: badge.paint,
    model.Image: image.paint,
    model.Logo: logo.paint,
    model.Qr: qr.paint,
    model.Bubble: bubble.paint,
}
"""The painter of each kind of element."""
