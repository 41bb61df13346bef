"""The lines of each kind of element and of each frame."""

import pytest

from tests.unit.engine.courses import say
from tutor.language import Language
from tutor.model import elements as model
from tutor.model import screens
from tutor.model.elements import Element
from tutor.model.elements.link import Address
from tutor.model.screens import Frame, Screen
from tutor.model.slide import Slide
from tutor.model.targets import SlideRef
from tutor.painting.manual import KEYS
from tutor.plain.lines import screen_lines
from tutor.plain.markdown import WIDTH, markdown_lines
from tutor.plain.phrases import labelled
from tutor.plain.voice import Voice


def lines_of(
    *elements: Element, language: Language = "fr", frame: Frame | None = None
) -> list[str]:
    """Return a screen's lines, without its frame's first one unless a frame is given."""
    screen = Screen(frame=frame or screens.Plain(), elements=elements)
    lines = screen_lines(Slide(ref=SlideRef("a", "1"), title="t", screen=screen), Voice(language))
    return lines if frame else lines[1:]


def keys(language: Language) -> list[str]:
    """Return how one plays full-screen, as pictures tell it."""
    told = ((row.by(language, pointer="☞"), row.what(language)) for row in KEYS)
    return [f"- {labelled(by, what, language)}" for by, what in told]


