"""What each click is worth in each mode, and what is answered."""

import pytest
from msgspec.structs import replace

from tests.unit.engine.courses import course, ref, say, slide, to
from tests.unit.training.attempts import (
    Clock,
    Situation,
    begun,
    box,
    choice,
    choose,
    control,
    field,
    fill,
    heard,
    simple,
    task,
    told,
)
from tutor.engine.events import SlideShown
from tutor.model.actions import To
from tutor.model.answers import Answer, Rung
from tutor.model.elements import Button, Field, Link
from tutor.model.tasks import Exam
from tutor.training.answers import LONGEST
from tutor.training.events import Answered, Began, Ended, Helped
from tutor.training.modes import Mode
from tutor.training.result import IDLE

MODES = [Mode.GUIDED, Mode.PRACTICE, Mode.EXAM]


@pytest.mark.parametrize("mode", MODES)
def test_what_is_right_leads_to_the_goal_with_the_best_mark(mode: Mode) -> None:
    attempt = begun(simple(), mode)
    assert choose(attempt, "go", "go on") == "a/goal"
    assert attempt.is_over
    assert (attempt.result.mark, attempt.result.steps, attempt.result.right) == (100, 2, 2)
    assert attempt.result.passed
    assert attempt.steps_done == 2


@pytest.mark.parametrize("mode", MODES)
def test_nothing_counts_once_it_is_over(mode: Mode) -> None:
    attempt = begun(simple(), mode)
    choose(attempt, "go", "go on")
    result = attempt.result
    attempt.choose(1)
    attempt.go_on()
    attempt.back()
    attempt.help()
    assert (attempt.result, str(attempt.session.state.slide)) == (result, "a/goal")


class TestGuided:
    def test_the_next_thing_to_do_is_told_and_pointed_at(self) -> None:
        attempt = begun(simple(), Mode.GUIDED)
        assert attempt.instruction == "Click on the button “go”."
        assert attempt.position.marked == {control(attempt, "go").number}

    def test_another_click_tells_it_again_and_leads_nowhere(self) -> None:
        attempt = begun(simple(), Mode.GUIDED)
        assert choose(attempt, "leave") == "a/1"
        assert told(attempt) == "Click on the button “go”."

    def test_what_a_control_answers_is_told_first(self) -> None:
        attempt = begun(simple(), Mode.GUIDED)
        choose(attempt, "go", "no")
        assert told(attempt) == "Not here.\n\nClick on the button “go on”."

    def test_what_is_to_be_filled_in_comes_first_one_thing_at_a_time(self) -> None:
        attempt = begun(simple(field("Name", "Ada"), box("Yes", checked=True)), Mode.GUIDED)
        assert attempt.instruction == "Type “Ada” in “Name”."
        fill(attempt, {"Name": "ada"})
        assert attempt.instruction == "Tick “Yes”."
        choose(attempt, "Yes")
        assert attempt.instruction == "Click on the button “go”."

    def test_what_was_typed_in_the_field_that_another_repeats_is_never_told(self) -> None:
        secret = Field(id="s", label="S", value="Ab-1", secret=True, answer=Answer(pattern=".{4}"))
        again = Field(id="a", label="Again", answer=Answer(same_as="s"))
        attempt = begun(simple(secret, again), Mode.GUIDED)
        fill(attempt, {"s": "Mine"})
        assert attempt.instruction == "Type in “Again” the same as in the other field."

    def test_where_several_ways_are_right_they_are_all_told(self) -> None:
        made = course(slide("a/1", to("a/2"), to("a/3")), slide("a/2", on="a/3"), slide("a/3"))
        attempt = begun(Situation(made, task("a/1", "a/3")), Mode.GUIDED)
        assert attempt.instruction == "Choose your way: the button “a/2” or the button “a/3”."

    def test_a_click_anywhere_is_told_too(self) -> None:
        made = course(slide("a/1", field("Name", "Ada"), on="a/2"), slide("a/2"))
        attempt = begun(Situation(made, task("a/1", "a/2")), Mode.GUIDED)
        fill(attempt, {"Name": "Ada"})
        assert attempt.instruction == "Press Enter, or click anywhere."
        attempt.go_on()
        assert attempt.is_over

    def test_no_help_is_to_be_asked_for(self) -> None:
        assert not begun(simple(), Mode.GUIDED).can_be_helped

    def test_without_a_task_every_way_on_is_right(self) -> None:
        attempt = begun(simple()._replace(task=None), Mode.GUIDED)
        assert choose(attempt, "wrong") == "a/2x"
        attempt.go_on()
        assert str(attempt.session.state.slide) == "a/menu"
        choose(attempt, "to A", "leave", "quit")
        assert attempt.is_over

    def test_without_a_task_what_only_answers_is_no_way_on(self) -> None:
        attempt = begun(simple()._replace(task=None), Mode.GUIDED)
        choose(attempt, "go")
        assert "“no”" not in attempt.instruction
        assert choose(attempt, "no") == "a/2"
        assert str(told(attempt)).startswith("Not here.")


