"""The rules on what the files of a course hold that is no part of it."""

from tutor.checks.finding import Rule, Severity
from tutor.language import Phrase

CUT_TEXT = Rule(
    "PP345",
    "cut-text",
    Severity.WARNING,
    Phrase("Text cut by “ #”"),
    Phrase(
        "A space and “#” begin a comment, to the end of the line: what follows is no part of the "
        "text, and nobody sees it. A text that holds them goes in quotes. A comment has a space "
        "after its “#”."
    ),
    Phrase("“{cut}” is left out: a space and “#” begin a comment"),
    Phrase("A comment has a space after its “#”; a text goes in quotes: {mended}"),
)

UNLISTED = Rule(
    "PP361",
    "unlisted-scenario",
    Severity.WARNING,
    Phrase("Scenario that the course does not list"),
    Phrase(
        "The file lies beside course.yaml and holds slides, but “scenarios:” does not name it: it "
        "is not played, and not checked with the course."
    ),
    Phrase("“{file}” is not among the scenarios of the course"),
    Phrase("Add {name} to “scenarios:”, or move the file elsewhere."),
)

COPY = Rule(
    "PP362",
    "copy-in-conflict",
    Severity.WARNING,
    Phrase("Copy in conflict of a scenario"),
    Phrase(
        "Where two people change a file of a shared folder at the same time, it keeps one and "
        "makes a copy of the other, under a longer name. The copy is not played: what was written "
        "there is lost for the course until someone puts both together."
    ),
    Phrase("“{file}” is a copy of “{of}”, and is not played"),
    Phrase("Compare both, keep in “{of}” what is right, and delete the copy."),
)

RULES: tuple[Rule, ...] = (CUT_TEXT, UNLISTED, COPY)
"""Each is looked for in `tutor.findings`, where files are read."""
