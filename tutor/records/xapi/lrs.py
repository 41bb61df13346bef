"""A learning record store, over HTTP. Nothing else here goes onto the network."""

import ssl
from collections.abc import Callable, Sequence
from concurrent.futures import Future
from functools import cached_property, partial
from socket import gaierror
from threading import Thread
from typing import TypeVar
from urllib.parse import urlsplit
from urllib.request import getproxies, proxy_bypass

import msgspec
from urllib3 import BaseHTTPResponse, PoolManager, ProxyManager, Retry, Timeout, make_headers
from urllib3.exceptions import HTTPError, LocationValueError, ProxyError
from urllib3.util import parse_url

from tutor import __version__
from tutor.language import Phrase, Words, verbatim
from tutor.records.xapi.address import is_here
from tutor.records.xapi.shapes import Statement
from tutor.records.xapi.store import Credentials, Delivery, RefusalError, UnreachableError

_T = TypeVar("_T")

VERSION = "1.0.3"
"""The version of xAPI that is spoken."""

TRIES = 5
"""Attempts to send a batch."""

BACKOFF = 1.0
"""Seconds before the third try; the wait doubles before each further one."""

LONGEST_WAIT = 60
"""For how many seconds at most one waits because the store asks for it."""

LONGEST_ANSWER = 60.0
"""For how many seconds one listens to an answer."""

_LONGEST = 1 << 20
"""Bytes of an answer that are read; the ids of a batch are a hundredth of it."""

_TIMEOUT = Timeout(connect=10, read=30)
_LATER = (408, 429, 500, 502, 503, 504)
_OK, _NO_CONTENT, _CONFLICT, _TOO_LARGE = 200, 204, 409, 413
_LONGEST_REASON = 300

_NO_ANSWER = Phrase("no answer in time")
_NO_HOST = Phrase("there is no such machine")
_NOT_LISTENING = Phrase("connection refused")
_NO_WAY = Phrase("the system's proxy does not lead there")
_CUT = Phrase("the connection was cut")
_UNTRUSTED = Phrase("certificate refused: {why}")
_NOT_SAFE = Phrase("no safe connection: {why}")


class Lrs:
    """The store at an address."""

    def __init__(
        self, endpoint: str, credentials: Credentials, *, backoff: float = BACKOFF
    ) -> None:
        self._endpoint = endpoint
        self._headers = {
            "Authorization": credentials.header,
            "Content-Type": "application/json",
            "User-Agent": f"pas-a-pas/{__version__}",
            "X-Experience-API-Version": VERSION,
        }
        self._retries = Retry(
            TRIES - 1,
            other=0,
            allowed_methods={"POST"},
            status_forcelist=_LATER,
            backoff_factor=backoff / 2,
            retry_after_max=LONGEST_WAIT,
            raise_on_status=False,
        )

    def send(self, statements: Sequence[Statement]) -> Delivery:
        """Send statements, again and again while nobody answers.

        Raises UnreachableError, RefusalError.
        """
        body, retries = msgspec.json.encode(statements), self._retries
        while True:
            try:
                answer, told = _in_time(partial(self._ask, body))
            except HTTPError as error:
                retries = _one_less(retries, error)
                retries.sleep()
                continue
            asks_to_wait = "Retry-After" in answer.headers
            if not retries.total or not retries.is_retry("POST", answer.status, asks_to_wait):
                return _meaning(answer, told)
            retries = retries.increment("POST", response=answer)
            retries.sleep(answer)

    def _ask(self, body: bytes) -> tuple[BaseHTTPResponse, bytes]:
        """Send once; read no more of the answer than a store's can be."""
        answer = self._pool.request(
            "POST",
            f"{self._endpoint}/statements",
            body=body,
            headers=self._headers,
            retries=False,
            timeout=_TIMEOUT,
            redirect=False,
            preload_content=False,
        )
        try:
            return answer, answer.read(_LONGEST)
        finally:
            answer.close()  # a connection of which all was read is kept all the same

    @cached_property
    def _pool(self) -> PoolManager:
        return _pool(self._endpoint)


def _pool(endpoint: str) -> PoolManager:
    """Return a pool of connections to an address, by the proxy that the system names for it."""
    parts = urlsplit(endpoint)
    proxy = getproxies().get(parts.scheme)
    if not proxy or is_here(parts.hostname or "") or proxy_bypass(parts.netloc):
        return PoolManager()
    if "://" not in proxy:
        proxy = f"http://{proxy}"
    secret = parse_url(proxy).auth
    return ProxyManager(proxy, proxy_headers=make_headers(proxy_basic_auth=secret))


def _in_time(ask: Callable[[], _T]) -> _T:
    """Return what is answered, or raise UnreachableError: an answer may have no end at all."""
    answer: Future[_T] = Future()

    def listen() -> None:
        try:
            answer.set_result(ask())
        except BaseException as error:  # it is raised where one waits for it
            answer.set_exception(error)

    Thread(target=listen, daemon=True).start()
    try:
        return answer.result(LONGEST_ANSWER)
    except TimeoutError as error:
        raise UnreachableError(_NO_ANSWER) from error


def _one_less(retries: Retry, error: HTTPError) -> Retry:
    """Return what is left of the tries. Raises UnreachableError where none is."""
    try:
        return retries.increment("POST", error=error)
    except HTTPError as last:
        raise UnreachableError(_why(last)) from last


def _meaning(answer: BaseHTTPResponse, told: bytes) -> Delivery:
    status = answer.status
    if status == _NO_CONTENT or (status == _OK and _holds_ids(told)):
        return Delivery.TAKEN
    if status == _CONFLICT:
        return Delivery.CONFLICT
    if status == _TOO_LARGE:
        return Delivery.TOO_LARGE
    if status in _LATER:
        words = f"HTTP {status} {answer.reason or ''}".strip()
        raise UnreachableError(verbatim(words[:_LONGEST_REASON]))
    raise RefusalError(status, _told(told, answer))


def _holds_ids(body: bytes) -> bool:
    """Return whether an answer is one of a store, and not of a door that one is to pass first."""
    try:
        msgspec.json.decode(body, type=list[str])
    except msgspec.DecodeError:
        return False
    return True


def _told(body: bytes, answer: BaseHTTPResponse) -> str:
    """Return the store's reason for its refusal, on a line; a dash where it gives none."""
    told = (answer.headers.get("Location"), body.decode("utf-8", "replace"), answer.reason)
    lines = (" ".join(words.split()) for words in told if words)
    return next(filter(None, lines), "–")[:_LONGEST_REASON]


def _why(error: BaseException) -> Words:
    """Return why there was no answer: the first cause that has words of ours."""
    cause: BaseException | None = error
    while cause:
        match cause:
            case ProxyError() | LocationValueError():  # whatever the system's proxy is
                return _NO_WAY
            case ssl.SSLCertVerificationError(verify_message=why):
                return partial(_UNTRUSTED.__call__, why=why)
            case ssl.SSLError(reason=why):
                return partial(_NOT_SAFE.__call__, why=why)
            case gaierror():
                return _NO_HOST
            case ConnectionRefusedError():
                return _NOT_LISTENING
            case TimeoutError():
                return _NO_ANSWER
        cause = cause.__cause__ or cause.__context__
    return _CUT
