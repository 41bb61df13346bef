"""An attempt at a task, line by line."""

import pytest
from msgspec.structs import replace

from tests.unit.engine.courses import course, ref, say, slide, to
from tests.unit.plain.playing import asked, confirmed, parted, printed
from tests.unit.training.attempts import Situation, begun, box, choice, field, simple, task
from tutor.language import Language
from tutor.model.actions import By
from tutor.model.elements import (
    Button,
    Card,
    Columns,
    Element,
    Field,
    Heading,
    Radio,
    Select,
    Text,
)
from tutor.model.tasks import Exam
from tutor.plain.learner import PlainLearner
from tutor.training.attempt import Attempt
from tutor.training.modes import Mode


def play(attempt: Attempt, *answers: str, language: Language = "en") -> str:
    return printed(lambda at: PlainLearner(attempt, at).play(), *answers, language=language)


def turns(attempt: Attempt, *answers: str, language: Language = "en") -> list[str]:
    return parted(play(attempt, *answers, language=language))


def questions(attempt: Attempt, *answers: str, language: Language = "en") -> list[str]:
    return asked(play(attempt, *answers, language=language))


def where(attempt: Attempt) -> str:
    return str(attempt.session.state.slide)


def screen(*elements: Element) -> list[str]:
    """Return the lines of a screen that is asked in practice."""
    attempt = begun(Situation(course(slide("a/1", *elements, to("a/2")), slide("a/2")),
                              task("a/1", "a/2")))  # fmt: skip
    _, _, lines = turns(attempt)[0].partition("Screen\n")
    return lines.splitlines()


class TestScreens:
    def test_all_that_reacts_bears_a_number_in_the_order_of_the_screen(self) -> None:
        known = Field(label="Known", value="x")
        assert screen(Heading(text="Title"), Button(label="Dead"), Text(text="Words"), known) == [
            "",
            "Title",
            "1. [button] Dead",
            "Words",
            "2. [field] Known: x",
            "3. [button] a/2",
        ]

    def test_each_option_bears_its_own(self) -> None:
        assert screen(choice("A", "B", value="B", label="Which?"))[1:4] == [
            "Which?",
            "1. [option] A",
            "2. [option] B",
        ]

    def test_what_is_to_be_filled_in_comes_empty(self) -> None:
        assert screen(field("Code", "1234"), box("Yes", checked=True))[:2] == [
            "1. [field] Code, empty",
            "2. [unticked box] Yes",
        ]

    def test_a_card_that_one_clicks_says_what_it_is_and_holds_the_rest(self) -> None:
        held = Card(elements=(Text(text="Held"), to("a/2", "in")), miss="No.")
        assert screen(held)[1:5] == ["1. [block]", "  Held", "  2. [button] in", ""]
        titled = replace(held, title="Titled")
        assert screen(titled)[1:4] == ["1. Titled", "  Held", "  2. [button] in"]

    def test_columns_do_too(self) -> None:
        assert screen(Columns(columns=((Text(text="Held"),),), miss="No."))[1:3] == [
            "1. [block]",
            "Held",
        ]

    def test_nothing_tells_the_way(self) -> None:
        told = replace(to("a/2", "go"), callout="I click here", hint="It is here")
        first = slide("a/1", told, title="I click on go", text="To go on, click on go.")
        attempt = begun(Situation(course(first, slide("a/2")), task("a/1", "a/2")))
        text = play(attempt)
        assert [word for word in ("I click", "It is here", "To go on") if word in text] == []


