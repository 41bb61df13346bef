"""A picture."""

from pathlib import Path
from typing import Annotated, ClassVar

from tutor.language import Phrase
from tutor.model.elements.element import Element


class Image(Element, frozen=True, kw_only=True):
    meaning = Phrase(
        "Une image, dessinée en caractères, et dite en mots à qui ne la voit pas.",
        "A picture, drawn in characters, told in words to those who do not see it.",
    )

    bare: ClassVar[str | None] = "alt"

    alt: Annotated[
        str, Phrase("Ce que montre l'image, en mots.", "What the picture shows, in words.")
    ]
    art: Annotated[
        str, Phrase("L'image, dessinée en caractères.", "The picture, drawn with characters.")
    ] = ""
    source: Annotated[
        Path | None,
        Phrase("Un fichier d'image, à côté du parcours.", "A picture's file, beside the scenario."),
    ] = None
    rows: Annotated[
        int,
        Phrase(
            "La hauteur en lignes, au plus, de l'image d'un fichier.",
            "How many lines high a file's picture may be.",
        ),
    ] = 12

    @property
    def caption(self) -> str:
        return self.alt
