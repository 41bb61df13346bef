"""Screens as one plays: what they hold comes and goes, and what is chosen there shows."""

from collections.abc import Iterator, Mapping, Sequence

from msgspec.structs import replace

from tutor.model.actions import By, Choose, To
from tutor.model.conditions import Facts
from tutor.model.elements import Checkbox, Element, Heading, Option, Radio, Select
from tutor.model.screens import Screen

TRUE, FALSE = "true", "false"
"""The options of a box."""

Control = Radio | Select | Checkbox


def options_of(control: Control) -> tuple[str, ...]:
    """Return the options of a control, as the ways of a hotspot name them."""
    return (TRUE, FALSE) if isinstance(control, Checkbox) else control.options


def chosen_in(controls: Mapping[str, Control], chosen: Mapping[str, str]) -> dict[str, str]:
    """Return the option that stands chosen in each control: at first, the one that is written."""
    first = {id: given for id, control in controls.items() if (given := _first(control))}
    return first | dict(chosen)


def _first(control: Control) -> str | None:
    if isinstance(control, Checkbox):
        return TRUE if control.checked else FALSE
    return control.value if control.value in control.options else None


def expanded(screen: Screen, controls: Mapping[str, Control]) -> tuple[Screen, list[Element]]:
    """Return a screen with each option of its leading controls as a hotspot by itself.

    With it comes, for each of its elements in their order, the one that stood in its place.
    """
    sources: list[Element] = []

    def change(element: Element) -> Sequence[Element]:
        parts = tuple(_expanded(element, controls))
        sources.extend(element for _ in parts)
        return parts

    return screen.changed(change), sources


def _expanded(element: Element, controls: Mapping[str, Control]) -> Iterator[Element]:
    if element.id in controls:
        yield from _options(element)
    elif isinstance(element.action, By):
        label = controls[element.action.control].caption
        yield replace(element, action=replace(element.action, label=label))
    else:
        yield element


def standing(
    screen: Screen,
    numbers: Mapping[int, int],
    facts: Facts,
    chosen: Mapping[str, str],
    opened: str | None,
) -> tuple[Screen, tuple[int, ...]]:
    """Return an expanded screen as it stands, and the numbers of the hotspots that are there.

    `numbers` are those of all its hotspots, each under the `id()` of its element.
    """
    there: list[int] = []

    def change(element: Element) -> Sequence[Element]:
        if element.when and not element.when.holds(facts):
            return ()
        if isinstance(element, Option) and element.action and opened != _control(element):
            return ()
        if number := numbers.get(id(element)):
            there.append(number)
        return (_as_chosen(element, chosen, opened),)

    return screen.changed(change), tuple(there)


def printed(screen: Screen, chosen: Mapping[str, str]) -> Screen:
    """Return an expanded screen for paper: its lists closed, all that it may hold there."""

    def change(element: Element) -> Sequence[Element]:
        if isinstance(element, Option) and element.action:
            return ()
        is_leading = isinstance(element.action, By)
        return (element if is_leading else _as_chosen(element, chosen, opened=None),)

    return screen.changed(change)


def _control(element: Element) -> str:
    return element.action.control if isinstance(element.action, Choose) else ""


def _options(control: Element) -> Iterator[Element]:
    """Yield a leading control as elements, of which each leads to one of its options."""
    id = control.id or ""
    match control:
        case Radio(options=options, label=label):
            if label:
                yield Heading(text=label, level=3, when=control.when)
            for option in options:
                yield replace(
                    control,
                    id=f"{id}:{option}",
                    options=(option,),
                    label="",
                    value=None,
                    callout=control.callout if option == options[-1] else None,
                    error=control.error if option == options[-1] else "",
                    action=Choose(id, option),
                )
        case Select(options=options):
            yield replace(control, action=Choose(id, None))
            for option in options:
                action = Choose(id, option)
                yield Option(id=f"{id}:{option}", text=option, when=control.when, action=action)
        case Checkbox():
            yield replace(control, action=Choose(id, TRUE))


def _as_chosen(element: Element, chosen: Mapping[str, str], opened: str | None) -> Element:
    """Return an element with what was chosen in it, or leading where that does."""
    if isinstance(element.action, By):
        target = dict(element.action.ways).get(chosen.get(element.action.control, ""))
        return replace(element, action=To(target)) if target else element
    if not isinstance(element.action, Choose):
        return element
    id, option = element.action.control, element.action.option
    given = chosen.get(id)
    match element:
        case Radio():
            return replace(element, value=option if option == given else None)
        case Option():
            return replace(element, is_chosen=option == given)
        case Checkbox():
            other = FALSE if given == TRUE else TRUE
            return replace(element, checked=given == TRUE, action=Choose(id, other))
        case Select() if opened == id:
            return replace(element, value=given, options=(), callout=None, help=None, error="")
        case Select():
            return replace(element, value=given)
    return element