class TestPractice:
    def test_it_begins_with_the_task_and_the_screen(self) -> None:
        situation = simple()
        assert situation.task is not None
        brief = replace(situation.task, brief="Help **her**.", minutes=5)
        assert turns(begun(situation._replace(task=brief)))[0] == (
            "Practice: Title of task\n"
            "Planned time: 5 min\n"
            "\n"
            "Help her.\n"
            "\n"
            "Screen 1\n"
            "\n"
            "Screen\n"
            "1. [button] go\n"
            "2. [button] leave\n"
            "3. [button] wrong"
        )

    def test_it_does_in_french(self) -> None:
        first = turns(begun(simple(), language="fr"), language="fr")[0]
        assert first.startswith("Entraînement : Title of task\n")
        assert "Écran 1" in first

    def test_a_number_clicks(self) -> None:
        attempt = begun(simple())
        assert turns(attempt, "1")[1] == (
            "Screen 2\n\nScreen\n1. [button] go on\n2. [button] again (leads back)\n3. [button] no"
        )
        assert where(attempt) == "a/2"

    def test_a_wrong_click_is_answered_and_the_screen_is_not_told_again(self) -> None:
        assert turns(begun(simple()), "2", "1", "3")[1:4:2] == [
            "It is not here. Read the instructions again.",
            "Not here.",
        ]

    def test_i_asks_for_a_hint_then_for_the_way(self) -> None:
        assert turns(begun(simple()), "i", "I")[1:] == [
            "Look at each button and each link of the screen.",
            "Here is what to do. Click on the button “go” (number 1).",
            "",
        ]

    def test_r_goes_back_and_says_so_where_one_cannot(self) -> None:
        attempt = begun(simple())
        told = turns(attempt, "r", "1", "r")
        assert told[1] == "There is no going back here."
        assert told[3].startswith("Screen")
        assert where(attempt) == "a/1"

    def test_c_tells_the_task_again_and_l_the_screen(self) -> None:
        told = turns(begun(simple()), "c", "l")
        assert told[1] == "Practice: Title of task\n\nBrief of task"
        assert told[2] == "Screen 1\n\nScreen\n1. [button] go\n2. [button] leave\n3. [button] wrong"

    @pytest.mark.parametrize("answer", ["x", "0", "9", "-1", "m", "t", "d", "9" * 5000])
    def test_any_other_answer_costs_nothing(self, answer: str) -> None:
        attempt = begun(simple())
        assert turns(attempt, answer)[1].startswith("Choose a number from 1 to 3. ")
        assert attempt.result.wrong == 0

    def test_enter_does_not_act_in_one_s_place(self) -> None:
        attempt = begun(simple())
        assert turns(attempt, "")[1] == "Choose a number: it is your turn to act."
        assert (attempt.result.wrong, where(attempt)) == (0, "a/1")

    @pytest.mark.parametrize("answer", ["q", "Q"])
    def test_q_leaves(self, answer: str) -> None:
        attempt = begun(simple())
        play(attempt, answer, "1")
        assert where(attempt) == "a/1"

    def test_the_end_of_the_input_does_too(self) -> None:
        assert play(begun(simple())).endswith(" > \n")

    def test_it_ends_at_the_goal(self) -> None:
        attempt = begun(simple())
        assert [turn for turn in turns(attempt, "1", "1")[2:] if turn] == []
        assert attempt.is_over


class TestFillingIn:
    def test_a_field_s_number_asks_for_the_text(self) -> None:
        attempt = begun(simple(field("Code", "Ab 1")))
        assert questions(attempt, "1", " Ab 1 ")[1] == (
            "[text for “Code”; Enter: leave it as it is] > "
        )
        assert attempt.position.filled == {"Code": "Ab 1"}

    def test_the_field_is_told_with_what_it_holds(self) -> None:
        assert turns(begun(simple(field("Code", "Ab 1"))), "1", "ab")[2] == "1. [field] Code: ab"

    def test_enter_leaves_it_as_it_is(self) -> None:
        attempt = begun(simple(field("Code", "Ab 1")))
        play(attempt, "1 x", "1", "")
        assert attempt.position.filled == {"Code": "x"}

    def test_the_text_may_follow_the_number(self) -> None:
        attempt = begun(simple(field("Code", "Ab 1")))
        assert turns(attempt, "1 Ab  1")[1] == "1. [field] Code: Ab  1"
        assert attempt.position.filled == {"Code": "Ab  1"}

    def test_text_is_for_fields_alone(self) -> None:
        attempt = begun(simple(field("Code", "x"), box("Yes", checked=True)))
        assert (
            turns(attempt, "2 x", "3 x")[1:3]
            == ["One types no text here: choose a number alone."] * 2
        )
        assert attempt.position.filled == {}

    def test_a_letter_may_be_typed_into_a_field(self) -> None:
        attempt = begun(simple(field("Code", "q")))
        play(attempt, "1", "q", "2")
        assert where(attempt) == "a/2"

    def test_a_secret_is_not_told_back(self) -> None:
        secret = replace(field("Code", "abc"), secret=True)
        told = turns(begun(simple(secret)), "1", "abc")
        assert "1. [field] Code, filled in and hidden" in told
        assert not any("abc" in one for one in told)

    def test_a_secret_is_not_taken_from_a_line_that_shows(self) -> None:
        attempt = begun(simple(replace(field("Code", "abc"), secret=True)))
        told = turns(attempt, "1 abc")[1]
        assert told == "This text is not to be seen: choose 1 alone, then type it."
        assert attempt.position.filled == {}

    def test_a_secret_is_not_asked_for_on_a_line_that_shows(self) -> None:
        asked_for = questions(begun(simple(replace(field("Code", "abc"), secret=True))))
        assert "1 TEXT" not in asked_for

    def test_boxes_and_options_are_told_as_they_are_now(self) -> None:
        asks = (box("Yes", checked=True), choice("A", "B", value="B"))
        assert turns(begun(simple(*asks)), "1", "1", "3", "2")[1:5] == [
            "1. [ticked box] Yes",
            "1. [unticked box] Yes",
            "3. [chosen option] B",
            "2. [chosen option] A",
        ]

    def test_so_is_what_leads_where_one_chose_chosen_again_or_not(self) -> None:
        ways = (("Lost", ref("a/2")), ("Stolen", ref("a/3")))
        why = Radio(id="why", label="Why?", options=("Lost", "Stolen"))
        made = course(
            slide("a/1", why, Button(label="Send", action=By("why", ways))),
            slide("a/2", on="a/1"),
            slide("a/3"),
        )
        told = turns(begun(Situation(made, task("a/1", "a/3"))), "2", "2", "1")
        assert told[1:] == [
            "2. [chosen option] Stolen",
            "2. [chosen option] Stolen",
            "1. [chosen option] Lost",
            "",
        ]

    def test_what_is_wrong_is_told_when_one_goes_on(self) -> None:
        attempt = begun(simple(field("Code", "1234")))
        assert turns(attempt, "1 12", "2")[2] == "1. “Code”: Characters are missing (2 typed of 4)."

    def test_enter_goes_on_where_a_click_anywhere_does(self) -> None:
        made = course(slide("a/1", field("Code", "1"), on="a/2"), slide("a/2"))
        attempt = begun(Situation(made, task("a/1", "a/2")))
        assert turns(attempt, "")[1] == "1. “Code”: This field is empty."
        assert questions(attempt)[0].startswith("[Enter: go on; 1: click or fill in; ")
        play(attempt, "1 1", "")
        assert attempt.is_over


