"""What is there depends on what one has seen, done and chosen."""

from pathlib import Path

import pytest

from tutor.engine.session import Session
from tutor.loading.courses import load_course
from tutor.model.course import Course
from tutor.model.elements import Checkbox, Radio, Select

COURSE = """\
format: 1
title: A request
choices: {party: [user, parent]}
menu: request/choice
scenarios: [request, help]
"""
REQUEST = """\
format: 1
title: The request
slides:
  start:
    title: Start
    screen:
      elements:
        - button: {label: A user, to: reason, set: {party: user}}
        - button: {label: A parent, to: reason, set: {party: parent}}
  reason:
    title: Why
    screen:
      elements:
        - link: {label: For parents, visit: help/, when: {is: {party: parent}}}
        - card: {when: {seen: help/}, elements: [{button: {label: Helped, to: sent}}]}
        - radio: {id: reason, label: Reason, options: [Loss, Theft]}
        - button: {id: send, label: Send, by: reason, to: {Loss: sent, Theft: police}}
  police:
    title: The police
    screen:
      elements:
        - select: {id: where, label: Where, options: [Here, There], value: Here}
        - checkbox: {id: sure, label: I am sure}
        - button: {id: tell, label: Tell, by: where, to: {Here: sent, There: start}}
        - button: {id: swear, label: Swear, by: sure, to: {true: sent, false: start}}
  sent:
    title: Sent
    next:
      - {when: {not: {seen: help/}}, to: reminder}
      - {when: {any: [{done: help}, {is: {party: user}}]}, to: menu}
      - {to: start}
  reminder:
    title: Read the help
    next: menu
  choice:
    title: Menu
    screen:
      elements:
        - button: {label: Again, to: start}
        - button: {label: Help, visit: help/}
        - button: {label: All, to: quit, when: {done: [request, help]}}
"""
HELP = """\
format: 1
title: Help
slides:
  page:
    title: Help
    screen: {elements: [{button: {label: Back to the form, to: return}}]}
"""


@pytest.fixture
def course(tmp_path: Path) -> Course:
    for name, text in (("course", COURSE), ("request", REQUEST), ("help", HELP)):
        (tmp_path / f"{name}.yaml").write_text(text, encoding="utf-8")
    return load_course(tmp_path)


def test_play_remembers_what_conditions_ask_for_and_nothing_else(course: Course) -> None:
    assert course.watched == {"help/"}
    assert course.counted == {"help", "request"}


def labels(session: Session) -> list[str]:
    return [spot.element.caption for spot in session.hotspots]


def answer(session: Session) -> str | None:
    said = (spot for spot in session.hotspots if spot.id == session.state.said)
    return next((spot.element.said("en") for spot in said), None)


def press(session: Session, *captions: str) -> None:
    for caption in captions:
        spot = next(one for one in session.hotspots if one.element.caption == caption)
        session.activate(spot.id)


def played(course: Course, *captions: str) -> Session:
    session = Session(course)
    press(session, *captions)
    return session


def test_what_a_choice_asks_for_is_there_once_it_is_made(course: Course) -> None:
    assert labels(played(course, "A user")) == ["Loss", "Theft", "Send"]
    assert labels(played(course, "A parent")) == ["For parents", "Loss", "Theft", "Send"]


def test_numbers_count_what_is_there_and_ids_do_not_depend_on_it(course: Course) -> None:
    (link, *_), (loss, *_) = (played(course, party).hotspots for party in ("A parent", "A user"))
    assert (link.number, loss.number) == (1, 1)
    assert (link.id, loss.id) == ("1", "reason:Loss")


def test_what_a_hidden_element_holds_is_hidden(course: Course) -> None:
    session = played(course, "A parent", "For parents", "Back to the form")
    assert labels(session) == ["For parents", "Helped", "Loss", "Theft", "Send"]


def test_a_button_leads_by_what_is_chosen(course: Course) -> None:
    assert played(course, "A user", "Theft", "Send").state.slide.slide == "police"
    assert played(course, "A user", "Theft", "Loss", "Send").state.slide.slide == "sent"


def test_a_button_without_a_choice_says_what_to_choose_and_stays(course: Course) -> None:
    session = played(course, "A user", "Send")
    assert session.state.slide.slide == "reason"
    assert answer(session) == "Choose first: “Reason”."
    press(session, "Loss")
    assert answer(session) is None


def test_what_is_chosen_is_shown(course: Course) -> None:
    options = [
        one for one in played(course, "A user", "Theft").slide.elements if isinstance(one, Radio)
    ]
    assert [one.value for one in options] == [None, "Theft"]


def test_a_list_opens_and_closes_over_what_is_chosen(course: Course) -> None:
    session = played(course, "A user", "Theft", "Send")
    assert labels(session) == ["Where", "I am sure", "Tell", "Swear"]
    press(session, "Where")
    assert labels(session) == ["Where", "Here", "There", "I am sure", "Tell", "Swear"]
    press(session, "There")
    (chosen,) = [one for one in session.slide.elements if isinstance(one, Select)]
    assert (labels(session)[0], chosen.value) == ("Where", "There")
    press(session, "Where", "Where")
    assert labels(session) == ["Where", "I am sure", "Tell", "Swear"]


def test_what_its_author_wrote_stands_chosen_at_first(course: Course) -> None:
    session = played(course, "A user", "Theft", "Send", "Tell")
    assert session.state.slide.slide == "sent"


def test_a_box_leads_by_whether_it_is_ticked(course: Course) -> None:
    session = played(course, "A user", "Theft", "Send", "I am sure")
    (box,) = [one for one in session.slide.elements if isinstance(one, Checkbox)]
    assert box.checked
    press(session, "I am sure", "Swear")
    assert session.state.slide.slide == "start"


