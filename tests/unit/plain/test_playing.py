"""What the line player does with each answer."""

import pytest

from tests.unit.engine.courses import say, session, shown, slide, to, visit
from tests.unit.plain.playing import (
    asked,
    confirmed,
    console,
    parted,
    play,
    printed,
    questions,
    turns,
)
from tutor.engine.events import ClickMissed, SessionEvent
from tutor.engine.session import Session
from tutor.model.actions import Say, To
from tutor.model.elements import Button, Choice, Link, Question
from tutor.model.targets import Reserved
from tutor.plain.player import PlainPlayer

HELP = "Le point d'interrogation dit tout ce que l'on peut répondre."


def two_ways() -> Session:
    return session(
        slide("a/1", on="a/2"),
        slide("a/2", say("hello"), to("b/1"), to("back")),
        slide("a/menu", visit("b/1", "Parcours B"), to("a/1", "Parcours A")),
        slide("b/1", to("return"), to("quit")),
        menu="a/menu",
    )


def test_enter_goes_on() -> None:
    playing = two_ways()
    assert "Title of a/2" in turns(playing, "")[1]
    assert shown(playing) == "a/2"


def test_a_number_chooses() -> None:
    playing = two_ways()
    assert "Title of b/1" in turns(playing, "", "2")[2]
    assert shown(playing) == "b/1"


@pytest.mark.parametrize("answer", [" 2 ", "2\r", "\t2", "02"])
def test_a_number_may_be_written_carelessly(answer: str) -> None:
    playing = two_ways()
    play(playing, "", answer)
    assert shown(playing) == "b/1"


@pytest.mark.parametrize("answer", ["r", "R", "b", " r "])
def test_r_goes_back(answer: str) -> None:
    playing = two_ways()
    assert "Title of a/1" in turns(playing, "", answer)[2]
    assert shown(playing) == "a/1"


def test_at_the_beginning_r_says_that_there_is_nothing_before() -> None:
    assert turns(two_ways(), "r")[1] == "C'est le début : on ne peut pas revenir en arrière."
    assert "beginning" in turns(two_ways(), "r", language="en")[1]


@pytest.mark.parametrize("answer", ["m", "M"])
def test_m_goes_to_the_menu(answer: str) -> None:
    playing = two_ways()
    assert "Title of a/menu" in turns(playing, answer)[1]


def test_m_shows_the_menu_again_where_one_is_there_already() -> None:
    first, second = turns(two_ways(), "m", "m")[1:3]
    assert first == second


def test_m_says_so_where_there_is_no_menu() -> None:
    playing = session(slide("a/1", on="a/2"), slide("a/2", end=True))
    assert turns(playing, "m")[1] == "Ce cours n'a pas de menu de fin."
    assert shown(playing) == "a/1"


@pytest.mark.parametrize("answer", ["q", "Q"])
def test_q_stops(answer: str) -> None:
    playing = two_ways()
    play(playing, answer, "")
    assert shown(playing) == "a/1"


def test_the_end_of_the_input_stops_and_closes_the_line() -> None:
    assert play(two_ways()).endswith(" > \n")


def test_a_last_answer_needs_no_end_of_line() -> None:
    playing = two_ways()
    PlainPlayer(playing, console("\n2")).play()
    assert shown(playing) == "b/1"


@pytest.mark.parametrize(
    "answer",
    ["0", "4", "-1", "1.5", "x", "1 2", "q q", "9" * 5_000, "x" * 1_000_000, "\x1b[A"],
)
def test_an_unknown_answer_is_a_miss_where_one_must_choose(answer: str) -> None:
    playing = two_ways()
    missed: list[SessionEvent] = []
    playing.subscribe(missed.append)
    assert turns(playing, "", answer)[2] == f"Choisissez un numéro de 1 à 3. {HELP}"
    assert isinstance(missed[-1], ClickMissed)
    assert shown(playing) == "a/2"


def test_so_is_enter_alone() -> None:
    playing = two_ways()
    assert turns(playing, "", "")[2] == f"Choisissez un numéro de 1 à 3. {HELP}"
    assert playing.misses == 1


SEND = Button(label="Send", hint="It is at the bottom.", action=To(Reserved.QUIT))


def test_among_several_zones_a_miss_tells_no_hint_that_would_steer() -> None:
    playing = session(slide("a/1", to("back"), SEND))
    assert turns(playing, "")[1] == f"Choisissez le numéro 1 ou 2. {HELP}"


