"""The course that a newcomer begins with."""

import os
import shlex
import stat
from pathlib import Path

import pytest

from tests.unit.painting.drawn import faults, text_of
from tests.unit.painting.looks import LIGHT
from tests.unit.program import ROOT, run
from tests.unit.schema.validating import complaints
from tutor.commands.common.new_folders import write_all
from tutor.commands.new import course_files, line_to_change
from tutor.engine.session import Session
from tutor.language import Language
from tutor.loading.courses import load_course
from tutor.model.actions import Say, Visit
from tutor.model.course import Course, Theme
from tutor.model.slide import walk
from tutor.painting.moment import Moment
from tutor.painting.slides import paint_slide

LANGUAGES = pytest.mark.parametrize("language", ["fr", "en"])


@pytest.fixture(params=["fr", "en"])
def course(request: pytest.FixtureRequest) -> Course:
    return load_course(ROOT / "tutor/templates" / request.param)


class TestWhatIsWritten:
    @LANGUAGES
    def test_it_is_a_course_with_its_schemas(self, language: Language, tmp_path: Path) -> None:
        ran = run("new", "first", "--lang", language, cwd=tmp_path)
        assert (ran.returncode, ran.stderr) == (0, "")
        written = {path.name: path.read_text("utf-8") for path in (tmp_path / "first").iterdir()}
        assert written == course_files(language)
        assert {"course.yaml", "course.schema.json", "scenario.schema.json"} < set(written)

    @LANGUAGES
    def test_it_checks_clean_with_every_rule(self, language: Language, tmp_path: Path) -> None:
        run("new", "first", "--lang", language, cwd=tmp_path)
        ran = run("check", "first", "--severity", "note", cwd=tmp_path)
        assert (ran.returncode, ran.stdout.count("PP"), ran.stderr) == (0, 0, "")

    @LANGUAGES
    def test_its_files_are_valid_by_their_schemas(self, language: Language) -> None:
        assert complaints(ROOT / "tutor/templates" / language) == []

    @LANGUAGES
    def test_what_is_told_to_do_next_can_be_done(self, language: Language, tmp_path: Path) -> None:
        told = run("new", "my course", "--lang", language, cwd=tmp_path).stdout
        lines = [line.partition("pas-a-pas ")[2] for line in told.splitlines()]
        play, check = (line for line in lines if line and not line.endswith("--watch"))
        assert run(*shlex.split(play), cwd=tmp_path, answers="1\n").returncode == 0
        assert run(*shlex.split(check), cwd=tmp_path).returncode == 0

    @LANGUAGES
    def test_the_line_told_is_that_of_the_first_slide_s_title(
        self, language: Language, tmp_path: Path
    ) -> None:
        told = run("new", "first", "--lang", language, cwd=tmp_path).stdout
        name, number = line_to_change(course_files(language))
        assert f"{name}, {'ligne' if language == 'fr' else 'line'} {number}\n" in told
        path = tmp_path / "first" / name
        lines = path.read_text("utf-8").splitlines(keepends=True)
        lines[number - 1] = "    title: Mine\n"
        path.write_text("".join(lines), "utf-8")
        changed = load_course(tmp_path / "first")
        assert changed.slide(changed.start).title == "Mine"

    def test_a_folder_of_hidden_files_is_an_empty_one(self, tmp_path: Path) -> None:
        (tmp_path / ".git").mkdir()
        assert run("new", ".", cwd=tmp_path).returncode == 0
        assert (tmp_path / "course.yaml").is_file()

    def test_the_folders_around_it_are_made(self, tmp_path: Path) -> None:
        assert run("new", "a/b/c", cwd=tmp_path).returncode == 0
        assert (tmp_path / "a/b/c/course.yaml").is_file()


