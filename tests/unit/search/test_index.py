"""Words → the slides in which they stand."""

import pytest

from tests.ui.courses import course, ref, to
from tutor.model.actions import Say
from tutor.model.course import Course
from tutor.model.elements import Button, Field, Image, Row, Table
from tutor.model.screens import Browser, Screen
from tutor.model.slide import Slide
from tutor.search.excerpts import Excerpt
from tutor.search.index import Index, TextKind, words_of

SLIDE = Slide(
    ref=ref("riche"),
    title="Le Titre",
    text="Une **explication** longue.",
    notes="Une remarque pour le formateur.",
    screen=Screen(
        frame=Browser(url="exemple.fr"),
        elements=(
            Field(label="Prénom", value="Zoé"),
            Table(rows=(Row(cells=("cellule", "autre")),)),
            Image(alt="une montagne", art="/\\dessin"),
            Button(label="Valider", action=to("fin"), callout="Je clique", hint="En bas"),
            Button(label="Demander", action=Say("Réponse : non")),
        ),
    ),
)
END = Slide(ref=ref("fin"), title="Fin", text="Explication du titre, montagne.", end=True)


def found(query: str, *slides: Slide) -> list[str]:
    index = Index(course(*(slides or (SLIDE, END))))
    assert not index.read_on()
    return [one.slide for one in index.find(words_of(query))]


@pytest.mark.parametrize(
    ("query", "source", "word"),
    [
        ("EXPLICATION longue", TextKind.TEXT, "explication longue"),
        ("remarque", TextKind.NOTES, "remarque"),
        ("prenom", TextKind.SCREEN, "Prénom"),
        ("zoe", TextKind.SCREEN, "Zoé"),
        ("cellule", TextKind.SCREEN, "cellule"),
        ("exemple.fr", TextKind.SCREEN, "exemple.fr"),
        ("clique", TextKind.CALLOUT, "clique"),
        ("bas", TextKind.HINT, "bas"),
        ("non", TextKind.ANSWER, "non"),
        ("essai/riche", TextKind.NAME, "essai/riche"),
    ],
)
def test_every_text_of_a_slide_is_searched(query: str, source: TextKind, word: str) -> None:
    assert found(query)[0] == "riche"
    first = Index(course(SLIDE, END)).passages(SLIDE.ref, words_of(query))[0]
    assert first.source is source
    assert all(part in first.excerpt.text for part in word.split())
    assert first.excerpt.marks


def test_a_drawing_is_no_text() -> None:
    assert found("dessin") == []


def test_all_the_words_must_stand_on_the_slide_wherever_they_do() -> None:
    assert found("explication prenom") == ["riche"]
    assert found("explication introuvable") == []


def test_titles_come_first_then_phrases_then_the_order_of_the_course() -> None:
    def one(name: str, title: str, text: str) -> Slide:
        return Slide(ref=ref(name), title=title, text=text, end=True)

    slides = (
        one("a", "Rien", "le provisoire code"),
        one("b", "Rien", "un code provisoire"),
        one("c", "Un provisoire, un code", ""),
        one("d", "Rien", "code, provisoire"),
    )
    assert found("code provisoire", *slides) == ["c", "b", "a", "d"]


def test_nothing_is_found_for_no_word() -> None:
    assert found("  ") == []


def test_only_the_slides_that_were_read_are_found_and_none_is_read_twice() -> None:
    index = Index(course(SLIDE, END))
    assert index.find(["titre"]) == []
    assert index.read_on(0)
    assert [one.slide for one in index.find(["titre"])] == ["riche"]
    while index.read_on(0):
        pass
    assert len(index.find(["titre"])) == 2


def test_the_passage_that_holds_most_words_comes_first() -> None:
    slide = Slide(ref=ref("un"), title="Un", text="un code", notes="le code provisoire", end=True)
    passages = Index(course(slide)).passages(slide.ref, ["code", "provisoire"])
    assert [passage.source for passage in passages] == [TextKind.NOTES, TextKind.TEXT]
    assert passages[1].excerpt == Excerpt("un code", ((3, 7),))


def test_the_shipped_course_is_searched_without_its_accents(shipped: Course) -> None:
    index = Index(shipped)
    index.read_on()
    assert {str(one) for one in index.find(words_of("securite sociale"))} == {
        "activation/identification",
        "activation/commencer",
        "activation/numero_refuse",
        "new_code/demande",
        "quiz/identite",
    }
