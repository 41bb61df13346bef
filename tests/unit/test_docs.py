"""What the documents say is what the program does."""

import re
import runpy
from collections.abc import Iterator
from pathlib import Path
from typing import Literal, NamedTuple, get_args, get_origin

import msgspec
import pytest
from textual.keys import key_to_character

from tests.unit.commands import ROOT, run
from tutor.language import Language
from tutor.loading.courses import load_course
from tutor.model.answers import Answer, Rung
from tutor.model.course import Course, Scenario, Slide, Theme
from tutor.model.elements import KINDS, Element
from tutor.model.screens import FRAMES
from tutor.model.targets import Reserved
from tutor.model.tasks import Exam, Task
from tutor.ui.commands import COMMANDS
from tutor.ui.digits import DIGITS

DOCUMENTS = [*sorted(ROOT.glob("*.md")), *sorted(ROOT.glob("docs/*.md"))]

MISSPELT = {
    "en": {"frame: phone": "frame: fone", "to: cup": "to: cupp"},
    "fr": {"frame: phone": "frame: fone", "to: tasse": "to: tase"},
}
"""The two slips that each README tells of."""

KEY_NAMES = {
    "en": {"pageup": "Page Up", "pagedown": "Page Down", "backspace": "Backspace"}
    | {"home": "Home", "end": "End", "escape": "Escape", "space": "Space"},
    "fr": {"pageup": "Page préc.", "pagedown": "Page suiv.", "backspace": "Retour arrière"}
    | {"home": "Début", "end": "Fin", "escape": "Échap", "space": "Espace"},
}
DIGIT_SIGNS = {"minus": "-", "underscore": "_"}
SIGNS = {"left": "←", "right": "→", "question_mark": "?", "full_stop": ".", "slash": "/"}


class Manual(NamedTuple):
    """The documents of one language."""

    language: Language

    @property
    def readme(self) -> str:
        name = "README.md" if self.language == "en" else "README.fr.md"
        return (ROOT / name).read_text(encoding="utf-8")

    @property
    def format(self) -> str:
        name = "format.md" if self.language == "en" else "format.fr.md"
        return (ROOT / "docs" / name).read_text(encoding="utf-8")


@pytest.fixture(params=["en", "fr"])
def manual(request: pytest.FixtureRequest) -> Manual:
    return Manual(request.param)


def test_the_course_of_the_readme_loads_and_plays(manual: Manual, tmp_path: Path) -> None:
    (text,) = blocks(manual.readme, "yaml")
    course = load_course(write(text, tmp_path))
    played = console(manual, "--plain ")
    assert len(course.scenarios) == 1
    assert printed(tmp_path, *played.arguments) == played.output


def test_the_mistakes_of_the_readme_are_those_of_the_program(
    manual: Manual, tmp_path: Path
) -> None:
    (text,) = blocks(manual.readme, "yaml")
    for right, wrong in MISSPELT[manual.language].items():
        assert right in text
        assert f"`{wrong}`" in manual.readme
        text = text.replace(right, wrong)
    write(text, tmp_path)
    told = console(manual, "")
    assert printed(tmp_path, *told.arguments) == told.output


def test_the_examples_of_the_format_load(manual: Manual, tmp_path: Path) -> None:
    for number, text in enumerate(blocks(manual.format, "yaml")):
        folder = tmp_path / str(number)
        folder.mkdir()
        if text.startswith("- "):
            load_course(write(around(text), folder))
            continue
        for name in re.findall(r"[\w]+", text.partition("scenarios: [")[2].partition("]")[0]):
            write(f"# {name}.yaml\n{SLIDES}", folder)
        load_course(write(text, folder))


@pytest.mark.parametrize("kind", KINDS)
def test_the_format_tells_every_attribute_of_each_kind(kind: str, manual: Manual) -> None:
    own = fields(KINDS[kind]) - fields(Element)
    required = {field.name for field in msgspec.structs.fields(KINDS[kind]) if field.required}
    attributes, bare, _ = row(manual.format, kind, cells=4)
    assert own <= set(codes(attributes))
    assert required == set(re.findall(r"\*\*`(\w+)`\*\*", attributes))
    assert codes(bare)[0] == KINDS[kind].bare


