"""The features of a kiosk: those of any player, and what only a hall needs."""

from functools import partial

from tutor.model.policy import Policy
from tutor.training.lessons import StartRequest
from tutor.ui.feature import MakeFeature
from tutor.ui.kiosk.attract import AttractLoop
from tutor.ui.kiosk.help import HallHelp
from tutor.ui.kiosk.languages import Languages
from tutor.ui.kiosk.player import KioskPlayer
from tutor.ui.options import Services
from tutor.ui.player_features import player_features


def kiosk_features(policy: Policy) -> list[MakeFeature[KioskPlayer]]:
    """Return what makes each feature, in their order."""
    pace = policy.attract.pace
    return [
        *player_features(Services(), StartRequest(), pace),
        HallHelp,
        partial(AttractLoop, pace=pace),
        partial(Languages, languages=policy.languages),
    ]
