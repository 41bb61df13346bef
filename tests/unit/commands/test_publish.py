"""`publish`: a course as one page."""

from pathlib import Path
from zipfile import ZipFile

import pytest
from PIL import Image

from tests.unit.program import run


def test_a_course_is_published_as_one_page(small: Path, tmp_path: Path) -> None:
    done = run("publish", str(small), "--output", str(tmp_path / "cours.html"))
    assert (done.returncode, done.stderr) == (0, "")
    assert "La première" in (tmp_path / "cours.html").read_text("utf-8")
    assert [one.name for one in tmp_path.iterdir()] == ["petit.yaml", "cours.html"]


def test_a_course_with_mistakes_is_told_them_and_not_published(small: Path, tmp_path: Path) -> None:
    small.write_text(small.read_text("utf-8").replace("next: deux", "next: trois"), "utf-8")
    done = run("publish", str(small), "--output", str(tmp_path / "cours.html"))
    assert done.returncode == 2
    assert "petit.yaml:4:" in done.stderr
    assert not (tmp_path / "cours.html").exists()


def test_no_file_that_is_read_is_written_over(tmp_path: Path) -> None:
    course = tmp_path / "cours.html"
    course.write_text("format: 1\ntitle: T\nslides: {a: {title: A, end: true}}\n", "utf-8")
    done = run("publish", str(course), "--output", str(course))
    assert done.returncode == 2
    assert course.read_text("utf-8").startswith("format: 1")


def test_another_form_is_refused(small: Path, tmp_path: Path) -> None:
    done = run("publish", str(small), "--output", str(tmp_path / "cours.pdf"))
    assert done.returncode == 2
    assert ".html" in done.stderr


def test_participants_are_given_no_notes(tmp_path: Path) -> None:
    course, page = tmp_path / "c.yaml", tmp_path / "c.html"
    course.write_text("format: 1\ntitle: T\nslides: {a: {title: A, notes: À dire, end: true}}\n")
    run("publish", str(course), "-o", str(page))
    assert "À dire" in page.read_text("utf-8")
    run("publish", str(course), "-o", str(page), "--no-notes")
    assert "À dire" not in page.read_text("utf-8")


def test_the_interface_speaks_the_courses_language_unless_told_otherwise(
    small: Path, tmp_path: Path
) -> None:
    page = tmp_path / "cours.html"
    run("publish", str(small), "-o", str(page), env={"LANG": "en_GB.UTF-8"})
    assert '"previous":"Précédent"' in page.read_text("utf-8")
    run("publish", str(small), "-o", str(page), "--lang", "en")
    assert '"previous":"Previous"' in page.read_text("utf-8")


def test_a_package_is_made_for_a_learning_platform(small: Path, tmp_path: Path) -> None:
    package = tmp_path / "cours.zip"
    done = run("publish", str(small), "--scorm", "-o", str(package))
    assert (done.returncode, done.stderr) == (0, "")
    with ZipFile(package) as archive:
        assert "<schemaversion>1.2<" in archive.read("imsmanifest.xml").decode()


def test_a_package_is_made_for_cmi5(small: Path, tmp_path: Path) -> None:
    package = tmp_path / "cours.zip"
    done = run("publish", str(small), "--cmi5", "-o", str(package))
    assert (done.returncode, done.stderr) == (0, "")
    with ZipFile(package) as archive:
        assert "<url>index.html</url>" in archive.read("cmi5.xml").decode()


def test_a_package_is_for_scorm_or_for_cmi5(small: Path, tmp_path: Path) -> None:
    package = tmp_path / "cours.zip"
    done = run("publish", str(small), "--scorm", "2004", "--cmi5", "-o", str(package))
    assert done.returncode == 2
    assert "argument --cmi5 : incompatible avec l'argument --scorm" in done.stderr
    assert not package.exists()


def test_an_edition_that_is_not_made_is_refused(small: Path, tmp_path: Path) -> None:
    done = run("publish", str(small), "--scorm", "1.3", "-o", str(tmp_path / "cours.zip"))
    assert done.returncode == 2
    assert "1.2, 2004" in done.stderr


def test_a_picture_that_the_page_cannot_show_is_told(tmp_path: Path) -> None:
    Image.new("1", (5000, 4000)).save(tmp_path / "plan.png")
    course, page = tmp_path / "c.yaml", tmp_path / "c.html"
    image = "{image: {source: plan.png, alt: Le plan}}"
    slides = f"{{a: {{title: A, screen: {{elements: [{image}]}}, end: true}}}}"
    course.write_text(f"format: 1\ntitle: T\nslides: {slides}\n", "utf-8")
    done = run("publish", str(course), "-o", str(page))
    assert done.returncode == 0
    assert "c.yaml:3:" in done.stderr
    assert "il dépasse 16 millions de pixels" in done.stderr
    assert "data:image" not in page.read_text("utf-8")


def test_a_package_bears_no_name_that_an_author_wrote(tmp_path: Path) -> None:
    course, package = tmp_path / "c.yaml", tmp_path / "c.zip"
    written = "format: 1\ntitle: '../é: *?'\nslides: {a: {title: A, end: true}}\n"
    course.write_text(written, "utf-8")
    assert run("publish", str(course), "--scorm", "-o", str(package)).returncode == 0
    with ZipFile(package) as archive:
        assert archive.namelist() == ["imsmanifest.xml", "index.html"]


def test_a_page_for_a_hall_follows_the_policy_of_a_kiosk(small: Path, tmp_path: Path) -> None:
    policy, page = tmp_path / "kiosk.yml", tmp_path / "hall.html"
    policy.write_text("format: 1\nidle: 45\nlanguage: en\n", "utf-8")
    done = run("publish", str(small), "--kiosk", "--policy", str(policy), "-o", str(page))
    assert (done.returncode, done.stderr) == (0, "")
    assert '"idle":45' in page.read_text("utf-8")
    assert '"touch":"Touch to start"' in page.read_text("utf-8")


def test_what_of_a_policy_a_page_cannot_do_is_refused(small: Path, tmp_path: Path) -> None:
    policy, page = tmp_path / "kiosk.yml", tmp_path / "hall.html"
    policy.write_text("format: 1\nmemory: 200\nattract: {slide: petit/deux}\n", "utf-8")
    done = run("publish", str(small), "--kiosk", "--policy", str(policy), "-o", str(page))
    assert done.returncode == 2
    assert "kiosk.yml » : attract.slide, memory." in done.stderr.replace("\xa0", " ")
    assert not page.exists()


def test_a_course_in_which_visitors_get_stuck_makes_no_page_for_a_hall(
    small: Path, tmp_path: Path
) -> None:
    small.write_text(small.read_text("utf-8").replace("end: true", "next: une"), "utf-8")
    done = run("publish", str(small), "--kiosk", "-o", str(tmp_path / "hall.html"))
    assert done.returncode == 2
    assert "petit.yaml:" in done.stderr
    assert not (tmp_path / "hall.html").exists()


@pytest.mark.parametrize(
    "options",
    [("--kiosk", "--scorm"), ("--kiosk", "--cmi5"), ("--policy", "kiosk.yml")],
    ids=" ".join,
)
def test_a_hall_is_refused_where_it_makes_no_sense(
    small: Path, tmp_path: Path, options: tuple[str, ...]
) -> None:
    done = run("publish", str(small), *options, "-o", str(tmp_path / "hall.html"))
    assert done.returncode == 2
    assert "--kiosk" in done.stderr.splitlines()[0]
