"""How one plays, as the element `commands` tells it."""

from tests.unit.painting.alone import paint
from tests.unit.painting.drawn import rows
from tests.unit.painting.looks import LIGHT
from tutor.model.elements import Commands
from tutor.painting.manual import KEYS, TOUCH
from tutor.ui.commands import COMMANDS

KNOWN = {"Tab", "↑", "↓", "Enter", "its number", "right click"}
"""What is no command's: it moves the focus, or chooses."""


def test_what_is_done_stands_beside_what_it_is_for() -> None:
    drawn = rows(paint(Commands(), width=80))
    assert "M · Début            Aller au menu de fin ; reprendre depuis le début." in [
        line.replace("\N{NO-BREAK SPACE}", " ").rstrip() for line in drawn
    ]


def test_where_it_is_narrow_it_stands_under_it() -> None:
    drawn = [line.rstrip() for line in rows(paint(Commands(), width=30))]
    assert drawn[drawn.index("→ · ←") + 1] == "Avancer, revenir en arrière."


def test_a_hall_tells_what_a_finger_does() -> None:
    drawn = "\n".join(rows(paint(Commands(), width=80, look=LIGHT._replace(manual=TOUCH))))
    assert "toucher" in drawn
    assert not any(key in drawn for key in ("F11", "Entrée", "Tab", "clic"))


def test_every_key_that_is_told_is_a_command_s() -> None:
    shown = {part for info in COMMANDS for part in info.keys_in("en").split(" · ")}
    told = [part for row in KEYS for part in row.by.text.split(" · ") if "{" not in part]
    assert [part for part in told if part not in shown | KNOWN] == []
