"""The baseline of the published page: the same course as a deck of reveal.js, in one file.

It is as lean as such a deck can be: bare HTML as one writes it by hand, the lightest theme without
a font to fetch, and no transition.
"""

from html import escape

from markdown_it import MarkdownIt

from benchmarks.pty_driver import ROOT, BenchmarkError
from benchmarks.results import MissingError
from tutor.model import elements as model
from tutor.model.course import Course
from tutor.model.elements import Element
from tutor.model.slide import Slide

_REVEAL = ROOT / "web" / "node_modules" / "reveal.js" / "dist"
_SCRIPT = _REVEAL / "reveal.js"
_STYLES = tuple(_REVEAL / name for name in ("reset.css", "reveal.css", "theme/serif.css"))
PLAYER = _SCRIPT, *_STYLES
"""The script and the style of reveal.js."""

_MARKDOWN = MarkdownIt()

_PAGE = """\
<!DOCTYPE html>
<html lang="fr">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{title}</title>
<style>{style}</style>
</head>
<body>
<div class="reveal"><div class="slides">
{slides}
</div></div>
<script>{script}</script>
<script>Reveal.initialize({{loop: true, transition: "none"}})</script>
</body>
</html>
"""


def deck(course: Course) -> str:
    """Return a course as a deck that one goes through in its order.

    Raises MissingError where reveal.js is not there.
    """
    if not _SCRIPT.exists():
        raise MissingError("reveal.js is not there: npm ci, in web/")
    return _PAGE.format(
        title=escape(course.title),
        style="\n".join(file.read_text("utf-8") for file in _STYLES),
        slides="\n".join(map(_section, course.slides)),
        script=_SCRIPT.read_text("utf-8"),
    )


def _section(slide: Slide) -> str:
    held = slide.screen.elements if slide.screen else ()
    parts = [f"<h2>{escape(slide.title)}</h2>", _words(slide.text), *map(_html, held)]
    return f"<section>{''.join(parts)}</section>"


def _words(markdown: str) -> str:
    rendered: str = _MARKDOWN.render(markdown)
    return rendered


def _html(element: Element) -> str:
    match element:
        case model.Heading(text=text):
            return f"<h3>{escape(text)}</h3>"
        case model.Button(label=label):
            return f"<button>{escape(label)}</button>"
        case model.Columns(columns=columns):
            return "".join(f"<div>{''.join(map(_html, column))}</div>" for column in columns)
        case model.Field(label=label, value=value, help=told):
            return f'<label>{escape(label)} <input value="{escape(value)}"></label><p>{told}</p>'
        case model.Checkbox(label=label):
            return f'<label><input type="checkbox"> {escape(label)}</label>'
        case model.Radio(label=label, options=options):
            buttons = (f'<label><input type="radio"> {escape(one)}</label>' for one in options)
            return f"<fieldset><legend>{escape(label)}</legend>{''.join(buttons)}</fieldset>"
        case model.List(items=items):
            return f"<ul>{''.join(f'<li>{escape(one)}</li>' for one in items)}</ul>"
        case model.Badge(label=label):
            return f"<span>{escape(label)}</span>"
        case model.Text(text=text) | model.Notice(text=text):
            return _words(text)
        case _:
            raise BenchmarkError(f"no HTML for “{type(element).__name__}”")
