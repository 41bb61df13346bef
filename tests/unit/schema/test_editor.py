"""The schemas in an editor: what the real yaml-language-server proposes, tells and marks."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.unit.program import ROOT
from tests.unit.schema.editor import Editor, server_command
from tutor.model.actions import ACTIONS
from tutor.model.elements import KINDS
from tutor.model.screens import FRAMES

COMMAND = server_command()

pytestmark = pytest.mark.skipif(
    COMMAND is None, reason="there is no yaml-language-server: npm install yaml-language-server"
)

SCENARIOS = ROOT / "scenarios"
COURSE = "# yaml-language-server: $schema=course.schema.json\n"
SCENARIO = "# yaml-language-server: $schema=scenario.schema.json\n"
POLICY = "# yaml-language-server: $schema=policy.schema.json\nformat: 1\n"
SLIDE = f"{SCENARIO}format: 1\ntitle: T\nslides:\n  one:\n    title: One\n"
SCREEN = f"{SLIDE}    screen:\n      frame: browser\n"
ELEMENTS = f"{SCREEN}      elements:\n"
BUTTON = f"{ELEMENTS}        - button:\n            label: B\n"


@pytest.fixture(scope="module")
def editor() -> Iterator[Editor]:
    assert COMMAND
    with Editor(COMMAND, SCENARIOS) as opened:
        yield opened


SHIPPED = [*SCENARIOS.glob("*.yaml"), *(ROOT / "tutor/templates").glob("*/*.yaml")]


@pytest.mark.parametrize("path", SHIPPED, ids=lambda path: f"{path.parent.name}/{path.name}")
def test_nothing_is_marked_in_the_shipped_courses(editor: Editor, path: Path) -> None:
    assert editor.problems(path.read_text(encoding="utf-8")) == []


@pytest.mark.parametrize(
    ("text", "proposed"),
    [
        (
            f"{SCENARIO}format: 1\n|\n",
            {"title", "summary", "start", "after", "minutes", "vars", "slides"},
        ),
        (f"{SLIDE}    |\n", {"text", "notes", "screen", "next", "end"}),
        (f"{SCREEN}      |\n", {"elements", "url", "title"}),
        (f"{SLIDE}    screen:\n      frame: |\n", {*FRAMES}),
        (f"{ELEMENTS}        - |\n", {*KINDS}),
        (f"{ELEMENTS}        - divider\n        - |\n", {*KINDS}),
        (f"{BUTTON}            |\n", {"style", "id", "callout", "hint", *ACTIONS}),
        (f"{BUTTON}            style: |\n", {"primary", "secondary"}),
        (f"{ELEMENTS}        - heading:\n            level: |\n", {"1", "2", "3"}),
        (f"{SLIDE}    end: |\n", {"true", "false"}),
        (f"{SLIDE}    next: |\n", {"return", "back", "menu", "quit"}),
        (f"{SLIDE}    text: |\n", set()),
        (f"{COURSE}format: 1\nlanguage: |\n", {"fr", "en"}),
        (f"{COURSE}format: 1\ntheme:\n  prim|\n", {"primary"}),
        (f"{POLICY}|\n", {"idle", "warning", "attract", "keys", "hours", "pin"}),
        (f"{POLICY}attract:\n  |\n", {"slide", "pace", "blank_after"}),
        (f"{POLICY}keys:\n  - |\n", {"back", "menu", "help", "language"}),
        (f"{POLICY}motion: |\n", {"none", "calm", "full"}),
        (f"{POLICY}large: |\n", {"true", "false"}),
    ],
)
def test_what_may_be_written_here_is_proposed(
    editor: Editor, text: str, proposed: set[str]
) -> None:
    skeleton = {"object"}
    assert {*editor.completions(text)} - skeleton >= proposed
    if not proposed:
        assert editor.completions(text) == []


@pytest.mark.parametrize(
    ("text", "snippet"),
    [
        (f"{SCENARIO}format: 1\ntitle: T\nslides:\n  |\n", "une diapositive"),
        (f"{ELEMENTS}        - |\n", "button (bouton)"),
        (f"{ELEMENTS}        - |\n", "columns (colonnes)"),
    ],
)
def test_a_slide_and_each_kind_are_proposed_whole(editor: Editor, text: str, snippet: str) -> None:
    assert snippet in editor.completions(text)


@pytest.mark.parametrize(
    ("text", "meaning"),
    [
        (f"{SLIDE}    no|tes: x\n", "Pour le formateur seul, en Markdown."),
        (f"{SCENARIO}form|at: 1\n", "La version du format : 1."),
        (f"{SCREEN}      u|rl: x\n", "L'adresse dans la barre."),
        (f"{ELEMENTS}        - divi|der: x\n", KINDS["divider"].meaning("fr")),
        (f"{BUTTON}            call|out: x\n", "L'infobulle qui montre cet élément du doigt."),
        (f"{BUTTON}            to|: one\n", ACTIONS["to"].meaning("fr")),
        (f"{SLIDE}    screen:\n      fra|me: phone\n", FRAMES["phone"].meaning("fr")),
        (f"{COURSE}the|me: {{}}\n", "Les couleurs du service."),
        (f"{POLICY}ho|urs:\n", "Les heures d'ouverture"),
    ],
)
def test_what_a_word_means_is_told(editor: Editor, text: str, meaning: str) -> None:
    assert meaning in editor.hover(text)


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        (f"{SLIDE}    titel: x\n", "7: Clé inconnue, ou clé manquante. Clés possibles"),
        (f"{SCREEN}      time: x\n", "9: Clé inconnue, ou clé manquante. Clés possibles"),
        (f"{ELEMENTS}        - buton: x\n", "10: Clé inconnue, ou clé manquante. Clés possibles"),
        (f"{BUTTON}            to: one\n            say: x\n", "13: Property say is not allowed."),
        (
            f"{ELEMENTS}        - button: {{to: one}}\n",
            "10: Clé inconnue, ou clé manquante. Clés possibles",
        ),
        (f"{SLIDE}    text: [x]\n", "7: Un texte est attendu ici"),
        (f"{COURSE}format: 1\ntitle: T\n", "2: Clé inconnue, ou clé manquante. Clés possibles"),
        (f"{POLICY}idel: 60\n", "3: Clé inconnue, ou clé manquante. Clés possibles"),
        (f"{POLICY}warning: 5\n", "3: Value is below the minimum of 20."),
        (f"{POLICY}hours: {{opens: 08:30}}\n", "3: Clé inconnue, ou clé manquante. Clés possibles"),
    ],
)
def test_what_cannot_be_is_marked(editor: Editor, text: str, problem: str) -> None:
    told = [one.replace("\u00a0", " ") for one in editor.problems(text)]
    assert any(one.startswith(problem) for one in told)


@pytest.mark.parametrize("value", ["034567", "on", "1.10", "true", "2021-09-28", "12:30", ""])
def test_a_value_that_is_taken_as_written_is_not_marked(editor: Editor, value: str) -> None:
    assert editor.problems(f"{ELEMENTS}        - field: {{label: L, value: {value}}}\n") == []
