"""A small course to learn alone, in files: a choice, then a field to fill in."""

from pathlib import Path

COURSE = """\
format: 1
title: Petit cours
scenarios: [a]
tasks:
  - {id: aider, title: Aider Mme L., goal: a/fin}
  - {id: refuser, title: S'opposer pour elle, goal: a/refus}
"""
SLIDES = """\
format: 1
title: Parcours A
slides:
  un:
    title: Je choisis
    screen:
      elements: [{button: {label: Activer, to: deux}}, {button: {label: Refuser, to: refus}}]
  deux:
    title: Je tape
    screen: {elements: [{field: {label: Code, answer: "12"}}, {button: {label: Valider, to: fin}}]}
  fin: {title: C'est fait, end: true}
  refus: {title: Refusé, end: true}
"""


def write_course(folder: Path) -> Path:
    """Write the course into a new folder; return it."""
    folder.mkdir()
    (folder / "course.yaml").write_text(COURSE, encoding="utf-8")
    (folder / "a.yaml").write_text(SLIDES, encoding="utf-8")
    return folder
