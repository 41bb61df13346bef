"""What one should type, tick or choose on a screen when one practises."""

from typing import Annotated

import msgspec

from tutor.language import Phrase


class Answer(msgspec.Struct, frozen=True, kw_only=True):
    """What a field takes; one of its ways to tell it, and only one, is written."""

    like: Annotated[
        str | None,
        Phrase(
            "Ce texte, aux majuscules, aux accents et aux espaces près ; s'écrit aussi sans clé.",
            "This text, whatever its case, accents and spaces; may be written without a key.",
        ),
    ] = None
    exact: Annotated[
        str | None, Phrase("Ce texte, au signe près.", "This text, to the character.")
    ] = None
    one_of: Annotated[
        tuple[str, ...],
        Phrase(
            "L'un de ces textes, aux majuscules, aux accents et aux espaces près.",
            "One of these texts, whatever their case, accents and spaces.",
        ),
    ] = ()
    pattern: Annotated[
        str | None,
        Phrase(
            "Tout texte que cette expression régulière décrit en entier.",
            "Any text that this regular expression matches as a whole.",
        ),
    ] = None
    date: Annotated[
        str | None,
        Phrase(
            "Cette date (JJ/MM/AAAA ou AAAA-MM-JJ), de quelque façon qu'elle soit tapée.",
            "This date (DD/MM/YYYY or YYYY-MM-DD), however it is typed.",
        ),
    ] = None
    wrong: Annotated[
        str | None,
        Phrase(
            "Ce qui est dit quand ce n'est pas cela, sans donner la réponse.",
            "What is told when it is not that, without giving the answer away.",
        ),
    ] = None


WAYS = ("like", "exact", "one_of", "pattern", "date")
"""The ways to tell what a field takes."""


class Rung(msgspec.Struct, frozen=True, kw_only=True):
    """One more help, after one more wrong click on a slide."""

    text: Annotated[str, Phrase("Ce qui est dit, en Markdown.", "What is told, in Markdown.")] = ""
    reveal: Annotated[
        bool, Phrase("true : la bonne zone est montrée.", "true: the right hotspot is shown.")
    ] = False
