"""Slides → pictures, by LibreOffice where it is installed."""

import os
import shutil
import signal
import subprocess
from collections.abc import Iterator
from contextlib import suppress
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory
from xml.sax.saxutils import quoteattr  # it writes, and parses nothing
from zipfile import ZIP_DEFLATED, ZipFile

from tutor.importing.deck import Deck
from tutor.importing.package import LARGEST_PART, UNREADABLE
from tutor.importing.xml import parse
from tutor.language import Phrase

_PROGRAMS = ("soffice", "libreoffice")
_TO_PDF = 'pdf:impress_pdf_Export:{"ExportHiddenSlides":{"type":"boolean","value":"true"}}'
"""Without that option hidden slides are left out, and pages are no longer slides."""
_LONGEST_SIDE = 1280
"""Of a picture, in pixels."""
LEAST_SECONDS, SECONDS_A_SLIDE = 60, 2
_LINKS = "http://schemas.openxmlformats.org/package/2006/relationships"
_LEFT_OUT = ("vbaproject", "vbadata", ".rels")
"""Parts of which nothing is drawn, and those that are written anew."""

NO_LIBRARY = Phrase("pypdfium2 and Pillow are not installed")
NO_OFFICE = Phrase("LibreOffice is not installed")
FAILED = Phrase("LibreOffice did not draw it")
TOO_LONG = Phrase("LibreOffice took too long")


class UndrawnError(Exception):
    """Slides that cannot be drawn here."""

    def __init__(self, reason: Phrase) -> None:
        super().__init__(reason.text)
        self.reason = reason


def render(deck: Deck) -> list[bytes]:
    """Return the picture of each slide, hidden ones included, as PNG. Raises UndrawnError."""
    program = next((found for name in _PROGRAMS if (found := shutil.which(name))), None)
    if program is None:
        raise UndrawnError(NO_OFFICE)
    try:
        import PIL  # noqa: F401  # what draws pages needs it to write them
        import pypdfium2  # noqa: F401
    except ImportError as error:
        raise UndrawnError(NO_LIBRARY) from error
    with TemporaryDirectory(prefix="pas-a-pas-") as folder:
        copy = Path(folder, "deck.pptx")
        _write_harmless(deck.path, copy)
        _convert(program, copy, LEAST_SECONDS + SECONDS_A_SLIDE * len(deck.slides))
        pages = list(_pages(copy.with_suffix(".pdf")))
    if len(pages) != len(deck.slides):
        raise UndrawnError(FAILED)
    return pages


def _convert(program: str, deck: Path, seconds: float) -> None:
    """Have LibreOffice write the deck as PDF beside it. Raises UndrawnError."""
    profile = deck.parent / "profile"
    command = [program, "--headless", "--norestore", f"-env:UserInstallation={profile.as_uri()}",
               "--convert-to", _TO_PDF, "--outdir", str(deck.parent), str(deck)]  # fmt: skip
    quiet = subprocess.DEVNULL
    with subprocess.Popen(  # noqa: S603  # a program that `which` finds, a file of ours
        command, stdin=quiet, stdout=quiet, stderr=quiet, start_new_session=True
    ) as office:
        try:
            office.wait(seconds)
        except BaseException as error:
            _end(office)
            if isinstance(error, subprocess.TimeoutExpired):
                raise UndrawnError(TOO_LONG) from error
            raise
    if not deck.with_suffix(".pdf").is_file():
        raise UndrawnError(FAILED)


def _end(office: "subprocess.Popen[bytes]") -> None:
    """End LibreOffice and what it started: `soffice` is a script around the program."""
    with suppress(ProcessLookupError):
        if hasattr(os, "killpg"):
            os.killpg(office.pid, signal.SIGKILL)
        else:
            office.kill()


def _pages(pdf: Path) -> Iterator[bytes]:
    """Yield the pages of a PDF as PNG. Raises UndrawnError."""
    import pypdfium2

    try:
        document = pypdfium2.PdfDocument(pdf)
        for page in document:
            scale = _LONGEST_SIDE / max(1, *page.get_size())
            picture = page.render(scale=scale).to_pil()
            written = BytesIO()
            picture.convert("RGB").save(written, "PNG")
            yield written.getvalue()
    except pypdfium2.PdfiumError as error:
        raise UndrawnError(FAILED) from error


def _write_harmless(path: Path, copy: Path) -> None:
    """Copy a deck without links to the outside, which could be fetched, nor macros.

    Raises UndrawnError.
    """
    try:
        with ZipFile(path) as deck, ZipFile(copy, "w", ZIP_DEFLATED) as written:
            for info in deck.infolist():
                if info.filename.endswith(".rels") and info.file_size <= LARGEST_PART:
                    written.writestr(info.filename, _inside(deck.read(info)))
                elif not any(word in info.filename.lower() for word in _LEFT_OUT):
                    with deck.open(info) as part, written.open(info.filename, "w") as here:
                        shutil.copyfileobj(part, here)
    except UNREADABLE as error:
        raise UndrawnError(FAILED) from error


def _inside(links: bytes) -> bytes:
    """Return a part's links without those that lead outside, or to macros."""
    kept = (
        " ".join(f"{name}={quoteattr(value)}" for name, value in link.items())
        for link in parse(links)
        if link.get("TargetMode") != "External"
        and not any(word in link.get("Target", "").lower() for word in _LEFT_OUT)
    )
    listed = "".join(f"<Relationship {attributes}/>" for attributes in kept)
    return f'<Relationships xmlns="{_LINKS}">{listed}</Relationships>'.encode()
