"""The pictures of a deck that a course takes along."""

from io import BytesIO
from pathlib import PurePosixPath

from tutor.importing.deck import Deck, Picture
from tutor.importing.writing.names import name_for
from tutor.painting.picture_files import read_picture

FOLDER = "pictures"
_ENDINGS = {".png", ".jpg", ".jpeg", ".gif", ".webp"}


class Images:
    """Gathers pictures, each of them once, under the names of their files."""

    def __init__(self, deck: Deck) -> None:
        self._deck = deck
        self._names: dict[str, str | None] = {}
        self.files: dict[str, bytes] = {}

    def add(self, picture: Picture) -> str | None:
        """Return the file of a picture, from the course's folder; None where it cannot be drawn."""
        part = picture.part
        if part is None:
            return None
        if part not in self._names:
            self._names[part] = self._taken(part)
        return self._names[part]

    def _taken(self, part: str) -> str | None:
        content = self._deck.read(part)
        path = PurePosixPath(part)
        found = read_picture(BytesIO(content))
        if path.suffix.lower() not in _ENDINGS or not found or not found.size or found.is_too_large:
            return None
        stems = {PurePosixPath(one).stem for one in self.files}
        name = f"{FOLDER}/{name_for(path.stem, stems, 'picture')}{path.suffix.lower()}"
        self.files[name] = content
        return name
