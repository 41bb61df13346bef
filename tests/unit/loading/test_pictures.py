"""The zones of pictures, as they are written."""

from pathlib import Path

import pytest

from tests.unit.loading.written import elements, heads, report, scenario, screen, slide, write
from tutor.loading.courses import load_course
from tutor.model.actions import Say, To, Visit
from tutor.model.elements import Image, Rectangle, Zone
from tutor.model.targets import SlideRef

PICTURE = """
- image:
    alt: Une page
    art: "####"
    zones: [{zone: {at: %s, label: Menu}}]
"""

PAGE = """
debut:
  title: Début
  screen:
    elements:
      - image:
          id: page
          alt: Une page
          art: "####"
          zones:
            - zone: {id: oui, at: [0, 0, 40, 50], label: Oui, to: fin, callout: Par ici}
            - zone: {id: non, at: [60, 0, 40, 50], label: Non, to: fin}
      - button: {label: Continuer, to: fin}
suite:
  title: Suite
  screen: {from: debut, %s}
"""


def zones(tmp_path: Path, how: str) -> tuple[Zone, ...]:
    """Return the zones of a screen that is made of another, and how."""
    path = write(tmp_path / "a.yaml", scenario(PAGE % how))
    image = slide(load_course(path), "suite").elements[0]
    assert isinstance(image, Image)
    return image.zones


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("[0, 0, 100, 100]", Rectangle(0, 0, 100, 100)),
        ("[12.5, '3', 0.25, 99.999999]", Rectangle(12.5, 3, 0.25, 99.999999)),
        ("[-5, 0, 10, 120]", Rectangle(-5, 0, 10, 120)),
    ],
)
def test_a_place_is_four_percentages(tmp_path: Path, written: str, read: Rectangle) -> None:
    (image,) = elements(tmp_path / "a.yaml", screen(PICTURE % written))
    assert isinstance(image, Image)
    assert image.zones[0].at == read


@pytest.mark.parametrize(
    "written",
    ["[1, 2, 3]", "[12,5, 1, 2, 3]", "[1, 2, 3, 4%]", "[1, 2, 3, 1e9]", "[1, 2, 0, 4]", "5"],
)
def test_any_other_is_told_once_with_what_would_be_right(tmp_path: Path, written: str) -> None:
    path = write(tmp_path / "a.yaml", screen(PICTURE % written))
    told = report(path)
    assert len(heads(told)) == 1
    assert "at: [gauche, haut, largeur, hauteur]" in told


@pytest.mark.parametrize(
    ("action", "read"),
    [
        ("to: fin", To(SlideRef("a", "fin"))),
        ("visit: fin", Visit(SlideRef("a", "fin"))),
        ("say: Non", Say("Non")),
    ],
)
def test_a_zone_bears_what_any_hotspot_does(tmp_path: Path, action: str, read: object) -> None:
    zone = f"zone: {{at: [1, 2, 3, 4], label: Menu, {action}, id: menu, hint: Ici, main: true}}"
    text = screen(PICTURE % "[1, 2, 3, 4]", rest="").replace(
        "zone: {at: [1, 2, 3, 4], label: Menu}", zone
    )
    (spot,) = slide(load_course(write(tmp_path / "a.yaml", text))).hotspots
    assert (spot.id, spot.element.action, spot.element.caption) == ("menu", read, "Menu")
    assert spot.element.main
    assert spot.element.hint == "Ici"


def test_a_screen_made_of_another_changes_a_zone_by_its_id(tmp_path: Path) -> None:
    one, other = zones(tmp_path, "change: {oui: {at: [1, 2, 3, 4], to: fin}}")
    assert (one.at, one.callout) == (Rectangle(1, 2, 3, 4), None)
    assert other.at == Rectangle(60, 0, 40, 50)


def test_it_may_still_one_and_remove_another(tmp_path: Path) -> None:
    (one,) = zones(tmp_path, "still: [oui], remove: [non]")
    assert (one.id, one.action, one.callout) == ("oui", None, None)


def test_it_may_give_the_picture_other_zones(tmp_path: Path) -> None:
    change = "change: {page: {zones: [{zone: {at: [1, 2, 3, 4], label: Ailleurs, to: fin}}]}}"
    assert [one.label for one in zones(tmp_path, change)] == ["Ailleurs"]


def test_what_a_zone_says_wrongly_is_told_where_it_is_written(tmp_path: Path) -> None:
    path = write(tmp_path / "a.yaml", scenario(PAGE % "change: {oui: {at: [1, 2]}}"))
    assert heads(report(path)) == [f"{path}:19:46: une zone a quatre nombres, et non 2"]
