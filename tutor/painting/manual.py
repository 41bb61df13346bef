"""How one plays, as the element `commands` tells it: by keys, or by touch."""

from collections.abc import Sequence
from typing import NamedTuple

from tutor.language import Phrase


class Row(NamedTuple):
    """What one sees or presses, and what that is for; signs of the terminal have their places."""

    by: Phrase
    what: Phrase


Manual = Sequence[Row]

_MARK = Phrase("{pointer} 1")
_NO_MARK = Phrase("No {pointer}")
KEYS: Manual = (
    Row(_MARK, Phrase("Marks what can be clicked: nothing else reacts.")),
    Row(_NO_MARK, Phrase("Click anywhere, or press Enter.")),
    Row(Phrase("Tab · ↑ · ↓"), Phrase("Move from one marked zone to another.")),
    Row(Phrase("Enter · its number"), Phrase("Choose a zone.")),
    Row(Phrase("→ · ←"), Phrase("Go on, go back.")),
    Row(Phrase("M · Home"), Phrase("The end menu; the start.")),
    Row(Phrase("F · F11"), Phrase("Full screen, which makes it easier. Escape leaves it.")),
    Row(Phrase("? · right click"), Phrase("Help, and all the commands.")),
    Row(Phrase("Escape"), Phrase("Quit, after a question.")),
)
"""The full screen's, which pictures and handouts tell too."""
TOUCH: Manual = (
    Row(_MARK, Phrase("Marks what can be touched: touch there, nothing else reacts.")),
    Row(_NO_MARK, Phrase("Touch anywhere to go on.")),
    Row(Phrase("{more}"), Phrase("There is more to read: touch anywhere to read on.")),
    Row(Phrase("At the foot"), Phrase("The words of the last line are commands: touch them.")),
)
"""A hall's."""
