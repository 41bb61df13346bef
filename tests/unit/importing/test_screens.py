"""A deck as screens: what reads as if someone had written it, and plays as the deck does."""

import struct
from pathlib import Path

import pytest

from tests.unit.importing.decks import POINTER, SCREENSHOT, Made, Page, jump, link, png
from tests.unit.importing.made import course_of, text_of, written
from tests.unit.importing.step_by_step import ACTIVATION, END, step_by_step
from tutor.checks.check import check_course
from tutor.checks.finding import Severity
from tutor.engine.session import Session
from tutor.model.course import Course
from tutor.model.targets import Reserved

SHOT = (40, 20, 50, 60)


@pytest.fixture
def made() -> Made:
    return Made()


@pytest.fixture
def page(made: Made) -> Page:
    page = made.slide("First")
    made.slide("Second")
    return page


def slide_of(made: Made, folder: Path) -> str:
    """Return how the first slide is written, after its title."""
    text = text_of(made, folder).partition("slides:\n")[2].partition("\n  second")[0]
    return text.partition("    title: First\n")[2] or text


class TestTexts:
    def test_a_slide_of_texts_is_an_explanation(
        self, made: Made, page: Page, tmp_path: Path
    ) -> None:
        page.text("Two", (5, 50, 30, 5))
        page.text("One", (5, 30, 30, 5))
        page.slide.notes_slide.notes_text_frame.text = "Say it."
        assert slide_of(made, tmp_path) == (
            "    text: |\n      One\n\n      Two\n    notes: Say it.\n    next: next"
        )

    def test_a_slide_without_a_title_takes_its_highest_text(
        self, made: Made, tmp_path: Path
    ) -> None:
        page = made.slide("")
        page.text("Below", (5, 50, 30, 5))
        page.text("Above", (5, 10, 30, 5))
        made.slide("")
        titles = [slide.title for slide in course_of(made, tmp_path).slides]
        assert titles == ["Above", "Diapositive 2"]

    def test_texts_beside_a_screenshot_explain_and_those_over_it_are_its_own(
        self, made: Made, page: Page, tmp_path: Path
    ) -> None:
        page.picture(SHOT, alt="The form")
        page.text("I fill it in.", (5, 30, 30, 10))
        page.text("Martin", (50, 40, 10, 5))
        assert slide_of(made, tmp_path) == (
            "    text: I fill it in.\n"
            "    screen:\n"
            "      elements:\n"
            "        - image: {source: pictures/image1.png, alt: The form, rows: 24}\n"
            "        - text: Martin\n"
            "    next: next"
        )

    def test_what_a_program_says_of_a_picture_is_not_taken(
        self, made: Made, page: Page, tmp_path: Path
    ) -> None:
        page.picture(SHOT, alt="Une image contenant texte\n\nDescription générée automatiquement")
        assert "alt: Une image contenant texte," in text_of(made, tmp_path)