class TestGuided:
    def test_the_slide_and_what_to_do_are_told(self) -> None:
        told = replace(to("a/2", "go"), callout="I click here")
        made = course(slide("a/1", told, text="Some **text**."), slide("a/2"))
        attempt = begun(Situation(made, task("a/1", "a/2")), Mode.GUIDED)
        assert turns(attempt)[0] == (
            "Guided: Title of task\n"
            "\n"
            "Brief of task\n"
            "\n"
            "Parcours a, slide 1 of 2\n"
            "Title of a/1\n"
            "\n"
            "Some text.\n"
            "\n"
            "Screen\n"
            "1. [button] go\n"
            "  Explanation: I click here\n"
            "\n"
            "Click on the button “go” (number 1)."
        )

    def test_what_to_do_next_follows_what_is_filled_in(self) -> None:
        attempt = begun(simple(field("Code", "12")), Mode.GUIDED)
        assert (
            turns(attempt, "1 12")[1]
            == "1. [field] Code: 12\n\nClick on the button “go” (number 2)."
        )

    def test_it_is_told_again_after_another_click(self) -> None:
        assert turns(begun(simple(), Mode.GUIDED), "2")[1] == "Click on the button “go” (number 1)."

    def test_the_number_that_is_told_is_the_one_that_is_typed(self) -> None:
        attempt = begun(
            simple(Heading(text="Title"), choice("A", "B", value="B", label="Which?")), Mode.GUIDED
        )
        told = turns(attempt, "2", "3")
        assert told[0].endswith("\n\nChoose “B” (number 2).")
        assert told[1].endswith("\n\nClick on the button “go” (number 3).")
        assert where(attempt) != "a/1"

    def test_each_of_several_ways_is_told_with_its_number(self) -> None:
        attempt = begun(simple()._replace(task=None), Mode.GUIDED)
        told = " ".join(turns(attempt)[0].split())
        assert "the button “go” (number 1) or the button “leave” (number 2) or" in told

    def test_there_is_no_hint_to_ask_for(self) -> None:
        attempt = begun(simple(), Mode.GUIDED)
        assert turns(attempt, "i")[1] == "There is no hint here."
        assert "hint" not in questions(attempt)[0]

    def test_without_a_task_the_whole_course_is(self) -> None:
        attempt = begun(simple()._replace(task=None), Mode.GUIDED)
        assert turns(attempt)[0].startswith("Guided: A small course\n\n")
        assert "instructions" not in questions(attempt)[0]


