"""The player's own slides: the help, and the question before it quits."""

from collections.abc import Callable, Iterable, Mapping, Sequence

from tutor.language import Language, Phrase
from tutor.model.actions import To
from tutor.model.course import Slide
from tutor.model.elements import Button, Columns, Element, Link, Text
from tutor.model.screens import Plain, Screen
from tutor.model.targets import Reserved, SlideRef
from tutor.ui.command import C, Command, CommandInfo
from tutor.ui.commands import COMMANDS
from tutor.ui.dialog_host import DialogHost

_QUIT_TITLE = Phrase("Quit the tutorial?")
_STAY = Phrase("Stay")
_QUIT = Phrase("Quit")

_HELP_TITLE = Phrase("Help and commands")
HOW = Phrase(
    "**Tab**, **↑** and **↓** move between zones; **Enter** or **Space** chooses the one that is "
    "lit, and goes on where there is none; **1** to **9** choose a zone by its number. The arrows "
    "and the wheel scroll."
)
"""How one moves over a slide."""

HOW_ALONE = Phrase(
    "**Tab**, **↑** and **↓** move between the parts of the screen; **Enter** or **Space** clicks "
    "on one, or begins to write in a field. There, **Enter** or **Tab** goes to the next one, and "
    "**Escape** gives up."
)
"""How one moves over a screen that one practises on."""

_COMMANDS = Phrase("Click or press Enter to run one:")

CLOSE = Phrase("Close")
_TERMS_TITLE = Phrase("The words of this slide")

_ON = Phrase(": on")
_OFF = Phrase(": off")

LEAVE = 2
"""The answer by which one quits."""

HELP_SIZE = 80, 13
POPUP_SIZE = 76, 20
"""The width of the help, and of what a slide tells on demand; the least height."""

QUESTION = 60, 7
"""The size of that question."""


def quit_slide(
    language: Language, title: Phrase = _QUIT_TITLE, leave: Phrase = _QUIT, told: str = ""
) -> Slide:
    """Return the question that is asked before quitting, and what becomes of what is left."""
    answers: tuple[tuple[Element, ...], ...] = (
        (Button(label=_STAY(language), action=To(Reserved.BACK)),),
        (Button(label=leave(language), style="secondary", action=To(Reserved.QUIT)),),
    )
    text = (Text(text=told),) if told else ()
    return own_slide(title(language), (*text, Columns(columns=answers)))


def ask_to_quit(host: DialogHost, told: str = "", stay: Callable[[], None] = lambda: None) -> None:
    """Ask whether to quit; do something where one stays."""

    def answer(chosen: int | None) -> None:
        if chosen == LEAVE:
            host.screen.app.exit()
        else:
            stay()

    host.ask(quit_slide(host.look.language, told=told), QUESTION, answer)


def popup_slide(language: Language, title: str, text: str) -> Slide:
    """Return a text to read, and the button that closes it."""
    close = Button(label=CLOSE(language), action=To(Reserved.BACK))
    return own_slide(title, (Text(text=text), close))


def terms_slide(language: Language, terms: Sequence[str]) -> Slide:
    """Return a zone for each of some terms, in their order."""
    rows = tuple(Link(label=term, action=To(Reserved.BACK)) for term in terms)
    return own_slide(_TERMS_TITLE(language), rows)


def help_slide(
    language: Language,
    how: Phrase,
    rows: Iterable[CommandInfo[C]],
    switches: Mapping[C, bool],
) -> Slide:
    """Return the help: how to move, and a zone for each of some commands, in their order.

    The commands that switch something tell whether it is on.
    """
    links = tuple(
        Link(label=_command_line(info, language, switches), action=To(Reserved.BACK))
        for info in rows
    )
    intro = (Text(text=how(language)), Text(text=_COMMANDS(language)))
    return own_slide(_HELP_TITLE(language), (*intro, *links))


HELP_COMMANDS = tuple(
    info.command for info in COMMANDS if info.command not in (Command.HELP, Command.LEAVE)
)
"""The commands of the help, in the order of its zones."""


def _command_line(info: CommandInfo[C], language: Language, switches: Mapping[C, bool]) -> str:
    title, keys = info.title(language), info.keys_in(language)
    if info.command in switches:
        state = _ON if switches[info.command] else _OFF
        return f"{title}{state(language)}"
    return f"{title}  ({keys})" if keys else title


def own_slide(title: str, elements: tuple[Element, ...]) -> Slide:
    """Return a slide of the player's own, for a dialog."""
    screen = Screen(frame=Plain(title=title), elements=elements)
    return Slide(ref=SlideRef("", ""), title=title, screen=screen)
