"""Mistakes in the questions of a quiz."""

from collections import Counter

from tutor.folding import fold
from tutor.language import Phrase
from tutor.loading.nodes import Mapping, Sequence
from tutor.loading.reader import Reader
from tutor.model.actions import ACTIONS
from tutor.model.elements import Choice, Element, Question

_NO_ACTION = Phrase("“{word}” in a question, which answers by itself")
_NO_ACTION_REMEDY = Phrase("Remove “{word}”; what its options answer is their “why”.")
_ONE_OPTION = Phrase("a question with a single option")
_NO_RIGHT = Phrase("a question without a right option")
_NO_RIGHT_REMEDY = Phrase("Mark it: - {{text: …, right: true}}")
_TWO_RIGHT = Phrase("{count} right options, where one is chosen")
_TWO_RIGHT_REMEDY = Phrase("Keep one “right: true”, or add “several: true” to the question.")
_REPEATED = Phrase("“{text}” stands twice among the options")


def check_question(reader: Reader, mapping: Mapping, element: Element) -> None:
    """Note what is wrong with a question, or with an action that one of its parts is given."""
    if not isinstance(element, Question | Choice):
        return
    for word in ACTIONS:
        if word in mapping.pairs:
            at = mapping.pairs[word][0]
            reader.wrong(at, _NO_ACTION, _NO_ACTION_REMEDY, word=word)
    if isinstance(element, Question):
        _check_options(reader, mapping, element)


def _check_options(reader: Reader, mapping: Mapping, question: Question) -> None:
    node = mapping.get("options")
    if isinstance(node, Sequence) and len(node.items) > len(question.options):
        return  # what is wrong with an option is told there
    at, right = mapping.at("options", "several"), sum(one.right for one in question.options)
    counted = Counter(fold(one.text) for one in question.options)
    (text, count), *_ = counted.most_common(1)
    if count > 1:
        number = max(n for n, one in enumerate(question.options) if fold(one.text) == text)
        twice = node.items[number] if isinstance(node, Sequence) else at
        reader.wrong(twice, _REPEATED, text=question.options[number].text)
    elif len(question.options) == 1:
        reader.wrong(at, _ONE_OPTION)
    elif not right:
        reader.wrong(at, _NO_RIGHT, _NO_RIGHT_REMEDY)
    elif right > 1 and not question.several:
        reader.wrong(at, _TWO_RIGHT, _TWO_RIGHT_REMEDY, count=right)