def test_what_is_chosen_stands_when_one_comes_back_from_a_visit(course: Course) -> None:
    session = played(course, "A parent", "Theft", "For parents", "Back to the form")
    options = [one.value for one in session.slide.elements if isinstance(one, Radio)]
    assert options == [None, "Theft"]
    press(session, "Send")
    assert session.state.slide.slide == "police"


def test_what_is_chosen_is_forgotten_where_one_comes_again_otherwise(course: Course) -> None:
    session = played(course, "A parent", "Theft", "For parents")
    session.jump(course.scenarios["request"].slides["reason"].ref)
    assert session.state.chosen == ()
    session = played(course, "A user", "Theft", "Send", "Where", "There", "Tell", "A parent")
    assert session.state.chosen == ()


def test_back_undoes_a_visit_and_what_was_chosen_before_it(course: Course) -> None:
    session = played(course, "A parent", "Theft", "For parents", "Back to the form")
    session.back(2)
    assert dict(session.state.chosen) == {"reason": "Theft"}
    session.back()
    assert session.state.chosen == ()


def test_a_session_saved_during_a_visit_comes_back_to_what_was_chosen(course: Course) -> None:
    session = played(course, "A parent", "Theft", "For parents")
    for again in (
        Session.from_json(course, session.to_json()),
        Session.resume(course, session.to_json()),
    ):
        press(again, "Back to the form")
        assert dict(again.state.chosen) == {"reason": "Theft"}


def test_a_session_saved_before_who_waits_kept_anything_comes_back_to_nothing(
    course: Course,
) -> None:
    session = played(course, "A parent", "Theft", "For parents")
    old = session.to_json().replace('"left":[[["reason","Theft"]]]', '"left":[]')
    assert old != session.to_json()
    for again in (Session.from_json(course, old), Session.resume(course, old)):
        press(again, "Back to the form")
        assert again.state.chosen == ()


def test_a_changed_course_keeps_what_still_can_be_chosen_on_who_waits(
    course: Course, tmp_path: Path
) -> None:
    session = played(course, "A parent", "Theft", "For parents")
    (tmp_path / "request.yaml").write_text(REQUEST.replace("Theft", "Robbery"))
    session.adopt(load_course(tmp_path))
    press(session, "Back to the form")
    assert session.state.chosen == ()


@pytest.mark.usefixtures("course")
def test_a_choice_that_is_not_there_leads_nowhere(tmp_path: Path) -> None:
    hidden = REQUEST.replace(
        "options: [Loss, Theft]", "options: [Loss, Theft], when: {is: {party: user}}"
    )
    (tmp_path / "request.yaml").write_text(hidden)
    session = played(load_course(tmp_path), "A parent", "Send")
    assert session.state.slide.slide == "reason"
    assert labels(session) == ["For parents", "Send"]


def test_the_first_next_whose_condition_holds_leads_on(course: Course) -> None:
    session = played(course, "A user", "Loss", "Send")
    assert session.slide.next == course.scenarios["request"].slides["reminder"].ref
    helped = played(course, "A parent", "For parents", "Back to the form", "Helped")
    assert helped.slide.next == course.scenarios["request"].slides["start"].ref


def test_what_is_done_opens_the_menu(course: Course) -> None:
    session = played(course, "A user", "Loss", "Send")
    assert session.advance()
    assert session.advance()
    assert labels(session) == ["Again", "Help"]
    press(session, "Help", "Back to the form")
    assert labels(session) == ["Again", "Help", "All"]


def test_back_undoes_what_was_chosen_seen_and_remembered(course: Course) -> None:
    session = played(course, "A user", "Loss")
    before = session.state
    press(session, "Send")
    session.back()
    assert session.state == before
    session.back(2)
    assert dict(session.state.remembered) == {"party": "user"}
    assert session.state.seen == ()


def test_a_jump_forgets_nothing_that_is_remembered(course: Course) -> None:
    session = played(course, "A parent", "For parents", "Back to the form")
    session.jump(course.scenarios["request"].slides["reason"].ref)
    assert "For parents" in labels(session)
    assert "Helped" in labels(session)


def test_who_begins_anew_has_chosen_nothing(course: Course) -> None:
    session = played(course, "A parent")
    session.restart()
    assert dict(session.state.remembered) == {"party": "user"}


def test_a_saved_session_keeps_what_was_chosen_and_remembered(course: Course) -> None:
    session = played(course, "A parent", "Theft")
    again = Session.from_json(course, session.to_json())
    assert again.state == session.state
    assert again.slide == session.slide


def test_a_session_saved_before_there_were_choices_has_the_first_values(course: Course) -> None:
    old = (
        '{"version":1,"readable_from":1,"course":"A request","position":0,"misses":0,'
        '"history":[{"slide":["request","reason"]}]}'
    )
    for session in (Session.from_json(course, old), Session.resume(course, old)):
        assert dict(session.state.remembered) == {"party": "user"}
        assert labels(session) == ["Loss", "Theft", "Send"]


def test_a_changed_course_keeps_what_it_still_has(course: Course, tmp_path: Path) -> None:
    session = played(course, "A parent", "Theft")
    (tmp_path / "course.yaml").write_text(COURSE.replace("[user, parent]", "[user, child]"))
    request = REQUEST.replace("party: parent", "party: child").replace("Theft", "Robbery")
    (tmp_path / "request.yaml").write_text(request)
    session.adopt(load_course(tmp_path))
    assert dict(session.state.remembered) == {"party": "user"}
    assert session.state.chosen == ()
