"""The forms in which differences are told."""

import re
from collections.abc import Callable, Iterator
from typing import TextIO

import msgspec
from rich.text import Text

from tutor.differences.changes import Differences
from tutor.differences.telling import Line, tell
from tutor.differences.word_diff import Mark, MarkedWords
from tutor.language import Language
from tutor.painting.console import Console

Form = Callable[[Differences, Language, TextIO], None]

_SIGNS = {Mark.KEPT: "{}", Mark.REMOVED: "[-{}-]", Mark.ADDED: "{{+{}+}}"}
_STYLES = {Mark.KEPT: "", Mark.REMOVED: "red", Mark.ADDED: "green"}
_MARKDOWN = {Mark.KEPT: "{}", Mark.REMOVED: "~~{}~~", Mark.ADDED: "**{}**"}
_SPECIAL = re.compile(r"([\\`*_\[\]<>~|#])")


def write_text(differences: Differences, language: Language, output: TextIO) -> None:
    """Write lines; marks say what the colours of a terminal say too."""
    console = Console(file=output, highlight=False, soft_wrap=True)
    with console.capture() as capture:  # Rich would end the program where a pipe is closed
        for number, line in enumerate(tell(differences, language)):
            if number and not line.depth:
                console.print()
            console.print(_text(line))
    output.write(capture.get())


def write_markdown(differences: Differences, language: Language, output: TextIO) -> None:
    """Write Markdown, as for a pull request."""
    output.writelines(_markdown(differences, language))


def write_json(differences: Differences, language: Language, output: TextIO) -> None:
    """Write one object."""
    output.write(msgspec.json.format(msgspec.json.encode(differences), indent=2).decode() + "\n")


FORMATS: dict[str, Form] = {"text": write_text, "markdown": write_markdown, "json": write_json}


def _text(line: Line) -> Text:
    text = Text("  " * line.depth, "" if line.depth else "bold")
    for words in line.words:
        text.append(_SIGNS[words.mark].format(words.text), _STYLES[words.mark])
    return text


def _markdown(differences: Differences, language: Language) -> Iterator[str]:
    was_heading = False
    for number, line in enumerate(tell(differences, language)):
        text = "".join(map(_marked, line.words))
        if not line.depth:
            yield f"{chr(10) if number else ''}### {text}\n"
        else:
            yield f"{chr(10) if was_heading else ''}{'  ' * (line.depth - 1)}- {text}\n"
        was_heading = not line.depth


def _marked(words: MarkedWords) -> str:
    text = _SPECIAL.sub(r"\\\1", words.text)
    bare = text.strip()
    return text.replace(bare, _MARKDOWN[words.mark].format(bare)) if bare else text
