"""What the kinds of element that one fills in have in common."""

from typing import Annotated, ClassVar

from tutor.language import Phrase
from tutor.model.elements.element import Element

STAR = "\N{NO-BREAK SPACE}*"
"""What stands after the label of what one has to fill in."""

DISABLED = Phrase("true: drawn in grey; it does not react.")


class Input(Element, frozen=True, kw_only=True):
    """A field, a list, a choice or a box."""

    is_control: ClassVar[bool] = True

    disabled: Annotated[bool, DISABLED] = False
    error: Annotated[str, Phrase("What the service finds wrong with it, under it, in red.")] = ""
    required: Annotated[bool, Phrase("true: marked as what one has to fill in.")] = False
