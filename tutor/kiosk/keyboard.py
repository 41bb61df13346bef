"""The layout of a keyboard, as xkb names it."""

import re
from typing import NamedTuple

from tutor.language import Language

_SETTING = re.compile(
    r"""^\s*XKB(MODEL|LAYOUT|VARIANT|OPTIONS)=["']?([\w,:+()-]*)["']?\s*$""", re.M
)
_LAYOUTS = {"fr": "fr"}
_USUAL = "us"


class Keyboard(NamedTuple):
    """A layout, and what else Debian says of a keyboard."""

    layout: str = _USUAL
    others: tuple[tuple[str, str], ...] = ()

    @property
    def variables(self) -> list[str]:
        """The environment by which a compositor takes it, each NAME=VALUE."""
        return [
            f"XKB_DEFAULT_{name}={value}" for name, value in (("LAYOUT", self.layout), *self.others)
        ]


def read_keyboard(settings: str, language: Language) -> Keyboard:
    """Return what /etc/default/keyboard says; where it says nothing, a language's usual one."""
    found = {name: value for name, value in _SETTING.findall(settings) if value}
    layout = found.pop("LAYOUT", None)
    return (
        Keyboard(layout, tuple(found.items()))
        if layout
        else Keyboard(_LAYOUTS.get(language, _USUAL))
    )
