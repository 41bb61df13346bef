"""Opens terminals, and closes them whatever happens."""

import shutil
from collections.abc import Callable, Iterator
from typing import Any

import pytest

from tests.terminal.pty_player import PtyPlayer
from tests.terminal.tmux import Terminal

OpenTerminal = Callable[..., Terminal]
StartPlayer = Callable[..., PtyPlayer]


@pytest.fixture
def open_terminal() -> Iterator[OpenTerminal]:
    """Opens the player in tmux."""
    if shutil.which("tmux") is None:
        pytest.skip("tmux is not installed")
    opened: list[Terminal] = []

    def open_one(*arguments: str, size: tuple[int, int] = (120, 36), **variables: str) -> Terminal:
        opened.append(Terminal(*arguments, size=size, **variables))
        return opened[-1]

    yield open_one
    for terminal in opened:
        terminal.close()


@pytest.fixture
def start() -> Iterator[StartPlayer]:
    """Starts the player on a pseudo-terminal."""
    started: list[PtyPlayer] = []

    def start_one(*arguments: str, **options: Any) -> PtyPlayer:
        started.append(PtyPlayer(*arguments, **options))
        return started[-1]

    yield start_one
    for player in started:
        player.end()
