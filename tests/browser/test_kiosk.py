"""The page of a hall: it invites, warns and forgets, by a clock that a test turns."""

from collections.abc import Callable, Iterator
from datetime import datetime, timedelta
from pathlib import Path
from random import Random

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.conftest import GALLERY, show
from tests.browser.test_for_everyone import AXE, found, needs_axe
from tests.unit.engine.courses import course, slide
from tests.unit.kiosk.clock import Clock
from tutor.kiosk.visits import PLAYED, Visits
from tutor.loading.courses import load_course
from tutor.model.course import Course
from tutor.model.policy import Attract, Hours, Policy
from tutor.web.page import course_page

NOON = datetime(2026, 9, 1, 12)
INVITATION = "dialog.hall.waiting[open]"

Hall = Callable[..., Page]


@pytest.fixture
def hall(browser: Browser, tmp_path: Path) -> Iterator[Hall]:
    """Return what opens a hall's page, at noon; an error of its script is a failure."""
    contexts = []
    faults: list[str] = []

    def opened(
        policy: Policy | None = None, played: Course | None = None, now: datetime = NOON
    ) -> Page:
        text = "".join(course_page(played or load_course(GALLERY), "en", kiosk=policy or Policy()))
        (tmp_path / "kiosk.html").write_text(text, encoding="utf-8")
        context = browser.new_context(bypass_csp=True, reduced_motion="reduce")
        contexts.append(context)
        page = context.new_page()
        page.on("pageerror", lambda error: faults.append(str(error)))
        page.on("console", lambda said: faults.append(said.text))
        page.clock.install(time=now - timedelta(minutes=1))
        page.clock.pause_at(now)
        page.goto((tmp_path / "kiosk.html").as_uri())
        return page

    yield opened
    for context in contexts:
        context.close()
    assert faults == []


def touch(page: Page) -> None:
    page.mouse.click(600, 300)


def title(page: Page) -> str:
    return page.locator("main h2").inner_text()


def after(page: Page, seconds: int) -> None:
    page.clock.run_for(1000 * seconds)


def test_it_invites_with_the_courses_title_and_stays_nowhere_for_long(hall: Hall) -> None:
    page = hall(Policy(attract=Attract(pace=5)))
    invitation = page.locator(INVITATION)
    expect(invitation.get_by_role("heading", name="The gallery")).to_be_visible()
    expect(invitation.get_by_role("button", name="Touch to start")).to_be_focused()
    places = set()
    for _ in range(12):
        box = invitation.bounding_box()
        assert box
        assert box["x"] >= 0
        assert box["y"] >= 0
        assert box["x"] + box["width"] <= 1280
        assert box["y"] + box["height"] <= 720
        places.add((box["x"], box["y"]))
        after(page, 5)
    assert len(places) == 12


def test_a_touch_begins_a_visit_and_does_nothing_else(hall: Hall) -> None:
    page = hall()
    touch(page)
    expect(page.locator("dialog")).to_have_count(0)
    assert title(page) == "The gallery"
    touch(page)
    assert title(page) == "Words alone"


def test_a_key_begins_a_visit_and_does_nothing_else(hall: Hall) -> None:
    page = hall()
    page.keyboard.press("ArrowRight")
    expect(page.locator("dialog")).to_have_count(0)
    assert title(page) == "The gallery"


def test_who_does_nothing_is_asked_then_all_is_forgotten(hall: Hall) -> None:
    page = hall()
    touch(page)
    for key in ("ArrowRight", "ArrowRight", "?"):
        page.keyboard.press(key)
    page.evaluate("scrollTo(0, 200)")
    after(page, 89)
    expect(page.get_by_role("alertdialog")).to_have_count(0)
    after(page, 1)
    warning = page.get_by_role("alertdialog", name="Are you still there?")
    expect(warning).to_have_accessible_description(
        "Touch the screen or press a key to go on. Else, all is erased in 20 seconds."
    )
    after(page, 20)
    expect(page.locator("dialog")).to_have_count(1)
    expect(page.locator(INVITATION)).to_be_visible()
    assert title(page) == "The gallery"
    assert page.evaluate("[scrollY, localStorage.length]") == [0, 0]
    touch(page)
    expect(page.get_by_role("button", name="Previous")).to_be_disabled()


@pytest.mark.parametrize(
    "act",
    [
        touch,
        lambda page: page.keyboard.press("ArrowRight"),
        lambda page: page.keyboard.press("Escape"),
        lambda page: page.mouse.wheel(0, 100),
        lambda page: page.keyboard.press("Enter"),
    ],
    ids=["touch", "key", "escape", "wheel", "button_with_the_focus"],
)
def test_any_act_goes_on_where_one_was_and_does_nothing_else(
    hall: Hall, act: Callable[[Page], None]
) -> None:
    page = hall()
    touch(page)
    page.keyboard.press("ArrowRight")
    after(page, 105)
    expect(page.get_by_role("alertdialog")).to_be_visible()
    act(page)
    expect(page.get_by_role("alertdialog")).to_have_count(0)
    assert title(page) == "Words alone"
    after(page, 89)
    expect(page.get_by_role("alertdialog")).to_have_count(0)


