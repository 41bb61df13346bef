"""The player's commands: each one's keys, its words in the footer and its line in the help."""

from enum import StrEnum
from typing import Generic, NamedTuple, TypeVar

from tutor.language import Phrase


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
    shown: Phrase
    """Its keys as people know them."""
    title: Phrase
    footer: Phrase | None = None
    """Its words in the footer, for the commands that stand there."""


COMMANDS = (
    Described(
        Command.PAUSE,
        ("space",),
        (),
        Phrase("Espace", "Space"),
        Phrase(
            "Suspendre ou reprendre la lecture automatique", "Pause the automatic play, or go on"
        ),
        Phrase("Espace Pause", "Space Pause"),
    ),
    Described(
        Command.BACK,
        ("left", "pageup", "backspace"),
        (),
        Phrase("← · Page préc.", "← · Page Up"),
        Phrase("Revenir en arrière", "Go back"),
        Phrase("← Retour", "← Back"),
    ),
    Described(
        Command.ON,
        ("right", "pagedown"),
        (),
        Phrase("→ · Page suiv.", "→ · Page Down"),
        Phrase("Continuer", "Go on"),
        Phrase("→ Suite", "→ On"),
    ),
    Described(
        Command.HINT,
        ("ctrl+k",),
        ("i", "I"),
        Phrase("I · Ctrl+K", "I · Ctrl+K"),
        Phrase("Demander un indice", "Ask for a hint"),
        Phrase("I Indice", "I Hint"),
    ),
    Described(
        Command.BRIEF,
        ("f4",),
        ("c", "C"),
        Phrase("C · F4", "C · F4"),
        Phrase("Relire la consigne", "Read the instructions again"),
        Phrase("C Consigne", "C Instructions"),
    ),
    Described(
        Command.PRACTISE,
        ("ctrl+e",),
        ("e", "E"),
        Phrase("E · Ctrl+E", "E · Ctrl+E"),
        Phrase(
            "S'exercer : choisir un mode et une mise en situation",
            "Practise: choose a mode and a task",
        ),
        Phrase("E S'exercer", "E Practise"),
    ),
    Described(
        Command.MENU,
        ("end",),
        ("m", "M"),
        Phrase("M · Fin", "M · End"),
        Phrase("Aller au menu de fin", "Go to the end menu"),
        Phrase("M Menu", "M Menu"),
    ),
    Described(
        Command.HELP,
        ("f1",),
        ("question_mark",),
        Phrase("? · F1 · clic droit", "? · F1 · right click"),
        Phrase("Aide et commandes", "Help and commands"),
        Phrase("? Aide", "? Help"),
    ),
    Described(
        Command.LANGUAGE,
        (),
        (),
        Phrase("", ""),
        Phrase("In English (l'interface en anglais)", "En français (the interface in French)"),
        Phrase("EN English", "FR Français"),
    ),
    Described(
        Command.LEAVE,
        ("escape",),
        (),
        Phrase("Échap", "Escape"),
        Phrase(
            "Quitter ce qui est en cours, puis le pas à pas", "Leave what is on, then the tutorial"
        ),
        Phrase("Échap Quitter", "Esc Quit"),
    ),
    Described(
        Command.FULL_SCREEN,
        ("f11",),
        ("f", "F"),
        Phrase("F · F11", "F · F11"),
        Phrase("Plein écran", "Full screen"),
        Phrase("F Plein écran", "F Full screen"),
    ),
    Described(
        Command.START,
        ("home",),
        (),
        Phrase("Début", "Home"),
        Phrase("Revenir au début du cours", "Go to the course's start"),
        Phrase("Début Accueil", "Home Start"),
    ),
    Described(
        Command.ANEW,
        ("home",),
        (),
        Phrase("Début", "Home"),
        Phrase("Recommencer depuis la première étape", "Start over from the first step"),
        Phrase("Début Recommencer", "Home Start over"),
    ),
    Described(
        Command.MAP,
        ("f2",),
        ("g", "G"),
        Phrase("G · F2", "G · F2"),
        Phrase("Plan du cours", "Map of the course"),
        Phrase("G Plan", "G Map"),
    ),
    Described(
        Command.OVERVIEW,
        ("f3",),
        ("o", "O"),
        Phrase("O · F3", "O · F3"),
        Phrase("Vue d'ensemble : les diapositives en petit", "Overview: the slides made small"),
    ),
    Described(
        Command.SEARCH,
        ("ctrl+f",),
        ("slash",),
        Phrase("/ · Ctrl+F", "/ · Ctrl+F"),
        Phrase("Rechercher dans le cours", "Search the course"),
    ),
    Described(
        Command.NUMBER,
        ("ctrl+g",),
        ("n", "N"),
        Phrase("N · Ctrl+G", "N · Ctrl+G"),
        Phrase("Aller à une diapositive par son numéro", "Go to a slide by its number"),
    ),
    Described(
        Command.PALETTE,
        ("ctrl+p",),
        (),
        Phrase("Ctrl+P", "Ctrl+P"),
        Phrase("Trouver une commande", "Find a command"),
    ),
    Described(
        Command.CHANGED,
        ("f4",),
        ("c", "C"),
        Phrase("C · F4", "C · F4"),
        Phrase("Aller à la diapositive modifiée", "Go to the slide that changed"),
    ),
    Described(
        Command.TERMS,
        ("ctrl+t",),
        ("t", "T"),
        Phrase("T · Ctrl+T", "T · Ctrl+T"),
        Phrase("Les mots soulignés et leur explication", "The underlined words, explained"),
        Phrase("T Mots", "T Words"),
    ),
    Described(
        Command.DETAILS,
        ("ctrl+d",),
        ("d", "D"),
        Phrase("D · Ctrl+D", "D · Ctrl+D"),
        Phrase("En savoir plus sur cette diapositive", "Learn more about this slide"),
        Phrase("D En savoir plus", "D Learn more"),
    ),
    Described(
        Command.LETTERS,
        (),
        (),
        Phrase("", ""),
        Phrase("Touches d'un seul caractère", "Single-character keys"),
    ),
    Described(
        Command.MOTION,
        (),
        (),
        Phrase("", ""),
        Phrase("Animations", "Motion"),
    ),
    Described(
        Command.PRESENT,
        ("f5",),
        (),
        Phrase("F5", "F5"),
        Phrase("Présenter depuis le début, en plein écran", "Present from the start, full screen"),
    ),
    Described(
        Command.BLANK,
        ("f6",),
        ("b", "B", "full_stop"),
        Phrase("B · . · F6", "B · . · F6"),
        Phrase("Écran noir", "Black screen"),
    ),
    Described(
        Command.SPOTLIGHT,
        ("f7",),
        ("s", "S"),
        Phrase("S · F7", "S · F7"),
        Phrase("Projecteur sur la zone allumée", "Spotlight on the zone that is lit"),
    ),
    Described(
        Command.ENLARGE,
        ("f8",),
        ("z", "Z"),
        Phrase("Z · F8", "Z · F8"),
        Phrase("L'écran seul, sur toute la fenêtre", "The screen alone, over the whole window"),
    ),
    Described(
        Command.POINTER,
        ("f12",),
        ("l", "L"),
        Phrase("L · F12", "L · F12"),
        Phrase("Pointeur lumineux à la place de la souris", "Bright pointer where the mouse is"),
    ),
    Described(
        Command.AUTOPLAY,
        ("f9",),
        ("p", "P"),
        Phrase("P · F9", "P · F9"),
        Phrase("Lecture automatique jusqu'à la fin", "Automatic play to the end"),
    ),
    Described(
        Command.QUIT,
        ("ctrl+q", "ctrl+c"),
        (),
        Phrase("Ctrl+Q", "Ctrl+Q"),
        Phrase("Quitter le pas à pas", "Quit the tutorial"),
    ),
)
"""Every command, in the order in which help lists them and a narrow footer leaves them out."""