ELEMENTS: list[tuple[Element, list[str], list[str]]] = [
    (model.Heading(text="Title"), ["", "Title"], ["", "Title"]),
    (model.Text(text="Some *text*."), ["Some text."], ["Some text."]),
    (model.List(items=("a", "**b**")), ["- a", "- b"], ["- a", "- b"]),
    (model.List(items=("a", "b"), ordered=True), ["1. a", "2. b"], ["1. a", "2. b"]),
    (model.Field(label="Nom", value="X"), ["[champ] Nom : X"], ["[field] Nom: X"]),
    (
        model.Field(label="Nom :", value="X", help="sans accent"),
        ["[champ] Nom : X (sans accent)"],
        ["[field] Nom: X (sans accent)"],
    ),
    (
        model.Field(label="Code", help="Ex. : 034567"),
        ["[champ] Code, vide (Ex. : 034567)"],
        ["[field] Code, empty (Ex. : 034567)"],
    ),
    (
        model.Field(label="Mot", value="secret", secret=True),
        ["[champ] Mot, rempli et caché"],
        ["[field] Mot, filled in and hidden"],
    ),
    (model.Field(label="Mot", secret=True), ["[champ] Mot, vide"], ["[field] Mot, empty"]),
    (model.Checkbox(label="Oui"), ["[case non cochée] Oui"], ["[unticked box] Oui"]),
    (model.Checkbox(label="Oui", checked=True), ["[case cochée] Oui"], ["[ticked box] Oui"]),
    (
        model.Radio(label="Carte", options=("a", "b"), value="b"),
        ["Carte", "[option] a", "[option choisie] b"],
        ["Carte", "[option] a", "[chosen option] b"],
    ),
    (model.Button(label="OK"), ["[bouton] OK"], ["[button] OK"]),
    (model.Link(label="Ici"), ["[lien] Ici"], ["[link] Ici"]),
    (
        model.Steps(items=("a", "b"), current=2),
        ["Étape 2 sur 2 : b"],
        ["Step 2 of 2: b"],
    ),
    (
        model.Steps(items=("a", "b")),
        ["Étape 1 : a", "Étape 2 : b"],
        ["Step 1: a", "Step 2: b"],
    ),
    (model.Notice(text="**Ici**"), ["[information] Ici"], ["[information] Ici"]),
    (model.Notice(text="x", tone="success"), ["[succès] x"], ["[success] x"]),
    (model.Notice(text="x", tone="warning"), ["[attention] x"], ["[warning] x"]),
    (model.Notice(text="x", tone="error"), ["[erreur] x"], ["[error] x"]),
    (model.Divider(), [""], [""]),
    (model.Divider(label="ou"), ["", "ou"], ["", "ou"]),
    (
        model.Table(
            head=("Étape", "Quoi"), rows=(model.Row(cells=("1", "a")), model.Row(cells=("2", "b")))
        ),
        ["Étape : 1 ; Quoi : a", "Étape : 2 ; Quoi : b"],
        ["Étape: 1; Quoi: a", "Étape: 2; Quoi: b"],
    ),
    (
        model.Table(rows=(model.Row(cells=("a", "b")), model.Row(cells=("c",)))),
        ["a ; b", "c"],
        ["a; b", "c"],
    ),
    (model.Table(head=("A",), rows=(model.Row(cells=("1", "2")),)), ["A : 1 ; 2"], ["A: 1; 2"]),
    (
        model.Table(head=("A", "B"), rows=(model.Row(cells=("1",)), model.Row(cells=()))),
        ["A : 1", ""],
        ["A: 1", ""],
    ),
    (model.Badge(label="Neuf"), ["Neuf"], ["Neuf"]),
    (model.Badge(label="Neuf", tone="error"), ["[erreur] Neuf"], ["[error] Neuf"]),
    (model.Image(alt="Un plan", art="##\n##"), ["[image] Un plan"], ["[picture] Un plan"]),
    (
        model.Image(
            alt="Un plan",
            art="##",
            zones=(model.Zone(at=model.Rectangle(0, 0, 50, 50), label="La gare"),),
        ),
        ["[image] Un plan", "  [zone] La gare"],
        ["[picture] Un plan", "  [zone] La gare"],
    ),
    (
        model.Qr(link="https://a.example", label="Le site"),
        ["[code QR] Le site : https://a.example"],
        ["[QR code] Le site: https://a.example"],
    ),
    (
        model.Message(text="**Bien** reçu"),
        ["[mon message]", "  Bien reçu"],
        ["[own message]", "  Bien reçu"],
    ),
    (
        model.Message(text="Code 12", sender="Zoé", time="9:41"),
        ["[message de Zoé ; 9:41]", "  Code 12"],
        ["[message from Zoé; 9:41]", "  Code 12"],
    ),
    (
        model.Nav(items=(model.Item(label="a"), model.Item(label="b")), current=2),
        ["[navigation]", "  a", "  b, page actuelle"],
        ["[navigation]", "  a", "  b, current page"],
    ),
    (
        model.Nav(items=(model.Item(label="a"), model.Item(label="b")), style="path"),
        ["[navigation]", "  a", "  b, page actuelle"],
        ["[navigation]", "  a", "  b, current page"],
    ),
    (
        model.Question(text="Où ?", options=(model.Choice(text="Ici"), model.Choice(text="Là"))),
        ["", "Où ?", "  [option] Ici", "  [option] Là"],
        ["", "Où ?", "  [option] Ici", "  [option] Là"],
    ),
    (
        model.Question(
            text="Quoi ?",
            options=(model.Choice(text="Ceci", is_one_of_several=True, is_chosen=True),),
            several=True,
        ),
        ["", "Quoi ? (Plusieurs réponses peuvent être justes)", "  [case cochée] Ceci"],
        ["", "Quoi ? (Several answers may be right)", "  [ticked box] Ceci"],
    ),
    (
        model.Select(label="Motif", options=("Perte", "Vol"), value="Vol", help="Un seul"),
        ["[liste] Motif : Vol (Un seul)"],
        ["[list] Motif: Vol (Un seul)"],
    ),
    (
        model.Select(label="Motif", options=("Perte",)),
        ["[liste] Motif, vide"],
        ["[list] Motif, empty"],
    ),
    (
        model.Link(label="Le site", url=Address("https://a.fr")),
        ["[lien] Le site (adresse : https://a.fr)"],
        ["[link] Le site (address: https://a.fr)"],
    ),
    (
        model.Field(label="Date", value="31/02", required=True, error="Elle n'existe pas."),
        ["[champ] Date : 31/02 (obligatoire)", "  erreur : Elle n'existe pas."],
        ["[field] Date: 31/02 (required)", "  error: Elle n'existe pas."],
    ),
    (
        model.Radio(label="Motif", options=("Vol",), required=True, error="Choisissez."),
        ["Motif (obligatoire)", "[option] Vol", "  erreur : Choisissez."],
        ["Motif (required)", "[option] Vol", "  error: Choisissez."],
    ),
    (
        model.Button(label="Valider", disabled=True),
        ["[bouton] Valider (grisé)"],
        ["[button] Valider (greyed out)"],
    ),
    (model.Logo(name="Mon service"), ["Mon service"], ["Mon service"]),
    (model.Logo(name="Nom", motto="Devise"), ["Nom", "Devise"], ["Nom", "Devise"]),
    (model.Commands(), keys("fr"), keys("en")),
    (model.Card(), ["", ""], ["", ""]),
    (
        model.Card(title="Boîte", elements=(model.Badge(label="x"),)),
        ["", "Boîte", "  x", ""],
        ["", "Boîte", "  x", ""],
    ),
    (
        model.Columns(columns=((model.Badge(label="a"),), (), (model.Badge(label="b"),))),
        ["a", "b"],
        ["a", "b"],
    ),
]