class TestPractice:
    def test_nothing_is_pointed_at(self) -> None:
        assert begun(simple()).position.marked == frozenset()

    def test_a_wrong_click_stays_and_costs_the_step(self) -> None:
        attempt = begun(simple())
        assert choose(attempt, "leave") == "a/1"
        choose(attempt, "go", "go on")
        result = attempt.result
        assert (result.mark, result.right, result.steps, result.wrong) == (50, 1, 2, 1)
        assert not result.passed
        (missed,) = result.missed
        assert (str(missed.slide), missed.wrong, missed.revealed) == ("a/1", ("leave",), False)

    def test_the_course_says_which_mark_passes(self) -> None:
        attempt = begun(simple(), exam=Exam(pass_mark=50))
        choose(attempt, "leave", "go", "go on")
        assert attempt.result.passed

    def test_a_click_beside_all_is_no_answer(self) -> None:
        attempt = begun(simple())
        attempt.go_on()
        assert (attempt.reply, attempt.result.wrong) == (None, 0)

    def test_a_control_answers_by_its_own_words(self) -> None:
        attempt = begun(simple(Button(id="dead", label="dead", miss="Too early.")))
        choose(attempt, "dead")
        assert told(attempt) == "Too early."
        choose(attempt, "go", "no")
        assert told(attempt) == "Not here."

    def test_a_control_that_is_clicked_again_is_answered_with_more_help(self) -> None:
        attempt = begun(simple(Button(id="dead", label="dead", miss="Too early.")))
        said = []
        for _ in range(3):
            choose(attempt, "dead")
            said.append(told(attempt))
        assert said == [
            "Too early.",
            "Too early.\n\nLook at each button and each link of the screen.",
            "Too early.\n\nHere is what to do. Click on the button “go”.",
        ]

    def test_the_slide_s_help_follows_a_control_s_own_answer_from_the_second_on(self) -> None:
        dead = Button(id="dead", label="dead", miss="Too early.")
        attempt = begun(simple(dead, on_miss=(Rung(text="First."), Rung(text="Second."))))
        choose(attempt, "dead")
        assert told(attempt) == "Too early."
        choose(attempt, "dead")
        assert told(attempt) == "Too early.\n\nSecond."

    def test_the_slide_s_ladder_helps_more_after_each_wrong_click(self) -> None:
        ladder = (Rung(text="First."), Rung(text="Second."), Rung(reveal=True))
        attempt = begun(simple(on_miss=ladder))
        said = []
        for _ in range(4):
            choose(attempt, "leave")
            said.append((told(attempt), bool(attempt.position.marked)))
        shown = "Here is what to do. Click on the button “go”."
        assert said == [("First.", False), ("Second.", False), (shown, True), (shown, True)]
        choose(attempt, "go", "go on")
        assert attempt.result.missed[0].revealed

    def test_words_that_come_with_what_is_shown_are_told_before_it(self) -> None:
        attempt = begun(simple(on_miss=(Rung(text="Look.", reveal=True),)))
        choose(attempt, "leave")
        assert told(attempt) == "Look.\n\nHere is what to do. Click on the button “go”."

    def test_without_a_ladder_there_is_one(self) -> None:
        attempt = begun(simple())
        said = []
        for _ in range(3):
            choose(attempt, "leave")
            said.append(told(attempt))
        assert said == [
            "It is not here. Read the instructions again.",
            "Still not that. Look at each button and each link of the screen.",
            "Here is what to do. Click on the button “go”.",
        ]

    def test_its_second_help_is_the_hint_of_the_right_place(self) -> None:
        made, asked = simple()
        first = made.slide(ref("a/1"))
        hinted = replace(first.elements[0], hint="It is green.")
        assert first.screen is not None
        screen = replace(first.screen, elements=(hinted, *first.elements[1:]))
        changed = course(replace(first, screen=screen), *list(made.slides)[1:], menu="a/menu")
        attempt = begun(Situation(changed, asked))
        choose(attempt, "leave", "leave")
        assert told(attempt) == "Still not that. It is green."

    def test_where_something_is_to_be_filled_in_one_is_told_to_look_there(self) -> None:
        attempt = begun(simple(field("Code", "12")))
        attempt.help()
        assert told(attempt) == (
            "Read the instructions again: they say what is to be filled in, ticked or chosen."
        )
        fill(attempt, {"Code": "12"})
        choose(attempt, "leave", "leave")
        assert told(attempt) == "Still not that. Look at each button and each link of the screen."

    def test_what_is_said_goes_away_with_the_next_click(self) -> None:
        attempt = begun(simple())
        choose(attempt, "leave", "go")
        assert attempt.reply is None

    def test_a_help_that_is_asked_for_is_never_less_than_what_was_told(self) -> None:
        attempt = begun(simple())
        choose(attempt, "leave", "leave", "leave")
        attempt.help()
        assert told(attempt) == "Here is what to do. Click on the button “go”."

    def test_a_help_is_asked_for_in_words_then_by_showing(self) -> None:
        attempt = begun(simple())
        attempt.help()
        assert told(attempt) == "Look at each button and each link of the screen."
        assert attempt.position.marked == frozenset()
        attempt.help()
        assert told(attempt) == "Here is what to do. Click on the button “go”."
        assert attempt.position.marked == {control(attempt, "go").number}

    def test_a_help_in_words_costs_nothing_but_is_counted_and_showing_costs_the_step(self) -> None:
        attempt = begun(simple())
        attempt.help()
        choose(attempt, "go")
        attempt.help()
        attempt.help()
        choose(attempt, "go on")
        result = attempt.result
        assert (result.right, result.steps, result.hints, result.wrong) == (1, 2, 3, 0)

    def test_what_is_shown_on_a_step_is_shown_there_alone(self) -> None:
        attempt = begun(simple())
        choose(attempt, "leave", "leave", "leave", "go")
        assert attempt.position.marked == frozenset()

    def test_one_may_go_back(self) -> None:
        attempt = begun(simple())
        assert not attempt.can_go_back
        choose(attempt, "go")
        assert attempt.can_go_back
        attempt.back()
        assert str(attempt.session.state.slide) == "a/1"

    def test_a_step_that_was_missed_stays_so_when_one_comes_again(self) -> None:
        attempt = begun(simple())
        choose(attempt, "leave", "go")
        attempt.back()
        choose(attempt, "go", "go on")
        assert (attempt.result.right, attempt.result.steps) == (1, 2)