class TestZones:
    def test_a_zone_over_a_picture_is_a_part_of_it(
        self, made: Made, page: Page, tmp_path: Path
    ) -> None:
        page.closed().picture(SHOT, alt="The form")
        page.zone((50, 50, 10, 6), alt="Send", to=made.slides[1])
        assert "zones: [{zone: {at: [20, 50, 20, 10], label: Send, to: next}}]" in slide_of(
            made, tmp_path
        )

    def test_what_is_cut_off_a_picture_counts(self, made: Made, page: Page, tmp_path: Path) -> None:
        page.closed().picture(SHOT).crop_left = 0.5
        page.zone((65, 20, 25, 60), alt="Send", to=made.slides[1])
        assert "at: [75, 0, 25, 100]" in text_of(made, tmp_path)

    def test_a_zone_over_a_text_is_that_text_s(
        self, made: Made, page: Page, tmp_path: Path
    ) -> None:
        page.closed().text("Go on", (5, 30, 20, 8))
        page.zone((5, 30, 20, 8), to=made.slides[1])
        assert "link: {label: Go on, to: next}" in slide_of(made, tmp_path)

    def test_zones_over_the_lines_of_a_text_are_told_by_them(
        self, made: Made, page: Page, tmp_path: Path
    ) -> None:
        third = made.slide("Third")
        page.closed().text("I agree\nI do not", (5, 30, 30, 20))
        page.zone((5, 31, 30, 8), to=made.slides[1])
        page.zone((5, 41, 30, 8), to=third)
        told = slide_of(made, tmp_path)
        assert "{label: I agree, to: next}" in told
        assert "{label: I do not, to: third}" in told

    def test_a_zone_over_a_row_is_that_row_s(self, made: Made, page: Page, tmp_path: Path) -> None:
        page.closed().table(
            (5, 30, 60, 30), ("Number", "State"), ("D-104", "Open"), ("D-97", "Done")
        )
        page.zone((5, 41, 60, 8), to=made.slides[1])
        told = slide_of(made, tmp_path)
        assert "head: [Number, State]" in told
        assert "- {cells: [D-104, Open], to: next}" in told
        assert "- [D-97, Done]" in told

    def test_a_zone_over_nothing_is_a_button_with_the_name_it_was_given(
        self, made: Made, page: Page, tmp_path: Path
    ) -> None:
        page.closed().zone((5, 60, 10, 10), name="Send", to=made.slides[1])
        assert "button: {label: Send, to: next}" in slide_of(made, tmp_path)

    def test_a_zone_that_nobody_named_is_told_by_where_it_leads(
        self, made: Made, page: Page, tmp_path: Path
    ) -> None:
        page.closed().zone((5, 60, 10, 10), to=made.slides[1])
        assert "button: {label: Second, to: next}" in slide_of(made, tmp_path)

    def test_pointers_are_dropped_and_their_clicks_move_to_what_is_under_them(
        self, made: Made, page: Page, tmp_path: Path
    ) -> None:
        page.closed().picture(SHOT, alt="The form")
        page.text("Go on", (5, 30, 20, 8))
        page.picture((10, 32, 3, 4), POINTER, to=made.slides[1])
        page.picture((60, 50, 3, 4), POINTER, alt="Send", to=made.slides[1])
        made.slides[1].picture((60, 50, 3, 4), POINTER)
        told = slide_of(made, tmp_path)
        assert "link: {label: Go on, to: next}" in told
        assert "label: Send, to: next" in told
        assert told.count("source:") == 1

    def test_a_dead_zone_leads_nowhere(self, made: Made, page: Page, tmp_path: Path) -> None:
        page.button("Nothing", do="noaction")
        assert "text: Nothing" in slide_of(made, tmp_path)

    def test_what_only_hovers_is_clicked(self, made: Made, page: Page, tmp_path: Path) -> None:
        page.closed().button("Go", do=jump("nextslide"), hover=True)
        assert "button: {label: Go, to: next}" in slide_of(made, tmp_path)


