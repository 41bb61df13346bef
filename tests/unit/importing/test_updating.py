"""A deck that is imported again: what was edited by hand stays, the rest follows."""

from collections.abc import Mapping

import pytest

from tutor.importing.updating import Manifest, Update, hashes_of, read_manifest, update
from tutor.importing.writing.course import Course

HEAD = "format: 1\ntitle: A\nslides:\n"


def scenario(*slides: str) -> bytes:
    """Return a scenario's file; each slide is its name, and a word of it."""
    blocks = (f"  {name}:\n    title: {word}\n" for name, word in map(str.split, slides))
    return (HEAD + "".join(blocks)).encode()


def course(*slides: str, **files: bytes) -> Course:
    names = {str(at): f"a/{slide.split()[0]}" for at, slide in enumerate(slides)}
    numbers = {key: int(key) + 1 for key in names}
    named = {name.replace("__", "/").replace("_", "."): one for name, one in files.items()}
    return Course({"a.yaml": scenario(*slides), **named}, names, numbers)


def again(former: Course, there: Mapping[str, bytes], now: Course) -> Update:
    manifest = Manifest(names=dict(former.names), hashes=hashes_of(former.files))
    return update(now, manifest, {**former.files, **there})


def told(changes: Update) -> list[str]:
    return [words("en") for words in changes.told]


BEFORE = course("one A", "two B", "three C")


def test_a_deck_that_did_not_change_changes_nothing() -> None:
    assert again(BEFORE, {}, BEFORE) == Update({}, (), ())


def test_a_slide_that_changed_in_the_deck_does() -> None:
    now = course("one A", "two BB", "three C")
    changes = again(BEFORE, {}, now)
    assert changes.written == {"a.yaml": now.files["a.yaml"]}
    assert told(changes) == ["slide 2 changed: a/two"]


def test_a_slide_that_was_edited_stays_while_others_change() -> None:
    edited = {"a.yaml": scenario("one Mine", "two B", "three C")}
    changes = again(BEFORE, edited, course("one A", "two BB", "three C"))
    assert changes.written == {"a.yaml": scenario("one Mine", "two BB", "three C")}
    assert told(changes) == ["slide 2 changed: a/two", "edited by hand, and kept: a/one"]


def test_a_slide_that_changed_on_both_sides_stays_and_is_told() -> None:
    edited = {"a.yaml": scenario("one Mine", "two B", "three C")}
    changes = again(BEFORE, edited, course("one AA", "two B", "three C"))
    assert changes.written == {}
    assert told(changes) == [
        "slide 1 changed: a/one",
        "edited by hand, and kept, though the deck changed too: a/one",
    ]


def test_slides_of_one_s_own_stay_where_they_are() -> None:
    edited = {"a.yaml": scenario("one A", "mine M", "two B", "three C")}
    changes = again(BEFORE, edited, course("one AA", "two B", "three C"))
    assert changes.written == {"a.yaml": scenario("one AA", "mine M", "two B", "three C")}


def test_slides_come_and_go_with_the_deck() -> None:
    now = course("one A", "three C", "four D")
    changes = again(BEFORE, {}, now._replace(names={"0": "a/one", "2": "a/three", "3": "a/four"},
                                             slides={"0": 1, "2": 2, "3": 3}))  # fmt: skip
    assert changes.written == {"a.yaml": now.files["a.yaml"]}
    assert told(changes) == ["slide 3 is new: a/four", "no slide any more: a/two"]


def test_a_slide_that_was_deleted_by_hand_stays_away() -> None:
    edited = {"a.yaml": scenario("one A", "three C")}
    assert again(BEFORE, edited, BEFORE).written == {}


def test_a_slide_that_was_edited_stays_though_the_deck_lost_it() -> None:
    edited = {"a.yaml": scenario("one A", "two Mine", "three C")}
    changes = again(BEFORE, edited, course("one A", "three C"))
    assert changes.written == {}


def test_a_head_that_was_edited_stays() -> None:
    edited = {"a.yaml": BEFORE.files["a.yaml"].replace(b"title: A\nslides", b"title: Mine\nslides")}
    changes = again(BEFORE, edited, course("one AA", "two B", "three C"))
    assert b"title: Mine\nslides:\n  one:\n    title: AA\n" in changes.written["a.yaml"]


def test_a_file_that_is_laid_out_in_another_way_stays_whole() -> None:
    edited = {"a.yaml": b"format: 1\ntitle: A\nslides: {one: {title: Mine, end: true}}\n"}
    changes = again(BEFORE, edited, course("one AA", "two B", "three C"))
    assert changes.written == {}
    assert "edited by hand, and kept, though the deck changed too: a.yaml" in told(changes)


def test_pictures_are_whole() -> None:
    former = course("one A", pictures__a_png=b"\x89old")
    now = course("one A", pictures__a_png=b"\x89new", pictures__b_png=b"\x89")
    changes = again(former, {}, now)
    assert changes.written == {"pictures/a.png": b"\x89new", "pictures/b.png": b"\x89"}
    mine = again(former, {"pictures/a.png": b"\x89mine"}, now)
    assert "pictures/a.png" not in mine.written


def test_files_that_the_deck_lost_go_unless_they_were_edited() -> None:
    former = course("one A", b_yaml=scenario("x X"), c_yaml=scenario("y Y"))
    changes = again(former, {"c.yaml": scenario("y Mine")}, course("one A"))
    assert changes.removed == ("b.yaml",)
    assert told(changes) == ["edited by hand, and kept: c.yaml"]


def test_a_file_that_was_deleted_by_hand_stays_away() -> None:
    former = course("one A", b_yaml=scenario("x X"))
    manifest = Manifest(names=dict(former.names), hashes=hashes_of(former.files))
    changes = update(former, manifest, {"a.yaml": former.files["a.yaml"]})
    assert changes.written == {}


def test_line_ends_of_another_system_are_no_edit() -> None:
    edited = {"a.yaml": BEFORE.files["a.yaml"].replace(b"\n", b"\r\n")}
    changes = again(BEFORE, edited, course("one AA", "two B", "three C"))
    assert told(changes) == ["slide 1 changed: a/one"]


@pytest.mark.parametrize("content", [b"", b"[]", b'{"format": 2}', b'{"hashes": 1}'])
def test_a_manifest_that_is_none(content: bytes) -> None:
    assert read_manifest(content) is None


def test_a_manifest_is_read_as_it_was_written() -> None:
    manifest = Manifest(deck="a.pptx", style="screens", names={"1": "a/b"}, hashes={"a": {"": "1"}})
    assert read_manifest(manifest.to_json()) == manifest
