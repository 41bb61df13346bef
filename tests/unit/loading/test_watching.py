"""A course that is read again at each change of its files."""

import shutil
from collections.abc import Callable, Iterator, Mapping
from itertools import count
from pathlib import Path
from queue import Queue
from threading import Event, Thread
from typing import Self

import pytest

from tests.unit.loading.written import scenario, write
from tutor.loading import watching
from tutor.loading.course_files import Reading
from tutor.loading.courses import load_course, open_course
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


def test_a_folder_beside_that_one_may_not_read_keeps_nothing_from_being_told(
    watched: Watched,
) -> None:
    (watched.path.parent / "lost+found").mkdir(mode=0)
    watched.path.write_text(GOOD.replace("Ici", "Lisible"), "utf-8")
    assert watched.titles() == ["Lisible"]


def test_a_folder_that_is_made_again_is_watched_again(tmp_path: Path) -> None:
    folder = tmp_path / "cours"
    write(folder / "essai.yaml", GOOD)
    with Watched(folder, open_course(folder)) as watched:
        assert watched.titles() == []
        shutil.rmtree(folder)
        assert isinstance(watched.next(), WrongCourse)
        write(folder / "essai.yaml", GOOD.replace("Ici", "Refait"))
        assert watched.titles() == ["Refait"]


def with_a_picture(name: str) -> str:
    shown = f"Ici\n    screen: {{elements: [image: {{alt: Une carte, source: {name}}}]}}"
    return GOOD.replace("Ici", shown)


def test_what_a_wrong_course_lacks_may_come_in_any_folder(watched: Watched) -> None:
    watched.path.write_text(with_a_picture("images/carte.png"), "utf-8")
    assert isinstance(watched.next(), WrongCourse)
    write(watched.path.parent / "images/carte.png", "")
    assert watched.titles() == ["Ici"]


def test_a_picture_that_changed_is_drawn_again(tmp_path: Path) -> None:
    picture = write(tmp_path / "carte.png", "")
    path = write(tmp_path / "essai.yaml", with_a_picture("carte.png"))
    with Watched(path, load_course(path)) as watched:
        assert watched.titles() == []
        picture.write_text("changed", "utf-8")
        assert watched.titles() == []
        assert watched.told.empty()


@pytest.mark.parametrize(("took", "sleeps"), [(0.0001, 0.1), (0.01, 1.0)])
def test_it_sleeps_a_hundred_times_longer_than_it_looks(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, took: float, sleeps: float
) -> None:
    path = write(tmp_path / "essai.yaml", GOOD)
    monkeypatch.setattr(watching, "thread_time", count(0, took).__next__)
    slept: list[float] = []

    class Once(Event):
        def wait(self, timeout: float | None = None) -> bool:
            slept.append(timeout or 0)
            self.set()
            return True

    CourseWatch(path, open_course(path)).run(lambda *_: None, lambda *_: None, Once())
    assert slept == [pytest.approx(sleeps)]
