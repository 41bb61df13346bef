"""What an editor says, in the author's language, where a file is not as its schema wants it.

Editors built on yaml-language-server say `errorMessage` in the place of their own English words.
"""

from collections.abc import Iterable
from typing import Any

from tutor.language import Language, Phrase
from tutor.model.words import glossed
from tutor.schema.values import COLOUR_TEXT, NAME, Schema

_KEYS = Phrase("An unknown key, or one that is missing. Possible keys: {keys}.")
_REQUIRED = Phrase("Required: {keys}.")
_CHOICES = Phrase("Possible values: {choices}.")
_FLAG = Phrase("Write true or false.")
_NUMBER = Phrase("Write a whole number, from {least} to {most}.")
_WHOLE_NUMBER = Phrase("Write a whole number.")
_COLOUR = Phrase('Write a colour as "#RRGGBB", in quotes.')
_NAME = Phrase("A name is made of letters, digits, “_” and “-”.")
_LIST = Phrase("A list is expected here: [a, b], or a line “- a” for each item.")
_TEXT = Phrase("A text is expected here; if it holds “: ” or begins with “{{{{”, in quotes.")

MESSAGE = "errorMessage"


def with_messages(schema: Schema, language: Language, *, is_course: bool = True) -> Schema:
    """Return the schema with a message wherever it bounds what may be written.

    Only the words of a course are given their meaning: elsewhere, the same ones may have another.
    """
    told: Schema = _Messages(language, is_course=is_course).added(schema)
    return told


class _Messages:
    def __init__(self, language: Language, *, is_course: bool) -> None:
        self._language = language
        self._is_course = is_course

    def added(self, schema: Any) -> Any:
        if isinstance(schema, list):
            return [self.added(part) for part in schema]
        if not isinstance(schema, dict):
            return schema
        told = {key: self.added(part) for key, part in schema.items()}
        message = self._message(schema)
        return {**told, MESSAGE: message} if message else told

    def _message(self, schema: Schema) -> str | None:
        types = schema.get("type", ())
        if schema.get("additionalProperties") is False and isinstance(types, str | list):
            return self._keys(schema)
        if "enum" in schema and all(isinstance(choice, str) for choice in schema["enum"]):
            return _CHOICES(self._language, choices=self._listed(schema["enum"]))
        if "integer" in types:
            return self._number(schema)
        if phrase := _PATTERNS.get(str(schema.get("pattern"))):
            return phrase(self._language)
        if "object" in types:
            return None
        if "array" in types:
            return _LIST(self._language)
        return _TEXT(self._language) if "string" in types else None

    def _keys(self, schema: Schema) -> str:
        known = _KEYS(self._language, keys=self._listed(schema["properties"]))
        required = schema.get("required", ())
        if not required:
            return known
        return f"{known} {_REQUIRED(self._language, keys=', '.join(required))}"

    def _number(self, schema: Schema) -> str:
        if "minimum" not in schema or "maximum" not in schema:
            return _WHOLE_NUMBER(self._language)
        return _NUMBER(self._language, least=schema["minimum"], most=schema["maximum"])

    def _listed(self, names: Iterable[str]) -> str:
        words = (glossed(name, self._language) if self._is_course else name for name in names)
        return ", ".join(map(str, words))


_PATTERNS = {
    "^(true|false)$": _FLAG,
    COLOUR_TEXT["pattern"]: _COLOUR,
    NAME["pattern"]: _NAME,
}
"""What is said of values of which a pattern is known."""
