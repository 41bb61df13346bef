"""Conditions told in words."""

from collections.abc import Iterable, Iterator

from tutor.language import Language, Phrase
from tutor.model.conditions import When

_SEEN = Phrase("“{what}” was seen", context="condition")
_DONE = Phrase("“{what}” is done", context="condition")
_IS = Phrase("{choice}: {values}", context="condition")
_NOT = Phrase("not: {what}", context="condition")
_AND = Phrase(" and ", context="condition")
_OR = Phrase(" or ", context="condition")


def told(when: When, language: Language) -> str:
    """Return a condition in words, as for who prints a course."""
    return _AND(language).join(_parts(when, language))


def _parts(when: When, language: Language) -> Iterator[str]:
    yield from (_SEEN(language, what=one) for one in when.seen)
    yield from (_DONE(language, what=one) for one in when.done)
    for among in when.values:
        values = _OR(language).join(one.value for one in among)
        yield _IS(language, choice=among[0].choice, values=values)
    yield from (_bracketed(one, language) for one in when.all)
    if when.any:
        yield _bracket(_OR(language).join(_each(when.any, language)), len(when.any))
    if when.no:
        yield _NOT(language, what=_bracketed(when.no, language))


def _each(some: Iterable[When], language: Language) -> Iterator[str]:
    return (_bracketed(one, language) for one in some)


def _bracketed(when: When, language: Language) -> str:
    parts = list(_parts(when, language))
    return _bracket(_AND(language).join(parts), len(parts))


def _bracket(words: str, count: int) -> str:
    return f"({words})" if count > 1 else words
