"""The ways to live through a course, each over the same slides."""

from enum import StrEnum

from tutor.language import Phrase


class Mode(StrEnum):
    """The modes of play: how much is told, and how much is asked."""

    DEMO = "demo"
    """Everything is marked and told, nothing is asked."""
    GUIDED = "guided"
    """The next thing to do is told, and waited for."""
    PRACTICE = "practice"
    """Nothing is marked; whoever is wrong is helped."""
    EXAM = "exam"
    """Nothing is marked, nothing is told; each step is answered once."""


TITLES = {
    Mode.DEMO: Phrase("Demo"),
    Mode.GUIDED: Phrase("Guided"),
    Mode.PRACTICE: Phrase("Practice"),
    Mode.EXAM: Phrase("Exam"),
}
MEANINGS = {
    Mode.DEMO: Phrase("All is explained and shown: I watch, and go at my own pace."),
    Mode.GUIDED: Phrase("I am told what to do on each screen, and I do it."),
    Mode.PRACTICE: Phrase("I am given a task; nothing is shown, and I am helped when I am wrong."),
    Mode.EXAM: Phrase("No help, no way back: one answer a screen, a mark at the end."),
}
"""One sentence on each mode."""
