"""Mistakes in the questions of a quiz."""

from collections import Counter

from tutor.folding import fold
from tutor.language import Phrase
from tutor.loading.nodes import Mapping, Node, Sequence
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
_ALWAYS_ONE_OPTION = Phrase("a question of which a single option is always there")
_ALWAYS_NO_RIGHT = Phrase("a question of which no right option is always there")
_ALWAYS_REMEDY = Phrase(
    "Without those under a “when”, it still needs two options, one of them right: write two "
    "questions, each under its own “when”."
)
_NO_SET = Phrase("“set” in a question, of which nothing is remembered")
_NO_SET_REMEDY = Phrase("Remove “set”, or have buttons remember what one answers.")
_REPEATED = Phrase("“{text}” stands twice among the options")


def check_question(reader: Reader, mapping: Mapping, element: Element) -> None:
    """Note what is wrong with a question, or with an action that one of its parts is given."""
    if not isinstance(element, Question | Choice):
        return
    for word in ACTIONS:
        if word in mapping.pairs:
            at = mapping.pairs[word][0]
            reader.wrong(at, _NO_ACTION, _NO_ACTION_REMEDY, word=word)
    if "set" in mapping.pairs:
        reader.wrong(mapping.pairs["set"][0], _NO_SET, _NO_SET_REMEDY)
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
    else:
        _check_what_stays(reader, at, question)


def _check_what_stays(reader: Reader, at: Node, question: Question) -> None:
    """Note where conditions may leave nothing to answer."""
    always = [one for one in question.options if one.when is None]
    if not any(one.right for one in always):
        reader.wrong(at, _ALWAYS_NO_RIGHT, _ALWAYS_REMEDY)
    elif len(always) == 1:
        reader.wrong(at, _ALWAYS_ONE_OPTION, _ALWAYS_REMEDY)
