"""Pictures of whole windows, to compare with those that were looked at and found right."""

import re
from pathlib import Path

import pytest
from syrupy.assertion import SnapshotAssertion
from syrupy.extensions.single_file import SingleFileSnapshotExtension, WriteMode

from tests.ui.driving import COLOURS, NARROW, WIDE, playing
from tests.ui.tasks import (
    ASKS,
    NUMBER,
    conversation_of,
    doing,
    to_the_result,
    with_tasks,
)
from tests.ui.test_overview import opened
from tests.ui.test_pictures import of_a_picture
from tutor.loading.courses import load_course
from tutor.model.course import Course
from tutor.training.modes import Mode


class PictureExtension(SingleFileSnapshotExtension):
    """One SVG file a picture."""

    _write_mode = WriteMode.TEXT
    file_extension = "svg"


FRAMES = {
    "browser": "activation/identification",
    "email": "activation/notification_mail",
    "letter": "activation/notification_courrier",
    "document": "opposition/justificatif",
    "plain": "activation/avant_de_commencer",
}


@pytest.fixture
def picture(snapshot: SnapshotAssertion) -> SnapshotAssertion:
    return snapshot.use_extension(PictureExtension)


@pytest.mark.parametrize("frame", FRAMES)
async def test_frame(shipped: Course, picture: SnapshotAssertion, frame: str) -> None:
    async with playing(shipped, FRAMES[frame], size=WIDE) as player:
        assert player.app.export_screenshot() == picture


async def test_phone(picture: SnapshotAssertion) -> None:
    course = load_course(Path(__file__).parent.parent / "data" / "phone.yaml")
    async with playing(course, "phone/sms", size=WIDE) as player:
        assert player.app.export_screenshot() == picture


async def test_picture_with_zones(picture: SnapshotAssertion) -> None:
    async with playing(of_a_picture(), size=WIDE) as player:
        assert player.app.export_screenshot() == picture


async def test_title_in_a_small_window(shipped: Course, picture: SnapshotAssertion) -> None:
    async with playing(shipped, size=NARROW) as player:
        assert player.app.export_screenshot() == picture


async def test_end_menu_with_a_scenario_done(shipped: Course, picture: SnapshotAssertion) -> None:
    async with playing(shipped, "opposition/justificatif", size=WIDE) as player:
        await player.press("1")
        assert player.app.export_screenshot() == picture


@pytest.mark.parametrize("key", ["f1", "escape"])
async def test_question(shipped: Course, picture: SnapshotAssertion, key: str) -> None:
    async with playing(shipped, "activation/choix", size=WIDE) as player:
        await player.press(key)
        await player.until(player.is_asking)
        await player.pilot.pause(0.2)
        assert player.app.export_screenshot() == picture


async def test_overview(shipped: Course, picture: SnapshotAssertion) -> None:
    async with playing(shipped, "activation/choix", size=WIDE) as player:
        await opened(player)
        await player.pilot.pause(0.1)
        assert player.app.export_screenshot() == picture


@pytest.mark.parametrize("means", ["dark", "sixteen", "colourless"])
async def test_means(shipped: Course, picture: SnapshotAssertion, means: str) -> None:
    environment = {
        "dark": {**COLOURS, "COLORFGBG": "15;0"},
        "sixteen": {"TERM": "xterm"},
        "colourless": {**COLOURS, "NO_COLOR": "1"},
    }[means]
    async with playing(shipped, "activation/choix", environment=environment) as player:
        assert player.app.export_screenshot() == picture


def test_the_pictures_show_what_their_names_say() -> None:
    folder = Path(__file__).parent / "__snapshots__" / "test_snapshots"
    menu = (folder / "test_end_menu_with_a_scenario_done.svg").read_text(encoding="utf-8")
    assert "✓" in re.sub(r"<[^>]+>", " ", menu)


@pytest.mark.parametrize("size", [NARROW, WIDE], ids=["narrow", "wide"])
async def test_map(shipped: Course, picture: SnapshotAssertion, size: tuple[int, int]) -> None:
    async with playing(shipped, "activation/commencer", size=size) as player:
        await player.press("1", "1", "g", "down")
        assert player.app.export_screenshot() == picture


@pytest.mark.parametrize("size", [NARROW, WIDE], ids=["narrow", "wide"])
async def test_practice(picture: SnapshotAssertion, size: tuple[int, int]) -> None:
    async with doing(Mode.PRACTICE, size=size) as player:
        await player.click_zone(1)
        await player.click_zone(NUMBER)
        await player.press("1", "2", "tab", "escape")
        await player.press("f3")
        assert player.app.export_screenshot() == picture


@pytest.mark.parametrize("size", [NARROW, WIDE], ids=["narrow", "wide"])
async def test_start_screen(picture: SnapshotAssertion, size: tuple[int, int]) -> None:
    course = with_tasks()
    async with playing(
        course, size=size, conversation=conversation_of(course), opening=ASKS
    ) as player:
        await player.until(player.is_asking)
        await player.pilot.pause(0.2)
        assert player.app.export_screenshot() == picture


@pytest.mark.parametrize("size", [NARROW, WIDE], ids=["narrow", "wide"])
async def test_result(picture: SnapshotAssertion, size: tuple[int, int]) -> None:
    async with doing(Mode.PRACTICE, size=size) as player:
        await player.click_zone(2)
        await to_the_result(player)
        await player.pilot.pause(0.2)
        assert player.app.export_screenshot() == picture
