"""A slide as it is asked: numbers, names, and what may be done with each thing drawn."""

from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from tests.unit.engine.courses import slide, to
from tests.unit.training.attempts import box, choice, field
from tutor.model.answers import Answer
from tutor.model.elements import Button, Card, Element, Field, Heading, Link, Radio, Text
from tutor.model.screens import Dialog, Screen
from tutor.model.slide import Slide
from tutor.training.controls import EMPTY, TICKED, Control, is_filled, names_of, solution
from tutor.training.form import Form, form_of


def asked(*elements: Element, **filled: str) -> Form:
    return form_of(slide("a/1", *elements), filled, explained=False)


def explained(*elements: Element) -> Form:
    return form_of(slide("a/1", *elements), {}, explained=True)


def only(*elements: Element, **filled: str) -> Control:
    return asked(*elements, **filled).controls[0]


class TestNumbers:
    def test_each_element_that_is_drawn_has_one_in_the_order_of_the_screen(self) -> None:
        put = asked(Heading(text="h"), Card(title="c", elements=(to("a/2"),)), Link(label="l"))
        assert [one.number for one in put.controls] == [1, 2, 3, 4]
        assert [one.element for one in put.controls] == list(put.slide.elements)
        assert put.control(3).hotspot == slide("a/1", to("a/2")).hotspots[0]

    def test_a_slide_without_a_screen_has_none(self) -> None:
        assert form_of(slide("a/1", on="a/2"), {}, explained=False).controls == ()


class TestNames:
    def test_they_are_ids_else_kinds_and_words(self) -> None:
        button = Button(label="Send  now")
        assert names_of(slide("a/1", button, replace(button, id="send"))) == [
            "button Send now",
            "send",
        ]

    def test_two_of_the_same_words_are_told_apart(self) -> None:
        link, lookalike = Link(label="x"), Link(id="link x (2)", label="y")
        assert names_of(slide("a/1", link, lookalike, link)) == [
            "link x",
            "link x (2)",
            "link x (3)",
        ]

    @given(
        st.lists(
            st.builds(
                Text, id=st.sampled_from([None, None, "text x", "text x (2)"]),
                text=st.sampled_from(["x", "x (2)", "x" * 90, ""]),
            ),
            max_size=6,
        )
    )  # fmt: skip
    def test_they_are_unique(self, texts: list[Text]) -> None:
        names = names_of(slide("a/1", *texts))
        assert len(set(names)) == len(names) == len(texts)

    def test_what_is_filled_in_changes_none(self) -> None:
        elements = (field("f", "x"), choice("A", "B", value="B", label="q"), box("b", checked=True))
        before = asked(*elements)
        after = asked(*elements, f="x", choice="A", b=TICKED)
        assert [one.name for one in before.controls] == [one.name for one in after.controls]


class TestWhatReacts:
    def test_controls_and_what_answers_do_and_texts_do_not(self) -> None:
        put = asked(
            Button(label="dead"),
            Text(text="plain"),
            Text(text="answers", miss="No."),
            replace(Text(text="leads"), action=to("a/2").action),
            Field(label="not asked"),
        )
        assert [one.reacts for one in put.controls] == [True, False, True, True, True]

    def test_only_what_is_asked_is_to_be_filled_in(self) -> None:
        put = asked(Field(label="known", value="x"), field("f", "x"), box("b", checked=False))
        assert [one.name for one in put.to_fill] == ["f", "b"]
        assert [one.is_filled_in for one in put.controls] == [False, True, True]


