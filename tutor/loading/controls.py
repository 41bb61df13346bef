"""Mistakes in what one fills in, chooses or follows, besides what is asked there."""

from tutor.language import Phrase
from tutor.loading.nodes import Mapping, Node
from tutor.loading.reader import Reader
from tutor.model.actions import ACTIONS, By
from tutor.model.elements import Button, Element, Input, Nav, Select
from tutor.model.elements.link import SCHEMES, Address
from tutor.model.live import Control, options_of
from tutor.model.slide import Slide

_ASKED = ("asked", "answer")

_DISABLED_HOTSPOT = Phrase("“disabled” on a hotspot")
_DISABLED_HOTSPOT_REMEDY = Phrase("What is grey does not react: remove “disabled”, or the action.")
_DISABLED_ASKED = Phrase("“disabled” on what one fills in")
_DISABLED_ASKED_REMEDY = Phrase("What is grey does not react: remove “disabled”, or “{word}”.")
_NO_SUCH_OPTION = Phrase("“{value}” is none of the options")
_OPTIONS = Phrase("Its options: {options}.")
_NO_SUCH_ITEM = Phrase("“current” is {current}, and “items” has only {count}")
_NO_CHOICE = Phrase("this slide has no choice “{id}”")
_CHOICES_THERE = Phrase("Its choices, lists and boxes: {ids}.")
_NO_CHOICE_THERE = Phrase("Give an “id” to a “radio”, a “select” or a “checkbox” of the slide.")
_NOT_TO_CHOOSE = Phrase("“{id}” leads by what is chosen in it")
_NOT_TO_CHOOSE_REMEDY = Phrase("It has no “asked”, no “disabled” and no action of its own.")
_NO_WAY = Phrase("nothing says where the option “{option}” leads")
_NO_ADDRESS = Phrase("“{url}” is no address")
_ADDRESS_REMEDY = Phrase("Begin it with one of: {schemes}.")


def read_address(reader: Reader, node: Node) -> Address | None:
    """Return a real address."""
    url = reader.text(node)
    if url is None or url.startswith(SCHEMES):
        return Address(url) if url else None
    reader.wrong(node, _NO_ADDRESS, _ADDRESS_REMEDY, url=url, schemes=SCHEMES)
    return None


def check_controls(reader: Reader, mapping: Mapping, element: Element) -> None:
    """Note what is wrong with a control's state, its choice or its address."""
    if isinstance(element, Input | Button) and element.disabled:
        _check_disabled(reader, mapping, element)
    if isinstance(element, Select) and element.value and element.value not in element.options:
        node, options = mapping.get("value") or mapping.at("options"), element.options
        near = (element.value, options)
        reader.wrong(node, _NO_SUCH_OPTION, _OPTIONS, near, value=element.value, options=options)
    if isinstance(element, Nav) and (element.current or 0) > len(element.items):
        count = len(element.items)
        node = mapping.get("current") or mapping.at("items")
        reader.wrong(node, _NO_SUCH_ITEM, current=element.current, count=count)


def _check_disabled(reader: Reader, mapping: Mapping, element: Element) -> None:
    asked = [word for word in _ASKED if getattr(element, word, None)]
    if element.action:
        at = mapping.at("disabled", *ACTIONS)
        reader.wrong(at, _DISABLED_HOTSPOT, _DISABLED_HOTSPOT_REMEDY)
    elif asked:
        at = mapping.at("disabled", *asked)
        reader.wrong(at, _DISABLED_ASKED, _DISABLED_ASKED_REMEDY, word=asked[0])


def check_ways(reader: Reader, at: Node, ways: Mapping | None, action: By, slide: Slide) -> None:
    """Note where a choice by which one is led is none of its slide, or has other options."""
    name = action.control
    there = (one for one in slide.elements if id(one) not in slide.covered)
    ids = [one.id for one in there if isinstance(one, Control) and one.id]
    if name not in slide.controls:
        remedy = _CHOICES_THERE if ids else _NO_CHOICE_THERE
        reader.wrong(at, _NO_CHOICE, remedy, (name, ids), id=name, ids=ids)
        return
    control = slide.controls[name]
    options, given = options_of(control), [option for option, _ in action.ways]
    if control.asked or control.disabled or control.action:
        reader.wrong(at, _NOT_TO_CHOOSE, _NOT_TO_CHOOSE_REMEDY, id=name)
    for option in options:
        if option not in given:
            reader.wrong(ways or at, _NO_WAY, option=option)
    for key, _ in ways or ():
        if key.value not in options:
            near, value = (key.value, options), key.value
            reader.wrong(key, _NO_SUCH_OPTION, _OPTIONS, near, value=value, options=options)
