"""A session as text: what is kept, and what is refused."""

import json
from contextlib import suppress
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.unit.engine.courses import choose, course, ref, say, session, shown, slide, to, visit
from tutor.engine.saving import VERSION, SaveError
from tutor.engine.session import Session

COURSE = course(
    slide("a/1", say("hello"), visit("b/1"), to("a/2")),
    slide("a/2", to("back"), to("menu")),
    slide("a/menu", visit("b/1")),
    slide("b/1", to("return"), to("menu")),
    menu="a/menu",
)


def played() -> Session:
    """Return a session with visits, answers, a parcours done, a step undone and a miss."""
    playing = Session(COURSE)
    choose(playing, "b/1", "menu", "b/1", "return")
    playing.jump(ref("a/1"))
    choose(playing, "hello", "b/1", "return")
    playing.back()
    playing.miss()
    return playing


def saved(**changes: Any) -> str:
    """Return the text of a played session, some of its parts changed."""
    return json.dumps({**json.loads(played().to_json()), **changes})


def saved_state(**changes: Any) -> str:
    """Return the text of a played session, its first state changed."""
    history = json.loads(played().to_json())["history"]
    return saved(history=[{**history[0], **changes}, *history[1:]])


def restore(text: str) -> Session:
    return Session.from_json(COURSE, text)


def test_a_restored_session_stands_where_it_stood() -> None:
    before, after = played(), restore(played().to_json())
    assert after.state == before.state
    assert after.misses == before.misses
    assert after.done == before.done == ("b",)
    assert after.trail() == before.trail()


def test_a_restored_session_goes_back_and_forward_as_it_would_have() -> None:
    before, after = played(), restore(played().to_json())
    assert after.forward() is before.forward() is True
    while before.back():
        assert after.back()
        assert after.state == before.state
    assert not after.can_go_back


def test_saving_what_was_restored_gives_the_same_text() -> None:
    assert restore(played().to_json()).to_json() == played().to_json()


def test_the_text_is_one_line_that_bears_its_versions() -> None:
    text = played().to_json()
    assert "\n" not in text
    assert json.loads(text)["version"] == VERSION
    assert json.loads(text)["readable_from"] <= VERSION


def test_a_newer_version_that_this_program_can_read_is_read() -> None:
    text = saved(version=VERSION + 1, readable_from=VERSION, something_new=[1])
    assert restore(text).to_json() == played().to_json()


def test_a_newer_version_that_this_program_cannot_read_is_refused() -> None:
    with pytest.raises(SaveError, match=f"newer version .{VERSION + 7}."):
        restore(saved(version=VERSION + 7, readable_from=VERSION + 1))


def test_a_newer_version_is_recognised_whatever_became_of_the_rest() -> None:
    with pytest.raises(SaveError, match="newer version"):
        restore(json.dumps({"version": 9, "readable_from": 9, "history": "elsewhere"}))


@pytest.mark.parametrize(
    "text",
    [
        saved_state(slide=["a", "gone"]),
        saved_state(slide=["gone", "1"]),
        saved_state(callers=[["a", "gone"]]),
        saved_state(done=["gone"]),
    ],
    ids=["slide", "scenario", "caller", "done"],
)
def test_what_the_course_no_longer_has_is_refused_by_name(text: str) -> None:
    with pytest.raises(SaveError, match="gone"):
        restore(text)


def test_a_hotspot_that_the_course_no_longer_has_is_silent() -> None:
    playing = restore(saved_state(said="gone"))
    playing.back(100)
    assert playing.message is None


@pytest.mark.parametrize(
    "text",
    [
        "",
        " ",
        "null",
        "[]",
        "{}",
        "42",
        '"text"',
        "{" * 100_000,
        "[" * 100_000,
        "\ud800",
        '{"version": "\ud800"}',
        '{"version": 1}',
        saved(version=None),
        saved(readable_from="1"),
        saved(history=[]),
        saved(history=None),
        saved(history=[None]),
        saved(position=-1),
        saved(position=len(json.loads(saved())["history"])),
        saved(position=1_000),
        saved(position=1.5),
        saved(misses=-1),
        saved(misses=10**30),
        saved_state(slide="a/1"),
        saved_state(slide=["a"]),
        saved_state(slide=[["a"], "1"]),
        saved_state(over="yes"),
        saved_state(callers=[[]]),
    ],
)
def test_what_is_no_saved_session_is_refused(text: str) -> None:
    with pytest.raises(SaveError, match=r"not a saved session: .|position is outside"):
        restore(text)


def test_a_text_cut_at_any_byte_is_refused() -> None:
    whole = played().to_json().encode()
    for length in range(len(whole)):
        with pytest.raises(SaveError):
            restore(whole[:length].decode(errors="replace"))


@given(st.text())
def test_any_other_text_is_refused(text: str) -> None:
    with pytest.raises(SaveError):
        restore(text)


json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
    max_leaves=5,
)


@given(st.sampled_from(sorted(json.loads(played().to_json()))), json_values)
def test_any_value_in_any_place_is_read_or_refused(key: str, value: Any) -> None:
    with suppress(SaveError):
        restored = restore(saved(**{key: value}))
        assert restore(restored.to_json()).state == restored.state


def test_a_refusal_is_a_value_error() -> None:
    assert issubclass(SaveError, ValueError)


class TestLatestSteps:
    def walked(self) -> Session:
        playing = session(slide("a/1", to("a/2")), slide("a/2", to("a/3")), slide("a/3", to("a/1")))
        choose(playing, "a/2", "a/3", "a/1", "a/2")
        return playing

    def test_only_so_many_are_kept(self) -> None:
        playing = self.walked()
        again = Session.from_json(playing.course, playing.to_json(latest=2))
        assert again.state == playing.state
        assert [str(one) for one, _ in again.trail()] == ["a/3", "a/1", "a/2"]

    def test_more_than_there_are_is_all_of_them(self) -> None:
        playing = self.walked()
        assert playing.to_json(latest=99) == playing.to_json() == playing.to_json(latest=4)

    def test_what_was_undone_can_still_be_done_again(self) -> None:
        playing = self.walked()
        playing.back(2)
        again = Session.from_json(playing.course, playing.to_json(latest=0))
        assert not again.can_go_back
        assert again.forward()
        assert shown(again) == "a/1"


class TestResuming:
    def test_in_the_same_course_nothing_changes(self) -> None:
        playing = TestLatestSteps().walked()
        text = playing.to_json()
        assert Session.resume(playing.course, text).to_json() == text

    def test_where_the_slide_is_gone_it_is_on_the_nearest_before_it(self) -> None:
        playing = TestLatestSteps().walked()
        playing.back()
        playing.back()
        left = course(slide("a/1", to("a/2")), slide("a/2", to("a/1")))
        assert shown(Session.resume(left, playing.to_json())) == "a/2"

    def test_where_all_are_it_begins_anew(self) -> None:
        other = course(slide("b/1", to("b/2")), slide("b/2", to("b/1")))
        assert shown(Session.resume(other, TestLatestSteps().walked().to_json())) == "b/1"

    @pytest.mark.parametrize("text", ["", "{}", '{"version": 9, "readable_from": 9}'])
    def test_what_cannot_be_read_is_refused(self, text: str) -> None:
        with pytest.raises(SaveError):
            Session.resume(course(slide("a/1", end=True)), text)
