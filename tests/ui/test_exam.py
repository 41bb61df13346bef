"""The exam: nothing is marked, told or found; each step is answered once."""

from typing import Any

from tests.ui.courses import course, slide, to
from tests.ui.driving import SIZES
from tests.ui.tasks import BRIEF, GO_ON, TASK, TERMS, attempt_of, doing, fill_in, place, with_tasks
from tutor.model.course import Course
from tutor.model.elements import Button
from tutor.model.slide import Term
from tutor.model.tasks import Exam
from tutor.training.modes import Mode

ACTIVATE, OPT_OUT, CONTACTS = 1, 2, 3


def explained() -> Course:
    """Return a course whose first step has a term explained, and details."""
    from msgspec.structs import replace

    first = slide("accueil", Button(label="Activer", action=to("fini")))
    first = replace(first, details="Le secret.", glossary={Term("accueil"): "Une page."})
    return replace(course(first, slide("fini")), tasks=(TASK,))


@SIZES
async def test_a_wrong_answer_goes_on_and_tells_only_that_it_is_noted(
    size: tuple[int, int],
) -> None:
    async with doing(Mode.EXAM, size=size) as player:
        await player.click_zone(CONTACTS)
        assert place(player) == "formulaire"
        reply = attempt_of(player).reply
        assert reply is not None
        assert "Votre réponse est notée." in reply.message
        assert "adresses" not in "\n".join(player.seen())


async def test_what_does_not_react_is_no_answer() -> None:
    async with doing(Mode.EXAM) as player:
        await player.click_zone(ACTIVATE)
        await player.click_zone(-1)
        await player.click(3, 30)
        assert place(player) == "formulaire"
        assert attempt_of(player).result.wrong == 0


async def test_the_brief_is_all_that_is_told() -> None:
    async with doing(Mode.EXAM) as player:
        shown = "\n".join(player.seen())
        assert BRIEF[:12] in shown
        assert "Voici" not in shown
        assert "☞" not in shown


async def test_no_key_helps_or_leads_elsewhere() -> None:
    async with doing(Mode.EXAM) as player:
        await player.click_zone(ACTIVATE)
        for key in (
            *("g", "f2", "o", "f3", "slash", "ctrl+f", "n", "ctrl+g", "m", "end", "p", "f9"),
            *("s", "f7", "i", "ctrl+k", "e", "ctrl+e", "t", "d", "f5", "left", "pageup"),
            *("1", "é", "9"),
        ):
            await player.press(key)
            assert place(player) == "formulaire", key
            assert not player.is_asking(), key
            assert attempt_of(player).reply is None, key
            assert "☞" not in "\n".join(player.seen()), key
            assert "lecture" not in player.bar("keys"), key


async def test_terms_and_details_are_not_there() -> None:
    async with doing(Mode.EXAM, course=explained()) as player:
        assert "En savoir plus" not in "\n".join(player.seen())
        await player.press("t", "d", "ctrl+t", "ctrl+d")
        assert not player.is_asking()


async def test_the_bars_tell_the_step_and_nothing_that_helps() -> None:
    async with doing(Mode.EXAM) as player:
        await player.click_zone(ACTIVATE)
        assert "Examen · Aider Mme Leguellec" in player.bar("header")
        assert "écran 2" in player.bar("header")
        assert player.bar("path").strip() == ""
        keys = player.bar("keys")
        assert not any(word in keys for word in ("Indice", "Retour", "Plan", "Menu", "S'exercer"))


async def test_one_may_go_back_where_the_course_allows_it() -> None:
    async with doing(Mode.EXAM, course=with_tasks(Exam(back=True))) as player:
        await player.click_zone(ACTIVATE)
        assert "Retour" in player.bar("keys")
        await player.press("left")
        assert place(player) == "accueil"


async def test_a_form_that_is_wrong_is_one_wrong_answer() -> None:
    async with doing(Mode.EXAM) as player:
        await player.click_zone(ACTIVATE)
        await player.click_zone(TERMS)
        await player.click_zone(GO_ON)
        assert place(player) == "fini"
        assert attempt_of(player).result.mark == 50


async def test_the_help_lists_no_command_that_gives_the_way_away() -> None:
    async with doing(Mode.EXAM) as player:
        await player.press("f1")
        await player.until(player.is_asking)
        shown = player.top_text()
        assert "Quitter le pas à pas" in shown
        assert "par son numéro" not in " ".join(shown.split())
        assert not any(word in shown for word in ("Plan", "indice", "automatique", "Rechercher"))


async def test_the_palette_lists_no_slide() -> None:
    async with doing(Mode.EXAM) as player:
        await player.press("ctrl+p", *"formulaire")
        assert "Rien ne correspond" in player.top_text()


async def test_nobody_follows_an_exam() -> None:
    from tests.ui.driving import playing
    from tests.ui.tasks import conversation_of
    from tutor.training.lessons import Chosen, StartRequest

    made: list[str] = []

    def door() -> None:
        made.append("a door")

    taught = with_tasks()
    options: dict[str, Any] = {
        "conversation": conversation_of(taught),
        "opening": StartRequest(Chosen(Mode.EXAM, TASK)),
        "door": door,
    }
    async with playing(taught, **options) as player:
        await player.click_zone(ACTIVATE)
        assert made == []


async def test_a_task_done_is_over() -> None:
    async with doing(Mode.EXAM) as player:
        await player.click_zone(ACTIVATE)
        await fill_in(player)
        await player.until(player.is_asking)
        assert attempt_of(player).result.passed
