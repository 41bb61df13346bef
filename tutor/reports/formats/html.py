"""The report as a page: the tables, then the slides that were missed most, painted."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from html import escape

from tutor.exports.looks import picture_look
from tutor.exports.pages import OUT_OF_SIGHT, page, safe
from tutor.exports.svg import draw
from tutor.language import Language, Phrase
from tutor.model.course import Course, Theme
from tutor.painting.heatmap import paint_heatmap
from tutor.records.figures import WrongAnswer
from tutor.reports import columns
from tutor.reports.names import Names
from tutor.reports.report import MOST_MISSED, HotSlide, LearningReport

_WIDTH = 88
_WORST = Phrase("The most missed slides")
_SHARE = Phrase("{share}%")
_WRONG_AT = Phrase("{name}: {count}")
_PICTURE = Phrase("Wrong answers on “{title}”")

_STYLE = """\
*{box-sizing:border-box}
body{margin:0 auto;padding:1.5rem;max-width:70rem;background:#fff;color:%(text)s;
font:1rem/1.5 system-ui,'Segoe UI',Roboto,'Helvetica Neue',Arial,'DejaVu Sans',sans-serif}
h1,h2,h3{color:%(primary)s;line-height:1.25}h1{margin:0;font-size:1.7rem}
h2{margin:2rem 0 .6rem;font-size:1.25rem}h3{margin:1.5rem 0 .4rem;font-size:1.05rem}
header{border-bottom:3px solid %(secondary)s;padding-bottom:.8rem}header p{margin:.2rem 0}
.wide{overflow-x:auto}table{border-collapse:collapse;width:100%%}
th,td{padding:.35rem .6rem;border-bottom:1px solid #d9dbe3;text-align:left;vertical-align:top;
overflow-wrap:anywhere}
thead th{border-bottom:2px solid %(primary)s;white-space:nowrap}tbody th{font-weight:normal}
.n{text-align:right;white-space:nowrap;font-variant-numeric:tabular-nums}
.bar{display:block;height:.35rem;margin-top:.25rem;background:#d9dbe3;print-color-adjust:exact;
-webkit-print-color-adjust:exact}
.bar i{display:block;height:100%%;background:%(primary)s;print-color-adjust:exact;
-webkit-print-color-adjust:exact}
code{font-family:'DejaVu Sans Mono',Menlo,Consolas,monospace;color:#595c6a;font-size:.9em}
figure{margin:0;break-inside:avoid}figure svg{max-width:100%%;height:auto;border:1px solid #b9bcc8}
@page{size:A4;margin:14mm}@media print{body{padding:0;max-width:none;font-size:10pt}
h2,h3{break-after:avoid}tr{break-inside:avoid}}
"""


def write(report: LearningReport, language: Language) -> Iterator[str]:
    """Yield a page that needs no other file."""
    style = style_for(report.courses)
    yield from page(columns.TITLE(language), language, style, _body(report, language))


def style_for(courses: Mapping[str, Course]) -> str:
    """Return the style of a page, in the colours of the first of these courses."""
    theme = next(iter(courses.values())).theme if courses else Theme()
    colours = {name: getattr(theme, name) for name in ("primary", "secondary", "text")}
    return _STYLE % colours + OUT_OF_SIGHT


def _body(report: LearningReport, language: Language) -> Iterator[str]:
    names = Names(report.courses, language)
    yield f"<header>\n<h1>{columns.TITLE(language)}</h1>\n"
    for line in columns.heading(report, names, language):
        yield f"<p>{safe(line)}</p>\n"
    if report.figures.outcomes:
        yield f"<p>{safe(columns.about(language))}</p>\n"
    yield "</header>\n<main>\n"
    for section in columns.sections(report, names, language):
        yield from _section(section, language)
    yield from _misses(report.figures.wrong_answers[:MOST_MISSED], names, language)
    yield from _worst(report.worst, language)
    yield "</main>\n"


def _section(section: columns.Section, language: Language) -> Iterator[str]:
    if not section.rows:
        return
    titles = (*section.passed, *(column.title for column in columns.FIGURES))
    yield from table_head(section.title, (section.what,), titles, language)
    for row in section.rows:
        yield f'<tr><th scope="row">{safe(row.name)}</th>'
        for passed in row.passed:
            yield number(f"{safe(passed.told)}{bar(passed.share)}")
        for column in columns.FIGURES:
            yield number(safe(column.cell(row.total, language)))
        yield "</tr>\n"
    yield TABLE_END
    for note in section.notes:
        yield f"<p>{safe(note)}</p>\n"


def _misses(misses: Sequence[WrongAnswer], names: Names, language: Language) -> Iterator[str]:
    if not misses:
        return
    what, numbers = (columns.ZONE, columns.SLIDE), (columns.WRONG, columns.PEOPLE)
    yield from table_head(columns.MISSED, what, numbers, language)
    for miss in misses:
        zone = safe(names.control(miss.course, miss.slide, miss.control))
        slide = names.slide_title(miss.course, miss.slide) or miss.slide
        yield f'<tr><th scope="row">{zone}</th><td>{safe(slide)}</td>'
        yield number(f"{miss.count}{bar(miss.count / misses[0].count)}")
        yield f"{number(str(miss.people))}</tr>\n"
    yield TABLE_END


def _worst(worst: Sequence[HotSlide], language: Language) -> Iterator[str]:
    if worst:
        yield f"<h2>{_WORST(language)}</h2>\n"
    for hot in worst:
        look = picture_look(hot.course.theme, language, dark=False)
        paper = look._replace(palette=look.palette._replace(page=look.palette.sheet))
        block = paint_heatmap(hot.slide, paper, _WIDTH, hot.heat)
        title = _PICTURE(language, title=hot.slide.title)
        yield f"<h3>{safe(hot.slide.title)}</h3>\n<figure>\n"
        yield draw(block.lines, block.width, title)
        words = escape("\n".join(in_words(hot, language)))
        yield f'<figcaption class="words">{words}</figcaption>\n</figure>\n'


def in_words(hot: HotSlide, language: Language) -> list[str]:
    """Return how often each thing on a slide was wrongly answered, for those who do not see it."""
    names = Names({"": hot.course}, language)
    told = (names.control("", str(hot.slide.ref), name) for name in hot.wrong)
    counts = zip(told, hot.wrong.values(), strict=True)
    return [_WRONG_AT(language, name=name, count=count) for name, count in counts]


TABLE_END = "</tbody></table></div>\n"


def table_head(
    title: Phrase, what: Iterable[Phrase], numbers: Iterable[Phrase], language: Language
) -> Iterator[str]:
    """Yield a title, and the head of its table: columns of words, then columns of numbers."""
    yield f'<h2>{title(language)}</h2>\n<div class="wide"><table>\n<thead><tr>'
    for words in what:
        yield f'<th scope="col">{words(language)}</th>'
    for words in numbers:
        yield f'<th scope="col" class="n">{words(language)}</th>'
    yield "</tr></thead>\n<tbody>\n"


def number(html: str) -> str:
    """Return a cell that holds a number."""
    return f'<td class="n">{html}</td>'


def bar(share: float | None) -> str:
    """Return a bar that takes so much of its cell; nothing where there is no share."""
    if share is None:
        return ""
    return f'<span class="bar" aria-hidden="true"><i style="width:{share:.0%}"></i></span>'
