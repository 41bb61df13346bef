"""The help: how one moves, and every command that works, by group."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from itertools import groupby
from typing import Generic, NamedTuple

from rich.cells import cell_len
from rich.segment import Segment

from tutor.language import Phrase
from tutor.model.screens import Plain
from tutor.painting.blocks import Block, Zone, beside, line_block, lines_block, pad, stack, widen
from tutor.painting.context import Context
from tutor.painting.frames import FRAME_PAINTERS
from tutor.painting.look import Look
from tutor.painting.markdown import paint_markdown
from tutor.painting.slides import MARGIN, page_context
from tutor.painting.wrapping import wrap
from tutor.ui.command import C, Command, CommandInfo, Group
from tutor.ui.commands import COMMANDS
from tutor.ui.widgets.painted_view import Paint

_TITLE = Phrase("Help and commands")
HOW = Phrase(
    "**Tab**, **↑** and **↓** move between zones; **Enter** or **Space** chooses the one that is "
    "lit, and goes on where there is none; **1** to **9** choose a zone by its number. The arrows "
    "and the wheel scroll."
)
"""How one moves over a slide."""

HOW_ALONE = Phrase(
    "**Tab**, **↑** and **↓** move between the parts of the screen; **Enter** or **Space** clicks "
    "on one, or begins to write in a field. There, **Enter** or **Tab** goes to the next one, and "
    "**Escape** gives up."
)
"""How one moves over a screen that one practises on."""

_ON = Phrase(": on")
_OFF = Phrase(": off")

_ABREAST_FROM = 64
"""The width from which groups stand in two columns."""

_GAP = 3
_GROUPS = tuple(Group)


def by_group(rows: Iterable[CommandInfo[C]]) -> list[CommandInfo[C]]:
    """Return commands in the order of the help."""
    return sorted(rows, key=lambda info: _GROUPS.index(info.group))


HELP_COMMANDS = tuple(
    info.command for info in by_group(COMMANDS) if info.command not in (Command.HELP, Command.LEAVE)
)
"""The commands of the help, in the order of its zones."""


def help_painter(
    how: Phrase, rows: list[CommandInfo[C]], switches: Mapping[C, bool], look: Look
) -> Paint:
    """Return what paints the help, a zone for each command in its order; switches tell theirs."""
    return _Help(how, rows, switches, look).paint


class _Help(NamedTuple, Generic[C]):
    how: Phrase
    rows: list[CommandInfo[C]]
    switches: Mapping[C, bool]
    look: Look

    def paint(self, width: int, _: int, lit: frozenset[int]) -> Block:
        look = self.look
        page = page_context(look)
        sheet = replace(page, palette=look.screen_palette, lit=lit)
        frame = Plain(title=_TITLE(look.language))
        framed = FRAME_PAINTERS[Plain](frame, self._fill, sheet, width - 2 * MARGIN, 1)
        return look.drawn(pad(framed, page.ground, left=MARGIN, right=MARGIN))

    def _fill(self, context: Context, width: int) -> Block:
        ground = context.ground
        how = paint_markdown(self.how(context.language), context, width)
        is_wide = width >= _ABREAST_FROM
        column = (width - _GAP) // 2 if is_wide else width
        groups = [self._group(group, context, column) for group in self._groups]
        half = (len(groups) + 1) // 2
        sides = [stack(some, ground) for some in (groups[:half], groups[half:]) if some]
        told = beside(sides, ground, _GAP) if is_wide else stack(sides, ground)
        return stack([how, told], ground)

    @property
    def _groups(self) -> list[list[tuple[int, CommandInfo[C]]]]:
        numbered = enumerate(self.rows, 1)
        return [list(some) for _, some in groupby(numbered, lambda row: row[1].group)]

    def _group(self, rows: list[tuple[int, CommandInfo[C]]], context: Context, width: int) -> Block:
        title = rows[0][1].group.value(context.language)
        heading = line_block([Segment(title, context.style(context.palette.title))])
        lines = [self._row(number, info, context, width) for number, info in rows]
        return pad(stack([heading, *lines], context.ground), context.ground, top=1)

    def _row(self, number: int, info: CommandInfo[C], context: Context, width: int) -> Block:
        """Return a command and its keys at both ends of a line, or on two where they are long."""
        palette, language = context.palette, context.language
        style = context.ground + palette.lit if number in context.lit else context.ground
        title, keys = info.title(language), info.keys_in(language)
        if info.command in self.switches:
            title += (_ON if self.switches[info.command] else _OFF)(language)
        spare = width - cell_len(title) - cell_len(keys)
        between = " " * spare if spare > 1 or not keys else "\n"
        line = [Segment(title + between, style), Segment(keys, style + palette.muted)]
        block = widen(lines_block(wrap(line, width), style), width, style)
        return block._replace(zones=[Zone(number, 0, 0, width, block.height)])
