"""What looks like a defect and is none: nothing is found there."""

from pathlib import Path
from time import perf_counter

import pytest

from tutor.checks import (
    characters,
    guidance,
    marks,
    painted,
    shapes,
    typography,
    values,
    variables,
    wording,
    zones,
)
from tutor.checks.check import Check
from tutor.checks.graph import proofs
from tutor.loading.courses import load_course

HEAD = "format: 1\ntitle: Un parcours\nslides:\n"
FIN = "  fin: {title: J'ai fini, notes: Merci., end: true}\n"


def found(check: Check, tmp_path: Path, body: str, head: str = HEAD) -> list[str]:
    """Return the codes of what a check finds in a scenario."""
    (tmp_path / "essai.yaml").write_text(f"{head}{body}{FIN}", "utf-8")
    return [each.rule.code for each in check.check(load_course(tmp_path))]


def saying(text: str) -> str:
    """Return a slide whose explanation is a text."""
    block = "".join(f"      {line}\n" for line in text.splitlines())
    return f"  debut:\n    title: Je lis\n    text: |\n{block}    notes: À dire.\n    next: fin\n"


def showing(
    *elements: str, text: str = "Je regarde l'écran.", after: str = "    next: fin\n"
) -> str:
    """Return a slide that shows elements."""
    lines = "".join(f"        - {element}\n" for element in elements)
    return (
        f"  debut:\n    title: Je lis\n    text: {text}\n    notes: À dire.\n"
        f"    screen:\n      elements:\n{lines}{after}"
    )


@pytest.mark.parametrize(
    "text",
    [
        "Je lis : tout va bien !",
        "L'adresse est https://exemple.fr/page?numero=1;suite et rien d'autre.",
        "Il est 12:30, le score est de 3:2.",
        'Je tape `ls -l;` puis `echo "oui"`.',
        "Je vais dans le disque C: puis j'ouvre le dossier.",
        '```\nif x: print("a")\n```',
        "L'esperluette s'écrit &amp; ici.",
        'Un écran de 15" suffit.',
        "Voir [la page](http://exemple.fr/a?b) : elle dit tout.",
        "« Où ? » demande-t-il ; **attention** : on attend…",
    ],
)
def test_french_prose_that_is_right(tmp_path: Path, text: str) -> None:
    assert found(typography, tmp_path, saying(text)) == []


def test_the_typography_of_screens_is_that_of_the_software(tmp_path: Path) -> None:
    assert found(typography, tmp_path, showing('text: "Attention! \\"Oui\\" ou non?"')) == []


def test_another_language_has_another_typography(tmp_path: Path) -> None:
    (tmp_path / "course.yaml").write_text(
        "format: 1\ntitle: A course\nlanguage: en\nscenarios: [essai]\n", "utf-8"
    )
    assert found(typography, tmp_path, saying('I click on "Go on": it goes on!')) == []


@pytest.mark.parametrize(
    "text",
    [
        "Élève à l'œuvre : « déjà vu », naïf, Noël, ça, où…",
        "☞ → ← ↑ ↓ ✓ ☑ ○ ● ▸ € n° 5²",
        "😀 🎉 ✅ 🔒",
        "日本語 한국어 Ελληνικά Русский",
        "┌──┐ │ab│ └──┘ ░▒▓█",
        "insécable\u00a0: fine\u202f!",
    ],
)
def test_characters_that_every_terminal_draws(tmp_path: Path, text: str) -> None:
    assert found(characters, tmp_path, saying(text)) == []


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Valider", "Valider le code"),
        ("Étape 1.5", "Étape 15"),
        ("C", "C++"),
        ("Modifier", "Modifié"),
        ("1:30", "130"),
        ("Continuer", "Continuer"),
        ("Nom", "Nom *"),
    ],
)
def test_labels_that_are_not_the_same_words(tmp_path: Path, one: str, other: str) -> None:
    body = showing(f'button: "{one}"', f'link: "{other}"')
    assert found(wording, tmp_path, body) == []


