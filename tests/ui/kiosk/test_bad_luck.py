"""A clock that is wrong, a disk that refuses, no network: visitors see nothing of it."""

import socket
from datetime import datetime
from pathlib import Path

import pytest

from tests.ui.courses import course, slide, to
from tests.ui.kiosk.hall import kiosk
from tutor.kiosk.keeper import AnonymousKeeper
from tutor.kiosk.visits import Stage
from tutor.language import Words
from tutor.model.course import Course
from tutor.model.elements import Button
from tutor.model.policy import Hours, Policy
from tutor.records.keeper import RecordKeeper
from tutor.training.lessons import Lessons
from tutor.ui.screens.blank import BlankScreen

HOURS = Policy(hours=Hours(opens="08:30", closes="18:00"))
NIGHT, DAY, LOST = "2026-05-04T03:00", "2026-05-04T11:00", "1970-01-01T00:01"


def two_steps() -> Course:
    return course(
        slide("un", Button(label="Continuer", action=to("deux"))),
        slide("deux", Button(label="Revenir", action=to("un"))),
    )


async def test_a_clock_that_tells_night_makes_it_black_until_it_is_set_right() -> None:
    told = [NIGHT]
    async with kiosk(two_steps(), HOURS, now=lambda: datetime.fromisoformat(told[0])) as hall:
        assert isinstance(hall.over, BlankScreen)
        told[0] = DAY
        await hall.after(1)
        await hall.visit()


@pytest.mark.parametrize("jump", [NIGHT, LOST, "2099-01-01T00:00"])
async def test_a_clock_that_jumps_ends_no_visit(jump: str) -> None:
    told = [DAY]
    async with kiosk(two_steps(), HOURS, now=lambda: datetime.fromisoformat(told[0])) as hall:
        await hall.visit()
        told[0] = jump
        await hall.after(1)
        assert hall.stage is Stage.VISITING
        await hall.click_zone(1)
        assert hall.slide == "essai/deux"


async def test_of_a_disk_that_refuses_the_log_is_told_once_and_visitors_nothing(
    tmp_path: Path,
) -> None:
    made, log = two_steps(), list[Words]()
    (tmp_path / "file").touch()
    keeper = RecordKeeper(tmp_path / "file" / "kiosk.sqlite", made)  # no disk takes it there
    keeper.subscribe(log.append)
    lessons = Lessons(
        made, "fr", clock=lambda: 0.0, keeper=AnonymousKeeper(keeper), keeps_demos=True
    )
    async with kiosk(made, play=lambda _: lessons.play()) as hall:
        for _ in range(2):
            await hall.visit()
            await hall.press("1")
            assert hall.slide == "essai/deux"
            assert "disque" not in hall.text() + hall.bar("keys")
            await hall.after(90)
            await hall.after(30)
    (words,) = log
    assert words("fr").startswith("Le disque refuse l'écriture")


async def test_no_visit_needs_a_network(monkeypatch: pytest.MonkeyPatch) -> None:
    def unreachable(*_: object, **__: object) -> None:
        raise OSError("Network is unreachable")

    for name in ("getaddrinfo", "create_connection", "gethostbyname"):
        monkeypatch.setattr(socket, name, unreachable)
    for name in ("connect", "connect_ex", "bind", "sendto"):
        monkeypatch.setattr(socket.socket, name, unreachable)
    async with kiosk(two_steps()) as hall:
        await hall.visit()
        await hall.click_zone(1)
        assert hall.slide == "essai/deux"
