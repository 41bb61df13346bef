"""How the line player shows a slide."""

import re

import pytest
from msgspec.structs import replace

from tests.unit.engine.courses import ref, say, session, slide, to
from tests.unit.plain.playing import play, turns
from tutor.engine.session import Session
from tutor.model.actions import Say
from tutor.model.course import Course
from tutor.model.elements import (
    Button,
    Card,
    Columns,
    Divider,
    Element,
    Heading,
    Image,
    List,
    Notice,
    Radio,
    Text,
)
from tutor.model.slide import Seconds
from tutor.plain.lines import caption_line

_CHOICE = re.compile(r"\s*(\d+\. |Explication)")


def choices(*elements: Element) -> list[str]:
    """Return the lines that begin with a number, and what explains them."""
    told = turns(session(slide("a/1", *elements)))[0]
    return [line.strip() for line in told.splitlines() if _CHOICE.match(line)]


def test_a_slide_is_its_place_its_title_its_text_its_screen_its_choices() -> None:
    playing = session(
        slide(
            "a/1", Heading(text="Welcome"), to("a/2", "Enter"), title="First", text="Some **text**."
        ),
        slide("a/2", end=True),
    )
    assert turns(playing)[0] == (
        "Parcours a, diapositive 1 sur 2\n"
        "First\n"
        "\n"
        "Some text.\n"
        "\n"
        "Écran\n"
        "\n"
        "Welcome\n"
        "1. [bouton] Enter"
    )


def test_in_english_too() -> None:
    playing = session(slide("a/1", Heading(text="Welcome"), to("a/1", "Enter"), title="First"))
    assert turns(playing, language="en")[0] == (
        "Parcours a, slide 1 of 1\nFirst\n\nScreen\n\nWelcome\n1. [button] Enter"
    )


def test_a_slide_without_screen_is_its_title_and_text() -> None:
    playing = session(slide("a/1", title="First", text="Text.", end=True))
    assert turns(playing)[0] == "Parcours a, diapositive 1 sur 1\nFirst\n\nText."


def test_each_hotspot_has_one_line_whatever_holds_it() -> None:
    held = Columns(
        columns=((Card(title="Box", elements=(say("b"),)),), (Notice(elements=(say("c"),)),))
    )
    assert choices(say("a"), held, say("d")) == [
        "1. [bouton] a",
        "2. [bouton] b",
        "3. [bouton] c",
        "4. [bouton] d",
    ]


def test_a_hotspot_s_callout_stands_in_its_choice_and_nowhere_else() -> None:
    element = Button(label="Send", callout="I click here", action=Say("sent"))
    assert choices(element) == ["1. [bouton] Send", "Explication : I click here"]
    assert play(session(slide("a/1", element))).count("I click here") == 1


@pytest.mark.parametrize(
    ("element", "caption"),
    [
        (Text(text="a **bold** move", action=Say("x")), "a bold move"),
        (Notice(text="*Careful*\n\nplease", action=Say("x")), "Careful please"),
        (List(items=("`one`", "two"), action=Say("x")), "one, two"),
        (Button(label="2 * 3 * 4", action=Say("x")), "2 * 3 * 4"),
        (Card(elements=(Text(text="a **card**"),), action=Say("x")), "a card"),
        (Card(title="a **title**", elements=(Text(text="x"),), action=Say("x")), "a **title**"),
        (Radio(options=("Yes",), action=Say("x")), "Yes"),
        (Image(alt="A map", art="##", action=Say("x")), "A map"),
    ],
)
def test_a_choice_is_called_what_its_element_shows(element: Element, caption: str) -> None:
    assert caption_line(element) == caption
    assert choices(element)[0].startswith("1. ")


def test_a_hotspot_without_words_goes_by_its_callout() -> None:
    assert choices(Divider(callout="Here", action=Say("x"))) == ["1. Here"]


def test_or_else_by_what_it_is() -> None:
    assert choices(Divider(action=Say("x"))) == ["1. zone cliquable"]


def test_a_label_of_several_lines_is_one_choice() -> None:
    assert choices(Button(label="one\ntwo", callout="three\nfour", action=Say("x"))) == [
        "1. [bouton] one two",
        "Explication : three four",
    ]


def test_there_are_never_two_empty_lines_in_a_row() -> None:
    elements = Card(elements=(Heading(text="x"), Divider(), Card()))
    assert "\n\n\n" not in play(session(slide("a/1", elements, Card(), on="a/1")), "", "")


@pytest.fixture(scope="module")
def pages(shipped: Course) -> dict[str, str]:
    """What is printed of each slide of the shipped course."""
    return {str(slide.ref): turns(Session(shipped, at=slide.ref))[0] for slide in shipped.slides}


class TestTheWholeCourse:
    def test_every_slide_has_its_title_and_place(
        self, pages: dict[str, str], shipped: Course
    ) -> None:
        for name, page in pages.items():
            place, title = page.splitlines()[:2]
            assert title == shipped.slide(ref(name)).title
            assert ", diapositive " in place

    def test_every_hotspot_bears_its_number_once(
        self, pages: dict[str, str], shipped: Course
    ) -> None:
        for name, page in pages.items():
            hotspots = Session(shipped, at=ref(name)).slide.hotspots
            numbered = [line for line in page.splitlines() if re.match(r" *\d+\. ", line)]
            numbers = [line.strip().partition(". ")[0] for line in numbered]
            screen = numbers[len(numbers) - len(hotspots) :]  # a text may hold a numbered list
            assert screen == [str(hotspot.number) for hotspot in hotspots]

    def test_every_line_says_something(self, pages: dict[str, str]) -> None:
        lines = [line for page in pages.values() for line in page.splitlines() if line]
        assert all(any(sign.isalnum() for sign in line) for line in lines)

    def test_no_mark_of_markdown_is_left(self, pages: dict[str, str]) -> None:
        assert not any("**" in page or "`" in page for page in pages.values())

    def test_two_choices_of_a_slide_never_read_the_same(self, pages: dict[str, str]) -> None:
        for page in pages.values():
            words = [line.strip()[3:] for line in page.splitlines() if re.match(r" *\d+\. ", line)]
            assert len(set(words)) == len(words)


def test_what_comes_by_itself_on_a_screen_waits_for_enter_here() -> None:
    sending = replace(slide("a/1", on="a/2", text="Sending…"), wait=Seconds(3))
    first, *_ = turns(session(sending, slide("a/2", end=True)))
    assert "après 3\N{NO-BREAK SPACE}s\N{NO-BREAK SPACE}; ici, avec Entrée." in first
