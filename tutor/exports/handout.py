"""A course to print: every slide with its explanation, its screen, its zones and its notes."""

from collections.abc import Callable, Iterator
from html import escape

from tutor.exports.alt_text import caption, screen_in_words
from tutor.exports.asides import TERMS
from tutor.exports.handout_style import style
from tutor.exports.links import Links
from tutor.exports.markdown import to_html
from tutor.exports.pages import in_course_language, page, safe
from tutor.exports.selection import Selection, SlideNumbers
from tutor.exports.svg import draw
from tutor.language import Language, Phrase, Plural
from tutor.model.course import Scenario
from tutor.model.errors import painting
from tutor.model.imprint import imprint
from tutor.model.screens import Plain, Screen
from tutor.model.slide import Hotspot, Slide
from tutor.painting.blocks import Block
from tutor.painting.terms import LEARN_MORE, terms_of

_CONTENTS = Phrase("Contents")
_SLIDES = Plural("{count} slide", "{count} slides")
_FOR_TRAINERS = Phrase("Trainer's edition, with the notes")
_FOR_ALL = Phrase("Participants' edition")
_SCREEN = Phrase("Screen of slide {number}")
_ZONES = Phrase("Clickable zones")
_NEXT = Phrase("A click anywhere {way}.")
_WAITS = Phrase("So does a wait of {seconds} s.")
_ZONE = Phrase("{name}: {way}")
_END = Phrase("The end of the tutorial.")
_NOTES = Phrase("Trainer's notes")
_HINT = Phrase("Hint: {hint}")


def handout(
    selection: Selection,
    paint_screen: Callable[[Slide], Block],
    language: Language,
    *,
    notes: bool = True,
) -> Iterator[str]:
    """Yield a page to print, with the trainer's notes or without them."""
    writer = _Handout(selection, paint_screen, language, notes)
    course = selection.course
    yield from page(course.title, language, style(course), writer.body())


class _Handout:
    """Writes the parts of one handout."""

    def __init__(
        self,
        selection: Selection,
        paint_screen: Callable[[Slide], Block],
        language: Language,
        notes: bool,
    ) -> None:
        self._selection = selection
        self._paint_screen = paint_screen
        self._language = language
        self._notes = notes
        self._numbers = SlideNumbers(selection)
        self._ways = Links(selection, self._numbers, language)
        self._theirs = in_course_language(selection.course, language)

    def body(self) -> Iterator[str]:
        """Yield the title, the table of contents, and each scenario."""
        yield from self._cover()
        yield "<main>\n"
        for scenario in self._selection.scenarios:
            yield from self._scenario(scenario)
        yield "</main>\n"

    def _cover(self) -> Iterator[str]:
        language = self._language
        edition = _FOR_TRAINERS if self._notes else _FOR_ALL
        count = self._count(len(self._selection.slides))
        yield f"<header>\n<h1{self._theirs}>{safe(self._selection.course.title)}</h1>\n"
        yield f"<p>{edition(language)} · {count}</p>\n"
        if told := imprint(self._selection.course, language):
            yield f"<p>{safe(told)}</p>\n"
        yield "</header>\n"
        yield f'<nav aria-labelledby="contents">\n<h2 id="contents">{_CONTENTS(language)}</h2>\n'
        for scenario in self._selection.scenarios:
            yield f"<section{self._theirs}>\n<h3>{safe(scenario.title)}</h3>\n<ol>\n"
            for slide in scenario.slides.values():
                number = self._numbers[slide.ref]
                title = f'<a href="#d{number}">{safe(slide.title)}</a>'
                yield f'<li value="{number}">{title}</li>\n'
            yield "</ol>\n</section>\n"
        yield "</nav>\n"

    def _count(self, count: int) -> str:
        return _SLIDES(self._language, count)

    def _scenario(self, scenario: Scenario) -> Iterator[str]:
        yield f'<section class="scenario">\n<h2{self._theirs}>{safe(scenario.title)}</h2>\n'
        if scenario.summary:
            yield f'<p class="summary"{self._theirs}>{safe(scenario.summary)}</p>\n'
        for slide in scenario.slides.values():
            with painting(slide.ref):
                yield from self._slide(slide)
        yield "</section>\n"

    def _slide(self, slide: Slide) -> Iterator[str]:
        number = self._numbers[slide.ref]
        yield f'<article id="d{number}">\n<h3{self._theirs}><span>{number}</span> '
        yield f"{safe(slide.title)}</h3>\n"
        if slide.text:
            yield f'<div class="text"{self._theirs}>{to_html(slide.text, level=3)}</div>\n'
        yield from self._asides(slide)
        if slide.screen:
            yield self._screen(slide, slide.screen)
        yield from self._ways_on(slide)
        if slide.notes and self._notes:
            yield f"<aside>\n<h4>{_NOTES(self._language)}</h4>\n<div{self._theirs}>"
            yield f"{to_html(slide.notes, level=4)}</div>\n</aside>\n"
        yield "</article>\n"

    def _asides(self, slide: Slide) -> Iterator[str]:
        """Yield the slide's details, and the terms that it uses."""
        if slide.details:
            yield f"<h4>{LEARN_MORE(self._language)}</h4>\n<div{self._theirs}>"
            yield f"{to_html(slide.details, level=4)}</div>\n"
        if terms := terms_of(slide):
            yield f"<h4>{TERMS(self._language)}</h4>\n<dl{self._theirs}>\n"
            for term in terms:
                yield f"<dt>{safe(term)}</dt>\n<dd>{to_html(slide.glossary[term], level=4)}</dd>\n"
            yield "</dl>\n"

    def _screen(self, slide: Slide, screen: Screen) -> str:
        block = self._paint_screen(slide)
        title = _SCREEN(self._language, number=self._numbers[slide.ref])
        words = escape(screen_in_words(slide, self._language))
        drawn = draw(block.lines, block.width, title)
        edge = ' class="plain"' if isinstance(screen.frame, Plain) else ""
        return f'<figure{edge}>\n{drawn}<figcaption class="words">{words}</figcaption>\n</figure>\n'

    def _ways_on(self, slide: Slide) -> Iterator[str]:
        language, scenario = self._language, slide.ref.scenario
        if slide.hotspots:
            yield f'<h4>{_ZONES(language)}</h4>\n<ol class="zones">\n'
            for hotspot in slide.hotspots:
                yield f'<li value="{hotspot.number}">{self._zone(hotspot, scenario)}</li>\n'
            yield "</ol>\n"
        if slide.next:
            words = _NEXT(language, way=self._ways.target(slide.next, scenario))
            waits = f" {_WAITS(language, seconds=slide.wait)}" if slide.wait else ""
            yield f'<p class="next">{words}{waits}</p>\n'
        elif slide.end:
            yield f'<p class="next">{_END(language)}</p>\n'

    def _zone(self, hotspot: Hotspot, scenario: str) -> str:
        element = hotspot.element
        assert element.action
        name = f"<b{self._theirs}>{safe(caption(hotspot, self._language))}</b>"
        way = self._ways.action(element, element.action, scenario)
        words = _ZONE(self._language, name=name, way=way)
        hint = _HINT(self._language, hint=safe(element.hint)) if element.hint else ""
        return f"{words}<br>{hint}" if hint else words
