"""What one may do while a course is played: one module a feature."""

from tutor.ui.features.answering import Answering
from tutor.ui.features.asides import Asides
from tutor.ui.features.autoplay import Autoplay
from tutor.ui.features.feature import Feature
from tutor.ui.features.finding import Finding
from tutor.ui.features.following import Following
from tutor.ui.features.help import Help
from tutor.ui.features.leaving import Leaving
from tutor.ui.features.map import Map
from tutor.ui.features.moving import Moving
from tutor.ui.features.numbers import Numbers
from tutor.ui.features.outcome import Outcome
from tutor.ui.features.overview import Overview
from tutor.ui.features.practising import Practising
from tutor.ui.features.preparing import Preparing
from tutor.ui.features.recording import Recording
from tutor.ui.features.showing import Blank, Enlarge, Pointer, Spotlight
from tutor.ui.features.starting import Starting
from tutor.ui.features.typing import Typing

FEATURES: tuple[type[Feature], ...] = (
    Typing,
    Practising,
    Starting,
    Answering,
    Moving,
    Map,
    Overview,
    Asides,
    Finding,
    Numbers,
    Blank,
    Pointer,
    Spotlight,
    Enlarge,
    Autoplay,
    Help,
    Outcome,
    Leaving,
    Following,
    Recording,
    Preparing,
)
"""Every feature that any play has."""
