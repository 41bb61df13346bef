"""Choices by which one is led are made in practice as in the demo: where they lead counts."""

from tests.unit.engine.courses import course, ref, slide, to
from tests.unit.training.attempts import Situation, begun, choose, task
from tutor.model.actions import By
from tutor.model.elements import Button, Element, Radio, Select
from tutor.training.attempt import Attempt
from tutor.training.modes import Mode

WAYS = (("Lost", ref("a/form")), ("Stolen", ref("a/police")))
SEND = Button(id="send", label="Send", action=By("why", WAYS))


def situation(control: Element) -> Situation:
    """Return a task of one screen, whose goal is led to by the option « Stolen »."""
    return Situation(
        course(
            slide("a/1", control, SEND),
            slide("a/form", to("a/1", "again")),
            slide("a/police", on="a/goal"),
            slide("a/goal", end=True),
        ),
        task("a/1", "a/goal"),
    )


def attempt(mode: Mode = Mode.PRACTICE, control: Element | None = None) -> Attempt:
    radio = Radio(id="why", label="Why?", options=("Lost", "Stolen"))
    return begun(situation(control or radio), mode)


def at(made: Attempt) -> str:
    return made.session.state.slide.slide


def test_to_choose_is_no_answer_and_where_it_leads_is() -> None:
    made = attempt()
    choose(made, "why:Lost", "why:Stolen")
    assert made.result.wrong == 0
    choose(made, "send")
    assert at(made) == "police"
    assert (made.result.right, made.result.wrong) == (1, 0)


def test_who_sends_the_wrong_choice_is_wrong_and_stays() -> None:
    made = attempt()
    choose(made, "why:Lost", "send")
    assert at(made) == "1"
    assert made.steps_done == 0
    assert made.reply is not None
    choose(made, "why:Stolen", "send")
    assert at(made) == "police"


def test_who_has_chosen_nothing_is_told_so_and_not_wrong() -> None:
    made = attempt()
    choose(made, "send")
    assert made.reply is not None
    assert made.reply.message == "Choose first: “Why?”."
    assert [tally.wrong for tally in made.to_saved().tallies] == []


def test_one_is_guided_to_the_option_and_then_to_what_sends_it() -> None:
    made = attempt(Mode.GUIDED)
    assert "Stolen" in made.instruction
    choose(made, "why:Stolen")
    assert "Send" in made.instruction
    choose(made, "send")
    assert at(made) == "police"


def test_one_is_guided_through_a_list_too() -> None:
    made = attempt(Mode.GUIDED, Select(id="why", label="Why?", options=("Lost", "Stolen")))
    assert "Why?" in made.instruction
    choose(made, "why")
    assert "Stolen" in made.instruction
    choose(made, "why:Stolen", "send")
    assert at(made) == "police"


def test_an_exam_goes_on_as_if_the_right_option_had_been_sent() -> None:
    made = attempt(Mode.EXAM)
    choose(made, "why:Lost", "send")
    assert at(made) == "police"
    assert (made.result.right, made.result.steps) == (0, 1)
