"""What one fills in, chooses or clicks, as plain lines."""

from tutor.language import Phrase
from tutor.model import elements as model
from tutor.model.elements import Element
from tutor.model.elements.question import VALIDATE
from tutor.plain.phrases import labelled
from tutor.plain.voice import LineForm, Voice

_CHECKED = Phrase("ticked box")
_UNCHECKED = Phrase("unticked box")
_OPTION = Phrase("option")
_CHOSEN = Phrase("chosen option")
_FIELD = Phrase("field")
_EMPTY = Phrase("{label}, empty")
_HIDDEN = Phrase("{label}, filled in and hidden")
_BUTTON = Phrase("button")
_LINK = Phrase("link")
_SELECT = Phrase("list")
_ZONE = Phrase("zone", context="of a picture")
_LEADS = Phrase("{label} (address: {url})")


def _field(element: model.Field, voice: Voice) -> list[str]:
    if not element.value:
        words = _EMPTY(voice.language, label=element.label)
    elif element.secret:
        words = _HIDDEN(voice.language, label=element.label)
    else:
        words = labelled(element.label, element.value, voice.language)
    return [f"[{_FIELD(voice.language)}] {words}{f' ({element.help})' if element.help else ''}"]


def _checkbox(element: model.Checkbox, voice: Voice) -> list[str]:
    state = _CHECKED if element.checked else _UNCHECKED
    return [f"[{state(voice.language)}] {element.label}"]


def _radio(element: model.Radio, voice: Voice) -> list[str]:
    options = [
        f"[{(_CHOSEN if option == element.value else _OPTION)(voice.language)}] {option}"
        for option in element.options
    ]
    return [element.label, *options] if element.label else options


def _button(element: model.Button, voice: Voice) -> list[str]:
    return [f"[{_BUTTON(voice.language)}] {element.label}"]


def _link(element: model.Link, voice: Voice) -> list[str]:
    return [f"[{_LINK(voice.language)}] {_addressed(element, voice)}"]


def _addressed(element: model.Link, voice: Voice) -> str:
    if not element.url:
        return element.label
    return _LEADS(voice.language, label=element.label, url=element.url)


def _zone(element: model.Zone, voice: Voice) -> list[str]:
    return [f"[{_ZONE(voice.language)}] {element.label}"]


def _item(element: model.Item, voice: Voice) -> list[str]:
    return [_addressed(element, voice)]


def _select(element: model.Select, voice: Voice) -> list[str]:
    words = labelled(element.label, element.value or "", voice.language)
    if not element.value:
        words = _EMPTY(voice.language, label=element.label)
    return [f"[{_SELECT(voice.language)}] {words}{f' ({element.help})' if element.help else ''}"]


def _option(element: model.Option, voice: Voice) -> list[str]:
    state = _CHOSEN if element.is_chosen else _OPTION
    return [f"[{state(voice.language)}] {element.text}"]


def _choice(element: model.Choice, voice: Voice) -> list[str]:
    signs = (_UNCHECKED, _CHECKED) if element.is_one_of_several else (_OPTION, _CHOSEN)
    is_chosen = element.is_chosen or id(element) == voice.said
    return [f"[{signs[is_chosen](voice.language)}] {element.text}"]


def _validate(element: model.Validate, voice: Voice) -> list[str]:  # noqa: ARG001
    return [f"[{_BUTTON(voice.language)}] {VALIDATE(voice.language)}"]


CONTROL_LINES: dict[type[Element], LineForm] = {
    model.Field: _field,
    model.Checkbox: _checkbox,
    model.Radio: _radio,
    model.Button: _button,
    model.Link: _link,
    model.Item: _item,
    model.Zone: _zone,
    model.Select: _select,
    model.Option: _option,
    model.Choice: _choice,
    model.Validate: _validate,
}
"""The lines of each kind of control."""
