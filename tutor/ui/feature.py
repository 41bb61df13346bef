"""A feature of the player, and what it knows of the screen on which it works."""

from collections.abc import Callable, Collection, Sequence
from typing import TYPE_CHECKING, Protocol, TypeVar

from tutor.engine.session import Session
from tutor.language import Phrase
from tutor.model.targets import SlideRef
from tutor.ui.command import Command, CommandInfo
from tutor.ui.dialog_host import DialogHost
from tutor.ui.gallery import Gallery
from tutor.ui.playing import Playing
from tutor.ui.widgets.slide_view import SlideView

if TYPE_CHECKING:
    from tutor.training.attempt import Attempt

Actions = dict[Command, Callable[[], object]]
"""The action of each command; the screen then shows where the session stands."""


class Player(DialogHost, Protocol):
    """The screen on which a course is played, as its features know it."""

    is_full_screen: bool
    """Whether nothing but the slide is shown."""

    @property
    def view(self) -> SlideView:
        """The view of the slide."""

    @property
    def playing(self) -> Playing:
        """The demo or the go at a task."""

    @property
    def session(self) -> Session:
        """Where play stands."""

    @property
    def attempt(self) -> "Attempt | None":
        """The go at a task, where it is one."""

    @property
    def gallery(self) -> Gallery:
        """The painter of the slides."""

    @property
    def working(self) -> list[CommandInfo[Command]]:
        """The commands that work now, in the order of the help."""

    @property
    def marks(self) -> tuple[Phrase, ...]:
        """The marks of what is on from slide to slide, in the order of the features."""

    @property
    def seen(self) -> Collection[SlideRef]:
        """The slides that were shown."""

    @property
    def is_prompting(self) -> bool:
        """Whether something is being typed in the place of the keys."""

    @property
    def may_look_ahead(self) -> bool:
        """Whether one may look for slides and go to them."""

    @property
    def is_played_by_hand(self) -> bool:
        """Whether a click may come at any time, and is to be answered at once."""

    def show(self) -> None:
        """Show where play stands, when it is not what is shown."""

    def show_bars(self) -> None:
        """Say around the slide what holds now."""

    def begin(self, playing: Playing) -> None:
        """Play something else from now on."""

    def perform(self, command: Command) -> None:
        """Do what a command asks."""

    def obey(self, key: str) -> bool:
        """Do the command of a key; return whether it has one."""

    def choose(self, number: int) -> None:
        """Take a click on the zone that bears a number."""

    def go_to(self, slide: SlideRef) -> None:
        """Jump to a slide, if the course has it."""

    def leave_off(self) -> bool:
        """Leave what is on, if something is; return whether it was."""

    def help_to_choose(self) -> None:
        """Point out what may be chosen."""

    def tell(self, message: str) -> None:
        """Show a message in the place of the keys until something else is done."""

    def prompt(self, words: str) -> None:
        """Show what is being typed in the place of the keys; "" ends it."""

    def open_popup(self, name: str) -> None:
        """Open what the slide tells on demand under a name."""

    def uncover(self) -> None:
        """Close what is shown over this screen, without an answer."""


class Feature:
    """Some commands, and what they need of the screen on which a course is played."""

    def __init__(self, play: Player) -> None:
        self.play = play

    @property
    def actions(self) -> Actions:
        """The commands that work now."""
        return {}

    @property
    def mark(self) -> Phrase | None:
        """Told in the keys' bar, while there is something to tell."""
        return None

    @property
    def keys(self) -> tuple[Phrase, ...]:
        """The keys that are told before the commands': they are the view's, or a line's."""
        return ()

    @property
    def takes_letters(self) -> bool:
        """Whether letters write, and command nothing."""
        return False

    @property
    def is_typing(self) -> bool:
        """Whether the other keys do as well, arrows among them."""
        return False

    def started(self) -> None:
        """Do what is to be done once the screen is there."""

    def ready(self) -> None:
        """Do what may wait for the first frame."""

    def slide_shown(self) -> None:
        """Take note that the session shows another slide, or the same one in another state."""

    def bars_shown(self) -> None:
        """Take note that what holds around the slide may have changed."""

    def moved(self) -> None:
        """Take note that the focus moved, that the slide was scrolled, or has another size."""

    def uncovered(self) -> None:
        """Take note that nothing covers the slide any more."""

    def course_changed(self, slides: Sequence[SlideRef]) -> None:
        """Take note that the course's author changed some slides."""

    def popup_clicked(self, name: str) -> None:
        """Open what the slide tells on demand under a name."""

    def takes_click(self, number: int | None) -> bool:  # noqa: ARG002  # for those who do
        """Take a click on a zone, None beside all, before it is chosen; return whether it did."""
        return False

    def leave_off(self) -> bool:
        """Leave what is on, if something is; return whether it was."""
        return False

    def left(self) -> None:
        """Give back what was taken, for play ends."""


P = TypeVar("P", bound=Player)

MakeFeature = Callable[[P], Feature]
"""Makes a feature that works on a screen."""
