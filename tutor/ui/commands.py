"""The player's commands: each one's keys, its words in the footer and its line in the help."""

from enum import StrEnum
from typing import Generic, NamedTuple, TypeVar

from tutor.language import LANGUAGES, Language, Phrase, Words
from tutor.language.names import long_offer, offer


class Command(StrEnum):
    """What one may ask of the player."""

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


C = TypeVar("C", bound=StrEnum)
C_co = TypeVar("C_co", bound=StrEnum, covariant=True)
"""The commands of a screen."""


class Described(NamedTuple, Generic[C_co]):
    """A command's keys and words."""

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

    def keys_in(self, language: Language) -> str:
        """Return its keys as people know them, nothing where it has none."""
        return self.shown(language) if self.shown else ""

    def titles(self) -> list[str]:
        """Return its title in every language: one may look for it in any."""
        return [self.title(language) for language in LANGUAGES]


COMMANDS = (
    Described(
        Command.PAUSE,
        ("space",),
        (),
        Phrase("Space"),
        Phrase("Pause the automatic play, or go on"),
        Phrase("Space Pause"),
    ),
    Described(
        Command.BACK,
        ("left", "pageup", "backspace"),
        (),
        Phrase("← · Page Up"),
        Phrase("Go back"),
        Phrase("← Back"),
    ),
    Described(
        Command.ON,
        ("right", "pagedown"),
        (),
        Phrase("→ · Page Down"),
        Phrase("Go on"),
        Phrase("→ On"),
    ),
    Described(
        Command.HINT,
        ("ctrl+k",),
        ("i", "I"),
        Phrase("I · Ctrl+K"),
        Phrase("Ask for a hint"),
        Phrase("I Hint"),
    ),
    Described(
        Command.BRIEF,
        ("f4",),
        ("c", "C"),
        Phrase("C · F4"),
        Phrase("Read the instructions again"),
        Phrase("C Instructions"),
    ),
    Described(
        Command.PRACTISE,
        ("ctrl+e",),
        ("e", "E"),
        Phrase("E · Ctrl+E"),
        Phrase("Practise: choose a mode and a task"),
        Phrase("E Practise"),
    ),
    Described(
        Command.MENU,
        ("end",),
        ("m", "M"),
        Phrase("M · End"),
        Phrase("Go to the end menu"),
        Phrase("M Menu"),
    ),
    Described(
        Command.HELP,
        ("f1",),
        ("question_mark",),
        Phrase("? · F1 · right click"),
        Phrase("Help and commands"),
        Phrase("? Help"),
    ),
    Described(
        Command.LANGUAGE,
        (),
        (),
        None,
        long_offer,
        offer,
    ),
    Described(
        Command.LEAVE,
        ("escape",),
        (),
        Phrase("Escape"),
        Phrase("Leave what is on, then the tutorial"),
        Phrase("Esc Quit"),
    ),
    Described(
        Command.FULL_SCREEN,
        ("f11",),
        ("f", "F"),
        Phrase("F · F11"),
        Phrase("Full screen"),
        Phrase("F Full screen"),
    ),
    Described(
        Command.START,
        ("home",),
        (),
        Phrase("Home"),
        Phrase("Go to the course's start"),
        Phrase("Home Start"),
    ),
    Described(
        Command.ANEW,
        ("home",),
        (),
        Phrase("Home"),
        Phrase("Start over from the first step"),
        Phrase("Home Start over"),
    ),
    Described(
        Command.MAP,
        ("f2",),
        ("g", "G"),
        Phrase("G · F2"),
        Phrase("Map of the course"),
        Phrase("G Map"),
    ),
    Described(
        Command.OVERVIEW,
        ("f3",),
        ("o", "O"),
        Phrase("O · F3"),
        Phrase("Overview: the slides made small"),
    ),
    Described(
        Command.SEARCH,
        ("ctrl+f",),
        ("slash",),
        Phrase("/ · Ctrl+F"),
        Phrase("Search the course"),
    ),
    Described(
        Command.NUMBER,
        ("ctrl+g",),
        ("n", "N"),
        Phrase("N · Ctrl+G"),
        Phrase("Go to a slide by its number"),
    ),
    Described(
        Command.PALETTE,
        ("ctrl+p",),
        (),
        Phrase("Ctrl+P"),
        Phrase("Find a command"),
    ),
    Described(
        Command.CHANGED,
        ("f4",),
        ("c", "C"),
        Phrase("C · F4"),
        Phrase("Go to the slide that changed"),
    ),
    Described(
        Command.TERMS,
        ("ctrl+t",),
        ("t", "T"),
        Phrase("T · Ctrl+T"),
        Phrase("The underlined words, explained"),
        Phrase("T Words"),
    ),
    Described(
        Command.DETAILS,
        ("ctrl+d",),
        ("d", "D"),
        Phrase("D · Ctrl+D"),
        Phrase("Learn more about this slide"),
        Phrase("D Learn more"),
    ),
    Described(
        Command.LETTERS,
        (),
        (),
        None,
        Phrase("Single-character keys"),
    ),
    Described(
        Command.MOTION,
        (),
        (),
        None,
        Phrase("Motion"),
    ),
    Described(
        Command.PRESENT,
        ("f5",),
        (),
        Phrase("F5"),
        Phrase("Present from the start, full screen"),
    ),
    Described(
        Command.BLANK,
        ("f6",),
        ("b", "B", "full_stop"),
        Phrase("B · . · F6"),
        Phrase("Black screen"),
    ),
    Described(
        Command.SPOTLIGHT,
        ("f7",),
        ("s", "S"),
        Phrase("S · F7"),
        Phrase("Spotlight on the zone that is lit"),
    ),
    Described(
        Command.ENLARGE,
        ("f8",),
        ("z", "Z"),
        Phrase("Z · F8"),
        Phrase("The screen alone, over the whole window"),
    ),
    Described(
        Command.POINTER,
        ("f12",),
        ("l", "L"),
        Phrase("L · F12"),
        Phrase("Bright pointer where the mouse is"),
    ),
    Described(
        Command.AUTOPLAY,
        ("f9",),
        ("p", "P"),
        Phrase("P · F9"),
        Phrase("Automatic play to the end"),
    ),
    Described(
        Command.QUIT,
        ("ctrl+q", "ctrl+c"),
        (),
        Phrase("Ctrl+Q"),
        Phrase("Quit the tutorial"),
    ),
)
"""Every command, in the order in which help lists them and a narrow footer leaves them out."""
