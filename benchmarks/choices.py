"""A course that remembers choices, and asks for them here and there."""

from pathlib import Path
from random import Random

_EVERY = 5
"""Of so many slides, one asks for a choice that was made before."""

_HELP = """\
format: 1
title: Aide
slides:
  debut: {title: Aide, screen: {elements: [{button: {label: Suite, to: fin}}]}}
  fin: {title: Suite, screen: {elements: [{button: {label: Retour, to: return}}]}}
"""


def write_course_of_choices(folder: Path, slides: int, choices: int) -> Path:
    """Write a course whose slides follow one another, with so many yes-or-no choices on the way.

    Every tenth slide visits a help, another one leads back.
    """
    folder.mkdir(parents=True)
    names = ", ".join(f"c{number}: [no, yes]" for number in range(choices))
    head = f"format: 1\ntitle: Choix\nchoices: {{{names}}}\nscenarios: [demande, aide]\n"
    (folder / "course.yaml").write_text(head, "utf-8")
    (folder / "aide.yaml").write_text(_HELP, "utf-8")
    chance = Random(1)  # the same course each time
    parts = ["format: 1\ntitle: Demande\nslides:\n"]
    for number in range(slides):
        buttons = _buttons(number, slides // choices, choices, chance)
        parts.append(f"  s{number}:\n    title: Demande {number}\n    screen:\n      elements:\n")
        parts += [f"        - button: {{{one}}}\n" for one in buttons]
    last = (
        f"  s{slides}: {{title: Suite, next: next}}\n  s{slides + 1}: {{title: Fin, end: true}}\n"
    )
    (folder / "demande.yaml").write_text("".join([*parts, last]), "utf-8")
    return folder


def _buttons(number: int, each: int, choices: int, chance: Random) -> list[str]:
    asked = number // each
    onward = f"to: s{number + 1}"
    if number % each == 0 and asked < choices:
        buttons = [
            f"label: {value}, {onward}, set: {{c{asked}: {value}}}" for value in ("no", "yes")
        ]
    else:
        buttons = [f"label: Suite, {onward}"]
    if number % _EVERY == 1:
        made = chance.randrange(min(asked + 1, choices))
        buttons.append(f"label: Plus vite, to: s{number + 2}, when: {{is: {{c{made}: yes}}}}")
    if number % 10 == 5:
        buttons.append(f"label: Avant, to: s{number - 4}")
    if number % 10 == 7:
        buttons.append("label: Aide, visit: aide/")
    return buttons
