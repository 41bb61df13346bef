"""What the READMEs, the index and the pages on keys and commands say is what the program does."""

import re
import shlex
from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

import pytest
from textual.keys import key_to_character

from tests.unit.program import ROOT, run
from tests.unit.test_docs import Manual, blocks, codes, write
from tutor.commands import COMMANDS as PROGRAMS
from tutor.language import Language
from tutor.loading.courses import load_course
from tutor.model.elements import KINDS
from tutor.model.screens import FRAMES
from tutor.records.database import VARIABLE
from tutor.ui.commands import COMMANDS
from tutor.ui.digits import DIGITS

MISSPELT: Mapping[Language, Mapping[str, str]] = {
    "en": {"frame: phone": "frame: fone", "to: cup": "to: cupp"},
    "fr": {"frame: phone": "frame: fone", "to: tasse": "to: tase"},
}
"""The two slips that each README tells of."""

KEY_NAMES: Mapping[Language, Mapping[str, str]] = {
    "en": {"pageup": "Page Up", "pagedown": "Page Down", "backspace": "Backspace"}
    | {"home": "Home", "end": "End", "escape": "Escape", "space": "Space"},
    "fr": {"pageup": "Page préc.", "pagedown": "Page suiv.", "backspace": "Retour arrière"}
    | {"home": "Début", "end": "Fin", "escape": "Échap", "space": "Espace"},
}
DIGIT_SIGNS = {"minus": "-", "underscore": "_"}
SIGNS = {"left": "←", "right": "→", "question_mark": "?", "full_stop": ".", "slash": "/"}

PARTNERS = ("import", "notes", "kiosk", "records push")
"""The commands of the READMEs that need a deck, a terminal, a policy or a server to do anything."""


@pytest.fixture(params=["en", "fr"])
def manual(request: pytest.FixtureRequest) -> Manual:
    return Manual(request.param)


def test_the_course_of_the_readme_loads_and_plays(manual: Manual, tmp_path: Path) -> None:
    (text,) = blocks(manual.readme, "yaml")
    course = load_course(write(text, tmp_path))
    played = console(manual.page("commands"))
    assert len(course.scenarios) == 1
    assert "--plain" in played.arguments
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
    told = console(manual.readme)
    assert printed(tmp_path, *told.arguments) == told.output


def test_the_two_commands_stand_first_and_ci_runs_the_second(manual: Manual) -> None:
    play, test = blocks(manual.readme, "sh")
    assert manual.readme.index(play) < manual.readme.index(test) < manual.readme.index("![")
    assert play.startswith("python3 -m venv .venv && ")
    assert play.endswith(" && .venv/bin/pas-a-pas\n")
    assert test == "make check\n"
    assert "\nmake --keep-going check " in (ROOT / ".ci/run").read_text(encoding="utf-8")


def test_the_commands_of_the_readme_run(manual: Manual, tmp_path: Path) -> None:
    table = "".join(re.findall(r"^\|.*\n", manual.readme, re.M))
    commands = re.findall(r"`pas-a-pas (.+?)`", table)
    assert len(commands) > 8
    kept = {VARIABLE: str(tmp_path / "records.sqlite")}
    run("--plain", "--record", answers="q\n", env=kept)
    for command in sorted(commands, key=lambda given: not given.startswith("new ")):
        partner = next((one for one in PARTNERS if command.startswith(one)), None)
        tried = f"{partner} --help" if partner else command
        done = run(*shlex.split(tried), cwd=tmp_path, answers="q\nq\n", env=kept)
        assert (done.returncode, done.stderr) == (0, ""), command


def test_the_readme_is_short(manual: Manual) -> None:
    assert len(manual.readme.splitlines()) <= 150


@pytest.mark.parametrize("page", ["README", "index"])
def test_who_writes_a_course_is_led_to_the_author_s_page_first(page: str, manual: Manual) -> None:
    text = manual.readme if page == "README" else manual.page("README")
    titles = ("## Writing a course\n", "## Écrire un cours\n", "## You write", "## Vous écrivez")
    (title,) = [title for title in titles if title in text]
    (first, *_) = re.findall(r"\]\((\S+)\)", text.partition(title)[2])
    assert first.removeprefix("docs/") in ("authors.md", "authors.fr.md")


def test_the_index_leads_to_every_page_of_its_language(manual: Manual) -> None:
    french = manual.language == "fr"
    pages = {path.name for path in ROOT.glob("docs/*.md")}
    own = {name for name in pages if name.endswith(".fr.md") == french}
    linked = {link.partition("#")[0] for link in re.findall(r"\]\((\S+)\)", manual.page("README"))}
    assert own - {"README.md", "README.fr.md"} <= linked


def test_the_author_s_page_names_every_kind_and_frame(manual: Manual) -> None:
    assert {*KINDS, *FRAMES} <= set(codes(manual.page("authors")))


def test_the_page_on_commands_tells_every_command(manual: Manual) -> None:
    assert [name for name in PROGRAMS if f"| `{name}` |" not in manual.page("commands")] == []


def test_the_page_on_commands_tells_every_option_of_play(manual: Manual, tmp_path: Path) -> None:
    help_text = printed(tmp_path, "play", "--help", "--lang", manual.language)
    options = set(re.findall(r"(?<![\w-])--?[a-z][a-z-]*", help_text))
    assert len(options) > 5
    written = manual.page("commands").replace("`", " ")
    assert [option for option in sorted(options) if f" {option} " not in written] == []


def test_the_page_on_keys_tells_every_key(manual: Manual) -> None:
    told = set(re.findall(r"<kbd>(.+?)</kbd>", manual.page("keys")))
    keys = {key for one in COMMANDS for key in (*one.keys, *one.characters)}
    shown = {key_name(key, manual.language) for key in keys}
    digits = {key for key in DIGITS if not key.isdigit() or key in "19"}
    shown |= {DIGIT_SIGNS.get(key) or key_to_character(key) or key for key in digits}
    assert sorted(shown - told) == []


def test_the_page_on_keys_calls_them_as_the_player_does(manual: Manual) -> None:
    text = re.sub(r"</?kbd>", "", manual.page("keys"))
    for one in COMMANDS:
        for part in filter(None, one.keys_in(manual.language).split(" · ")):
            assert part in text


def test_the_keys_of_the_readme_are_on_the_page_on_keys(manual: Manual) -> None:
    first = set(re.findall(r"<kbd>(.+?)</kbd>", manual.readme))
    assert len(first) > 5
    assert first <= set(re.findall(r"<kbd>(.+?)</kbd>", manual.page("keys")))


class Console(NamedTuple):
    """A command of a document, and what the document says that it prints."""

    arguments: list[str]
    output: str


def console(text: str) -> Console:
    """Return the only console block of a document."""
    (block,) = blocks(text, "console")
    command, _, output = block.partition("\n")
    return Console(command.removeprefix("$ pas-a-pas ").split(), output)


def printed(folder: Path, *arguments: str) -> str:
    """Return what the program prints, on both of its outputs, without spaces at the ends."""
    done = run(*arguments, cwd=folder, env={"LC_ALL": "fr_FR.UTF-8"})
    lines = (done.stdout + done.stderr).strip().splitlines()
    return "".join(f"{line.rstrip()}\n" for line in lines)


def key_name(key: str, language: Language) -> str:
    return SIGNS.get(key) or KEY_NAMES[language].get(key) or key.title()