def test_where_there_is_one_zone_a_miss_tells_its_hint() -> None:
    playing = session(slide("a/1", SEND))
    assert turns(playing, "x", language="en")[1] == "Choose number 1. It is at the bottom."


def test_where_there_is_nothing_to_choose_it_is_only_unknown() -> None:
    playing = two_ways()
    assert turns(playing, "x")[1] == f"Réponse inconnue. {HELP}"
    assert playing.misses == 0


def test_an_answer_is_told_and_the_slide_is_not_told_again() -> None:
    assert turns(two_ways(), "", "1")[2] == "hello"


def test_it_is_told_each_time_it_is_asked_for() -> None:
    assert turns(two_ways(), "", "1", "1")[2:4] == ["hello", "hello"]


def test_it_is_told_without_the_marks_of_markdown() -> None:
    playing = session(slide("a/1", say("It is **not** here.\n\n- one\n- two"), on="a/1"))
    assert turns(playing, "1")[1] == "It is not here.\n\n- one\n- two"


def test_undoing_it_shows_the_slide_again() -> None:
    assert "Title of a/2" in turns(two_ways(), "", "1", "r")[3]


def test_a_hotspot_that_leads_back_says_where_there_is_nothing_before() -> None:
    playing = session(slide("a/1", to("back")))
    assert turns(playing, "1")[1] == "C'est le début : on ne peut pas revenir en arrière."


def test_a_hotspot_to_its_own_slide_shows_it_again() -> None:
    playing = session(slide("a/1", to("a/1")))
    first, second = turns(playing, "1")[:2]
    assert first == second


def test_quitting_says_that_it_is_the_end() -> None:
    printed = play(session(slide("a/1", Link(label="Leave", action=To(Reserved.QUIT)))), "1", "1")
    assert printed.endswith(" > Fin.\n")


def test_enter_leaves_the_last_slide() -> None:
    playing = session(slide("a/1", on="a/2"), slide("a/2", end=True))
    assert turns(playing, "", "")[2] == "Fin."
    assert turns(session(slide("a/1", end=True)), "", language="en")[1] == "The end."


def test_one_may_go_back_from_the_last_slide() -> None:
    playing = session(slide("a/1", on="a/2"), slide("a/2", end=True))
    play(playing, "", "r")
    assert shown(playing) == "a/1"


class TestQuestions:
    def test_they_offer_what_can_be_done(self) -> None:
        assert questions(two_ways(), "", "2") == [
            "[Entrée : continuer ; m : menu ; ? : aide ; q : quitter] > ",
            "[un numéro de 1 à 3 : choisir ; r : revenir ; m : menu ; ? : aide ; q : quitter] > ",
            "[1 ou 2 : choisir ; r : revenir ; m : menu ; ? : aide ; q : quitter] > ",
        ]

    def test_they_follow_each_language_s_typography(self) -> None:
        assert questions(two_ways(), language="en") == [
            "[Enter: go on; m: menu; ?: help; q: quit] > "
        ]

    def test_they_offer_no_menu_where_there_is_none(self) -> None:
        assert questions(session(slide("a/1", to("a/1")))) == [
            "[1 : choisir ; ? : aide ; q : quitter] > "
        ]

    def test_an_end_offers_to_finish(self) -> None:
        assert questions(session(slide("a/1", end=True)), language="en") == [
            "[Enter: finish; ?: help; q: quit] > "
        ]

    def test_what_they_offer_is_not_told_again_on_the_same_slide(self) -> None:
        assert questions(two_ways(), "", "9", "l", language="en")[1:] == [
            "[a number from 1 to 3: choose; r: go back; m: menu; ?: help; q: quit] > ",
            "[?: help] > ",
            "[a number from 1 to 3: choose; r: go back; m: menu; ?: help; q: quit] > ",
        ]