class TestButtons:
    def test_filled_shapes_are_buttons_those_in_a_row_columns(
        self, made: Made, page: Page, tmp_path: Path
    ) -> None:
        page.closed().button("Back", (60, 60, 20, 10), do=jump("lastslideviewed"))
        page.button("Go", (10, 60, 20, 10), do=jump("nextslide"))
        page.button("Leave", (10, 80, 20, 10), do=jump("endshow"))
        assert slide_of(made, tmp_path).endswith(
            "        - columns:\n"
            "            - button: {label: Go, to: next}\n"
            "            - button: {label: Back, to: back}\n"
            "        - button: {label: Leave, to: quit}"
        )

    def test_words_that_lead_to_a_slide_stay_and_have_a_link(
        self, made: Made, page: Page, tmp_path: Path
    ) -> None:
        shape = page.closed().text("Lost? ")
        run = shape.text_frame.paragraphs[0].add_run()
        run.text = "Ask for a code"
        link(run._r.get_or_add_rPr(), **page.to(made.slides[1]))
        told = slide_of(made, tmp_path)
        assert "text: Lost? Ask for a code" in told
        assert "link: {label: Ask for a code, to: next}" in told

    def test_a_web_link_stays_one(self, made: Made, page: Page, tmp_path: Path) -> None:
        page.button("The site", url="https://example.org/")
        run = page.text("here", (5, 60, 20, 5)).text_frame.paragraphs[0].runs[0]
        run.hyperlink.address = "https://example.org/b"
        page.text("And so on.", (5, 80, 20, 5))
        told = slide_of(made, tmp_path)
        assert 'link: {label: The site, url: "https://example.org/"}' in told
        assert 'link: {label: here, url: "https://example.org/b"}' in told
        assert "next: next" in told

    def test_no_web_link_is_lost_with_a_picture_or_a_table(
        self, made: Made, page: Page, tmp_path: Path
    ) -> None:
        page.picture(SHOT, alt="The form", url="https://example.org/shape")
        page.zone((50, 50, 10, 6), alt="Send", url="https://example.org/zone")
        table = page.table((5, 80, 60, 15), ("A", "B"), ("C", "D")).table
        cell = table.cell(1, 1).text_frame.paragraphs[0].runs[0]
        cell.hyperlink.address = "https://example.org/cell"
        told = slide_of(made, tmp_path)
        assert [one in told for one in ("org/shape", "org/zone", "org/cell")] == [True] * 3
        course_of(made, tmp_path)

    def test_words_of_a_title_may_lead_on(self, made: Made, page: Page, tmp_path: Path) -> None:
        run = page.closed().slide.shapes.title.text_frame.paragraphs[0].runs[0]
        link(run._r.get_or_add_rPr(), **page.to(made.slides[1]))
        assert "link: {label: First, to: next}" in slide_of(made, tmp_path)

    def test_a_click_beside_zones_that_lead_elsewhere_is_a_button(
        self, made: Made, page: Page, tmp_path: Path
    ) -> None:
        third = made.slide("Third")
        page.button("Help", to=third)
        assert "outside: [{button: {label: Continuer, to: next}}]" in slide_of(made, tmp_path)

    def test_a_slide_that_waits_does(self, made: Made, page: Page, tmp_path: Path) -> None:
        page.transition('advTm="4000"')
        assert "first: {title: First, next: next, wait: 4}" in text_of(made, tmp_path)

    def test_what_stands_on_every_slide_is_written_once(self, made: Made, tmp_path: Path) -> None:
        last = None
        for title in ("Home", "One", "Two", "Three"):
            page = made.slide(title, closed=True)
            page.button(f"See {title}", (10, 30, 20, 10), do=jump("nextslide"))
            last = page
        assert last
        for page in made.slides[1:]:
            page.button("Home", (10, 80, 20, 10), to=made.slides[0])
        made.slides[0].button("Home", (10, 80, 20, 10), to=last)
        told = text_of(made, tmp_path)
        assert told.count("label: Home") == 4
        course_of(made, tmp_path)


class TestScenarios:
    def test_a_section_is_a_scenario(self, made: Made, tmp_path: Path) -> None:
        pages = [made.slide(title) for title in ("One", "Two", "Three")]
        made.section("To begin", *pages[:2])
        made.section("To end", pages[2])
        course = course_of(made, tmp_path)
        assert [one.title for one in course.scenarios.values()] == ["To begin", "To end"]
        assert "next: to_end/" in text_of(made, tmp_path)

    def test_a_custom_show_is_a_scenario_that_one_visits(self, made: Made, tmp_path: Path) -> None:
        first, second, more = made.slide("One"), made.slide("Two"), made.slide("More", hidden=True)
        show = made.show("Details", more)
        first.closed().button("More", do=f"customshow?id={show}&return=true")
        first.button("Go", (10, 80, 20, 10), to=second)
        session = Session(course_of(made, tmp_path))
        session.activate("1")
        assert session.slide.ref.scenario == "details"
        session.advance()
        assert session.slide.title == "One"

    def test_what_nothing_reaches_is_left_out(self, made: Made, tmp_path: Path) -> None:
        made.slide("One")
        made.slide("Two", hidden=True)
        assert [slide.title for slide in course_of(made, tmp_path).slides] == ["One"]

    def test_the_language_is_that_of_the_deck(self, made: Made, tmp_path: Path) -> None:
        title = made.slide("Hello").slide.shapes.title
        title.text_frame.paragraphs[0].runs[0]._r.get_or_add_rPr().set("lang", "en-US")
        assert course_of(made, tmp_path).language == "en"

    def test_a_title_may_be_given(self, made: Made, tmp_path: Path) -> None:
        made.slide("One")
        assert b"title: Mine\n" in written(made, tmp_path, title="Mine").files["course.yaml"]


