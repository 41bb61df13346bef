"""Results pushed to Ralph, a record store that others make and use; skipped where it is not."""

import json
import os
import shutil
import socket
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from urllib3 import PoolManager, Retry, make_headers

from tests.unit.program import DEADLINE
from tests.unit.records.xapi.sessions import EXAM, everything
from tutor.records import writing
from tutor.records.database import open_records
from tutor.records.xapi.activities import BASE
from tutor.records.xapi.lrs import Lrs
from tutor.records.xapi.pushing import Pushed, push
from tutor.records.xapi.store import Credentials

CREDENTIALS = Credentials("lab", "secret")
_KNOWN = {
    "username": "lab",
    "hash": "$2b$12$cvs8EbPpwsnLIktrcqhpSetXt9pnlrcSWaY6cSzgRqT/znPYyqba6",
    "scopes": ["all"],
    "agent": {"mbox": "mailto:lab@example.org", "objectType": "Agent"},
}

_SERVE = """
import sys
import uvicorn
from ralph.backends.data.base import BaseOperationType
from ralph.backends.lrs.fs import FSLRSBackend

# Ralph's store in a file makes that file anew for each request, and refuses once there is one.
FSLRSBackend.default_operation_type = BaseOperationType.APPEND
from ralph.api import app

uvicorn.run(app, fd=int(sys.argv[1]), log_level="warning")
"""


@pytest.fixture
def ralph(tmp_path: Path) -> Iterator[str]:
    """Start Ralph over a file of its own; give its address."""
    program = shutil.which("ralph")
    if program is None:
        pytest.skip("ralph-malph is not installed")
    (tmp_path / "auth.json").write_text(json.dumps([_KNOWN]))
    settings = {
        "RALPH_APP_DIR": str(tmp_path),
        "RALPH_AUTH_FILE": str(tmp_path / "auth.json"),
        "RALPH_RUNSERVER_BACKEND": "fs",
        "RALPH_BACKENDS__LRS__FS__DEFAULT_DIRECTORY_PATH": str(tmp_path),
    }
    with socket.create_server(("127.0.0.1", 0)) as door:
        server = subprocess.Popen(
            [Path(program).resolve().parent / "python", "-c", _SERVE, str(door.fileno())],
            env={**os.environ, **settings},
            cwd=tmp_path,
            pass_fds=[door.fileno()],
        )
        url = f"http://127.0.0.1:{door.getsockname()[1]}"
    try:
        wait_for(url)
        yield f"{url}/xAPI"
    finally:
        server.kill()
        server.wait(DEADLINE)


def wait_for(url: str) -> None:
    """Return once the server answers."""
    asked = Retry(DEADLINE, backoff_factor=0.1, backoff_max=1)
    answer = PoolManager().request("GET", f"{url}/__heartbeat__", retries=asked)
    assert answer.status == 200


def stored(url: str) -> list[Any]:
    """Return all that Ralph has."""
    headers = make_headers(basic_auth=":".join(CREDENTIALS))
    headers["X-Experience-API-Version"] = "1.0.3"
    answer = PoolManager().request("GET", f"{url}/statements", headers=headers)
    statements: list[Any] = answer.json()["statements"]
    return statements


def test_ralph_takes_each_statement_once(ralph: str, tmp_path: Path) -> None:
    told = everything()[0]
    told_ids = {statement["id"] for statement in told.statements()}
    lrs = Lrs(ralph, CREDENTIALS)
    for machine, destination in (("here", ralph), ("again", "under another name")):
        records = open_records(tmp_path / f"{machine}.sqlite")
        writing.add_session(records, EXAM)
        half = len(told.events) // 2
        for events in (told.events[:half], told.events[half:]):
            for event in events:
                writing.add_event(records, EXAM.id, event)
            assert all(one.conflicts == 0 for one in push(records, lrs, destination, BASE))
        assert list(push(records, lrs, destination, BASE)) == []
        records.close()
    kept = stored(ralph)
    assert {statement["id"] for statement in kept} == told_ids
    assert len(kept) == len(told_ids)


def test_ralph_keeps_what_it_was_told_first(ralph: str, tmp_path: Path) -> None:
    told = everything()[0]
    for base in (BASE, "https://elsewhere.example.org"):
        records = open_records(tmp_path / f"{len(base)}.sqlite")
        writing.add_session(records, EXAM)
        writing.add_event(records, EXAM.id, told.events[0])
        pushed = list(push(records, Lrs(ralph, CREDENTIALS), ralph, base))
        records.close()
    assert pushed == [Pushed(1, 1)]
    (kept,) = stored(ralph)
    assert kept["actor"]["account"]["homePage"] == BASE
