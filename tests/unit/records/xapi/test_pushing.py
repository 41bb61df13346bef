"""Results sent to a record store: all of them, once, whatever happens on the way."""

import time
from collections.abc import Iterator
from gzip import compress
from pathlib import Path

import pytest
from msgspec.structs import replace

from tests.unit.records.xapi.lrs_server import (
    CREDENTIALS,
    Cut,
    Fault,
    Flood,
    RecordStore,
    serving,
)
from tests.unit.records.xapi.sessions import EXAM, Told, answered, began, ended, everything, shown
from tutor.records import writing
from tutor.records.database import Records, open_records
from tutor.records.forgetting import forget
from tutor.records.xapi import lrs, pushing
from tutor.records.xapi.activities import BASE
from tutor.records.xapi.lrs import TRIES, Lrs
from tutor.records.xapi.pushing import Pushed, push
from tutor.records.xapi.store import Credentials, RefusalError, UnreachableError

BUSY = Fault(503)
ONE = Told(EXAM, (began(EXAM), shown(), answered(None), ended(EXAM)))
STATEMENTS = 5


@pytest.fixture
def store() -> Iterator[RecordStore]:
    with serving() as store:
        yield store


@pytest.fixture
def records(tmp_path: Path) -> Iterator[Records]:
    connection = open_records(tmp_path / "records.sqlite")
    yield connection
    connection.close()


def keep(records: Records, told: Told, *, first: int = 0) -> None:
    """Write a session to the records, from an event on."""
    if first == 0:
        writing.add_session(records, told.session)
    for event in told.events[first:]:
        writing.add_event(records, told.session.id, event)


def other(number: int) -> Told:
    """Return a session like the first, under a number of its own."""
    return replace_session(ONE, id=f"0c52b1f0-9a3e-4b6f-8d27-{number:012}")


def replace_session(told: Told, **changes: str) -> Told:
    return Told(replace(told.session, **changes), told.events)


def pushed(
    records: Records,
    store: RecordStore,
    credentials: Credentials = CREDENTIALS,
    base: str = BASE,
) -> Pushed:
    """Push what is left; return what all of it was."""
    lrs = Lrs(store.url, credentials, backoff=0)
    batches = list(push(records, lrs, store.url, base))
    return Pushed(sum(one.statements for one in batches), sum(one.conflicts for one in batches))


def test_the_store_is_told_everything(records: Records, store: RecordStore) -> None:
    keep(records, ONE)
    assert pushed(records, store) == Pushed(STATEMENTS, 0)
    assert list(store.statements.values()) == list(ONE.statements())


def test_what_was_pushed_is_not_sent_again(records: Records, store: RecordStore) -> None:
    keep(records, ONE)
    pushed(records, store)
    requests = store.requests
    assert pushed(records, store) == Pushed(0, 0)
    assert store.requests == requests


def test_what_happened_since_is_pushed_alone(records: Records, store: RecordStore) -> None:
    keep(records, Told(EXAM, ONE.events[:2]))
    assert pushed(records, store).statements == 2
    keep(records, ONE, first=2)
    assert pushed(records, store).statements == STATEMENTS - 2
    assert len(store.statements) == STATEMENTS


def test_of_two_who_push_at_once_the_slower_one_undoes_nothing(
    records: Records, store: RecordStore
) -> None:
    keep(records, ONE)
    first, *_ = pushing.waiting(records, store.url)
    pushed(records, store)
    pushing.note(records, store.url, [first])
    assert pushed(records, store) == Pushed(0, 0)


def test_each_store_is_told_everything(records: Records, store: RecordStore) -> None:
    keep(records, ONE)
    pushed(records, store)
    with serving() as second:
        assert pushed(records, second).statements == STATEMENTS


def test_a_store_that_is_busy_is_asked_again(records: Records, store: RecordStore) -> None:
    keep(records, ONE)
    store.faults.extend([BUSY, Fault(429), Fault(500)])
    assert pushed(records, store).statements == STATEMENTS
    assert store.requests == 4


