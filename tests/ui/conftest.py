"""What tests of the Textual player go by: conditions, and no fixed sleeps."""

from collections.abc import Iterator

import pytest

from tests.ui.idling import wait_for_idle


@pytest.fixture(scope="session", autouse=True)
def _no_time_is_lost() -> Iterator[None]:
    """Wait for what Textual's pilot only gives time to, and have screens updated at once."""
    with pytest.MonkeyPatch.context() as context:
        context.setattr("textual.app.wait_for_idle", wait_for_idle)
        context.setattr("textual.pilot.wait_for_idle", wait_for_idle)
        context.setattr("textual.screen.UPDATE_PERIOD", 0.001)
        yield
