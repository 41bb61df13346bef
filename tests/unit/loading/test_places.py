"""Each part of a course is found again where its author wrote it."""

from pathlib import Path

import pytest

from tests.unit.loading.written import scenario, screen, write
from tutor.commands.common.command import shipped_course
from tutor.loading.courses import load_files
from tutor.model.elements import Choice, Row
from tutor.model.elements.nav import Item
from tutor.model.locus import Locus
from tutor.model.targets import SlideRef

DEBUT = SlideRef("s", "debut")


def at(path: Path, locus: Locus) -> str:
    """Return what stands at a part's place: its line from its column on."""
    place = load_files(path).places().place(locus)
    return place.source.line(place.line)[place.column - 1 :]


def test_a_slide_stands_at_its_name(tmp_path: Path) -> None:
    path = write(tmp_path / "s.yaml", scenario("debut:\n  title: Ici\n  next: fin\n"))
    assert at(path, Locus.of(DEBUT)) == "debut:"


def test_a_key_of_a_slide_stands_at_its_value(tmp_path: Path) -> None:
    path = write(tmp_path / "s.yaml", scenario("debut:\n  title: Ici\n  next: fin\n"))
    assert at(path, Locus.of(DEBUT, "next")) == "fin"


def test_a_key_that_holds_keys_stands_at_its_name(tmp_path: Path) -> None:
    path = write(tmp_path / "s.yaml", screen("- heading: Ici"))
    assert at(path, Locus.of(DEBUT, "screen")) == "screen:"


def test_a_key_that_is_not_written_stands_where_its_holder_does(tmp_path: Path) -> None:
    path = write(tmp_path / "s.yaml", scenario("debut:\n  title: Ici\n  next: fin\n"))
    assert at(path, Locus.of(DEBUT, "notes")) == "debut:"


def test_a_head_has_its_keys(tmp_path: Path) -> None:
    path = write(tmp_path / "s.yaml", scenario(head="summary: Un essai\n"))
    assert at(path, Locus("s", keys=("summary",))) == "Un essai"


def test_nested_elements_are_counted_as_the_model_walks_them(tmp_path: Path) -> None:
    elements = """\
    - divider
    - card: {title: Carte, elements: [heading: Un, {button: {label: Deux, to: fin}}]}
    - columns: [[text: Trois], [{notice: {text: Quatre, elements: [text: Cinq]}}]]
    - card: [text: Six]
    """
    path = write(tmp_path / "s.yaml", screen(elements, rest="notes: Ici"))
    found = [at(path, Locus.of(DEBUT, element=index)) for index in range(10)]
    starts = ["divider", "card", "heading: Un", "button", "columns", "text: Trois", "notice"]
    assert [one.startswith(start) for one, start in zip(found, starts, strict=False)] == [True] * 7
    assert found[7].startswith("text: Cinq")
    assert found[8].startswith("card: [")
    assert found[9].startswith("text: Six")


def test_what_is_written_without_a_kind_is_found_among_the_others(tmp_path: Path) -> None:
    elements = """\
    - nav: [Un, {label: Deux, to: fin}]
    - table: [[trois, a], {cells: [quatre], to: fin}]
    - text: Cinq
    """
    path = write(tmp_path / "s.yaml", screen(elements, rest="notes: Ici"))
    found = [at(path, Locus.of(DEBUT, element=index)) for index in range(7)]
    starts = ["nav", "Un", "{label: Deux", "table", "[trois", "{cells", "text: Cinq"]
    assert [one.startswith(start) for one, start in zip(found, starts, strict=True)] == [True] * 7
    assert at(path, Locus.of(DEBUT, "to", element=2)) == "fin}]"


def test_an_action_stands_at_its_target(tmp_path: Path) -> None:
    path = write(tmp_path / "s.yaml", screen("- link: {label: Aller, to: fin}", rest="notes: Oui"))
    assert at(path, Locus.of(DEBUT, "to", element=0)) == "fin}"


@pytest.mark.parametrize("is_cut", [True, False])
def test_a_file_that_cannot_be_cut_is_searched_whole(tmp_path: Path, is_cut: bool) -> None:
    text = scenario("debut:\n  title: Ici\n  next: fin\n")
    text = (
        text
        if is_cut
        else text.replace("debut:\n", "debut: # un « : »\n    \n").replace("slides:", "slides :")
    )
    path = write(tmp_path / "s.yaml", text)
    assert at(path, Locus.of(DEBUT, "title")) == "Ici"


def test_every_element_of_the_shipped_course_is_found_under_its_kind_or_where_it_changes() -> None:
    files = load_files(shipped_course())
    places = files.places()
    for slide in files.course.slides:
        for index, element in enumerate(slide.elements):
            place = places.place(slide.locus(element=index))
            there = place.source.line(place.line)[place.column - 1 :]
            in_common = slide.locus(element=index).slide is None
            taken = slide.locus(element=index).keys == ("screen", "from")
            match element:
                case Row(cells=cells):
                    first = f'["{cells[0]}'
                case Choice():
                    first = "{text:"
                case Item(label=label):
                    first = f"label: {label}" if element.id is None else f"id: {element.id}"
                case _:
                    first = type(element).__name__.lower()
            assert in_common or taken or there.startswith((first, f"{element.id}:"))
