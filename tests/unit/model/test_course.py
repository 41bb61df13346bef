"""A course's slides, in order."""

from collections.abc import Iterator, Mapping

from tests.unit.engine.courses import course, ref, say, slide, to
from tutor.model.actions import Say, To
from tutor.model.course import Course, Scenario
from tutor.model.slide import Slide


class Unread(Mapping[str, Slide]):
    """Slides that are read when they are asked for, as those of a long course."""

    def __init__(self, slides: Mapping[str, Slide]) -> None:
        self.read: list[str] = []
        self._slides = slides

    def __getitem__(self, name: str) -> Slide:
        self.read.append(name)
        return self._slides[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self._slides)

    def __len__(self) -> int:
        return len(self._slides)


ONE, TWO, OTHER = slide("b/one"), slide("b/two"), slide("a/one")


def test_slides_come_in_the_order_of_the_files() -> None:
    made = course(ONE, TWO, OTHER)
    assert list(made.refs) == [ref("b/one"), ref("b/two"), ref("a/one")]
    assert list(made.slides) == [ONE, TWO, OTHER]


def test_no_slide_is_read_for_its_name() -> None:
    made, unread = long_course()
    assert list(made.refs) == [ref("b/one"), ref("b/two")]
    assert unread.read == []


def test_a_slide_is_read_when_it_is_come_to() -> None:
    made, unread = long_course()
    assert next(made.slides) == ONE
    assert unread.read == ["one"]


def test_a_click_anywhere_comes_before_the_hotspots() -> None:
    answering = slide("a/one", say("Non"), say("Oui"), on="a/two")
    assert [(one.place, one.action) for one in answering.clicks] == [
        (0, To(ref("a/two"))),
        (1, Say("Non")),
        (2, Say("Oui")),
    ]


def test_without_next_only_hotspots_are_clicked() -> None:
    leading = slide("a/one", to("a/two"))
    assert [one.hotspot for one in leading.clicks] == list(leading.hotspots)


def long_course() -> tuple[Course, Unread]:
    """Return a course, and its slides that were not read."""
    unread = Unread({"one": ONE, "two": TWO})
    scenario = Scenario(id="b", title="B", start=ONE.ref, slides=unread)
    return Course(title="", start=ONE.ref, scenarios={"b": scenario}), unread
