"""Mendings are written in the files, and nothing else is."""

import stat
from pathlib import Path

import pytest

from tests.unit.loading.written import END, HEAD, screen, write
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


@pytest.mark.parametrize(
    ("wrong", "right"),
    [
        ("- notice: {text: A, tone: succès}", "- notice: {text: A, tone: success}"),
        ("- button: {label: A, to: quitter}", "- button: {label: A, to: quit}"),
        ("- button: {label: A, to: fin, main: Oui}", "- button: {label: A, to: fin, main: true}"),
        ("- link: {label: A, to: 'fin d''un jour'}", "- link: {label: A, to: fin_d_un_jour}"),
    ],
)
def test_a_value_in_french_is_written_as_the_format_calls_it(
    path: Path, wrong: str, right: str
) -> None:
    others = "  fin d'un jour:\n    title: Fin\n    next: fin\n"
    rest = "next: fin" if "notice" in wrong else "on_miss: []"
    write(path, screen(wrong, rest=rest) + (others if "jour" in wrong else ""))
    list(fix(path))
    assert right in path.read_text(encoding="utf-8")
    load_course(path)


def test_a_noun_that_may_be_a_slide_to_come_is_left(path: Path) -> None:
    text = screen("- button: {label: A, to: suite}", rest="on_miss: []")
    assert lines(write(path, text)) == []


def test_what_is_said_of_a_screen_that_is_taken_is_mended(path: Path) -> None:
    text = "  s:\n    title: S\n    screen:\n      from: debut\n{}    next: fin\n"
    wrong = "      still: tout\n      add:\n        - notice:\n            text: A\n"
    right = (
        "      still: all\n      add:\n        - elements:\n            - notice:\n"
        "                text: A\n"
    )
    form = screen("- button: {id: a, label: A, to: s}", rest="on_miss: []")
    write(path, form + text.format(wrong))
    list(fix(path))
    assert path.read_text(encoding="utf-8") == form + text.format(right)
    load_course(path)
