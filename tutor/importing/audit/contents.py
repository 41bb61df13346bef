"""What a deck has that a course does not take: films, charts, macros, fonts, pictures elsewhere."""

from collections.abc import Iterator

from tutor.checks.finding import Rule, Severity
from tutor.importing.audit.finding import DeckFinding
from tutor.importing.deck import Deck, Kind, Shape, Slide
from tutor.importing.flow import Flow
from tutor.language import Phrase

MEDIA = Rule(
    "PP621",
    "deck-media",
    Severity.WARNING,
    Phrase("Film or sound of a deck"),
    Phrase("A course has neither: the picture that stands for a film is taken, and its words."),
    Phrase("slide {slide}, “{shape}”: this film or sound is not taken"),
    Phrase("Say in the explanation what one sees or hears."),
)
OBJECT = Rule(
    "PP622",
    "deck-object",
    Severity.NOTE,
    Phrase("Chart, diagram or embedded document of a deck"),
    Phrase(
        "Taken as screens, what another program draws becomes its picture where the deck has one, "
        "and else its words; taken as pictures, it is seen."
    ),
    Phrase("slide {slide}, “{shape}”: this chart, diagram or document is not taken as such"),
    Phrase("Save it as a picture in the deck, or tell it in a table."),
)
ELSEWHERE = Rule(
    "PP623",
    "deck-picture-elsewhere",
    Severity.WARNING,
    Phrase("Picture of a deck that is kept elsewhere"),
    Phrase("It is not in the deck, and is never fetched: its words stand in its place."),
    Phrase("slide {slide}, “{shape}”: its picture is not in the deck ({address})"),
    Phrase("Insert the picture itself, rather than a link to its file."),
)
MACROS = Rule(
    "PP624",
    "deck-macros",
    Severity.WARNING,
    Phrase("Deck with macros"),
    Phrase("They are neither run nor taken."),
    Phrase("this deck holds macros: they are neither run nor taken"),
    Phrase("Show on slides what they would do."),
)
FONT = Rule(
    "PP625",
    "deck-font",
    Severity.NOTE,
    Phrase("Font that is not in a deck"),
    Phrase(
        "Where it is not installed, another one takes its place, wider or narrower: what is "
        "taken as pictures may show it. Screens made of elements have the terminal's own."
    ),
    Phrase("the font “{font}” is not in the deck: another one stands for it where it is missing"),
    Phrase("Embed it (File > Options > Save), or make pictures where it is installed."),
)

RULES: tuple[Rule, ...] = (MEDIA, OBJECT, ELSEWHERE, MACROS, FONT)


def check(deck: Deck, flow: Flow) -> Iterator[DeckFinding]:
    """Yield what is not taken, or not as it was."""
    if deck.has_macros:
        yield DeckFinding(MACROS)
    for font in sorted(deck.fonts):
        yield DeckFinding(FONT, values={"font": font})
    for slide in deck.slides:
        for shape in slide.shapes:
            yield from _of_shape(slide, shape)


def _of_shape(slide: Slide, shape: Shape) -> Iterator[DeckFinding]:
    if shape.kind is Kind.MEDIA:
        yield DeckFinding(MEDIA, slide.number, shape)
    elif shape.kind is Kind.OBJECT:
        yield DeckFinding(OBJECT, slide.number, shape)
    if shape.picture and shape.picture.part is None:
        yield DeckFinding(ELSEWHERE, slide.number, shape, {"address": shape.picture.address})
