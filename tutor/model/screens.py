"""The screen of the software being taught: a frame and the elements in it."""

from typing import Annotated, ClassVar

import msgspec

from tutor.language import Phrase
from tutor.model.elements.element import Element


class Frame(msgspec.Struct, frozen=True, kw_only=True, tag=True, tag_field="kind"):
    """What surrounds the elements of a screen."""

    meaning: ClassVar[Phrase]
    """What the frame is, for authors."""


class Browser(Frame, frozen=True, kw_only=True):
    meaning = Phrase(
        "Une fenêtre de navigateur, avec sa barre d'adresse.",
        "A browser window with its address bar.",
    )

    url: Annotated[str, Phrase("L'adresse dans la barre.", "The address in the bar.")] = ""
    title: Annotated[str, Phrase("Le nom de l'onglet.", "The name of the tab.")] = ""


class Phone(Frame, frozen=True, kw_only=True):
    meaning = Phrase(
        "Un téléphone, avec l'heure et le nom de l'application.",
        "A mobile phone, with the hour and the name of the application.",
    )

    title: Annotated[str, Phrase("Le nom de l'application.", "The name of the application.")] = ""
    time: Annotated[
        str, Phrase("L'heure en haut du téléphone.", "The hour at the top of the phone.")
    ] = ""


class Email(Frame, frozen=True, kw_only=True):
    meaning = Phrase(
        "Un e-mail : qui l'envoie, qui le reçoit, son sujet, sa date.",
        "An e-mail with its sender, its recipient, its subject and its date.",
    )

    sender: Annotated[str, Phrase("Qui l'envoie.", "Who sends it.")] = ""
    recipient: Annotated[str, Phrase("Qui le reçoit.", "Who receives it.")] = ""
    subject: Annotated[str, Phrase("De quoi il s'agit.", "What it is about.")] = ""
    date: Annotated[str, Phrase("Quand il a été envoyé.", "When it was sent.")] = ""


class Letter(Frame, frozen=True, kw_only=True):
    meaning = Phrase(
        "Un courrier sur papier : qui l'envoie, qui le reçoit, sa date.",
        "A letter on paper, with its sender, its recipient and its date.",
    )

    sender: Annotated[
        str, Phrase("Qui l'envoie, en haut à gauche.", "Who sends it, at the top left.")
    ] = ""
    recipient: Annotated[
        str, Phrase("Qui le reçoit, à droite.", "Who receives it, at the right.")
    ] = ""
    date: Annotated[str, Phrase("Le lieu et la date.", "The place and date.")] = ""


class Document(Frame, frozen=True, kw_only=True):
    meaning = Phrase(
        "Une page d'un document, comme la montre un lecteur de PDF.",
        "A page of a document, as a reader of PDF files shows it.",
    )

    title: Annotated[str, Phrase("Le nom du fichier.", "The name of the file.")] = ""
    page: Annotated[
        str, Phrase("Le numéro de la page, comme « 1/1 ».", "The page's number, as in “1/1”.")
    ] = ""


class Plain(Frame, frozen=True, kw_only=True):
    meaning = Phrase(
        "Une feuille nue, avec ou sans titre dans sa bordure.",
        "A bare sheet, with or without a title in its border.",
    )

    title: Annotated[str, Phrase("Un titre, dans une bordure.", "A title, in a border.")] = ""


FRAMES: dict[str, type[Frame]] = {
    "browser": Browser,
    "phone": Phone,
    "email": Email,
    "letter": Letter,
    "document": Document,
    "plain": Plain,
}
"""Every kind of frame, under the word that names it in a scenario."""


class Screen(msgspec.Struct, frozen=True, kw_only=True, tag=True, tag_field="kind"):
    """A frame and what it shows."""

    frame: Annotated[
        Frame,
        Phrase(
            "Ce qui entoure les éléments ; « plain » par défaut.",
            "What surrounds the elements; “plain” by default.",
        ),
    ] = Plain()
    elements: Annotated[
        tuple[Element, ...],
        Phrase(
            "Ce que l'écran montre, de haut en bas.", "What the screen shows, from top to bottom."
        ),
    ] = ()
