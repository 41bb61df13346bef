"""The features of the player, in the order in which the screen asks and tells them."""

from functools import partial

from tutor.training.lessons import StartRequest
from tutor.ui.feature import MakeFeature, Player
from tutor.ui.features.answering import Answering
from tutor.ui.features.autoplay import Autoplay
from tutor.ui.features.drawn_fields import DrawnFields
from tutor.ui.features.following import Following
from tutor.ui.features.help import Help
from tutor.ui.features.leaving import Leaving
from tutor.ui.features.map import Map
from tutor.ui.features.moving import Moving
from tutor.ui.features.numbers import Numbers
from tutor.ui.features.outcome import Outcome
from tutor.ui.features.overview import Overview
from tutor.ui.features.popups import Popups
from tutor.ui.features.practising import Practising
from tutor.ui.features.preparing import Preparing
from tutor.ui.features.presenting import Blank, Enlarge, Pointer, Spotlight
from tutor.ui.features.recording import Recording
from tutor.ui.features.searching import Searching
from tutor.ui.features.starting import Starting
from tutor.ui.features.typing import Typing
from tutor.ui.features.waiting import Waiting
from tutor.ui.options import Services


def player_features(
    services: Services, opening: StartRequest, pace: float
) -> list[MakeFeature[Player]]:
    """Return what makes each feature that some services allow.

    The first that takes a key, a click or Escape keeps it from the others: what one types goes
    before digits, be it in a field that is only drawn; digits of a task before those of a slide's
    number; Escape leaves the field, then what the room sees, then automatic play. What a later one
    tells in the place of the keys stands over what an earlier one did; those who follow are told
    what all others did, and what may wait comes last.
    """
    conversation, door = services.conversation, services.door
    every: tuple[MakeFeature[Player] | None, ...] = (
        Typing,
        Practising,
        partial(Starting, conversation=conversation, opening=opening) if conversation else None,
        Answering,
        Moving,
        Map,
        Overview,
        Popups,
        Searching,
        DrawnFields,
        Numbers,
        Blank,
        Pointer,
        Spotlight,
        Enlarge,
        partial(Autoplay, pace=pace),
        Waiting,
        Help,
        partial(Outcome, conversation=conversation) if conversation else None,
        partial(Leaving, conversation=conversation),
        partial(Following, make_door=door) if door else None,
        partial(Recording, lessons=conversation.lessons) if conversation else None,
        partial(Preparing, work_left=services.work_left),
    )
    return [feature for feature in every if feature]
