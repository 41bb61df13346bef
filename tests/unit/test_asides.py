"""Terms and details, from the author's files to the line player, the handout and the page."""

import re
from pathlib import Path

import pytest

from tests.unit.program import ROOT, run
from tutor.exports.alt_text import slide_in_words
from tutor.loading.courses import load_course

COURSE = """\
format: 1
title: Essai
scenarios: [a]
vars: {mot: neuf}
terms:
  NIR: Un **numéro** {{ mot }}.
  carte Vitale: En plastique.
"""
SCENARIO = """\
format: 1
title: Un
slides:
  debut:
    title: Debut
    text: Le NIR.
    details: Bien **plus**.
    next: fin
  fin:
    title: Fin
    end: true
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "course.yaml").write_text(COURSE, encoding="utf-8")
    (tmp_path / "a.yaml").write_text(SCENARIO, encoding="utf-8")
    return tmp_path


def test_a_slide_knows_the_terms_of_its_course(folder: Path) -> None:
    course = load_course(folder)
    slide = course.scenarios["a"].slides["debut"]
    assert slide.glossary == course.terms == {
        "NIR": "Un **numéro** neuf.",
        "carte Vitale": "En plastique.",
    }  # fmt: skip
    assert slide.details == "Bien **plus**."


def test_the_line_player_tells_them_on_demand(folder: Path) -> None:
    printed = run("--plain", "--lang", "fr", str(folder), answers="t\nd\n\n").stdout
    first, terms, details, _ = printed.split(" > ", 3)
    assert "t : mots expliqués ; d : en savoir plus" in first
    assert "NIR\nUn numéro neuf." in terms
    assert "carte Vitale" not in terms
    assert "Bien plus." in details


def test_the_line_player_does_not_offer_what_a_slide_has_not(folder: Path) -> None:
    printed = run("--plain", "--lang", "en", str(folder), answers="\nt\n").stdout
    *_, last = re.findall(r"^\[.*\]", printed, re.M)
    assert "words explained" not in last
    assert "Unknown answer." in printed


def test_the_handout_has_them_under_the_text(folder: Path, tmp_path: Path) -> None:
    page = tmp_path / "page.html"
    run("show", str(folder), "--handout", "--output", str(page), "--lang", "fr")
    text = page.read_text(encoding="utf-8")
    assert "<h4>En savoir plus</h4>" in text
    assert "<p>Bien <strong>plus</strong>.</p>" in text
    assert "<dt>NIR</dt>\n<dd><p>Un <strong>numéro</strong> neuf.</p>" in text
    assert "carte Vitale" not in text


@pytest.mark.parametrize("form", ["text", "svg", "html"])
def test_a_slide_in_a_file_tells_them_under_it(form: str, folder: Path, tmp_path: Path) -> None:
    shown = tmp_path / "shown"
    show = ("show", str(folder), "a/debut", "--format", form, "--output", str(shown))
    run(*show, "--lang", "fr")
    text = " ".join(re.sub(r"<[^>]+>", " ", shown.read_text(encoding="utf-8")).split())
    assert "En savoir plus Bien plus" in text
    assert "NIR Un numéro neuf" in text
    assert "En plastique" not in text


def test_the_words_of_a_page_have_them_too(folder: Path) -> None:
    slide = load_course(folder).scenarios["a"].slides["debut"]
    words = slide_in_words(slide, "fr")
    assert words.endswith("\nEn savoir plus\nBien plus.\n\nNIR\nUn numéro neuf.")


@pytest.mark.parametrize("name", ["asides.md", "asides.fr.md"])
def test_the_glossary_of_the_page_loads(name: str, tmp_path: Path) -> None:
    page = (ROOT / "docs" / name).read_text(encoding="utf-8")
    (block,) = re.findall(r"^```yaml\n(.*?)^```$", page, re.M | re.S)
    (scenario,) = re.findall(r"scenarios: \[(\w+)\]", block)
    (tmp_path / "course.yaml").write_text(block, encoding="utf-8")
    (tmp_path / f"{scenario}.yaml").write_text(SCENARIO, encoding="utf-8")
    assert len(load_course(tmp_path).terms) == 2
