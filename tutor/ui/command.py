"""The names of the player's commands, and the shape of a command's row."""

from enum import Enum, Flag, StrEnum, auto
from typing import Generic, NamedTuple, TypeVar

from tutor.language import LANGUAGES, Language, Phrase, Words


class Command(StrEnum):
    """A command of the player, by its name."""

    BACK = "back"
    ON = "on"
    START = "start"
    ANEW = "anew"
    MENU = "menu"
    MAP = "map"
    OVERVIEW = "overview"
    SEARCH = "search"
    NUMBER = "number"
    PALETTE = "palette"
    FULL_SCREEN = "full_screen"
    PRESENT = "present"
    BLANK = "blank"
    SPOTLIGHT = "spotlight"
    ENLARGE = "enlarge"
    POINTER = "pointer"
    AUTOPLAY = "autoplay"
    PAUSE = "pause"
    HELP = "help"
    CHANGED = "changed"
    TERMS = "terms"
    DETAILS = "details"
    LETTERS = "letters"
    MOTION = "motion"
    LANGUAGE = "language"
    HINT = "hint"
    BRIEF = "brief"
    PRACTISE = "practise"
    LEAVE = "leave"
    QUIT = "quit"


class Group(Enum):
    """A group of the help, in their order, by its title."""

    MOVE = Phrase("Move")
    LEARN = Phrase("Learn")
    PRESENT = Phrase("Present")
    SETTINGS = Phrase("Settings")


class Trait(Flag):
    """Where a command may be given, and whether it moves play."""

    EXERCISE = auto()
    """It works while one is guided or practises."""
    EXAM = auto()
    """It works in an exam too: it gives no way away, and takes no way past the task."""
    NOTES = auto()
    """Those who follow from another terminal may have it done."""
    KIOSK = auto()
    """A kiosk's policy may leave it."""
    MOVE = auto()
    """It shows another slide: who asks for it takes over from automatic play."""


C = TypeVar("C", bound=StrEnum)
C_co = TypeVar("C_co", bound=StrEnum, covariant=True)
"""The commands of a screen."""


class CommandInfo(NamedTuple, Generic[C_co]):
    """A command's keys, words and traits."""

    command: C_co
    keys: tuple[str, ...]
    """Its keys, as Textual names them."""
    characters: tuple[str, ...]
    """Its keys that are single characters, which one may switch off (WCAG 2.1.4)."""
    shown: Phrase | None
    """Its keys as people know them; None for a command without a key."""
    title: Words
    footer: Words | None = None
    """Its words in the footer, for the commands that stand there."""
    group: Group = Group.SETTINGS
    traits: Trait = Trait(0)
    in_field: Words | None = None
    """Its words in the footer while one types; only those that have some work then."""

    def keys_in(self, language: Language) -> str:
        """Return its keys as people know them, nothing where it has none."""
        return self.shown(language) if self.shown else ""

    def titles(self) -> list[str]:
        """Return its title in every language: one may look for it in any."""
        return [self.title(language) for language in LANGUAGES]
