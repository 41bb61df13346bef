"""Going on with a path in a course that has changed meanwhile."""

from tests.unit.engine.courses import choose, course, ref, say, session, slide, to, visit
from tutor.engine.events import SlideShown
from tutor.engine.session import Session
from tutor.model.slide import Slide

ONE = slide("a/1", say("hello"), visit("b/1"), to("a/2"))
TWO = slide("a/2", to("a/3"))
THREE = slide("a/3", to("a/1"))
VISITED = slide("b/1", to("return"), to("b/2"))
DEEPER = slide("b/2", to("return"))


def begun() -> Session:
    return session(ONE, TWO, THREE, VISITED, DEEPER)


def path(playing: Session) -> list[str]:
    return [str(slide) for slide, _ in playing.trail()]


def test_one_stays_on_the_slide_as_it_now_is() -> None:
    playing = begun()
    choose(playing, "a/2")
    changed = slide("a/2", to("a/3"), title="New words")
    playing.adopt(course(ONE, changed, THREE, VISITED, DEEPER))
    assert playing.slide is changed
    assert path(playing) == ["a/1", "a/2"]


def test_steps_through_a_slide_that_is_gone_are_left_out() -> None:
    playing = begun()
    choose(playing, "a/2", "a/3")
    playing.adopt(course(slide("a/1", to("a/3")), THREE))
    assert path(playing) == ["a/1", "a/3"]
    assert playing.back()
    assert playing.slide.ref == ref("a/1")


def test_where_the_slide_itself_is_gone_the_one_before_is_shown() -> None:
    playing = begun()
    choose(playing, "a/2", "a/3")
    shown: list[object] = []
    playing.subscribe(lambda event: shown.append(event) if isinstance(event, SlideShown) else None)
    playing.adopt(course(ONE, slide("a/2", to("a/1")), VISITED, DEEPER))
    assert playing.slide.ref == ref("a/2")
    assert shown == [SlideShown(at=0.0, slide=ref("a/2"))]


def test_what_was_undone_can_still_be_done_again() -> None:
    playing = begun()
    choose(playing, "a/2", "a/3")
    playing.back(2)
    playing.adopt(course(ONE, TWO, slide("a/3", to("a/2")), VISITED, DEEPER))
    assert playing.slide.ref == ref("a/1")
    assert playing.forward()
    assert playing.forward()
    assert playing.slide.ref == ref("a/3")


def test_without_any_slide_of_the_path_play_begins_anew() -> None:
    playing = begun()
    playing.adopt(course(slide("c/1", to("c/2")), slide("c/2", to("c/1"))))
    assert playing.slide.ref == ref("c/1")
    assert not playing.can_go_back


def test_a_visit_whose_caller_is_gone_is_no_longer_under_way() -> None:
    playing = begun()
    choose(playing, "b/1", "b/2")
    playing.adopt(course(TWO, THREE, VISITED, DEEPER, slide("a/menu", to("a/2")), menu="a/menu"))
    assert playing.slide.ref == ref("b/2")
    assert playing.state.callers == ()
    choose(playing, "return")
    assert playing.slide.ref == ref("a/menu")


def test_an_answer_whose_hotspot_is_gone_is_no_longer_told() -> None:
    playing = begun()
    choose(playing, "hello")
    silent: Slide = slide("a/1", to("a/2"))
    playing.adopt(course(silent, TWO, THREE, VISITED, DEEPER))
    assert playing.message is None
    assert playing.state.said is None
    assert playing.slide is silent


def test_an_answer_whose_hotspot_is_left_is_still_told() -> None:
    playing = begun()
    choose(playing, "hello")
    playing.adopt(course(slide("a/1", say("hello again", "hello"), to("a/2")), TWO, THREE))
    assert playing.message == "hello again"


def test_what_was_done_is_still_done_as_far_as_its_scenario_is_left() -> None:
    playing = Session(course(ONE, TWO, THREE, VISITED, DEEPER), done=("a", "b"))
    playing.adopt(course(ONE, TWO, THREE))
    assert playing.done == ("a",)


def test_an_end_that_goes_on_now_is_no_end_any_more() -> None:
    playing = session(slide("a/1", to("a/2")), slide("a/2", end=True))
    choose(playing, "a/2")
    assert playing.is_over
    playing.adopt(course(slide("a/1", to("a/2")), slide("a/2", to("a/1"))))
    assert not playing.is_over
    assert playing.activate("a/1")