class TestFillingIn:
    def test_what_is_typed_is_looked_at_when_one_goes_on(self) -> None:
        attempt = begun(simple(field("Code", "1234")))
        fill(attempt, {"Code": "12"})
        assert attempt.reply is None
        assert choose(attempt, "go") == "a/1"
        assert told(attempt) == ("“Code”: Characters are missing (2 typed of 4).")
        fill(attempt, {"Code": "1234"})
        assert choose(attempt, "go") == "a/2"

    def test_what_was_wrong_costs_the_step(self) -> None:
        attempt = begun(simple(field("Code", "1234")))
        choose(attempt, "go")
        fill(attempt, {"Code": "1234"})
        choose(attempt, "go", "go on")
        assert attempt.result.missed[0].wrong == ("Code",)

    def test_a_box_is_ticked_and_unticked(self) -> None:
        attempt = begun(simple(box("Yes", checked=True)))
        choose(attempt, "Yes", "Yes", "go")
        assert told(attempt) == "“Yes”: The box is not ticked."
        choose(attempt, "Yes")
        assert choose(attempt, "go") == "a/2"

    def test_a_name_that_is_a_sentence_is_told_without_its_full_stop(self) -> None:
        attempt = begun(simple(box("I agree.", checked=True)))
        choose(attempt, "go")
        assert told(attempt) == "“I agree”: The box is not ticked."
        choose(attempt, "go", "go")
        assert "Here is what to do. Tick “I agree”." in (told(attempt) or "")

    def test_a_box_that_is_to_stay_empty_is_told_to_be_ticked(self) -> None:
        attempt = begun(simple(box("Yes", checked=False)))
        choose(attempt, "Yes", "go")
        assert told(attempt) == "“Yes”: The box is ticked."

    def test_an_option_is_chosen(self) -> None:
        attempt = begun(simple(choice("A", "B", value="B")))
        choose(attempt, "A", "go")
        assert told(attempt) == "“A” is not the right choice."
        choose(attempt, "B")
        assert choose(attempt, "go") == "a/2"

    def test_clicking_in_a_field_changes_nothing(self) -> None:
        attempt = begun(simple(field("Code", "1234")))
        choose(attempt, "Code", "Code")
        assert (attempt.reply, attempt.position.filled) == (None, {})

    def test_only_a_field_that_is_asked_takes_what_is_typed(self) -> None:
        attempt = begun(simple(box("Yes", checked=True), field("Code", "1234")))
        fill(attempt, {"Yes": "x", "go": "x"})
        assert attempt.position.filled == {}

    def test_a_text_has_a_longest_length(self) -> None:
        attempt = begun(simple(field("Code", "1234")))
        fill(attempt, {"Code": "1" * 10_000})
        assert attempt.position.filled == {"Code": "1" * LONGEST}

    def test_what_was_filled_in_is_still_there_when_one_comes_back(self) -> None:
        attempt = begun(simple(field("Code", "1234")))
        fill(attempt, {"Code": "1234"})
        choose(attempt, "go")
        assert attempt.position.filled == {}
        attempt.back()
        assert attempt.position.filled == {"Code": "1234"}

    def test_where_a_click_anywhere_leads_on_one_on_a_button_without_action_does(self) -> None:
        dead = Button(id="dead", label="dead")
        made = course(slide("a/1", field("Code", "1"), dead, on="a/2"), slide("a/2"))
        attempt = begun(Situation(made, task("a/1", "a/2")))
        attempt.go_on()
        assert told(attempt) == "“Code”: This field is empty."
        fill(attempt, {"Code": "1"})
        assert choose(attempt, "dead") == "a/2"


