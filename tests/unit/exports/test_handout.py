"""The handout: each slide, its explanation, its screen, its zones and where they lead."""

import re
from html import unescape
from pathlib import Path

import pytest
from msgspec.structs import replace

from tests.unit.exports.drawn import course_of, painter, whole
from tutor.exports.handout import handout
from tutor.exports.markdown import to_html
from tutor.exports.selection import Selection
from tutor.language import Language
from tutor.model.course import Course

WAYS = """\
format: 1
title: Les chemins
after: autre
slides:
  un:
    title: Un
    notes: Pour le formateur.
    text: |
      # Un titre

      Il dit : « oui ».
    screen:
      elements:
        - button: {label: Aller, to: autre, hint: Un conseil}
        - button: {label: Voir, visit: autre}
        - button: {label: Dire, say: "Un **mot**."}
        - button: {label: Revenir, to: return}
        - button: {label: Reculer, to: back}
        - button: {label: Quitter, to: quit}
  autre: {title: Autre, next: un}
  fin: {title: Fin, end: true}
"""


def text_of(course: Course, language: Language = "fr", *, notes: bool = True) -> str:
    """Return what one reads in a handout, each of its parts on a line."""
    html = "".join(handout(whole(course), painter(course).screen, language, notes=notes))
    body = re.sub(r"<svg.*?</svg>", "", html.partition("<main>")[2], flags=re.S)
    return unescape(re.sub(r"<[^>]*>", "", body)).replace("\u00a0", " ")


@pytest.fixture
def course(tmp_path: Path) -> Course:
    return course_of(WAYS, tmp_path)


@pytest.mark.parametrize(
    ("language", "told"),
    [
        (
            "fr",
            [
                "Aller : mène à la diapositive 2, « Autre »Indice : Un conseil",
                "Voir : montre la diapositive 2, « Autre », puis revient ici",
                "Dire : répond : Un mot.",
                "Revenir : revient là d'où l'on est venu, sinon mène à la diapositive 2, « Autre »",
                "Reculer : revient à la diapositive précédente",
                "Quitter : quitte le pas à pas",
                "Un clic n'importe où mène à la diapositive 1, « Un ».",
                "Fin du pas à pas.",
            ],
        ),
        (
            "en",
            [
                "Aller: leads to slide 2, “Autre”Hint: Un conseil",
                "Voir: shows slide 2, “Autre”, then comes back here",
                "Dire: answers: Un mot.",
                "Revenir: goes back to where one came from, or leads to slide 2, “Autre”",
                "Reculer: goes back to the previous slide",
                "Quitter: leaves the tutorial",
                "A click anywhere leads to slide 1, “Un”.",
                "The end of the tutorial.",
            ],
        ),
    ],
)
def test_it_tells_where_every_way_leads(
    course: Course, language: Language, told: list[str]
) -> None:
    text = text_of(course, language)
    assert [way for way in told if way not in text] == []


def test_the_end_menu_is_named(shipped: Course) -> None:
    assert "mène au menu de fin (diapositive " in text_of(shipped)


def test_zones_bear_the_numbers_of_the_screen(course: Course) -> None:
    html = "".join(handout(whole(course), painter(course).screen, "fr"))
    zones = re.findall(r'<li value="(\d)"><b>(\w+)</b>', html)
    assert zones == list(
        zip("123456", ["Aller", "Voir", "Dire", "Revenir", "Reculer", "Quitter"], strict=True)
    )


def test_notes_are_the_trainer_s(course: Course) -> None:
    assert "Notes du formateur\nPour le formateur." in text_of(course)
    assert "formateur" not in text_of(course, notes=False)


def test_an_author_s_titles_stand_under_the_slide_s(course: Course) -> None:
    html = "".join(handout(whole(course), painter(course).screen, "fr"))
    assert "<h4>Un titre</h4>" in html


def test_french_signs_stay_with_their_words(course: Course) -> None:
    html = "".join(handout(whole(course), painter(course).screen, "fr"))
    assert "Il dit\u00a0: «\u00a0oui\u00a0»." in html


def test_the_words_of_a_screen_follow_its_picture(course: Course) -> None:
    html = "".join(handout(whole(course), painter(course).screen, "fr"))
    words = re.search(r'</svg>\n<figcaption class="words">(.*?)</figcaption>', html, re.S)
    assert words is not None
    assert "[bouton] Aller" in words[1]


def test_the_contents_list_every_slide_under_its_number(shipped: Course) -> None:
    html = "".join(handout(whole(shipped), painter(shipped).screen, "fr"))
    contents = html.partition("<nav")[2].partition("</nav>")[0]
    numbers = re.findall(r'<li value="(\d+)"><a href="#d(\d+)">', contents)
    count = sum(len(scenario.slides) for scenario in shipped.scenarios.values())
    assert numbers == [(str(number), str(number)) for number in range(1, count + 1)]


def test_an_extract_keeps_the_numbers_of_the_course_and_links_to_what_it_holds(
    shipped: Course,
) -> None:
    chosen = shipped.scenarios["opposition"]
    selection = Selection(shipped, (chosen,))
    html = "".join(handout(selection, painter(shipped).screen, "fr"))
    before = len(shipped.scenarios["activation"].slides)
    articles = re.findall(r'<article id="d(\d+)">', html)
    assert articles == [str(before + number) for number in range(1, len(chosen.slides) + 1)]
    assert set(re.findall(r'href="#d(\d+)"', html)) <= set(articles)


def test_a_screen_is_painted_without_its_surroundings(shipped: Course) -> None:
    slide = next(one for one in whole(shipped).slides if one.screen and one.text and one.next)
    block = painter(shipped).screen(slide)
    shown = "\n".join("".join(segment.text for segment in line) for line in block.lines)
    assert slide.text.split()[0] not in shown.split()
    assert "Je clique n'importe où" not in shown


def test_it_is_laid_out_for_paper(shipped: Course) -> None:
    html = "".join(handout(whole(shipped), painter(shipped).screen, "fr"))
    assert "@page{size:A4" in html
    assert re.search(r"article\{[^}]*break-inside:avoid", html)
    assert ".scenario{break-before:page}" in html


def test_tables_links_and_words_struck_out_stay_what_they_are() -> None:
    html = to_html("| a | b |\n|---|--:|\n| 1 | 2 |\n\n~~x~~ [y](https://a.fr)", 3)
    assert '<td style="text-align:right">2</td>' in html
    assert "<s>x</s>" in html
    assert '<a href="https://a.fr">y</a>' in html


def test_it_tells_who_wrote_the_course_which_version_it_is_and_its_licence(course: Course) -> None:
    known = replace(course, author="Julie", version="2.10", licence="CC BY 4.0")
    html = "".join(handout(whole(known), painter(known).screen, "fr", notes=True))
    nbsp = "\N{NO-BREAK SPACE}"
    told = f"Par Julie{nbsp}· version 2.10{nbsp}· licence{nbsp}: CC BY 4.0"
    assert f"<p>{told}</p>" in html
