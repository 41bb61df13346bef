"""What a slide holds, and the ways that lead on from it."""

from pathlib import Path

import pytest

from tests.unit.loading.written import (
    END,
    HEAD,
    elements,
    heads,
    report,
    scenario,
    screen,
    slide,
    write,
)
from tutor.loading.courses import load_course
from tutor.model.elements import Heading
from tutor.model.screens import FRAMES, Plain, Screen
from tutor.model.slide import Slide
from tutor.model.targets import Reserved, SlideRef


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "a.yaml"


def read(path: Path, text: str) -> Slide:
    return slide(load_course(write(path, text)))


def test_a_slide_holds_all_that_is_written(path: Path) -> None:
    text = scenario(
        """
        debut:
          title: Le titre
          text: "**Ici**"
          notes: A dire.
          screen:
            frame: plain
            elements: [heading: Bonjour]
          next: quit
        """
    )
    assert read(path, text) == Slide(
        ref=SlideRef("a", "debut"),
        title="Le titre",
        text="**Ici**",
        notes="A dire.",
        screen=Screen(frame=Plain(), elements=(Heading(text="Bonjour"),)),
        next=Reserved.QUIT,
    )


def test_a_slide_may_be_no_more_than_a_title_and_a_way_on(path: Path) -> None:
    text = scenario("debut: {title: Debut, next: fin}\n")
    expected = Slide(ref=SlideRef("a", "debut"), title="Debut", next=SlideRef("a", "fin"))
    assert read(path, text) == expected


@pytest.mark.parametrize("kind", FRAMES)
def test_every_frame_is_read_with_its_attributes(path: Path, kind: str) -> None:
    names = FRAMES[kind].__struct_fields__
    written = ", ".join(f"{name}: Le {name}" for name in names)
    text = scenario(f"debut: {{title: a, screen: {{frame: {kind}, {written}}}, next: fin}}\n")
    frame = FRAMES[kind](**{name: f"Le {name}" for name in names})
    assert read(path, text).screen == Screen(frame=frame)


@pytest.mark.parametrize("kind", [kind for kind in FRAMES if kind != "cover"])
def test_a_frame_but_a_cover_needs_no_attribute(path: Path, kind: str) -> None:
    text = scenario(f"debut: {{title: a, screen: {{frame: {kind}, elements: []}}, next: fin}}\n")
    assert read(path, text).screen == Screen(frame=FRAMES[kind]())


def test_a_screen_without_a_frame_is_plain(path: Path) -> None:
    text = scenario("debut: {title: a, screen: {title: Un bord}, next: fin}\n")
    assert read(path, text).screen == Screen(frame=Plain(title="Un bord"))


@pytest.mark.parametrize(
    "name", ["fin_2", "étape-1", "1", "-", "_", "null", "true", "日本", "Menu"]
)
def test_a_slide_s_name_is_letters_digits_and_dashes(path: Path, name: str) -> None:
    text = f"{HEAD}slides:\n  {name}:\n    title: Fin\n    end: true\n"
    assert list(load_course(write(path, text)).scenarios["a"].slides) == [name]


@pytest.mark.parametrize("name", ["a b", "a/b", "a.b", "{{ x }}", "", "'", "a\\nb", "à l’", "·"])
def test_other_names_are_refused(path: Path, name: str) -> None:
    text = f'{HEAD}slides:\n  "{name}":\n    title: Debut\n    next: fin\n{END}'
    assert heads(report(write(path, text)))[0].startswith(
        f"{path}:4:3: nom de diapositive interdit"
    )


@pytest.mark.parametrize("name", [str(word) for word in Reserved])
def test_a_reserved_word_names_no_slide(path: Path, name: str) -> None:
    text = f"{HEAD}slides:\n  {name}:\n    title: Debut\n    next: fin\n{END}"
    assert f"4:3: « {name} » est un mot réservé" in report(write(path, text))


@pytest.mark.parametrize(
    "ways",
    [
        "next: fin",
        "end: true",
        "next: fin\nend: false",
        "screen: {elements: [{button: {label: a, to: fin}}]}",
        "screen: {elements: [{button: {label: a, visit: fin}}]}\nend: false",
        "screen: {elements: [{card: [{button: {label: a, to: fin}}]}]}",
        "screen: {elements: [{button: {label: a, say: b}}]}\nnext: fin",
        "screen: {elements: [divider]}\nend: true",
    ],
)
def test_a_slide_leads_on_or_ends(path: Path, ways: str) -> None:
    body = "title: Debut\n" + ways
    text = scenario("debut:\n" + "".join(f"  {line}\n" for line in body.splitlines()))
    assert read(path, text).title == "Debut"


@pytest.mark.parametrize(
    ("ways", "told"),
    [
        ("text: rien", "4:3: la diapositive « debut » n'a ni zone cliquable"),
        ("end: false", "4:3: la diapositive « debut » n'a ni zone cliquable"),
        ("screen: {elements: [divider]}", "4:3: la diapositive « debut » n'a ni zone cliquable"),
        ("next: fin\nend: true", "7:5: « end » sur une diapositive qui continue"),
        (
            "end: true\nscreen: {elements: [{button: {label: a, say: b}}]}",
            "6:5: « end » sur une diapositive qui continue",
        ),
        (
            "next: fin\nscreen: {elements: [{card: [{button: {label: a, visit: fin}}]}]}",
            "6:5: « next » et des zones qui mènent ailleurs",
        ),
        (
            "screen: {elements: [{link: {label: a, say: b}}, {link: {label: a, to: fin}}]}\n"
            "next: fin",
            "7:5: « next » et des zones qui mènent ailleurs",
        ),
    ],
)
def test_a_slide_that_does_neither_or_both_is_told(path: Path, ways: str, told: str) -> None:
    body = "title: Debut\n" + ways
    text = scenario("debut:\n" + "".join(f"  {line}\n" for line in body.splitlines()))
    found = heads(report(write(path, text)))
    assert len(found) == 1
    assert found[0].startswith(f"{path}:{told}")


def test_missing_titles_are_told_once_at_each_slide_s_name(path: Path) -> None:
    text = scenario("un:\n  text: a\n  next: deux\ndeux:\n  text: [b]\n  next: fin\n")
    told = heads(report(write(path, text)))
    assert told == [
        f"{path}:4:3: il manque « title »",
        f"{path}:7:3: il manque « title »",
        f"{path}:8:11: un texte est attendu ici",
    ]


def test_what_is_said_of_ways_on_waits_for_the_slide_to_be_right(path: Path) -> None:
    text = screen("- button: {label: Continuer, to: nowhere}", rest="notes: rien")
    assert len(heads(report(write(path, text)))) == 1


def test_a_screen_s_elements_may_be_one_bare_kind(path: Path) -> None:
    text = scenario("debut: {title: a, screen: {elements: divider}, next: fin}\n")
    assert read(path, text).screen == Screen(
        frame=Plain(), elements=elements(path, screen("- divider"))
    )
