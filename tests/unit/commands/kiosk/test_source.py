"""The course of a kiosk: read whole and checked, taken again only where it is fit for a hall."""

import os
import shutil
from pathlib import Path

import pytest

from tests.unit.program import run
from tutor import atomic
from tutor.commands.common.halls import Flawed
from tutor.commands.kiosk import source as sources
from tutor.commands.kiosk.source import Departed, KioskSource
from tutor.language import Words
from tutor.loading.mistakes import WrongCourse
from tutor.model.course import Course
from tutor.model.elements import Image
from tutor.painting import slides as painter
from tutor.records.database import VARIABLE, kiosk_path
from tutor.routes.ways import Order


@pytest.fixture(autouse=True)
def _copies_apart(
    tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(VARIABLE, str(tmp_path_factory.mktemp("data") / "records.sqlite"))


GOOD = """\
format: 1
title: Essai
slides:
  un: {title: Un, text: Voici., next: deux}
  deux: {title: Deux, text: Voilà., end: true}
"""
TRAP = GOOD.replace("end: true", "next: un")
BROKEN = GOOD.replace("next: deux", "next: trois")


def course(folder: Path, text: str, seconds: int = 0) -> Path:
    """Write a course, so many seconds after 2026 began."""
    path = folder / "essai.yaml"
    path.write_text(text, encoding="utf-8")
    os.utime(path, (1_767_225_600 + seconds, 1_767_225_600 + seconds))
    return path


def test_a_course_that_cannot_be_read_is_refused(tmp_path: Path) -> None:
    with pytest.raises(WrongCourse):
        KioskSource(course(tmp_path, BROKEN), None).read()


def test_a_course_in_which_visitors_get_stuck_is_refused_with_what_is_found(tmp_path: Path) -> None:
    with pytest.raises(Flawed) as caught:
        KioskSource(course(tmp_path, TRAP), None).read()
    report = caught.value.report("fr")
    assert "essai.yaml:" in report
    assert "erreur" in report


def test_what_is_only_a_warning_is_let_in(tmp_path: Path) -> None:
    read, _ = KioskSource(course(tmp_path, GOOD), None).read()
    assert len(read.course.scenarios) == 1


def test_a_policy_may_open_some_scenarios_alone(tmp_path: Path) -> None:
    policy = tmp_path / "kiosk.yml"
    policy.write_text("format: 1\nopen: [opposition]\n", encoding="utf-8")
    shipped = Path(__file__).parents[4] / "scenarios"
    read, _ = KioskSource(shipped, policy).read()
    assert read.course.start.scenario == "opposition"
    assert "contacts" not in read.course.scenarios


def test_a_course_that_did_not_change_is_not_read_again(tmp_path: Path) -> None:
    path = course(tmp_path, GOOD)
    source = KioskSource(path, None)
    read, _ = source.read()
    course(tmp_path, GOOD.replace("Voici", "Voila"))
    assert source.latest(read) is None  # as long, and of the same time: nothing tells them apart


def test_a_course_that_changed_is_taken(tmp_path: Path) -> None:
    source = KioskSource(course(tmp_path, GOOD), None)
    read, _ = source.read()
    course(tmp_path, GOOD.replace("Voici", "Ici"), 5)
    now = source.latest(read)
    assert now is not None
    assert now.course.slide(now.course.start).text == "Ici."


@pytest.mark.parametrize("text", [BROKEN, TRAP, ""])
def test_a_course_that_became_wrong_is_left_until_it_is_mended(tmp_path: Path, text: str) -> None:
    source = KioskSource(course(tmp_path, GOOD), None)
    read, _ = source.read()
    course(tmp_path, text, 5)
    assert source.latest(read) is None
    course(tmp_path, GOOD.replace("Voici", "Ici"), 10)
    assert source.latest(read) is not None


def looped(folder: Path, route: str) -> Path:
    """Write a policy whose loop is a route, and the route."""
    (folder / "boucle.txt").write_text(route, encoding="utf-8")
    policy = folder / "kiosk.policy"
    policy.write_text("format: 1\nattract: {route: boucle.txt}\n", encoding="utf-8")
    return policy


def test_what_plays_by_itself_is_the_route_of_the_policy(tmp_path: Path) -> None:
    policy = looped(tmp_path, "essai/un > next\nessai/deux\n")
    read, _ = KioskSource(course(tmp_path, GOOD), policy).read()
    assert read.route
    assert [step.act for step in read.route.steps] == [Order.NEXT, None]


def test_a_route_that_the_course_does_not_follow_is_refused_where_it_departs(
    tmp_path: Path,
) -> None:
    policy = looped(tmp_path, "essai/un > next\nessai/trois\n")
    with pytest.raises(Departed) as caught:
        KioskSource(course(tmp_path, GOOD), policy).read()
    assert "boucle.txt:2:1" in caught.value.report("fr")


def test_a_route_that_cannot_be_read_is_refused(tmp_path: Path) -> None:
    policy = looped(tmp_path, "n'importe quoi\n")
    with pytest.raises(WrongCourse, match=r"boucle\.txt:1:1"):
        KioskSource(course(tmp_path, GOOD), policy).read()


def test_a_course_that_departs_from_the_route_is_left_until_the_route_follows(
    tmp_path: Path,
) -> None:
    policy = looped(tmp_path, "essai/un > next\nessai/deux\n")
    source = KioskSource(course(tmp_path, GOOD), policy)
    read, _ = source.read()
    course(tmp_path, GOOD.replace("deux", "suite"), 5)
    assert source.latest(read) is None
    looped(tmp_path, "essai/un > next\nessai/suite\n")
    now = source.latest(read)
    assert now
    assert now.route != read.route


def test_a_course_that_is_gone_goes_on(tmp_path: Path) -> None:
    path = course(tmp_path, GOOD)
    source = KioskSource(path, None)
    read, _ = source.read()
    path.unlink()
    assert source.latest(read) is None


def test_the_command_tells_a_wrong_policy_at_its_place(tmp_path: Path) -> None:
    policy = tmp_path / "kiosk.yaml"
    policy.write_text("format: 1\nidel: 60\n", encoding="utf-8")
    done = run("kiosk", "--policy", str(policy), "--lang", "en")
    assert done.returncode == 2
    assert "kiosk.yaml:2:1: unknown key “idel”" in done.stderr
    assert "Did you mean “idle”?" in done.stderr


@pytest.mark.parametrize("named", ["essai.yaml", "."])
def test_a_log_takes_the_place_of_no_course(tmp_path: Path, named: str) -> None:
    path, played = course(tmp_path, GOOD), str(tmp_path / named)
    done = run("kiosk", played, "--supervise", "--log", str(path), "--lang", "en")
    assert done.returncode == 2
    assert "is one of the files that are read for this" in done.stderr
    assert path.read_text("utf-8") == GOOD


def test_without_a_terminal_the_command_says_what_it_needs() -> None:
    done = run("kiosk", "--lang", "en")
    assert done.returncode == 2
    assert "a kiosk needs a terminal's full-screen display" in done.stderr


def title(course: Course) -> str:
    return course.slide(course.start).text


@pytest.mark.parametrize("text", [BROKEN, TRAP, "", "\0", None])
def test_a_kiosk_whose_course_is_wrong_starts_on_the_last_that_held(
    tmp_path: Path, text: str | None
) -> None:
    path = course(tmp_path, GOOD)
    KioskSource(path, None).start()
    if text is None:
        path.unlink()
    else:
        course(tmp_path, text, 5)
    told: list[Words] = []
    source = KioskSource(path, None, told.append)
    read, _ = source.start()
    assert title(read.course) == "Voici."
    problem, what_is_done = (words("en") for words in told)
    assert "essai.yaml" in problem
    assert what_is_done.endswith("the kiosk starts on the last one that could.")
    assert source.latest(read) is None
    course(tmp_path, GOOD.replace("Voici", "Ici"), 10)
    now = source.latest(read)
    assert now
    assert title(now.course) == "Ici."


def test_the_copy_is_of_the_last_that_held_and_not_of_the_first(tmp_path: Path) -> None:
    path = course(tmp_path, GOOD)
    source = KioskSource(path, None)
    read, _ = source.start()
    for seconds, text in enumerate((GOOD.replace("Voici", "Ici"), BROKEN), 5):
        course(tmp_path, text, seconds)
        source.latest(read)
    again, _ = KioskSource(path, None).start()
    assert title(again.course) == "Ici."


def test_a_whole_folder_is_copied_with_its_pictures_its_policy_and_its_route(
    tmp_path: Path,
) -> None:
    folder = tmp_path / "cours"
    folder.mkdir()
    (folder / "photos").mkdir()
    (folder / "photos/une.png").write_bytes(b"a picture")
    (folder / "course.yaml").write_text(
        "format: 1\ntitle: Cours\nscenarios: [essai]\n", encoding="utf-8"
    )
    picture = "screen: {elements: [image: {alt: Une photo, source: photos/une.png}]}, next"
    course(folder, GOOD.replace("next", picture))
    policy = looped(tmp_path, "essai/un > next\nessai/deux\n")
    first, _ = KioskSource(folder, policy).start()
    shutil.rmtree(folder)
    (tmp_path / "boucle.txt").unlink()
    read, used = KioskSource(folder, policy).start()
    (image,) = read.course.slide(read.course.start).elements
    assert isinstance(image, Image)
    assert image.source
    assert image.source.read_bytes() == b"a picture"
    assert read.route == first.route
    assert used.attract.route


def test_without_a_copy_a_wrong_course_is_refused(tmp_path: Path) -> None:
    other = tmp_path / "autre"
    other.mkdir()
    KioskSource(course(other, GOOD), None).start()
    with pytest.raises(WrongCourse):
        KioskSource(course(tmp_path, BROKEN), None).start()


def test_a_damaged_copy_is_none(tmp_path: Path) -> None:
    path = course(tmp_path, GOOD)
    KioskSource(path, None).start()
    (copy,) = kiosk_path().parent.glob("kiosk-*.zip")
    copy.write_bytes(copy.read_bytes()[:100])
    course(tmp_path, BROKEN, 5)
    with pytest.raises(WrongCourse):
        KioskSource(path, None).start()


def test_a_copy_that_cannot_be_replaced_stays_and_the_course_is_played(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path, told = course(tmp_path, GOOD), list[Words]()
    KioskSource(path, None).start()
    (copy,) = kiosk_path().parent.glob("kiosk-*.zip")
    before = copy.read_bytes()

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(atomic, "replace", full)
    course(tmp_path, GOOD.replace("Voici", "Ici"), 5)
    read, _ = KioskSource(path, None, told.append).start()
    assert title(read.course) == "Ici."
    assert "No space left" in told[0]("fr")
    assert copy.read_bytes() == before


def test_a_course_that_cannot_be_painted_is_not_taken(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[Words] = []
    source = KioskSource(course(tmp_path, GOOD), None, told.append)
    read, _ = source.start()
    course(tmp_path, GOOD.replace("Voici", "Ici"), 5)

    def fail(*_: object) -> None:
        raise RecursionError

    monkeypatch.setattr(painter, "paint_markdown", fail)
    assert source.latest(read) is None
    assert "essai.yaml:4:3" in told[0]("fr")


def test_whatever_reading_raises_the_course_goes_on(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[Words] = []
    source = KioskSource(course(tmp_path, GOOD), None, told.append)
    read, _ = source.start()
    course(tmp_path, GOOD.replace("Voici", "Ici"), 5)

    def fail(*_: object) -> None:
        raise MemoryError

    monkeypatch.setattr(sources, "refuse_flaws", fail)
    assert source.latest(read) is None
    assert told[1]("en").endswith("the kiosk keeps the one that it has.")
