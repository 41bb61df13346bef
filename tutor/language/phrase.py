"""Sentences of the interface, to be said in the language of whoever reads them."""

from typing import NamedTuple, Protocol

from tutor.language.catalogues import Language, catalogue


class Words(Protocol):
    """A sentence without places, or whose places are filled."""

    def __call__(self, language: Language, /) -> str:
        """Return it in `language`."""


class Phrase(NamedTuple):
    """One sentence, in English, with `{named}` places to fill."""

    text: str
    context: str | None = None
    """The `msgctxt` of gettext: tells apart English words that other languages say in two ways."""

    def __call__(self, language: Language, **values: object) -> str:
        """Return the sentence in `language`, its places filled with `values`."""
        return self.template(language).format(**values)

    def template(self, language: Language) -> str:
        """Return the sentence in `language`, its places still to fill."""
        said = catalogue(language)
        if self.context is None:
            return said.gettext(self.text)
        return said.pgettext(self.context, self.text)


class Plural(NamedTuple):
    """A sentence for one thing, and for any other number of them: `{count}`."""

    one: str
    many: str

    def __call__(self, language: Language, count: int, **values: object) -> str:
        """Return the form that `language` has for `count`, its places filled."""
        return self.template(language, count).format(count=count, **values)

    def template(self, language: Language, count: int) -> str:
        """Return the form that `language` has for `count`, its places still to fill."""
        return catalogue(language).ngettext(self.one, self.many, count)


def verbatim(text: str) -> Words:
    """Return a text as words that are alike in every language."""
    return lambda _: text
