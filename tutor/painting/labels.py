"""The labels of what one fills in: with a star where one has to, grey where it does not react."""

from rich.segment import Segment
from rich.style import Style

from tutor.language import Phrase
from tutor.model.elements import Button, Checkbox, Field, Radio, Select
from tutor.model.elements.input import STAR
from tutor.painting.blocks import Block, lines_block
from tutor.painting.context import Context
from tutor.painting.wrapping import wrap

_DISABLED = Phrase("{label} (greyed out)")


def label_text(element: Button | Checkbox | Field | Radio | Select, context: Context) -> str:
    """Return the label with its star, and with what it tells where it is disabled."""
    label = element.label
    if not isinstance(element, Button) and element.required:
        label += STAR
    return told_grey(label, context) if element.disabled else label


def told_grey(words: str, context: Context) -> str:
    """Return the words of what does not react: without shades of grey, they tell it."""
    return words if context.palette.own else _DISABLED(context.language, label=words)


def label_style(element: Button | Checkbox | Field | Radio | Select, context: Context) -> Style:
    """Return what a label is laid in."""
    palette = context.palette
    return context.style(palette.muted if element.disabled else palette.strong)


def paint_label(element: Field | Radio | Select, context: Context, width: int) -> Block:
    """Return the label of a field, a choice or a list, over it."""
    runs = [Segment(label_text(element, context), label_style(element, context))]
    return lines_block(wrap(runs, width), context.ground)
