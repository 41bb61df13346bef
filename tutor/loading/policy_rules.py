"""Contradictions in a kiosk's policy of which each key is well written."""

import re

from tutor.language import Phrase
from tutor.loading.nodes import Mapping, Node, Scalar, Sequence, is_empty
from tutor.loading.reader import Reader
from tutor.model.course import Course
from tutor.model.policy import LEAST_MEMORY, SHORTEST_WARNING, STORED_PIN, Policy

_TOO_SHORT = Phrase("a warning of {seconds} seconds is too short")
_TOO_SHORT_REMEDY = Phrase("Leave {least} seconds at least to answer.")
_ALL_WARNING = Phrase("the longest visit ({visit} s) is all warning ({warning} s)")
_ALL_WARNING_REMEDY = Phrase("Make “visit”, in minutes, longer, or “warning”, in seconds, shorter.")
_TOO_LITTLE = Phrase("{memory} MB are too little")
_TOO_LITTLE_REMEDY = Phrase("The kiosk would start again and again: leave it {least} MB at least.")
_NO_PIN = Phrase("this is no hash of a PIN")
_PIN_REMEDY = Phrase(
    "The PIN itself is written nowhere: “pas-a-pas kiosk --set-pin” gives this line."
)
_TWICE = Phrase("“{name}” is written twice")
_TWICE_REMEDY = Phrase("Once is enough.")
_NO_SCENARIO = Phrase("unknown scenario “{name}”")
_SCENARIOS = Phrase("The course's scenarios: {names}.")
_CLOSED = Phrase("the scenario “{name}” is not open on this kiosk")
_OPEN = Phrase("Open scenarios: {names}.")
_TWO_BEGINNINGS = Phrase("a route always sets out from the course's start: “slide” contradicts it")
_ONE_BEGINNING = Phrase("Leave one of them out.")
_NO_LANGUAGE = Phrase("one language is needed at least")
_LEFT_OUT = Phrase("“{name}” is not among “languages”")
_LANGUAGES = Phrase("The kiosk's languages: {names}.")
_NEVER_OPEN = Phrase("the hall would open and close at the same time: the screen would stay black")
_NEVER_OPEN_REMEDY = Phrase("For a kiosk that is always open, leave “hours” out.")


class Rules:
    """Looks at a policy that was read, for a course, and notes what would make a bad kiosk."""

    def __init__(self, reader: Reader, head: Mapping, policy: Policy, course: Course) -> None:
        self._reader = reader
        self._head = head
        self._policy = policy
        self._course = course

    def check(self) -> None:
        """Note all of it."""
        for name in ("open", "keys", "languages"):
            self._check_repeats(name)
        self._check_times()
        self._check_scenarios()
        self._check_loop()
        self._check_languages()
        self._check_memory()
        self._check_pin()

    def _check_repeats(self, name: str) -> None:
        seen: set[str] = set()
        for item in self._items(name):
            if item.value in seen:
                self._reader.wrong(item, _TWICE, _TWICE_REMEDY, name=item.value)
            seen.add(item.value)

    def _check_times(self) -> None:
        policy, least = self._policy, SHORTEST_WARNING
        visit, warning = 60 * policy.visit, policy.warning
        if warning < least:
            self._wrong(_TOO_SHORT, _TOO_SHORT_REMEDY, "warning", seconds=warning, least=least)
        elif visit <= warning:
            where = "visit" if "visit" in self._head.pairs else "warning"
            self._wrong(_ALL_WARNING, _ALL_WARNING_REMEDY, where, visit=visit, warning=warning)
        if policy.hours and policy.hours.opens == policy.hours.closes:
            self._wrong(_NEVER_OPEN, _NEVER_OPEN_REMEDY, "hours", "closes")

    def _check_scenarios(self) -> None:
        names, first = self._course.scenarios, self._policy.attract.slide
        for item in self._items("open"):
            if item.value not in names:
                near = (item.value, names)
                self._reader.wrong(
                    item, _NO_SCENARIO, _SCENARIOS, near, name=item.value, names=names
                )
        if first and self._policy.open and first.scenario not in self._policy.open:
            opened = self._policy.open
            self._wrong(_CLOSED, _OPEN, "attract", "slide", name=first.scenario, names=opened)

    def _check_loop(self) -> None:
        attract = self._policy.attract
        if attract.slide and attract.route:
            self._wrong(_TWO_BEGINNINGS, _ONE_BEGINNING, "attract", "slide")

    def _check_languages(self) -> None:
        language, languages = self._policy.language, self._policy.languages
        if self._is_empty("languages"):
            self._wrong(_NO_LANGUAGE, None, "languages")
        elif language and languages and language not in languages:
            self._wrong(_LEFT_OUT, _LANGUAGES, "language", name=language, names=languages)

    def _check_memory(self) -> None:
        memory, least = self._policy.memory, LEAST_MEMORY
        if memory is not None and memory < least:
            self._wrong(_TOO_LITTLE, _TOO_LITTLE_REMEDY, "memory", memory=memory, least=least)

    def _check_pin(self) -> None:
        pin = self._policy.pin
        if pin is not None and not re.fullmatch(STORED_PIN, pin):
            self._wrong(_NO_PIN, _PIN_REMEDY, "pin")

    def _items(self, name: str) -> list[Scalar]:
        """Return what a list holds; nothing where it is none, which was told."""
        node = self._head.get(name)
        if node is None or is_empty(node):
            return []
        items = node.items if isinstance(node, Sequence) else [node]
        return [item for item in items if isinstance(item, Scalar)]

    def _is_empty(self, name: str) -> bool:
        node = self._head.get(name)
        return node is not None and is_empty(node)

    def _wrong(self, problem: Phrase, remedy: Phrase | None, *keys: str, **values: object) -> None:
        """Note a mistake where a key's value stands."""
        at: Node = self._head
        for key in keys:
            if isinstance(at, Mapping):
                at = at.pairs[key][1]
        self._reader.wrong(at, problem, remedy, None, None, **values)
