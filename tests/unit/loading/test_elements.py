"""Every kind of element, as authors may write it: bare, with its attributes, with its action."""

from pathlib import Path
from types import NoneType
from typing import Annotated, Any, Literal, get_args, get_origin

import msgspec
import pytest

from tests.unit.loading.written import elements, heads, report, screen, slide, write
from tutor.loading.courses import load_course
from tutor.model.actions import Action, Say, To, Visit
from tutor.model.answers import Answer
from tutor.model.elements import (
    KINDS,
    Card,
    Choice,
    Columns,
    Commands,
    Divider,
    Element,
    Heading,
    Image,
    Item,
    Notice,
    Question,
    Rectangle,
    Row,
    Zone,
)
from tutor.model.elements.link import Address
from tutor.model.keys import keys_of
from tutor.model.targets import Reserved, SlideRef

BARE = [kind for kind, cls in KINDS.items() if cls.bare]
BASE = {field.name for field in msgspec.structs.fields(Element)}
ACTIONS: dict[str, Action] = {
    "to: fin": To(SlideRef("a", "fin")),
    "to: a/": To(SlideRef("a", "debut")),
    "to: quit": To(Reserved.QUIT),
    "visit: a/fin": Visit(SlideRef("a", "fin")),
    "say: Bonjour !": Say("Bonjour !"),
}


def bare(wanted: Any) -> Any:
    """Return a type without its notes and without its None."""
    if get_origin(wanted) is Annotated:
        return bare(get_args(wanted)[0])
    others = [part for part in get_args(wanted) if part is not NoneType]
    return others[0] if NoneType in get_args(wanted) else wanted


def sample(wanted: Any, folder: Path) -> tuple[str, Any]:
    """Return a value of a type: as it is written, and as it is read."""
    if get_origin(wanted) is Literal:
        return str(get_args(wanted)[-1]), get_args(wanted)[-1]
    divider = (Divider(),)
    samples: dict[Any, tuple[str, Any]] = {
        str: ("Un texte", "Un texte"),
        Address: ("https://a.fr", "https://a.fr"),
        bool: ("true", True),
        int: ("2", 2),
        Path: ("a.yaml", (folder / "a.yaml").resolve()),
        Answer: ("Un texte", Answer(like="Un texte")),
        tuple[str, ...]: ("[un, deux]", ("un", "deux")),
        tuple[int, ...]: ("[2, 1]", (2, 1)),
        tuple[Item, ...]: ("[un, {label: deux}]", (Item(label="un"), Item(label="deux"))),
        tuple[Row, ...]: (
            "[[un, deux], {cells: [trois]}]",
            (Row(cells=("un", "deux")), Row(cells=("trois",))),
        ),
        tuple[Choice, ...]: (
            "[un, {text: deux, right: true}]",
            (Choice(text="un"), Choice(text="deux", right=True)),
        ),
        tuple[Zone, ...]: (
            "[{zone: {at: [0, 12.5, 30, '8'], label: Un}}]",
            (Zone(at=Rectangle(0, 12.5, 30, 8), label="Un"),),
        ),
        tuple[Element, ...]: ("[divider]", divider),
        tuple[tuple[Element, ...], ...]: ("[[divider], [divider]]", (divider, divider)),
    }
    return samples[wanted]


def samples(kind: str, folder: Path) -> dict[str, tuple[str, Any]]:
    """Return a value for each attribute that is a kind's own."""
    fields = [field for field in msgspec.structs.fields(KINDS[kind]) if field.name not in BASE]
    written = {key.name for key in keys_of(KINDS[kind])}
    values = {
        field.encode_name: sample(bare(field.type), folder)
        for field in fields
        if field.encode_name in written
    }
    return {**values, "value": ("un", "un")} if "value" in values else values


def named(kind: str, values: dict[str, tuple[str, Any]]) -> dict[str, Any]:
    """Return what is read of values, under the names that the model has for their keys."""
    names = {field.encode_name: field.name for field in msgspec.structs.fields(KINDS[kind])}
    return {names[key]: value for key, (_, value) in values.items()}


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "a.yaml"


