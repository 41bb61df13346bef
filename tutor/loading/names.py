"""The names that authors may give to scenarios, slides and variables, and those of their files."""

import re
from collections.abc import Collection
from unicodedata import normalize

from tutor.language import Phrase

NAME = re.compile(r"[\w-]+")
"""The pattern of the name of a scenario, a slide or a variable."""

NAME_REMEDY = Phrase("A name is made of letters, digits, “_” and “-”.")

BAD_SCENARIO_NAME = Phrase("“{name}” cannot name a scenario")
RENAME = Phrase("Rename the file “{name}.yaml” to “{better}.yaml”.")
REPEATED_SCENARIO = Phrase("repeated scenario “{name}”")

_OTHERS = re.compile(r"[^\w-]+")
_COPY = re.compile(
    r"(?P<of>.+?)(?:"
    r" ?\(.*\)"  # (copie en conflit de PC-MARIE 2025-11-03), (conflicted copy …), (1)
    r"| - [Cc]op(?:ie|y).*| copie| copy"
    r"|\.sync-conflict-.*|_conflict-.*"  # Syncthing, Nextcloud
    r"|-(?=[A-Z0-9-]*[0-9-])[A-Z][A-Z0-9-]{4,}"  # the computer's name: OneDrive
    r")"
)
"""How file managers and what keeps folders alike on several computers name a copy."""


def better_name(name: str) -> str:
    """Return the name that is nearest to what can be none; nothing where there is none near."""
    return _OTHERS.sub("_", normalize("NFC", name)).strip("_")


def original_of(stem: str, stems: Collection[str]) -> str | None:
    """Return the one of some files' names, without endings, of which another is a copy's."""
    found = _COPY.fullmatch(stem)
    return found["of"] if found and found["of"] in stems else None
