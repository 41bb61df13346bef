"""What the documents say is what the program does."""

import re
import tomllib
from collections.abc import Iterator
from pathlib import Path
from shutil import copy
from typing import Literal, NamedTuple, get_args, get_origin

import msgspec
import pytest

from docs.revisions import FRENCH, behind, english_of
from docs.screenshots import EXAMPLES, PICTURES, SCREENSHOT
from tests.unit.program import ROOT
from tutor.language import Language
from tutor.loading.courses import load_course
from tutor.model.answers import Answer, Rung
from tutor.model.course import Course, Scenario, Theme
from tutor.model.elements import KINDS, Element, Zone
from tutor.model.keys import keys_of
from tutor.model.screens import FRAMES, Addition, Around, Taking
from tutor.model.slide import Slide
from tutor.model.targets import TARGET_WORDS
from tutor.model.tasks import Exam, Task

DOCUMENTS = [*sorted(ROOT.glob("*.md")), *sorted(ROOT.glob("docs/*.md"))]


STATES = ("disabled", "error", "required")
"""What the kinds that one fills in have in common, told in a table of their own."""


class Manual(NamedTuple):
    """The documents of one language."""

    language: Language

    @property
    def readme(self) -> str:
        return self._named("README")

    @property
    def format(self) -> str:
        return self.page("format")

    def page(self, name: str) -> str:
        """Return a page of `docs/`, by its name without endings."""
        return self._named(f"docs/{name}")

    def _named(self, path: str) -> str:
        ending = "md" if self.language == "en" else "fr.md"
        return (ROOT / f"{path}.{ending}").read_text(encoding="utf-8")


@pytest.fixture(params=["en", "fr"])
def manual(request: pytest.FixtureRequest) -> Manual:
    return Manual(request.param)


def test_the_examples_of_the_format_load(manual: Manual, tmp_path: Path) -> None:
    written = blocks(manual.format, "yaml")
    scenarios = {text.splitlines()[0].removeprefix("# "): text for text in written}
    listed = {f"{name}.yaml" for text in written for name in names_listed(text)}
    for number, text in enumerate(written):
        folder = tmp_path / str(number)
        folder.mkdir()
        copy(SCREENSHOT, folder)
        if text.startswith("- "):
            load_course(write(around(text), folder))
            continue
        for name in names_listed(text):
            write(scenarios.get(f"{name}.yaml", f"# {name}.yaml\n{SLIDES}"), folder)
        if not listed.intersection(scenarios, [text.splitlines()[0].removeprefix("# ")]):
            load_course(write(text, folder))


def names_listed(course: str) -> list[str]:
    """Return the scenarios that a course file lists."""
    return re.findall(r"[\w]+", course.partition("scenarios: [")[2].partition("]")[0])


@pytest.mark.parametrize("kind", KINDS)
def test_the_format_tells_every_attribute_of_each_kind(kind: str, manual: Manual) -> None:
    keys = {key.name for key in keys_of(KINDS[kind])}
    own = keys - fields(Element) - {*STATES}
    required = {field.name for field in msgspec.structs.fields(KINDS[kind]) if field.required}
    attributes, bare, _ = row(manual.format, kind, cells=4)
    assert own <= set(codes(attributes))
    assert required == set(re.findall(r"\*\*`(\w+)`\*\*", attributes))
    assert next(iter(codes(bare)), None) == KINDS[kind].bare


@pytest.mark.parametrize("state", STATES)
def test_the_format_tells_what_each_state_is_for(state: str, manual: Manual) -> None:
    (kinds,) = re.findall(rf"^\| `{state}` \| (`field`.*?) \|", manual.format, re.M)
    assert codes(kinds) == [kind for kind, cls in KINDS.items() if state in fields(cls)]


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
    everywhere = {"format", "vars", "to", "visit", "say", "by"} | fields(Element) - {"action"}
    course = fields(Course) | fields(Scenario) | fields(Slide) | fields(Theme)
    learning = fields(Task) | fields(Exam) | fields(Answer) | fields(Rung)
    screens = {key.name for cls in (Around, Taking, Addition, Zone) for key in keys_of(cls)}
    of_the_loader = {"ref", "variables", "mentioned", "glossary", "origins", "branches", "places"}
    of_the_loader |= {"variant", "idle", "watched", "counted"}
    assert everywhere | learning | screens | (course - of_the_loader) <= told
    assert set(TARGET_WORDS) <= told


def test_the_format_tells_the_colours_that_one_gets(manual: Manual) -> None:
    for name in fields(Theme):
        assert f"| `{name}` | `{getattr(Theme(), name)}` |" in manual.format


