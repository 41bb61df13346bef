"""What screens have in common, and screens made of another slide's."""

from pathlib import Path
from textwrap import dedent

import pytest

from tests.unit.loading.written import HEAD, heads, report, scenario, slide, write
from tutor.checks.check import check_course
from tutor.loading import course_files
from tutor.loading.courses import load_course, load_files
from tutor.model.actions import To
from tutor.model.course import Course
from tutor.model.elements import Button, Element, Field, Heading, Link, Logo, Notice, Text
from tutor.model.screens import Browser, Letter, Plain, Screen
from tutor.model.slide import Slide
from tutor.model.targets import SlideRef


@pytest.fixture(params=["whole", "by slides"], autouse=True)
def reading(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Courses are read at once, or slide by slide: it makes no difference."""
    if request.param == "by slides":
        monkeypatch.setattr(course_files, "WHOLE", 0)


SHARED = "screen: {frame: browser, url: site.fr, top: [{logo: Service}]}\n"

FORM = """
debut:
  title: Debut
  screen:
    elements:
      - field: {id: date, label: Date, value: 12/03/1965}
      - columns:
          - [{button: {id: annuler, label: Annuler, to: fin, callout: Je renonce}}]
          - [{button: {id: valider, label: Valider, to: fin}}]
"""


def course(tmp_path: Path, **texts: str) -> Course:
    """Return a course of these scenarios, the first lines of which `course` holds."""
    head = texts.pop("course", "")
    names = ", ".join(texts)
    write(tmp_path / "course.yaml", f"{HEAD}scenarios: [{names}]\n{head}")
    for name, text in texts.items():
        write(tmp_path / f"{name}.yaml", text)
    return load_course(tmp_path)


def shown(of: Slide) -> Screen:
    assert of.screen is not None
    return of.screen


def taken(tmp_path: Path, how: str) -> tuple[Element, ...]:
    """Return the elements of a screen that is made of the form's, and how."""
    suite = f"suite:\n  title: Suite\n  screen: {{from: debut{how}}}\n"
    path = write(tmp_path / "a.yaml", scenario(FORM + suite))
    return slide(load_course(path), "suite").elements


def plain(title: str = "Debut", screen: str = "{}") -> str:
    return scenario(f"debut:\n  title: {title}\n  screen: {screen}\n  next: fin\n")


def test_a_screen_has_the_frame_and_the_elements_that_all_have_in_common(tmp_path: Path) -> None:
    read = course(tmp_path, course=SHARED, a=plain(screen="{elements: [heading: Titre]}"))
    assert shown(slide(read)) == Screen(
        frame=Browser(url="site.fr"), elements=(Logo(name="Service"), Heading(text="Titre"))
    )


def test_a_slide_without_a_screen_still_has_none(tmp_path: Path) -> None:
    text = scenario("debut: {title: Debut, next: fin}\n")
    assert slide(course(tmp_path, course=SHARED, a=text)).screen is None


def test_a_scenarios_keys_win_over_the_courses_and_a_slides_over_both(tmp_path: Path) -> None:
    text = plain(screen="{title: Onglet}").replace("slides:", "screen: {url: autre.fr}\nslides:")
    read = course(tmp_path, course=SHARED, a=text)
    assert shown(slide(read)).frame == Browser(url="autre.fr", title="Onglet")


def test_an_empty_list_takes_off_what_stands_at_the_top(tmp_path: Path) -> None:
    read = course(tmp_path, course=SHARED, a=plain(screen="{top: []}"))
    assert shown(slide(read)).elements == ()


def test_what_stands_at_the_bottom_comes_after_a_slides_own_elements(tmp_path: Path) -> None:
    shared = "screen: {bottom: [{link: Aide}]}\n"
    read = course(tmp_path, course=shared, a=plain(screen="{elements: [text: Bonjour]}"))
    assert shown(slide(read)).elements == (Text(text="Bonjour"), Link(label="Aide"))


def test_another_frame_takes_nothing_of_what_is_in_common(tmp_path: Path) -> None:
    read = course(tmp_path, course=SHARED, a=plain(screen="{frame: letter, sender: Nous}"))
    assert shown(slide(read)) == Screen(frame=Letter(sender="Nous"))


def test_variables_are_those_of_the_file_in_which_they_stand(tmp_path: Path) -> None:
    head = "vars: {site: site.fr}\nscreen: {frame: browser, url: '{{ site }}/accueil'}\n"
    read = course(tmp_path, course=head, a=plain())
    assert shown(slide(read)).frame == Browser(url="site.fr/accueil")


def test_an_id_in_common_is_no_slides_own(tmp_path: Path) -> None:
    shared = "screen: {top: [{logo: {id: haut, name: Service}}]}\n"
    text = plain(screen="{elements: [text: {id: haut, text: Bonjour}]}")
    write(tmp_path / "course.yaml", f"{HEAD}scenarios: [a]\n{shared}")
    write(tmp_path / "a.yaml", text)
    assert "id répété « haut »" in report(tmp_path)


def test_a_screen_is_made_of_anothers_elements_and_actions(tmp_path: Path) -> None:
    path = write(
        tmp_path / "a.yaml", scenario(FORM + "suite: {title: Suite, screen: {from: debut}}\n")
    )
    read = load_course(path)
    assert shown(slide(read, "suite")) == shown(slide(read))


def test_a_screen_may_be_that_of_a_slide_written_below_or_in_another_file(tmp_path: Path) -> None:
    first = scenario("un: {title: Un, screen: {from: b/debut}}\n")
    middle = "trois: {title: Trois, screen: {from: un}}\nun: {title: Un, screen: {from: debut}}\n"
    read = course(tmp_path, a=first, b=scenario(middle + FORM.strip("\n") + "\n"))
    form = shown(read.slide(SlideRef("b", "debut")))
    assert shown(read.slide(SlideRef("a", "un"))) == form
    assert shown(read.slide(SlideRef("b", "trois"))) == form


def test_an_elements_attributes_change_one_by_one(tmp_path: Path) -> None:
    changed = taken(tmp_path, ", change: {date: {value: '', help: Obligatoire}}")[0]
    assert changed == Field(id="date", label="Date", value="", help="Obligatoire")


def test_an_action_that_is_given_replaces_the_former_one(tmp_path: Path) -> None:
    *_, button = taken(tmp_path, ", change: {valider: {to: debut}}")
    assert button.action == To(SlideRef("a", "debut"))


def test_an_action_that_is_given_takes_its_callout_and_its_hint_with_it(tmp_path: Path) -> None:
    button, _ = taken(tmp_path, ", change: {annuler: {to: debut}}")[-2:]
    assert (button.callout, button.hint) == (None, None)
    button, _ = taken(tmp_path, ", change: {annuler: {to: debut, callout: Je reviens}}")[-2:]
    assert button.callout == "Je reviens"


def test_a_label_that_changes_leaves_the_action_its_callout(tmp_path: Path) -> None:
    button, _ = taken(tmp_path, ", change: {annuler: {label: Renoncer}}")[-2:]
    assert button.callout == "Je renonce"


def test_still_elements_do_not_react_nor_speak_of_clicking(tmp_path: Path) -> None:
    *_, button, other = taken(tmp_path, ", still: [annuler]")
    assert button == Button(id="annuler", label="Annuler")
    assert other.action


def test_all_may_be_still_but_what_is_given_an_action_anew(tmp_path: Path) -> None:
    elements = taken(tmp_path, ", still: all, change: {valider: {to: debut}}")
    assert [element.id for element in elements if element.action] == ["valider"]


def test_an_element_may_be_removed_with_what_holds_nothing_else(tmp_path: Path) -> None:
    elements = taken(tmp_path, ", remove: [annuler]")
    assert [element.id for element in elements if element.id] == ["date", "valider"]


def test_elements_are_added_beside_others_or_at_the_end(tmp_path: Path) -> None:
    added = "{before: date, elements: [heading: Un]}, {after: valider, elements: [notice: Deux]}"
    elements = taken(tmp_path, f", add: [{added}, {{elements: [text: Trois]}}]")
    assert elements[0] == Heading(text="Un")
    assert elements[-2:] == (Notice(text="Deux"), Text(text="Trois"))


def test_a_frames_attributes_may_change_or_all_of_it(tmp_path: Path) -> None:
    suite = "suite: {title: Suite, screen: {from: debut, title: Autre}}\n"
    other = "tiers: {title: Tiers, screen: {from: debut, frame: letter}}\n"
    read = load_course(write(tmp_path / "a.yaml", scenario(FORM + suite + other)))
    assert shown(slide(read, "suite")).frame == Plain(title="Autre")
    assert shown(slide(read, "tiers")).frame == Letter()


def test_a_mistake_in_what_is_taken_is_told_once_at_its_source(tmp_path: Path) -> None:
    wrong = FORM.replace("label: Date", "lable: Date")
    takers = "".join(f"s{n}: {{title: Suite, screen: {{from: debut}}}}\n" for n in range(3))
    path = write(tmp_path / "a.yaml", scenario(takers + wrong.strip("\n") + "\n"))
    told = heads(report(path))
    assert len(told) == 1
    assert "a.yaml:11:" in told[0]


def test_a_finding_in_what_is_taken_is_told_once_at_its_source(tmp_path: Path) -> None:
    takers = "".join(f"s{n}: {{title: Suite, screen: {{from: debut}}}}\n" for n in range(3))
    files = load_files(write(tmp_path / "a.yaml", scenario(FORM + takers)))
    places = files.places()
    silent = [found for found in check_course(files.course) if found.rule.code == "PP302"]
    assert [places.place(found.at).line for found in silent] == [12]


def test_what_a_screen_changes_or_adds_is_found_where_it_is_written(tmp_path: Path) -> None:
    suite = """
    suite:
      title: Suite
      screen:
        from: debut
        change: {date: {help: Obligatoire}}
        add: [{before: date, elements: [heading: Un]}]
    """
    text = scenario(dedent(FORM) + dedent(suite))
    files = load_files(write(tmp_path / "a.yaml", text))
    taker, places = slide(files.course, "suite"), files.places()
    found = [places.place(taker.locus(element=number)) for number in range(2)]
    lines = [place.source.line(place.line).strip() for place in found]
    assert lines == ["add: [{before: date, elements: [heading: Un]}]", lines[1]]
    assert lines[1].startswith("change:")


def test_the_next_slide_is_the_one_written_below(tmp_path: Path) -> None:
    text = scenario("debut: {title: Debut, next: next}\nsuite: {title: Suite, next: fin}\n")
    assert slide(load_course(write(tmp_path / "a.yaml", text))).next == SlideRef("a", "suite")


def test_a_hotspot_may_lead_to_the_next_slide(tmp_path: Path) -> None:
    text = scenario("debut:\n  title: D\n  screen: {elements: [button: {label: A, to: next}]}\n")
    read = slide(load_course(write(tmp_path / "a.yaml", text)))
    assert read.hotspots[0].element.action == To(SlideRef("a", "fin"))


SERVICE = """
debut:
  title: Debut
  screen:
    elements:
      - nav: {id: nav, items: [Accueil, {id: profil, label: Profil, to: fin}], current: 1}
      - select: {id: motif, label: Motif, options: [Perte, Vol], value: Vol, asked: true}
      - radio: {id: sucre, options: [Un, Deux], value: Un, asked: true}
      - field: {id: code, label: Code, answer: "12", asked: true}
      - button: {id: envoyer, label: Envoyer, disabled: true}
      - table: [[a, b], {id: d1, cells: [c, d], to: fin}]
"""


def of_service(tmp_path: Path, how: str) -> Path:
    suite = f"suite:\n  title: Suite\n  screen: {{from: debut, {how}}}\n"
    return write(tmp_path / "a.yaml", scenario(SERVICE + suite))


def test_items_and_rows_are_changed_by_their_ids_and_may_be_still(tmp_path: Path) -> None:
    how = (
        "still: [profil], change: {d1: {cells: [e, f]}, code: {label: Le code}, nav: {current: 2}}"
    )
    nav, _, profile, *_, code, _, _, _, row = slide(
        load_course(of_service(tmp_path, how)), "suite"
    ).elements
    assert (nav.current, profile.label, profile.action) == (2, "Profil", None)  # type: ignore[attr-defined]  # a nav, an item
    assert code.caption == "Le code"
    assert row.caption == "e, f"


@pytest.mark.parametrize(
    ("change", "told"),
    [
        ("motif: {value: Autre}", "« Autre » n'est aucune des options"),
        ("motif: {options: [Perte]}", "« Vol » n'est aucune des options"),
        ("motif: {disabled: true}", "« disabled » sur ce que l'on remplit"),
        ("sucre: {value: Trois}", "« asked » sur un choix dont on ne dit pas l'option attendue"),
        ("envoyer: {to: fin}", "« disabled » sur une zone cliquable"),
        (
            "nav: {items: [Accueil], current: 2}",
            "« current » vaut 2, et « items » n'en compte que 1",
        ),
        ("nav: {current: 3}", "« current » vaut 3, et « items » n'en compte que 2"),
    ],
)
def test_what_a_change_makes_wrong_is_told_where_it_is(
    tmp_path: Path, change: str, told: str
) -> None:
    (found,) = heads(report(of_service(tmp_path, f"change: {{{change}}}")))
    assert told in found.replace("\N{NO-BREAK SPACE}", " ")
