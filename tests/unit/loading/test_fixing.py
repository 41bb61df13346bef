"""Mendings are written in the files, and nothing else is."""

import stat
from pathlib import Path

import pytest

from tests.unit.loading.written import END, HEAD, write
from tutor.loading.courses import load_course
from tutor.loading.fixing import fix

SLIDES = f"{HEAD}slides:\n"
WRONG = f"# À lire\n{SLIDES}  a:\n    title: A : b   # un\n    next: fin\n\n{END}"
RIGHT = WRONG.replace("A : b", '"A : b"')


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "essai.yaml"


def lines(path: Path) -> list[tuple[tuple[str, ...], tuple[str, ...]]]:
    """Mend a course; return what its lines were, and are."""
    mendings = [one.mending for one in fix(path)]
    return [(one.before, one.after) for one in mendings if one]


def test_a_line_is_mended_and_the_others_stay(path: Path) -> None:
    assert lines(write(path, WRONG)) == [
        (("    title: A : b   # un",), ('    title: "A : b"   # un',))
    ]
    assert path.read_text(encoding="utf-8") == RIGHT
    load_course(path)


def test_line_ends_the_mark_and_the_mode_stay(path: Path) -> None:
    write(path, "")
    path.write_bytes(b"\xef\xbb\xbf" + WRONG.replace("\n", "\r\n").encode())
    path.chmod(0o640)
    list(fix(path))
    assert path.read_bytes() == b"\xef\xbb\xbf" + RIGHT.replace("\n", "\r\n").encode()
    assert stat.S_IMODE(path.stat().st_mode) == 0o640


def test_lines_that_are_added_end_as_the_others(path: Path) -> None:
    screen = "    screen:\r\n      frame: browser\r\n        - heading: A\r\n"
    path.write_bytes(f"{SLIDES}  a:\n    title: A\n{screen}    next: fin\n{END}".encode())
    list(fix(path))
    assert b"browser\r\n      elements:\r\n        - heading: A\r\n" in path.read_bytes()


def test_several_mistakes_of_one_line_are_all_mended(path: Path) -> None:
    write(path, f"{SLIDES}  a:\n\t\ttext:\u00a0A : b\n    title: A\n    next: fin\n{END}")
    list(fix(path))
    assert path.read_text(encoding="utf-8").splitlines()[4] == '    text: "A : b"'


def test_a_course_that_is_right_is_not_written(path: Path) -> None:
    before = write(path, RIGHT).stat().st_mtime_ns
    assert lines(path) == []
    assert path.stat().st_mtime_ns == before


def test_what_cannot_be_mended_is_left(path: Path) -> None:
    text = f"{SLIDES}  a:\n    title: A\n   next: fin\n{END}"
    assert lines(write(path, text)) == []
    assert path.read_text(encoding="utf-8") == text


def test_each_file_of_a_course_is_mended(tmp_path: Path) -> None:
    write(tmp_path / "course.yaml", "format: 1\ntitle: A : b\nscenarios: [a]\n")
    write(tmp_path / "a.yaml", WRONG)
    assert len(lines(tmp_path)) == 2
    assert load_course(tmp_path).title == "A : b"
