"""The glossary of `course.yaml`."""

from tutor.language import Phrase
from tutor.loading.nodes import Node, is_empty
from tutor.loading.reader import Reader
from tutor.model.slide import Term

_NO_WORD = Phrase("a term without a word")
_NO_EXPLANATION = Phrase("“{word}” is not explained")
_REMEDY = Phrase("Write “word: its explanation”.")


def read_terms(reader: Reader, node: Node | None) -> dict[Term, str]:
    """Return the terms, each with its explanation."""
    mapping = reader.mapping(node) if node is not None and not is_empty(node) else None
    terms: dict[Term, str] = {}
    for key, value in mapping or ():
        text = reader.text(value)
        if not key.value.strip():
            reader.wrong(key, _NO_WORD, _REMEDY)
        elif text is not None and not text.strip():
            reader.wrong(key, _NO_EXPLANATION, _REMEDY, word=key.value)
        elif text is not None:
            terms[Term(key.value)] = text
    return terms
