"""Ctrl+C leaves without a word, even while the program is still being imported."""

import sys
from importlib.machinery import ModuleSpec

import pytest

from tutor.__main__ import main


class Interrupting:
    """An import during which Ctrl+C is typed."""

    def find_spec(self, fullname: str, *_: object) -> ModuleSpec | None:
        if fullname == "tutor.cli":
            raise KeyboardInterrupt
        return None


def test_it_leaves_with_the_code_of_an_interruption(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delitem(sys.modules, "tutor.cli", raising=False)
    monkeypatch.setattr(sys, "meta_path", [Interrupting(), *sys.meta_path])
    assert main() == 130
