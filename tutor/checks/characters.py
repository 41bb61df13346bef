"""Texts that terminals do not all draw alike.

Which characters take one cell, two or none is told by Unicode, each version a little differently,
and terminals follow one version or another; what joins, turns or hides is drawn by some only.
"""

import re
import unicodedata
from collections.abc import Iterator

from tutor.checks.finding import Finding, Rule, Severity
from tutor.language import Phrase
from tutor.model.course import Course
from tutor.model.locus import Locus
from tutor.model.written import author_texts, practice_texts, screen_texts, task_texts

JOINED_EMOJI = Rule(
    "PP221",
    "joined-emoji",
    Severity.WARNING,
    Phrase("Émoji composé de plusieurs signes", "Emoji made of several signs"),
    Phrase(
        "Drapeaux, familles, couleurs de peau, touches et variantes en couleurs s'écrivent avec "
        "plusieurs signes que le terminal doit réunir. Beaucoup ne le font pas, ou leur donnent "
        "une autre largeur : la ligne se décale et les bordures se brisent. Un émoji d'un seul "
        "signe, ou un mot, passe partout.",
        "Flags, families, skin tones, keycaps and coloured variants are written with several "
        "signs that the terminal has to join. Many do not, or give them another width: the line "
        "shifts and borders break. An emoji of a single sign, or a word, is drawn everywhere.",
    ),
    Phrase(
        "émoji composé, que les terminaux ne dessinent pas tous ({code})",
        "joined emoji, which not all terminals draw ({code})",
    ),
    Phrase(
        "Écrivez un mot, ou un émoji d'un seul signe.",
        "Write a word, or an emoji of a single sign.",
    ),
)

COMBINING_MARK = Rule(
    "PP222",
    "combining-mark",
    Severity.WARNING,
    Phrase("Signe qui se pose sur une lettre", "Mark that stands on a letter"),
    Phrase(
        "Un accent écrit à part, derrière sa lettre, s'affiche décalé ou se perd dans bien des "
        "terminaux. Cela arrive en copiant depuis un PDF ou un nom de fichier de macOS. La lettre "
        "accentuée d'un seul signe (« é ») s'affiche partout.",
        "An accent written by itself, behind its letter, is shifted or lost in many terminals. It "
        "comes with what is copied from a PDF or from a macOS file's name. The accented letter as "
        "one sign (“é”) is drawn everywhere.",
    ),
    Phrase(
        "accent écrit à part de sa lettre ({code})", "mark written apart from its letter ({code})"
    ),
    Phrase(
        "Retapez la lettre avec son accent, en un seul signe.",
        "Type the letter again with its accent, as one sign.",
    ),
)

RIGHT_TO_LEFT = Rule(
    "PP223",
    "right-to-left",
    Severity.WARNING,
    Phrase("Texte de droite à gauche", "Right-to-left text"),
    Phrase(
        "L'arabe et l'hébreu s'écrivent de droite à gauche. Peu de terminaux savent retourner une "
        "partie de ligne, et aucun de la même façon : le texte se lit à l'envers, ou déplace ce "
        "qui l'entoure.",
        "Arabic and Hebrew run from right to left. Few terminals can turn a part of a line round, "
        "and no two do it alike: the text reads backwards, or moves what surrounds it.",
    ),
    Phrase(
        "texte de droite à gauche, que peu de terminaux savent afficher ({code})",
        "right-to-left text, which few terminals can draw ({code})",
    ),
    Phrase(
        "Donnez ce texte en image (« image » avec « source »), ou en lettres latines.",
        "Give this text as a picture (“image” with “source”), or in Latin letters.",
    ),
)

HIDDEN_CHARACTER = Rule(
    "PP224",
    "hidden-character",
    Severity.WARNING,
    Phrase(
        "Caractère invisible ou propre à une police", "Hidden character, or one of a single font"
    ),
    Phrase(
        "Espace de largeur nulle, césure facultative, signe réservé aux polices d'icônes : on ne "
        "les voit pas dans l'éditeur, et chaque terminal en fait autre chose, du vide, un carré "
        "ou un décalage. Ils arrivent en copiant depuis le web.",
        "A zero-width space, a soft hyphen, a sign kept for icon fonts: they do not show in the "
        "editor, and each terminal makes something else of them, nothing, a box or a shift. They "
        "come with what is copied from the web.",
    ),
    Phrase(
        "caractère que les terminaux ne dessinent pas tous ({code})",
        "character that not all terminals draw ({code})",
    ),
    Phrase("Effacez-le, ou retapez le mot.", "Delete it, or type the word again."),
)

RULES: tuple[Rule, ...] = (JOINED_EMOJI, COMBINING_MARK, RIGHT_TO_LEFT, HIDDEN_CHARACTER)

_UNUSUAL = re.compile(
    "[^\n -~\xa0-\xac\xae-\u02ff\u2010-\u2027\u202f-\u205e\u20a0-\u20bf\u2190-\u25ff]"
)
_JOINING = re.compile("[\u200d\u20e3\ufe0e\ufe0f\U0001f1e6-\U0001f1ff\U0001f3fb-\U0001f3ff]")


def check(course: Course) -> Iterator[Finding]:
    """Yield the texts that are not drawn everywhere."""
    yield from _check_text(course.title, Locus(keys=("title",)))
    for scenario in course.scenarios.values():
        for key in ("title", "summary"):
            yield from _check_text(getattr(scenario, key), Locus(scenario.id, keys=(key,)))
    for text, at in task_texts(course):
        yield from _check_text(text, at)
    for slide in course.slides:
        for written in (*author_texts(slide), *practice_texts(slide), *screen_texts(slide)):
            if _UNUSUAL.search(written.text):
                yield from _check_text(written.text, written.at(slide))


def _check_text(text: str, at: Locus) -> Iterator[Finding]:
    told: set[Rule] = set()
    for found in _UNUSUAL.finditer(text):
        rule = _rule_of(found.group())
        if rule and rule not in told:
            told.add(rule)
            yield Finding(rule, at, {"code": f"U+{ord(found.group()):04X}"})


def _rule_of(character: str) -> Rule | None:
    if _JOINING.match(character):
        return JOINED_EMOJI
    if unicodedata.bidirectional(character) in ("R", "AL", "AN"):
        return RIGHT_TO_LEFT
    category = unicodedata.category(character)
    if category.startswith("M"):
        return COMBINING_MARK
    return HIDDEN_CHARACTER if category in ("Cf", "Co", "Cn") else None