def test_the_format_tells_every_choice(manual: Manual) -> None:
    types = (field.type for kind in KINDS.values() for field in msgspec.structs.fields(kind))
    bare = [get_args(one)[0] if hasattr(one, "__metadata__") else one for one in types]
    choices = {str(word) for one in bare if get_origin(one) is Literal for word in get_args(one)}
    assert choices <= set(codes(manual.format))


@pytest.mark.parametrize("frame", FRAMES)
def test_the_format_tells_every_attribute_of_each_frame(frame: str, manual: Manual) -> None:
    attributes, _ = row(manual.format, frame, cells=3)
    assert fields(FRAMES[frame]) == set(codes(attributes))


def test_the_format_tells_every_key(manual: Manual) -> None:
    told = {
        name for cell in re.findall(r"^\| (`.*?) \|", manual.format, re.M) for name in codes(cell)
    }
    everywhere = {"format", "vars", "to", "visit", "say"} | fields(Element) - {"action"}
    course = fields(Course) | fields(Scenario) | fields(Slide) | fields(Theme)
    learning = fields(Task) | fields(Exam) | fields(Answer) | fields(Rung)
    of_the_loader = {"ref", "variables", "mentioned", "glossary"}
    assert everywhere | learning | (course - of_the_loader) <= told
    assert set(Reserved) <= told


def test_the_format_tells_the_colours_that_one_gets(manual: Manual) -> None:
    for name in fields(Theme):
        assert f"| `{name}` | `{getattr(Theme(), name)}` |" in manual.format


def test_the_format_tells_the_bounds(manual: Manual) -> None:
    from tutor.loading.files import MAX_BYTES
    from tutor.loading.mistakes import SHOWN
    from tutor.loading.scenarios import MAX_WHOLE
    from tutor.loading.syntax import MAX_DEPTH
    from tutor.model.elements import LARGEST

    bounds = re.findall(r"\| (\d+)(?:\W[MK]i\w)? \|$", manual.format, re.M)
    mebi = 1024 * 1024
    assert bounds == [str(n) for n in (MAX_BYTES // mebi, MAX_WHOLE // mebi, MAX_DEPTH, SHOWN)]
    assert f" {LARGEST}." in manual.format


def test_the_readme_names_every_kind_and_frame(manual: Manual) -> None:
    assert {*KINDS, *FRAMES} <= set(codes(manual.readme))


def test_the_readme_tells_every_option(manual: Manual, tmp_path: Path) -> None:
    help_text = printed(tmp_path, "play", "--help", "--lang", manual.language)
    options = set(re.findall(r"(?<![\w-])--?[a-z][a-z-]*", help_text))
    assert len(options) > 5
    written = manual.readme.replace("`", " ")
    assert [option for option in sorted(options) if f" {option} " not in written] == []


def test_the_readme_tells_every_key(manual: Manual) -> None:
    told = set(re.findall(r"<kbd>(.+?)</kbd>", manual.readme))
    keys = {key for one in COMMANDS for key in (*one.keys, *one.characters)}
    shown = {key_name(key, manual.language) for key in keys}
    digits = {key for key in DIGITS if not key.isdigit() or key in "19"}
    shown |= {DIGIT_SIGNS.get(key) or key_to_character(key) or key for key in digits}
    assert sorted(shown - told) == []


def test_the_readme_calls_keys_as_the_player_does(manual: Manual) -> None:
    text = re.sub(r"</?kbd>", "", manual.readme)
    for one in COMMANDS:
        for part in filter(None, one.keys_in(manual.language).split(" · ")):
            assert part in text


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: str(path.relative_to(ROOT)))
def test_links_lead_somewhere(document: Path) -> None:
    text = re.sub(r"```.*?```", "", document.read_text(encoding="utf-8"), flags=re.S)
    for link in re.findall(r"\]\((\S+?)\)", text):
        path, _, anchor = link.partition("#")
        target = document.parent / path if path else document
        assert target.exists(), link
        if anchor:
            assert anchor in set(anchors(target.read_text(encoding="utf-8"))), link


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: str(path.relative_to(ROOT)))
def test_paths_of_the_house_exist(document: Path) -> None:
    rooms = r"`((?:tutor|tests|benchmarks|docs|scenarios)/[\w./-]*)`"
    for path in re.findall(rooms, document.read_text(encoding="utf-8")):
        assert (ROOT / path).exists(), path


