"""The screen of the software being taught: a frame and the elements in it."""

from collections.abc import Mapping
from typing import Annotated, ClassVar

import msgspec

from tutor.language import Phrase
from tutor.model.elements.changes import Replacement, replaced
from tutor.model.elements.element import Element
from tutor.model.targets import SlideRef


class Frame(msgspec.Struct, frozen=True, kw_only=True, tag=True, tag_field="kind"):
    """The surroundings of a screen's elements: a browser or a letter, for example."""

    meaning: ClassVar[Phrase]
    """A sentence on the frame, for authors."""


class Browser(Frame, frozen=True, kw_only=True):
    meaning = Phrase("A browser window with its address bar.")

    url: Annotated[str, Phrase("The address in the bar.")] = ""
    title: Annotated[str, Phrase("The name of the tab.")] = ""


class Phone(Frame, frozen=True, kw_only=True):
    meaning = Phrase("A mobile phone, with the hour and the name of the application.")

    title: Annotated[str, Phrase("The name of the application.")] = ""
    time: Annotated[str, Phrase("The hour at the top of the phone.")] = ""


class Email(Frame, frozen=True, kw_only=True):
    meaning = Phrase("An e-mail with its sender, its recipient, its subject and its date.")

    sender: Annotated[str, Phrase("Who sends it.")] = ""
    address: Annotated[str, Phrase("The address from which it is sent.")] = ""
    recipient: Annotated[str, Phrase("Who receives it.")] = ""
    subject: Annotated[str, Phrase("What it is about.")] = ""
    date: Annotated[str, Phrase("When it was sent.")] = ""

    @property
    def origin(self) -> str:
        """Who sends it, and from where: the address is what one checks."""
        if self.sender and self.address:
            return f"{self.sender} <{self.address}>"
        return self.sender or self.address


class Letter(Frame, frozen=True, kw_only=True):
    meaning = Phrase("A letter on paper, with its sender, its recipient and its date.")

    sender: Annotated[str, Phrase("Who sends it, at the top left.")] = ""
    recipient: Annotated[str, Phrase("Who receives it, at the right.")] = ""
    date: Annotated[str, Phrase("The place and date.")] = ""


class Document(Frame, frozen=True, kw_only=True):
    meaning = Phrase("A page of a document, as a reader of PDF files shows it.")

    title: Annotated[str, Phrase("The name of the file.")] = ""
    page: Annotated[str, Phrase("The page's number, as in “1/1”.")] = ""


class Cover(Frame, frozen=True, kw_only=True):
    meaning = Phrase("A cover: a large title on a band, and what the course offers under it.")

    title: Annotated[str, Phrase("The title, in letters as large as there is room for.")]
    subtitle: Annotated[str, Phrase("A line under the title.")] = ""
    service: Annotated[str, Phrase("The name of the service, over the title.")] = ""
    note: Annotated[str, Phrase("A warning, in a strip at the foot.")] = ""
    button: Annotated[
        str, Phrase("The words of a button that goes on to “next”, as a click anywhere does.")
    ] = ""


class Plain(Frame, frozen=True, kw_only=True):
    meaning = Phrase("A bare sheet, with or without a title in its border.")

    title: Annotated[str, Phrase("A title, in a border.")] = ""


FRAMES: dict[str, type[Frame]] = {
    "browser": Browser,
    "phone": Phone,
    "email": Email,
    "letter": Letter,
    "document": Document,
    "cover": Cover,
    "plain": Plain,
}
"""Every kind of frame, under the word that names it in a scenario."""


class Around(msgspec.Struct, frozen=True, kw_only=True):
    """What stands around the elements of each screen to which it is given."""

    top: Annotated[
        tuple[Element, ...], Phrase("Elements before a screen's own; “top: []” takes them off.")
    ] = ()
    bottom: Annotated[
        tuple[Element, ...], Phrase("Elements after a screen's own; “bottom: []” takes them off.")
    ] = ()


class Addition(msgspec.Struct, frozen=True, kw_only=True):
    """Elements that a screen adds to those that it takes: at the end, or beside one of them."""

    elements: Annotated[tuple[Element, ...], Phrase("The elements that are added.")]
    after: Annotated[str | None, Phrase("The id of the element after which they stand.")] = None
    before: Annotated[str | None, Phrase("The id of the element before which they stand.")] = None


class Taking(msgspec.Struct, frozen=True, kw_only=True, rename={"source": "from"}):
    """How a screen is made of another slide's."""

    source: Annotated[
        SlideRef,
        Phrase("The slide whose screen this one is, with its elements and their actions."),
    ]
    change: Annotated[
        Mapping[str, Mapping[str, object]],
        Phrase("Elements by their id, each with the attributes or the action that change."),
    ] = {}
    still: Annotated[
        tuple[str, ...],
        Phrase("The ids of the elements that do not react any more, or “all”."),
    ] = ()
    remove: Annotated[tuple[str, ...], Phrase("The ids of the elements that are not there.")] = ()
    add: Annotated[tuple[Addition, ...], Phrase("The elements that this screen alone has.")] = ()


class Dialog(msgspec.Struct, frozen=True, kw_only=True):
    """A window that lies over the page, which does not react any more."""

    title: Annotated[str, Phrase("The window's title.")]
    elements: Annotated[tuple[Element, ...], Phrase("What the window holds.")]


class Screen(msgspec.Struct, frozen=True, kw_only=True, tag=True, tag_field="kind"):
    """A frame and what it shows."""

    frame: Annotated[Frame, Phrase("What surrounds the elements; “plain” by default.")] = Plain()
    elements: Annotated[
        tuple[Element, ...], Phrase("What the screen shows, from top to bottom.")
    ] = ()
    dialog: Annotated[
        Dialog | None,
        Phrase("A window over the page, which is dimmed and does not react any more."),
    ] = None
    outside: Annotated[
        tuple[Element, ...],
        Phrase("What stands under the frame: an envelope by its letter, a way on of the tutorial."),
    ] = ()

    @property
    def all_elements(self) -> tuple[Element, ...]:
        """The elements in the frame, those of the window over them, then those outside."""
        return self.elements + (self.dialog.elements if self.dialog else ()) + self.outside

    def changed(self, change: Replacement) -> "Screen":
        """Return the screen with each of its elements changed, in the order they are written.

        What an element holds is changed after it, within what stands in its place.
        """
        elements, dialog = replaced(self.elements, change), self.dialog
        if dialog:
            held = replaced(dialog.elements, change)
            dialog = msgspec.structs.replace(dialog, elements=held)
        outside = replaced(self.outside, change)
        return msgspec.structs.replace(self, elements=elements, dialog=dialog, outside=outside)
