"""`pas-a-pas import`: a deck becomes a course, or is judged."""

import json
from pathlib import Path

import pytest

from tests.unit.importing.decks import Made, png
from tests.unit.importing.step_by_step import step_by_step
from tests.unit.program import run
from tutor.importing.updating import MANIFEST
from tutor.loading.courses import load_course


def small() -> Made:
    made = Made()
    made.slide("First", closed=True).button("Go", to=made.slide("Second"))
    return made


@pytest.fixture
def deck(tmp_path: Path) -> Path:
    return small().save(tmp_path / "deck.pptx")


class TestImporting:
    def test_the_course_is_made_and_checks_without_error(self, tmp_path: Path) -> None:
        step_by_step().save(tmp_path / "deck.pptx")
        ran = run("import", "deck.pptx", "course", "--lang", "en", cwd=tmp_path)
        assert (ran.returncode, ran.stderr) == (0, "")
        assert ran.stdout.startswith("Course made in “course”: 4 scenarios, 25 slides.\n")
        checked = run("check", "course", "--severity", "error", cwd=tmp_path)
        assert (checked.returncode, checked.stderr) == (0, "")

    def test_it_is_read_in_an_editor_as_a_new_course_is(self, deck: Path) -> None:
        run("import", deck.name, "course", cwd=deck.parent)
        names = {path.name for path in (deck.parent / "course").iterdir()}
        schemas = {"course.schema.json", "scenario.schema.json"}
        assert names == {"course.yaml", "first.yaml", MANIFEST, *schemas}

    def test_a_title_may_be_given(self, deck: Path) -> None:
        run("import", deck.name, "course", "--title", "Mine", cwd=deck.parent)
        assert load_course(deck.parent / "course").title == "Mine"

    def test_what_is_not_taken_is_told(self, deck: Path) -> None:
        made = small()
        made.slides[1].button("Run", do="macro?name=Do")
        made.save(deck)
        ran = run("import", deck.name, "course", "--lang", "fr", cwd=deck.parent)
        assert "PP606 diapositive 2, « Rectangle 2 »" in ran.stdout.replace(
            "\N{NO-BREAK SPACE}", " "
        )
        assert "la macro" in ran.stdout

    def test_without_libreoffice_pictures_are_screens_and_that_is_said(self, deck: Path) -> None:
        options = ("--as", "pictures", "--lang", "en")
        ran = run("import", deck.name, "c", *options, cwd=deck.parent, env={"PATH": ""})
        assert ran.returncode == 0
        assert "slides cannot be drawn here (LibreOffice is not installed)" in ran.stderr
        assert load_course(deck.parent / "c").title == "First"


class TestRefusing:
    def test_a_folder_that_is_not_empty(self, deck: Path) -> None:
        ran = run("import", deck.name, ".", "--lang", "en", cwd=deck.parent)
        assert (ran.returncode, ran.stdout) == (2, "")
        assert ran.stderr.startswith("pas-a-pas: “.” is not empty.")
        assert [path.name for path in deck.parent.iterdir()] == [deck.name]

    @pytest.mark.parametrize(
        ("use", "told"),
        [
            ((), "folder is missing"),
            (("course", "--audit"), "takes no folder"),
            (("course", "--update"), "was not made by an import"),
        ],
    )
    def test_a_use_that_is_wrong(self, use: tuple[str, ...], told: str, deck: Path) -> None:
        ran = run("import", deck.name, *use, "--lang", "en", cwd=deck.parent)
        assert (ran.returncode, ran.stdout) == (2, "")
        assert told in ran.stderr

    def test_a_file_that_is_no_deck(self, deck: Path) -> None:
        deck.write_bytes(b"no deck")
        ran = run("import", deck.name, "course", "--lang", "en", cwd=deck.parent)
        assert (ran.returncode, ran.stdout, len(ran.stderr.splitlines())) == (2, "", 1)
        assert ran.stderr.startswith("deck.pptx: this is no PowerPoint deck")
        assert not (deck.parent / "course").exists()