class TestExam:
    def test_what_is_wrong_is_not_told(self) -> None:
        attempt = begun(simple(), Mode.EXAM)
        assert "\n\nScreen 2" in turns(attempt, "2")[1]

    def test_there_is_neither_hint_nor_way_back(self) -> None:
        attempt = begun(simple(), Mode.EXAM)
        assert turns(attempt, "i", "1", "r")[1:4:2] == [
            "There is no hint here.",
            "There is no going back here.",
        ]
        assert questions(attempt)[0] == (
            "[a number from 1 to 3: click; c: the instructions again; ?: help; q: quit] > "
        )

    def test_where_the_course_allows_it_one_goes_back(self) -> None:
        attempt = begun(simple(), Mode.EXAM, exam=Exam(back=True))
        play(attempt, "1", "r")
        assert where(attempt) == "a/1"


class TestSlidesThatAskNothing:
    def situation(self) -> Situation:
        first = slide("a/1", say("Well done.", "more"), text="An explanation.", on="a/2")
        details = replace(first, details="More of it.")
        return Situation(course(details, slide("a/2", to("a/3")), slide("a/3")), task("a/1", "a/3"))

    def test_they_are_told_as_in_a_demo(self) -> None:
        told = turns(begun(self.situation()), "1", "d", "")
        assert "An explanation." in told[0]
        assert told[0].endswith("Screen\n1. [button] more")
        assert told[1:3] == ["Well done.", "More of it."]
        assert told[3].startswith("Screen 1")

    def test_they_offer_to_go_on(self) -> None:
        assert questions(begun(self.situation()))[0] == (
            "[Enter: go on; 1: choose; d: learn more; c: the instructions again; "
            "?: help; q: quit] > "
        )


def test_a_list_is_asked_as_a_choice_is() -> None:
    reasons = {"label": "Why?", "options": ("Lost", "Stolen"), "value": "Stolen", "asked": True}
    a_list, a_choice = (
        begun(simple(kind(id="why", **reasons)))  # type: ignore[arg-type]  # alike
        for kind in (Select, Radio)
    )
    answers = ("3", "1", "3", "2", "3")
    assert play(a_list, *answers) == play(a_choice, *answers)
    assert where(a_list) == where(a_choice) == "a/2"


def test_marks_and_refusals_are_told_in_words() -> None:
    shown = screen(
        Select(id="why", label="Why?", options=("Lost",), value="Lost", asked=True, required=True),
        Field(label="Day", value="31/02", error="No such day."),
        Button(label="Send", disabled=True),
    )
    assert shown[:5] == [
        "Why? (required)",
        "1. [option] Lost",
        "2. [field] Day: 31/02",
        "  error: No such day.",
        "[button] Send (greyed out)",
    ]


@pytest.mark.parametrize("language", ["fr", "en"])
def test_no_command_of_an_author_reaches_the_terminal(language: Language) -> None:
    bad = "bad\x1b[2J\r\x9b31m\u202eend"
    situation = simple(
        replace(field(bad, bad), id="f"), Button(label=bad, miss=bad), box(bad, checked=True)
    )
    assert situation.task is not None
    task_of_bad = replace(situation.task, title=bad, brief=bad)
    for mode in (Mode.GUIDED, Mode.PRACTICE):
        attempt = begun(situation._replace(task=task_of_bad), mode, language=language)
        text = play(attempt, "1", bad, "2", "3", "i", "i", "4", "c", "l", language=language)
        assert "bad" in text
        assert all(sign in "\n\N{NO-BREAK SPACE}" or sign.isprintable() for sign in text)


def test_an_attempt_that_is_over_asks_nothing() -> None:
    attempt = begun(Situation(course(slide("a/1")), task("a/1", "a/1")))
    assert play(attempt) == ""
    assert str(ref("a/1")) == where(attempt)


