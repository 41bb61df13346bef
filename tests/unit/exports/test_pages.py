"""Pages: nothing that an author writes is obeyed, nothing comes from elsewhere, all is told."""

import re
from collections.abc import Callable, Iterable
from dataclasses import replace
from html.parser import HTMLParser
from itertools import pairwise
from pathlib import Path

import pytest

from tests.unit.exports.drawn import HURTFUL, course_of, painter, tags, whole
from tutor.exports.contact_sheet import contact_sheet
from tutor.exports.handout import handout
from tutor.exports.html import slide_page
from tutor.language import Language
from tutor.model.course import Course

Export = Callable[[Course], Iterable[str]]


def one(course: Course, language: Language = "fr") -> Iterable[str]:
    slide = course.slide(course.start)
    follows = replace(painter(course), look=painter(course).look._replace(hyperlinks=True))
    return slide_page(slide, follows.slide(slide), language)


def sheet(course: Course, language: Language = "fr") -> Iterable[str]:
    return contact_sheet(whole(course), painter(course).slide, language)


def printed(course: Course, language: Language = "fr") -> Iterable[str]:
    return handout(whole(course), painter(course).screen, language)


@pytest.fixture(params=[one, sheet, printed], ids=lambda export: str(export.__name__))
def export(request: pytest.FixtureRequest) -> Export:
    chosen: Export = request.param
    return chosen


class _Page(HTMLParser):
    """Notes what a browser would make of a page."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.attributes: list[tuple[str, str | None]] = []
        self.titles: list[int] = []
        self.text = ""
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.attributes += attrs
        if re.fullmatch("h[1-6]", tag):
            self.titles.append(int(tag[1]))
        if tag not in ("meta", "br", "hr"):
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        assert tag in ("rect", "path", "br", "hr")
        self.attributes += attrs

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.text += data


def test_what_an_author_writes_is_text(export: Export, tmp_path: Path) -> None:
    html = "".join(export(course_of(HURTFUL, tmp_path)))
    assert not {"script", "img", "u", "s", "q", "i"} & tags(html)
    assert "\u202e" not in html
    page = _Page(html)
    assert page.open == []
    assert not [name for name, _ in page.attributes if name.startswith("on")]
    assert not [value for _, value in page.attributes if value and "javascript" in value]
    assert html.count("</style>") == 1


def test_nothing_comes_from_elsewhere(export: Export, shipped: Course) -> None:
    page = _Page("".join(export(shipped)))
    fetched = [
        (name, value) for name, value in page.attributes if name in ("src", "srcset", "href")
    ]
    assert [value for _, value in fetched if value and not value.startswith("#")] == []
    assert not {"link", "script", "iframe", "object"} & tags(export(shipped))


def test_every_link_leads_somewhere_on_the_page(export: Export, shipped: Course) -> None:
    attributes = _Page("".join(export(shipped))).attributes
    names = [value for name, value in attributes if name == "id"]
    assert len(names) == len(set(names))
    links = {value[1:] for name, value in attributes if name == "href" and value}
    assert links <= set(names)
    referred = {value for name, value in attributes if name == "aria-labelledby"}
    assert referred <= set(names)


def test_titles_skip_no_level(export: Export, shipped: Course) -> None:
    titles = _Page("".join(export(shipped))).titles
    assert titles[0] == 1
    assert titles.count(1) == 1
    assert all(below <= above + 1 for above, below in pairwise(titles))


@pytest.mark.parametrize("language", ["fr", "en"])
def test_a_page_tells_its_language_and_the_course_s(language: Language, shipped: Course) -> None:
    for export in (sheet, printed):
        html = "".join(export(shipped, language))
        assert f'<html lang="{language}">' in html
        assert (f'<h1 lang="{shipped.language}">' in html) is (language != shipped.language)


def test_a_picture_is_told_in_words(export: Export, shipped: Course) -> None:
    html = "".join(export(shipped))
    pictures = html.count("<svg ")
    assert html.count('role="img"') == pictures
    assert len(re.findall(r"<svg [^>]*>\n<title>[^<]+</title>", html)) == pictures


def test_the_painted_lines_of_a_slide_can_be_selected(shipped: Course) -> None:
    slide = shipped.slide(shipped.start)
    block = painter(shipped).slide(slide)
    page = _Page("".join(slide_page(slide, block, "fr")))
    painted = ["".join(segment.text for segment in line) for line in block.lines]
    assert "\n".join(painted) in page.text


def test_the_sheet_has_every_slide_under_its_name_and_its_scenario(shipped: Course) -> None:
    page = _Page("".join(sheet(shipped)))
    for scenario in shipped.scenarios.values():
        assert scenario.title in page.text
        for slide in scenario.slides.values():
            assert page.text.count(str(slide.ref)) == 1
    assert page.titles.count(2) == len(shipped.scenarios)


LINKED = """\
format: 1
title: Essai
slides:
  un:
    title: Un lien
    screen: {elements: [{link: {label: Le site, url: "https://a.fr/?b&c"}}]}
    end: true
"""


def test_a_real_address_can_be_followed_from_the_painted_slide(tmp_path: Path) -> None:
    page = "".join(one(course_of(LINKED, tmp_path)))
    assert '<a href="https://a.fr/?b&amp;c" tabindex="-1"><span' in page


@pytest.mark.parametrize("told", [one, printed])
def test_a_real_address_is_told_in_words(told: Export, tmp_path: Path) -> None:
    assert "https://a.fr/?b&amp;c)" in "".join(told(course_of(LINKED, tmp_path)))