class TestDoneMarks:
    def test_the_menu_marks_the_scenarios_that_are_done(self) -> None:
        told = turns(two_ways(), "m", "1", "1")[3].splitlines()
        assert "1. [bouton] Parcours B (fait)" in told
        assert "2. [bouton] Parcours A" in told

    def test_it_tells_how_many_are_done(self) -> None:
        shown = turns(two_ways(), "m", "1", "1")
        assert "0 parcours sur 2" in shown[1]
        assert "1 parcours sur 2" in shown[3]

    def test_it_congratulates_once_all_are_done(self) -> None:
        playing = session(
            slide("a/1", to("a/menu")),
            slide("a/menu", to("a/1"), to("b/1")),
            slide("b/1", to("a/menu")),
            menu="a/menu",
        )
        shown = turns(playing, "1", "2", "1")
        assert "Les 2 parcours sont faits." not in shown[1]
        assert "Les 2 parcours sont faits." in shown[3]

    def test_it_does_so_in_english(self) -> None:
        assert "1. [button] Parcours B (done)" in play(two_ways(), "m", "1", "1", language="en")

    def test_elsewhere_nothing_is_marked(self) -> None:
        assert "(fait)" not in turns(two_ways(), "m", "1", "1", "2", "")[-2]

    def test_a_visit_in_the_middle_of_a_scenario_marks_nothing(self) -> None:
        playing = session(
            slide("a/1", visit("b/1")),
            slide("a/menu", to("b/1")),
            slide("b/1", to("return")),
            menu="a/menu",
        )
        assert "(fait)" not in play(playing, "1", "1", "m")


class TestHelp:
    def test_a_question_mark_tells_all_that_one_may_answer_and_is_no_miss(self) -> None:
        playing = two_ways()
        told = turns(playing, "", "?", language="en")[2].splitlines()
        assert told[0] == "One may answer:"
        assert "- a number from 1 to 3: choose" in told
        assert "- l: the screen again" in told
        assert playing.misses == 0

    def test_l_tells_the_slide_again(self) -> None:
        told = turns(two_ways(), "", "L")
        assert told[2] == told[1]


class TestWhatIsConfirmed:
    def test_what_was_chosen_is_before_the_next_slide(self) -> None:
        assert confirmed(play(two_ways(), "m", "1", language="en")) == ["You chose “Parcours B”."]

    def test_it_says_what_leads_back(self) -> None:
        playing = session(slide("a/1", on="a/2"), slide("a/2", to("back", "Cancel")))
        assert confirmed(play(playing, "", "1", language="en")) == [
            "You chose “Cancel” (leads back)."
        ]

    def test_so_is_going_back(self) -> None:
        assert confirmed(play(two_ways(), "", "r", language="en")) == ["You go back."]

    def test_what_only_answers_is_not(self) -> None:
        assert confirmed(play(two_ways(), "", "1", language="en")) == []

    def test_what_a_question_is_answered_with_is_and_stands_chosen(self) -> None:
        options = (Choice(text="Here", action=Say("Yes.")), Choice(text="There", action=Say("No.")))
        playing = session(slide("a/1", Question(text="Where?", options=options), on="a/2"))
        told = turns(playing, "2", "l", language="en")
        assert told[1] == "2. [chosen option] There\nThat is not right. No."
        assert "  1. [option] Here\n  2. [chosen option] There" in told[2]


class TestPassages:
    @pytest.mark.parametrize("answer", ["r", "q", ""])
    def test_what_leads_on_from_one_leads_to_the_result(self, answer: str) -> None:
        playing = session(
            slide("a/0", on="a/1"), slide("a/1", say("hello"), on="a/2"), slide("a/2")
        )
        playing.advance()
        text = printed(
            lambda at: PlainPlayer(playing, at, is_passage=True).play(), "1", answer, language="en"
        )
        assert parted(text)[1:] == ["hello", "Back to the result."]

    def test_leaving_it_is_called_so(self) -> None:
        text = printed(
            lambda at: PlainPlayer(two_ways(), at, is_passage=True).play(), language="en"
        )
        assert asked(text) == ["[Enter: go on; ?: help; q: back to the result] > "]


def test_what_leads_back_says_so_whatever_its_name() -> None:
    playing = session(slide("a/1", on="a/2"), slide("a/2", to("back", "<"), to("a/1", "Cancel")))
    told = turns(playing, "", language="en")[1].splitlines()
    assert told[-2:] == ["1. [button] < (leads back)", "2. [button] Cancel (leads back)"]


def test_what_leads_on_again_to_where_one_came_back_from_does_not_lead_back() -> None:
    playing = session(slide("a/1", to("a/2", "Go on")), slide("a/2", to("a/1", "Cancel")))
    there, back, again = (
        turn.splitlines()[-1] for turn in turns(playing, *"111", language="en")[1:4]
    )
    assert (there, back, again) == (
        "1. [button] Cancel (leads back)",
        "1. [button] Go on",
        "1. [button] Cancel (leads back)",
    )