class TestWhatItShows:
    def test_it_is_small(self, course: Course) -> None:
        assert len(course.scenarios) == 2
        assert len(list(course.slides)) <= 7

    def test_it_shows_what_the_format_can_do(self, course: Course) -> None:
        slides = list(course.slides)
        screens = [slide.screen for slide in slides if slide.screen]
        elements = [one for screen in screens for one in walk(screen.elements)]
        assert any(element.callout for element in elements)
        assert {type(one.action) for one in elements} >= {Say, Visit}
        assert any(screen.dialog for screen in screens)
        assert all(slide.notes for slide in slides)
        assert course.menu
        assert course.variables
        assert course.theme != Theme()

    @pytest.mark.parametrize(("width", "height"), [(80, 24), (120, 36)])
    def test_every_slide_fits_the_window(self, course: Course, width: int, height: int) -> None:
        for slide in course.slides:
            room = height - 2  # the header and the footer
            block = paint_slide(slide, LIGHT, width, room, Moment())
            assert faults(block, width, room, len(slide.hotspots)) == []
            assert block.height == room, slide.ref
            assert text_of(block)

    def test_its_shortest_way_leads_to_the_menu_and_out(self, course: Course) -> None:
        session = Session(course)
        for answer in ("1", "1", "1", "1"):
            session.activate(answer)
        session.advance()
        assert session.slide.ref == course.menu
        assert len(session.done) == 1
        session.activate("3")
        assert session.is_over

    def test_its_detour_comes_back(self, course: Course) -> None:
        session = Session(course)
        session.activate("1")
        here = session.slide.ref
        session.activate("3")
        assert session.slide.ref.scenario != here.scenario
        session.activate("1")
        assert session.slide.ref == here


class TestWhatIsRefused:
    def test_a_folder_that_is_not_empty(self, tmp_path: Path) -> None:
        (tmp_path / "mine.txt").touch()
        ran = run("new", ".", cwd=tmp_path)
        assert refusal(ran.returncode, ran.stdout, ran.stderr) == "« . » n'est pas vide."
        assert [path.name for path in tmp_path.iterdir()] == ["mine.txt"]

    @pytest.mark.parametrize("name", ["mine", "mine/course"])
    def test_a_file_in_the_way(self, name: str, tmp_path: Path) -> None:
        (tmp_path / "mine").touch()
        ran = run("new", name, "--lang", "en", cwd=tmp_path)
        assert (ran.returncode, ran.stdout) == (2, "")
        assert ran.stderr == f"pas-a-pas: “{name}” cannot be made (a file has this name).\n"

    def test_a_name_that_is_too_long(self, tmp_path: Path) -> None:
        ran = run("new", "x" * 300, cwd=tmp_path)
        assert (ran.returncode, ran.stdout, len(ran.stderr.splitlines())) == (2, "", 1)

    def test_no_name_at_all(self, tmp_path: Path) -> None:
        ran = run("new", cwd=tmp_path)
        assert (ran.returncode, ran.stdout) == (2, "")
        assert ran.stderr.startswith("pas-a-pas : il manque : DOSSIER\n")

    @pytest.mark.skipif(os.geteuid() == 0, reason="root may write anywhere")
    def test_a_place_where_one_may_not_write(self, tmp_path: Path) -> None:
        tmp_path.chmod(stat.S_IRUSR | stat.S_IXUSR)
        ran = run("new", "first", "--lang", "en", cwd=tmp_path)
        assert (ran.returncode, ran.stdout) == (2, "")
        assert ran.stderr == "pas-a-pas: “first” cannot be made (access denied).\n"

    def test_a_place_where_nobody_may_write(self) -> None:
        ran = run("new", "/proc/first")
        assert (ran.returncode, ran.stdout, len(ran.stderr.splitlines())) == (2, "", 1)

    def test_what_fails_half_way_leaves_nothing(self, tmp_path: Path) -> None:
        files = {"one.yaml": b"1", "two/three.yaml": b"2", "one.yaml/four.yaml": b"3"}
        with pytest.raises((FileExistsError, NotADirectoryError)):
            write_all(tmp_path / "a" / "b", files)
        assert [*tmp_path.iterdir()] == []

    def test_what_fails_half_way_leaves_what_was_there(self, tmp_path: Path) -> None:
        (tmp_path / "two.yaml").write_text("mine", "utf-8")
        with pytest.raises(FileExistsError):
            write_all(tmp_path, {"one.yaml": b"1", "two.yaml": b"2"})
        assert [path.name for path in tmp_path.iterdir()] == ["two.yaml"]
        assert (tmp_path / "two.yaml").read_text("utf-8") == "mine"


def refusal(code: int, out: str, told: str) -> str:
    """Return the first sentence of a refusal, which is one line on the standard error."""
    assert (code, out, len(told.splitlines())) == (2, "", 1)
    return told.removeprefix("pas-a-pas : ").partition(" Donnez")[0]
