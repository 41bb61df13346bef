"""Texts come out as they are in the deck, whatever signs they are made of."""

from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from tests.unit.importing.made import put
from tutor.importing.deck import Bullet, Click, Paragraph, Run, Verb
from tutor.importing.reading.plain import plain
from tutor.importing.writing.markdown import markdown
from tutor.importing.writing.names import name_for
from tutor.importing.writing.yaml import to_yaml
from tutor.loading.courses import load_course

SIGNS = st.text("ab1 \n#*_`~-+.>)(<&;:|[]{}!\\/\"'=“”«»é\u00a0,%@?$", max_size=60)


def said(text: str) -> Paragraph:
    return Paragraph((Run(text),))


@given(SIGNS)
def test_no_sign_of_a_text_is_taken_for_a_mark(text: str) -> None:
    told = MarkdownIt("commonmark").enable(["table", "strikethrough"]).parse(
        markdown([said(plain(text))])
    )  # fmt: skip
    shown = "\n".join(
        "".join("\n" if one.type in ("hardbreak", "softbreak") else one.content
                for one in token.children or ())
        for token in told if token.type == "inline"
    )  # fmt: skip
    assert flat(shown) == flat(plain(text))
    assert {token.type for token in told} <= {"paragraph_open", "inline", "paragraph_close"}


def flat(text: str) -> str:
    return " ".join(text.split())


@given(SIGNS, SIGNS)
def test_what_is_written_is_what_yaml_reads(text: str, other: str) -> None:
    value = {"title": text, "list": [text, other], "in": [{"flow": {"a": text, "b": [other]}}]}
    read = yaml.load(to_yaml(value), yaml.BaseLoader)
    assert read["list"] == value["list"]
    for told in (read["title"], read["in"][0]["flow"]["a"]):
        assert told in (text, f"{text}\n")  # a block ends its last line
    assert read["in"][0]["flow"]["b"] == [other]


@pytest.mark.parametrize(
    "text",
    ["“Oui”", "06 11", "true", "- a", "a: b", "a #1", "{{ nom }}", "{a}", "[a", "'", '"', "~", "?",
     "1. a", "*a*", "a,b", "c:\\x", "…", "%", "@a", "Bienvenue\u00a0!", "« Oui »", "!", "&a"],
)  # fmt: skip
def test_a_course_says_what_the_deck_says(text: str, tmp_path: Path) -> None:
    clean = plain(text)
    button = {"button": {"label": clean, "to": "next"}}
    slides = {
        "one": {"title": clean, "screen": {"elements": [button, {"list": [clean, "b"]}]}},
        "two": {"title": "End", "end": True},
    }
    files = {"one.yaml": to_yaml({"format": 1, "title": clean, "slides": slides}).encode()}
    course = load_course(put(files, tmp_path))
    slide = next(iter(course.slides))
    assert (slide.title, slide.hotspots[0].element.caption) == (clean, clean)


def test_looks_and_links_are_marks() -> None:
    runs = (
        Run("See "),
        Run(
            "this page ", is_bold=True, click=Click(Verb.ADDRESS, address="https://a.example/(b) c")
        ),
        Run("now", is_italic=True),
    )
    told = markdown([Paragraph(runs)])
    assert told == "See [**this page**](<https://a.example/(b)c>) *now*"


def test_a_line_that_is_broken_stays_so() -> None:
    runs = (Run("One\nTwo", is_bold=True),)
    assert markdown([Paragraph(runs)]) == "**One**\\\n**Two**"


def test_paragraphs_with_bullets_are_lists() -> None:
    paragraphs = [
        said("Before"),
        Paragraph((Run("a"),), bullet=Bullet.SIGN),
        Paragraph((Run("b"),), 1, Bullet.SIGN),
        Paragraph((Run("c"),), bullet=Bullet.SIGN),
        said("After"),
    ]
    assert markdown(paragraphs) == "Before\n\n- a\n  - b\n- c\n\nAfter"


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("Bienvenue !", "bienvenue"),
        ("Où trouver mon numéro ?", "ou_trouver_mon_numero"),
        ("Je télécharge mon attestation d'opposition", "je_telecharge_mon_attestation"),
        ("Menu", "slide_menu"),
        ("25", "slide_25"),
        ("日本語", "slide"),
        ("Déjà là", "deja_la_2"),
    ],
)
def test_a_title_makes_a_name(title: str, name: str) -> None:
    assert name_for(title, {"deja_la"}, "slide") == name
