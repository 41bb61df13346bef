"""What one may do with the records, one module an action."""

import argparse
from collections.abc import Callable, Mapping

from tutor.commands.recorded import (
    attesting,
    exporting,
    forgetting,
    importing,
    listing,
    purging,
    pushing,
    showing,
)
from tutor.language import Language

RUNS: Mapping[str, Callable[[argparse.Namespace, Language], int]] = {
    "list": listing.run,
    "show": showing.run,
    "export": exporting.run,
    "push": pushing.run,
    "import": importing.run,
    "attest": attesting.run,
    "forget": forgetting.run,
    "purge": purging.run,
}
"""What does each action of `records`."""
