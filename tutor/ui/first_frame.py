"""The player's first frame, painted without Textual: importing it takes longer than painting."""

from os import get_terminal_size

from rich.console import COLOR_SYSTEMS

from tutor.painting.blocks import Line
from tutor.painting.look import Look
from tutor.painting.terminal import colour_system
from tutor.painting.terms import terms_of
from tutor.ui import bars, summary
from tutor.ui.command import Command
from tutor.ui.commands import COMMANDS
from tutor.ui.options import Options
from tutor.ui.playing import Demo, Playing
from tutor.ui.scrollbar import Scrollbar, beside, has_more

_AT_FIRST = {
    Command.BACK,
    Command.ON,
    Command.MENU,
    Command.HELP,
    Command.LEAVE,
    Command.FULL_SCREEN,
    Command.START,
    Command.MAP,
}
"""The commands of the footer that work at the start of any demo."""


def first_frame(playing: Playing, look: Look, options: Options, *, may_practise: bool) -> str:
    """Return what draws a demo as it first shows in this terminal; nothing for a go at a task."""
    if not isinstance(playing, Demo):
        return ""
    try:
        size = get_terminal_size(2)
    except OSError:
        return ""
    lines = paint_demo(
        playing, look, size, full_screen=options.full_screen, may_practise=may_practise
    )
    return _sequences(lines)


def paint_demo(
    demo: Demo, look: Look, size: tuple[int, int], *, full_screen: bool, may_practise: bool
) -> list[Line]:
    """Return the lines of a window of a width and a height as a demo first shows in it."""
    width, height = size
    is_small = bars.is_too_small(width, height)
    window = max(height - (is_small if full_screen else 3), 0)
    first = demo.first_focused
    lit = frozenset((first,) if first else ())
    block = demo.gallery.paint(demo.slide, max(width - 1, 0), window, lit)
    bar = Scrollbar(window, max(block.height, 1), 0)
    slide = beside(block.lines, block.width, bar, look.palette)
    header = bars.too_small(look, width, height) if is_small else demo.header(look, width)
    if full_screen:
        return (header.lines if is_small else []) + slide
    path = demo.path(look, width)
    working = _AT_FIRST | {
        command
        for command, works in (
            (Command.PRACTISE, may_practise),
            (Command.TERMS, demo.slide.glossary and terms_of(demo.slide)),
            (Command.DETAILS, demo.slide.details),
        )
        if works
    }
    told = summary.Keys((), COMMANDS, working)
    keys = summary.keys(demo.session, told, look, width, has_more(block, window))
    return [*header.lines, *path.lines, *slide, *keys.lines]


def _sequences(lines: list[Line]) -> str:
    """Return what draws lines from the terminal's first one on, all at once where it knows how."""
    name = colour_system()
    colours = COLOR_SYSTEMS[name] if name else None
    drawn = ["\x1b[?2026h"]
    for y, line in enumerate(lines, 1):
        drawn.append(f"\x1b[{y};1H")
        drawn += [
            style.render(text, color_system=colours) if style else text for text, style, _ in line
        ]
    return "".join([*drawn, "\x1b[?2026l"])
