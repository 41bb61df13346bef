"""A deck as pictures: each slide is drawn, with a zone for all that reacts."""

import os
import shutil
import stat
from collections.abc import Mapping
from pathlib import Path

import pytest

from tests.unit.importing import made as helpers
from tests.unit.importing.decks import POINTER, Made, Page, link, png, xml
from tutor.importing import rendering
from tutor.importing.reading.decks import open_deck
from tutor.importing.rendering import UndrawnError, render
from tutor.importing.writing.course import Writer
from tutor.importing.writing.pictures import Pictures
from tutor.loading.courses import load_course
from tutor.model.course import Course
from tutor.model.elements import Image, Rectangle


@pytest.fixture
def made() -> Made:
    return Made()


@pytest.fixture
def page(made: Made) -> Page:
    page = made.slide("First", closed=True)
    made.slide("Second")
    return page


def files_of(made: Made, folder: Path) -> Mapping[str, bytes]:
    with open_deck(made.save(folder / "deck.pptx")) as deck:
        writer = Writer(deck)
        pictures = Pictures(writer.plan, writer.screens, [png() for _ in deck.slides])
        return {**writer.course(pictures.content).files, **pictures.files}


def course_of(made: Made, folder: Path) -> Course:
    return load_course(helpers.put(files_of(made, folder), folder / "course"))


def image_of(course: Course) -> Image:
    (image,) = [one for one in next(iter(course.slides)).elements if isinstance(one, Image)]
    return image


def test_a_slide_is_one_picture_told_in_its_words(made: Made, page: Page, tmp_path: Path) -> None:
    page.text("Fill it in.", (5, 30, 30, 10))
    course = course_of(made, tmp_path)
    image = image_of(course)
    assert image.alt == "First. Fill it in."
    assert image.source == tmp_path / "course/pictures/slide_001.png"
    assert [slide.text for slide in course.slides] == ["", ""]


def test_all_that_reacts_is_a_zone(made: Made, page: Page, tmp_path: Path) -> None:
    page.button("Go", (40, 40, 20, 10), to=made.slides[1])
    page.zone((10, 10, 5, 5), alt="Send", to=made.slides[1])
    zones = image_of(course_of(made, tmp_path)).zones
    assert [(zone.at, zone.label) for zone in zones] == [
        (Rectangle(40, 40, 20, 10), "Go"),
        (Rectangle(10, 10, 5, 5), "Send"),
    ]


def test_words_and_cells_are_zones_of_their_own(made: Made, page: Page, tmp_path: Path) -> None:
    table = page.table((10, 20, 80, 40), ("A", "B"), ("C", "D"))
    run = table.table.cell(1, 1).text_frame.paragraphs[0].runs[0]
    link(run._r.get_or_add_rPr(), **page.to(made.slides[1]))
    (zone,) = image_of(course_of(made, tmp_path)).zones
    assert (zone.at, zone.label) == (Rectangle(50, 40, 40, 20), "D")


def test_a_zone_is_cut_at_the_edge_of_its_slide(made: Made, page: Page, tmp_path: Path) -> None:
    page.zone((90, -5, 20, 10), alt="Send", to=made.slides[1])
    (zone,) = image_of(course_of(made, tmp_path)).zones
    assert zone.at == Rectangle(90, 0, 10, 5)


def test_a_pointer_in_a_zone_that_leads_to_the_same_place_is_none(
    made: Made, page: Page, tmp_path: Path
) -> None:
    page.zone((40, 40, 20, 10), alt="Send", to=made.slides[1])
    page.picture((50, 44, 2, 3), POINTER, to=made.slides[1])
    (zone,) = image_of(course_of(made, tmp_path)).zones
    assert zone.label == "Send"


def test_a_web_link_stands_under_the_picture(made: Made, page: Page, tmp_path: Path) -> None:
    page.button("The site", url="https://example.org/")
    text = files_of(made, tmp_path)["first.yaml"].decode()
    assert 'link: {label: The site, url: "https://example.org/"}' in text
    assert "zones" not in text


def test_what_is_behind_a_slide_reacts_too(made: Made, page: Page, tmp_path: Path) -> None:
    sheet = page.slide.slide_layout
    shape = xml(
        '<p:sp><p:nvSpPr><p:cNvPr id="90" name="Home"/><p:cNvSpPr/><p:nvPr/></p:nvSpPr><p:spPr>'
        '<a:xfrm><a:off x="0" y="0"/><a:ext cx="914400" cy="685800"/></a:xfrm></p:spPr></p:sp>'
    )
    link(shape[0][0], **page.to(made.slides[1], sheet.part))
    sheet.shapes._spTree.append(shape)
    (zone,) = image_of(course_of(made, tmp_path)).zones
    assert (zone.at, zone.label) == (Rectangle(0, 0, 10, 10), "Home")


class TestDrawing:
    def drawn(self, made: Made, folder: Path) -> list[bytes]:
        with open_deck(made.save(folder / "deck.pptx")) as deck:
            return render(deck)

    def office(self, folder: Path, monkeypatch: pytest.MonkeyPatch, script: str) -> None:
        """Have a script be LibreOffice."""
        program = folder / "soffice"
        program.write_text(f"#!/bin/sh\n{script}\n")
        program.chmod(program.stat().st_mode | stat.S_IXUSR)
        monkeypatch.setenv("PATH", f"{folder}{os.pathsep}{os.environ['PATH']}")

    @pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed")
    def test_libreoffice_draws_hidden_slides_too(
        self, made: Made, page: Page, tmp_path: Path
    ) -> None:
        made.slide("Hidden", hidden=True)
        page.button("The site", url="https://example.org/")
        pages = self.drawn(made, tmp_path)
        assert len(pages) == 3
        assert all(content.startswith(b"\x89PNG") for content in pages)

    def test_without_it_that_is_told(
        self, made: Made, page: Page, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        assert page
        monkeypatch.setenv("PATH", "")
        with pytest.raises(UndrawnError) as caught:
            self.drawn(made, tmp_path)
        assert caught.value.reason is rendering.NO_OFFICE

    def test_one_that_fails_is_told(
        self, made: Made, page: Page, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        assert page
        self.office(tmp_path, monkeypatch, "exit 1")
        with pytest.raises(UndrawnError) as caught:
            self.drawn(made, tmp_path)
        assert caught.value.reason is rendering.FAILED

    def test_one_that_hangs_is_ended(
        self, made: Made, page: Page, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        assert page
        self.office(tmp_path, monkeypatch, "sleep 60 & wait")
        monkeypatch.setattr(rendering, "LEAST_SECONDS", 0.2)
        monkeypatch.setattr(rendering, "SECONDS_A_SLIDE", 0)
        with pytest.raises(UndrawnError) as caught:
            self.drawn(made, tmp_path)
        assert caught.value.reason is rendering.TOO_LONG

    def test_it_is_given_neither_links_to_the_outside_nor_macros(
        self, made: Made, page: Page, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        page.button("The site", url="https://example.org/")
        given = tmp_path / "given.pptx"
        self.office(tmp_path, monkeypatch, f'for last; do :; done; cp "$last" {given}')
        with pytest.raises(UndrawnError):
            self.drawn(made, tmp_path)
        assert b"example.org" in _links(tmp_path / "deck.pptx")
        assert b"example.org" not in _links(given)
        with open_deck(given) as deck:
            assert len(deck.slides) == 2


def _links(path: Path) -> bytes:
    import zipfile

    with zipfile.ZipFile(path) as archive:
        return archive.read("ppt/slides/_rels/slide1.xml.rels")
