"""What a terminal sends that is not UTF-8, as one set to Latin-1 does for each accent."""

import sys
from codecs import IncrementalDecoder, getincrementaldecoder
from collections.abc import Callable


def read_past_wrong_bytes() -> None:
    """Have Textual read them as a character that means nothing; by itself, it ends at them."""
    if sys.platform == "win32":
        return
    from textual.drivers import linux_driver

    vars(linux_driver)["getincrementaldecoder"] = _lenient


def _lenient(encoding: str) -> Callable[[], IncrementalDecoder]:
    decoder = getincrementaldecoder(encoding)
    return lambda: decoder(errors="replace")
