"""Courses of any length, the same at every run: of thirty elements a slide, or of five.

No slide is higher than the window that is measured: a key that goes on would read it on first.
"""

from pathlib import Path
from typing import Literal

WayOn = Literal["button", "anywhere"]
"""How each slide leads on: by a hotspot near its top, or by a click anywhere."""

BUTTON = "Je continue"
"""The hotspot's label."""

_ELEMENTS = 30
_COLUMNS = 3

_TEXT = """\
    title: {title}
    text: |
      Je donne mon **numéro {number}** et je relis la page avant de **continuer**.

      - Le code {code} est celui de la lettre.
      - Il est valable *{days} jours*.

      Je ne le donne à personne, même si l'on me le demande au téléphone.
"""

_SMALL = """\
  s{number}:
    title: {title}
    text: Je donne mon **numéro {number}** et je relis la page avant de **continuer**.
    notes: À dire, la page {number} se relit ligne par ligne.
    screen:
      frame: browser
      url: exemple.fr
      elements:
        - heading: Le formulaire {number}
        - text: Je vérifie la **ligne {number}** avant la suivante.
        - field: {{label: Mon numéro, value: "{number}", help: Comme sur la carte}}
        - button: {{label: {button}, to: s{onward}, callout: Je clique}}
        - button: {{label: Je relis, style: secondary, to: s{before}, hint: La page d'avant.}}
"""

_KINDS = (
    "field: {{label: Mon numéro {n}, value: valeur {v}, help: Comme sur la carte {n}}}",
    "text: Je vérifie la **ligne {v}**.",
    "checkbox: {{label: J'accepte {v}}}",
    "heading: {{text: Partie {v}, level: 3}}",
    "radio: {{label: Ma carte {n}, options: [Sans photo {v}, Avec photo], value: Avec photo}}",
    "list: [Premier point {v}, Second point {n}]",
    "badge: Étape {v}",
    "notice: Rien ne part ({v}).",
)


def title(number: int) -> str:
    """Return what a slide shows and no other does; the first is 1."""
    return f"Demande {number:05}"


def slide_at(number: int, files: int = 1, slides: int = 0) -> str:
    """Return the name of a slide, as a course names it."""
    per_file = -(-slides // files) if slides else number
    return f"part{(number - 1) // per_file:03}/s{number}"


def write_course(folder: Path, slides: int, *, way_on: WayOn = "button", files: int = 1) -> Path:
    """Write a course whose slides follow one another, the first after the last."""
    folder.mkdir(parents=True)
    per_file = -(-slides // files)
    for part, first in enumerate(range(1, slides + 1, per_file)):
        last = min(first + per_file, slides + 1)
        parts = [f"format: 1\ntitle: Partie {part}\nslides:\n"]
        for number in range(first, last):
            onward = slide_at(number % slides + 1, files, slides)
            parts.append(_slide(number, onward, way_on))
        (folder / f"part{part:03}.yaml").write_text("".join(parts), "utf-8")
    return folder


def write_small_course(folder: Path, slides: int) -> Path:
    """Write a course of one file, in which nothing is to be found by checking it."""
    folder.mkdir(parents=True)
    parts = ["format: 1\ntitle: Demandes\nslides:\n"]
    for number in range(1, slides + 1):
        around = {"onward": number + 1, "before": number - 1 or slides + 1}
        parts.append(_SMALL.format(title=title(number), number=number, button=BUTTON, **around))
    last = f"  s{slides + 1}:\n    title: Fin\n    notes: À dire, merci.\n    end: true\n"
    (folder / "part000.yaml").write_text("".join([*parts, last]), "utf-8")
    return folder


def _slide(number: int, onward: str, way_on: WayOn) -> str:
    lines = [
        f"  s{number}:\n",
        _TEXT.format(title=title(number), number=number, code=number * 37, days=number % 40 + 2),
        "    screen:\n      frame: browser\n      url: exemple.fr\n      elements:\n",
        f"        - heading: Le formulaire {number}\n",
    ]
    if way_on == "button":
        lines.append(f"        - button: {{label: {BUTTON}, to: {onward}, callout: Je clique}}\n")
    else:
        lines.append("        - divider:\n")
    lines += ["        - columns:\n            columns:\n", *_columns(number)]
    if way_on == "anywhere":
        lines.append(f"    next: {onward}\n")
    return "".join(lines)


def _columns(number: int) -> list[str]:
    each = (_ELEMENTS - 2) // _COLUMNS
    lines: list[str] = []
    for column in range(_COLUMNS):
        for row in range(each):
            start = "              - - " if row == 0 else "                - "
            kind = _KINDS[(number + row + column * 3) % len(_KINDS)]
            lines.append(start + kind.format(n=row + 1, v=f"{number}.{column}{row}") + "\n")
    return lines
