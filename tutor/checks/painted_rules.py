"""The rules on slides as they are painted."""

from tutor.checks.finding import Rule, Severity
from tutor.language import Phrase

OVERFLOW = Rule(
    "PP201",
    "overflow",
    Severity.WARNING,
    Phrase("Slide higher than the usual window"),
    Phrase(
        "At 120×36, the slide is seen at a glance, but for the header and the footer: nobody "
        "expects to have to scroll, and what is at the bottom is lost. At 80×24, where the screen "
        "stands under the explanation, fewer lines are seen, and one scrolls. The answer of a "
        "“say” hotspot, or the marks of the scenarios that are done, count among the slide's "
        "lines."
    ),
    Phrase(
        "the slide, its explanation beside its screen, has {lines} lines at {window}: {room} are "
        "seen without scrolling"
    ),
    Phrase("Tighten the text, put elements side by side (“columns”), or make it two slides."),
)

LONG = Rule(
    "PP202",
    "long-slide",
    Severity.NOTE,
    Phrase("Very long slide in a small window"),
    Phrase(
        "At 80×24, the screen stands under the explanation and one scrolls: that is as it should "
        "be. Beyond three windows, one no longer knows where one is."
    ),
    Phrase("{lines} lines at {window}, more than {most} windows"),
    Phrase("Make it two slides."),
)

FAR_HOTSPOT = Rule(
    "PP203",
    "far-hotspot",
    Severity.WARNING,
    Phrase("Hotspot far below the window"),
    Phrase(
        "At 80×24, one page down should be enough to see a hotspot whole: further, nobody looks "
        "for it, and one believes to be stuck."
    ),
    Phrase("at {window}, the hotspot “{caption}” is more than one page of scrolling away"),
    Phrase("Shorten what comes before, or move the hotspot up."),
)

SMALL_HOTSPOT = Rule(
    "PP204",
    "small-hotspot",
    Severity.WARNING,
    Phrase("Hotspot too small to click"),
    Phrase(
        "Beside its number and its pointer, a hotspot should offer the mouse three cells at "
        "least, and something to aim at."
    ),
    Phrase("the hotspot {number} is not three cells wide at {window}"),
    Phrase("Give it a label of three signs at least, or make it a button."),
)

SMALL_ZONE = Rule(
    "PP215",
    "small-zone",
    Severity.NOTE,
    Phrase("Zone of a picture too small to be clicked there"),
    Phrase(
        "A picture is drawn as large as the window allows. A zone that is a single cell wide at "
        "80×24 is hard to see there and hard to click; its label beside the picture leads on "
        "all the same."
    ),
    Phrase("the zone “{caption}” is a single cell wide at {window}"),
    Phrase("Make the zone larger than what it shows, or take a picture of a part of the screen."),
)

BEYOND = Rule(
    "PP205",
    "beyond-its-box",
    Severity.WARNING,
    Phrase("Element wider than its place"),
    Phrase(
        "Too many boxes in one another, too many steps or columns: the element cannot be as "
        "narrow as it would have to be. It pushes the borders, and what goes beyond the window is "
        "cut, hotspots too."
    ),
    Phrase("{cells} cells wide where there are {room} at {window}"),
    Phrase("Take it out of a card or a column, or give it fewer parts."),
)

CUT_WORD = Rule(
    "PP206",
    "cut-word",
    Severity.NOTE,
    Phrase("Word cut, too long for its place"),
    Phrase(
        "A word longer than its box goes on in the next line without a hyphen: one reads two "
        "words, or a wrong address."
    ),
    Phrase("“{word}” is cut at {window}"),
    Phrase("Write it shorter, or give it more room."),
)

SHORTENED = Rule(
    "PP207",
    "shortened-text",
    Severity.NOTE,
    Phrase("Text shortened, too long for its line"),
    Phrase(
        "An address, a subject, a field's value stand on one line; where the end is missing "
        "stands “…”."
    ),
    Phrase("“{text}” is shortened at {window}"),
    Phrase("Write it shorter."),
)

SQUEEZED_TABLE = Rule(
    "PP208",
    "squeezed-table",
    Severity.WARNING,
    Phrase("Table too tight to be read"),
    Phrase(
        "Columns share the width. Where there is not enough for the longest word of each, words "
        "are cut in pieces one under the other."
    ),
    Phrase("at {window}, a column is too narrow for “{word}”"),
    Phrase("Take out a column, shorten the words, or make it a list."),
)

STACKED = Rule(
    "PP210",
    "stacked-columns",
    Severity.NOTE,
    Phrase("Columns too narrow to stand side by side"),
    Phrase(
        "Columns that would be too narrow to be read stand one under the other: a menu beside "
        "a page is then over it, and a row of links is a list. Shares of the width (“widths”) give "
        "more to those that need it; fewer columns leave more to each."
    ),
    Phrase("at {window}, these {count} columns stand in {rows} rows"),
    Phrase(
        "Make it fewer columns, give the narrowest more of the width, or take them out of a box."
    ),
)

LOST_DRAWING = Rule(
    "PP209",
    "lost-drawing",
    Severity.NOTE,
    Phrase("Drawing too wide, its words shown instead"),
    Phrase(
        "A drawing in characters does not shrink: where it has no room, its words (“alt”) are "
        "shown."
    ),
    Phrase("the drawing has only {room} cells at {window}: its words stand instead"),
    Phrase("Draw it narrower."),
)
