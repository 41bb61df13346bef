"""The answers that a screen's fields take from someone who practises."""

from typing import Annotated

import msgspec

from tutor.language import Phrase


class Answer(msgspec.Struct, frozen=True, kw_only=True):
    """The answer that a field takes; exactly one of WAYS is given."""

    like: Annotated[
        str | None,
        Phrase("This text, whatever its case, accents and spaces; may be written without a key."),
    ] = None
    exact: Annotated[str | None, Phrase("This text, to the character.")] = None
    one_of: Annotated[
        tuple[str, ...], Phrase("One of these texts, whatever their case, accents and spaces.")
    ] = ()
    pattern: Annotated[
        str | None, Phrase("Any text that this regular expression matches as a whole.")
    ] = None
    date: Annotated[
        str | None, Phrase("This date (DD/MM/YYYY or YYYY-MM-DD), however it is typed.")
    ] = None
    wrong: Annotated[
        str | None, Phrase("What is told when it is not that, without giving the answer away.")
    ] = None


WAYS = ("like", "exact", "one_of", "pattern", "date")
"""The fields of an Answer of which one is given."""


class Rung(msgspec.Struct, frozen=True, kw_only=True):
    """One more help, after one more wrong click on a slide."""

    text: Annotated[str, Phrase("What is told, in Markdown.")] = ""
    reveal: Annotated[bool, Phrase("true: the right hotspot is shown.")] = False