class TestForms:
    def test_all_that_is_wrong_is_told_at_once_behind_the_numbers_that_one_types(self) -> None:
        asks = (
            field("Code", "1234"),
            choice("A", "B", value="B", label="Which?"),
            field("Name", "x"),
        )
        assert turns(begun(simple(*asks)), "1 12", "2", "5")[3] == (
            "3 to correct.\n"
            "1. “Code”: Characters are missing (2 typed of 4).\n"
            "2 or 3. “Which?”: “A” is not the right choice.\n"
            "4. “Name”: This field is empty."
        )

    def test_each_of_them_is_marked_on_the_screen(self) -> None:
        told = turns(begun(simple(field("Code", "1"), field("Name", "x"))), "3", "l")[2]
        assert told.count("  to be corrected") == 2

    def test_of_a_choice_it_is_told_among_which_numbers(self) -> None:
        told = turns(begun(simple(choice("A", "B", value="B", label="Which?"))), "1", "3", "l")[3]
        assert "2. [option] B\n  1 or 2: to be corrected\n3. [button] go" in told

    def test_what_one_may_type_and_what_stands_there_is_told_before_it_is_typed(self) -> None:
        date = replace(field("Date", "1"), help="DD/MM/YYYY")
        told = turns(begun(simple(date)), "1", "2", "1")
        assert told[1] == "1. [field] Date, empty (DD/MM/YYYY)"
        assert told[3] == "1. [field] Date: 2 (DD/MM/YYYY)"

    @pytest.mark.parametrize("answers", [("1", "-"), ("1 -",)])
    def test_a_hyphen_alone_empties_a_field(self, answers: tuple[str, ...]) -> None:
        attempt = begun(simple(field("Code", "12")))
        assert turns(attempt, "1 12", *answers)[-2] == "1. [field] Code, empty"
        assert attempt.position.filled == {"Code": ""}

    def test_that_it_does_is_told_where_there_is_something_to_empty(self) -> None:
        asked_for = questions(begun(simple(field("Code", "12"))), "1", "12", "1")
        assert "hyphen" not in asked_for[1]
        assert asked_for[3] == (
            "[text for “Code”; Enter: leave it as it is; a hyphen alone: empty it] > "
        )

    def test_that_a_text_may_follow_the_number_is_told_where_there_is_a_field(self) -> None:
        assert (
            "; 2 TEXT: fill in field 2; "
            in questions(begun(simple(box("Yes", checked=True), field("Code", "12"))))[0]
        )
        assert "TEXT" not in questions(begun(simple(box("Yes", checked=True))))[0]

    def test_a_secret_does_not_show_where_it_is_typed(self) -> None:
        asked_for = questions(begun(simple(replace(field("Word", "12"), secret=True))), "1")
        assert asked_for[1].startswith("[text for “Word”, which is not shown; ")


class TestWhatIsConfirmed:
    def test_what_was_chosen_is_before_the_next_screen(self) -> None:
        assert confirmed(play(begun(simple()), "1", "3", "1")) == [
            "You chose “go”.",
            "You chose “go on”.",
        ]

    def test_of_two_of_one_name_it_tells_which(self) -> None:
        made = course(
            slide("a/1", Field(label="Phone"), to("a/2", "Change"), Field(label="Mail"),
                  to("a/3", "Change")),
            slide("a/2"),
            slide("a/3"),
        )  # fmt: skip
        assert confirmed(play(begun(Situation(made, task("a/1", "a/3"))), "4")) == [
            "You chose “Change” (under “Mail”)."
        ]

    def test_so_is_going_back(self) -> None:
        assert confirmed(play(begun(simple()), "1", "r"))[-1] == "You go back."


def test_links_of_one_name_are_told_apart_by_what_stands_above_them() -> None:
    link = Button(label="Change")
    told = screen(
        Field(label="Phone"), link, Field(label="Mail"), replace(link), Button(label="Ok")
    )
    assert told[1::2] == [
        "2. [button] Change (under “Phone”)",
        "4. [button] Change (under “Mail”)",
        "6. [button] a/2",
    ]


def test_what_stands_above_is_recalled_by_its_first_words() -> None:
    link = Button(label="More")
    text = Text(text="The general conditions of use say what the service may do.")
    told = screen(text, link, Text(text="Other."), replace(link), Button(label="Ok"))
    assert told[1] == "1. [button] More (under “The general conditions of use say what…”)"


def test_what_leads_back_says_so() -> None:
    made = course(
        slide("a/1", to("a/2")), slide("a/2", to("back", "Cancel"), to("a/3")), slide("a/3")
    )
    told = turns(begun(Situation(made, task("a/1", "a/3"))), "1")[1]
    assert "1. [button] Cancel (leads back)" in told


@pytest.mark.parametrize("answers", [("?",), ("1", "?")], ids=["a screen", "a field"])
def test_a_question_mark_tells_all_that_one_may_answer(answers: tuple[str, ...]) -> None:
    attempt = begun(simple(field("Code", "12")))
    told = turns(attempt, *answers)[len(answers)]
    assert told.startswith("One may answer:\n- ")
    for words in questions(attempt, *answers)[len(answers) - 1].strip("[]> ").split("; "):
        assert f"- {words}" in told
    assert attempt.position.filled == {}
