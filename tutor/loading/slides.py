"""Nodes → slides."""

import re
from typing import Any

from tutor.language import Phrase
from tutor.loading.elements import ElementReader
from tutor.loading.nodes import Mapping, Node, Scalar
from tutor.loading.reader import Reader, fields_of
from tutor.loading.targets import Directory, read_target
from tutor.model.actions import Say
from tutor.model.course import Slide
from tutor.model.screens import FRAMES, Frame, Screen
from tutor.model.targets import Reserved, SlideRef

NAME = re.compile(r"[\w-]+")
"""What the name of a scenario, a slide or a variable is made of."""

_KEYS = ("title", "text", "notes", "screen", "next", "end")

_RESERVED = Phrase("« {id} » est un mot réservé", "“{id}” is a reserved word")
_BAD_NAME = Phrase("nom de diapositive interdit « {id} »", "“{id}” cannot name a slide")
_NAME_REMEDY = Phrase(
    "Un nom est fait de lettres, de chiffres, de « _ » et de « - ».",
    "A name is made of letters, digits, “_” and “-”.",
)
_DEAD_END = Phrase(
    "la diapositive « {id} » n'a ni zone cliquable, ni « next », ni « end »",
    "the slide “{id}” has neither a hotspot, nor “next”, nor “end”",
)
_DEAD_END_REMEDY = Phrase(
    "Ajoutez « next: suite » (clic n'importe où), une zone « to: », ou « end: true ».",
    "Add “next: some_slide” (click anywhere), a hotspot with “to:”, or “end: true”.",
)
_NEXT_AND_ZONES = Phrase(
    "« next » et des zones qui mènent ailleurs", "“next” beside hotspots that lead elsewhere"
)
_NEXT_REMEDY = Phrase(
    "« next » n'est permis qu'à côté de zones « say » : retirez « next » ou les « to ».",
    "“next” may only stand beside “say” hotspots: remove “next”, or the “to”.",
)
_END_AND_MORE = Phrase(
    "« end » sur une diapositive qui continue", "“end” on a slide that goes on"
)
_END_REMEDY = Phrase(
    "Une fin n'a ni « next » ni zone cliquable.", "An end has neither “next” nor hotspots."
)
_UNKNOWN_FRAME = Phrase("cadre inconnu « {name} »", "unknown frame “{name}”")
_FRAMES = Phrase("Cadres possibles : {names}.", "Possible frames: {names}.")
_REPEATED_ID = Phrase("id répété « {id} »", "repeated id “{id}”")


class SlideReader:
    """Reads the slides of a scenario."""

    def __init__(self, reader: Reader, directory: Directory, scenario: str) -> None:
        self._reader = reader
        self._directory = directory
        self._scenario = scenario
        self._elements = ElementReader(reader, directory, scenario)

    def slide(self, key: Scalar, node: Node) -> Slide | None:
        """Return the slide written under a key, or None where it is wrong."""
        before = len(self._reader.mistakes)
        self._check_name(key)
        mapping = self._reader.mapping(node)
        if mapping is None:
            return None
        self._reader.known_keys(mapping, _KEYS)
        values = self._reader.fields(Slide, mapping, key) or {"title": "?"}
        slide = Slide(
            **values,
            ref=SlideRef(self._scenario, key.value),
            screen=self._screen(mapping),
            next=self._next(mapping),
        )
        if len(self._reader.mistakes) == before:
            self._check_ways_on(key, mapping, slide)
            self._check_ids(key, slide)
        return slide

    def _check_name(self, key: Scalar) -> None:
        if key.value in tuple(Reserved):
            self._reader.wrong(key, _RESERVED, _NAME_REMEDY, id=key.value)
        elif not NAME.fullmatch(key.value):
            self._reader.wrong(key, _BAD_NAME, _NAME_REMEDY, id=key.value)

    def _next(self, mapping: Mapping) -> Any:
        node = mapping.get("next")
        if node is None:
            return None
        return read_target(self._reader, node, self._directory, self._scenario)

    def _screen(self, mapping: Mapping) -> Screen | None:
        node = mapping.get("screen")
        screen = self._reader.mapping(node) if node is not None else None
        if screen is None:
            return None
        frame = self._frame(screen)
        elements = screen.get("elements")
        return Screen(
            frame=frame,
            elements=(self._elements.elements(elements) or ()) if elements is not None else (),
        )

    def _frame(self, screen: Mapping) -> Frame:
        node = screen.get("frame")
        name = "plain" if node is None else self._reader.raw_text(node)
        cls = FRAMES.get(name or "")
        if cls is None:
            if node is not None and name is not None:
                names = ", ".join(FRAMES)
                near = (name, FRAMES)
                self._reader.wrong(node, _UNKNOWN_FRAME, _FRAMES, near, name=name, names=names)
            return FRAMES["plain"]()
        self._reader.known_keys(screen, ("frame", *fields_of(cls), "elements"))
        return cls(**(self._reader.fields(cls, screen, screen) or {}))

    def _check_ways_on(self, key: Scalar, mapping: Mapping, slide: Slide) -> None:
        leading = [spot for spot in slide.hotspots if not isinstance(spot.element.action, Say)]
        if slide.end and (slide.next or slide.hotspots):
            self._reader.wrong(mapping.pairs["end"][0], _END_AND_MORE, _END_REMEDY)
        elif slide.next and leading:
            self._reader.wrong(mapping.pairs["next"][0], _NEXT_AND_ZONES, _NEXT_REMEDY)
        elif not (slide.end or slide.next or slide.hotspots):
            self._reader.wrong(key, _DEAD_END, _DEAD_END_REMEDY, id=key.value)

    def _check_ids(self, key: Scalar, slide: Slide) -> None:
        seen: set[str] = set()
        for hotspot in slide.hotspots:
            if hotspot.id in seen:
                self._reader.wrong(key, _REPEATED_ID, id=hotspot.id)
            seen.add(hotspot.id)