def test_the_last_seconds_alone_are_counted_one_by_one(hall: Hall) -> None:
    page = hall()
    touch(page)
    after(page, 90)
    told = []
    for _ in range(20):
        told.append(page.get_by_role("timer").inner_text())
        after(page, 1)
    seconds = [int("".join(filter(str.isdigit, one))) for one in told]
    assert seconds == [20] * 5 + [15] * 5 + [*range(10, 0, -1)]
    assert told[-1].endswith("in 1 second.")


def test_the_longest_visit_is_told_before_its_end(hall: Hall) -> None:
    page = hall(Policy(visit=1))
    touch(page)
    after(page, 40)
    warning = page.get_by_role("alertdialog", name="Your visit is nearly over")
    expect(warning).to_contain_text("it ends in 20 seconds")
    touch(page)
    expect(warning).to_have_count(0)
    after(page, 20)
    expect(page.locator(INVITATION)).to_be_visible()


def test_visits_are_those_of_the_terminal(hall: Hall) -> None:
    policy = Policy(idle=7, visit=1, attract=Attract(blank_after=1))
    page, clock, random = hall(policy), Clock(), Random(3)
    visits = Visits(policy, clock, lambda: True)
    stages = set()
    for _ in range(60):
        seconds = random.choice((1, 2, 5, 9, 21, 61))
        after(page, seconds)
        for _ in range(seconds):
            clock.pass_by(1)
            stage = visits.tick()
        cover = page.locator("dialog.hall[open]")
        if stage == "visiting":
            expect(cover).to_have_count(0)
        else:
            expect(cover).to_have_class(f"hall {stage}")
        stages.add(stage)
        if stage in PLAYED or random.random() < 0.4:
            visits.touch()
            page.keyboard.press("Tab")
    assert stages == {"asleep", "waiting", "visiting", "idle", "ending"}


def test_links_tell_their_addresses_and_lead_nowhere(hall: Hall) -> None:
    page = hall()
    touch(page)
    for name in ("gallery/words", "gallery/browser", "gallery/form"):
        show(page, name)
        expect(page.locator("main")).to_contain_text("(https://example.org/)")
        expect(page.locator("a:not(.term)")).to_have_count(0)


def test_words_are_explained_in_a_hall_too(hall: Hall) -> None:
    page = hall()
    touch(page)
    show(page, "gallery/browser")
    page.locator(".term").first.click()
    expect(page.get_by_role("dialog")).to_be_visible()


def test_a_hall_has_no_map_no_modes_no_print_and_no_menu_of_the_browser(hall: Hall) -> None:
    page = hall()
    page.evaluate("window.print = () => { throw Error('printed'); }; null")
    touch(page)
    for key in ("p", "Control+p", "g", "/", "e", "f", "F3", "F5", "Home"):
        page.keyboard.press(key)
        expect(page.locator("dialog")).to_have_count(0)
    bar = page.get_by_role("navigation", name="Commands").get_by_role("button")
    expect(bar).to_have_text(["←Previous", "⌂Menu", "?Help", "Next→"])
    page.evaluate(
        "addEventListener('contextmenu', event => { prevented = event.defaultPrevented })"
    )
    page.mouse.click(600, 300, button="right")
    assert page.evaluate("prevented")


def test_the_help_speaks_of_fingers(hall: Hall) -> None:
    page = hall()
    touch(page)
    page.get_by_role("button", name="Help").click()
    expect(page.get_by_role("dialog")).to_contain_text("Touch anywhere to go on.")
    expect(page.get_by_role("dialog")).not_to_contain_text("Print")


def test_the_policy_says_which_commands_are_left(hall: Hall) -> None:
    page = hall(Policy(keys=("on",)))
    touch(page)
    expect(page.locator(".foot button")).to_have_text(["Next→"])
    show(page, "gallery/words")
    page.keyboard.press("ArrowLeft")
    assert title(page) == "Words alone"
    expect(page.locator("details, .term")).to_have_count(0)


def test_a_click_that_leaves_the_course_ends_the_visit(hall: Hall) -> None:
    page = hall(played=course(slide("a/one", on="quit")))
    touch(page)
    expect(page.locator("dialog")).to_have_count(0)
    touch(page)
    expect(page.locator(INVITATION)).to_be_visible()


def test_a_closed_hall_is_black_and_takes_nobody(hall: Hall) -> None:
    policy = Policy(hours=Hours(opens="08:30", closes="18:00"))
    page = hall(policy, now=datetime(2026, 9, 1, 8, 29))
    touch(page)
    expect(page.locator("dialog.hall.closed")).to_have_css("opacity", "0")
    after(page, 60)
    expect(page.locator(INVITATION)).to_be_visible()


@needs_axe
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_on_the_invitation_nor_on_the_warning(hall: Hall, scheme: str) -> None:
    page = hall()
    page.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
    page.evaluate(AXE.read_text("utf-8"))
    page.clock.resume()
    assert found(page) == []
    touch(page)
    page.clock.fast_forward(91_000)
    expect(page.get_by_role("alertdialog")).to_be_visible()
    assert found(page) == []