class TestWrongForms:
    def test_sent_again_it_is_told_in_other_words_then_with_a_hint_then_what_goes_there(
        self,
    ) -> None:
        attempt = begun(simple(choice("By post", "By phone", value="By phone", label="How")))
        said = []
        for _ in range(4):
            choose(attempt, "By post", "go")
            said.append((told(attempt), bool(attempt.position.marked)))
        wrong = "“How”: “By post” is not the right choice."
        again = f"Still not that. {wrong}\n\n"
        read = "Read the instructions again: they say what is to be filled in, ticked or chosen."
        shown = f"{again}Here is what to do. Choose “By phone”."
        assert said == [(wrong, False), (again + read, False), (shown, True), (shown, True)]

    def test_its_second_help_is_the_hint_of_what_is_wrong(self) -> None:
        hinted = replace(field("Code", "12"), hint="It is on the letter")
        attempt = begun(simple(hinted))
        choose(attempt, "go", "go")
        assert told(attempt) == (
            "Still not that. “Code”: This field is empty.\n\nIt is on the letter."
        )

    def test_the_same_answer_again_is_no_new_error(self) -> None:
        attempt = begun(simple(field("Code", "12")))
        fill(attempt, {"Code": "1"})
        events = heard(attempt)
        choose(attempt, *["go"] * 7)
        assert attempt.result.wrong == 1
        assert len([one for one in events if isinstance(one, Answered)]) == 1
        fill(attempt, {"Code": "2"})
        choose(attempt, "go")
        assert attempt.result.wrong == 2

    def test_each_control_is_helped_from_the_beginning(self) -> None:
        attempt = begun(simple(field("Code", "12"), field("Name", "Ada")))
        choose(attempt, "go", "go")
        fill(attempt, {"Code": "12"})
        choose(attempt, "go")
        assert told(attempt) == "“Name”: This field is empty."

    def test_all_that_is_wrong_is_told_at_once(self) -> None:
        attempt = begun(simple(field("Code", "12"), box("Yes", checked=True), field("Name", "Ada")))
        fill(attempt, {"Code": "1"})
        choose(attempt, "Yes", "go")
        assert told(attempt) == (
            "2 to correct.\\\n"
            "“Code”: Characters are missing (1 typed of 2).\\\n"
            "“Name”: This field is empty."
        )
        assert [one.name for one in attempt.position.wrong] == ["Code", "Name"]

    def test_what_was_told_and_left_as_it_was_is_no_new_error(self) -> None:
        attempt = begun(simple(field("Code", "12"), field("Name", "Ada")))
        choose(attempt, "go")
        fill(attempt, {"Code": "12"})
        choose(attempt, "go")
        assert attempt.result.wrong == 1

    def test_guided_what_is_wrong_is_told_alike_each_time(self) -> None:
        attempt = begun(simple(field("Code", "12")), Mode.GUIDED)
        choose(attempt, *["go"] * 4)
        assert told(attempt) == "“Code”: This field is empty."

    def test_what_was_found_wrong_is_marked_until_it_is_changed(self) -> None:
        attempt = begun(simple(field("Code", "12")))
        choose(attempt, "go")
        assert [one.name for one in attempt.position.wrong] == ["Code"]
        fill(attempt, {"Code": "1"})
        assert attempt.position.wrong == ()

    def test_of_a_choice_all_the_options_are_wrong_and_not_the_right_one_alone(self) -> None:
        attempt = begun(simple(choice("A", "B", value="B")))
        choose(attempt, "A", "go")
        assert [one.option for one in attempt.position.wrong] == ["A", "B"]

    def test_where_nothing_is_chosen_that_is_told(self) -> None:
        attempt = begun(simple(choice("A", "B", value="B")))
        choose(attempt, "go")
        assert told(attempt) == "Nothing is chosen."


