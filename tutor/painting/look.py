"""How slides look in one terminal: colours, signs, language, air."""

from typing import NamedTuple

from tutor.language import Language
from tutor.model.course import Theme
from tutor.painting.blocks import Block
from tutor.painting.emphasis import unbrightened
from tutor.painting.glyphs import Glyphs, transliterate_block, unjoined_block
from tutor.painting.manual import KEYS, Manual
from tutor.painting.palette import Palette, coloured


class Look(NamedTuple):
    """The palettes, signs and language with which slides are painted in one terminal."""

    palette: Palette
    """The styles of the explanation and of the window's edges."""
    screen_palette: Palette
    """The styles of the screens, light on a dark page too, as the service's are."""
    glyphs: Glyphs
    language: Language
    encoding: str = "utf-8"
    """The terminal's; what it lacks is drawn with stand-ins."""
    dark: bool = False
    """Whether the explanation is on a dark page."""
    airy: bool = False
    """Whether screens are painted with more air in them, where there is room for that."""
    hyperlinks: bool = False
    """Whether one can follow a link from here."""
    manual: Manual = KEYS
    """How one plays, where a slide tells it."""
    big_letters: bool = True
    """Whether titles may be drawn in letters several cells high, which no search finds."""
    pictures: bool = True
    """Whether picture files are drawn; else their words stand there."""

    def in_colours_of(self, theme: Theme) -> "Look":
        """Return the look in another course's colours, where it shows a course's own."""
        if not self.palette.own:
            return self
        return self._replace(palette=coloured(theme, self.dark), screen_palette=coloured(theme))

    @property
    def draws_all(self) -> bool:
        """Whether the terminal's encoding lacks nothing."""
        return self.encoding.lower().replace("-", "").replace("_", "") == "utf8"

    def drawn(self, block: Block) -> Block:
        """Return the block with stand-ins for what the terminal lacks or would draw badly."""
        if self.palette.sixteen:
            block = unbrightened(block)
        block = unjoined_block(block)
        return block if self.draws_all else transliterate_block(block, self.encoding)
