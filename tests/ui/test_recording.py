"""What one does full-screen is recorded once it is shown."""

import sqlite3
from contextlib import closing
from pathlib import Path

from tests.ui.tasks import attempt_of, doing, with_tasks
from tutor.records.keeper import RecordKeeper
from tutor.training.modes import Mode


def answers(path: Path) -> list[tuple[str | None, int]]:
    """Return which controls were chosen, and whether rightly."""
    with closing(sqlite3.connect(path)) as connection:
        query = "SELECT control, is_right FROM events WHERE kind = 'Answered' ORDER BY at"
        return connection.execute(query).fetchall()


async def test_each_click_is_recorded_soon(tmp_path: Path) -> None:
    course, path = with_tasks(), tmp_path / "records.sqlite"
    keeper = RecordKeeper(path, course)
    async with doing(Mode.PRACTICE, course=course, keeper=keeper) as player:
        controls = attempt_of(player).position.form.controls
        for name in ("Contacts", "Activer"):
            number = next(one.number for one in controls if one.origin.caption == name)
            player.play.choose(number)
        await player.until(lambda: [right for _, right in answers(path)] == [0, 1])


async def test_what_is_still_to_be_recorded_is_on_leaving(tmp_path: Path) -> None:
    course, path = with_tasks(), tmp_path / "records.sqlite"
    keeper = RecordKeeper(path, course)
    async with doing(Mode.PRACTICE, course=course, keeper=keeper) as player:
        attempt_of(player).choose(1)
        assert answers(path) == []
    assert keeper.close() == 0
    assert answers(path) == [("link Activer", 1)]