@pytest.mark.parametrize("kind", BARE)
def test_a_bare_value_is_the_kind_s_main_attribute(path: Path, kind: str) -> None:
    main = KINDS[kind].bare
    assert main is not None
    written, value = samples(kind, path.parent)[main]
    expected = KINDS[kind](**{main: value})
    assert elements(path, screen(f"- {kind}: {written}")) == (expected,)


@pytest.mark.parametrize("kind", KINDS)
def test_every_attribute_is_read(path: Path, kind: str) -> None:
    common = {"id": "ici", "callout": "Je clique", "hint": "Cherchez", "miss": "Pas ici"}
    own = samples(kind, path.parent) | {name: (text, text) for name, text in common.items()}
    if "asked" in own:
        own["disabled"] = "false", False
    written = "".join(f"    {name}: {text}\n" for name, (text, _) in own.items())
    expected = KINDS[kind](**named(kind, own))
    answering = expected.answering if isinstance(expected, Question) else expected
    assert elements(path, screen(f"- {kind}:\n{written}")) == (answering,)


@pytest.mark.parametrize("action", ACTIONS)
@pytest.mark.parametrize("kind", BARE)
def test_any_element_bears_an_action(path: Path, kind: str, action: str) -> None:
    main = KINDS[kind].bare or ""
    written, value = samples(kind, path.parent)[main]
    text = screen(f"- {kind}: {{{main}: {written}, {action}}}", rest="notes: rien")
    expected = KINDS[kind](**{main: value}, action=ACTIONS[action])
    assert elements(path, text) == (expected,)


@pytest.mark.parametrize(("word", "is_main"), [("true", True), ("false", False)])
def test_a_hotspot_may_be_the_main_one(path: Path, word: str, is_main: bool) -> None:
    button = f"- button: {{label: a, main: {word}, say: b}}"
    (element,) = elements(path, screen(button, rest="notes: rien"))
    assert element.main is is_main


def test_two_slides_have_each_a_main_hotspot(path: Path) -> None:
    zone = "screen: {elements: [link: {label: a, main: true, to: deux}]}"
    text = (
        f"format: 1\ntitle: E\nslides: {{un: {{title: U, {zone}}}, deux: {{title: D, {zone}}}}}\n"
    )
    slides = load_course(write(path, text)).scenarios["a"].slides.values()
    assert [slide.main and slide.main.number for slide in slides] == [1, 1]


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("form", ["- {}", "- {}:", "- {}: {{}}"])
def test_a_kind_by_itself_is_whole_or_tells_what_it_lacks(path: Path, kind: str, form: str) -> None:
    required = [field.name for field in msgspec.structs.fields(KINDS[kind]) if field.required]
    text = screen(form.format(kind))
    if required:
        told = heads(report(write(path, text)))
        assert [line.partition(" : ")[0] for line in told] == told
        assert [line.rpartition(": ")[2] for line in told] == [
            f"il manque « {name} »" for name in required
        ]
        assert all(line.startswith(f"{path}:8:11: ") for line in told)
    else:
        assert elements(path, text) == (KINDS[kind](),)


@pytest.mark.parametrize("kind", BARE)
def test_a_kind_s_attributes_are_suggested(path: Path, kind: str) -> None:
    main = KINDS[kind].bare or ""
    misspelled = main[:-1] + main[-1] * 2
    told = report(write(path, screen(f"- {kind}: {{{misspelled}: a}}")))
    assert len(heads(told)) == 1
    assert f"clé inconnue « {misspelled} »" in told
    assert f"Vouliez-vous dire « {main} » ?" in told


def test_a_kind_without_a_main_attribute_is_not_written_bare(path: Path) -> None:
    told = report(write(path, screen("- commands: 3")), "en")
    assert "a.yaml:8:21: “commands” cannot be a bare value" in told
    assert elements(path, screen("- commands")) == (Commands(),)


def test_a_list_given_to_what_holds_elements_is_its_elements(path: Path) -> None:
    text = screen("- notice: [divider, {heading: Titre}]\n- card: [divider]\n")
    assert elements(path, text) == (
        Notice(elements=(Divider(), Heading(text="Titre"))),
        Card(elements=(Divider(),)),
    )