class TestPictures:
    def test_each_is_taken_once(self, made: Made, tmp_path: Path) -> None:
        for title in ("One", "Two"):
            made.slide(title).picture(SHOT, SCREENSHOT)
        names = [name for name in written(made, tmp_path).files if name.startswith("pictures/")]
        assert names == ["pictures/image1.png"]

    def test_one_of_another_kind_is_told_in_words(self, made: Made, tmp_path: Path) -> None:
        bmp = b"BM" + struct.pack(
            "<IHHIIiiHHIIiiII", 58, 0, 0, 54, 40, 1, 1, 1, 24, 0, 4, 0, 0, 0, 0
        )
        made.slide("One").picture(SHOT, bmp + bytes(4), alt="An old picture")
        assert "image: {alt: An old picture}" in text_of(made, tmp_path)

    def test_zones_over_one_that_cannot_be_drawn_are_buttons(
        self, made: Made, page: Page, tmp_path: Path
    ) -> None:
        picture = page.closed().picture(SHOT, alt="The form")
        (blip,) = picture._element.xpath(".//a:blip")
        blip.attrib.clear()
        page.zone((50, 50, 10, 6), alt="Send", to=made.slides[1])
        told = slide_of(made, tmp_path)
        assert "image: {alt: The form}" in told
        assert "button: {label: Send, to: next}" in told
        course_of(made, tmp_path)

    def test_one_that_reacts_beside_its_zones_has_a_button(
        self, made: Made, page: Page, tmp_path: Path
    ) -> None:
        page.closed().picture(SHOT, alt="The form", do=jump("endshow"))
        page.zone((50, 50, 10, 6), alt="Send", to=made.slides[1])
        told = slide_of(made, tmp_path)
        assert "zones: [{zone:" in told
        assert "button: {label: The form, to: quit}" in told
        course_of(made, tmp_path)

    def test_a_small_one_that_only_decorates_is_left_out(
        self, made: Made, page: Page, tmp_path: Path
    ) -> None:
        page.picture((5, 90, 5, 5), png(5, 5))
        assert "image" not in slide_of(made, tmp_path)


@pytest.fixture(scope="module")
def course(tmp_path_factory: pytest.TempPathFactory) -> Course:
    return course_of(step_by_step(), tmp_path_factory.mktemp("deck"))


def at_the_menu(course: Course) -> Session:
    session = Session(course)
    session.jump(Reserved.MENU)
    assert session.slide.ref == course.menu
    return session


class TestStepByStep:
    """The deck of 25 slides plays as it does in PowerPoint."""

    def test_it_checks_without_error(self, course: Course) -> None:
        errors = [one for one in check_course(course) if one.rule.severity is Severity.ERROR]
        assert errors == []

    def test_it_has_all_its_slides_and_its_menu(self, course: Course) -> None:
        assert len(list(course.slides)) == 25
        assert len(course.scenarios) == 4
        assert course.menu
        assert course.slide(course.menu).title == END

    def test_it_plays_from_the_title_to_the_menu(self, course: Course) -> None:
        session = Session(course)
        for _ in range(6):
            session.advance()
        assert session.slide.title == ACTIVATION
        for answer in ("1", "1", "1", "1", "1", "3", "1", "1"):
            session.activate(answer)
        assert session.slide.ref == course.menu

    @pytest.mark.parametrize("choice", ["1", "2", "3", "4"])
    def test_it_plays_from_the_menu_into_each_part(self, choice: str, course: Course) -> None:
        session = at_the_menu(course)
        session.activate(choice)
        goals = [
            ACTIVATION,
            "Je m'oppose à Mon espace santé",
            "Je génère un nouveau code provisoire",
            "Je modifie mon adresse email",
        ]
        assert session.slide.title == goals[int(choice) - 1]

    def test_it_comes_back_from_a_detour(self, course: Course) -> None:
        session = at_the_menu(course)
        for answer in ("4", "1", "1"):
            session.activate(answer)
        assert session.slide.title == "Je vérifie mes coordonnées de contact"

    def test_no_pointer_is_taken_along(self, tmp_path: Path) -> None:
        files = written(step_by_step(), tmp_path).files
        assert len([name for name in files if name.startswith("pictures/")]) == 3