def test_sentences_that_may_well_be_said_twice(tmp_path: Path) -> None:
    text = "Je clique. Je lis la première page. Je clique. Je lis la seconde page."
    assert found(wording, tmp_path, saying(text)) == []


def test_an_explanation_may_quote_a_label_of_its_screen(tmp_path: Path) -> None:
    text = "Je coche « Je m'oppose à la création de mon espace »."
    body = showing("radio: [Je m'oppose à la création de mon espace]", text=text)
    assert found(wording, tmp_path, body) == []


def test_a_hint_is_help_enough(tmp_path: Path) -> None:
    button = "button: {label: Continuer, to: fin, hint: Il est en bas.}"
    assert found(guidance, tmp_path, showing(button, after="")) == []


def test_a_say_hotspot_explains_itself(tmp_path: Path) -> None:
    link = "link: {label: Plus tard, say: Cette page vient plus tard.}"
    assert found(guidance, tmp_path, showing(link)) == []


def test_the_words_of_a_menu_are_enough(tmp_path: Path) -> None:
    links = [f"link: {{label: Partie {number}, to: fin}}" for number in range(1, 6)]
    assert found(guidance, tmp_path, showing(*links, after="")) == []


def test_a_variable_of_the_course_that_a_scenario_mentions_is_used(tmp_path: Path) -> None:
    (tmp_path / "course.yaml").write_text(
        "format: 1\ntitle: Un cours\nscenarios: [essai]\nvars: {nom: Martin}\n", "utf-8"
    )
    assert found(variables, tmp_path, saying("Je suis {{ nom }}.")) == []


def test_a_variable_of_a_very_long_scenario_is_used_on_its_last_slide(tmp_path: Path) -> None:
    filler = "".join(
        f"  s{number}:\n    title: Page {number}\n    notes: {'mot ' * 200}\n    next: fin\n"
        for number in range(400)
    )
    head = "format: 1\ntitle: Un parcours\nvars: {nom: Martin}\nslides:\n"
    assert found(variables, tmp_path, filler + saying("{{ nom }}"), head) == []


def test_a_callout_is_a_name(tmp_path: Path) -> None:
    divider = "divider: {to: fin, callout: Je clique sur la ligne}"
    assert found(zones, tmp_path, showing(divider, after="")) == []


@pytest.mark.parametrize("other", ["[50, 0, 50, 100]", "[49.8, 0, 50.3, 100]"])
def test_zones_of_a_picture_that_touch_or_go_to_its_edges(tmp_path: Path, other: str) -> None:
    one = "zone: {at: [0, 0, 50, 100], label: Oui, to: fin}"
    both = f"[{{{one}}}, {{zone: {{at: {other}, label: Non, to: fin}}}}]"
    image = f"image: {{alt: Une page, art: '........', zones: {both}}}"
    assert found(zones, tmp_path, showing(image, after="")) == []


@pytest.mark.parametrize(
    "element",
    [
        'button: {label: "?", to: fin, callout: Un bouton est plus large que son mot}',
        "link: {label: Oui, to: fin, callout: Trois lettres}",
    ],
)
def test_three_cells_are_enough_to_click(tmp_path: Path, element: str) -> None:
    assert found(painted, tmp_path, showing(element, after="")) == []


def test_what_is_hidden_is_not_missed(tmp_path: Path) -> None:
    secret = "field: {label: Mot de passe, value: anticonstitutionnellement, secret: true}"
    steps = "steps: {items: [Un, Deux, Trois], current: 2}"
    radio = "radio: {options: [Oui], value: Autre chose}"
    table = "table: {head: [A, B], rows: [[un, deux]]}"
    assert found(painted, tmp_path, showing(secret, steps, radio, table)) == []


@pytest.mark.parametrize(
    "text",
    [
        "**Gras**, *italique*, `code`, [lien](https://exemple.fr)",
        "J'écris à <marie@exemple.fr> ou à <https://exemple.fr>.",
        "Une balise : `<b>gras</b>`.",
        "```\n<p>![a](b.png)</p>\n```",
        "Si a < b et c > d, alors AT&amp;T.",
        "Un objet : {a: {b: c}}",
    ],
)
def test_marks_that_are_read_or_that_are_none(tmp_path: Path, text: str) -> None:
    assert found(marks, tmp_path, saying(text)) == []