@pytest.mark.parametrize(("element", "french", "english"), ELEMENTS)
def test_an_element_reads_well_in_both_languages(
    element: Element, french: list[str], english: list[str]
) -> None:
    assert lines_of(element) == french
    assert lines_of(element, language="en") == english


FRAMES: list[tuple[Frame, list[str], list[str]]] = [
    (screens.Browser(url="a.fr", title="A"), ["Page web : a.fr"], ["Web page: a.fr"]),
    (screens.Browser(title="A"), ["Page web : A"], ["Web page: A"]),
    (screens.Browser(), ["Page web"], ["Web page"]),
    (screens.Phone(title="A", time="9:41"), ["Téléphone : A ; 9:41"], ["Phone: A; 9:41"]),
    (screens.Phone(), ["Téléphone"], ["Phone"]),
    (
        screens.Email(sender="A", recipient="B", subject="C", date="D"),
        ["E-mail", "De : A", "À : B", "Objet : C", "Date : D"],
        ["E-mail", "From: A", "To: B", "Subject: C", "Date: D"],
    ),
    (screens.Email(), ["E-mail"], ["E-mail"]),
    (
        screens.Letter(sender="A", recipient="B", date="Paris, le 1er mai"),
        ["Courrier", "De : A", "À : B", "Paris, le 1er mai"],
        ["Letter", "From: A", "To: B", "Paris, le 1er mai"],
    ),
    (
        screens.Document(title="A", page="1/2"),
        ["Document : A ; page 1/2"],
        ["Document: A; page 1/2"],
    ),
    (screens.Document(page="1/2"), ["Document : page 1/2"], ["Document: page 1/2"]),
    (screens.Document(), ["Document"], ["Document"]),
    (
        screens.Cover(title="A\nB", subtitle="C", service="D", note="E", button="F"),
        ["D", "Couverture : A B", "C", "[bouton] F", "[attention] E"],
        ["D", "Cover: A B", "C", "[button] F", "[warning] E"],
    ),
    (screens.Cover(title="A"), ["Couverture : A"], ["Cover: A"]),
    (screens.Plain(title="A"), ["Écran : A"], ["Screen: A"]),
    (screens.Plain(), ["Écran"], ["Screen"]),
]


@pytest.mark.parametrize(("frame", "french", "english"), FRAMES)
def test_a_frame_reads_well_in_both_languages(
    frame: Frame, french: list[str], english: list[str]
) -> None:
    assert lines_of(frame=frame) == french
    assert lines_of(frame=frame, language="en") == english


def test_the_button_and_the_note_of_a_cover_are_told_after_what_it_holds() -> None:
    cover = screens.Cover(title="A", note="B", button="C")
    told = lines_of(model.Text(text="dedans"), frame=cover)
    assert told == ["Couverture : A", "dedans", "[bouton] C", "[attention] B"]


def test_every_kind_is_tried_here() -> None:
    assert {type(element) for element, *_ in ELEMENTS} == set(model.KINDS.values())
    assert {type(frame) for frame, *_ in FRAMES} == set(screens.FRAMES.values())


