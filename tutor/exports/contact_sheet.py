"""A course on one page: every slide painted small, by scenario, under its name."""

from collections.abc import Callable, Iterator

from tutor.exports.pages import OUT_OF_SIGHT, in_course_language, page, safe
from tutor.exports.selection import Selection, SlideNumbers
from tutor.exports.svg import draw
from tutor.language import Language, Phrase, Plural
from tutor.model.course import Scenario
from tutor.model.imprint import imprint
from tutor.model.slide import Slide
from tutor.painting.blocks import Block

_SLIDES = Plural("{count} slide", "{count} slides")
_SCENARIOS = Phrase("Scenarios")

_STYLE = """\
*{box-sizing:border-box}
body{margin:0 auto;padding:1.5rem;max-width:110rem;background:#fff;color:#262939;
font-family:system-ui,'Segoe UI',Roboto,'Helvetica Neue',Arial,'DejaVu Sans',sans-serif}
h1{margin:0;font-size:1.6rem}h2{margin:2rem 0 .8rem;font-size:1.2rem}
h2 small,header p{font-weight:normal;color:#595c6a}
a{color:#0b3a8c}nav ul{display:flex;flex-wrap:wrap;gap:.3rem 1.5rem;margin:.5rem 0;padding:0;
list-style:none}
.slides{display:grid;grid-template-columns:repeat(auto-fill,minmax(22rem,1fr));gap:1.2rem}
figure{margin:0;break-inside:avoid;content-visibility:auto;contain-intrinsic-size:auto 18rem}
figure svg{display:block;width:100%;height:auto;border:1px solid #b9bcc8;border-radius:4px}
figcaption{margin-top:.3rem;font-size:.85rem;overflow-wrap:anywhere}
code{font-family:'DejaVu Sans Mono',Menlo,Consolas,monospace;color:#595c6a}
@page{size:A4 landscape;margin:12mm}
@media print{body{padding:0;max-width:none}nav{display:none}h2{break-after:avoid}
.slides{display:block}
figure{display:inline-block;vertical-align:top;width:32%;margin:0 .7% 5mm 0}
figure svg{max-height:165mm}}
"""


def contact_sheet(
    selection: Selection, paint: Callable[[Slide], Block], language: Language
) -> Iterator[str]:
    """Yield a page with every slide as `paint` paints it."""
    title = selection.course.title
    yield from page(title, language, _STYLE + OUT_OF_SIGHT, _body(selection, paint, language))


def _body(
    selection: Selection, paint: Callable[[Slide], Block], language: Language
) -> Iterator[str]:
    course = selection.course
    theirs = in_course_language(course, language)
    yield f"<header><h1{theirs}>{safe(course.title)}</h1>\n"
    yield f"<p>{_counted(len(selection.slides), language)}</p>\n"
    if told := imprint(course, language):
        yield f"<p>{safe(told)}</p>\n"
    yield f'<nav aria-label="{_SCENARIOS(language)}"><ul{theirs}>\n'
    for number, scenario in enumerate(selection.scenarios, 1):
        yield f'<li><a href="#p{number}">{safe(scenario.title)}</a></li>\n'
    yield "</ul></nav></header>\n<main>\n"
    numbers = SlideNumbers(selection)
    for number, scenario in enumerate(selection.scenarios, 1):
        yield f'<section aria-labelledby="p{number}">\n<h2 id="p{number}"{theirs}>'
        yield f"{safe(scenario.title)} {_size(scenario, language)}</h2>\n"
        yield f'<div class="slides"{theirs}>\n'
        for slide in scenario.slides.values():
            yield _figure(slide, paint(slide), numbers)
        yield "</div>\n</section>\n"
    yield "</main>\n"


def _size(scenario: Scenario, language: Language) -> str:
    return f'<small lang="{language}">{_counted(len(scenario.slides), language)}</small>'


def _figure(slide: Slide, block: Block, numbers: SlideNumbers) -> str:
    number = numbers[slide.ref]
    return (
        f'<figure id="d{number}">\n{draw(block.lines, block.width, slide.title)}'
        f"<figcaption>{number}. {safe(slide.title)}<br><code>{safe(str(slide.ref))}</code>"
        "</figcaption></figure>\n"
    )


def _counted(count: int, language: Language) -> str:
    return _SLIDES(language, count)
