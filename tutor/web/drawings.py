"""The elements that are only drawn, or draw what surrounds those that they hold."""

from itertools import chain

from tutor.language import Language
from tutor.model import elements as model
from tutor.model.elements import Element
from tutor.plain.lines import CURRENT_STEP, MESSAGE_FROM, OWN_MESSAGE, QR, TONES
from tutor.web.markdown import nodes_of
from tutor.web.nodes import HIDDEN, Node, line, node, pair, title, unseen
from tutor.web.pictures import code_address
from tutor.web.words import Rows


def drawn(element: Element, language: Language, manual: Rows) -> Node | None:
    """Return the drawing of an element that neither reacts by itself nor is filled in, or None.

    What it holds stands at its end; `manual` tells how one plays.
    """
    match element:
        case model.Heading(text=text, level=level):
            return title(text, level, level)
        case model.Text(text=text, breaks=breaks):
            look = f"div.text {element.align} {'muted' if element.muted else ''}"
            return node(look.strip(), *nodes_of(text, breaks=breaks))
        case model.List(items=items, ordered=ordered):
            return node("ol" if ordered else "ul", *(node("li", *nodes_of(one)) for one in items))
        case model.Card(title=name):
            return node("div.card stack", title(name, 2, 3) if name else None)
        case model.Notice(text=text, tone=tone):
            return node(f"div.notice {tone} stack", unseen(TONES[tone](language)), *nodes_of(text))
        case model.Divider(label=label):
            return line("p.divider", label) or node("hr")
        case model.Badge(label=label, tone=tone):
            return node(f"p.badge {tone}", label)
        case model.Steps():
            return _steps(element, language)
        case model.Message():
            return _message(element, language)
        case model.Qr(link=link, label=label):
            address = code_address(link)
            code = node("img", src=address, alt=QR(language)) if address else None
            return node("div.qr", code, node("p", label and node("strong", f"{label} "), link))
        case model.Logo(name=name, motto=motto):
            first, last = name[: name.rfind(" ") + 1], name[name.rfind(" ") + 1 :]
            named = node("span.name", first, node("em", last))
            return node("p.logo", named, line("span.motto", motto))
        case model.Commands():
            rows = (pair(by(language), what(language)) for by, what in manual)
            return node("dl.manual", *chain.from_iterable(rows))
    return None


def _steps(steps: model.Steps, language: Language) -> Node:
    """Return all the steps; where one is present, a bar and its name alone."""
    items, current = steps.items, steps.current
    if current is None:
        return node("ol.steps", *(node("li", item) for item in items))
    strokes = (node("span.reached" if at < current else "span") for at in range(len(items)))
    place = CURRENT_STEP(language, number=current, count=len(items))
    present = node("strong", steps.caption)
    return node(
        "div.progress", node("div.strokes", *strokes, **HIDDEN), node("p", f"{place} ", present)
    )


def _message(message: model.Message, language: Language) -> Node:
    """Return a bubble at the left, under whose it is; one's own at the right."""
    sender, time = message.sender, message.time
    whose = MESSAGE_FROM(language, sender=sender) if sender else OWN_MESSAGE(language)
    head = node(
        "p.head", unseen(f"{whose} "), sender and node("strong", f"{sender} ", **HIDDEN), time
    )
    bubble = node("div.bubble", *nodes_of(message.text))
    return node("div.message" if sender else "div.message own", head, bubble)