class TestFields:
    def test_they_show_what_was_typed_and_nothing_before(self) -> None:
        known = Field(id="f", label="f", value="secret", asked=True)
        assert isinstance(empty := only(known).element, Field)
        assert empty.value == ""
        assert isinstance(typed := only(known, f="abc").element, Field)
        assert typed.value == "abc"

    def test_one_that_comes_filled_in_stays_so(self) -> None:
        assert only(Field(label="known", value="x")).element == Field(label="known", value="x")

    def test_they_are_right_with_what_they_take(self) -> None:
        put = only(field("f", "Ab"))
        assert not is_filled(put, {})
        assert is_filled(put, {"f": "AB"})

    def test_their_solution_is_their_value_where_that_is_taken(self) -> None:
        right = Field(label="f", value="06 11", answer=Answer(like="0611"))
        assert solution(right) == "06 11"
        assert solution(replace(right, value="else")) == "0611"
        assert solution(Field(label="f", answer=Answer(pattern="x"))) is None

    def test_one_that_takes_the_same_as_another_is_compared_with_what_is_there(self) -> None:
        secret = Field(id="s", label="S", value="Ab-1", secret=True, answer=Answer(pattern=".{4}"))
        again = Field(id="a", label="A", answer=Answer(same_as="s"))
        for filled in ({"s": "Xy-2", "a": "Xy-2"}, {"s": "Xy-2", "a": "Xy-2 "}):
            assert is_filled(asked(secret, again, **filled).controls[1], filled)
        for filled in ({"s": "Xy-2", "a": "xy2"}, {"a": "Xy-2"}, {}):
            assert not is_filled(asked(secret, again, **filled).controls[1], filled)

    def test_while_the_other_is_empty_it_takes_what_that_one_does(self) -> None:
        secret = Field(id="s", label="S", value="Ab-1", asked=True)
        again = Field(id="a", label="A", answer=Answer(same_as="s"))
        assert is_filled(asked(secret, again).controls[1], {"a": "Ab-1"})


class TestBoxes:
    def test_they_come_empty_and_show_what_was_ticked(self) -> None:
        ticked = only(box("b", checked=True), b=TICKED).element
        empty = only(box("b", checked=True)).element
        assert [getattr(one, "checked", None) for one in (empty, ticked)] == [False, True]

    def test_one_that_is_to_stay_empty_is_right_from_the_start(self) -> None:
        put = only(box("b", checked=False))
        assert is_filled(put, {})
        assert not is_filled(put, {"b": TICKED})
        assert solution(put.origin) == EMPTY


class TestChoices:
    def test_each_option_is_drawn_by_itself_after_the_question(self) -> None:
        put = asked(choice("A", "B", value="B", label="Which *one* ?"))
        assert [one.element.caption for one in put.controls] == ["Which *one* ?", "A", "B"]
        assert [one.option for one in put.controls] == [None, "A", "B"]
        assert [one.name for one in put.controls] == ["choice"] * 3
        assert [one.reacts for one in put.controls] == [False, True, True]

    def test_the_right_option_stands_for_the_choice(self) -> None:
        put = asked(choice("A", "B", value="B"))
        assert [one.option for one in put.to_fill] == ["B"]
        (right,) = put.to_fill
        assert solution(right.origin) == "B"
        assert not is_filled(right, {})
        assert is_filled(right, {"choice": "B"})

    def test_what_was_chosen_is_shown(self) -> None:
        parts = asked(choice("A", "B", value="B"), choice="A").controls
        assert {getattr(one.element, "value", None) for one in parts} == {"A"}

    def test_its_explanation_points_at_the_right_option_alone(self) -> None:
        told = replace(choice("A", "B", value="B"), callout="Here")
        assert [one.element.callout for one in explained(told).controls] == [
            None,
            "Here",
        ]

    def test_one_that_is_not_asked_is_one_thing(self) -> None:
        known = Radio(options=("A", "B"), value="A")
        assert asked(known).controls[0].element == known


class TestExplanations:
    def test_callouts_stay_only_where_all_is_explained(self) -> None:
        told = replace(to("a/2"), callout="I click here")
        assert explained(told).controls[0].element.callout == "I click here"
        assert asked(told).controls[0].element.callout is None
        assert asked(told).controls[0].origin == told


def test_the_slide_itself_is_not_touched() -> None:
    first: Slide = slide("a/1", Field(id="f", label="f", value="x", asked=True))
    form_of(first, {"f": "y"}, explained=False)
    assert first.elements == (Field(id="f", label="f", value="x", asked=True),)


def test_what_a_window_lies_over_does_not_react() -> None:
    dialog = Dialog(title="Sûr ?", elements=(Button(label="Oui"),))
    screen = Screen(elements=(Button(label="Supprimer"), field("Nom", "Julie")), dialog=dialog)
    over = replace(slide("a/1"), screen=screen)
    controls = form_of(over, {}, explained=False).controls
    assert [one.element.caption for one in controls if one.reacts] == ["Oui"]
