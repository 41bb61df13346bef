"""The screen of the software being taught: a frame and the elements in it."""

from typing import Annotated

import msgspec

from tutor.model.elements.element import Element, means


class Frame(msgspec.Struct, frozen=True, kw_only=True):
    """What surrounds the elements of a screen."""


class Browser(Frame, frozen=True, kw_only=True):
    """A browser window with its address bar."""

    url: Annotated[str, means("The address in the bar.")] = ""
    title: Annotated[str, means("The name of the tab.")] = ""


class Phone(Frame, frozen=True, kw_only=True):
    """A mobile phone, with the hour and the name of the application."""

    title: Annotated[str, means("The name of the application.")] = ""
    time: Annotated[str, means("The hour at the top of the phone.")] = ""


class Email(Frame, frozen=True, kw_only=True):
    """An e-mail with its sender, its recipient, its subject and its date."""

    sender: Annotated[str, means("Who sends it.")] = ""
    recipient: Annotated[str, means("Who receives it.")] = ""
    subject: Annotated[str, means("What it is about.")] = ""
    date: Annotated[str, means("When it was sent.")] = ""


class Letter(Frame, frozen=True, kw_only=True):
    """A letter on paper, with its sender, its recipient and its date."""

    sender: Annotated[str, means("Who sends it, at the top left.")] = ""
    recipient: Annotated[str, means("Who receives it, at the right.")] = ""
    date: Annotated[str, means("The place and date.")] = ""


class Document(Frame, frozen=True, kw_only=True):
    """A page of a document, as a reader of PDF files shows it."""

    title: Annotated[str, means("The name of the file.")] = ""
    page: Annotated[str, means("The page's number, as in « 1/1 ».")] = ""


class Plain(Frame, frozen=True, kw_only=True):
    """A bare sheet, with or without a title in its border."""

    title: Annotated[str, means("A title; with it comes a border.")] = ""


FRAMES: dict[str, type[Frame]] = {
    "browser": Browser,
    "phone": Phone,
    "email": Email,
    "letter": Letter,
    "document": Document,
    "plain": Plain,
}
"""Every kind of frame, under the word that names it in a scenario."""


class Screen(msgspec.Struct, frozen=True, kw_only=True):
    """A frame and what it shows."""

    frame: Frame
    elements: tuple[Element, ...] = ()
