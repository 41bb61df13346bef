"""A learning platform that speaks cmi5, and its record store: it refuses what cmi5 forbids.

Its pages are at `localhost`, the store at `127.0.0.1`, which is another origin to a browser.
"""

import json
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Condition, Thread
from typing import Any
from urllib.parse import parse_qs, urlencode, urlsplit

from tests.browser.cmi5 import ACTIVITY, ACTOR, REGISTRATION, Session, Statement, verb

DEADLINE = 15
"""In seconds: what is sent as one leaves comes after that."""

_CORS = {
    "Access-Control-Allow-Origin": "*",
    "Access-Control-Allow-Headers": "Authorization, Content-Type, X-Experience-API-Version",
    "Access-Control-Allow-Methods": "GET, POST, PUT",
}


class Lrs:
    """One learner's registration for one course, in as many visits as one likes."""

    def __init__(self, page: bytes) -> None:
        self.page = page
        self.sessions: list[Session] = []
        self.states: dict[str, Any] = {}
        self.refused: list[str] = []
        """What was refused: the numbers of the requirements."""
        self.changed = Condition()
        self.port = 0

    @property
    def session(self) -> Session:
        """The last visit."""
        return self.sessions[-1]

    @property
    def statements(self) -> list[Statement]:
        """What all visits told."""
        return [one for session in self.sessions for one in session.statements]

    def launch(self, mode: str = "Normal", *, mastery: float | None = 0.6) -> str:
        """Begin a visit; return the address by which a platform opens the course."""
        address = f"http://localhost:{self.port}"
        number, former = len(self.sessions), tuple(self.statements)
        self.sessions.append(Session(number, former, mode, mastery, f"{address}/back"))
        given = {
            "endpoint": f"http://127.0.0.1:{self.port}/xapi",
            "fetch": f"http://127.0.0.1:{self.port}/fetch/{number}",
            "actor": json.dumps(ACTOR),
            "registration": REGISTRATION,
            "activityId": ACTIVITY,
        }
        return f"{address}/index.html?{urlencode(given)}"

    def told(self, count: int = 1) -> list[str]:
        """Return the verbs of the last visit, once there are so many of them."""
        self.wait(lambda: len(self.session.told) >= count)
        return self.session.told

    def wait(self, is_so: Callable[[], bool]) -> None:
        """Wait until something is so."""
        with self.changed:
            assert self.changed.wait_for(is_so, DEADLINE), (self.session.told, self.states)

    def take(self, session: Session, statements: list[Statement]) -> bool:
        """Take statements, all of them or none."""
        before = [*session.statements]
        for one in statements:
            broken = session.broken(one)
            if broken:
                self.refused += [f"{number} {verb(one)}" for number in broken]
                session.statements = before
                return False
            session.statements.append(one)
        return True


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    lrs: Lrs

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002  # its base's name
        pass

    def do_OPTIONS(self) -> None:  # its base calls it so
        self._answer(204)

    def do_GET(self) -> None:
        path = urlsplit(self.path).path
        if not path.startswith("/xapi/"):
            page = self.lrs.page if path == "/index.html" else b"<title>Elsewhere</title>"
            self._answer(200, page, "text/html; charset=utf-8")
        elif session := self._session():
            if path == "/xapi/agents/profile":
                session.has_preferences = True
                self._answer(404)
            else:
                self._document(session)

    def do_POST(self) -> None:
        sent = self.rfile.read(int(self.headers.get("Content-Length", 0)))
        path = urlsplit(self.path).path
        if path.startswith("/fetch/"):
            self._give_token(self.lrs.sessions[int(path.rpartition("/")[2])])
        elif session := self._session():
            with self.lrs.changed:
                is_taken = self.lrs.take(session, json.loads(sent))
                self.lrs.changed.notify_all()
            self._answer(200 if is_taken else 403, b"[]")

    def do_PUT(self) -> None:
        sent = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        if self._session():
            with self.lrs.changed:
                self.lrs.states[self._asked["stateId"]] = sent
                self.lrs.changed.notify_all()
            self._refuse("10.2.1.0-5", self._asked["stateId"] == "LMS.LaunchData")
            self._answer(204)

    @property
    def _asked(self) -> dict[str, str]:
        query = parse_qs(urlsplit(self.path).query)
        return {name: values[0] for name, values in query.items()}

    def _give_token(self, session: Session) -> None:
        """Give the token once: 8.2.3.0-1."""
        given = {"error-code": "1", "error-text": "It was given."}
        if not session.has_token:
            given = {"auth-token": session.token}
        session.has_token = True
        self._answer(200, json.dumps(given).encode())

    def _document(self, session: Session) -> None:
        asked = self._asked
        wrong = (asked["activityId"], asked["registration"]) != (ACTIVITY, REGISTRATION)
        self._refuse("8.1.4.0-3", wrong)
        launch_data = {"LMS.LaunchData": session.launch_data}
        documents = self.lrs.states | launch_data
        if asked["stateId"] in documents:
            self._answer(200, json.dumps(documents[asked["stateId"]]).encode())
        else:
            self._answer(404)

    def _session(self) -> Session | None:
        """Return the visit whose token a request bears; without one, refuse it."""
        told = self.headers.get("Authorization", "")
        found = [one for one in self.lrs.sessions if told == f"Basic {one.token}" and one.has_token]
        self._refuse("8.1.2.0-5", not found)
        agent = self._asked.get("agent")
        self._refuse("8.1.3.0-3", agent is not None and json.loads(agent) != ACTOR)
        self._refuse("7.0.0.0-2", self.headers.get("X-Experience-API-Version") != "1.0.3")
        if not found:
            self._answer(401)
        return found[0] if found else None

    def _refuse(self, number: str, is_broken: bool) -> None:
        if is_broken:
            self.lrs.refused.append(f"{number} {self.command} {self.path}")

    def _answer(self, status: int, body: bytes = b"", kind: str = "application/json") -> None:
        self.send_response(status)
        for name, value in {**_CORS, "Content-Type": kind, "Content-Length": len(body)}.items():
            self.send_header(name, str(value))
        self.end_headers()
        self.wfile.write(body)


@contextmanager
def serving(page: bytes) -> Iterator[Lrs]:
    """Offer a course's page on a platform."""
    lrs = Lrs(page)
    handler = type("Handler", (_Handler,), {"lrs": lrs})
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        server.daemon_threads = True
        lrs.port = server.server_port
        thread = Thread(target=server.serve_forever)
        thread.start()
        yield lrs
        server.shutdown()
        thread.join()
