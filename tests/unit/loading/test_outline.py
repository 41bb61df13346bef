"""A long scenario is cut by lines and read slide by slide: it gives what the whole text gives."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from tests.unit.loading.layouts import damaged, scenarios
from tests.unit.loading.written import HEAD, heads, report, screen, write
from tutor.loading import course_files, pending
from tutor.loading import scenarios as reading
from tutor.loading.courses import load_course, open_course
from tutor.loading.mistakes import WrongCourse
from tutor.loading.outline import Outline, Snag, outline
from tutor.loading.pending import PendingSlides, read_all, reading_on
from tutor.model.course import Course
from tutor.model.targets import SlideRef

SLIDES = "slides:\n  a:\n    title: A\n    next: b\n  b:\n    title: B\n    end: true\n"


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A file to write over and over."""
    return tmp_path_factory.mktemp("outline") / "essai.yaml"


@pytest.fixture
def by_slides(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Even a short scenario is read slide by slide."""
    with monkeypatch.context() as context:
        context.setattr(course_files, "WHOLE", 0)
        yield


def read(path: Path, text: str, whole: int) -> Course | WrongCourse:
    """Return what a text gives when it is read slide by slide beyond a length."""
    write(path, text)
    with pytest.MonkeyPatch.context() as context:
        context.setattr(course_files, "WHOLE", whole)
        try:
            return load_course(path)
        except WrongCourse as wrong:
            return wrong


def told(outcome: Course | WrongCourse) -> Any:
    """Return all that a reader may see of a course, or of what is wrong with it."""
    if isinstance(outcome, WrongCourse):
        return outcome.report("fr")
    (scenario,) = outcome.scenarios.values()
    return outcome, list(scenario.slides.items())


@settings(max_examples=100)
@given(scenarios())
def test_a_scenario_gives_the_same_course_either_way(path: Path, text: str) -> None:
    by_slides = read(path, text, whole=0)
    assert told(by_slides) == told(read(path, text, whole=10**9))
    if isinstance(by_slides, Course):
        assert isinstance(by_slides.scenarios["essai"].slides, PendingSlides)


@settings(max_examples=60)
@given(scenarios(wrong=True))
@example("format: 1\n" + SLIDES + "title: {a: b}\n")
@example("format: 1\n" + SLIDES + "title: A\nafter: zz\n")
def test_mistakes_are_told_at_the_same_places_either_way(path: Path, text: str) -> None:
    by_slides = read(path, text, whole=0)
    assert isinstance(by_slides, WrongCourse)
    assert told(by_slides) == told(read(path, text, whole=10**9))


@settings(max_examples=200)
@given(damaged(scenarios()))
@example('format: 1\ntitle: "a\n' + SLIDES + 'summary: b"\n')
@example("{\nformat: 1, title: a,\n" + SLIDES + "}\n")
@example(HEAD + SLIDES.replace("  b:\n", "\xa0 b:\n"))
@example(HEAD + SLIDES.replace("  b:\n", "  b:#\n"))
@example(HEAD + SLIDES.replace("  b:\n", "b: c\n  b:\n"))
@example(HEAD + SLIDES.replace("A\n", '"A\n'))
@example(HEAD + SLIDES.replace("A\n", "[A\n"))
@example(HEAD + SLIDES + "- a\n")
@example(HEAD + SLIDES + "|\nsummary: |\n  After.\n")
@example(HEAD + SLIDES + "slides: {}\n")
@example(HEAD + SLIDES + '"slides": {}\n')
@example("? " + HEAD + SLIDES)
@example("- " + HEAD + SLIDES)
@example("--- |\n" + HEAD + SLIDES)
@example("%YAML 1.1\n---\n" + HEAD + SLIDES + "...\n")
def test_a_damaged_scenario_never_gives_another_course(path: Path, text: str) -> None:
    by_slides = read(path, text, whole=0)
    if isinstance(by_slides, Course):
        assert told(by_slides) == told(read(path, text, whole=10**9))


@pytest.mark.usefixtures("by_slides")
def test_slides_are_read_only_when_they_are_asked_for(path: Path) -> None:
    write(path, HEAD + SLIDES + "  c:\n    titel: faux\n")
    course = open_course(path)
    assert list(course.scenarios["essai"].slides) == ["a", "b", "c"]
    assert course.slide(SlideRef("essai", "a")).title == "A"
    assert SlideRef("essai", "c") in course
    assert SlideRef("essai", "d") not in course
    with pytest.raises(WrongCourse, match=r"essai\.yaml:11:5: unknown key “titel”"):
        course.slide(SlideRef("essai", "c"))
    with pytest.raises(KeyError):
        course.slide(SlideRef("essai", "d"))


@pytest.mark.usefixtures("by_slides")
def test_a_slide_that_was_read_is_kept(path: Path) -> None:
    course = open_course(write(path, HEAD + SLIDES))
    assert course.slide(SlideRef("essai", "a")) is course.slide(SlideRef("essai", "a"))


@pytest.mark.usefixtures("by_slides")
def test_reading_all_goes_slide_by_slide_and_tells_all_at_the_end(path: Path) -> None:
    wrong = SLIDES.replace("title: A", "titel: A").replace("title: B", "titel: B")
    steps = read_all(open_course(write(path, HEAD + wrong)))
    next(steps)
    next(steps)
    with pytest.raises(WrongCourse) as caught:
        next(steps)
    assert [mistake.place.line for mistake in caught.value.mistakes] == [5, 8]


@pytest.mark.usefixtures("by_slides")
def test_reading_on_goes_a_little_at_a_call(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pending, "_SLICE", 0)
    course = open_course(write(path, HEAD + SLIDES + "  c:\n    titel: faux\n"))
    read_on = reading_on(course)
    assert [read_on() for _ in range(3)] == [True, True, True]
    with pytest.raises(WrongCourse, match=r"essai\.yaml:11:5: unknown key “titel”"):
        read_on()


@pytest.mark.usefixtures("by_slides")
def test_reading_on_leaves_the_slides_that_were_asked_for_as_they_are(path: Path) -> None:
    course = open_course(write(path, HEAD + SLIDES))
    asked = course.slide(SlideRef("essai", "a"))
    assert reading_on(course)() is False
    assert course.slide(SlideRef("essai", "a")) is asked


def test_of_a_short_course_nothing_is_left_to_read_on(path: Path) -> None:
    assert reading_on(open_course(write(path, HEAD + SLIDES)))() is False


@pytest.mark.usefixtures("by_slides")
@pytest.mark.parametrize(
    ("wrong", "place"),
    [
        ("text: 'jamais fermé", "13:11"),
        ("text: a : b", "13:13"),
        ("text: *a", "13:11"),
        ('text: "\\e"', "13:11"),
        ("text: un\x1b[0m", "13:13"),
        ("title: encore", "14:5"),
        (" text: a", "14:5"),
        ("screen: {elements: [divder]}", "13:25"),
    ],
)
def test_a_mistake_in_a_late_slide_has_its_line_in_the_file(
    path: Path, wrong: str, place: str
) -> None:
    late = f"  c:\n    {wrong}\n    title: C\n    next: a\n  d:\n    title: D\n    next: a\n"
    told = heads(report(write(path, f"# Long\n{HEAD}\n{SLIDES}{late}")))
    assert told[0].startswith(f"{path}:{place}: ")
    assert len(told) == 1


@pytest.mark.parametrize(
    ("text", "line"),
    [
        (HEAD, 0),
        (HEAD + "slides: {}\n", 0),
        (HEAD + "slides:\n", 2),
        (HEAD + "slides:\n# rien\nsummary: a\n", 2),
        (HEAD + SLIDES + "slides:\n  c:\n", 9),
        (HEAD + SLIDES.replace("  b:", "  a:"), 6),
        (HEAD + SLIDES.replace("  b:", "  b: {}"), 6),
        (HEAD + SLIDES.replace("  b:", '  "b":'), 6),
        (HEAD + SLIDES.replace("  b:", " b:"), 6),
        (HEAD + SLIDES.replace("  b:", "\tb:"), 6),
        (HEAD + SLIDES.replace("  b:", "  - b"), 6),
    ],
)
def test_a_layout_that_is_not_plain_is_not_cut(text: str, line: int) -> None:
    assert outline(text) == Snag(line)


def test_a_plain_layout_is_cut_into_its_head_and_its_slides() -> None:
    cut = outline(f"# Un\n{HEAD}{SLIDES}# Deux\nsummary: Court\n")
    assert isinstance(cut, Outline)
    assert cut.head == f"# Un\n{HEAD}slides:\n\n\n\n\n\n\n\nsummary: Court\n"
    assert [(name, piece.first_line) for name, piece in cut.slides.items()] == [("a", 4), ("b", 7)]
    assert "".join(piece.text for piece in cut.slides.values()) == SLIDES[8:] + "# Deux\n"


@pytest.mark.parametrize(
    ("rest", "line"),
    [
        ("  a:\n    title: A\n    next: b\n", 10),
        ("  c: {title: C, next: a}\n", 10),
        ("summary: 'jamais fermé\n", 10),
    ],
)
def test_a_scenario_too_long_to_be_read_whole_says_which_line_is_in_the_way(
    path: Path, monkeypatch: pytest.MonkeyPatch, rest: str, line: int
) -> None:
    monkeypatch.setattr(course_files, "WHOLE", 0)
    monkeypatch.setattr(reading, "MAX_WHOLE", 0)
    told = report(write(path, HEAD + SLIDES + rest))
    assert told.startswith(f"{path}:{line}:")
    assert ("trop long pour être lu d'un bloc" in told) == ("fermé" not in rest)


@pytest.mark.usefixtures("by_slides")
def test_the_depth_of_a_late_slide_is_bounded_as_elsewhere(path: Path) -> None:
    for depth, is_told in ((34, False), (35, True)):
        text = screen("- list: " + "[" * depth + "]" * depth)
        assert ("trop d'imbrications" in report(write(path, text))) is is_told
        whole = read(path, text, whole=10**9)
        assert told(whole) == report(path)


def test_the_shipped_course_gives_the_same_course_either_way(shipped_folder: Path) -> None:
    whole = load_course(shipped_folder)
    with pytest.MonkeyPatch.context() as context:
        context.setattr(course_files, "WHOLE", 0)
        by_slides = load_course(shipped_folder)
    assert by_slides == whole
    kinds = {type(scenario.slides) for scenario in by_slides.scenarios.values()}
    assert kinds == {PendingSlides}


@given(st.text(alphabet="slides:ab \n#-\t'|{", max_size=80))
def test_what_is_cut_leaves_every_line_in_its_place(text: str) -> None:
    cut = outline(text)
    if isinstance(cut, Outline):
        lines = text.split("\n")
        assert len(cut.head.split("\n")) == len(lines)
        for name, piece in cut.slides.items():
            assert lines[piece.first_line].lstrip(" ").startswith(f"{name}:")
            stop = piece.first_line + len(piece.text.rstrip("\n").split("\n"))
            assert lines[piece.first_line : stop] == piece.text.rstrip("\n").split("\n")


@pytest.mark.parametrize(("whole", "kind"), [(200, PendingSlides), (400, dict)])
def test_it_is_the_length_of_all_the_files_that_counts(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, whole: int, kind: type
) -> None:
    text = f"{HEAD}{SLIDES}"
    for name in ("un", "deux", "trois"):
        write(tmp_path / f"{name}.yaml", text)
    assert len(text) < whole
    monkeypatch.setattr(course_files, "WHOLE", whole)
    course = load_course(tmp_path)
    assert {type(scenario.slides) for scenario in course.scenarios.values()} == {kind}
