"""Signals that whoever started the tests ignores, which what the tests start would ignore too."""

import signal

_PYTHONS_OWN = (signal.SIGPIPE, signal.SIGXFSZ)
"""Python ignores these itself, and gives them back to what it starts."""


def hear_signals_in_what_is_started() -> None:
    """Give what is started from now on the default handlers of signals that are ignored here.

    They are ignored under `nohup`, or after `&` in a script. They still are, but by a handler,
    which is not inherited.
    """
    for number in signal.Signals:
        if signal.getsignal(number) is signal.SIG_IGN and number not in _PYTHONS_OWN:
            signal.signal(number, lambda *_: None)