def test_elements_nest(path: Path) -> None:
    text = screen(
        """
        - card:
            title: Carte
            elements:
              - columns:
                  - - heading: A gauche
                    - notice:
                        elements: [{card: [divider]}]
                  - [divider]
        """
    )
    notice = Notice(elements=(Card(elements=(Divider(),)),))
    columns = Columns(columns=((Heading(text="A gauche"), notice), (Divider(),)))
    assert elements(path, text) == (Card(title="Carte", elements=(columns,)),)


def test_hotspots_are_numbered_as_they_are_written(path: Path) -> None:
    text = screen(
        """
        - button: {label: "1", say: a}
        - card:
            elements:
              - button: {label: "3", say: a}
              - columns:
                  - [{link: {label: "4", say: a}}, divider]
                  - [{link: {label: "5", id: cinq, say: a}}]
            title: "2"
            say: a
        - heading: rien
        - notice: {text: "6", say: a, elements: [{button: {label: "7", say: a}}]}
        """
    )
    hotspots = slide(load_course(write(path, text))).hotspots
    assert [spot.element.caption for spot in hotspots] == list("1234567")
    assert [spot.number for spot in hotspots] == [1, 2, 3, 4, 5, 6, 7]
    assert [spot.id for spot in hotspots] == ["1", "2", "3", "4", "cinq", "6", "7"]


def test_an_id_is_free_again_on_the_next_slide(path: Path) -> None:
    one = "    title: Debut\n    screen: {elements: [{button: {label: a, id: ok, to: fin}}]}\n"
    text = f"format: 1\ntitle: Essai\nslides:\n  un:\n{one}  deux:\n{one}"
    read = load_course(write(path, text + "  fin:\n    title: Fin\n    end: true\n"))
    assert [slide(read, name).hotspots[0].id for name in ("un", "deux")] == ["ok", "ok"]


def test_an_id_is_repeated_even_without_an_action(path: Path) -> None:
    text = screen("- heading: {text: a, id: x}\n- card: [{button: {label: a, id: x, say: a}}]")
    assert "a.yaml:9:42: id répété « x »" in report(write(path, text))


def test_an_id_that_its_variable_makes_a_number_is_refused(path: Path) -> None:
    text = screen("- button: {label: a, id: '{{ n }}', say: a}", head="vars: {n: 3}\n")
    assert "un id ne peut pas être un nombre" in report(write(path, text))


def test_all_the_mistakes_of_a_slide_are_told(path: Path) -> None:
    text = screen(
        """
        - buton: a
        - button: {label: a, to: nowhere, stile: primary}
        - heading: {text: [a], level: 9, say: ""}
        - columns: [[divder], {a: b}]
        - field: a
          help: b
        """
    )
    told = heads(report(write(path, text)))
    assert [line.removeprefix(f"{path}:").partition(": ")[0] for line in told] == [
        "8:11",
        "9:34",
        "9:43",
        "10:27",
        "10:39",
        "10:47",
        "11:22",
        "11:32",
        "12:17",
    ]


def test_a_picture_lies_beside_its_scenario_or_below(path: Path) -> None:
    picture = write(path.parent / "images" / "carte.png", "")
    read = elements(path, screen("- image: {alt: Une carte, source: images/carte.png}"))
    assert read == (Image(alt="Une carte", source=picture.resolve()),)


@pytest.mark.parametrize(
    "source", ["absent.png", "../ailleurs.png", "images", ".", "''", "a" * 5000, "~", "/dev/null"]
)
def test_no_other_picture_will_do(path: Path, source: str) -> None:
    write(path.parent / "parcours" / "images" / "carte.png", "")
    write(path.parent / "ailleurs.png", "")
    text = screen(f"- image: {{alt: Une carte, source: {source}}}")
    told = report(write(path.parent / "parcours" / "a.yaml", text))
    assert "a.yaml:8:43: fichier introuvable" in told


def test_a_picture_that_leads_outside_by_a_link_will_not_do(path: Path) -> None:
    outside = write(path.parent / "ailleurs.png", "")
    folder = path.parent / "parcours"
    text = screen("- image: {alt: Une carte, source: lien.png}")
    wrong = write(folder / "a.yaml", text)
    (folder / "lien.png").symlink_to(outside)
    assert "fichier introuvable « lien.png »" in report(wrong)
    (folder / "lien.png").unlink()
    (folder / "lien.png").symlink_to("lien.png")
    assert "fichier introuvable « lien.png »" in report(wrong)
