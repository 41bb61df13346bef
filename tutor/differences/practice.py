"""Differences in the answers that elements take and give, and in a slide's helps."""

from collections import defaultdict
from collections.abc import Iterator

from tutor.differences.changes import Edit, Part
from tutor.language import Language, Phrase
from tutor.model.answers import ELSE, WAYS, Answer, Rung
from tutor.model.elements import Element
from tutor.model.slide import Slide
from tutor.training.controls import names_of

_USUAL = Phrase("the usual words")
_REVEALS = Phrase("{text} (the right hotspot is shown)")


def practice_edits(before: Slide, after: Slide, language: Language) -> Iterator[Edit]:
    """Yield what changed in the answers that elements take and give, and in a slide's helps."""
    for old, new in pairs(before, after):
        shown = new or old
        assert shown is not None
        was, now = _told(old), _told(new)
        for part in (Part.ASKED, Part.ANSWER, Part.MISS):
            if was.get(part, "") != now.get(part, ""):
                name = " ".join(shown.caption.split())
                yield Edit(part=part, name=name, before=was.get(part, ""), after=now.get(part, ""))
    first, second = (_ladder(slide.on_miss, language) for slide in (before, after))
    if first != second:
        yield Edit(part=Part.ON_MISS, before=first, after=second)


def pairs(before: Slide, after: Slide) -> Iterator[tuple[Element | None, Element | None]]:
    """Yield the elements of both by their names; those that have a new one, by their kinds."""
    old = dict(zip(names_of(before), before.elements, strict=True))
    new = dict(zip(names_of(after), after.elements, strict=True))
    yield from ((element, new[name]) for name, element in old.items() if name in new)
    others = defaultdict[type[Element], list[Element]](list)
    for name, element in new.items():
        if name not in old:
            others[type(element)].append(element)
    for name, element in old.items():
        if name not in new:
            same = others[type(element)]
            yield element, same.pop(0) if same else None
    yield from ((None, element) for rest in others.values() for element in rest)


def _told(element: Element | None) -> dict[Part, str]:
    answer = getattr(element, "answer", None)
    return {
        Part.ASKED: "true" if getattr(element, "asked", False) else "",
        Part.ANSWER: _answer(answer) if answer else "",
        Part.MISS: (element.miss if element else None) or "",
    }


def _answer(answer: Answer) -> str:
    """Return an answer as it is written."""
    given = ((key, getattr(answer, key)) for key in WAYS)
    told = (
        ("wrong" if typed == ELSE else f"wrong: {typed}", text)
        for typed, text in answer.wrong.items()
    )
    return "\n".join(
        f"{key}: {value if isinstance(value, str) else ', '.join(value)}"
        for key, value in (*given, *told)
        if value
    )


def _ladder(rungs: tuple[Rung, ...], language: Language) -> str:
    return "\n".join(_rung(rung, language) for rung in rungs)


def _rung(rung: Rung, language: Language) -> str:
    text = " ".join(rung.text.split()) or _USUAL(language)
    return _REVEALS(language, text=text) if rung.reveal else text