def test_the_format_tells_the_bounds(manual: Manual) -> None:
    from tutor.loading.files import MAX_BYTES
    from tutor.loading.mistakes import SHOWN
    from tutor.loading.parsing import MAX_DEPTH
    from tutor.loading.reader import LONGEST_TEXT, MOST_REPLACED
    from tutor.loading.scenarios import MAX_WHOLE
    from tutor.model.elements import LARGEST

    bounds = re.findall(r"\| (\d+)(?:\W[MK]i\w)? \|$", manual.format, re.M)
    mebi = 1024 * 1024
    sizes = (MAX_BYTES // mebi, MAX_WHOLE // mebi, MAX_DEPTH, SHOWN, LONGEST_TEXT, MOST_REPLACED)
    assert bounds == [str(n) for n in sizes]
    assert f" {LARGEST}." in manual.format


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: str(path.relative_to(ROOT)))
def test_links_lead_somewhere(document: Path) -> None:
    text = re.sub(r"```.*?```|`[^`\n]+`", "", document.read_text(encoding="utf-8"), flags=re.S)
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


def test_contributing_names_every_room() -> None:
    house = ROOT / "tutor"
    files = (path for path in house.glob("*/**/*") if path.is_file() and path.suffix != ".pyc")
    rooms = {path.relative_to(house).parts[0] for path in files}
    told = re.findall(r"^  (\w+)/ +\S", (ROOT / "CONTRIBUTING.md").read_text("utf-8"), re.M)
    assert sorted(told) == sorted(rooms)


def test_contributing_tells_which_room_may_import_which() -> None:
    contracts = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["tool"]["importlinter"]
    layers = " → ".join(contracts["contracts"][0]["layers"]).replace("tutor.", "")
    told = (ROOT / "CONTRIBUTING.md").read_text("utf-8")
    assert layers in re.sub(r"\s+", " ", told)


@pytest.mark.parametrize("document", FRENCH, ids=lambda path: str(path.relative_to(ROOT)))
def test_french_signs_have_their_spaces(document: Path) -> None:
    text = document.read_text(encoding="utf-8").partition("<!-- rules -->")[0]
    words = re.sub(r"```.*?```|``.*?``|`[^`]*`|<kbd>.*?</kbd>|<!--.*?-->", "", text, flags=re.S)
    assert re.findall(r".{0,20} [;:!?»].{0,9}|« .{0,20}|\w'\w.{0,9}", words) == []


def test_the_pictures_show_slides_that_there_are(shipped: Course) -> None:
    for name, _, _ in EXAMPLES:
        assert (ROOT / "docs" / "images" / f"{name}.svg").is_file()
    for picture in PICTURES:
        scenario, _, slide = picture.slide.partition("/")
        assert slide in shipped.scenarios[scenario].slides
        assert (ROOT / "docs" / "images" / f"{picture.name}.svg").is_file()


def test_every_picture_is_shown_by_a_document() -> None:
    shown = "".join(document.read_text(encoding="utf-8") for document in DOCUMENTS)
    pictures = [path.name for path in (ROOT / "docs" / "images").iterdir()]
    assert [name for name in pictures if f"images/{name})" not in shown] == []


@pytest.mark.parametrize("page", FRENCH, ids=lambda path: str(path.relative_to(ROOT)))
def test_a_page_leads_to_its_other_language_and_to_the_index(page: Path) -> None:
    english = english_of(page)
    assert f"[English]({english.name})" in page.read_text(encoding="utf-8")
    assert f"[Français]({page.name})" in english.read_text(encoding="utf-8")
    for one, index in ((page, "README.fr.md"), (english, "README.md")):
        if one.name != index:
            assert f" · [Documentation]({index})" in one.read_text(encoding="utf-8")


def test_every_page_is_in_both_languages() -> None:
    pages = [path for path in ROOT.glob("docs/*.md") if not path.name.endswith(".fr.md")]
    assert {ROOT / "README.md", *pages} == {english_of(page) for page in FRENCH}


@pytest.mark.parametrize("page", FRENCH, ids=lambda path: str(path.relative_to(ROOT)))
def test_a_french_page_is_not_behind_its_english_one(page: Path) -> None:
    assert behind(page) is None


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
    return {field.encode_name for field in msgspec.structs.fields(cls)}


def anchors(text: str) -> Iterator[str]:
    """Yield the anchors of a document's titles, as the usual renderers name them."""
    for title in re.findall(r"^#+ (.*)$", text, re.M):
        yield re.sub(r"[^\w\- ]", "", title.lower()).replace(" ", "-")


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
