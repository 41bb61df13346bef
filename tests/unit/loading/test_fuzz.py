"""Whatever a file holds, it gives a course, or a report that is right about places and harmless."""

import shutil
import unicodedata
from pathlib import Path
from time import process_time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.strategies import DrawFn

from tests.unit.loading.layouts import damaged
from tests.unit.loading.written import END, HEAD
from tutor.commands.common.command import shipped_course
from tutor.loading import course_files
from tutor.loading.courses import load_course
from tutor.loading.mistakes import Mistake, WrongCourse
from tutor.loading.names import NAME
from tutor.model.course import Course
from tutor.model.elements import KINDS
from tutor.model.screens import FRAMES
from tutor.model.targets import Reserved

DEADLINE = 5
SHIPPED = {path.name: path.read_text(encoding="utf-8") for path in shipped_course().glob("*.yaml")}

WORDS = [
    *(
        "format: 1",
        "title",
        "slides",
        "vars",
        "start",
        "after",
        "scenarios",
        "menu",
        "theme",
        "course",
    ),
    *("text", "notes", "screen", "frame", "elements", "next", "end", "to", "visit", "say", "id"),
    *(
        "label",
        "items",
        "options",
        "value",
        "level",
        "tone",
        "columns",
        "rows",
        "source",
        "{{ nom }}",
    ),
    *("true", "1", "0", "fin", "debut", "essai/", "essai/fin", "../essai", "é", "\U0001f642", "~"),
    *KINDS,
    *FRAMES,
    *map(str, Reserved),
]
MARKS = [
    ":",
    ": ",
    "- ",
    "\n",
    "\n  ",
    "\n    ",
    "\n      ",
    "\n        ",
    " ",
    ", ",
    "[",
    "]",
    "{",
    "}",
]
ODD = [
    *(
        "'",
        '"',
        "|\n",
        ">\n",
        "#",
        "&a ",
        "*a ",
        "!a ",
        "? ",
        "%",
        "@",
        "`",
        "\\",
        "\\e",
        "---\n",
        "\t",
    ),
    *"\x00\x1b\x7f\x85\x9b\xa0\u061c\u200b\u2028\u202e\u2066\ufeff\ufffe\ud7ff",
]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the shipped course, of which one file is written over each time."""
    folder = tmp_path_factory.mktemp("fuzz") / "cours"
    shutil.copytree(shipped_course(), folder)
    return folder


def read(path: Path, whole: int) -> Course | WrongCourse:
    """Return the course at a path, or what is wrong with it, and nothing else, before long."""
    start = process_time()
    with pytest.MonkeyPatch.context() as context:
        context.setattr(course_files, "WHOLE", whole)
        try:
            return load_course(path)
        except WrongCourse as wrong:
            check_report(wrong)
            return wrong
        finally:
            assert process_time() - start < DEADLINE


def check_report(wrong: WrongCourse) -> None:
    """Hold what is told of a wrong course to being of use and harmless."""
    assert wrong.mistakes
    for language in ("fr", "en"):
        report = wrong.report("fr" if language == "fr" else "en")
        kinds = {unicodedata.category(character) for character in report.replace("\n", "")}
        assert not {kind for kind in kinds if kind[0] == "C"} | kinds & {"Zl", "Zp"}
        assert ": " in report.splitlines()[0]
    for mistake in wrong.mistakes:
        check_place(mistake)


def check_place(mistake: Mistake) -> None:
    """Hold a mistake to a place that its file has, or the one after its end."""
    source, line, column, length = mistake.place
    assert length >= 1
    if line:
        assert 1 <= line <= source.text.count("\n") + 2
        assert 1 <= column <= len(source.line(line)) + 1


@settings(max_examples=150)
@given(st.data(), st.sampled_from(sorted(SHIPPED)), st.sampled_from([0, 10**9]))
def test_a_shipped_file_after_accidents(
    folder: Path, data: st.DataObject, name: str, whole: int
) -> None:
    text = data.draw(damaged(st.just(SHIPPED[name])))
    (folder / name).write_text(text, encoding="utf-8", newline="")
    try:
        read(folder, whole)
        read(folder / name, whole)
    finally:
        (folder / name).write_text(SHIPPED[name], encoding="utf-8")


@st.composite
def yaml_like(draw: DrawFn) -> str:
    """Return words and marks of the format, in no order."""
    parts = st.one_of(st.sampled_from(WORDS), st.sampled_from(MARKS), st.sampled_from(ODD))
    body = "".join(draw(st.lists(parts, max_size=40)))
    return (
        draw(st.sampled_from(["", HEAD, f"{HEAD}slides:\n{END}", f"{HEAD}slides:\n  a:\n"])) + body
    )


@settings(max_examples=200)
@given(yaml_like(), st.sampled_from([0, 10**9]))
def test_words_of_the_format_in_no_order(folder: Path, text: str, whole: int) -> None:
    path = folder.parent / "essai.yaml"
    path.write_bytes(text.encode(errors="surrogatepass"))
    read(path, whole)


@settings(max_examples=100)
@given(yaml_like())
def test_a_course_file_in_no_order(folder: Path, text: str) -> None:
    path = folder.parent / "autre" / "course.yaml"
    path.parent.mkdir(exist_ok=True)
    (path.parent / "essai.yaml").write_text(f"{HEAD}slides:\n{END}", encoding="utf-8")
    path.write_bytes(text.encode(errors="surrogatepass"))
    read(path.parent, 0)
    read(path.parent / "essai.yaml", 0)


@settings(max_examples=100)
@given(st.one_of(st.binary(max_size=60), st.text(max_size=40).map(str.encode)))
def test_any_bytes(folder: Path, content: bytes) -> None:
    path = folder.parent / "essai.yaml"
    for before in (b"", f"{HEAD}slides:\n  a:\n    title: ".encode()):
        path.write_bytes(before + content)
        read(path, 0)


@settings(max_examples=50)
@given(
    st.text(
        st.characters(exclude_characters="/\0", exclude_categories=["Cs"]), min_size=1, max_size=30
    )
)
def test_any_file_name(folder: Path, name: str) -> None:
    path = folder.parent / "noms" / (name + ".yaml")
    path.parent.mkdir(exist_ok=True)
    path.write_text(f"{HEAD}slides:\n{END}", encoding="utf-8")
    try:
        outcome = read(path, 0)
        if isinstance(outcome, Course):
            (scenario,) = outcome.scenarios
            assert NAME.fullmatch(scenario)
            assert scenario.isprintable()
    finally:
        path.unlink()
