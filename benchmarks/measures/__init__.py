"""The measures, by name, in the order in which they are run."""

from collections.abc import Callable, Iterator

from benchmarks.measures import (
    check,
    clicks,
    first_frame,
    idle,
    importing,
    keys,
    kills,
    kiosk,
    load,
    memory,
    notes,
    page,
    pictures,
    proofs,
    publish,
    records,
    report,
    watch,
)
from benchmarks.results import Row
from benchmarks.settings import Settings

MEASURES: dict[str, Callable[[Settings], Iterator[Row]]] = {
    "first-frame": first_frame.measure,
    "keys": keys.measure,
    "clicks": clicks.measure,
    "pictures": pictures.measure,
    "idle": idle.measure,
    "load": load.measure,
    "memory": memory.measure,
    "watch": watch.measure,
    "notes": notes.measure,
    "records": records.measure,
    "kills": kills.measure,
    "kiosk": kiosk.measure,
    "proofs": proofs.measure,
    "check": check.measure,
    "import": importing.measure,
    "report": report.measure,
    "publish": publish.measure,
    "page": page.measure,
}