def test_french_signs_have_their_spaces() -> None:
    french = Manual("fr")
    for text in (french.readme, french.format):
        words = re.sub(r"```.*?```|``.*?``|`[^`]*`|<kbd>.*?</kbd>", "", text, flags=re.S)
        assert re.findall(r".{0,20} [;:!?»].{0,9}|« .{0,20}|\w'\w.{0,9}", words) == []


def test_the_pictures_show_slides_that_there_are(shipped: Course) -> None:
    for picture in runpy.run_path(str(ROOT / "docs" / "screenshots.py"))["PICTURES"]:
        scenario, _, slide = picture.slide.partition("/")
        assert slide in shipped.scenarios[scenario].slides
        assert (ROOT / "docs" / "images" / f"{picture.name}.svg").is_file()


class Console(NamedTuple):
    """A command of a document, and what the document says that it prints."""

    arguments: list[str]
    output: str


def console(manual: Manual, begins: str) -> Console:
    """Return the console block whose command begins so, after the program's name."""
    for block in blocks(manual.readme, "console"):
        command, _, output = block.partition("\n")
        arguments = command.removeprefix("$ pas-a-pas ").split()
        if (arguments[0] == "--plain") == (begins == "--plain "):
            return Console(arguments, output)
    raise AssertionError(begins)


def printed(folder: Path, *arguments: str) -> str:
    """Return what the program prints, on both of its outputs, without spaces at the ends."""
    done = run(*arguments, cwd=folder, env={"LC_ALL": "fr_FR.UTF-8"})
    lines = (done.stdout + done.stderr).strip().splitlines()
    return "".join(f"{line.rstrip()}\n" for line in lines)


def blocks(text: str, language: str) -> list[str]:
    """Return the fenced blocks of a language."""
    return re.findall(rf"^```{language}\n(.*?)^```$", text, re.M | re.S)


def codes(text: str) -> list[str]:
    """Return the words that are set as code, outside of blocks."""
    return re.findall(r"`([^`]+)`", re.sub(r"^```.*?^```$|``.*?``", "", text, flags=re.M | re.S))


def row(text: str, name: str, cells: int) -> list[str]:
    """Return the cells after the name, in the only row of so many cells that begins with it."""
    rows = [
        line[2:-2].split(" | ") for line in text.splitlines() if line.startswith(f"| `{name}` |")
    ]
    (found,) = [row for row in rows if len(row) == cells]
    return found[1:]


def fields(cls: type[msgspec.Struct]) -> set[str]:
    return {field.name for field in msgspec.structs.fields(cls)}


def anchors(text: str) -> Iterator[str]:
    """Yield the anchors of a document's titles, as the usual renderers name them."""
    for title in re.findall(r"^#+ (.*)$", text, re.M):
        yield re.sub(r"[^\w\- ]", "", title.lower()).replace(" ", "-")


def key_name(key: str, language: Language) -> str:
    return SIGNS.get(key) or KEY_NAMES[language].get(key) or key.title()


def write(text: str, folder: Path) -> Path:
    """Write a file under the name that its first line tells, and return its path."""
    path = folder / text.splitlines()[0].removeprefix("# ")
    path.write_text(text, encoding="utf-8")
    return path


SLIDES = """\
format: 1
title: T
slides:
  machine: {title: T, end: true}
  choice: {title: T, end: true}
  choix: {title: T, end: true}
"""


def around(elements: str) -> str:
    """Return a scenario whose first slide shows the elements."""
    written = "".join(f"        {line}\n" for line in elements.splitlines())
    ends = "".join(f"  {name}: {{title: T, end: true}}\n" for name in ("next_slide", "suite"))
    return (
        "# around.yaml\nformat: 1\ntitle: T\nvars: {drink: tea, boisson: the}\nslides:\n"
        f"  here:\n    title: T\n    screen:\n      elements:\n{written}{ends}"
    )
