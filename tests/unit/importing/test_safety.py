"""A file that is no deck, or a dangerous one, is refused in one line."""

import zipfile
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import pytest

from tests.unit.importing.decks import Made
from tests.unit.program import run
from tutor.importing import package
from tutor.importing.errors import WrongDeck
from tutor.importing.reading.decks import open_deck

Change = Callable[[str, bytes], bytes | None]


@pytest.fixture
def deck(tmp_path: Path) -> Path:
    made = Made()
    made.slide("One")
    return made.save(tmp_path / "deck.pptx")


def changed(deck: Path, change: Change) -> Path:
    """Change the parts of a deck, each told its name; None takes one away."""
    written = BytesIO()
    with zipfile.ZipFile(deck) as read, zipfile.ZipFile(written, "w") as copy:
        for name in read.namelist():
            if (content := change(name, read.read(name))) is not None:
                copy.writestr(name, content)
    deck.write_bytes(written.getvalue())
    return deck


def refusal(deck: Path) -> str:
    with pytest.raises(WrongDeck) as caught, open_deck(deck):
        pass
    told = caught.value.report("en")
    assert "\n" not in told
    return told.removeprefix(f"{deck}: ")


def test_a_document_type_is_refused_before_its_entities_are_read(deck: Path) -> None:
    bomb = b'<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b SYSTEM "file:///etc/passwd">]>'

    def change(name: str, content: bytes) -> bytes:
        head, end, rest = content.partition(b"?>")
        return head + end + bomb + rest if name.endswith("slide1.xml") else content

    assert (
        refusal(changed(deck, change)) == "its part “ppt/slides/slide1.xml” is missing or damaged."
    )


def test_xml_that_is_none(deck: Path) -> None:
    broken = changed(
        deck, lambda name, content: content[:-9] if "slides/slide" in name else content
    )
    assert "damaged" in refusal(broken)


def test_parts_that_are_gone(deck: Path) -> None:
    gone = changed(deck, lambda name, content: None if "presentation.xml" in name else content)
    assert refusal(gone).startswith("this is no PowerPoint deck")


def test_a_slide_that_is_gone_is_none(deck: Path) -> None:
    gone = changed(deck, lambda name, content: None if name.endswith("slide1.xml") else content)
    assert refusal(gone) == "it has no slide."


def test_a_bomb_is_not_unpacked(deck: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with zipfile.ZipFile(deck, "a", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("ppt/media/big.bin", bytes(2_000_000))
    assert deck.stat().st_size < 100_000
    monkeypatch.setattr(package, "MOST_BYTES", 1_000_000)
    assert refusal(deck).startswith("unpacked, it would be too large")


def test_too_many_parts(deck: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(package, "MOST_PARTS", 10)
    assert refusal(deck).startswith("unpacked, it would be too large")


@pytest.mark.parametrize("bound", ["LARGEST_PART", "MOST_READ"])
def test_a_part_that_is_too_large(bound: str, deck: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(package, bound, 500)
    assert "is too large" in refusal(deck)


def test_a_part_that_unpacks_to_more_than_it_says(deck: Path) -> None:
    content = bytearray(deck.read_bytes())
    with zipfile.ZipFile(deck) as archive:
        info = archive.getinfo("ppt/slides/slide1.xml")
    at = content.rindex(info.filename.encode()) - 46  # its entry in the central directory
    content[at + 24 : at + 28] = (10).to_bytes(4, "little")
    deck.write_bytes(content)
    assert "damaged" in refusal(deck)


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (b"", "this is no PowerPoint deck"),
        (b"PK\x03\x04 and no more", "this is no PowerPoint deck"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(500), "this is a PowerPoint 97 file"),
    ],
)
def test_files_that_are_none(content: bytes, told: str, tmp_path: Path) -> None:
    path = tmp_path / "deck.pptx"
    path.write_bytes(content)
    assert refusal(path).startswith(told)


def test_an_archive_of_something_else(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "a.pptx", "w") as archive:
        archive.writestr("word/document.xml", "<document/>")
    assert refusal(tmp_path / "a.pptx").startswith("this is no PowerPoint deck")


def test_an_archive_that_a_password_protects(deck: Path) -> None:
    content = bytearray(deck.read_bytes())
    at = content.rindex(b"PK\x01\x02")
    content[at + 8] |= 1
    deck.write_bytes(content)
    assert refusal(deck).startswith("a password protects it.")


def test_a_link_cannot_lead_out_of_the_archive(deck: Path) -> None:
    def change(name: str, content: bytes) -> bytes:
        here = b"slideLayouts/slideLayout6.xml"
        return (
            content.replace(b"../" + here, b"../../../../../etc/passwd")
            if "slide1" in name
            else content
        )

    with open_deck(changed(deck, change)) as read:
        assert read.slide(1).title == "One"


@pytest.mark.parametrize("name", ["none.pptx", "."])
def test_what_is_not_there_is_told_in_one_line(name: str, tmp_path: Path) -> None:
    ran = run("import", name, "course", "--lang", "en", cwd=tmp_path)
    assert (ran.returncode, ran.stdout, len(ran.stderr.splitlines())) == (2, "", 1)
    assert "cannot be read" in ran.stderr


def test_absurd_measures_are_left_out(deck: Path) -> None:
    def change(name: str, content: bytes) -> bytes:
        return content.replace(b'cx="', b'cx="9999999999999999') if "present" in name else content

    with open_deck(changed(deck, change)) as read:
        assert read.width < 2**40


def test_what_is_nested_without_end_is_not_read_to_it(deck: Path) -> None:
    mc = b"http://schemas.openxmlformats.org/markup-compatibility/2006"
    group = b"<p:grpSp><p:nvGrpSpPr/><p:grpSpPr/>", b"</p:grpSp>"
    either = (
        b'<mc:AlternateContent xmlns:mc="' + mc + b'"><mc:Choice><p:sp/>',
        b"</mc:Choice></mc:AlternateContent>",
    )
    times = 3_000

    def change(name: str, content: bytes) -> bytes:
        nested = b"".join(begin * times + end * times for begin, end in (group, either))
        return (
            content.replace(b"</p:spTree>", nested + b"</p:spTree>")
            if "slide1" in name
            else content
        )

    with open_deck(changed(deck, change)) as read:
        assert [shape.text for shape in read.slide(1).shapes] == ["One"]
