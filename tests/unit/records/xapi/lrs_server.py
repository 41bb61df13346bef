"""A small learning record store, which keeps to the specification and can be out of order."""

import json
from base64 import b64encode
from collections import deque
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Event, Thread
from typing import Any, NamedTuple

from tutor.records.xapi.store import Credentials

CREDENTIALS = Credentials("formation", "s3cret:é")
_PATH = "/xapi/statements"
_MUCH = 200_000_000
"""Bytes of a flood that somebody should have stopped."""


class Fault(NamedTuple):
    """What the store does with one request instead of what it should."""

    status: int
    headers: dict[str, str] = {}  # noqa: RUF012  # never changed
    body: bytes = b""


class Cut(NamedTuple):
    """The store keeps the statements, and the connection breaks within its answer."""


class Flood(NamedTuple):
    """The store answers without end."""

    start: bytes
    rest: bytes


class RecordStore(ThreadingHTTPServer):
    """Keeps statements in memory."""

    daemon_threads = True

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self.statements: dict[str, Any] = {}
        self.requests = 0
        self.tunnels: list[str] = []
        """What it was asked to lead to, as proxies are; it refuses."""
        self.faults: deque[Fault | Cut | Flood] = deque()
        self.is_over = Event()
        """Set once no more is to be said: an answer that says nothing waits for it."""
        self.flooded = 0
        """How many bytes of answers without end were taken."""
        self.largest = 1_000_000
        """How many bytes it takes at once."""

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.server_address[1]}/xapi"


class _Handler(BaseHTTPRequestHandler):
    server: RecordStore
    protocol_version = "HTTP/1.1"

    def do_POST(self) -> None:  # the name that http.server calls
        body = self.rfile.read(int(self.headers["Content-Length"]))
        self.server.requests += 1
        fault = self.server.faults.popleft() if self.server.faults else None
        if isinstance(fault, Flood):
            self._flood(fault)
        elif isinstance(fault, Fault):
            self._answer(fault.status, fault.body, fault.headers)
        else:
            self._answer(*self._take(body), is_cut=fault is not None)

    def _flood(self, flood: Flood) -> None:
        self.close_connection = True
        with suppress(OSError):
            self.wfile.write(flood.start)
            while self.server.flooded < _MUCH and not self.server.is_over.is_set():
                if flood.rest:
                    self.server.flooded += self.wfile.write(flood.rest)
                else:
                    self.server.is_over.wait()

    def do_CONNECT(self) -> None:  # the same
        self.server.tunnels.append(self.path)
        self._answer(403, b"")

    def _take(self, body: bytes) -> tuple[int, bytes]:
        token = b64encode(":".join(CREDENTIALS).encode()).decode()
        if self.path != _PATH:
            return 404, b"no such resource"
        if self.headers["Authorization"] != f"Basic {token}":
            return 401, b"who are you?"
        if not (self.headers["X-Experience-API-Version"] or "").startswith("1.0."):
            return 400, b"which version?"
        if len(body) > self.server.largest:
            return 413, b"too much"
        return self._keep(json.loads(body))

    def _keep(self, told: list[Any]) -> tuple[int, bytes]:
        ids = [statement["id"] for statement in told]
        if len(set(ids)) < len(ids):
            return 400, b"an id twice in one batch"
        known = self.server.statements
        if any(known.get(one["id"], one) != one for one in told):
            return 409, b"an id that tells something else"
        known.update(zip(ids, told, strict=True))
        return 200, json.dumps(ids).encode()

    def _answer(
        self,
        status: int,
        body: bytes,
        headers: dict[str, str] | None = None,
        *,
        is_cut: bool = False,
    ) -> None:
        self.send_response(status)
        for name, value in (headers or {}).items():
            self.send_header(name, value)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body[: len(body) // 2] if is_cut else body)
        self.close_connection = is_cut

    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002  # its signature
        """Say nothing."""


@contextmanager
def serving() -> Iterator[RecordStore]:
    """Give a store that answers meanwhile."""
    with RecordStore() as store:
        thread = Thread(target=store.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True)
        thread.start()
        try:
            yield store
        finally:
            store.is_over.set()
            store.shutdown()
            thread.join()
