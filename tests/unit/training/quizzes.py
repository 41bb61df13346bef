"""A quiz in which one more option stands once one has seen the help."""

from msgspec.structs import replace

from tests.unit.engine.courses import course, slide, to
from tutor.model.conditions import When
from tutor.model.course import Course
from tutor.model.elements import Choice, Question

QUESTION = Question(
    text="Quand ?",
    options=(
        Choice(text="Hier", why="Trop tôt.", when=When(seen=("a/aide",))),
        Choice(text="Demain", right=True),
        Choice(text="Jamais"),
    ),
)


def quiz(*, several: bool = False) -> Course:
    """Return the course: two ways to the question, one of them by the help."""
    made = course(
        slide("a/debut", to("a/aide", "Aide"), to("a/quand", "Quand")),
        slide("a/aide", on="a/quand"),
        slide("a/quand", replace(QUESTION, several=several).answering, on="a/fin"),
        slide("a/fin", end=True),
    )
    return replace(made, watched=frozenset(("a/aide",)))
