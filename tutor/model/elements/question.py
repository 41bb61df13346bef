"""A question of a quiz, and its answers."""

from typing import Annotated, ClassVar

from msgspec.structs import replace

from tutor.language import Language, Phrase
from tutor.model.actions import Say
from tutor.model.elements.element import Element

_RIGHT = Phrase("**That is right.**")
_WRONG = Phrase("**That is not right.**")
VALIDATE = Phrase("Validate")


class Choice(Element, frozen=True, kw_only=True):
    """Its action is `Say`: why; where it does not react, it has none and is not asked either."""

    meaning = Phrase("An option of a question: its text alone, or with what is told of it.")

    bare: ClassVar[str | None] = "text"
    is_control: ClassVar[bool] = True

    text: Annotated[str, Phrase("What one may answer.")]
    right: Annotated[bool, Phrase("true: it is right.")] = False
    why: Annotated[
        str, Phrase("Why it is right, or wrong, in Markdown; told once it is chosen.")
    ] = ""
    is_one_of_several: bool = False
    """Whether others may be right as well."""
    is_chosen: bool = False

    def said(self, language: Language) -> str:
        """Return whether it is right, and why."""
        verdict = (_RIGHT if self.right else _WRONG)(language)
        return f"{verdict} {super().said(language)}".rstrip()


class Validate(Element, frozen=True, kw_only=True):
    """The button under a question that goes on; no author writes it."""

    is_control: ClassVar[bool] = True


class Question(Element, frozen=True, kw_only=True):
    meaning = Phrase("A quiz question: each answer tells whether it is right and why.")

    bare: ClassVar[str | None] = None

    text: Annotated[str, Phrase("The question.")]
    options: Annotated[
        tuple[Choice, ...], Phrase("The answers, two at least: texts; “right” marks the right one.")
    ]
    several: Annotated[bool, Phrase("true: several options may be right.")] = False
    why: Annotated[str, Phrase("What is told after why, whatever one answers, in Markdown.")] = ""
    sending: tuple[Validate, ...] = ()
    """The button under it, where one practises and no other goes on."""

    @property
    def caption(self) -> str:
        return self.text

    @property
    def children(self) -> tuple[Element, ...]:
        return (*self.options, *self.sending)

    @property
    def is_asked(self) -> bool:
        """Whether it reacts."""
        return any(option.action for option in self.options)

    @property
    def answering(self) -> "Question":
        """The same question, each of its options answering with why."""
        return replace(self, options=tuple(map(self._answering, self.options)))

    def chosen(self, given: str) -> Choice | None:
        """Return the option whose text was given."""
        return next((option for option in self.options if option.text == given), None)

    def _answering(self, option: Choice) -> Choice:
        told = "\n\n".join(why for why in (option.why, self.why) if why)
        return replace(option, action=Say(told), is_one_of_several=self.several)
