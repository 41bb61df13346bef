"""Picture files on a screen."""

import os
import sys
from pathlib import Path

import pytest
from PIL import Image as Picture

from tutor.loading.courses import load_course
from tutor.loading.mistakes import WrongCourse
from tutor.model.elements import Image
from tutor.model.targets import SlideRef
from tutor.painting.pictures import paint_picture

COURSE = """\
format: 1
title: Un cours
slides:
  image:
    title: Une image
    screen:
      elements:
        - image: {alt: Un carré rouge, source: carre.png, rows: 4}
    end: true
"""


@pytest.fixture
def square(tmp_path: Path) -> Path:
    path = tmp_path / "carre.png"
    Picture.new("RGB", (40, 40), (255, 0, 0)).save(path)
    return path


def test_a_picture_keeps_its_shape_within_its_room(square: Path) -> None:
    block = paint_picture(square, 60, 10)
    assert block is not None
    assert (block.width, block.height) == (20, 10)


def test_a_picture_is_painted_in_its_colours(square: Path) -> None:
    block = paint_picture(square, 60, 10)
    assert block is not None
    style = block.lines[5][0].style
    assert style is not None
    assert style.color is not None
    assert style.color.get_truecolor().hex == "#ff0000"


def test_a_file_that_is_no_picture_is_not_drawn(tmp_path: Path) -> None:
    path = tmp_path / "texte.png"
    path.write_text("ceci n'est pas une image")
    assert paint_picture(path, 60, 10) is None


def test_without_pillow_no_picture_is_drawn(square: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "PIL", None)
    assert paint_picture(square, 60, 11) is None


def test_a_scenario_names_its_pictures_from_where_it_lies(square: Path) -> None:
    scenario = square.parent / "cours.yaml"
    scenario.write_text(COURSE, encoding="utf-8")
    slide = load_course(scenario).slide(SlideRef("cours", "image"))
    assert slide.screen is not None
    element = slide.screen.elements[0]
    assert isinstance(element, Image)
    assert element.source == square.resolve()


@pytest.mark.parametrize("source", ["cercle.png", "../carre.png", "/etc/hostname", "."])
def test_a_picture_that_is_missing_or_lies_elsewhere_is_told(square: Path, source: str) -> None:
    folder = square.parent / "cours"
    folder.mkdir()
    scenario = folder / "cours.yaml"
    scenario.write_text(COURSE.replace("carre.png", source), encoding="utf-8")
    with pytest.raises(WrongCourse) as told:
        load_course(scenario)
    assert f"cours.yaml:8:48: fichier introuvable « {source} »" in told.value.report("fr")


@pytest.mark.parametrize("kind", ["EPS", "TIFF", "BMP", "PPM"])
def test_what_is_in_a_file_tells_its_kind_and_other_kinds_are_not_opened(
    kind: str, tmp_path: Path
) -> None:
    path = tmp_path / "photo.png"
    Picture.new("RGB", (40, 40), "red").save(path, kind)
    assert paint_picture(path, 60, 10) is None


@pytest.mark.parametrize("kind", ["PNG", "JPEG", "GIF", "WEBP"])
def test_the_kinds_that_are_drawn_are_drawn_whatever_their_name(kind: str, tmp_path: Path) -> None:
    path = tmp_path / "photo.bin"
    Picture.new("RGB", (40, 40), "red").save(path, kind)
    assert paint_picture(path, 60, 10) is not None


def test_a_picture_of_too_many_pixels_is_not_decoded(tmp_path: Path) -> None:
    path = tmp_path / "large.png"
    Picture.new("1", (8_000, 2_001)).save(path)
    assert paint_picture(path, 60, 10) is None


def test_a_pipe_in_the_place_of_a_picture_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "photo.png")
    assert paint_picture(tmp_path / "photo.png", 60, 10) is None
