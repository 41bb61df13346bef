"""Windows over a page that does not react any more."""

from pathlib import Path

import pytest

from tests.unit.loading.written import scenario, slide, write
from tutor.loading import course_files
from tutor.loading.courses import load_course, load_files
from tutor.loading.mistakes import WrongCourse
from tutor.model.elements import Button, Element, Field
from tutor.model.slide import Slide

PAGE = """
debut:
  title: Debut
  screen:
    elements:
      - field: {id: nom, label: Nom, value: Julie, asked: true, miss: Pas ici.}
      - card:
          - button: {id: supprimer, label: Supprimer, to: fenetre, callout: Je supprime, main: true}
    outside:
      - link: {label: Quitter, to: fin}
"""
WINDOW = """
fenetre:
  title: Fenetre
  screen:
    from: debut
    dialog:
      title: Supprimer ?
      elements:
        - field: {id: mot, label: Mot, value: OUI, asked: true}
        - button: {id: oui, label: Oui, to: fin, main: true}
"""


@pytest.fixture(params=["whole", "by slides"], autouse=True)
def reading(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Courses are read at once, or slide by slide: it makes no difference."""
    if request.param == "by slides":
        monkeypatch.setattr(course_files, "WHOLE", 0)


def shown(tmp_path: Path, more: str = "", name: str = "fenetre") -> Slide:
    path = write(tmp_path / "a.yaml", scenario(PAGE + WINDOW + more))
    return slide(load_course(path), name)


def ids(elements: tuple[Element, ...]) -> list[str | None]:
    return [element.id for element in elements]


def test_what_a_window_holds_and_what_is_outside_the_frame_alone_react(tmp_path: Path) -> None:
    assert [spot.element.caption for spot in shown(tmp_path).hotspots] == ["Oui", "Quitter"]


def test_the_page_behind_is_neither_asked_nor_answers_nor_is_explained(tmp_path: Path) -> None:
    field, _, button = shown(tmp_path).elements[:3]
    assert field == Field(id="nom", label="Nom", value="Julie")
    assert button == Button(id="supprimer", label="Supprimer")


def test_a_window_lies_over_the_elements_that_its_own_slide_writes_too(tmp_path: Path) -> None:
    over = "{elements: [{button: {label: A, to: fin}}], dialog: {title: T, elements: [heading: H]}}"
    seule = shown(tmp_path, f"seule:\n  title: Seule\n  screen: {over}\n  next: fin\n", "seule")
    assert seule.hotspots == ()


def test_what_is_written_under_a_window_in_vain_is_known_and_what_is_taken_is_not(
    tmp_path: Path,
) -> None:
    add = "    add: [{after: nom, elements: [{button: {label: Ajout, to: fin}}]}]\n"
    made = load_course(write(tmp_path / "a.yaml", scenario(PAGE + WINDOW + add)))
    (index,) = slide(made, "fenetre").idle
    assert slide(made, "fenetre").elements[index] == Button(label="Ajout")


def test_a_screen_taken_from_a_window_has_it_and_may_change_what_it_holds(tmp_path: Path) -> None:
    more = (
        "filled:\n  title: R\n  screen: {from: fenetre, change: {mot: {value: NON}}, "
        "remove: [oui], add: [elements: [{button: {id: non, label: Non, to: fin}}]]}\n"
    )
    screen = shown(tmp_path, more, "filled").screen
    assert screen is not None
    assert screen.dialog is not None
    assert screen.dialog.title == "Supprimer ?"
    assert ids(screen.dialog.elements) == ["mot", "non"]
    assert screen.dialog.elements[0] == Field(id="mot", label="Mot", value="NON", asked=True)


def test_another_window_takes_the_place_of_the_one_that_is_taken(tmp_path: Path) -> None:
    more = (
        "autre:\n  title: A\n  screen: {from: fenetre, "
        "dialog: {title: Sûr ?, elements: [{button: {id: sur, label: Oui, to: fin}}]}}\n"
    )
    autre = shown(tmp_path, more, "autre")
    assert ids(autre.elements) == ["nom", None, "supprimer", "sur", None]


def test_what_a_window_holds_is_found_where_it_is_written(tmp_path: Path) -> None:
    add = "    add: [{after: nom, elements: [heading: Ajout]}]\n"
    files = load_files(write(tmp_path / "a.yaml", scenario(PAGE + WINDOW + add)))
    taker, places = slide(files.course, "fenetre"), files.places()
    found = [places.place(taker.locus(element=n)) for n in range(len(taker.elements))]
    lines = [place.source.line(place.line).strip() for place in found]
    marks = ["id: nom", "Ajout", "card", "id: supprimer", "id: mot", "id: oui", "Quitter"]
    assert [mark for mark, line in zip(marks, lines, strict=True) if mark not in line] == []


def test_a_choice_of_the_page_behind_is_none_of_the_window_s(tmp_path: Path) -> None:
    more = (
        "choix:\n  title: C\n  screen:\n"
        "    elements: [{radio: {id: motif, label: Motif, options: [Perte, Vol]}}]\n"
        "    dialog:\n      title: T\n      elements:\n"
        "        - select: {id: date, label: Date, options: [Hier, Demain]}\n"
        "        - button: {label: Oui, by: motif, to: {Perte: fin, Vol: fin}}\n"
    )
    with pytest.raises(WrongCourse) as wrong:
        shown(tmp_path, more, "choix")
    (mistake,) = wrong.value.mistakes
    report = mistake.report("en")
    assert "this slide has no choice “motif”" in report
    assert "Its choices, lists and boxes: date." in report
