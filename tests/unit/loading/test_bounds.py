"""Texts made to hurt: each is answered soon, with a short report, and never with a crash."""

import tracemalloc
from pathlib import Path
from time import process_time

import pytest

from tests.unit.loading.written import END, HEAD, heads, write
from tutor.loading import reader
from tutor.loading.course_files import AS_WRITTEN, Reading
from tutor.loading.courses import load_course, load_files
from tutor.loading.mistakes import SHOWN, WrongCourse
from tutor.loading.reader import LONGEST_TEXT

DEADLINE = 5
"""In seconds of the processor; the largest of these takes about one and a half."""

MEGA = 1_000_000
OPEN = f"{HEAD}slides:\n"
LIST = f"{OPEN}  debut:\n    title: Debut\n    next: fin\n    screen:\n      elements:\n"
BOMB = "a0: &a0 [x, x, x, x, x, x, x, x, x]\n" + "".join(
    f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]\n" for n in range(1, 60)
)

WRONG = {
    "unknown keys of a scenario": HEAD
    + "".join(f"key{n}: a\n" for n in range(20_000))
    + f"slides:\n{END}",
    "unknown keys of a slide": f"{OPEN}  debut:\n    title: Debut\n    next: fin\n"
    + "".join(f"    key{n}: a\n" for n in range(20_000))
    + END,
    "unknown targets": OPEN
    + "".join(f"  slide-{n}:\n    title: a\n    next: silde-{n}-\n" for n in range(3_000)),
    "unknown scenarios": OPEN
    + "".join(f"  slide-{n}: {{title: a, next: autre/slide-{n}}}\n" for n in range(3_000)),
    "unknown variables": f"{HEAD}vars:\n"
    + "".join(f"  nom{n}: a\n" for n in range(10_000))
    + "slides:\n"
    + "".join(f"  slide{n}: {{title: '{{{{ mon{n} }}}}', next: slide0}}\n" for n in range(3_000)),
    "unknown kinds": LIST + "        - buton\n" * 50_000 + END,
    "repeated slides": OPEN + END * 20_000,
    "repeated ids": LIST + "        - badge: {label: a, id: a, say: a}\n" * 10_000 + END,
    "a title of unknown variables": f"{OPEN}  a: {{title: '{'{{ a }}' * 100_000}', next: a}}\n",
    "brackets": "[" * 100_000,
    "brackets under a key": "a: " + "[" * (2 * MEGA),
    "braces": "{" * (2 * MEGA),
    "braces under keys": "{a: " * (MEGA // 2),
    "dashes": "- " * MEGA,
    "question marks": "? " * MEGA,
    "a list never closed": "a: [" + "a," * MEGA,
    "keys without values": "{" + "".join(f"a{n}," for n in range(200_000)) + "}",
    "an alias bomb": BOMB,
    "aliases": "a: [" + "*a," * 600_000 + "]",
    "anchors": "[" + "&a a," * 300_000 + "]",
    "tags": "[" + "!a a," * 300_000 + "]",
    "escapes": "[" + '"\\e",' * 300_000 + "]",
    "documents": "--- a\n" * 300_000,
    "directives": "%YAML 1.1\n" * 200_000,
    "a quote never closed": 'a: "' + "a\n" * MEGA,
    "quotes": '"' * (2 * MEGA),
    "tabs": "\t" * (2 * MEGA),
    "lines": "a\n" * MEGA,
    "blank lines": "\n" * (2 * MEGA),
    "comments": "#\n" * MEGA,
    "a block text": "a: |\n" + "  a\n" * 500_000,
    "long lines": LIST + f"        - {'x' * 100_000}\n" * 19 + END,
    "long keys": LIST + f"        - {{{'x' * 100_000}: a}}\n" * 19 + END,
    "a long line": f"{OPEN}  debut: {'a b ' * 400_000}: c\n",
    "zeros": "\0" * (2 * MEGA),
    "a scenario too long to be read whole": OPEN + "  a: {title: a, next: a}\n" * (MEGA // 10),
}


def told(path: Path) -> tuple[list[str], float]:
    """Return the report of a wrong course, in both languages, and how long it took."""
    start = process_time()
    with pytest.raises(WrongCourse) as caught:
        load_course(path)
    reports = [caught.value.report("fr"), caught.value.report("en")]
    return reports, process_time() - start


@pytest.mark.parametrize("case", WRONG)
def test_a_text_made_to_hurt_is_answered_soon_and_shortly(tmp_path: Path, case: str) -> None:
    reports, seconds = told(write(tmp_path / "a.yaml", WRONG[case]))
    assert seconds < DEADLINE
    for report in reports:
        assert 1 <= len(heads(report)) <= SHOWN
        assert len(report) < SHOWN * 2_000


def test_bytes_that_are_no_text_are_answered_soon(tmp_path: Path) -> None:
    path = tmp_path / "a.yaml"
    path.write_bytes(b"a: " + b"\xff" * (2 * MEGA))
    reports, seconds = told(path)
    assert seconds < DEADLINE
    assert heads(reports[1]) == [f"{path}:1:4: byte 0xFF is not UTF-8"]


def test_a_text_full_of_braces_that_open_no_variable_is_read_soon(tmp_path: Path) -> None:
    title = ("{{ a " * LONGEST_TEXT)[:LONGEST_TEXT]
    path = write(tmp_path / "a.yaml", f"{OPEN}  debut: {{title: '{title}', next: fin}}\n{END}")
    start = process_time()
    assert load_course(path).scenarios["a"].slides["debut"].title == title
    assert process_time() - start < DEADLINE


VARIABLE = f"{HEAD}vars:\n  a: {'x' * 10_000}\nslides:\n"


def test_variables_that_ask_for_more_than_there_is_memory_make_nothing(tmp_path: Path) -> None:
    title = "{{a}}" * 10_000
    slides = "".join(f"  s{n}: {{title: '{title}', next: s0}}\n" for n in range(20))
    for reading in (AS_WRITTEN, Reading(by_slides=True)):
        tracemalloc.start()
        with pytest.raises(WrongCourse, match="100000000 characters"):
            load_files(write(tmp_path / "a.yaml", VARIABLE + slides), reading)
        assert tracemalloc.get_traced_memory()[1] < 50 * MEGA
        tracemalloc.stop()


@pytest.mark.parametrize("reading", [AS_WRITTEN, Reading(by_slides=True)])
def test_what_variables_make_is_counted_for_the_whole_course(
    tmp_path: Path, reading: Reading, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(reader, "MOST_REPLACED", 100_000)
    slides = VARIABLE + "  fin: {title: '{{a}}', text: '{{a}}{{a}}{{a}}', end: true}\n"
    (tmp_path / "course.yaml").write_text(
        "format: 1\ntitle: '{{t}}'\nvars: {t: Titre}\nscenarios: [a, b, c]\n", encoding="utf-8"
    )
    for name in ("a", "b"):
        write(tmp_path / f"{name}.yaml", slides)
    write(tmp_path / "c.yaml", f"{OPEN}{END}")
    load_files(tmp_path, reading)
    write(tmp_path / "c.yaml", slides)
    with pytest.raises(WrongCourse) as caught:
        load_files(tmp_path, reading)
    (mistake,) = caught.value.mistakes
    assert mistake.place.named().endswith("c.yaml:6:31")


def test_depth_is_told_before_the_parser_is_hurt(tmp_path: Path) -> None:
    for deep in ("[" * 100_000, "- " * 100_000, "{a: " * 100_000, "a: " + "[" * MEGA):
        reports, _ = told(write(tmp_path / "a.yaml", deep))
        assert "trop d'imbrications" in reports[0]


def test_a_folder_full_of_pictures_is_not_listed_for_each_that_lacks(tmp_path: Path) -> None:
    for number in range(3_000):
        (tmp_path / f"{number}.png").touch()
    pictures = "".join(f"        - image: {{alt: a, source: {n}.jpg}}\n" for n in range(3_000))
    _, seconds = told(write(tmp_path / "a.yaml", LIST + pictures + END))
    assert seconds < DEADLINE


def test_a_course_of_very_many_scenarios_is_told_soon(tmp_path: Path) -> None:
    names = [f"scenario-{n}" for n in range(3_000)]
    listed = "".join(f"  - {name}x\n" for name in names)
    write(tmp_path / "course.yaml", f"format: 1\ntitle: Cours\nscenarios:\n{listed}")
    for name in names[:1_000]:
        write(tmp_path / f"{name}.yaml", f"{OPEN}{END}")
    _, seconds = told(tmp_path)
    assert seconds < DEADLINE
