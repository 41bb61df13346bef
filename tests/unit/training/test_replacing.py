"""Slides whose elements are others."""

from msgspec.structs import replace

from tests.unit.engine.courses import slide, to
from tutor.model.elements import Card, Columns, Element, Heading, Notice, Text
from tutor.model.replacing import replace_elements


def captions(elements: tuple[Element, ...]) -> list[str]:
    return [element.caption for element in elements]


def test_a_slide_without_a_screen_is_itself() -> None:
    bare = slide("a/1", on="a/2")
    assert replace_elements(bare, lambda _: ()) is bare


def test_elements_are_changed_wherever_they_are_held_in_the_order_they_are_written() -> None:
    held = Columns(columns=((Text(text="1"),), (Card(elements=(Text(text="2"),)),)))
    first = slide("a/1", Notice(text="n", elements=(Text(text="0"),)), held, Heading(text="3"))
    seen: list[Element] = []

    def change(element: Element) -> tuple[Element, ...]:
        seen.append(element)
        return (
            replace(element, text=f"<{element.text}>") if isinstance(element, Text) else element,
        )

    changed = replace_elements(first, change)
    assert seen == list(first.elements)
    assert [one.text for one in changed.elements if isinstance(one, Text)] == ["<0>", "<1>", "<2>"]


def test_one_may_be_replaced_by_several_or_by_nothing() -> None:
    def change(element: Element) -> tuple[Element, ...]:
        return {"twice": (element, element), "gone": ()}.get(element.caption, (element,))

    first = slide("a/1", Text(text="twice"), Text(text="gone"), Text(text="once"))
    assert captions(replace_elements(first, change).elements) == ["twice", "twice", "once"]


def test_a_column_that_holds_nothing_any_more_goes_with_its_width() -> None:
    columns = Columns(columns=((Text(text="1"),), (Text(text="2"),), ()), widths=(3, 2, 1))
    changed = replace_elements(
        slide("a/1", columns), lambda one: () if one.caption == "1" and one != columns else (one,)
    )
    (kept,) = (one for one in changed.elements if isinstance(one, Columns))
    assert (captions(kept.children), kept.widths) == (["2"], (2, 1))


def test_what_was_given_stays_as_it_was() -> None:
    first = slide("a/1", to("a/2"))
    replace_elements(first, lambda _: ())
    assert captions(first.elements) == ["a/2"]
