"""Painted slides → text: plain, or styled as a terminal is."""

from collections.abc import Callable, Iterator

from rich.segment import Segments

from tutor.exports.selection import Selection, SlideNumbers
from tutor.model.slide import Slide
from tutor.painting.blocks import Block
from tutor.painting.console import Console


def plain_text(block: Block) -> str:
    """Return the block's lines without styles and without spaces at their ends."""
    lines = ("".join(segment.text for segment in line).rstrip() for line in block.lines)
    return "".join(line + "\n" for line in lines)


def print_styled(block: Block, console: Console) -> None:
    """Print the block with what the console has of colours and attributes."""
    for line in block.lines:
        console.print(Segments(line), soft_wrap=True)


def text_sheet(selection: Selection, paint: Callable[[Slide], Block]) -> Iterator[str]:
    """Yield every slide's lines, each slide under its name."""
    numbers = SlideNumbers(selection)
    for slide in selection.slides:
        painted = plain_text(paint(slide)).strip("\n")
        yield f"# {numbers[slide.ref]}. {slide.ref}\n\n{painted}\n\n"
