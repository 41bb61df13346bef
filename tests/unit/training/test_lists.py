"""Drop-down lists that one fills in, and what is disabled."""

import pytest
from msgspec.structs import replace

from tests.unit.engine.courses import slide
from tests.unit.training.attempts import begun, choose, control, simple, told
from tutor.model.elements import (
    Button,
    Checkbox,
    Element,
    Field,
    Heading,
    Item,
    Link,
    Nav,
    Radio,
    Row,
    Select,
    Table,
)
from tutor.training.attempt import Attempt
from tutor.training.controls import names_of
from tutor.training.form import form_of
from tutor.training.modes import Mode

WHY = Select(id="why", label="Why?", options=("Lost", "Stolen"), value="Stolen", asked=True)


def attempt(mode: Mode = Mode.PRACTICE) -> Attempt:
    return begun(simple(WHY), mode)


def shown(made: Attempt) -> list[str]:
    """Return the options among which one may choose now."""
    return [one.option for one in made.position.choices if one.option is not None]


def test_it_is_empty_and_closed_until_one_opens_it() -> None:
    made = attempt()
    assert isinstance(drawn := control(made, "why").element, Select)
    assert drawn.value is None
    assert shown(made) == []
    choose(made, "why")
    assert shown(made) == ["Lost", "Stolen"]


def test_what_comes_after_it_keeps_its_number() -> None:
    made = attempt()
    before = control(made, "go").number
    choose(made, "why")
    assert control(made, "go").number == before


def test_to_choose_closes_it_and_opening_is_no_answer() -> None:
    made = attempt()
    choose(made, "why", "Stolen")
    assert shown(made) == []
    assert made.position.filled == {"why": "Stolen"}
    assert [tally.tries for tally in made.to_saved().tallies] == []


@pytest.mark.parametrize("elsewhere", ["why", "leave"])
def test_what_one_does_elsewhere_closes_it(elsewhere: str) -> None:
    made = attempt()
    choose(made, "why", elsewhere)
    assert shown(made) == []


def test_a_wrong_option_is_told_and_the_right_one_goes_on() -> None:
    made = attempt()
    assert choose(made, "why", "Lost", "go") == "a/1"
    assert "Why?" in (told(made) or "")
    assert choose(made, "why", "Stolen", "go") == "a/2"


def test_guided_tells_to_choose_and_points_at_the_list_then_at_the_option() -> None:
    made = attempt(Mode.GUIDED)
    assert made.instruction == "Choose “Stolen” in “Why?”."
    assert made.position.marked == {control(made, "why").number}
    choose(made, "why")
    assert made.position.marked == {control(made, "Stolen").number}


def test_the_callout_moves_from_the_list_to_the_option_to_choose() -> None:
    page = slide("a/1", replace(WHY, callout="Here"))
    for opened, at in ((None, [0]), ("why", [2])):
        form = form_of(page, {}, explained=True, opened=opened)
        assert [n for n, one in enumerate(form.slide.elements) if one.callout] == at


def test_where_options_are_listed_it_is_asked_as_a_choice() -> None:
    choice = Radio(id="why", label="Why?", options=WHY.options, value="Stolen", asked=True)
    forms = [
        form_of(slide("a/1", one), {"why": "Lost"}, explained=False, are_listed=True)
        for one in (WHY, choice)
    ]
    assert forms[0].slide == forms[1].slide
    assert isinstance(forms[0].slide.elements[0], Heading)


@pytest.mark.parametrize("element", [WHY, Radio(options=("Yes", "No"), label="Why?", asked=True)])
def test_a_question_that_one_has_to_answer_says_so(element: Select | Radio) -> None:
    page = slide("a/1", replace(element, required=True))
    question, first, *_ = form_of(page, {}, explained=False, are_listed=True).controls
    assert isinstance(question.element, Radio)
    assert question.element.required
    assert not question.reacts
    assert first.reacts


def test_what_the_service_refused_is_told_once_under_the_last_option() -> None:
    page = slide("a/1", replace(WHY, error="Missing"))
    form = form_of(page, {}, explained=False, are_listed=True)
    assert [getattr(one.element, "error", "") for one in form.controls] == ["", "", "Missing"]


DISABLED: list[Element] = [
    Button(label="x", disabled=True),
    Field(label="x", disabled=True),
    Checkbox(label="x", disabled=True),
    Radio(label="x", options=("a",), disabled=True),
    Select(label="x", options=("a",), disabled=True),
]


@pytest.mark.parametrize("element", DISABLED, ids=lambda one: type(one).__name__)
def test_what_is_disabled_reacts_only_where_it_has_an_answer(element: Element) -> None:
    mute, answering, usual = (
        form_of(slide("a/1", one), {}, explained=False).controls[0]
        for one in (element, replace(element, miss="Not yet."), replace(element, disabled=False))
    )
    assert (mute.reacts, answering.reacts, usual.reacts) == (False, True, True)


def test_items_and_rows_have_their_names_in_records() -> None:
    page = slide("a/1", Nav(items=(Item(label="Home"),)), Table(rows=(Row(cells=("a", "b")),)))
    assert names_of(page)[1::2] == ["item Home", "row a, b"]
    assert isinstance(page.elements[1], Link)
