"""What is made of decks that tests make."""

from pathlib import Path
from typing import Any

from tests.unit.importing.decks import Made
from tutor.importing.audit.audit import audit
from tutor.importing.deck import Click, Deck, Shape
from tutor.importing.reading.decks import open_deck
from tutor.importing.writing.course import Course as Written
from tutor.importing.writing.course import Writer
from tutor.loading.courses import load_course
from tutor.model.course import Course


def read(made: Made, folder: Path, name: str = "deck.pptx") -> Deck:
    """Return the deck as it is read; its pictures cannot be read any more."""
    with open_deck(made.save(folder / name)) as deck:
        return deck


def shapes(made: Made, folder: Path, slide: int = 1) -> dict[str, Shape]:
    """Return the shapes of a slide under their names."""
    return {shape.name: shape for shape in read(made, folder).slide(slide).shapes}


def clicks(made: Made, folder: Path, slide: int = 1) -> list[Click]:
    """Return what the shapes of a slide do."""
    return [one.click for one in read(made, folder).slide(slide).shapes if one.click]


def written(made: Made, folder: Path, **options: Any) -> Written:
    """Return the files of the deck's course, as screens."""
    with open_deck(made.save(folder / "deck.pptx")) as deck:
        writer = Writer(deck, **options)
        return writer.course(writer.as_screens)


def text_of(made: Made, folder: Path) -> str:
    """Return all the scenarios of the deck's course, as they are written."""
    files = written(made, folder).files
    return "".join(files[name].decode() for name in files if name.endswith(".yaml"))


def course_of(made: Made, folder: Path) -> Course:
    """Return the deck's course, written and loaded."""
    return load_course(put(written(made, folder).files, folder / "course"))


def put(files: Any, folder: Path) -> Path:
    """Write files in a folder, and return it."""
    for name, content in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(content)
    return folder


def codes(made: Made, folder: Path) -> list[str]:
    """Return the codes of what is found in the deck."""
    with open_deck(made.save(folder / "deck.pptx")) as deck:
        return [found.rule.code for found in audit(deck, "en").findings]
