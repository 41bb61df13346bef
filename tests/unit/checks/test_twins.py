"""A screen that is nearly another's is told with the YAML that would do."""

from pathlib import Path

import yaml
from msgspec.structs import replace

from tests.unit.checks.test_flawed import FLAWED
from tutor.checks import twins
from tutor.checks.finding import Finding
from tutor.loading.courses import load_course
from tutor.model.slide import Slide

TWIN = (FLAWED / "near_twin.yaml").read_text("utf-8")


def found(tmp_path: Path, text: str) -> list[Finding]:
    (tmp_path / "essai.yaml").write_text(text, "utf-8")
    return list(twins.check(load_course(tmp_path)))


def second(tmp_path: Path) -> Slide:
    return list(load_course(tmp_path).slides)[1]


def test_the_yaml_that_is_shown_gives_the_same_screen(tmp_path: Path) -> None:
    (finding,) = found(tmp_path, TWIN)
    written = second(tmp_path)
    shown = finding.values["yaml"]
    assert isinstance(shown, list)
    course = yaml.load(TWIN, Loader=yaml.BaseLoader)  # texts alone
    screen = yaml.load(f"{{{', '.join(shown)}}}", Loader=yaml.BaseLoader)
    course["slides"]["suite"]["screen"] = screen
    text = yaml.safe_dump(course, allow_unicode=True, sort_keys=False)
    assert found(tmp_path, text) == []
    assert replace(second(tmp_path), origins=()) == written


def test_screens_that_share_less_are_left(tmp_path: Path) -> None:
    other = TWIN.replace("Ma demande", "Ma demande refusée", 2).replace(" refusée", "", 1)
    assert found(tmp_path, other.replace("- text: Trois", "- text: Deux", 1)) == []


def test_what_all_screens_have_in_common_is_not_counted(tmp_path: Path) -> None:
    top = "[{heading: Service}, {text: A}, {text: B}, {text: C}, {text: D}]"
    slides = "".join(
        f"  {name}:\n    title: T\n    screen: {{elements: [{{text: {name}}}]}}\n    next: fin\n"
        for name in ("un", "deux")
    )
    head = f"format: 1\ntitle: Un parcours\nscreen: {{top: {top}}}\nslides:\n"
    assert found(tmp_path, f"{head}{slides}  fin: {{title: F, end: true}}\n") == []