class TestNumbersOfScreens:
    def test_they_count_the_screens_that_one_came_to(self) -> None:
        attempt = begun(simple())
        choose(attempt, "go")
        assert attempt.screen_number == 2
        attempt.back()
        assert attempt.screen_number == 1

    def test_what_was_missed_is_told_by_them(self) -> None:
        attempt = begun(simple())
        choose(attempt, "go", "again", "go on")
        assert [one.number for one in attempt.result.missed] == [2]


class TestExam:
    @pytest.mark.parametrize("first", ["go", "leave"])
    def test_that_an_answer_is_noted_is_told_once_and_not_whether_it_was_right(
        self, first: str
    ) -> None:
        attempt = begun(simple(), Mode.EXAM)
        choose(attempt, first)
        assert told(attempt) == (
            "Your answer is noted. Right or wrong, the exam goes on with this screen."
        )
        choose(attempt, "no")
        assert attempt.reply is None

    def test_a_wrong_answer_is_taken_on_by_the_shortest_way(self) -> None:
        attempt = begun(simple(), Mode.EXAM)
        assert choose(attempt, "leave") == "a/2"
        choose(attempt, "go on")
        assert (attempt.result.right, attempt.result.steps, attempt.result.mark) == (1, 2, 50)

    def test_what_is_wrongly_filled_in_counts_and_one_goes_on(self) -> None:
        attempt = begun(simple(field("Code", "1234")), Mode.EXAM)
        fill(attempt, {"Code": "12"})
        assert choose(attempt, "go") == "a/2"
        assert attempt.result.missed[0].wrong == ("Code",)

    def test_there_is_no_help_and_nothing_is_shown(self) -> None:
        attempt = begun(simple(), Mode.EXAM)
        assert not attempt.can_be_helped
        attempt.help()
        assert attempt.reply is None
        assert attempt.position.marked == frozenset()

    def test_one_does_not_go_back_unless_the_course_allows_it(self) -> None:
        strict = begun(simple(), Mode.EXAM)
        choose(strict, "go")
        assert not strict.can_go_back
        strict.back()
        assert str(strict.session.state.slide) == "a/2"
        lenient = begun(simple(), Mode.EXAM, exam=Exam(back=True))
        choose(lenient, "go")
        assert lenient.can_go_back

    def test_all_wrong_is_a_mark_of_zero(self) -> None:
        attempt = begun(simple(), Mode.EXAM)
        choose(attempt, "leave", "again")
        assert attempt.is_over
        assert (attempt.result.mark, attempt.result.passed) == (0, False)


