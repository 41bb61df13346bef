"""A course that is read again at each change of its files."""

import shutil
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from queue import Queue
from threading import Event, Thread
from typing import Self

import pytest

from tests.unit.loading.written import scenario, write
from tutor.loading.course_files import Reading
from tutor.loading.courses import open_course
from tutor.loading.mistakes import WrongCourse
from tutor.loading.watching import CourseWatch
from tutor.model.course import Course
from tutor.model.targets import SlideRef

DEADLINE = 10.0
GOOD = scenario("debut:\n  title: Ici\n  next: fin\n")
WRONG = GOOD.replace("next", "nxet")

Told = tuple[Course, list[SlideRef]] | WrongCourse


class Watched:
    """A scenario that is watched, and what is told of it."""

    def __init__(self, path: Path, course: Course, values: Mapping[str, str] | None = None) -> None:
        self.path = path
        self.told: Queue[Told] = Queue()
        self.stop = Event()
        arguments = (lambda *told: self.told.put(told), self.told.put, self.stop)
        self.thread = Thread(target=CourseWatch(path, course, values).run, args=arguments)

    def __enter__(self) -> Self:
        self.thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self.stop.set()
        self.thread.join(DEADLINE)
        assert not self.thread.is_alive()

    def next(self) -> Told:
        return self.told.get(timeout=DEADLINE)

    def titles(self) -> list[str]:
        """Wait for a right course; return the titles of the slides that changed."""
        told = self.next()
        assert not isinstance(told, WrongCourse), told
        return [told[0].slide(ref).title for ref in told[1]]


@pytest.fixture
def watched(tmp_path: Path) -> Iterator[Watched]:
    path = write(tmp_path / "essai.yaml", GOOD)
    with Watched(path, open_course(path)) as watched:
        assert watched.titles() == []  # it looks once when it begins
        yield watched


def replace(path: Path, text: str) -> None:
    """Save as careful editors do: write another file, then give it the name."""
    other = path.with_name("nouveau")
    other.write_text(text, "utf-8")
    other.replace(path)


def rewrite(path: Path, text: str) -> None:
    path.write_text(text, "utf-8")


@pytest.mark.parametrize("save", [rewrite, replace])
def test_a_saved_change_is_told(watched: Watched, save: Callable[[Path, str], None]) -> None:
    save(watched.path, GOOD.replace("Ici", "Ailleurs"))
    told = watched.titles()
    while not told:
        told = watched.titles()
    assert told == ["Ailleurs"]


def test_what_was_saved_before_it_watched_is_told_too(tmp_path: Path) -> None:
    path = write(tmp_path / "essai.yaml", GOOD)
    course = open_course(path)
    path.write_text(GOOD.replace("Ici", "Plus tôt"), "utf-8")
    with Watched(path, course) as watched:
        assert watched.titles() == ["Plus tôt"]


def test_a_mistake_is_told_with_its_place_and_mending_it_too(watched: Watched) -> None:
    watched.path.write_text(WRONG, "utf-8")
    wrong = watched.next()
    assert isinstance(wrong, WrongCourse)
    assert f"{watched.path}:6:5: clé inconnue « nxet »" in wrong.report("fr")
    watched.path.write_text(GOOD.replace("Ici", "Mieux"), "utf-8")
    assert watched.titles() == ["Mieux"]


def test_a_file_that_is_being_written_is_not_yet_wrong(watched: Watched) -> None:
    with watched.path.open("w", encoding="utf-8") as file:
        file.write(WRONG)
        file.flush()
        file.seek(0)
        file.write(GOOD.replace("Ici", "Fini"))
        file.truncate()
    assert watched.titles() == ["Fini"]


def test_a_file_that_is_gone_is_told_and_not_the_end(watched: Watched) -> None:
    watched.path.unlink()
    assert isinstance(watched.next(), WrongCourse)
    watched.path.write_text(GOOD.replace("Ici", "Revenu"), "utf-8")
    assert watched.titles() == ["Revenu"]


def test_what_editors_leave_behind_is_not_a_change(watched: Watched) -> None:
    for name in (".essai.yaml.swp", "essai.yaml~", "#essai.yaml#"):
        shutil.copy(watched.path, watched.path.with_name(name))
    watched.path.write_text(GOOD.replace("Ici", "Dernier"), "utf-8")
    assert watched.titles() == ["Dernier"]
    assert watched.told.empty()


def test_a_value_that_was_given_stays_given(tmp_path: Path) -> None:
    greeting = GOOD.replace("slides:", "vars: {name: nobody}\nslides:").replace(
        "Ici", '"{{ name }}"'
    )
    path, values = write(tmp_path / "essai.yaml", greeting), {"name": "Julie"}
    course = open_course(path, Reading(values=values))
    with Watched(path, course, values) as watched:
        assert watched.titles() == []
        write(path, greeting.replace("name }}", "name }} again"))
        assert watched.titles() == ["Julie again"]
