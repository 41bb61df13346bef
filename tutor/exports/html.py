"""A painted slide → a page whose text can be selected."""

from collections.abc import Iterator
from html import escape

from rich.style import Style

from tutor.exports.alt_text import slide_in_words
from tutor.exports.cells import Run, Sign, colours, runs, words_and_signs
from tutor.exports.pages import OUT_OF_SIGHT, page, safe
from tutor.language import Language
from tutor.model.slide import Slide
from tutor.painting.blocks import Block, Line

_STYLE = (
    "body{margin:1rem;print-color-adjust:exact;-webkit-print-color-adjust:exact}\n"
    "pre span{display:inline-block;height:1.17em;vertical-align:top;white-space:pre}\n"
    "pre{margin:0 auto;width:max-content;line-height:1.17;font-family:'DejaVu Sans Mono',"
    "'Cascadia Mono',Menlo,Consolas,'Liberation Mono',monospace;font-size:14px}\n"
    "pre b{display:inline-block;width:1ch;font-weight:inherit;text-align:center;"
    "line-height:1;white-space:pre}\n"
    "pre b.w{width:2ch}\npre a{color:inherit;text-decoration:none}\n"
    "@page{size:A4 landscape;margin:8mm}@media print{body{margin:0}}\n" + OUT_OF_SIGHT
)
_PRINTED = "@media print{pre{font-size:calc(280mm / %d / .61)}}\n"
"""Every cell of a line on one sheet: a monospaced letter is three fifths of its size wide."""

_HALVES = {
    "▀": "background:no-repeat linear-gradient({text} 50%,{ground} 50%)",
    "▄": "background:no-repeat linear-gradient({ground} 50%,{text} 50%)",
}
"""Half-blocks as grounds: fonts leave gaps between theirs."""


def slide_page(slide: Slide, block: Block, language: Language) -> Iterator[str]:
    """Yield a page with the painted slide, and its words for those who do not see it."""
    classes: dict[str, str] = {}
    lines = [_line(line, classes) for line in block.lines]
    ground = colours(block.lines[0][0].style or Style.null())[1]
    rules = "".join(f".{name}{{{rule}}}\n" for rule, name in classes.items())
    body = (
        "<main>\n",
        f'<div class="words"><h1>{safe(slide.title)}</h1>\n',
        f"{escape(slide_in_words(slide, language))}</div>\n",
        '<pre aria-hidden="true">',
        "\n".join(lines),
        "</pre>\n</main>\n",
    )
    yield from page(
        slide.title,
        language,
        f"{_STYLE}{_PRINTED % block.width}body{{background:{ground}}}\n{rules}",
        body,
    )


def _line(line: Line, classes: dict[str, str]) -> str:
    """Return a line; `classes` gets the rules that it needs, each with the name of its class."""
    return "".join(
        _linked(
            f'<span class="{classes.setdefault(_rule(run), f"s{len(classes)}")}">'
            f"{_content(run)}</span>",
            run.style.link,
        )
        for run in runs(line)
    )


def _linked(words: str, url: str | None) -> str:
    """Return painted words in a link to their address; the keyboard meets it in the words alone."""
    return f'<a href="{escape(url)}" tabindex="-1">{words}</a>' if url else words


def _rule(run: Run) -> str:
    style = run.style
    text, ground = colours(style)
    halves = _HALVES.get(run.text[:1])
    if halves and not run.text.strip(run.text[0]):
        return f"color:transparent;{halves.format(text=text, ground=ground)}"
    rules = [f"color:{text}", f"background:{ground}"]
    rules += ["font-weight:bold"] if style.bold else []
    rules += ["font-style:italic"] if style.italic else []
    rules += ["text-decoration:underline"] if style.underline else []
    return ";".join(rules)


def _content(run: Run) -> str:
    return "".join(
        _sign(part) if isinstance(part, Sign) else escape(part.text)
        for part in words_and_signs(run)
    )


def _sign(sign: Sign) -> str:
    """Return a sign; those that some fonts draw at other widths are held to their cells."""
    if "─" <= sign.text <= "▟":
        return sign.text
    return (
        f'<b class="w">{escape(sign.text)}</b>'
        if sign.width == 2
        else f"<b>{escape(sign.text)}</b>"
    )
