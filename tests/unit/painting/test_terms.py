"""The terms of a glossary in a slide's explanation."""

import re

import pytest
from rich.segment import Segment
from rich.style import Style

from tests.unit.engine.courses import ref
from tutor.model.course import Theme
from tutor.model.slide import Slide, Term
from tutor.painting import terms
from tutor.painting.moment import Moment
from tutor.painting.slides import paint_slide
from tutor.painting.terminal import choose_look
from tutor.painting.terms import POPUP, TermFinder, terms_of


def slide(text: str, *terms: str, details: str | None = None) -> Slide:
    glossary = {Term(term): "Une explication." for term in terms}
    return Slide(
        ref=ref("a/un"), title="Un", text=text, glossary=glossary, details=details, end=True
    )


def named(painted: Slide) -> list[tuple[str, str]]:
    """Return the words that bear a name of what a click opens, and this name."""
    look = choose_look(Theme(), "fr", dark=False, encoding="utf-8")
    block = paint_slide(painted, look, 80, 24, Moment())
    cells = [segment for line in block.lines for segment in line if segment.style]
    return [
        (cell.text, cell.style.meta[POPUP])
        for cell in cells
        if cell.style and POPUP in cell.style.meta
    ]


@pytest.mark.parametrize(
    ("text", "terms", "found"),
    [
        ("Ma carte Vitale.", ["carte Vitale"], ["carte Vitale"]),
        ("Mes cartes\nvitales.", ["carte Vitale"], ["carte Vitale"]),
        ("Des tuyaux", ["tuyau"], ["tuyau"]),
        ("Un cartel, une écarte", ["carte"], []),
        ("Le nir et le NIR", ["NIR"], ["NIR"]),
        ("punir", ["NIR"], []),
        ("le nir", ["NIR"], []),
        ("Sécurité", ["securite"], []),
        ("Ma carte Vitale", ["carte", "carte Vitale"], ["carte Vitale"]),
        ("L’espace santé de l'usager", ["l'espace santé"], ["l'espace santé"]),
        ("**NIR** puis `code`", ["code", "NIR"], ["NIR", "code"]),
        ("a.b", ["a.b", "axb"], ["a.b"]),
    ],
)
def test_a_term_is_found_as_people_write_it(text: str, terms: list[str], found: list[str]) -> None:
    assert terms_of(slide(text, *terms)) == found


def test_a_term_is_underlined_where_it_first_comes() -> None:
    painted = slide("Le **NIR**, puis encore le NIR : ma carte vitale.", "NIR", "carte Vitale")
    assert named(painted) == [("NIR", "NIR"), ("carte vitale", "carte Vitale")]


def test_underlining_changes_no_word_and_no_other_style() -> None:
    bold = Style(bold=True)
    runs = [Segment("Le ", Style()), Segment("code NIR", bold)]
    marked = list(TermFinder({Term("NIR"): "x"}).underlined(runs))
    assert "".join(run.text for run in marked) == "Le code NIR"
    assert all(run.style and run.style.bold for run in marked[1:] if run.text)


def test_terms_are_no_zones() -> None:
    look = choose_look(Theme(), "fr", dark=False, encoding="utf-8")
    assert paint_slide(slide("Le NIR.", "NIR"), look, 80, 24, Moment()).zones == []


def test_a_mark_tells_that_there_is_more() -> None:
    assert named(slide("Le texte.", details="Plus.")) == [("+ En savoir plus", "")]
    assert named(slide("Le texte.")) == []


def test_a_term_is_sought_only_where_its_words_begin(monkeypatch: pytest.MonkeyPatch) -> None:
    sought: list[str] = []
    pattern = terms._pattern

    def seek(word: str) -> re.Pattern[str]:
        sought.append(word)
        return pattern(word)

    monkeypatch.setattr(terms, "_pattern", seek)
    glossary = {Term(f"terme numéro {number}"): "x" for number in range(1_000)}
    found = list(TermFinder(glossary).find("Les termes numéro 12 et un terme seul ; 1 000 mots."))
    assert [word for _, _, word in found] == ["terme numéro 12"]
    assert sought == ["terme numéro 12"]


def test_the_longest_of_the_terms_that_begin_alike_is_found() -> None:
    glossary = {Term(word): "x" for word in ("espace", "espace santé", "espace santé mobile")}
    found = TermFinder(glossary).find("mon espace santé, mes espaces santé mobiles, un espace")
    assert [word for _, _, word in found] == ["espace santé", "espace santé mobile", "espace"]
