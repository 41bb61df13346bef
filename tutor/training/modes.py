"""The ways to live through a course, each over the same slides."""

from enum import StrEnum


class Mode(StrEnum):
    """What is told and what is asked of someone who plays."""

    DEMO = "demo"
    """Everything is marked and told, nothing is asked."""
    GUIDED = "guided"
    """The next thing to do is told, and waited for."""
    PRACTICE = "practice"
    """Nothing is marked; whoever is wrong is helped."""
    EXAM = "exam"
    """Nothing is marked, nothing is told; each step is answered once."""