@pytest.mark.parametrize(
    "element",
    [
        'heading: "2 * 3 * 4 = 24"',
        'heading: "Composez le *31* ou **, puis #"',
        'field: {label: Code, value: "**secret**"}',
        'button: {label: "ma_variable_longue"}',
        "heading: R&D ; Marks & Spencer",
        'link: "[1] (note)"',
    ],
)
def test_signs_on_a_screen_that_are_no_marks(tmp_path: Path, element: str) -> None:
    assert found(marks, tmp_path, showing(element, after="    next: fin\n")) == []


def test_a_table_without_a_head_and_steps_without_a_present_one(tmp_path: Path) -> None:
    table, steps = 'table: [[un, deux], [trois, ""]]', "steps: [Un, Deux]"
    last = "steps: {items: [Un, Deux], current: 2}"
    assert found(shapes, tmp_path, showing(table, steps, last)) == []


def test_a_hostile_text_is_looked_through_at_once() -> None:
    for text in ("[a](" * 12_000, "*a " * 16_000, "`~*_" * 12_000, "<a " * 16_000, "{{" * 25_000):
        start = perf_counter()
        for pattern in (marks._MARKED, marks._TAG, marks._PICTURE, marks._OPEN, marks._CODE):
            pattern.sub("", text)
        assert perf_counter() - start < 1


@pytest.mark.parametrize(
    "value",
    [
        "29/02/2024", "3/11/25", "1er mars 2025", "12 lots 2025", "06 11 12 13 14", "3646",
        "+33 6 11 12 13 14", "1 85 07 75 112 045 38", "1 234,50 €", "12,5 %", "P@ssw0rd", "@marie",
        "marie.durand@mail.example", "2025-004512", "192.168.1.12",
    ],
)  # fmt: skip
def test_a_value_that_can_be(tmp_path: Path, value: str) -> None:
    secret = ", secret: true" if value == "P@ssw0rd" else ""
    assert found(values, tmp_path, showing(f"field: {{label: L, value: '{value}'{secret}}}")) == []


def test_an_impossible_value_may_be_shown_as_refused(tmp_path: Path) -> None:
    field = "field: {label: L, value: 30/02/1984, error: Cette date n'existe pas}"
    assert found(values, tmp_path, showing(field)) == []


CHOICES = "format: 1\ntitle: Essai\nchoices: {pour: [moi, enfant]}\nscenarios: [essai]\n"


@pytest.mark.parametrize(
    "buttons",
    [
        ["{label: Moi, to: debut, set: {pour: moi}}", "{label: Un enfant, to: fin}"],
        ["{label: Moi, to: fin}", "{label: Un enfant, to: fin, set: {pour: enfant}}"],
        [
            "{label: J'envoie, to: fin, when: {is: {pour: moi}}}",
            "{label: J'envoie, to: fin, when: {is: {pour: enfant}}}",
            "{label: Un enfant, to: fin, set: {pour: enfant}}",
        ],
        [
            *(f"{{label: {n}, say: Réponse {n}, when: {{is: {{pour: moi}}}}}}" for n in range(5)),
            *(f"{{label: {n}, say: Non {n}, when: {{is: {{pour: enfant}}}}}}" for n in range(5)),
            "{label: Un enfant, to: fin, set: {pour: enfant}}",
        ],
    ],
    ids=["a choice is set here", "another way", "never together", "ten in turns"],
)
def test_hotspots_that_differ_by_what_they_set_or_when_they_are_there(
    tmp_path: Path, buttons: list[str]
) -> None:
    (tmp_path / "course.yaml").write_text(CHOICES, "utf-8")
    body = showing(*(f"button: {one}" for one in buttons), after="")
    codes = {code for code in found(proofs, tmp_path, body) if code.startswith("PP13")}
    assert codes == set()
