"""Brings the catalogues up to date with the sentences in the code, and compiles them."""

import argparse
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path
from typing import Any

from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir, extract_from_file
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

from tutor.language.catalogues import DOMAIN, LOCALE

_ROOT = Path(__file__).parent.parent
_KEYWORDS: dict[str, Any] = {"Phrase": {1: (1,), 2: (1, (2, "c"))}, "Plural": (1, 2)}
_ARGPARSE_KEYWORDS: dict[str, Any] = {"_": None, "ngettext": (1, 2)}
_ARGPARSE = "argparse.py"
_NO_DATE = datetime(2000, 1, 1, tzinfo=UTC)
_HEAD = r"""# `make catalogues` brings this up to date with the sentences in the code.
msgid ""
msgstr ""
"Language: {catalogue.locale_identifier}\n"
"Plural-Forms: {catalogue.plural_forms}\n"
"MIME-Version: 1.0\n"
"Content-Type: text/plain; charset=utf-8\n"
"Content-Transfer-Encoding: 8bit\n"

"""


def catalogues() -> list[Path]:
    """Return the catalogue of each language that has one."""
    return sorted(LOCALE.glob(f"*/LC_MESSAGES/{DOMAIN}.po"))


def sentences() -> Catalog:
    """Return every sentence of the program, and those of argparse in the Python that runs this."""
    found = Catalog(project="pas-a-pas", fuzzy=False)
    for name, _, message, _, context in extract_from_dir(
        _ROOT / "tutor", [("**.py", "python")], keywords=_KEYWORDS
    ):
        found.add(message, locations=[(f"tutor/{name}", 0)], context=context)
    for _, message, _, _ in extract_from_file(
        "python", argparse.__file__, keywords=_ARGPARSE_KEYWORDS
    ):
        found.add(message, locations=[(_ARGPARSE, 0)])
    return found


def read(path: Path) -> Catalog:
    """Return a catalogue as it stands in its file."""
    with path.open("rb") as file:
        return read_po(file, locale=path.parts[-3])


def updated(catalogue: Catalog, current: Catalog) -> Catalog:
    """Return a catalogue of the `current` sentences: what is new is empty or fuzzy.

    What argparse says in another version of Python stays.
    """
    for message in catalogue:
        if any(name == _ARGPARSE for name, _ in message.locations) and message.id not in current:
            current.add(message.id, locations=[(_ARGPARSE, 0)])
    catalogue.update(current, update_header_comment=False)
    return catalogue


def written(catalogue: Catalog) -> bytes:
    """Return the text of a catalogue's file; its head bears no dates: they would move."""
    file = BytesIO()
    file.write(_HEAD.format(catalogue=catalogue).encode())
    write_po(
        file,
        catalogue,
        width=100,
        omit_header=True,
        sort_output=True,
        ignore_obsolete=True,
        include_previous=True,
        include_lineno=False,
    )
    return file.getvalue()


def compiled(catalogue: Catalog) -> bytes:
    """Return what the program reads of the text of a catalogue's file."""
    catalogue.creation_date = _NO_DATE
    file = BytesIO()
    write_mo(file, catalogue)
    return file.getvalue()


def main() -> None:
    """Write each catalogue again, beside what is compiled of it."""
    for path in catalogues():
        catalogue = updated(read(path), sentences())
        path.write_bytes(written(catalogue))
        path.with_suffix(".mo").write_bytes(compiled(read(path)))
        empty = sum(not message.string for message in catalogue if message.id)
        fuzzy = sum(message.fuzzy for message in catalogue if message.id)
        print(f"{path.parts[-3]}: {len(catalogue)} sentences, {empty} empty, {fuzzy} fuzzy")


if __name__ == "__main__":
    main()
