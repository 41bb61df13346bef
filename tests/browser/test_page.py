"""The published page, opened from its folder: played by mouse, by keys, by ear."""

import json
from pathlib import Path

from playwright.sync_api import Browser, Page, expect

from tests.browser.conftest import GALLERY, begin, fail_and_list
from tests.unit.program import run
from tutor.loading.courses import load_course


def title(page: Page) -> str:
    return page.locator("main h2").inner_text()


def test_one_plays_by_the_mouse(page: Page, shipped_page: str) -> None:
    page.goto(shipped_page)
    page.get_by_role("button", name="Commencer").click()
    expect(page.get_by_role("heading", name="Bienvenue !")).to_be_focused()
    page.locator(".explanation p").first.click()
    expect(page.get_by_role("heading", name="Mode d'emploi")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", name="Avant de commencer")).to_be_focused()
    page.get_by_role("button", name="Précédent").click()
    page.get_by_role("button", name="Précédent").click()
    expect(page.get_by_role("heading", name="Bienvenue !")).to_be_focused()


def test_one_plays_by_keys_up_to_the_menu_which_tells_what_is_done(
    page: Page, shipped_page: str
) -> None:
    page.goto(f"{shipped_page}#contacts/coordonnees")
    page.keyboard.press("End")
    expect(page.locator(".tally")).to_have_text("0 parcours sur 4")
    page.keyboard.press("2")
    expect(page.locator("header .where")).to_contain_text("diapositive 1 sur 4")
    for _ in range(10):
        page.keyboard.press("1")
    page.keyboard.press("ArrowLeft")
    assert page.evaluate("document.activeElement.tagName") == "H2"


def test_what_a_hotspot_answers_is_shown_under_it_and_announced(page: Page, gallery: str) -> None:
    page.goto(f"{gallery}#gallery/quiz")
    page.keyboard.press("1")
    expect(page.locator(".answer")).to_contain_text("Too short.")
    expect(page.get_by_role("status")).to_contain_text("It is on the letter.")


def test_what_is_chosen_shows_and_keeps_the_focus(page: Page, gallery: str) -> None:
    page.goto(f"{gallery}#play/reason")
    page.get_by_role("button", name="Theft").click()
    chosen = page.get_by_role("button", name="Theft")
    expect(chosen).to_have_attribute("aria-pressed", "true")
    expect(chosen).to_be_focused()
    page.get_by_role("button", name="Send").click()
    expect(page.get_by_role("heading", name="The police")).to_be_focused()


def test_what_was_left_is_offered_again(page: Page, gallery: str) -> None:
    page.goto(gallery)
    page.keyboard.press("ArrowRight")
    assert title(page) == "Words alone"
    page.reload()
    expect(page.get_by_role("dialog", name="Go on where you were?")).to_be_visible()
    page.keyboard.press("Enter")
    assert title(page) == "Words alone"


def test_help_and_words_explained_open_over_the_slide(page: Page, gallery: str) -> None:
    page.goto(f"{gallery}#gallery/browser")
    page.keyboard.press("?")
    expect(page.get_by_role("dialog", name="Help")).to_be_visible()
    page.keyboard.press("Escape")
    page.get_by_role("link", name="provisional code").click()
    expect(page.get_by_role("dialog")).to_contain_text("Twelve characters, by post.")


def test_the_map_leads_to_any_slide(page: Page, gallery: str) -> None:
    page.goto(gallery)
    page.keyboard.press("g")
    page.get_by_role("button", name="A letter").click()
    expect(page.get_by_role("heading", name="A letter")).to_be_focused()


def test_slides_are_found_by_their_words_whatever_their_accents(
    page: Page, shipped_page: str
) -> None:
    page.goto(shipped_page)
    page.keyboard.press("/")
    page.keyboard.type("numero SERIE")
    entries = page.get_by_role("dialog").locator("li:visible")
    expect(page.get_by_role("dialog").get_by_role("status")).to_contain_text("trouvées")
    assert 0 < entries.count() < 10
    first = entries.first.inner_text()
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", name=first)).to_be_focused()


def test_all_slides_are_printed_with_what_is_to_be_clicked(page: Page, gallery: str) -> None:
    page.add_init_script("window.print = () => {}")
    page.goto(gallery)
    page.emulate_media(media="print")
    page.keyboard.press("p")
    sheets = page.locator(".handout article")
    expect(sheets).to_have_count(len(list(load_course(GALLERY).refs)))
    expect(page.locator("main")).to_be_hidden()
    expect(sheets.nth(2).locator(".mark").first).to_be_visible()
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    expect(page.locator("main")).to_be_visible()


def test_nothing_that_an_author_writes_is_obeyed(page: Page, gallery: str) -> None:
    page.goto(f"{gallery}?notes#gallery/words")
    expect(page.locator("main")).to_contain_text("<b>not bold</b> <script>")
    expect(page.locator(".notes")).to_contain_text('<script>alert("notes")</script>')
    expect(page.locator("main :is(script, b)")).to_have_count(0)
    assert page.locator("main a:not(.term)").evaluate_all("all => all.map(one => one.href)") == [
        "https://example.org/"
    ]


def test_notes_are_for_who_asks_for_them(page: Page, gallery: str) -> None:
    page.goto(gallery)
    expect(page.locator(".notes")).to_have_count(0)
    page.goto(f"{gallery}?notes")
    expect(page.locator(".notes")).to_contain_text("nothing here is real")


def test_a_slide_goes_on_by_itself_but_not_below_a_window_nor_after_one_went_back(
    browser: Browser, gallery: str
) -> None:
    page = browser.new_page()
    page.clock.install(time=0)
    page.clock.pause_at(1)
    page.goto(f"{gallery}#gallery/waiting")
    page.keyboard.press("?")
    page.clock.run_for(3000)
    page.keyboard.press("Escape")
    page.clock.run_for(1000)
    assert title(page) == "Please wait"
    page.clock.run_for(2500)
    assert title(page) == "That is all"
    page.keyboard.press("ArrowLeft")
    page.clock.run_for(5000)
    assert title(page) == "Please wait"
    page.close()


def test_one_practises_is_helped_and_told_how_it_went(page: Page, gallery: str) -> None:
    page.goto(gallery)
    begin(page, "Practice", "Ask for a card")
    expect(page.get_by_role("heading", name="Ask for a card")).to_be_focused()
    expect(page.locator(".mark")).to_have_count(0)
    page.get_by_role("button", name="A user").click()
    page.get_by_role("button", name="Loss").click()
    page.get_by_role("button", name="Send").click()
    expect(page.get_by_role("status")).to_have_text("It is not here. Read the instructions again.")
    page.get_by_role("button", name="Theft").click()
    page.get_by_role("button", name="Send").click()
    expect(page.get_by_role("heading", name="Not yet: 50 out of 100")).to_be_focused()
    page.get_by_role("button", name="Screen 2, Why? (1 mistake)").click()
    expect(page.get_by_role("heading", name="Why?")).to_be_focused()
    page.keyboard.press("Escape")
    expect(page.get_by_role("heading", name="Not yet: 50 out of 100")).to_be_focused()


def test_a_task_of_the_shipped_course_is_passed_and_stays_so(page: Page, shipped_page: str) -> None:
    page.goto(shipped_page)
    page.get_by_role("button", name="S'exercer").click()
    page.get_by_role("button", name="Examen").click()
    page.get_by_role("button", name="Demander un nouveau code provisoire").click()
    page.get_by_label("Mon numéro de sécurité sociale").fill("116304403801618")
    page.get_by_label("Ma date de naissance").fill("12 mars 1965")
    page.get_by_label("Carte Vitale avec photo").check()
    page.get_by_label("Mon numéro de série").fill("8025000002 01024576124")
    page.get_by_role("button", name="Continuer").click()
    page.get_by_role("button", name="Par SMS").click()
    page.get_by_role("button", name="Envoyer le code").click()
    expect(page.get_by_role("heading", name="Réussi : 100 sur 100")).to_be_focused()
    page.get_by_role("button", name="Une autre mise en situation").click()
    passed = page.get_by_role("button", name="Demander un nouveau code provisoire")
    expect(passed).to_contain_text("✓ déjà réussie")


def test_a_form_is_filled_in_and_what_is_wrong_is_told(page: Page, gallery: str) -> None:
    page.goto(gallery)
    begin(page, "Practice", "Begin once more")
    page.get_by_label("Reason").select_option("Theft")
    page.get_by_label("One", exact=True).check()
    page.get_by_label("No", exact=True).check()
    page.locator("button", has_text="Go on").nth(1).click()
    expect(page.get_by_role("status")).to_contain_text("“I accept”: The box is not ticked.")
    page.get_by_label("I accept").check()
    page.locator("button", has_text="Go on").nth(1).click()
    page.get_by_label("Name").fill("martin")
    page.get_by_role("button", name="Send").click()
    expect(page.locator(".refusal")).to_have_count(8)


def test_what_is_answered_comes_into_view_on_a_telephone(page: Page, gallery: str) -> None:
    page.set_viewport_size({"width": 390, "height": 500})
    page.goto(gallery)
    begin(page, "Practice", "Deal with a request")
    page.get_by_role("button", name="Cancel").click()
    expect(page.locator(".banner")).to_have_text("This would drop the whole order.")
    expect(page.locator(".banner")).to_be_in_viewport(ratio=1)


def test_one_is_guided_by_what_is_told_and_pointed_at(page: Page, gallery: str) -> None:
    page.goto(gallery)
    begin(page, "Guided", "Ask for a card")
    expect(page.get_by_role("status")).to_contain_text("Choose your way: the button “A user” or")
    page.locator(".hotspot").first.click()
    expect(page.get_by_role("status")).to_contain_text("Theft")


def test_what_one_types_is_never_kept(page: Page, gallery: str) -> None:
    page.goto(gallery)
    begin(page, "Exam", "Deal with a request")
    page.get_by_label("Password").fill("Secret-2021")
    page.locator(".screen").get_by_role("button", name="Help").click()
    assert "Secret" not in page.evaluate("JSON.stringify(localStorage)")
    page.reload()
    page.get_by_role("button", name="Go on").click()
    expect(page.locator("header .where")).to_contain_text("Exam · Deal with a request")


def test_a_task_that_one_leaves_is_offered_among_the_modes(page: Page, gallery: str) -> None:
    page.goto(gallery)
    begin(page, "Practice", "Ask for a card")
    page.keyboard.press("Escape")
    page.get_by_role("dialog").get_by_role("button", name="Leave").click()
    page.keyboard.press("ArrowRight")
    page.keyboard.press("e")
    page.get_by_role("button", name="Practice · Ask for a card").click()
    expect(page.get_by_role("heading", name="Ask for a card")).to_be_focused()


def test_results_that_are_saved_are_taken_in_and_reported(
    page: Page, gallery: str, tmp_path: Path
) -> None:
    page.goto(gallery)
    fail_and_list(page)
    dialog = page.get_by_role("dialog", name="My results")
    expect(dialog).to_contain_text("Ask for a card · Practice · Not yet: 50 out of 100")
    with page.expect_download() as download:
        dialog.get_by_role("button", name="Save in a file").click()
    saved, records = tmp_path / "saved.jsonl", str(tmp_path / "records.sqlite")
    download.value.save_as(saved)
    for _ in range(2):  # the second time, nothing is new
        taken = run("records", "import", str(saved), "--records", records)
        assert (taken.returncode, taken.stderr) == (0, "")
    told = json.loads(run("report", "--records", records, "--format", "json").stdout)
    (outcome,) = told["outcomes"]
    assert (outcome["task"], outcome["attempts"], outcome["best"]) == ("ask", 1, 50)
    (miss,) = told["misses"]
    assert (miss["slide"], miss["control"], miss["count"]) == ("play/reason", "send", 1)


def test_results_are_forgotten_by_a_button_that_asks_first(page: Page, gallery: str) -> None:
    page.goto(gallery)
    fail_and_list(page)
    page.get_by_role("button", name="Forget").click()
    page.get_by_role("button", name="Keep").click()
    assert page.evaluate("localStorage.length") > 0
    page.get_by_role("button", name="Another task").click()
    page.get_by_role("button", name="My results").click()
    page.get_by_role("button", name="Forget").click()
    page.get_by_role("button", name="Forget").click()
    assert page.evaluate("localStorage.length") == 0


def test_a_button_fills_the_screen_and_gives_it_back(page: Page, gallery: str) -> None:
    page.goto(gallery)
    for is_full in (True, False):
        page.get_by_role("button", name="Full screen").click()
        page.wait_for_function("is_full => !!document.fullscreenElement === is_full", arg=is_full)


def test_a_browser_that_is_too_old_is_told_what_the_page_needs(
    browser: Browser, gallery: str
) -> None:
    without_scripts = browser.new_context(java_script_enabled=False)
    old = browser.new_context()
    old.add_init_script("CSS.supports = () => false")
    for context in (without_scripts, old):
        page = context.new_page()
        page.goto(gallery)
        expect(page.locator("body")).to_have_text(
            "This page needs a browser of 2024 or later, with JavaScript: "
            "Chrome or Edge 120, Firefox 121, Safari 17.2."
        )
        context.close()
