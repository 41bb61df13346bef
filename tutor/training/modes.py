"""The ways to live through a course, each over the same slides."""

from enum import StrEnum

from tutor.language import Phrase


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


TITLES = {
    Mode.DEMO: Phrase("Démonstration", "Demo"),
    Mode.GUIDED: Phrase("Guidé", "Guided"),
    Mode.PRACTICE: Phrase("Entraînement", "Practice"),
    Mode.EXAM: Phrase("Examen", "Exam"),
}
MEANINGS = {
    Mode.DEMO: Phrase(
        "Tout est expliqué et montré : je regarde et j'avance à mon rythme.",
        "All is explained and shown: I watch, and go at my own pace.",
    ),
    Mode.GUIDED: Phrase(
        "On me dit quoi faire à chaque étape, et je le fais.",
        "I am told what to do at each step, and I do it.",
    ),
    Mode.PRACTICE: Phrase(
        "J'ai une mise en situation ; rien n'est montré, et l'on m'aide quand je me trompe.",
        "I am given a task; nothing is shown, and I am helped when I am wrong.",
    ),
    Mode.EXAM: Phrase(
        "Sans aide ni retour : une réponse par étape, une note à la fin.",
        "No help, no way back: one answer a step, a mark at the end.",
    ),
}
"""What each mode is, in one sentence."""
