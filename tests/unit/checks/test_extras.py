"""What is found does not depend on what is installed to draw pictures and codes."""

import sys
from pathlib import Path

import pytest
from PIL import Image as Picture

from tutor.checks.paintings import paint
from tutor.loading.courses import load_course
from tutor.model.course import Theme
from tutor.painting.glyphs import UNICODE
from tutor.painting.look import Look
from tutor.painting.moment import Moment
from tutor.painting.palette import coloured
from tutor.painting.slides import lay_out
from tutor.painting.windows import SMALLEST, USUAL, Window

SHOWN = """\
format: 1
title: Essai
slides:
  un:
    title: Un
    screen:
      elements:
        - image: {alt: Une carte, source: carte.png, rows: 9}
        - image: {alt: Une carte, source: carte.png}
        - image: {alt: Ce qui n'est pas une image, source: a.yaml}
        - qr: {link: https://exemple.fr, label: Le site}
        - qr: https://exemple.fr/un/chemin/qui/est/bien/plus/long/que/ne/le/sont/les/chemins
    end: true
"""


@pytest.mark.parametrize("window", [SMALLEST, USUAL], ids=str)
@pytest.mark.parametrize("size", [(640, 480), (30, 900), (2000, 12)])
def test_a_slide_has_the_size_that_it_has_where_all_is_drawn(
    size: tuple[int, int], window: Window, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    Picture.new("RGB", size, "blue").save(tmp_path / "carte.png")
    (tmp_path / "a.yaml").write_text(SHOWN, encoding="utf-8")
    (slide,) = load_course(tmp_path / "a.yaml").slides
    palette = coloured(Theme())
    drawn = lay_out(slide, Look(palette, palette, UNICODE, "fr"), window.slide[0], 1, Moment())
    for library in ("PIL", "segno"):
        monkeypatch.setitem(sys.modules, library, None)
    checked = paint(slide, window).block
    assert (checked.width, checked.height) == (drawn.width, drawn.height)
