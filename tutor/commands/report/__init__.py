"""Tell trainers how those who learn alone get on, and where they go wrong."""

from tutor.commands.report.learners import tell_learners
from tutor.commands.report.options import Options, add_arguments
from tutor.commands.report.visits import tell_visits
from tutor.language import Language, Phrase

__all__ = ["EXAMPLE", "USAGE", "Options", "add_arguments", "run"]

USAGE = Phrase("[OPTIONS]")
EXAMPLE = "report --person Julie --since 2026-09-01"


def run(options: Options, language: Language) -> int:
    """Tell what is asked for, of those who learn alone or of a kiosk's visits."""
    if options.kiosk:
        tell_visits(options, language)
    else:
        tell_learners(options, language)
    return 0