def test_one_waits_as_long_as_the_store_asks_for(
    records: Records, store: RecordStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    waits: list[float] = []
    monkeypatch.setattr(time, "sleep", waits.append)
    keep(records, ONE)
    store.faults.extend([Fault(503, {"Retry-After": "7"}), Fault(503, {"Retry-After": "86400"})])
    pushed(records, store)
    assert [wait for wait in waits if wait >= 1] == [7, 60]


def test_a_connection_that_breaks_within_the_answer_tells_nothing_twice(
    records: Records, store: RecordStore
) -> None:
    keep(records, ONE)
    store.faults.append(Cut())
    assert pushed(records, store) == Pushed(STATEMENTS, 0)
    assert store.requests == 2
    assert len(store.statements) == STATEMENTS


def test_a_store_that_stays_busy_loses_nothing(records: Records, store: RecordStore) -> None:
    keep(records, ONE)
    store.faults.extend([BUSY] * TRIES)
    with pytest.raises(UnreachableError, match="503"):
        pushed(records, store)
    assert pushed(records, store).statements == STATEMENTS


def test_where_nobody_listens_nothing_is_lost(records: Records, store: RecordStore) -> None:
    keep(records, ONE)
    with serving() as gone:
        pass
    with pytest.raises(UnreachableError, match="connection refused"):
        pushed(records, gone)
    assert pushed(records, store).statements == STATEMENTS


def test_a_store_that_speaks_no_tls_is_not_told_the_password(
    records: Records, store: RecordStore
) -> None:
    keep(records, ONE)
    lrs = Lrs(store.url.replace("http:", "https:"), CREDENTIALS, backoff=0)
    with pytest.raises(UnreachableError, match="no safe connection"):
        list(push(records, lrs, store.url, BASE))
    assert store.requests == 0


def test_a_proxy_is_not_asked_for_this_machine(
    records: Records, store: RecordStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("http_proxy", "https_proxy"):
        monkeypatch.setenv(name, "http://127.0.0.1:9")
    keep(records, ONE)
    assert pushed(records, store).statements == STATEMENTS


def test_the_proxy_of_the_system_is_asked_for_what_is_elsewhere(
    records: Records, store: RecordStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("https_proxy", store.url)
    monkeypatch.delenv("no_proxy", raising=False)
    keep(records, ONE)
    lrs = Lrs("https://lrs.example.org/xapi", CREDENTIALS, backoff=0)
    with pytest.raises(UnreachableError, match="proxy does not lead there"):
        list(push(records, lrs, "elsewhere", BASE))
    assert store.tunnels == ["lrs.example.org:443"]


def test_a_proxy_of_another_kind_is_told(records: Records, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("https_proxy", "socks5://127.0.0.1:9")
    monkeypatch.delenv("no_proxy", raising=False)
    keep(records, ONE)
    lrs = Lrs("https://lrs.example.org/xapi", CREDENTIALS, backoff=0)
    with pytest.raises(UnreachableError, match="proxy does not lead there"):
        list(push(records, lrs, "elsewhere", BASE))


def test_what_was_told_before_the_store_went_away_is_not_told_again(
    records: Records, store: RecordStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pushing, "BATCH", len(ONE.events))
    keep(records, other(1))
    keep(records, other(2))
    lrs = Lrs(store.url, CREDENTIALS, backoff=0)
    batches = push(records, lrs, store.url, BASE)
    assert next(batches) == Pushed(STATEMENTS, 0)
    store.faults.extend([BUSY] * TRIES)
    with pytest.raises(UnreachableError):
        next(batches)
    assert pushed(records, store).statements == STATEMENTS
    assert len(store.statements) == 2 * STATEMENTS


def test_what_another_machine_pushed_is_not_in_conflict(
    records: Records, store: RecordStore, tmp_path: Path
) -> None:
    keep(records, ONE)
    pushed(records, store)
    copy = open_records(tmp_path / "copy.sqlite")
    keep(copy, Told(replace(EXAM, machine="a1b2c3d4e5f60718"), ONE.events))
    assert pushed(copy, store) == Pushed(STATEMENTS, 0)
    copy.close()
    assert len(store.statements) == STATEMENTS


def test_what_the_store_knows_otherwise_keeps_nothing_else_back(
    records: Records, store: RecordStore
) -> None:
    keep(records, ONE)
    first = next(ONE.statements())
    known = {**first, "timestamp": "2020-01-01T00:00:00.000Z"}
    store.statements[first["id"]] = known
    assert pushed(records, store) == Pushed(STATEMENTS, 1)
    assert len(store.statements) == STATEMENTS
    assert store.statements[first["id"]] == known
    assert pushed(records, store) == Pushed(0, 0)


def test_a_store_that_takes_little_at_once_is_told_all(
    records: Records, store: RecordStore
) -> None:
    keep(records, ONE)
    store.largest = 3000
    assert pushed(records, store).statements == STATEMENTS
    assert len(store.statements) == STATEMENTS


def test_a_store_that_takes_no_statement_says_so(records: Records, store: RecordStore) -> None:
    keep(records, ONE)
    store.largest = 10
    with pytest.raises(RefusalError) as refusal:
        pushed(records, store)
    assert refusal.value.status == 413


def test_wrong_credentials_are_not_tried_again(records: Records, store: RecordStore) -> None:
    keep(records, ONE)
    with pytest.raises(RefusalError, match="who are you") as refusal:
        pushed(records, store, Credentials("formation", "wrong"))
    assert (refusal.value.status, store.requests) == (401, 1)


@pytest.mark.parametrize(
    "fault",
    [
        Fault(200, {"Content-Type": "text/html"}, b"<h1>Wi-Fi : identifiez-vous</h1>"),
        Fault(302, {"Location": "https://elsewhere.example.org/"}),
        Fault(400, {}, b"no"),
    ],
    ids=["a page", "another address", "a refusal"],
)
def test_an_answer_that_is_no_store_s_tells_that_nothing_was_taken(
    records: Records, store: RecordStore, fault: Fault
) -> None:
    keep(records, ONE)
    store.faults.append(fault)
    with pytest.raises(RefusalError) as refusal:
        pushed(records, store)
    assert (refusal.value.status, store.requests) == (fault.status, 1)
    assert pushed(records, store).statements == STATEMENTS


@pytest.mark.parametrize(("reason", "told"), [(b"Which version?", "Which version?"), (b"", "–")])
def test_a_refusal_without_words_has_its_status_s_or_a_dash(
    records: Records, store: RecordStore, reason: bytes, told: str
) -> None:
    keep(records, ONE)
    store.faults.append(Flood(b"HTTP/1.1 400 %s\r\nContent-Length: 0\r\n\r\n" % reason, b""))
    store.is_over.set()
    with pytest.raises(RefusalError) as refusal:
        pushed(records, store)
    assert refusal.value.reason == told


HEAD = b"HTTP/1.1 %d Well\r\n"
CHUNKED = HEAD % 400 + b"Transfer-Encoding: chunked\r\n\r\n"
ZIPPED = HEAD % 400 + b"Content-Encoding: gzip\r\n\r\n"
FLOODS = {
    "a body without end": Flood(HEAD % 200 + b"\r\n", b"x" * 65536),
    "chunks without end": Flood(CHUNKED, b"1000\r\n%s\r\n" % (b"x" * 0x1000)),
    "zeros, compressed": Flood(ZIPPED, compress(bytes(10**8))),
    "headers without end": Flood(HEAD % 200, b"X: y\r\n" * 1000),
    "a line without end": Flood(b"HTTP/1.1 200 ", b"x" * 65536),
}


@pytest.mark.parametrize("flood", FLOODS.values(), ids=FLOODS)
def test_no_more_of_an_answer_is_read_than_a_store_s_can_be(
    records: Records, store: RecordStore, flood: Flood
) -> None:
    keep(records, ONE)
    store.faults.extend([flood] * TRIES)
    with pytest.raises((RefusalError, UnreachableError)):
        pushed(records, store)
    assert store.flooded < 40_000_000
    store.faults.clear()
    assert pushed(records, store).statements == STATEMENTS


def test_what_a_busy_store_says_without_end_is_not_waited_for(
    records: Records, store: RecordStore
) -> None:
    keep(records, ONE)
    store.faults.append(Flood(HEAD % 503 + b"\r\n", b"x" * 65536))
    assert pushed(records, store).statements == STATEMENTS


@pytest.mark.parametrize(
    "flood",
    [
        Flood(b"", b"HTTP/1.1 100 Continue\r\n\r\n"),
        Flood(HEAD % 200 + b"Content-Length: 1000000000\r\n\r\n", b""),
    ],
    ids=["to go on", "nothing"],
)
def test_an_answer_that_takes_too_long_is_given_up(
    records: Records, store: RecordStore, flood: Flood, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(lrs, "LONGEST_ANSWER", 0.3)
    keep(records, ONE)
    store.faults.append(flood)
    with pytest.raises(UnreachableError, match="no answer in time"):
        pushed(records, store)
    store.is_over.set()
    assert pushed(records, store).statements == STATEMENTS


def test_the_reason_of_a_busy_store_is_nothing_but_words(
    records: Records, store: RecordStore
) -> None:
    keep(records, ONE)
    closing = b"Connection: close\r\nContent-Length: 0\r\n\r\n"  # else the next try may use it
    busy = b"HTTP/1.1 503 {now} \x1b[2J\r\n" + closing
    store.faults.extend([Flood(busy, b"")] * TRIES)
    store.is_over.set()
    with pytest.raises(UnreachableError, match=r"\{now\}"):
        pushed(records, store)


def test_sessions_of_every_kind_are_pushed(records: Records, store: RecordStore) -> None:
    every = [
        replace_session(told, id=other(n).session.id) for n, told in enumerate(everything(), 1)
    ]
    for told in every:
        keep(records, told)
    count = sum(1 for told in every for _ in told.statements())
    assert pushed(records, store) == Pushed(count, 0)
    assert len(store.statements) == count


def test_whoever_is_forgotten_is_forgotten_here_with_what_was_pushed(
    records: Records, store: RecordStore
) -> None:
    keep(records, ONE)
    pushed(records, store)
    forget(records, [EXAM.id])
    assert records.execute("SELECT * FROM pushed").fetchall() == []


def test_whoever_is_forgotten_while_one_pushes_stays_so(
    records: Records, store: RecordStore
) -> None:
    keep(records, ONE)
    told = list(pushing.waiting(records, store.url))
    forget(records, [EXAM.id])
    pushing.note(records, store.url, told)
    assert records.execute("SELECT * FROM pushed").fetchall() == []
