"""Opens terminals, and closes them whatever happens."""

import shutil
from collections.abc import Callable, Iterator

import pytest

from tests.terminal.tmux import Terminal

OpenTerminal = Callable[..., Terminal]


@pytest.fixture
def open_terminal() -> Iterator[OpenTerminal]:
    if shutil.which("tmux") is None:
        pytest.skip("tmux is not installed")
    opened: list[Terminal] = []

    def open_one(*arguments: str, size: tuple[int, int] = (120, 36), **variables: str) -> Terminal:
        opened.append(Terminal(*arguments, size=size, **variables))
        return opened[-1]

    yield open_one
    for terminal in opened:
        terminal.close()
