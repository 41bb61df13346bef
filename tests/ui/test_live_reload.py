"""A course that its author changes while it is played."""

import msgspec

from tests.ui.courses import course, in_a_row, slide, tall, to
from tests.ui.driving import NARROW, Player, lines_of, playing
from tutor.language import Language
from tutor.model.course import Course, Theme
from tutor.model.elements import Button, Link, Text
from tutor.model.errors import CourseError
from tutor.model.slide import Slide
from tutor.ui.live_reload import CourseChanged, CourseWrong, Watch
from tutor.ui.widgets.problem import Problem


class NoWatch(Watch):
    """Notices nothing: the tests tell what changed."""

    def run(self, *_: object) -> None: ...


class WrongFileError(CourseError):
    def report(self, language: Language) -> str:
        where = "essai.yaml:3:5"
        text = "clé inconnue « titel »" if language == "fr" else "unknown key “titel”"
        return f"{where}: {text}\n     3 |   titel: Un\n       |   ^^^^^"


def changed(before: Course, *slides: Slide) -> Course:
    """Return a course in which some slides are others."""
    kept = dict(before.scenarios["essai"].slides)
    kept.update({each.ref.slide: each for each in slides})
    return course(*kept.values())


async def tell(player: Player, after: Course, *slides: Slide) -> None:
    player.play.post_message(CourseChanged(after, [each.ref for each in slides]))
    await player.pilot.pause()
    await player.pilot.pause()


async def tell_wrong(player: Player) -> None:
    player.play.post_message(CourseWrong(WrongFileError()))
    await player.pilot.pause()
    await player.pilot.pause()


def problem(player: Player) -> str:
    """Return what is told over the slide; nothing where nothing is."""
    return "\n".join(lines_of(player.play.query_one(Problem)))


def written(player: Player) -> str:
    return "\n".join(player.seen())


async def test_a_change_of_the_slide_shows_at_once() -> None:
    async with playing(in_a_row(), watch=NoWatch()) as player:
        new = slide("un", Button(label="Tout neuf", action=to("deux")))
        await tell(player, changed(in_a_row(), new), new)
        assert "Tout neuf" in written(player)
        await player.press("enter")
        assert player.slide == "essai/deux"


async def test_the_path_and_the_focus_are_kept() -> None:
    async with playing(in_a_row(), watch=NoWatch()) as player:
        await player.press("2", "tab")
        focused = player.view.focused_number
        away = Link(label="Là-bas", action=to("ailleurs"))
        new = slide("deux", Button(label="Poursuivre", action=to("trois")), away)
        await tell(player, changed(in_a_row(), new), new)
        assert player.view.focused_number == focused
        await player.press("left")
        assert player.slide == "essai/un"


async def test_a_long_slide_stays_where_it_was_scrolled() -> None:
    async with playing(tall(), size=NARROW, watch=NoWatch()) as player:
        await player.press("shift+down", "shift+down")
        top = player.view.top
        new = slide("haut", Text(text="Autrement"))
        await tell(player, changed(tall(), new), new)
        assert player.view.top == top


async def test_one_key_leads_to_a_change_elsewhere() -> None:
    async with playing(in_a_row(), watch=NoWatch()) as player:
        new = slide("trois", Button(label="Changé", action=to("quatre")))
        await tell(player, changed(in_a_row(), new), new)
        assert "Modifié : essai/trois" in player.bar("keys")
        await player.press("c")
        assert player.slide == "essai/trois"
        assert "Changé" in written(player)


async def test_that_key_does_nothing_where_the_course_does_not_change() -> None:
    async with playing(in_a_row()) as player:
        await player.press("c", "f4")
        assert player.slide == "essai/un"


async def test_mistakes_stand_over_the_slide_which_stays_as_it_was() -> None:
    async with playing(in_a_row(), watch=NoWatch()) as player:
        before = written(player)
        await tell_wrong(player)
        assert "essai.yaml:3:5: clé inconnue « titel »" in problem(player)
        assert written(player) == before
        await player.press("2")
        assert player.slide == "essai/deux"


async def test_mistakes_go_when_they_are_mended() -> None:
    async with playing(in_a_row(), watch=NoWatch()) as player:
        await tell_wrong(player)
        await tell(player, in_a_row())
        assert problem(player) == ""


async def test_mistakes_leave_some_of_the_slide_in_view_in_a_small_window() -> None:
    async with playing(in_a_row(), size=(80, 24), watch=NoWatch()) as player:
        await tell_wrong(player)
        assert 0 < player.play.query_one(Problem).size.height <= 14


async def test_the_slide_that_is_gone_gives_way_to_the_one_before() -> None:
    async with playing(in_a_row(), watch=NoWatch()) as player:
        await player.press("2")
        await tell(
            player, course(slide("un", Button(label="Seul", action=to("fin"))), slide("fin"))
        )
        assert player.slide == "essai/un"
        assert "Seul" in written(player)


async def test_other_colours_are_worn_at_once() -> None:
    async with playing(in_a_row(), watch=NoWatch()) as player:
        before = player.view._block.lines
        await tell(player, msgspec.structs.replace(in_a_row(), theme=Theme(primary="#336600")))
        assert player.view._block.lines != before


async def test_the_help_lists_the_key_only_where_it_works() -> None:
    for watch in (NoWatch(), None):
        async with playing(in_a_row(), watch=watch) as player:
            await player.press("question_mark")
            await player.until(player.is_asking)
            lines = player.top_text()
            assert ("Diapositive modifiée" in lines) is (watch is not None)
