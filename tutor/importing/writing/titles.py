"""The titles of slides, those that have none in their place included."""

import re
from collections.abc import Iterator

from tutor.importing.deck import Deck, Kind, Shape, Slide
from tutor.language import Language, Phrase

_UNTITLED = Phrase("Slide {number}")
_LONGEST = 90
_UNSAID = re.compile(r".*\s\d+$|.*\.\w{3,4}$", re.DOTALL)
"""Names that a program gives: a kind and a number, a file."""
_GENERATED = re.compile(
    r"\s*(?:Description (?:générée automatiquement|automatically generated)|AI-generated content"
    r"|Le contenu généré par l’IA|Généré automatiquement)\b.*",
    re.DOTALL,
)
"""What PowerPoint adds to the words that it finds for a picture."""


def title_of(slide: Slide, language: Language) -> str:
    """Return a slide's title, or what comes nearest to it."""
    return said_title(slide) or _UNTITLED(language, number=slide.number)


def said_title(slide: Slide) -> str:
    """Return the words of a slide that are its title; none where it has no words."""
    shape = titling(slide)
    return shape.text if shape else ""


def titling(slide: Slide) -> Shape | None:
    """Return the shape that is a slide's title: the one in its place, or else the highest text."""
    in_place = (shape for shape in slide.shapes if shape.kind is Kind.TITLE and shape.is_own)
    return next(in_place, min(_short_texts(slide), key=lambda shape: shape.box.top, default=None))


def said_of(shape: Shape) -> str:
    """Return what an author said of a shape beside its text, if anything."""
    name = "" if _UNSAID.fullmatch(shape.name) else shape.name
    return described(shape) or (shape.action.tip if shape.action else "") or name


def described(shape: Shape) -> str:
    """Return a shape's alternative text, as an author wrote it."""
    alt = _GENERATED.sub("", shape.alt)
    return "" if _UNSAID.fullmatch(alt) else alt


def language_of(deck: Deck) -> Language:
    """Return the language of a deck's words: one that the interface speaks."""
    return "en" if deck.language.lower().startswith("en") else "fr"


def _short_texts(slide: Slide) -> Iterator[Shape]:
    for shape in slide.shapes:
        is_text = shape.kind is Kind.SHAPE and shape.is_own and not shape.action
        if is_text and 0 < len(shape.text) <= _LONGEST:
            yield shape