def test_what_a_card_holds_stands_in_further_each_time() -> None:
    inner = model.Card(title="Dedans", elements=(model.Badge(label="x"),))
    assert lines_of(model.Card(title="Dehors", elements=(inner,))) == [
        "",
        "Dehors",
        "",
        "  Dedans",
        "    x",
        "",
        "",
    ]


def test_what_a_notice_holds_follows_its_message() -> None:
    notice = model.Notice(text="Attention", elements=(model.Link(label="Ici"),))
    assert lines_of(notice) == ["[information] Attention", "  [lien] Ici"]


def test_the_callout_of_what_is_no_hotspot_is_kept() -> None:
    field = model.Field(label="Code", callout="Je saisis le code")
    assert lines_of(field) == ["[champ] Code, vide", "  Explication : Je saisis le code"]
    assert lines_of(field, language="en")[1] == "  Explanation: Je saisis le code"


def test_so_is_that_of_a_card_after_what_it_holds() -> None:
    card = model.Card(elements=(model.Badge(label="x"),), callout="Ceci")
    assert lines_of(card) == ["", "  x", "", "  Explication : Ceci"]


def test_that_of_a_hotspot_is_left_to_its_choice() -> None:
    assert lines_of(say("x"), model.Button(label="y", callout="z", action=say("x").action)) == [
        "[bouton] x",
        "[bouton] y",
    ]


def test_a_slide_without_screen_has_no_lines() -> None:
    assert screen_lines(Slide(ref=SlideRef("a", "1"), title="t"), Voice("fr")) == []


LONG = "mot " * 60


@pytest.mark.parametrize(
    "element",
    [
        model.Text(text=LONG),
        model.List(items=(LONG, LONG)),
        model.List(items=(LONG,), ordered=True),
        model.Notice(text=LONG, tone="warning"),
        model.Card(elements=(model.Card(elements=(model.Text(text=LONG),)),)),
    ],
)
def test_long_texts_are_wrapped(element: Element) -> None:
    lines = lines_of(element)
    assert len(lines) > 3
    assert max(map(len, lines)) <= WIDTH + 4


def test_the_lines_of_an_item_stand_under_its_words() -> None:
    first, second, *_ = lines_of(model.List(items=(LONG,)))
    assert first.startswith("- mot")
    assert second.startswith("  mot")


def test_markdown_has_no_sign_that_a_voice_would_spell() -> None:
    text = "# Titre\n\n> cité\n\n---\n\n- un\n  - deux\n\n`code` [lien](http://x)"
    assert markdown_lines(text) == [
        "Titre",
        "",
        "  cité",
        "",
        "",
        "",
        "- un",
        "  - deux",
        "",
        "code lien (http://x)",
    ]


def test_the_rows_of_a_markdown_table_are_told_after_the_titles_of_their_columns() -> None:
    text = "| Touche | Rôle |\n|---|---|\n| F1 | **Aide** |\n| F2 | Plan |\n"
    assert markdown_lines(text, language="en") == [
        "Touche: F1; Rôle: Aide",
        "Touche: F2; Rôle: Plan",
    ]


def test_lines_are_told_where_they_end_where_the_author_asks_for_it() -> None:
    kept = model.Text(text="12 rue des Lilas\n59000 Lille", breaks=True)
    assert lines_of(kept) == ["12 rue des Lilas", "59000 Lille"]


def test_of_a_window_over_a_page_what_it_holds_is_told_in_the_pages_place() -> None:
    dialog = screens.Dialog(title="Supprimer ?", elements=(model.Button(label="Oui"),))
    screen = Screen(
        frame=screens.Browser(url="site.fr"), elements=(model.Text(text="a"),), dialog=dialog
    )
    slide = Slide(ref=SlideRef("a", "1"), title="t", screen=screen)
    assert screen_lines(slide, Voice("fr")) == [
        "Page web : site.fr",
        "Une fenêtre est ouverte par-dessus la page, qui ne réagit plus : Supprimer ?",
        "  [bouton] Oui",
    ]