class TestSlidesThatAskNothing:
    def told_first(self) -> Situation:
        made = course(
            slide("a/1", say("Well done.", "more"), on="a/2"),
            slide("a/2", to("a/3")),
            slide("a/3", end=True),
        )
        return Situation(made, task("a/1", "a/3"))

    @pytest.mark.parametrize("mode", MODES)
    def test_they_are_gone_through_and_count_for_nothing(self, mode: Mode) -> None:
        attempt = begun(self.told_first(), mode)
        assert not attempt.position.is_step
        assert not attempt.can_be_helped
        attempt.go_on()
        choose(attempt, "a/3")
        assert attempt.is_over
        assert (attempt.result.steps, attempt.result.wrong) == (1, 0)

    @pytest.mark.parametrize("mode", MODES)
    def test_what_answers_does(self, mode: Mode) -> None:
        attempt = begun(self.told_first(), mode)
        choose(attempt, "more")
        assert told(attempt) == "Well done."
        attempt.go_on()
        assert str(attempt.session.state.slide) == "a/2"


class TestTime:
    def test_it_goes_from_the_beginning_to_the_last_action(self) -> None:
        clock = Clock()
        attempt = begun(simple(), clock=clock)
        for name in ("go", "go on"):
            clock.now += 10.0
            choose(attempt, name)
        clock.now += 10.0
        attempt.go_on()
        assert attempt.result.seconds == 20.0

    def test_what_is_idle_is_left_out(self) -> None:
        clock = Clock()
        attempt = begun(simple(), clock=clock)
        clock.now += 3_600.0
        choose(attempt, "go")
        clock.now += 5.0
        choose(attempt, "go on")
        assert attempt.result.seconds == IDLE + 5.0

    def test_a_clock_that_goes_back_takes_nothing_away(self) -> None:
        clock = Clock()
        attempt = begun(simple(), clock=clock)
        clock.now -= 3_600.0
        choose(attempt, "go")
        assert attempt.result.seconds == 0.0


class TestWhatIsHeard:
    def test_the_beginning_the_answers_the_helps_and_the_end(self) -> None:
        attempt = begun(simple(), clock=Clock(7.0))
        events = heard(attempt)
        attempt.begin()
        choose(attempt, "leave", "go")
        attempt.help()
        choose(attempt, "go on")
        first, second = ref("a/1"), ref("a/2")
        mine = [one for one in events if isinstance(one, Began | Answered | Helped | Ended)]
        assert mine == [
            Began(at=7.0, slide=first, mode=Mode.PRACTICE, task="task"),
            Answered(at=7.0, slide=first, control="leave", right=False, tries=1),
            Answered(at=7.0, slide=first, control="go", right=True, tries=2),
            Helped(at=7.0, slide=second, revealed=False, asked=True),
            Answered(at=7.0, slide=second, control="go on", right=True, tries=1),
            Ended(at=7.0, slide=ref("a/goal"), mode=Mode.PRACTICE, task="task",
                  result=attempt.result),
        ]  # fmt: skip
        shown = [str(one.slide) for one in events if isinstance(one, SlideShown)]
        assert shown == ["a/1", "a/2", "a/goal"]

    def test_that_the_place_is_shown_after_wrong_clicks_once(self) -> None:
        attempt = begun(simple())
        events = heard(attempt)
        choose(attempt, *["leave"] * 4)
        helps = [(one.revealed, one.asked) for one in events if isinstance(one, Helped)]
        assert helps == [(True, False)]


def test_the_instructions_follow_the_language() -> None:
    attempt = begun(simple(field("Nom", "Ada")), Mode.GUIDED, language="fr")
    assert attempt.instruction == "Tapez « Ada » dans « Nom »."
    fill(attempt, {"Nom": "Ada"})
    assert attempt.instruction == "Cliquez sur le bouton « go »."


def test_of_two_links_of_the_same_name_the_one_to_click_is_explained() -> None:
    first, second = (
        Link(label="Change", callout=f"To change my {what}.", action=To(ref(f"a/{what}")))
        for what in ("name", "age")
    )
    made = course(
        slide("a/1", first, second),
        slide("a/name", on="a/goal"),
        slide("a/age", on="a/goal"),
        slide("a/goal", end=True),
    )
    attempt = begun(Situation(made, task("a/1", "a/goal", "a/age")), Mode.GUIDED)
    assert attempt.instruction == "Click on the link “Change” (To change my age)."
