"""An editor that asks the real yaml-language-server, as VS Code, Neovim and others do."""

import json
import os
import shutil
import subprocess
from pathlib import Path
from queue import Empty, Queue
from threading import Thread
from types import TracebackType
from typing import Any, NamedTuple, Self

from tests.unit.program import DEADLINE, ROOT

SETTINGS = {
    "validate": True,
    "hover": True,
    "completion": True,
    "schemaStore": {"enable": False},
    "telemetry": {"enabled": False},
}

Message = dict[str, Any]


class Spot(NamedTuple):
    """A place in a text, counted from 0."""

    line: int
    character: int


def server_command() -> str | None:
    """Return the server's program, of the system or of `npm install` here; None without one."""
    return shutil.which("yaml-language-server") or shutil.which(
        "yaml-language-server", path=str(ROOT / "node_modules/.bin")
    )


class Editor:
    """Opens files, and asks the server what it makes of them."""

    def __init__(self, command: str, folder: Path) -> None:
        self._folder = folder
        self._server = subprocess.Popen(
            [command, "--stdio"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, env=os.environ
        )
        self._received: Queue[Message] = Queue()
        self._last = 0
        self._opened = 0
        Thread(target=self._listen, daemon=True).start()

    def __enter__(self) -> Self:
        folder = {"uri": self._folder.as_uri(), "name": "course"}
        knows = {
            "workspace": {"configuration": True, "workspaceFolders": True},
            "textDocument": {"completion": {"completionItem": {"snippetSupport": True}}},
        }
        self._ask(
            "initialize", processId=os.getpid(), capabilities=knows, workspaceFolders=[folder]
        )
        self._tell("initialized")
        self._tell("workspace/didChangeConfiguration", settings={"yaml": SETTINGS})
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._server.kill()
        self._server.wait(DEADLINE)

    def problems(self, text: str) -> list[str]:
        """Open a file; return what the server finds wrong, as `LINE: MESSAGE`, lines from 1."""
        uri = self._open(text)
        while True:
            message = self._receive()
            told = message.get("params", {})
            if message.get("method", "").endswith("publishDiagnostics") and told["uri"] == uri:
                return [
                    f"{one['range']['start']['line'] + 1}: {one['message']}"
                    for one in told["diagnostics"]
                ]

    def completions(self, text: str) -> list[str]:
        """Return what the server proposes at the mark `|` of a text."""
        at = self._open_at(text)
        found = self._ask("textDocument/completion", **at)
        return [item["label"] for item in found["items"]]

    def hover(self, text: str) -> str:
        """Return what the server tells of the word under the mark `|` of a text."""
        told = self._ask("textDocument/hover", **self._open_at(text))
        return str(told["contents"]["value"]) if told else ""

    def _open_at(self, text: str) -> Message:
        before, _, after = text.partition("|")
        spot = Spot(before.count("\n"), len(before) - before.rfind("\n") - 1)
        uri = self._open(before + after)
        return {"textDocument": {"uri": uri}, "position": spot._asdict()}

    def _open(self, text: str) -> str:
        self._opened += 1
        uri = (self._folder / f"{self._opened}.yaml").as_uri()
        document = {"uri": uri, "languageId": "yaml", "version": 1, "text": text}
        self._tell("textDocument/didOpen", textDocument=document)
        return uri

    def _ask(self, method: str, **params: Any) -> Any:
        self._last += 1
        self._send({"id": self._last, "method": method, "params": params})
        while (message := self._receive()).get("id") != self._last or "method" in message:
            pass
        return message["result"]

    def _tell(self, method: str, **params: Any) -> None:
        self._send({"method": method, "params": params})

    def _send(self, message: Message) -> None:
        body = json.dumps({"jsonrpc": "2.0", **message}).encode()
        assert self._server.stdin
        self._server.stdin.write(b"Content-Length: %d\r\n\r\n%s" % (len(body), body))
        self._server.stdin.flush()

    def _receive(self) -> Message:
        """Return the server's next message; answer it where it is a question."""
        try:
            message = self._received.get(timeout=DEADLINE)
        except Empty:
            raise TimeoutError("the language server does not answer") from None
        if "method" in message and "id" in message:
            self._send({"id": message["id"], "result": self._answer(message)})
        return message

    def _answer(self, question: Message) -> Any:
        if question["method"] != "workspace/configuration":
            return None
        return [
            SETTINGS if item["section"] == "yaml" else {} for item in question["params"]["items"]
        ]

    def _listen(self) -> None:
        stream = self._server.stdout
        assert stream
        while header := stream.readline():
            length = int(header.split(b":")[1])
            stream.readline()
            self._received.put(json.loads(stream.read(length)))
