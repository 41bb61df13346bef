"""The courses that the documentation shows: its recipes, and the example of its choices."""

import re
from pathlib import Path
from shutil import copy
from typing import NamedTuple

from tests.unit.program import ROOT
from tutor.language import Language


class Recipe(NamedTuple):
    """A file that a page shows; each recipe is a scenario that plays as it stands."""

    name: str
    text: str

    def write(self, folder: Path) -> Path:
        """Write it as a file of a folder, beside the picture that it may show; return that file."""
        path = folder / self.name
        path.write_text(self.text, encoding="utf-8")
        copy(ROOT / "docs" / "images" / "capture.png", folder)
        return path


def recipes(language: Language) -> list[Recipe]:
    """Return the recipes of a language, in the order of their page."""
    return _shown("recipes", language)


def lost_card(folder: Path) -> Path:
    """Write the example of choices and conditions in a folder, and return that."""
    for one in _shown("format", "en"):
        if "\ntitle: A lost card\n" in one.text:
            one.write(folder)
    return folder


def _shown(page: str, language: Language) -> list[Recipe]:
    name = f"{page}.md" if language == "en" else f"{page}.{language}.md"
    text = (ROOT / "docs" / name).read_text(encoding="utf-8")
    return [Recipe(*one) for one in re.findall(r"```yaml\n# (\w+\.yaml)\n(.*?)```", text, re.S)]
