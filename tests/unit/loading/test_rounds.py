"""One round is enough: what is mended, or put right as it is told, gives nothing new to tell."""

from pathlib import Path

import pytest

from tests.unit.loading.written import HEAD, heads, report, write
from tutor.loading import course_files
from tutor.loading.courses import load_course
from tutor.loading.fixing import fix

COURSE = """format: 1
title: Carte perdue : que faire ?
menu: auto
scenarios: [a, attestation]
tasks:
  - {id: t, title: Tâche, brief: Une attestation, start: attestation/espace, goal: a/fni}
"""

SCENARIO = """format: 1
title: Déclarer
slides:
  debut:
    title: “Je déclare”
    screen:
      elements:
        - button: Je valide
          id: valider
          to: mon envoi
  relance:
    title: Relance
    screen:
      from: debut
      still: tout
      add:
        - notice: {text: Attention : refusé, tone: succes}
    next: suivante
  mon envoi:
    title: Envoi
    asked: oui
    next: attestation/
  fin:
    title: Fin
    next: quitter
"""

BY_HAND = [
    ("course.yaml", "[a, attestation]", "[a]"),
    ("course.yaml", "start: attestation/espace, goal: a/fni", "start: a/debut, goal: a/fin"),
    ("a.yaml", "    asked: oui\n", ""),
    ("a.yaml", "next: attestation/", "next: next"),
]
"""What is told and not mended: each with what it says to write."""


def change(folder: Path, name: str, old: str, new: str) -> None:
    text = (folder / name).read_text(encoding="utf-8")
    assert old in text
    write(folder / name, text.replace(old, new))


def test_a_first_draft_is_put_right_in_one_round(tmp_path: Path) -> None:
    write(tmp_path / "course.yaml", COURSE)
    write(tmp_path / "a.yaml", SCENARIO)
    told = report(tmp_path).replace("\u00a0", " ")
    assert "espace (course.yaml:6), attestation/ (a.yaml:22)" in told
    assert "pas de diapositive « fni »" in told
    assert "clé inconnue « asked »" in told
    list(fix(tmp_path))
    for name, old, new in BY_HAND:
        change(tmp_path, name, old, new)
    load_course(tmp_path)


@pytest.mark.parametrize("whole", [0, course_files.WHOLE])
@pytest.mark.parametrize("wrong", ["vars: Durand", "theme: bleu", "menu: nulle_part"])
def test_a_mistake_in_the_course_file_hides_none_in_the_slides(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, wrong: str, whole: int
) -> None:
    monkeypatch.setattr(course_files, "WHOLE", whole)
    write(tmp_path / "course.yaml", f"{HEAD}scenarios: [a]\n{wrong}\n")
    slides = "slides:\n  un:\n    title: '{{ nom }}'\n    next: nulle_part\n"
    write(tmp_path / "a.yaml", f"{HEAD}{slides}")
    places = [Path(line.partition(": ")[0]).name for line in heads(report(tmp_path))]
    assert "a.yaml:6:11" in places
    assert ("a.yaml:5:12" in places) is not wrong.startswith("vars")