class TestAuditing:
    def test_a_deck_without_flaw(self, deck: Path) -> None:
        ran = run("import", "--audit", deck.name, "--lang", "en", cwd=deck.parent)
        assert (ran.returncode, ran.stdout) == (0, "Nothing to report. Checked: 2 slides.\n")
        assert [path.name for path in deck.parent.iterdir()] == [deck.name]

    def test_a_deck_with_one_is_told_as_check_does(self, deck: Path) -> None:
        made = small()
        made.slides[1].zone((95, 10, 10, 10), name="Send", to=made.slides[0])
        made.save(deck)
        ran = run("import", "--audit", deck.name, "--lang", "en", cwd=deck.parent)
        assert ran.returncode == 1
        assert ran.stdout == (
            "deck.pptx: PP611 warning: slide 2, “Send”: this zone lies off the slide (50 %)\n"
            "  Move it onto the slide, or delete it.\n\n"
            "1 warning. Checked: 2 slides.\n"
        )

    def test_other_programs_are_told_too(self, deck: Path) -> None:
        made = small()
        made.slides[1].zone((95, 10, 10, 10), name="Send", to=made.slides[0])
        made.save(deck)
        ran = run("import", "--audit", deck.name, "--format", "json", cwd=deck.parent)
        (found,) = json.loads(ran.stdout)["findings"]
        assert (found["code"], found["slide"], found["shape"]) == ("PP611", 2, "Send")
        assert found["path"] == "deck.pptx"

    def test_its_rules_are_explained(self) -> None:
        ran = run("check", "--explain", "PP611", "--lang", "en")
        assert ran.returncode == 0
        assert "beyond the edge" in ran.stdout
        assert "ignore PP611" not in ran.stdout


class TestUpdating:
    def test_what_was_edited_stays_and_the_rest_follows_the_deck(self, deck: Path) -> None:
        run("import", deck.name, "course", cwd=deck.parent)
        path = deck.parent / "course/first.yaml"
        path.write_text(path.read_text("utf-8").replace("title: Second", "title: Mine"), "utf-8")
        made = small()
        made.slides[0].text("Read this.", (5, 30, 30, 8))
        made.slides[1].picture((10, 10, 60, 60), png(9, 9))
        made.save(deck)
        ran = run("import", deck.name, "course", "--update", "--lang", "en", cwd=deck.parent)
        assert (ran.returncode, ran.stderr) == (0, "")
        assert "slide 1 changed: first/first\n" in ran.stdout
        assert "edited by hand, and kept, though the deck changed too: first/second" in ran.stdout
        slides = list(load_course(deck.parent / "course").slides)
        assert [(slide.title, slide.text.strip()) for slide in slides] == [
            ("First", "Read this."),
            ("Mine", ""),
        ]

    def test_a_slide_keeps_its_name_when_its_title_changes(self, deck: Path) -> None:
        run("import", deck.name, "course", cwd=deck.parent)
        made = small()
        made.slides[1].slide.shapes.title.text = "Another title"
        made.save(deck)
        run("import", deck.name, "course", "--update", cwd=deck.parent)
        slides = load_course(deck.parent / "course").slides
        assert [(slide.ref.slide, slide.title) for slide in slides] == [
            ("first", "First"),
            ("second", "Another title"),
        ]

    def test_twice_is_as_once(self, deck: Path) -> None:
        run("import", deck.name, "course", cwd=deck.parent)
        folder = deck.parent / "course"
        before = {path.name: path.read_bytes() for path in folder.iterdir() if path.is_file()}
        ran = run("import", deck.name, "course", "--update", "--lang", "en", cwd=deck.parent)
        assert ran.stdout == "Course brought up to date in “course”: 0 files written.\n"
        assert before == {p.name: p.read_bytes() for p in folder.iterdir() if p.is_file()}

    def test_a_name_in_its_notes_that_leads_out_of_the_folder_is_left_alone(
        self, deck: Path
    ) -> None:
        run("import", deck.name, "course", cwd=deck.parent)
        manifest = deck.parent / "course" / MANIFEST
        told = json.loads(manifest.read_text("utf-8"))
        (deck.parent / "mine.yaml").write_text("mine", "utf-8")
        told["hashes"]["../mine.yaml"] = {"": "x"}
        manifest.write_text(json.dumps(told), "utf-8")
        assert run("import", deck.name, "course", "--update", cwd=deck.parent).returncode == 0
        assert (deck.parent / "mine.yaml").exists()
