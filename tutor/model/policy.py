"""How a screen behaves that nobody watches: what a kiosk's policy says."""

from pathlib import Path
from typing import Annotated, Literal

import msgspec

from tutor.language import Language, Phrase
from tutor.model.targets import SlideRef

Key = Literal["back", "on", "start", "menu", "help", "language", "terms", "details", "enlarge"]
"""The commands that may live on a kiosk."""

Motion = Literal["none", "calm", "full"]

SHORTEST_WARNING = 20
"""For how many seconds one is warned at least (WCAG 2.2.1)."""

TIME = r"([01][0-9]|2[0-3]):[0-5][0-9]"
"""How a time of the day is written."""

STORED_PIN = (
    r"scrypt\$(16384|32768|65536|131072|262144)\$([1-9]|1[0-6])\$([0-9a-f]{32})\$([0-9a-f]{64})"
)
"""How the hash of a PIN is written: its cost and its block, no less, that it stays slow, and no
more, that it fits in memory; its salt; the hash."""

LEAST_MEMORY = 100
"""The least memory that a kiosk may be left, in MB: twice what it takes once it is up."""


class Attract(msgspec.Struct, frozen=True, kw_only=True):
    """What is shown while nobody is there."""

    slide: Annotated[
        SlideRef | None,
        Phrase(
            "La diapositive où commence ce qui se joue seul ; par défaut, la première du cours.",
            "The slide where what plays by itself begins; by default, the course's first.",
        ),
    ] = None
    route: Annotated[
        Path | None,
        Phrase(
            "L'itinéraire qui se joue seul, un fichier de « pas-a-pas walk --record » ; par "
            "défaut, le plus court jusqu'à la fin.",
            "The route that plays by itself, a file of “pas-a-pas walk --record”; by default, the "
            "shortest one to the end.",
        ),
    ] = None
    pace: Annotated[
        int,
        Phrase(
            "Le temps de chaque diapositive, en secondes ; 10 par défaut.",
            "How long each slide is shown, in seconds; 10 by default.",
        ),
    ] = 10
    blank_after: Annotated[
        int | None,
        Phrase(
            "Après tant de minutes sans visiteur, l'écran est noir, jusqu'à ce qu'on y touche.",
            "After so many minutes without visitors, the screen is black until it is touched.",
        ),
    ] = None


class Hours(msgspec.Struct, frozen=True, kw_only=True):
    """When the hall is open; the screen is black at other times."""

    opens: Annotated[str, Phrase('L\'ouverture : "08:30".', 'When it opens: "08:30".')]
    closes: Annotated[str, Phrase('La fermeture : "18:00".', 'When it closes: "18:00".')]

    def is_open_at(self, hour: int, minute: int) -> bool:
        """Return whether the hall is open at a time of the day; it may be open overnight."""
        now = f"{hour:02}:{minute:02}"
        if self.opens <= self.closes:
            return self.opens <= now < self.closes
        return now >= self.opens or now < self.closes


class Policy(msgspec.Struct, frozen=True, kw_only=True):
    """The rules of one kiosk."""

    idle: Annotated[
        int,
        Phrase(
            "Après tant de secondes sans que rien ne soit fait, on demande si quelqu'un est là ; "
            "90 par défaut.",
            "After so many seconds in which nothing is done, one is asked whether anyone is "
            "there; 90 by default.",
        ),
    ] = 90
    warning: Annotated[
        int,
        Phrase(
            "Le temps laissé pour répondre, en secondes : 20 au moins ; 20 par défaut.",
            "How long one may answer, in seconds: 20 at least; 20 by default.",
        ),
    ] = SHORTEST_WARNING
    visit: Annotated[
        int,
        Phrase(
            "La plus longue visite, en minutes ; 30 par défaut.",
            "The longest visit, in minutes; 30 by default.",
        ),
    ] = 30
    attract: Annotated[
        Attract,
        Phrase("Ce qui se joue quand personne n'est là.", "What plays while nobody is there."),
    ] = Attract()
    open: Annotated[
        tuple[str, ...],
        Phrase(
            "Les parcours que l'on peut jouer ; par défaut, tous.",
            "The scenarios that one may play; by default, all of them.",
        ),
    ] = ()
    keys: Annotated[
        tuple[Key, ...],
        Phrase(
            "Les commandes qui restent ; par défaut, toutes sauf start et enlarge.",
            "The commands that are left; by default, all of them but start and enlarge.",
        ),
    ] = ("back", "on", "menu", "help", "language", "terms", "details")
    pin: Annotated[
        str | None,
        Phrase(
            "Le code pour quitter, tel que « pas-a-pas kiosk --set-pin » l'écrit ; sans lui, on ne "
            "quitte pas.",
            "The PIN to leave by, as “pas-a-pas kiosk --set-pin” writes it; without it, nobody "
            "leaves.",
        ),
    ] = None
    hours: Annotated[
        Hours | None,
        Phrase(
            "Les heures d'ouverture ; en dehors, l'écran est noir.",
            "The opening hours; at other times, the screen is black.",
        ),
    ] = None
    language: Annotated[
        Language | None,
        Phrase(
            "La langue de l'interface, que chaque visiteur retrouve.",
            "The interface's language, as each visitor finds it.",
        ),
    ] = None
    languages: Annotated[
        tuple[Language, ...],
        Phrase(
            "Les langues entre lesquelles un visiteur choisit.",
            "The languages between which a visitor chooses.",
        ),
    ] = ("fr", "en")
    motion: Annotated[
        Motion,
        Phrase(
            "none : rien ne bouge ; calm : le pointeur se déplace ; full : les zones clignotent "
            "aussi.",
            "none: nothing moves; calm: the pointer does; full: zones blink too.",
        ),
    ] = "calm"
    statistics: Annotated[
        bool,
        Phrase(
            "false : rien n'est compté des visites. Ce qui l'est n'a pas de nom.",
            "false: nothing is counted of the visits. What is counted bears no name.",
        ),
    ] = True
    large: Annotated[
        bool,
        Phrase(
            "true : en grand, pour être lu à deux mètres.",
            "true: large, to be read from two metres.",
        ),
    ] = False
    contrast: Annotated[
        bool,
        Phrase("true : avec de forts contrastes.", "true: with high contrast."),
    ] = False
    memory: Annotated[
        int | None,
        Phrase(
            "Avec --supervise : tant de Mo de mémoire au plus, avant de repartir à neuf.",
            "With --supervise: so many MB of memory at most, before it starts anew.",
        ),
    ] = None

    def first_language(self, usual: Language) -> Language:
        """Return the language that each visitor finds, where one speaks `usual` by default."""
        return self.language or (usual if usual in self.languages else self.languages[0])
